/** Who could see whether a deed was done: a word is shown kept or broken only as far as that (§9, §17). */
import type { SeatId, Side } from "../base/ids.ts";
import type { Verdict } from "../rules/settled.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { LoggedEvent } from "../state/event.ts";
import type { MatchState } from "../state/matchState.ts";
import { clientOf, seatDef, seatingOf } from "../state/seating.ts";
import { eitherKnows, type Knowing } from "../state/spoken.ts";
import type { Deed, DeedKind, DoingOf } from "../terms/deed.ts";
import { mayRead } from "./texts.ts";

export interface Seeing {
  readonly scenario: Scenario;
  readonly state: MatchState;
  readonly log: readonly LoggedEvent[];
}

interface Looking extends Seeing {
  readonly deed: Deed;
  readonly verdict: Verdict;
}
type Sight<K extends DeedKind> = (on: Looking, does: DoingOf<K>) => Knowing;

/** Who could see that the deed came to this. Its own seat always could. */
export const whoSees = (on: Seeing, deed: Deed, verdict: Verdict): Knowing =>
  eitherKnows([deed.seat], (sights[deed.does.kind] as Sight<DeedKind>)({ ...on, deed, verdict }, deed.does as never));

/** Seats that know of both. */
export const bothKnow = (one: Knowing, other: Knowing): Knowing => {
  if (one === null) return other;
  return other === null ? one : one.filter((seat) => other.includes(seat));
};

const everybody = (): Knowing => null;
const sideOf = ({ scenario, deed }: Looking): Side | null => seatDef(scenario, deed.seat).side;
const seatsOf = ({ scenario, state }: Seeing, side: Side | null): SeatId[] =>
  side === null ? [] : state.seatOrder.filter((seat) => seatDef(scenario, seat).side === side);
const ownSide = (on: Looking): Knowing => seatsOf(on, sideOf(on));
const belligerents = (on: Looking): Knowing => [...seatsOf(on, 0), ...seatsOf(on, 1)];

const inTime = ({ deed, log }: Looking): readonly LoggedEvent[] =>
  log.filter(({ round }) => round >= deed.from && round <= deed.to);

/** Do several seats choose the side's posture, so that others cannot tell whose troops they see? */
const shared = (on: Looking): boolean => {
  const side = sideOf(on);
  return side !== null && seatingOf(on.scenario, on.state.setup.roster).posture[side].length > 1;
};

/** Attacks are told of by side and sector. */
function attack(on: Looking): Knowing {
  const seen = inTime(on).some(({ event }) => event.kind === "offensive" && event.side === sideOf(on));
  return seen && shared(on) ? ownSide(on) : null;
}

/** Who stands across the line sees the rungs of the other side; not whose troops fired, where several could. */
function fire(on: Looking): Knowing {
  const side = sideOf(on);
  if (side === null) return [];
  const posture = seatingOf(on.scenario, on.state.setup.roster).posture[side];
  const allHeld = inTime(on).every(
    ({ event }) =>
      event.kind !== "locked" || posture.every((seat) => event.orders[seat]?.some(({ kind }) => kind === "HOLD")),
  );
  return allHeld || !shared(on) ? belligerents(on) : ownSide(on);
}

const readersOf = ({ scenario, state }: Seeing, id: number | null): Knowing => {
  const text = id === null ? undefined : state.texts[id - 1];
  return text ? state.seatOrder.filter((seat) => mayRead(scenario, state, text, seat)) : [];
};

/** Those who read the text that shows it; where none does, those who read the text named. What excuses a deed, its own seat knows and the other. */
function ofText(on: Looking, does: DoingOf<"table" | "sign" | "endorse" | "reject">): Knowing {
  const shown = on.log.find(({ n }) => n === on.verdict.by)?.event;
  const id = shown && "text" in shown && typeof shown.text === "number" ? shown.text : does.texts.text;
  const readers = readersOf(on, id);
  const unless = "unless" in does ? does.unless : null;
  return unless === null ? readers : bothKnow(readers, [on.deed.seat, unless.seat]);
}

const sights = {
  hold: fire,
  fire,
  attack,
  shell: everybody,
  strike: everybody,
  martialLaw: everybody,
  publish: ownSide,
  stance: everybody,
  restrain: ownSide,
  evacuate: everybody,
  press: (on, { target }) => seatsOf(on, seatDef(on.scenario, target).side),
  supply: (on) => seatsOf(on, clientOf(on.scenario, on.deed.seat)),
  signal: everybody,
  hotline: everybody,
  offerForces: everybody,
  statement: everybody,
  verify: everybody,
  callTalks: everybody,
  comeToTalks: everybody,
  table: ofText,
  sign: ofText,
  endorse: ofText,
  reject: ofText,
  giveNotice: everybody,
  keepText: (on) => (inTime(on).some(({ event }) => event.kind === "breached") ? ownSide(on) : null),
  show: (_, { to }) => [to],
  carry: (_, { to }) => [to],
  praise: everybody,
} satisfies { [K in DeedKind]: Sight<K> };
