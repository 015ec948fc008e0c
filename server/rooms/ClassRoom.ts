/** A class on the wire: the wall for its instructors, the projector, and those who wait for a seat. */
import { type AuthContext, type Client, Room, ServerError } from "@colyseus/core";
import { ok, type Refusal, type Result, refuse } from "../../shared/base/result.ts";
import { plainMessage } from "../../shared/base/text.ts";
import { takeBody } from "../../shared/protocol/class.ts";
import { type Once, onceSchema } from "../../shared/protocol/messages.ts";
import { projectorShape, type WholeReply, waitingShape, wallShape } from "../../shared/protocol/views.ts";
import type { Tile } from "../../shared/protocol/wall.ts";
import { instructorActionSchema } from "../../shared/terms/action.ts";
import { act } from "../class/actions.ts";
import type { Classes } from "../class/classes.ts";
import { take } from "../class/joining.ts";
import type { LiveClass } from "../class/liveClass.ts";
import { projectorOf } from "../class/projector.ts";
import { helpOf, reportsOf } from "../class/views.ts";
import { instructorOf } from "../http/instructor.ts";
import type { Log } from "../log.ts";
import { serverClocks } from "../match/clock.ts";
import type { Classes as StoredClasses } from "../store/classes.ts";
import { isTrouble } from "../store/fault.ts";
import type { Instructor, Instructors } from "../store/instructors.ts";
import { createFirstAnswers } from "./firstAnswers.ts";
import { type Beating, keepWatch } from "./heartbeat.ts";
import { createGate, keepPace, type Talking } from "./limits.ts";
import { noPatchClock } from "./patchClock.ts";
import { type Revocations, type Revoked, sentAway, type Watch, watchRevocations } from "./revocations.ts";
import { answerUnknown, staysUntilMet, tellOfRestart } from "./roomDefaults.ts";
import { serializeShelves } from "./shelfSerializer.ts";
import { createShelves, type Shelves, type ShelvesState } from "./shelves.ts";

type Asker =
  | { readonly role: "instructor"; readonly instructor: Instructor }
  | { readonly role: "student"; readonly student: string }
  /** Asks to be let in as a student. */
  | { readonly role: "claimant"; readonly claim: string }
  | { readonly role: "projector" };

export interface ClassRoomOptions {
  readonly class: string;
  readonly classes: Pick<Classes, "hold" | "release">;
  readonly students: Pick<StoredClasses, "studentByToken" | "claimByToken">;
  readonly instructors: Instructors;
  readonly revocations: Revocations;
  readonly log: Log;
  /** Called when the room no longer takes anyone. */
  readonly onGone: (id: string, roomId: string) => void;
}
type Guest = Client<{ auth: Asker }>;
interface Reply {
  reject(reason: Refusal): void;
}

/** A class on the wire: its wall for instructors, its projector, and the waiting room of its students. */
export class ClassRoom extends Room<{ state: ShelvesState; client: Guest }> {
  override patchRate = noPatchClock;
  #options!: ClassRoomOptions;
  #live!: LiveClass;
  #shelves!: Shelves;
  #met!: () => void;
  #revoked!: Watch<Guest>;
  #stop = () => {};
  readonly #tiles = new Map<string, Tile | null>();
  #restAt = 0;
  #restLater: ReturnType<typeof setTimeout> | undefined;
  readonly #gate = createGate();
  readonly #first = createFirstAnswers();

  override async onCreate(options: ClassRoomOptions): Promise<void> {
    this.#options = options;
    const live = await options.classes.hold(options.class);
    if (!live.ok) throw new ServerError(404, live.error.code);
    this.#live = live.value;
    this.#met = staysUntilMet(this);
    this.#shelves = createShelves();
    serializeShelves(this, this.#shelves);
    this.#writeTiles(this.#live.tables.keys());
    this.#writeRest();
    this.#stop = this.#live.subscribe((tiles, beside) => this.#publish(tiles, beside));
    this.#revoked = watchRevocations<Guest>(options.revocations, () => this.clients, dismissable);
    this.onMessage("now", serverClocks);
    this.onMessage("act", (client: Guest, body: unknown, reply: Reply) => this.#act(client, body, reply));
    this.onMessage("take", (client: Guest, body: unknown, reply: Reply) => this.#take(client, body, reply));
    this.onMessage("whole", (client: Guest) => this.#shelves.whole(shelvesOf(client.auth)) satisfies WholeReply);
    answerUnknown(this);
  }

  override async onAuth(_client: Guest, options: unknown, context: AuthContext): Promise<Asker> {
    const { token, code, key } = (typeof options === "object" && options !== null ? options : {}) as Record<
      string,
      unknown
    >;
    const { instructors, students } = this.#options;
    if (typeof code === "string") {
      if (code.toUpperCase() !== this.#live.code) throw new ServerError(401, "unknownCode");
      const owner = key === this.#live.projectorKey || (await this.#instructor(token, context)) !== null;
      if (!owner) throw new ServerError(403, "projectorShut");
      return this.#admitted("projector", { role: "projector" });
    }
    if (typeof token === "string") {
      const student = await students.studentByToken(token);
      if (student?.classId === this.#live.id)
        return this.#admitted(student.id, { role: "student", student: student.id });
      const claim = await students.claimByToken(token);
      if (claim?.classId === this.#live.id) return this.#admitted(claim.id, { role: "claimant", claim: claim.id });
      const instructor = await instructors.who(token);
      if (instructor) return { role: "instructor", instructor };
      throw new ServerError(401, "tokenInvalid");
    }
    const authorization = context.headers.get("authorization") ?? undefined;
    const cookie = context.headers.get("cookie") ?? undefined;
    const instructor = await instructorOf({ authorization, cookie }, instructors);
    if (instructor !== "no" && instructor !== "none") return { role: "instructor", instructor };
    throw new ServerError(401, instructor === "no" ? "tokenInvalid" : "tokenMissing");
  }

  /** Whoever has this token, or the cookie of an instructor; null: none. */
  async #instructor(token: unknown, context: AuthContext): Promise<Instructor | null> {
    const { instructors } = this.#options;
    const known = typeof token === "string" ? await instructors.who(token) : undefined;
    if (known) return known;
    const authorization = context.headers.get("authorization") ?? undefined;
    const cookie = context.headers.get("cookie") ?? undefined;
    const found = await instructorOf({ authorization, cookie }, instructors);
    return typeof found === "string" ? null : found;
  }

  #admitted(person: string, asker: Asker): Asker {
    const open = this.clients.filter(({ auth }) => auth && personOf(auth) === person).length;
    const refusal = this.#gate.admit(person, open);
    if (refusal) throw new ServerError(429, refusal.code);
    return asker;
  }

  override onJoin(client: Guest): void {
    keepWatch(client.ref as unknown as Beating);
    keepPace(client.ref as unknown as Talking);
    this.#met();
    const { auth } = client;
    if (this.#revoked.has(client)) {
      client.leave(sentAway);
      return;
    }
    if (auth?.role === "student" || auth?.role === "claimant") this.#writeWaiting(auth);
    if (auth?.role === "student") this.#live.wait(auth.student, true);
    this.#shelves.show(client, shelvesOf(auth));
  }

  override onLeave(client: Guest): void {
    if (client.auth?.role === "student") this.#live.wait(client.auth.student, false);
    client.view?.dispose();
  }

  override onBeforeShutdown(): void {
    tellOfRestart(this);
  }

  override async onDispose(): Promise<void> {
    this.#stop();
    this.#revoked.stop();
    clearTimeout(this.#restLater);
    this.#options.onGone(this.#options.class, this.roomId);
    await this.#options.classes.release(this.#options.class);
  }

  async #act(client: Guest, body: unknown, reply: Reply): Promise<unknown> {
    if (client.auth?.role !== "instructor") return reply.reject({ code: "notYours" });
    const limit = this.#gate.allow(client.auth.instructor.id, body);
    if (limit) return reply.reject(limit);
    const once = onceSchema.safeParse(plainMessage(body));
    if (!once.success) return reply.reject({ code: "malformed", with: { path: "id" } });
    const { instructor } = client.auth;
    try {
      const done = await this.#first.answer(instructor.id, once.data.id, () => this.#done(instructor, once.data));
      return done.ok ? null : reply.reject(done.error);
    } catch (error) {
      this.#options.log.error(`An action in class ${this.#options.class}`, error);
      return reply.reject({ code: isTrouble(error) ? "storageFailed" : "internal" });
    }
  }

  async #done(instructor: Instructor, { body, id }: Once): Promise<Result<void>> {
    const parsed = instructorActionSchema.safeParse(body);
    if (!parsed.success) return refuse("malformed", { path: parsed.error.issues[0]?.path.join(".") ?? "" });
    // A removed instructor's requests are ignored.
    const { instructors } = this.#options;
    if (!(await instructors.list()).some(({ id }) => id === instructor.id)) return refuse("tokenInvalid");
    const done = await act(this.#live, instructor, parsed.data, id);
    return done.ok ? ok(undefined) : done;
  }

  /** @param tiles matches at which something happened @param beside whether something did in the class itself */
  #publish(tiles: ReadonlySet<string>, beside: boolean): void {
    this.#writeTiles(tiles);
    const due = this.#restAt + restMs - performance.now();
    if (beside || due <= 0) this.#writeRest();
    else {
      this.#restLater ??= setTimeout(() => {
        this.#writeRest();
        this.broadcastPatch();
      }, due);
    }
    this.broadcastPatch();
  }

  #writeTiles(tiles: Iterable<string>): void {
    for (const match of tiles) this.#tiles.set(match, this.#live.tile(match));
    const shown = [...this.#live.tables.keys()].flatMap((match) => this.#tiles.get(match) ?? []);
    this.#shelves.write("wall", wallShape, { tiles: shown });
  }

  #writeRest(): void {
    clearTimeout(this.#restLater);
    this.#restLater = undefined;
    this.#restAt = performance.now();
    const live = this.#live;
    this.#shelves.write("wall", wallShape, {
      ...live.head(),
      ...{ students: live.students(), atTheDoor: live.atTheDoor(), absent: live.absent() },
      ...{ help: helpOf(live), reports: reportsOf(live), actionsDone: live.actionsDone() },
    });
    this.#shelves.write("projector", projectorShape, projectorOf(live));
    for (const client of this.clients) {
      const { auth } = client;
      if (auth?.role !== "student" && auth?.role !== "claimant") continue;
      // A claim that has been answered: the page comes anew, as the student or as nobody.
      if (!this.#writeWaiting(auth)) client.leave(sentAway);
    }
  }

  /** What somebody without a seat sees; false: they have no business here any more. */
  #writeWaiting(auth: Extract<Asker, { role: "student" | "claimant" }>): boolean {
    const view = auth.role === "student" ? this.#live.waiting(auth.student) : this.#live.claiming(auth.claim);
    const [shelf] = shelvesOf(auth);
    if (view && shelf !== undefined) this.#shelves.write(shelf, waitingShape, view);
    return view !== null;
  }

  /** A student chooses a seat for themselves. */
  async #take(client: Guest, body: unknown, reply: Reply): Promise<unknown> {
    const { auth } = client;
    if (auth?.role !== "student") return reply.reject({ code: "notYours" });
    const limit = this.#gate.allow(auth.student, body);
    if (limit) return reply.reject(limit);
    const once = onceSchema.safeParse(plainMessage(body));
    const wanted = takeBody.safeParse(once.data?.body);
    if (!once.success || !wanted.success) return reply.reject({ code: "malformed", with: { path: "place" } });
    const done = await this.#first.answer(auth.student, once.data.id, () =>
      take(this.#live, auth.student, wanted.data.place),
    );
    return done.ok ? null : reply.reject(done.error);
  }
}

/** What somebody in the room reads. */
function shelvesOf(asker: Asker | undefined): readonly string[] {
  if (asker?.role === "instructor") return ["wall"];
  if (asker?.role === "projector") return ["projector"];
  if (asker?.role === "claimant") return [`claim ${asker.claim}`];
  return asker ? [`student ${asker.student}`] : [];
}

/** Whoever shares the limits of a person: their pages, or all projectors of the class. */
function personOf(asker: Asker): string {
  if (asker.role === "student") return asker.student;
  if (asker.role === "claimant") return asker.claim;
  return asker.role === "projector" ? "projector" : asker.instructor.id;
}

/** What is derived from all tables is worked out at most this often, in ms, since it goes through the whole class each time. */
const restMs = 250;

function dismissable({ auth }: Guest): Revoked | null {
  if (auth?.role === "instructor") return `instructor ${auth.instructor.id}`;
  return auth?.role === "student" ? `student ${auth.student}` : null;
}
