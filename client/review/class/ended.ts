/** How far a table has come, in a few words. */
import type { CondensedTable } from "../../../shared/review/condensed.ts";
import { endingCell, classReviewWords as words } from "../../text/classReview.ts";

/** "a settlement, round 6"; "round 3 of 8"; "not begun". */
export function endedWords({ outcome, round, rounds }: CondensedTable): string {
  if (outcome.ending !== null) return `${endingCell[outcome.ending]}, round ${round}`;
  return round === 0 ? words.notBegun : `round ${round} of ${rounds}`;
}
