/** Channels of talk: who may write where, and who reads it (RULES §5). */
import type { SeatId } from "../base/ids.ts";
import { memo, memoAt } from "../base/memo.ts";
import { sessionOf } from "../rules/clauses.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Convening, MatchState } from "../state/matchState.ts";
import { isLead, seatingOf } from "../state/seating.ts";

/** Channel between two seats; the same whoever asks. */
export const biChannel = (a: SeatId, b: SeatId): string => (a < b ? `bi:${a}-${b}` : `bi:${b}-${a}`);
/** A seat's own delegation. */
export const ownChannel = (seat: SeatId): string => `own:${seat}`;
/** The room of a session. */
export const sessionChannel = (convening: number): string => `session:${convening}`;

/** Who sits in a session: its host and the guests who confirmed. */
export function sessionSeats(state: Pick<MatchState, "convenings">, convening: number): readonly SeatId[] {
  const found = sessionOf(state, convening);
  return found ? inSession(found.guests, found.host) : [];
}

const inSession = memo((guests: Convening["guests"], host: SeatId): readonly SeatId[] => [
  host,
  ...guests.filter((guest) => guest.answer === "confirmed").map((guest) => guest.seat),
]);

/** Seats that read a channel; null: everybody; undefined: there is no such channel. */
export function readersOf(
  scenario: Scenario,
  state: MatchState,
  channel: string,
): readonly SeatId[] | null | undefined {
  if (channel === "plenary" || channel === "press") return null;
  if (channel === "direct") return [...scenario.leads];
  const cut = channel.indexOf(":");
  const kind = channel.slice(0, cut);
  const rest = channel.slice(cut + 1);
  if (kind === "own" && state.seatOrder.includes(rest)) return [rest];
  if (kind === "session") {
    const id = Number(rest);
    return sessionOf(state, id) && String(id) === rest ? sessionSeats(state, id) : undefined;
  }
  if (kind === "bi") {
    const [a = "", b = ""] = rest.split("-");
    const known = a !== b && state.seatOrder.includes(a) && state.seatOrder.includes(b);
    return known && channel === biChannel(a, b) ? [a, b] : undefined;
  }
  return undefined;
}

/** May the seat write there? PRESS alone writes on its public desk. */
export function mayWrite(scenario: Scenario, state: MatchState, seat: SeatId, channel: string): boolean {
  if (channel === "press") return seatingOf(scenario, state.setup.roster).powers[seat]?.acts.includes("press") ?? false;
  const readers = readersOf(scenario, state, channel);
  return readers === null || (readers?.includes(seat) ?? false);
}

/** Every channel that the seat may read, sessions of earlier rounds included. */
export const channelsOf = (scenario: Scenario, state: MatchState, seat: SeatId): readonly string[] =>
  readBy(seat, scenario, state.convenings, state.seatOrder);

const readBy = memoAt(
  (seat) => seat,
  (
    seat: SeatId,
    scenario: Scenario,
    convenings: MatchState["convenings"],
    seatOrder: readonly SeatId[],
  ): readonly string[] => {
    const sessions = convenings.filter((c) => sessionSeats({ convenings }, c.id).includes(seat));
    return [
      "plenary",
      "press",
      ownChannel(seat),
      ...sessions.map((c) => sessionChannel(c.id)),
      ...(isLead(scenario, seat) ? ["direct"] : []),
      ...seatOrder.filter((id) => id !== seat).map((id) => biChannel(seat, id)),
    ];
  },
);
