/** Who plays which seat just now: its people, a bot in their place, or nobody; and for whom the table waits. */
import type { SeatId } from "../../shared/base/ids.ts";
import type { MatchHost } from "./matchHost.ts";
import type { People, Person } from "./people.ts";
import type { MatchSettings } from "./settings.ts";
import type { Supervision } from "./supervision.ts";

/** Why a bot plays a seat: nobody holds it, the instructor gave it over, or its delegation is gone. */
export type BotReason = "empty" | "instructor" | "gone";

export interface Attendance {
  /** Null: no bot plays it, or the scenario has a bot play it in every match. */
  botFor(seat: SeatId): BotReason | null;
  /** Every seat that a bot plays, those by rule first. */
  bots(): SeatId[];
  /** Seats that people play themselves, whether or not they are at the page just now. */
  played(): SeatId[];
  /** Seats of people for whom the table waits, and whether anybody holds a seat at all. */
  awaited(): { readonly awaited: SeatId[]; readonly peopled: boolean };
  /** Nobody can commit this delegation, since its head is gone. */
  headless(seat: SeatId): boolean;
  /** Who takes over from a head that is gone, if anybody of the delegation is there. */
  successor(seat: SeatId): Person | undefined;
}

/** Works everything out when asked and stores nothing, so an answer is always current. */
export function createAttendance(parts: {
  readonly settings: MatchSettings;
  readonly host: MatchHost;
  readonly people: People;
  readonly supervision: Supervision;
  /** The roster's seats. */
  readonly seats: readonly SeatId[];
}): Attendance {
  const { settings, host, people, supervision, seats } = parts;
  const somebodyHere = (seat: SeatId) => people.of(seat).some((person) => people.here(person));

  const botFor = (seat: SeatId): BotReason | null => {
    if (!seats.includes(seat)) return null;
    if (supervision.bots.has(seat)) return "instructor";
    if (people.of(seat).length === 0) return settings.bots ? "empty" : null;
    // In a solo match, or with days for a round, nobody counts as gone.
    if (settings.solo || settings.deadlines || somebodyHere(seat)) return null;
    return "gone";
  };
  const headless = (seat: SeatId): boolean => {
    const head = people.of(seat).find((person) => person.head);
    return !head || !people.here(head);
  };

  return {
    botFor,
    bots: () => [
      ...host.state.seatOrder.filter((seat) => !seats.includes(seat)),
      ...seats.filter((seat) => botFor(seat) !== null),
    ],
    played: () => seats.filter((seat) => people.of(seat).length > 0 && botFor(seat) === null),
    awaited() {
      const held = seats.filter((seat) => people.of(seat).length > 0);
      return {
        awaited: held.filter((seat) => botFor(seat) === null && somebodyHere(seat)),
        peopled: held.length > 0,
      };
    },
    headless,
    successor: (seat) => (headless(seat) ? people.of(seat).find((person) => person.connected) : undefined),
  };
}
