/** How a part hands its figures to the bench; run by itself, it prints them. */
import { type Figure, table } from "./figure.ts";

const alone: Figure[] = [];

/** Reports a figure, in the order in which the table shows them. */
export function report(...figures: readonly Figure[]): void {
  for (const figure of figures) {
    if (process.send) process.send(figure);
    else alone.push(figure);
  }
}

process.on("exit", () => {
  if (alone.length > 0) console.log(table(alone));
});

// A part that the bench gives up clears away what it has written.
process.on("disconnect", () => process.exit(1));
process.channel?.unref();
