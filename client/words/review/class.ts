/** The words of the review of a whole class. */
import { outcomes as words } from "words:review/class";
import type { CondensedTable } from "../../../shared/review/condensed.ts";
import { list, number } from "../format.ts";

/** What a message about tables is given: how many they are, and their numbers; "1–6" for a long run of them. */
export function tablesOf(numbers: readonly number[]): { readonly count: number; readonly tables: string } {
  const runs: number[][] = [];
  for (const each of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === each - 1) run.push(each);
    else runs.push([each]);
  }
  const parts = runs.flatMap((run) =>
    run.length > 2 ? [`${number(run[0] ?? 0)}–${number(run.at(-1) ?? 0)}`] : run.map((each) => number(each)),
  );
  return { count: numbers.length, tables: list(parts) };
}

/** How far a table has come: "a settlement, round 6"; "round 3 of 8"; "not begun". */
export function endedWords({ outcome: { ending }, round, rounds }: CondensedTable): string {
  if (ending !== null) return words.ended({ ending, round });
  return round === 0 ? words.notBegun : words.going({ round, rounds });
}
