/** How far a table has come, in a few words. */
import type { CondensedTable } from "../../../../shared/review/condensed.ts";
import { outcomeTableWords, classReviewWords as words } from "../../../words/review/class.ts";

/** "a settlement, round 6"; "round 3 of 8"; "not begun". */
export function endedWords({ outcome, round, rounds }: CondensedTable): string {
  if (outcome.ending !== null) return outcomeTableWords.ended(outcome.ending, round);
  return round === 0 ? words.notBegun : outcomeTableWords.going(round, rounds);
}
