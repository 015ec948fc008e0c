/** What if: one thing changed at one moment, the rest of that round as it was played, and bots from there on, many times. */
import { z } from "zod";
import type { SeatId } from "../base/ids.ts";
import { type Result, refuse } from "../base/result.ts";
import type { Temperament } from "../bots/policy.ts";
import { clauseSchema, orderSchema } from "../engine/command.ts";
import type { MatchFile } from "../log/matchFile.ts";
import type { Ending } from "../state/matchState.ts";
import type { MatchRecord } from "./record.ts";

const id = z.string().min(1).max(40);
/** What is changed. "nothing": only chance and the bots differ, the bar to hold the others against. */
export const changeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("nothing") }),
  /** The seat's orders of that round. */
  z.strictObject({ kind: z.literal("orders"), seat: id, orders: z.array(orderSchema).max(12) }),
  /** The seat puts its name to the text's latest version, or takes it back. */
  z.strictObject({ kind: z.literal("sign"), seat: id, text: z.int().min(1) }),
  z.strictObject({ kind: z.literal("unsign"), seat: id, text: z.int().min(1) }),
  /** The text with these clauses; who had signed it, or would that round, signs this, and so do the seats that it needs besides the two sides. */
  z.strictObject({ kind: z.literal("clauses"), text: z.int().min(1), clauses: z.array(clauseSchema).min(1).max(15) }),
  /** The round's card; null: none. */
  z.strictObject({ kind: z.literal("card"), card: id.nullable(), accused: z.union([z.literal(0), z.literal(1)]) }),
]);
export type Change = z.infer<typeof changeSchema>;

export interface ForkPlan {
  /** The moment: any event number. A moment within a resolution means the round as it stood before it was locked. */
  readonly n: number;
  readonly change: Change;
  /** Of runs; each run's own seed is derived from it and the run's number. */
  readonly seed: string;
  readonly tempers?: Readonly<Record<SeatId, Temperament>>;
}

/** Of each run, and of what happened. */
export const forkFigures = [
  "civilians",
  "military",
  "displaced", // thousands
  "ground", // points changed hands
  "durability", // 0-1
  "joint", // 0-100
  "widerWar", // 0-100
  "truceRounds", // rounds kept in all
] as const;
export type ForkFigure = (typeof forkFigures)[number];

export interface ForkOutcome {
  readonly ending: Ending;
  /** The round that was changed ended under a truce that held. */
  readonly heldRound: boolean;
  readonly figures: Readonly<Record<ForkFigure, number>>;
  /** 0-100 each. */
  readonly final: Readonly<Record<SeatId, number>>;
}

export interface Spread {
  readonly median: number;
  /** The middle eight tenths of the runs lie between. */
  readonly low: number;
  readonly high: number;
  /** Equal bins from `from` to `to`, and how many runs fell into each. */
  readonly from: number;
  readonly to: number;
  readonly bins: readonly number[];
  /** What happened, and in which bin. */
  readonly happened: number;
  readonly happenedBin: number;
}

export interface Distribution {
  readonly runs: number;
  readonly endings: Readonly<Record<Ending, number>>;
  readonly heldRound: number;
  readonly figures: Readonly<Record<ForkFigure, Spread>>;
  readonly final: Readonly<Record<SeatId, Spread>>;
  readonly happened: ForkOutcome;
  /** Run numbers worth opening: the one nearest to the median joint score, the best, the worst. */
  readonly typical: number;
  readonly best: number;
  readonly worst: number;
}

export interface Forking {
  /** What happened in truth. */
  readonly happened: ForkOutcome;
  /** Round that is changed. */
  readonly round: number;
  /** One run to its end; the same number gives the same run. */
  readonly run: (number: number) => ForkOutcome;
  /** The same run as a match file that replays and verifies. */
  readonly file: (number: number) => Result<MatchFile>;
}

/**
 * Makes a fork ready. Refuses unknownMoment (with: n, last), matchOver (nothing is left to play), wrongPhase (the change
 * belongs to an open round), and as the rules refuse the change itself. The record is left as it is.
 */
export function openFork(_record: MatchRecord, _plan: ForkPlan): Result<Forking> {
  return refuse("unknownMoment");
}

/** Many runs summed up beside what happened. @param outcomes by run number. */
export function distributionOf(happened: ForkOutcome, _outcomes: readonly ForkOutcome[]): Distribution {
  throw new Error(`not built: ${happened.ending}`);
}
