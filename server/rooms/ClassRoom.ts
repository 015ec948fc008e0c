/** A class on the wire: the wall for its instructors, the projector, and those who wait for a seat. */
import { type AuthContext, type Client, Room, ServerError } from "@colyseus/core";
import { type MapSchema, StateView } from "@colyseus/schema";
import type { Refusal } from "../../shared/base/result.ts";
import { plainMessage } from "../../shared/base/text.ts";
import type { ClassMirror } from "../../shared/protocol/mirror.ts";
import { instructorActionSchema } from "../../shared/terms/action.ts";
import { act } from "../class/actions.ts";
import type { Classes } from "../class/classes.ts";
import type { LiveClass } from "../class/liveClass.ts";
import { projectorOf } from "../class/projector.ts";
import { helpOf, reportsOf } from "../class/views.ts";
import { instructorOf } from "../http/instructor.ts";
import type { Log } from "../log.ts";
import type { Classes as StoredClasses } from "../store/classes.ts";
import type { Instructor, Instructors } from "../store/instructors.ts";
import { type Beating, keepWatch } from "./heartbeat.ts";
import { createGate, keepPace, type Talking } from "./limits.ts";
import { noPatchClock } from "./patchClock.ts";
import { ClassRoomState, Waiting, Wall } from "./schema/class.ts";

type Asker =
  | { readonly role: "instructor"; readonly instructor: Instructor }
  | { readonly role: "student"; readonly student: string }
  | { readonly role: "projector" };

export interface ClassRoomOptions {
  readonly class: string;
  readonly classes: Pick<Classes, "hold" | "release">;
  readonly students: Pick<StoredClasses, "studentByToken">;
  readonly instructors: Instructors;
  readonly log: Log;
  /** Called when the room no longer takes anyone. */
  readonly onGone: (id: string, roomId: string) => void;
}
type Guest = Client<{ auth: Asker }>;
interface Reply {
  reject(reason: Refusal): void;
}

/** A class on the wire: its wall for instructors, its projector, and the waiting room of its students. */
export class ClassRoom extends Room<{ state: ClassRoomState; client: Guest }> {
  override patchRate = noPatchClock;
  #options!: ClassRoomOptions;
  #live!: LiveClass;
  #stop = () => {};
  #restAt = 0;
  #restLater: ReturnType<typeof setTimeout> | undefined;
  readonly #gate = createGate();

  override async onCreate(options: ClassRoomOptions): Promise<void> {
    this.#options = options;
    const live = await options.classes.hold(options.class);
    if (!live.ok) throw new ServerError(404, live.error.code);
    this.#live = live.value;
    this.state = new ClassRoomState();
    this.state.wall = new Wall();
    this.state satisfies ClassMirror;
    this.#mirrorTiles(this.#live.tables.keys());
    this.#mirrorRest();
    this.#stop = this.#live.subscribe((tiles, beside) => this.#publish(tiles, beside));
    this.onMessage("now", () => Date.now());
    this.onMessage("act", (client: Guest, body: unknown, reply: Reply) => this.#act(client, body, reply));
    this.onMessage("*", () => {});
  }

  override async onAuth(_client: Guest, options: unknown, context: AuthContext): Promise<Asker> {
    const { token, code } = (typeof options === "object" && options !== null ? options : {}) as Record<string, unknown>;
    const { instructors, students } = this.#options;
    if (typeof code === "string") {
      if (code.toUpperCase() !== this.#live.code) throw new ServerError(401, "unknownCode");
      return { role: "projector" };
    }
    if (typeof token === "string") {
      const student = await students.studentByToken(token);
      if (student?.classId === this.#live.id) return this.#admitted(student.id);
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

  #admitted(student: string): Asker {
    const open = this.clients.filter(({ auth }) => auth?.role === "student" && auth.student === student).length;
    const refusal = this.#gate.admit(student, open);
    if (refusal) throw new ServerError(429, refusal.code);
    return { role: "student", student };
  }

  override onJoin(client: Guest): void {
    keepWatch(client.ref as unknown as Beating);
    keepPace(client.ref as unknown as Talking);
    client.view = new StateView();
    const { auth } = client;
    if (auth?.role === "instructor") client.view.add(this.state.wall);
    if (auth?.role !== "student") return;
    const own = this.state.waiting.get(auth.student) ?? new Waiting();
    this.state.waiting.set(auth.student, own);
    this.#write(auth.student, own);
    client.view.add(own);
    this.#live.wait(auth.student, true);
  }

  override onLeave(client: Guest): void {
    if (client.auth?.role === "student") this.#live.wait(client.auth.student, false);
    client.view?.dispose();
  }

  override async onDispose(): Promise<void> {
    this.#stop();
    clearTimeout(this.#restLater);
    this.#options.onGone(this.#options.class, this.roomId);
    await this.#options.classes.release(this.#options.class);
  }

  async #act(client: Guest, body: unknown, reply: Reply): Promise<unknown> {
    if (client.auth?.role !== "instructor") return reply.reject({ code: "notYours" });
    const limit = this.#gate.allow(client.auth.instructor.id, body);
    if (limit) return reply.reject(limit);
    const parsed = instructorActionSchema.safeParse(plainMessage(body));
    if (!parsed.success) {
      return reply.reject({ code: "malformed", with: { path: parsed.error.issues[0]?.path.join(".") ?? "" } });
    }
    // A removed instructor's requests are ignored.
    const { instructor } = client.auth;
    if (!(await this.#options.instructors.list()).some(({ id }) => id === instructor.id)) {
      return reply.reject({ code: "tokenInvalid" });
    }
    const done = await act(this.#live, instructor, parsed.data);
    return done.ok ? null : reply.reject(done.error);
  }

  /** @param tiles matches at which something happened @param beside whether something did in the class itself */
  #publish(tiles: ReadonlySet<string>, beside: boolean): void {
    this.#mirrorTiles(tiles);
    const due = this.#restAt + restMs - performance.now();
    if (beside || due <= 0) this.#mirrorRest();
    else {
      this.#restLater ??= setTimeout(() => {
        this.#mirrorRest();
        this.broadcastPatch();
      }, due);
    }
    this.broadcastPatch();
  }

  #mirrorTiles(tiles: Iterable<string>): void {
    for (const match of tiles) set(this.state.wall.tiles, match, JSON.stringify(this.#live.tile(match)));
  }

  #mirrorRest(): void {
    clearTimeout(this.#restLater);
    this.#restLater = undefined;
    this.#restAt = performance.now();
    const { wall } = this.state;
    const live = this.#live;
    put(wall, "head", JSON.stringify(live.head()));
    put(wall, "help", JSON.stringify(helpOf(live)));
    put(wall, "reports", JSON.stringify(reportsOf(live)));
    put(wall, "actionsDone", JSON.stringify(live.actionsDone()));
    put(this.state, "projector", JSON.stringify(projectorOf(live)));
    entries(wall.students, new Map(live.students().map((student) => [student.student, JSON.stringify(student)])));
    for (const [student, own] of this.state.waiting.entries()) this.#write(student, own);
    for (const client of this.clients) {
      if (client.auth?.role === "student" && !live.student(client.auth.student)) client.leave(gone);
    }
  }

  #write(student: string, own: { json: string }): void {
    const view = this.#live.waiting(student);
    if (view) put(own, "json", JSON.stringify(view));
  }
}

/** What follows from the tables beside their tiles is worked out at most so often, in ms: it is the whole class each time. */
const restMs = 250;

/** Close code for a student who is no longer in the class. */
const gone = 4100;

function put<T extends object, K extends keyof T>(into: T, key: K, value: T[K]): void {
  if (into[key] !== value) into[key] = value;
}
function set(into: MapSchema<string>, key: string, value: string): void {
  if (into.get(key) !== value) into.set(key, value);
}
function entries(into: MapSchema<string>, values: ReadonlyMap<string, string>): void {
  for (const key of [...into.keys()]) if (!values.has(key)) into.delete(key);
  for (const [key, value] of values) set(into, key, value);
}
