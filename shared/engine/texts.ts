/** Who may read, change and sign an agreement text (RULES §5). */
import type { SeatId } from "../base/ids.ts";
import { hostOf, latestClauses } from "../rules/clauses.ts";
import { neededSeats } from "../rules/signatures.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchState, Text } from "../state/matchState.ts";
import { seatDef, seatingOf } from "../state/seating.ts";
import { type Tables as Seats, seatsAt } from "./channels.ts";

/** All of a state that decides who reads and signs: who sits where, and with which powers. */
export type Tables = Seats & Pick<MatchState, "setup">;

/** Seats whose signature the latest version needs. */
export const neededFor = (
  scenario: Scenario,
  state: Pick<MatchState, "convenings" | "seatOrder">,
  text: Text,
): readonly SeatId[] => neededSeats(scenario, state.seatOrder, latestClauses(text), hostOf(state, text.convening));

/**
 * May the seat read the text: at the table, a ministry whose government has signed it (or it would go on firing for want of word), or
 * (once it has been in force) everybody.
 */
export function mayRead(scenario: Scenario, state: Tables, text: Text, seat: SeatId): boolean {
  if (isPublic(text) || seatsAt(scenario, state, text.convening).includes(seat)) return true;
  const { side } = seatDef(scenario, seat);
  return side !== null && isMinistry(scenario, state, seat) && text.signed.includes(scenario.leads[side]);
}

/** A belligerent's seat that orders and does nothing else: with twelve seats, the defence halves. */
const isMinistry = (scenario: Scenario, state: Tables, seat: SeatId): boolean =>
  seatingOf(scenario, state.setup.roster).powers[seat]?.acts.length === 0;

/** Has the text been in force, and so been made public? */
export const isPublic = (text: Text): boolean => text.status !== "open" && text.status !== "void";

/** May the seat put its name to it: it reads it, and its signature is needed or it is a side's second party at the table. */
export function maySign(scenario: Scenario, state: Tables, text: Text, seat: SeatId): boolean {
  if (!mayRead(scenario, state, text, seat)) return false;
  return (
    neededFor(scenario, state, text).includes(seat) || seatingOf(scenario, state.setup.roster).spoilers.includes(seat)
  );
}
