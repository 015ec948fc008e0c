/** The promise ledger: what became of each clause of each text that entered into force. */
import type { SeatId, Side } from "../base/ids.ts";
import type { Clause } from "../terms/clause.ts";
import type { OrderKind } from "../terms/order.ts";
import type { MatchRecord } from "./record.ts";

export const promiseStates = ["kept", "broken", "missed", "untested"] as const;
/** missed: it fell due and nobody broke it, but it was not carried out. untested: it never stood a round, or never fell due. */
export type PromiseState = (typeof promiseStates)[number];

export interface Breaking {
  /** Number of the event that shows it. */
  readonly n: number;
  readonly round: number;
  /** Truly. */
  readonly by: readonly Side[];
  /** Seats whose orders broke it; empty for an incident that nobody ordered. */
  readonly seats: readonly SeatId[];
  readonly order: OrderKind | null;
  /** Publicly named; null: each blamed the other. */
  readonly blamed: Side | null;
  /** Hours after the round's start. */
  readonly hours: number | null;
  readonly absorbed: boolean;
}

export interface Pledge {
  readonly text: number;
  readonly title: string;
  /** Event and round of its entering into force. */
  readonly n: number;
  readonly since: number;
  readonly signatories: readonly SeatId[];
  readonly clause: Clause;
  readonly state: PromiseState;
  /** Whole rounds that it stood. */
  readonly rounds: number;
  readonly breakings: readonly Breaking[];
  /** Event numbers that show its state, ascending. */
  readonly moments: readonly number[];
}

/** One row a clause, in the order of entering into force and of the text (RULES §8, §12). */
export function promisesOf(_record: MatchRecord): Pledge[] {
  return [];
}
