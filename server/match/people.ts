/** Who sits where: delegations with a head each, and who is there just now. The names live in the store alone. */

import { looksLike, nameKey } from "../../shared/base/letters.ts";
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import type { Presence } from "../../shared/protocol/class.ts";
import type { Joined } from "../../shared/protocol/messages.ts";
import { createInTurn } from "../inTurn.ts";
import type { Members } from "../store/members.ts";
import type { Time } from "./clock.ts";

export interface Person {
  readonly member: string;
  readonly name: string;
  /** `observerSeat`: watches, and holds none. */
  readonly seat: string;
  readonly head: boolean;
  /** The student of the class, where the match is a class's table. */
  readonly student: string | null;
  /** At least one page of theirs is connected. */
  readonly connected: boolean;
}

interface Present {
  sockets: number;
  /** Steady ms of joining, or since when they are connected or gone. */
  seenAt: number;
  /** Steady ms of the last sign of a person at the page. */
  activeAt: number;
  /** The page says that nobody is at it; steady ms since when. */
  awaySince: number | null;
}

/** Most people in one delegation. */
export const mostAtASeat = 6;
/** A connected page that nobody has used for this long is idle, in ms. */
const idleMs = 180_000;
/** Where those sit who only watch. */
export const observerSeat = "observer";

export interface People {
  list(): readonly Person[];
  of(seat: string): readonly Person[];
  get(member: string): Person | undefined;
  /** Whose seat token it is. */
  byToken(token: string): Promise<Person | undefined>;
  /** Adds a person to `seat`, or where it is thinnest (null). Refuses nameTaken, nameLooksTaken, unknownSeat, seatFull, matchFull. */
  join(name: string, seat: string | null): Promise<Result<Joined>>;
  /** Makes a person the head of their delegation. Refuses notFound. */
  passHead(to: string): Promise<Result<void>>;
  come(member: string): void;
  /** One connection less; `awaited` says how long the table still waits for them. */
  go(member: string): void;
  /** Connected, or gone for less than the time of grace. */
  here(person: Person): boolean;
  /**
   * Gives a student of the class a seat (or `observerSeat`), under the number that they had here before if any.
   * Refuses unknownSeat, seatFull.
   */
  seatStudent(student: { readonly id: string; readonly name: string }, seat: string): Promise<Result<Person>>;
  /** Reads them anew: somebody has been erased. */
  reread(): Promise<void>;
  /** Takes a person's seat away; their number stays theirs. */
  unseat(member: string): Promise<void>;
  /** A sign of a person at their page, or that nobody is at it. */
  touch(member: string, active?: boolean): void;
  /** How present a person is, and since when (steady ms). */
  presence(member: string): { readonly presence: Presence; readonly since: number };
}

/** The people of a match, read from the store. @param seats the roster's seats, in its order @param grace ms, see pace.ts */
export async function loadPeople(
  members: Members,
  match: string,
  seats: readonly string[],
  time: Time,
  grace: number,
): Promise<People> {
  const present = new Map<string, Present>();
  /** Asked for very often, so rebuilt only when somebody came, left or changed seats. */
  let people: readonly Person[] = [];
  let bySeat = new Map<string, Person[]>();
  let byMember = new Map<string, Person>();
  /** One change at a time, so that two people cannot take the same name or the last place. */
  const inTurn = createInTurn();
  const read = async () => {
    const stored = await members.list(match);
    const rows = stored.flatMap(({ id, name, seat, head, studentId = null }) =>
      name && seat ? [{ member: id, name, seat, head, student: studentId }] : [],
    );
    for (const seat of seats) oneHead(rows.filter((row) => row.seat === seat));
    keep(rows);
  };
  const keep = (rows: readonly Omit<Person, "connected">[]) => {
    people = rows.map((row) => ({ ...row, connected: seen(row.member).sockets > 0 }));
    bySeat = Map.groupBy(people, ({ seat }) => seat);
    byMember = new Map(people.map((person) => [person.member, person]));
  };
  const seen = (member: string) => {
    const known = present.get(member);
    if (known) return known;
    const now = time.steady();
    const first = { sockets: 0, seenAt: now, activeAt: now, awaySince: null };
    present.set(member, first);
    return first;
  };
  const of = (seat: string): readonly Person[] => bySeat.get(seat) ?? [];
  const get = (member: string) => byMember.get(member);
  await read();

  return {
    list: () => people,
    of,
    get,
    async byToken(token) {
      const member = await members.byToken(token);
      return member?.matchId === match ? get(member.id) : undefined;
    },
    join: (name, wanted) =>
      inTurn(async () => {
        if (people.some((person) => sameName(person.name, name))) return refuse("nameTaken");
        if (people.some((person) => looksLike(person.name, name))) return refuse("nameLooksTaken");
        if (wanted !== null && !seats.includes(wanted)) return refuse("unknownSeat");
        const seat = wanted ?? thinnest(seats, of);
        if (of(seat).length >= mostAtASeat) return refuse(wanted === null ? "matchFull" : "seatFull");
        const head = of(seat).length === 0;
        const { member, token } = await members.add({ matchId: match, name, seat, head });
        seen(member.id);
        await read();
        return ok({ match, member: member.id, seat, token });
      }),
    passHead: (to) =>
      inTurn(async () => {
        const next = get(to);
        if (!next) return refuse("notFound");
        const before = of(next.seat).filter((person) => person.head && person.member !== to);
        // The new head is set first: if the server dies in between there are two heads rather than none, and `read` keeps one.
        await members.setHead(match, to, true);
        for (const person of before) await members.setHead(match, person.member, false);
        await read();
        return ok(undefined);
      }),
    come(member) {
      const known = seen(member);
      if (known.sockets === 0) known.seenAt = time.steady();
      known.sockets++;
      known.activeAt = time.steady();
      known.awaySince = null;
      if (known.sockets === 1) keep(people);
    },
    go(member) {
      const known = seen(member);
      known.sockets = Math.max(0, known.sockets - 1);
      known.seenAt = time.steady();
      if (known.sockets === 0) keep(people);
    },
    here: ({ member }) => seen(member).sockets > 0 || time.steady() - seen(member).seenAt < grace,
    seatStudent: (student, seat) =>
      inTurn(async () => {
        if (seat !== observerSeat && !seats.includes(seat)) return refuse("unknownSeat");
        const others = of(seat).filter((person) => person.student !== student.id);
        if (seat !== observerSeat && others.length >= mostAtASeat) return refuse("seatFull");
        const head = seat !== observerSeat && others.length === 0;
        const before = (await members.list(match)).find(({ studentId }) => studentId === student.id);
        if (before) await members.setSeat(match, before.id, seat, head);
        else await members.add({ matchId: match, name: student.name, seat, head, studentId: student.id });
        await read();
        const seated = people.find((person) => person.student === student.id);
        if (!seated) return refuse("notFound");
        // A person who has just been given a seat does not count as gone: their page needs a moment to connect.
        seen(seated.member).seenAt = time.steady();
        return ok(seated);
      }),
    reread: () => inTurn(read),
    unseat: (member) =>
      inTurn(async () => {
        await members.setSeat(match, member, undefined);
        await read();
      }),
    touch(member, active = true) {
      const known = seen(member);
      if (active) known.activeAt = time.steady();
      known.awaySince = active ? null : (known.awaySince ?? time.steady());
    },
    presence(member) {
      const { sockets, seenAt, activeAt, awaySince } = seen(member);
      if (sockets === 0) return { presence: "gone", since: seenAt };
      if (awaySince !== null) return { presence: "idle", since: awaySince };
      const still = time.steady() - activeAt >= idleMs;
      return still ? { presence: "idle", since: activeAt } : { presence: "connected", since: seenAt };
    },
  };
}

/** The seat with the fewest people; the first of the roster among equals. */
function thinnest(seats: readonly string[], of: (seat: string) => readonly unknown[]): string {
  const [first = "", ...others] = seats;
  return others.reduce((best, seat) => (of(seat).length < of(best).length ? seat : best), first);
}

/** Exactly one head: the first who is marked so, else the first. */
function oneHead(delegation: { head: boolean }[]): void {
  const head = delegation.find((row) => row.head) ?? delegation[0];
  for (const row of delegation) row.head = row === head;
}

const sameName = (one: string, other: string) => nameKey(one) === nameKey(other);
