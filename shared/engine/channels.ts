/** Channels of talk: who may write where, and who reads it (RULES §5). */
import type { SeatId } from "../base/ids.ts";
import { memo, memoAt } from "../base/memo.ts";
import { hostOf, latestClauses, sessionOf } from "../rules/clauses.ts";
import { neededSeats } from "../rules/signatures.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Convening, MatchState } from "../state/matchState.ts";
import { seatDef, seatingOf } from "../state/seating.ts";

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

/** All of a state that decides who sits where: the sessions, who is in the match, and what lies on which table. */
export type Tables = Pick<MatchState, "convenings" | "seatOrder" | "texts">;

/**
 * Seats at a table: those of the session, or the two leads on the direct line (null); and every third party whose signature a text that lies there
 * needs, for nobody is to sign what it cannot speak to (RULES §5).
 */
export function seatsAt(scenario: Scenario, state: Tables, convening: number | null): readonly SeatId[] {
  const came = convening === null ? scenario.leads : sessionSeats(state, convening);
  const called = thirdParties(state.texts, scenario, state.seatOrder, convening, hostOf(state, convening));
  return called.every((seat) => came.includes(seat)) ? came : [...new Set([...came, ...called])];
}

/** What has come to nothing calls nobody to the table any more. */
const lies: ReadonlySet<MatchState["texts"][number]["status"]> = new Set(["open", "inForce", "joined"]);

const thirdParties = memo(
  (
    texts: MatchState["texts"],
    scenario: Scenario,
    seatOrder: readonly SeatId[],
    convening: number | null,
    host: SeatId | null,
  ): readonly SeatId[] =>
    texts
      .filter((text) => text.convening === convening && lies.has(text.status))
      .flatMap((text) => neededSeats(scenario, seatOrder, latestClauses(text), host))
      .filter((seat) => seatDef(scenario, seat).side === null),
);

/** Seats that read a channel; null: everybody; undefined: there is no such channel. */
export function readersOf(
  scenario: Scenario,
  state: MatchState,
  channel: string,
): readonly SeatId[] | null | undefined {
  if (channel === "plenary" || channel === "press") return null;
  if (channel === "direct") return [...seatsAt(scenario, state, null)];
  const cut = channel.indexOf(":");
  const kind = channel.slice(0, cut);
  const rest = channel.slice(cut + 1);
  if (kind === "own" && state.seatOrder.includes(rest)) return [rest];
  if (kind === "session") {
    const id = Number(rest);
    return sessionOf(state, id) && String(id) === rest ? seatsAt(scenario, state, id) : undefined;
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
  readBy(seat, scenario, state.convenings, state.seatOrder, state.texts);

const readBy = memoAt(
  (seat) => seat,
  (
    seat: SeatId,
    scenario: Scenario,
    convenings: MatchState["convenings"],
    seatOrder: MatchState["seatOrder"],
    texts: MatchState["texts"],
  ): readonly string[] => {
    const sits = (convening: number | null) =>
      seatsAt(scenario, { convenings, seatOrder, texts }, convening).includes(seat);
    const sessions = convenings.filter(({ id }) => sits(id));
    return [
      "plenary",
      "press",
      ownChannel(seat),
      ...sessions.map((c) => sessionChannel(c.id)),
      ...(sits(null) ? ["direct"] : []),
      ...seatOrder.filter((id) => id !== seat).map((id) => biChannel(seat, id)),
    ];
  },
);
