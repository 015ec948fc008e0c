/** What an instructor does to a class: each action taken apart into what it means at each table. */
import { looksLike, nameKey } from "../../shared/base/letters.ts";
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import { entryOf } from "../../shared/protocol/class.ts";
import { type Before, undoOf } from "../../shared/protocol/undo.ts";
import type {
  AskedKind,
  AtTablesKind,
  DirectAction,
  InstructorAction,
  RecordedAction,
} from "../../shared/terms/action.ts";
import { observerSeat } from "../match/people.ts";
import type { Instructor } from "../store/instructors.ts";
import { admit, seatUndecided } from "./joining.ts";
import type { Held, LiveClass } from "./liveClass.ts";
import type { Place } from "./seating.ts";
import { callOf } from "./views.ts";

type Of<K extends AskedKind> = Extract<InstructorAction, { kind: K }>;
/** What was done, as it shall be recorded. */
interface Done {
  readonly action: RecordedAction;
  readonly before?: Before;
}
type Handler<K extends AskedKind> = (live: LiveClass, action: Of<K>, by: string, id?: string) => Promise<Result<Done>>;

/**
 * Does it, one instructor after the other. At several tables it is done wherever it stands, and refused only where it stands
 * at none; the record names those where it took effect. What was done under `id` is not done again, at no table. Refuses
 * classOver, unknownMatch, notFound, and as steering.ts does.
 */
export const act = (live: LiveClass, by: Instructor, action: InstructorAction, id?: string): Promise<Result<void>> =>
  live.inTurn(async () => {
    if (id !== undefined && live.hasDone(id)) return ok(undefined);
    if (live.status === "ended") return refuse("classOver");
    const done = await handlerOf(action)(live, action, by.id, id);
    if (!done.ok) return done;
    await live.did(by, done.value.action, undoOf(done.value.action, done.value.before), id);
    return ok(undefined);
  });

/** At each of the tables named. */
const everywhere: Handler<AtTablesKind> = async (live, action, by, id) => {
  const { at, ...rest } = action;
  const matches = at === "all" ? [...live.tables.keys()] : [...new Set(at)];
  const held = matches.map((match) => live.tables.get(match));
  if (held.includes(undefined)) return refuse("unknownMatch");
  const results = await Promise.all(held.map((each) => each?.table.direct(by, rest, id)));
  const done = matches.filter((_, index) => results[index]?.ok);
  const refused = results.find((result) => result && !result.ok);
  if (done.length === 0) return refused && !refused.ok ? refused : refuse("nothingToChange");
  return ok({ action: { ...action, at: done } });
};

/** At a student's table. Refuses notFound for nobody, notSeated for those without one. */
async function atTable(
  live: LiveClass,
  action: InstructorAction & { readonly student: string },
  { by, id }: { readonly by: string; readonly id: string | undefined },
  make: (place: { held: Held; member: string; seat: string }) => DirectAction,
  before?: Before,
): Promise<Result<Done>> {
  if (!live.student(action.student)) return refuse("notFound");
  const place = live.placeOf(action.student);
  if (!place) return refuse("notSeated");
  const done = await place.held.table.direct(by, make(place), id);
  return done.ok ? ok({ action, ...(before && { before }) }) : done;
}

/** Actions that are more than the same at each table. */
const handlers = {
  start: async (live, action, by, id) => {
    await seatUndecided(live);
    const done = await everywhere(live, action, by, id);
    if (done.ok) await live.setStatus("open");
    return done;
  },
  messageStudent: async (live, action, by, id) => {
    if (live.student(action.student) && !live.placeOf(action.student)) {
      live.tell(action.student, action.text);
      return ok({ action });
    }
    return atTable(live, action, { by, id }, ({ member }) => ({ kind: "messageStudent", member, text: action.text }));
  },
  answerHelp: async (live, action, by, id) => {
    const found = callOf(live, action.help);
    if (!found) return refuse("notFound");
    const { held, call } = found;
    const done = await held.table.direct(by, { kind: "answerHelp", call, text: action.text }, id);
    return done.ok ? ok({ action }) : done;
  },
  passHead: async (live, action, by, id) => {
    const place = live.placeOf(action.student);
    const head = place?.held.table.people.of(place.seat).find((person) => person.head)?.student;
    const before = head ? { head } : undefined;
    return atTable(live, action, { by, id }, ({ member, seat }) => ({ kind: "passHead", member, seat }), before);
  },
  mute: (live, action, by, id) => {
    const until = action.minutes > 0 ? live.deps.time.now() + action.minutes * 60_000 : 0;
    return atTable(live, action, { by, id }, ({ member, seat }) => ({ kind: "mute", member, seat, until }));
  },
  seat: async (live, action, by) => {
    const { student, match, seat } = action;
    const before = placeBefore(live, student);
    if (before.match === match && before.seat === seat) return refuse("nothingToChange");
    const placed = await live.place(student, match === null ? null : { match, seat: seat ?? observerSeat }, by);
    return placed.ok ? ok({ action, before: { place: before } }) : placed;
  },
  swap: async (live, action, by) => {
    const [one, other] = [live.placeOf(action.one), live.placeOf(action.other)];
    if (!live.student(action.one) || !live.student(action.other)) return refuse("notFound");
    if (!one || !other) return refuse("notSeated");
    if (action.one === action.other) return refuse("nothingToChange");
    if ([one, other].some(({ held }) => held.table.stage === "ended")) return refuse("matchOver");
    const places = [one, other].map(({ held, seat }) => ({ match: held.table.match.id, seat }));
    const [first, second] = places as [Place, Place];
    let placed = await live.place(action.one, second, by);
    // A full seat has room once its own student has left it.
    const full = !placed.ok && placed.error.code === "seatFull";
    if (full) await live.place(action.other, null, by);
    if (full) placed = await live.place(action.one, second, by);
    if (placed.ok) placed = await live.place(action.other, first, by);
    return placed.ok ? ok({ action }) : placed;
  },
  remove: async (live, action, by) => {
    if (!live.student(action.student)) return refuse("notFound");
    // Their place goes first: a page that comes anew meanwhile finds none.
    await live.place(action.student, null, by);
    await live.deps.store.classes.setStanding(action.student, "out");
    await live.readStudents();
    live.touched();
    return ok({ action });
  },
  bell: async (live, action) => (action.time === (live.head().bell ?? 0) ? refuse("nothingToChange") : ok({ action })),
  admit: async (live, action) => {
    const done = await admit(live, action.who, action.admitted);
    return done.ok ? ok({ action }) : done;
  },
  door: async (live, action) => {
    const entry = entryOf(live.settings);
    if (entry.door === action.door) return refuse("nothingToChange");
    await live.change({ entry: { ...entry, door: action.door } });
    return ok({ action });
  },
  letThrough: async (live, action) => {
    const hidden = live.people().filter((each) => !each.letThrough && each.standing === "in");
    const those = hidden.filter(({ id }) => action.students === "all" || action.students.includes(id));
    if (those.length === 0) return refuse("nothingToChange");
    await live.deps.store.classes.letThrough(those.map(({ id }) => id));
    await live.readStudents();
    live.touched();
    return ok({ action });
  },
  rename: async (live, action) => {
    const { student, name } = action;
    const known = live.person(student);
    if (!known) return refuse("notFound");
    if (known.name === name) return refuse("nothingToChange");
    const alike = live.people().find((each) => each.id !== student && looksLike(each.name, name));
    if (alike) return refuse(nameKey(alike.name) === nameKey(name) ? "nameTaken" : "nameLooksTaken");
    if (!(await live.deps.store.classes.renameStudent(student, name))) return refuse("nameTaken");
    await live.readStudents();
    for (const { table } of live.tables.values()) await table.readPeople();
    live.touched();
    return ok({ action: { ...action, name: "" } });
  },
  end: async (live, action, by, id) => {
    const done = await everywhere(live, action, by, id);
    if (action.at !== "all") return done;
    for (const { table } of live.tables.values()) {
      if (table.stage === "lobby") await live.deps.store.matches.setStatus(table.match.id, "ended");
    }
    await live.setStatus("ended");
    return done.ok ? done : ok({ action });
  },
} satisfies { [K in Exclude<AskedKind, AtTablesKind>]: Handler<K> } & { [K in AtTablesKind]?: Handler<K> };

const handlerOf = (action: InstructorAction): Handler<AskedKind> =>
  ((handlers as { readonly [K in AskedKind]?: unknown })[action.kind] ?? everywhere) as Handler<AskedKind>;

function placeBefore(live: LiveClass, student: string): { match: string | null; seat: string | null } {
  const place = live.placeOf(student);
  if (!place) return { match: null, seat: null };
  return { match: place.held.table.match.id, seat: place.seat === observerSeat ? null : place.seat };
}
