/**
 * The state of a room as a client has it, and back from it to the views. The server's classes have these shapes
 * (server/rooms/schema); a document travels as JSON.
 */
import type { OwnView, PublicView, SeatView } from "../state/seatView.ts";
import type { ClassView, Student, Tile } from "./class.ts";
import type { NoticesMessage, TableView } from "./messages.ts";

/** A map, whoever's: the platform's or the synchronised one. */
export interface Entries<T> {
  get(key: string): T | undefined;
  forEach(each: (value: T, key: string) => void): void;
}

export interface DocumentsMirror {
  readonly order: string;
  readonly byId: Entries<string>;
}

export interface PublicMirror {
  readonly phase: string;
  readonly paused: boolean;
  readonly round: number;
  readonly escalation: number;
  readonly widerWarBand: number;
  readonly energyAlarm: number;
  readonly ripe: boolean;
  readonly ground: Entries<number>;
  readonly groundChange: Entries<number>;
  readonly seats: Entries<{
    readonly byRule: boolean;
    readonly ready: boolean;
    readonly credibility: number;
    readonly monitors: boolean;
    readonly troops: boolean;
  }>;
  readonly sides: Entries<{
    readonly reportedDead: number;
    readonly civilianLow: number;
    readonly civilianHigh: number;
    readonly displacedLow: number;
    readonly displacedHigh: number;
    readonly stance: string;
    readonly verifiedDead: string;
  }>;
  readonly convenings: DocumentsMirror;
  readonly claims: DocumentsMirror;
  readonly rest: Entries<string>;
}

export interface OwnMirror {
  readonly points: number;
  readonly spent: number;
  readonly ready: boolean;
  readonly invitations: DocumentsMirror;
  readonly texts: DocumentsMirror;
  readonly rest: Entries<string>;
  readonly proposal: string;
}

export interface TableMirror {
  readonly match: string;
  readonly title: string;
  readonly code: string;
  readonly scenario: string;
  readonly stage: string;
  readonly leftMs: number;
  readonly clockAt: number;
  readonly running: boolean;
  /** 0: a match of its own, no class's table. */
  readonly number: number;
  readonly held: boolean;
  /** −1: none. */
  readonly deadline: number;
  /** JSON of the hidden messages' numbers. */
  readonly hidden: string;
  /** Names of the observers by member. */
  readonly observers: Entries<string>;
  readonly seats: Entries<{
    readonly people: Entries<{
      readonly name: string;
      readonly head: boolean;
      readonly connected: boolean;
      /** −1: may write. */
      readonly mutedUntil: number;
    }>;
    readonly bot: boolean;
  }>;
}

/** The state of a class's room: `wall` for instructors alone, `waiting` for each student their own. Documents as JSON. */
export interface ClassMirror {
  readonly projector: string;
  readonly wall?: {
    readonly head: string;
    readonly students: Entries<string>;
    readonly tiles: Entries<string>;
    readonly help: string;
    readonly reports: string;
    readonly actionsDone: string;
  };
  /** Absent for those who have no part in it. */
  readonly waiting?: Entries<{ readonly json: string }>;
}

/** What the wall's head holds. */
export type ClassHead = Pick<ClassView, "id" | "code" | "status" | "settings" | "thinnest">;

/** The wall as the room's state holds it; null for those who may not see it. Students as they came, tables by number. */
export function readWall(room: ClassMirror, now: number, parse: Parse = JSON.parse): ClassView | null {
  const { wall } = room;
  if (!wall?.head) return null;
  const tiles = list(wall.tiles, (json) => parse(json) as Tile);
  return {
    ...(parse(wall.head) as ClassHead),
    students: list(wall.students, (json) => parse(json) as Student),
    tiles: tiles.sort((one, other) => one.number - other.number),
    help: parse(wall.help) as ClassView["help"],
    reports: parse(wall.reports) as ClassView["reports"],
    actionsDone: parse(wall.actionsDone) as ClassView["actionsDone"],
    now,
  };
}

export interface RoomMirror {
  readonly pub: PublicMirror;
  readonly table: TableMirror;
  /** Only the client's own seat is in it. */
  readonly own: Entries<OwnMirror>;
}

/** Parses a JSON text; the same text may give the same object. */
export type Parse = (json: string) => unknown;

/** A parser that gives the same object for the same text: what did not change keeps its identity. */
export function rememberingParse(): Parse {
  const known = new Map<string, unknown>();
  return (json) => {
    if (!known.has(json)) {
      if (known.size > 2_000) known.clear();
      known.set(json, JSON.parse(json));
    }
    return known.get(json);
  };
}

/** The view of the seat `seat` (null: an observer's) that the room's state holds. */
export function readView(room: RoomMirror, seat: string | null, parse: Parse = JSON.parse): SeatView {
  const own = seat === null ? undefined : room.own.get(seat);
  return { pub: readPublic(room.pub, parse), own: own ? readOwn(own, parse) : null };
}

function readPublic(pub: PublicMirror, parse: Parse): PublicView {
  const { phase, paused, round, escalation, widerWarBand, energyAlarm, ripe } = pub;
  return {
    ...rest(pub.rest, parse),
    ...{ phase, paused, round, escalation, widerWarBand, energyAlarm, ripe },
    ground: record(pub.ground),
    groundChange: record(pub.groundChange),
    seats: list(pub.seats, ({ byRule, ready, credibility, monitors, troops }, id) => ({
      ...{ id, byRule, ready, credibility },
      offers: { monitors, troops },
    })),
    sides: list(pub.sides, (side) => ({
      reportedDead: side.reportedDead,
      verifiedDead: parse(side.verifiedDead),
      civilianDead: { low: side.civilianLow, high: side.civilianHigh },
      displaced: { low: side.displacedLow, high: side.displacedHigh },
      stance: side.stance,
    })),
    convenings: documents(pub.convenings, parse),
    claims: documents(pub.claims, parse),
    // The room wrote these from a PublicView, property by property; a test reads every one back.
  } as unknown as PublicView;
}

function readOwn(own: OwnMirror, parse: Parse): OwnView {
  const { points, spent, ready } = own;
  return {
    ...rest(own.rest, parse),
    ...{ points, spent, ready },
    invitations: documents(own.invitations, parse),
    texts: documents(own.texts, parse),
  } as unknown as OwnView;
}

/** The table as the member `member` sees it; null: the instructor. @param notices as the room sent them */
export function readTable(
  room: RoomMirror,
  member: string | null,
  parse: Parse = JSON.parse,
  notices: NoticesMessage = [],
): TableView {
  const { match, title, code, scenario, stage, leftMs, clockAt, running, held } = room.table;
  const { number, deadline, hidden, observers } = room.table;
  const seats = list(room.table.seats, ({ people, bot }, seat) => ({
    seat,
    people: list(people, ({ name, head, connected }, id) => ({ member: id, name, head, connected })),
    bot,
  }));
  const mine = seats.find(({ people }) => people.some((person) => person.member === member));
  const person = mine?.people.find((each) => each.member === member);
  const me = mine && person ? { member: person.member, name: person.name, seat: mine.seat, head: person.head } : null;
  const own = me ? room.own.get(me.seat) : undefined;
  const watching = member === null ? undefined : observers.get(member);
  const muted = (mine && member !== null && room.table.seats.get(mine.seat)?.people.get(member)?.mutedUntil) || -1;
  return {
    ...{ match, title, code, scenario, clockAt, running, held, seats, notices, me },
    number: number < 1 ? null : number,
    deadline: deadline < 0 ? null : deadline,
    hidden: parse(hidden) as number[],
    mutedUntil: muted < 0 ? null : muted,
    observer: member !== null && watching !== undefined ? { member, name: watching } : null,
    stage: stage as TableView["stage"],
    leftMs: leftMs < 0 ? null : leftMs,
    proposal: own ? (parse(own.proposal) as TableView["proposal"]) : null,
  };
}

function rest(entries: Entries<string>, parse: Parse): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  entries.forEach((json, key) => {
    values[key] = parse(json);
  });
  return values;
}

function record(entries: Entries<number>): Record<string, number> {
  const values: Record<string, number> = {};
  entries.forEach((value, key) => {
    values[key] = value;
  });
  return values;
}

function list<T, R>(entries: Entries<T>, make: (value: T, key: string) => R): R[] {
  const values: R[] = [];
  entries.forEach((value, key) => {
    values.push(make(value, key));
  });
  return values;
}

const documents = ({ order, byId }: DocumentsMirror, parse: Parse): unknown[] =>
  (parse(order) as string[]).flatMap((id) => {
    const json = byId.get(id);
    return json === undefined ? [] : [parse(json)];
  });
