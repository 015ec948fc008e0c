/** Writes the views into the room's state, changing only what differs, so that patches hold only what changed. */
import type { MapSchema } from "@colyseus/schema";
import type { RoomMirror } from "../../shared/protocol/mirror.ts";
import type { OwnView, PublicView } from "../../shared/state/seatView.ts";
import type { Draft } from "../match/drafts.ts";
import type { CommonTable } from "../match/tableView.ts";
import {
  Documents,
  MatchRoomState,
  Own,
  Person,
  Public,
  PublicSeat,
  PublicSide,
  TableSeat,
  TableState,
} from "./schema/match.ts";

/** An empty state with a private part for each of `seats`, in the shape that the page reads. */
export function emptyState(seats: readonly string[]): MatchRoomState {
  const state = new MatchRoomState();
  state.pub = new Public();
  state.pub.convenings = new Documents();
  state.pub.claims = new Documents();
  state.table = new TableState();
  for (const seat of seats) {
    const own = new Own();
    own.invitations = new Documents();
    own.texts = new Documents();
    state.own.set(seat, own);
  }
  return state satisfies RoomMirror;
}

/** Writes what everybody sees; fields that are equal stay untouched, and cost no patch. */
export function mirrorPublic(into: MatchRoomState["pub"], view: PublicView): void {
  const { phase, paused, round, escalation, widerWarBand, energyAlarm, ripe, ...parts } = view;
  const { ground, groundChange, seats, sides, convenings, claims, ...others } = parts;
  assign(into, { phase, paused, round, escalation, widerWarBand, energyAlarm, ripe });
  entries(into.ground, ground);
  entries(into.groundChange, groundChange);
  for (const { id, offers, byRule, ready, credibility } of seats) {
    assign(
      item(into.seats, id, () => new PublicSeat()),
      { byRule, ready, credibility, ...offers },
    );
  }
  for (const [index, side] of sides.entries()) {
    const { reportedDead, stance, civilianDead, displaced, verifiedDead } = side;
    assign(
      item(into.sides, String(index), () => new PublicSide()),
      {
        ...{ reportedDead, stance },
        ...{ civilianLow: civilianDead.low, civilianHigh: civilianDead.high },
        ...{ displacedLow: displaced.low, displacedHigh: displaced.high },
        verifiedDead: JSON.stringify(verifiedDead),
      },
    );
  }
  documents(into.convenings, convenings, ({ id }) => String(id));
  documents(into.claims, claims, ({ id }) => id);
  rest(into.rest, others);
}

/** Whether a seat is ready, for all and for itself. */
export function mirrorReady(into: MatchRoomState, seat: string, ready: boolean): void {
  for (const part of [into.pub.seats.get(seat), into.own.get(seat)]) if (part) assign(part, { ready });
}

/** Writes what one seat sees besides, likewise. */
export function mirrorOwn(into: Own, view: OwnView): void {
  const { points, spent, ready, invitations, texts, ...others } = view;
  assign(into, { points, spent, ready });
  documents(into.invitations, invitations, ({ convening }) => String(convening));
  documents(into.texts, texts, ({ id }) => String(id));
  rest(into.rest, others);
}

/** The shared draft of the seat's delegation. */
export const mirrorProposal = (into: Own, proposal: Draft | null): void =>
  assign(into, { proposal: JSON.stringify(proposal) });

/** Writes people, clock and stage, likewise. */
export function mirrorTable(into: MatchRoomState["table"], view: CommonTable): void {
  const { seats, leftMs, number, deadline, hidden, observers, ...table } = view;
  assign(into, {
    ...table,
    leftMs: leftMs === null ? -1 : Math.round(leftMs),
    number: number ?? 0,
    deadline: deadline ?? -1,
    hidden: JSON.stringify(hidden),
  });
  entries(into.observers, Object.fromEntries(observers.map(({ member, name }) => [member, name])));
  for (const { seat, people, bot } of seats) {
    const held = item(into.seats, seat, () => new TableSeat());
    assign(held, { bot });
    const members = new Set(people.map(({ member }) => member));
    for (const member of [...held.people.keys()]) if (!members.has(member)) held.people.delete(member);
    for (const { member, mutedUntil, ...person } of people) {
      assign(
        item(held.people, member, () => new Person()),
        { ...person, mutedUntil: mutedUntil ?? -1 },
      );
    }
  }
}

/** Sets the fields whose value differs. */
function assign<T extends object>(into: T, values: Partial<T>): void {
  for (const key of Object.keys(values) as (keyof T)[]) {
    if (into[key] !== values[key]) into[key] = values[key] as T[keyof T];
  }
}

/** The item of this key, made at the first need; never replaced, since its owner would lose sight of it. */
function item<T>(map: MapSchema<T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Makes `into` hold exactly these values. */
function entries<T extends string | number>(into: MapSchema<T>, values: Readonly<Record<string, T>>): void {
  for (const key of [...into.keys()]) if (!(key in values)) into.delete(key);
  for (const [key, value] of Object.entries(values)) if (into.get(key) !== value) into.set(key, value);
}

function documents<T>(into: Documents, list: readonly T[], idOf: (each: T) => string): void {
  assign(into, { order: JSON.stringify(list.map(idOf)) });
  entries(into.byId, Object.fromEntries(list.map((each) => [idOf(each), JSON.stringify(each)])));
}

/** The properties that have no field of their own, as JSON by name. */
const rest = (into: MapSchema<string>, values: object): void =>
  entries(into, Object.fromEntries(Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)])));
