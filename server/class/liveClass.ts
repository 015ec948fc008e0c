/** A class while anybody is in it: its tables, its students, and what its instructors do. No Colyseus in it. */

import { ok, type Result, refuse } from "../../shared/base/result.ts";
import type {
  Absent,
  ActionDone,
  AtTheDoor,
  ClassSettings,
  ClassView,
  Student,
  Tile,
  WaitingView,
} from "../../shared/protocol/class.ts";
import { undoOf } from "../../shared/protocol/undo.ts";
import type { InstructorAction, RecordedAction } from "../../shared/terms/action.ts";
import type { Log } from "../log.ts";
import type { Time } from "../match/clock.ts";
import type { Table } from "../match/table.ts";
import type { StoredClass } from "../store/classes.ts";
import type { Instructor } from "../store/instructors.ts";
import type { Store } from "../store/store.ts";
import type { Claim, StoredStudent } from "../store/students.ts";
import { type ActionLog, openActionLog } from "./actionsDone.ts";
import { type ChangeListener, type ChangeSignal, createChangeSignal } from "./changeSignal.ts";
import { choiceOf, latePlace, openTables, type Place } from "./seating.ts";
import { studentView } from "./studentView.ts";
import { createTally, type Tally } from "./tally.ts";
import { tileOf } from "./tile.ts";
import { createTurns, type Turns } from "./turns.ts";
import { createWaitingRoom, type WaitingRoom } from "./waitingRoom.ts";

export interface LiveDeps {
  readonly store: Store;
  readonly log: Log;
  readonly time: Time;
}
/** One of the class's tables with what the wall counts there. */
export interface Held {
  readonly table: Table;
  readonly number: number;
  readonly tally: Tally;
}

/** One class while anybody needs it: its tables held, its students and waiting room, what its instructors did. */
export class LiveClass {
  readonly id: string;
  readonly code: string;
  settings: ClassSettings;
  readonly deps: LiveDeps;
  /** By match, in the order of their numbers. */
  readonly tables: ReadonlyMap<string, Held>;
  #status: StoredClass["status"];
  /** Everybody, however they stand, and those of them who are in. */
  #people: StoredStudent[] = [];
  #students: StoredStudent[] = [];
  #claims: Claim[] = [];
  #projectorKey = "";
  readonly #actions: ActionLog;
  readonly #changes: ChangeSignal;
  readonly #waitingRoom: WaitingRoom;
  readonly #stop: (() => void)[] = [];
  readonly #turns: Turns;

  private constructor(deps: LiveDeps, stored: StoredClass, tables: ReadonlyMap<string, Held>, actions: ActionLog) {
    this.#actions = actions;
    this.deps = deps;
    this.id = stored.id;
    this.code = stored.code;
    this.settings = stored.settings as ClassSettings;
    this.#status = stored.status;
    this.tables = tables;
    this.#changes = createChangeSignal(deps.time, () => tables.keys());
    this.#waitingRoom = createWaitingRoom(deps.time);
    this.#turns = createTurns((error) => deps.log.error(`Class ${stored.id} failed.`, error));
    for (const [match, { table }] of tables) {
      this.#stop.push(table.subscribe(() => this.#changes.changed(match)));
      this.#stop.push(
        table.onDirected((by, action) => {
          if (action.kind === "look" || action.kind === "lookInto") void this.#looked(by, { ...action, at: [match] });
        }),
      );
    }
  }

  /** The class with its tables, which the caller holds as long as it lives. */
  static async open(deps: LiveDeps, stored: StoredClass, tables: readonly Table[]): Promise<LiveClass> {
    const held = tables
      .map((table) => ({ table, number: table.view().number ?? 0, tally: createTally(table, deps.time.steady()) }))
      .sort((one, other) => one.number - other.number);
    const actions = await openActionLog(deps.store.classes, stored.id);
    const live = new LiveClass(deps, stored, new Map(held.map((each) => [each.table.match.id, each])), actions);
    live.#projectorKey = await deps.store.classes.projectorKey(stored.id);
    await live.readStudents();
    await live.#reconcile();
    return live;
  }

  get status(): StoredClass["status"] {
    return this.#status;
  }

  /** Calls `listener` at most every 50 ms, with the matches whose tiles may have changed; the rest may have as well. */
  subscribe(listener: ChangeListener): () => void {
    return this.#changes.subscribe(listener);
  }

  close(): void {
    for (const stop of this.#stop) stop();
    this.#changes.stop();
  }

  /** Runs one piece of work at a time, so that two instructors, or two students who want one seat, cannot interleave. Refuses as Turns.take. */
  inTurn<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.#turns.take(work);
  }

  /** To be called in a turn that removes the class or some of its tables: no turn comes after it. */
  readonly end = (): void => this.#turns.end();

  // Views.

  head(): Pick<ClassView, "id" | "code" | "status" | "settings" | "bell" | "thinnest" | "projectorKey"> {
    const bell = this.#actions.latest("bell")?.time || null;
    const thinnest = latePlace(openTables(this.tables), this.settings.studentsPerSeat);
    const { id, code, status, settings } = this;
    return { id, code, status, settings, bell, thinnest, projectorKey: this.#projectorKey };
  }

  get projectorKey(): string {
    return this.#projectorKey;
  }

  /** Who waits for an answer of the instructor, the longest first. */
  atTheDoor(): AtTheDoor[] {
    const own = this.#people.flatMap(({ id, name, standing, joinedAt }): AtTheDoor[] => {
      if (standing !== "asks" && standing !== "asksAgain") return [];
      return [{ id, name, kind: standing === "asks" ? "new" : "again", since: Date.parse(joinedAt) }];
    });
    const back = this.#claims.map(({ id, student, at }): AtTheDoor => {
      const name = this.person(student)?.name ?? "";
      return { id, name, kind: "back", since: Date.parse(at) };
    });
    return [...own, ...back].sort((one, other) => one.since - other.since);
  }

  /** Who is expected and has not come, and who was sent out. */
  absent(): Absent[] {
    return this.#people.flatMap(({ id, name, standing, group }) =>
      standing === "expected" || standing === "out" ? [{ student: id, name, standing, group }] : [],
    );
  }

  students(): Student[] {
    return this.#students.map((student) => this.#view(student));
  }

  tile(match: string): Tile | null {
    const held = this.tables.get(match);
    if (!held) return null;
    const now = this.deps.time.steady();
    held.tally.catchUp(now);
    return tileOf(held.table, held.tally, now);
  }

  /** Whether something was done that was asked for under this id. */
  hasDone(id: string): boolean {
    return this.#actions.has(id);
  }

  actionsDone(): ActionDone[] {
    return this.#actions.shown();
  }

  waiting(id: string): WaitingView | null {
    const person = this.person(id);
    if (!person || person.standing === "expected") return null;
    const standing = person.standing === "asksAgain" ? "asks" : person.standing;
    const inside = standing === "in";
    const { name, match, seat } = this.#view(person);
    const { title, seating } = this.settings;
    return {
      ...{ student: id, name, match, seat, title, standing },
      choice: inside && match === null && seating === "choose" ? choiceOf(this.settings, this.tables) : null,
      notices: this.#waitingRoom.told(id),
      arrived: inside ? this.#students.length : 0,
    };
  }

  /** The same for a device that asks to be let in as somebody; null: it does not ask any more. */
  claiming(id: string): WaitingView | null {
    const claim = this.#claims.find((each) => each.id === id);
    const person = claim && this.person(claim.student);
    if (!claim || !person) return null;
    const { title } = this.settings;
    const nothing = { match: null, seat: null, choice: null, notices: [], arrived: 0 };
    return { student: person.id, name: person.name, title, standing: "asks", ...nothing };
  }

  // Students.

  /** Everybody who has not been forgotten, however they stand. */
  people(): readonly StoredStudent[] {
    return this.#people;
  }

  person(id: string): StoredStudent | undefined {
    return this.#people.find((each) => each.id === id);
  }

  claims(): readonly Claim[] {
    return this.#claims;
  }

  /** Somebody who is in. */
  student(id: string): StoredStudent | undefined {
    return this.#students.find((each) => each.id === id);
  }

  /** Where a student sits; null: nowhere. */
  placeOf(id: string): { readonly held: Held; readonly member: string; readonly seat: string } | null {
    const student = this.student(id);
    const held = student?.match ? this.tables.get(student.match) : undefined;
    const person = student?.member ? held?.table.people.get(student.member) : undefined;
    return held && person ? { held, member: person.member, seat: person.seat } : null;
  }

  /**
   * Seats a student, or (null) unseats them; to be called in turn. Their pages follow with the token that they have.
   * Refuses as Table.seatStudent. @param by null: not an instructor's doing
   */
  async place(id: string, place: Place | null, by: string | null): Promise<Result<void>> {
    const student = this.student(id);
    if (!student) return refuse("notFound");
    const before = this.placeOf(id);
    let next: { match: string; member: string } | null = null;
    if (place) {
      const held = this.tables.get(place.match);
      if (!held) return refuse("unknownMatch");
      const seated = await held.table.seatStudent(student, place.seat, by);
      if (!seated.ok) return seated;
      next = { match: place.match, member: seated.value.member };
    }
    // Stored before any page is disconnected: pages reconnect at once and ask for the place.
    await this.deps.store.classes.setPlace(id, next);
    await this.readStudents();
    if (before && before.held.table.match.id !== next?.match)
      await before.held.table.unseat(before.member, by ?? "class");
    else if (before && next) before.held.table.comeAnew(next.member);
    this.touched();
    return ok(undefined);
  }

  /** A page of a student came to the waiting room, or went. */
  wait(id: string, comes: boolean): void {
    this.#waitingRoom.wait(id, comes);
    this.touched();
  }

  /** Says something to a student who has no table. */
  tell(id: string, text: string): void {
    this.#waitingRoom.tell(id, text);
    this.touched();
  }

  async readStudents(): Promise<void> {
    const { classes } = this.deps.store;
    this.#people = await classes.people(this.id);
    this.#students = this.#people.filter(({ standing }) => standing === "in");
    this.#claims = await classes.claims(this.id);
  }

  /** Changes what may be changed while the class goes on. */
  async change(settings: Partial<ClassSettings>): Promise<void> {
    const changed = { ...this.settings, ...settings };
    await this.deps.store.classes.setSettings(this.id, changed);
    this.settings = changed;
    this.touched();
  }

  /** Somebody has been erased: reads students and actions from the store again, and rewrites what was said and the title. */
  async reread(change: (text: string) => string, title = this.settings.title): Promise<void> {
    this.settings = { ...this.settings, title };
    await this.readStudents();
    await this.#actions.reread();
    this.#waitingRoom.rewrite(change);
    this.touched();
  }

  async setStatus(status: StoredClass["status"]): Promise<void> {
    if (this.#status === status) return;
    await this.deps.store.classes.setStatus(this.id, status);
    this.#status = status;
    this.touched();
  }

  /** Writes down what an instructor did. */
  async did(
    by: Pick<Instructor, "label">,
    action: RecordedAction,
    undo: InstructorAction | null,
    id?: string,
  ): Promise<void> {
    const at = this.deps.time.now();
    await this.#actions.add({ at, by: by.label, action, undo, ...(id !== undefined && { id }) });
    this.touched();
  }

  /** Something outside the tables has changed. */
  touched(): void {
    this.#changes.changed(null);
  }

  async #looked(by: string, action: RecordedAction): Promise<void> {
    const label = (await this.deps.store.instructors.list()).find(({ id }) => id === by)?.label ?? by;
    await this.inTurn(async () => ok(await this.did({ label }, action, undoOf(action))));
  }

  #view(student: StoredStudent): Student {
    const waiting = this.#waitingRoom.presence(student.id);
    return studentView(student, this.placeOf(student.id), waiting, this.deps.time.steady());
  }

  /** Completes what an earlier process left half done: where a table says that a student sits there, the class says so too. */
  async #reconcile(): Promise<void> {
    for (const student of this.#students) {
      if (this.placeOf(student.id)) continue;
      for (const [match, { table }] of this.tables) {
        const person = table.people.list().find((each) => each.student === student.id);
        if (person) await this.deps.store.classes.setPlace(student.id, { match, member: person.member });
      }
    }
    await this.readStudents();
  }
}
