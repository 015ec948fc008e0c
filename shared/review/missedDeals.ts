/** Packages of clauses that every needed seat would have accepted by its own sheet, round by round, and who stood in the way. */
import type { SeatId } from "../base/ids.ts";
import type { PackageKind } from "../bots/packages.ts";
import type { Clause } from "../terms/clause.ts";
import type { MatchRecord } from "./record.ts";

export interface Weighing {
  readonly seat: SeatId;
  readonly accepts: boolean;
  /** By how much the text beats its alternative on this seat's own sheet, −1 to 1. */
  readonly gain: number;
  /** Will that it would have cost; 0 for a third party. */
  readonly price: number;
  /** What weighs most against it; null where it accepts. A code of bots/judge.ts. */
  readonly objection: string | null;
}

export interface MissedDeal {
  readonly round: number;
  /** The last event before the round was locked. */
  readonly n: number;
  readonly kind: PackageKind | "custom";
  readonly clauses: readonly Clause[];
  /** Host of the round's talks that it was built for; null: the direct line. */
  readonly host: SeatId | null;
  /** Chance of a breach in its first round, 0-1. */
  readonly chance: number;
  readonly weighings: readonly Weighing[];
  /** Needed seats that would not have accepted; empty: everybody would have. */
  readonly blockers: readonly SeatId[];
  /** A text as good for all was signed in that round. */
  readonly taken: boolean;
}

export interface RoundDeals {
  readonly round: number;
  /** Acceptable to all, the best for the worse-off side first; at most three. */
  readonly open: readonly MissedDeal[];
  /** Where none was: the one that failed by least. */
  readonly nearest: MissedDeal | null;
}

/** One a round that was locked. The sheet is the score of RULES §12 in a forecast of the rules' mean, without pride or mood. */
export function missedDealsOf(_record: MatchRecord): RoundDeals[] {
  return [];
}
