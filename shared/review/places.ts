/** Events by their place in the match: "4.17" is the 17th event of round 4, the same for every viewer. Pure. */
import type { LoggedEvent } from "../state/event.ts";

export interface Places {
  /** "4.17"; "" for a number that no event has. */
  readonly label: (n: number) => string;
  /** Number of the event at a place; null where there is none. */
  readonly find: (label: string) => number | null;
}

/** The places of a whole match's events. */
export function placesOf(events: readonly LoggedEvent[]): Places {
  const counts = new Map<number, number>();
  const labels = new Map<number, string>();
  const numbers = new Map<string, number>();
  for (const { n, round } of events) {
    const at = (counts.get(round) ?? 0) + 1;
    counts.set(round, at);
    const label = `${round}.${String(at).padStart(2, "0")}`;
    labels.set(n, label);
    numbers.set(label, n);
  }
  return {
    label: (n) => labels.get(n) ?? "",
    find: (label) => numbers.get(label.replace(/\.(\d)$/, ".0$1")) ?? null,
  };
}
