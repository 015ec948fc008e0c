/** Names for students who shall not type their own: plants, birds, stones; of no people and no place. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const file = join(import.meta.dirname, "../../seeds/pen-names.json");
const penNames: readonly string[] = z.array(z.string()).parse(JSON.parse(readFileSync(file, "utf8")));

/** A name that is not among `taken`; with a number once all have been given. @param pick a whole number from 0 below its argument */
export function drawName(taken: readonly string[], pick: (below: number) => number): string {
  for (let round = 1; ; round++) {
    const free = penNames
      .map((name) => (round === 1 ? name : `${name} ${round}`))
      .filter((name) => !taken.includes(name));
    const drawn = free[pick(free.length)];
    if (drawn !== undefined) return drawn;
  }
}
