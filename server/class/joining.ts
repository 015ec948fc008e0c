/**
 * How somebody comes into a class: by its code and a name, by their own way in, or let in by its instructor; and how they come back.
 * A person is one student, whatever number of devices they come by.
 */
import { randomInt } from "node:crypto";
import type { z } from "zod";
import { looksLike, nameKey } from "../../shared/base/letters.ts";
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import {
  entryOf,
  type JoinedClass,
  type joinClassBody,
  mostAtTheDoor,
  mostStudents,
} from "../../shared/protocol/class.ts";
import { observerSeat } from "../match/people.ts";
import type { StoredStudent } from "../store/students.ts";
import type { LiveClass } from "./liveClass.ts";
import { drawName } from "./penNames.ts";
import { mayTake, openTables, type Place, placeFor } from "./seating.ts";

type Wanted = Omit<z.output<typeof joinClassBody>, "code">;

/**
 * Takes somebody in, or lets them wait at the door, as the class has it. Refuses classOver, doorClosed, doorFull, nameEmpty,
 * nameTaken, nameLooksTaken, unknownMatch, unknownSeat, seatFull, matchOver, matchFull; then nobody has been added.
 */
export const join = (live: LiveClass, wanted: Wanted): Promise<Result<JoinedClass>> =>
  live.inTurn(async () => {
    if (live.status === "ended") return refuse("classOver");
    const { names, seating, studentsPerSeat } = live.settings;
    if (names === "typed" && wanted.name === null) return refuse("nameEmpty");
    const people = live.people();
    const drawn = names === "drawn" || wanted.name === null;
    const name = drawn
      ? drawName(
          people.map((each) => each.name),
          (below) => randomInt(below),
        )
      : (wanted.name ?? "");
    const known = people.find((each) => nameKey(each.name) === nameKey(name));
    if (known && known.standing !== "expected") return wanted.back ? claim(live, known) : refuse("nameTaken");
    if (!known && people.some((each) => looksLike(each.name, name))) return refuse("nameLooksTaken");
    if (entryOf(live.settings).door === "closed") return refuse("doorClosed");
    const wish = wanted.optOut === null && seating === "choose" ? wanted.wish : null;
    const wished = wish ? mayTake(live.tables, wish, studentsPerSeat) : ok(null);
    if (!wished.ok) return wished;
    if (known) return comeIn(live, known, wanted, wished.value);
    return mayPass(live) ? newcomer(live, name, wanted, wished.value) : toTheDoor(live, name);
  });

/** Whether somebody whom no roster names comes in without being asked for. */
function mayPass(live: LiveClass): boolean {
  const { door, students } = entryOf(live.settings);
  const people = live.people();
  const listed = people.some((each) => each.listed);
  const inside = people.filter(({ standing }) => standing === "in").length;
  return door === "open" && !listed && (students === null || inside < students);
}

const isFull = (live: LiveClass): boolean =>
  live.people().filter(({ standing }) => standing === "in").length >= mostStudents;

async function newcomer(
  live: LiveClass,
  name: string,
  wanted: Wanted,
  wish: Place | null,
): Promise<Result<JoinedClass>> {
  if (isFull(live)) return refuse("matchFull");
  const letThrough = !entryOf(live.settings).namesLetThrough;
  const { student, token } = (await live.deps.store.classes.addStudent(live.id, name, { letThrough })) ?? {};
  if (!student || !token) return refuse("nameTaken");
  await live.readStudents();
  await seat(live, student, wanted, wish);
  return ok(joined(live, student, token));
}

async function toTheDoor(live: LiveClass, name: string): Promise<Result<JoinedClass>> {
  if (live.atTheDoor().length >= mostAtTheDoor) return refuse("doorFull");
  const letThrough = !entryOf(live.settings).namesLetThrough;
  const how = { standing: "asks", letThrough } as const;
  const { student, token } = (await live.deps.store.classes.addStudent(live.id, name, how)) ?? {};
  if (!student || !token) return refuse("nameTaken");
  await live.readStudents();
  live.touched();
  return ok(joined(live, student, token));
}

/** So many devices may ask at once to be let in as the same person: nobody fills the door with them. */
const mostClaims = 2;

/** "That's me": a device of somebody who is in already asks to be let in as them. */
async function claim(live: LiveClass, known: StoredStudent): Promise<Result<JoinedClass>> {
  const claims = live.claims().filter(({ student }) => student === known.id);
  if (claims.length >= mostClaims || live.atTheDoor().length >= mostAtTheDoor) return refuse("doorFull");
  const { token } = await live.deps.store.classes.addToken(known.id, false);
  await live.readStudents();
  live.touched();
  // Nothing of where they sit is told before the instructor says that it is them.
  const { id, settings } = live;
  return ok({ class: id, student: known.id, name: known.name, match: null, seat: null, token, title: settings.title });
}

/** Somebody of the roster comes, or is let in. */
async function comeIn(
  live: LiveClass,
  known: StoredStudent,
  wanted: Pick<Wanted, "optOut" | "later">,
  wish: Place | null,
): Promise<Result<JoinedClass>> {
  if (isFull(live)) return refuse("matchFull");
  await live.deps.store.classes.setStanding(known.id, "in", known.standing === "expected");
  const { token } = await live.deps.store.classes.addToken(known.id, true);
  await live.readStudents();
  await seat(live, known, wanted, wish);
  return ok(joined(live, known, token));
}

/** Gives a student who has none the seat that they wish for, or one as the class does. */
async function seat(
  live: LiveClass,
  { id }: StoredStudent,
  { optOut, later }: Pick<Wanted, "optOut" | "later">,
  wish: Place | null,
): Promise<void> {
  const chooses = later && optOut === null && live.settings.seating === "choose";
  const drawn = () => placeFor(openTables(live.tables), live.settings, optOut, (below) => randomInt(below));
  const place = wish ?? (chooses ? null : drawn());
  if (place && !live.placeOf(id)) {
    const seated = await live.place(id, place, null);
    if (!seated.ok) live.deps.log.error(`A student of class ${live.id} could not be seated: ${seated.error.code}`);
  }
  live.touched();
}

function joined(live: LiveClass, { id, name }: StoredStudent, token: string): JoinedClass {
  const at = live.placeOf(id);
  const seat = at && at.seat !== observerSeat ? at.seat : null;
  const match = at?.held.table.match.id ?? null;
  return { class: live.id, student: id, name, match, seat, token, title: live.settings.title };
}

/**
 * Brings somebody in by their own way: as whoever is in, with one more token; whoever was sent out, to where they may ask.
 * Refuses classOver, unknownWay, and doorClosed for who has not come yet.
 */
export const comeByWay = (live: LiveClass, student: string): Promise<Result<JoinedClass>> =>
  live.inTurn(async () => {
    if (live.status === "ended") return refuse("classOver");
    const known = live.person(student);
    if (!known) return refuse("unknownWay");
    if (known.standing === "expected") {
      if (entryOf(live.settings).door === "closed") return refuse("doorClosed");
      return comeIn(live, known, { optOut: null, later: true }, null);
    }
    const { token } = await live.deps.store.classes.addToken(student, true);
    return ok(joined(live, known, token));
  });

/** Somebody who was sent out asks to be let in again. Refuses notFound, doorFull. */
export const knock = (live: LiveClass, student: string): Promise<Result<void>> =>
  live.inTurn(async () => {
    const known = live.person(student);
    if (!known) return refuse("notFound");
    if (known.standing !== "out") return ok(undefined);
    if (live.atTheDoor().length >= mostAtTheDoor) return refuse("doorFull");
    await live.deps.store.classes.setStanding(student, "asksAgain");
    await live.readStudents();
    live.touched();
    return ok(undefined);
  });

/** Answers somebody at the door, or lets in whoever was sent out and has not asked; to be called in turn. Refuses notFound, matchFull. */
export async function admit(live: LiveClass, who: string, admitted: boolean): Promise<Result<void>> {
  const { classes } = live.deps.store;
  const asks = live.atTheDoor().find(({ id }) => id === who);
  if (!asks && !(admitted && live.person(who)?.standing === "out")) return refuse("notFound");
  if (asks?.kind === "back") {
    await classes.answerClaim(who, admitted);
    const { student } = live.claims().find(({ id }) => id === who) ?? {};
    const known = student === undefined ? undefined : live.person(student);
    if (admitted && known && known.standing !== "in") await classes.setStanding(known.id, "in");
    await live.readStudents();
    if (admitted && known) await seat(live, known, { optOut: null, later: true }, null);
    live.touched();
    return ok(undefined);
  }
  if (!admitted) {
    // Whoever was never in is forgotten; whoever was sent out stays so.
    if (asks?.kind === "new") await classes.removeStudent(who);
    else await classes.setStanding(who, "out");
  } else {
    if (isFull(live)) return refuse("matchFull");
    await classes.setStanding(who, "in");
    await classes.letThrough([who]);
  }
  await live.readStudents();
  const known = live.person(who);
  if (admitted && known) await seat(live, known, { optOut: null, later: true }, null);
  live.touched();
  return ok(undefined);
}

/** The seat that a student chooses for themselves (null: wherever somebody is needed). Refuses notYours, notFound and as `mayTake`. */
export const take = (live: LiveClass, student: string, wish: Place | null): Promise<Result<void>> =>
  live.inTurn(async () => {
    const known = live.person(student);
    if (known?.standing !== "in") return refuse("notFound");
    if (live.settings.seating !== "choose" || live.placeOf(student)) return refuse("notYours");
    const wished = wish ? mayTake(live.tables, wish, live.settings.studentsPerSeat) : ok(null);
    if (!wished.ok) return wished;
    await seat(live, known, { optOut: null, later: false }, wished.value);
    return ok(undefined);
  });

/** Seats everybody who was to choose and has not; to be called in turn, before the tables start. */
export async function seatUndecided(live: LiveClass): Promise<void> {
  if (live.settings.seating !== "choose") return;
  for (const student of live.people())
    if (student.standing === "in" && !live.placeOf(student.id))
      await seat(live, student, { optOut: null, later: false }, null);
}
