/** How each seat weighs a text: a bot by its temperament, a person by the score of RULES §12 alone. */
import type { SeatId, Side } from "../base/ids.ts";
import { type Desk, deskOf } from "../bots/desk.ts";
import { defaultTraits } from "../bots/policy.ts";
import { scoreAlone } from "../bots/reckon.ts";
import type { Traits } from "../bots/traits.ts";
import { viewFor } from "../engine/viewFor.ts";
import { ratificationPrice } from "../rules/ratification.ts";
import { goalReached, goalUnder } from "../rules/score.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchState } from "../state/matchState.ts";
import { seatDef } from "../state/seating.ts";
import type { ReadableText } from "../state/seatView.ts";
import type { Clause } from "../terms/clause.ts";
import type { MatchRecord } from "./record.ts";

/** The desk of a seat of the match. Throws for any other. */
export function deskFor(scenario: Scenario, state: MatchState, seat: SeatId): Desk {
  const desk = deskOf(scenario, viewFor(scenario, state, seat));
  if (!desk) throw new Error(`the seat "${seat}" is not in this match`);
  return desk;
}

/** Was the seat a bot's in that round: by its acts there, else by its first elsewhere? One that never acted counts as a bot's. */
export function heldByBot({ events, causes }: MatchRecord, seat: SeatId, round: number): boolean {
  const own = events.filter(({ n }) => causes[n]?.by === seat);
  const act = own.find((each) => each.round === round) ?? own[0];
  return act === undefined || causes[act.n]?.member === null;
}

/** The traits by which a belligerent's seat weighs texts in that round. */
export const traitsOf = (record: MatchRecord, seat: SeatId, round: number): Traits =>
  heldByBot(record, seat, round) ? defaultTraits(record.scenario, seat) : scoreAlone(record.scenario);

/** Clauses as a text that lies before a belligerent. */
export function asTabled(
  scenario: Scenario,
  state: MatchState,
  on: {
    readonly seat: SeatId;
    readonly side: Side;
    readonly clauses: readonly Clause[];
    readonly convening: number | null;
    readonly signed: readonly SeatId[];
    readonly lev?: number;
  },
): ReadableText {
  const { seat, side, clauses, convening, signed, lev = 0 } = on;
  return {
    ...{ id: 0, convening, title: "", signed, endorsed: [], rejected: [], status: "open", lev },
    versions: [{ n: 1, by: seat, round: state.round, clauses: [...clauses] }],
    ...{ protocolTo: null, waiting: [] },
    ...{ needed: [], missingOffers: [], breachChance: 0, lasting: { paper: 0, carried: 0 }, maySign: true },
    price: ratificationPrice(scenario, state, { convening }, clauses, side),
  };
}

/** By how much the clauses would serve a third party's own goals better than what is in force, −1 to 1: it signs what serves them no worse. */
export function outsiderGain(scenario: Scenario, state: MatchState, seat: SeatId, clauses: readonly Clause[]): number {
  const { goals } = seatDef(scenario, seat);
  const total = goals.reduce((sum, { weight }) => sum + weight, 0);
  const gained = goals.reduce((sum, goal) => {
    const now = goalReached(scenario, state, seat, goal);
    return sum + goal.weight * (goalUnder(scenario, seat, goal, { clauses, now }) - now);
  }, 0);
  return total > 0 ? gained / total : 0;
}
