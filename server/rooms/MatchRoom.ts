/** One match on the wire: who may come in, what they may ask, what each of them sees. The match itself is in match/. */
import { type AuthContext, type Client, getMessageBytes, Protocol, Room, ServerError } from "@colyseus/core";
import { StateView } from "@colyseus/schema";
import { ok, type Refusal, type Result, refuse } from "../../shared/base/result.ts";
import type { Viewer } from "../../shared/engine/viewFor.ts";
import type { Notice } from "../../shared/protocol/class.ts";
import { type RequestKind, requests } from "../../shared/protocol/messages.ts";
import type { SinceReply } from "../../shared/protocol/replies.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import type { Classes } from "../class/classes.ts";
import { instructorOf } from "../http/instructor.ts";
import type { Log } from "../log.ts";
import { observerSeat } from "../match/people.ts";
import type { Table } from "../match/table.ts";
import type { Tables } from "../match/tables.ts";
import type { Classes as StoredClasses } from "../store/classes.ts";
import { isTrouble } from "../store/fault.ts";
import type { Instructors } from "../store/instructors.ts";
import { answers } from "./answers.ts";
import type { Asker } from "./asker.ts";
import { type Beating, keepWatch } from "./heartbeat.ts";
import { createGate, keepPace, type Talking } from "./limits.ts";
import { emptyState, mirrorTable } from "./mirror.ts";
import { createMatchMirror, isNarrow } from "./mirrorMatch.ts";
import { inOneWrite, type Streamed } from "./oneWrite.ts";
import { noPatchClock } from "./patchClock.ts";
import type { MatchRoomState } from "./schema/match.ts";
import { toldTo } from "./told.ts";

export interface MatchRoomOptions {
  readonly match: string;
  readonly tables: Tables;
  readonly classes: Pick<Classes, "hold" | "release">;
  readonly students: Pick<StoredClasses, "studentByToken">;
  readonly instructors: Instructors;
  readonly log: Log;
  /** Called when the room no longer takes anyone. */
  readonly onGone: (match: string, roomId: string) => void;
}

type Guest = Client<{ auth: Asker }>;
/** A message's own context, as Colyseus hands it to a handler. */
interface Reply {
  reject(reason: Refusal): void;
}

/** How long a dropped connection's place is kept for the same page, in seconds. */
const reconnectSeconds = 30;

/** A table on the wire: the state mirrored for each seat, events as each may hear them, requests answered. */
export class MatchRoom extends Room<{ state: MatchRoomState; client: Guest }> {
  /** Patches go out with the events that made them, not by a clock. */
  override patchRate = noPatchClock;
  #options!: MatchRoomOptions;
  #table!: Table;
  #mirrorMatch!: ReturnType<typeof createMatchMirror>;
  readonly #stop: (() => void)[] = [];
  /** The last notice that each client was told. */
  readonly #told = new WeakMap<Guest, number>();
  readonly #here = new Set<string>();
  readonly #gate = createGate();

  override async onCreate(options: MatchRoomOptions): Promise<void> {
    this.#options = options;
    const table = await options.tables.hold(options.match);
    if (!table.ok) throw new ServerError(404, table.error.code);
    this.#table = table.value;
    this.state = emptyState(this.#table.seats);
    this.#mirrorMatch = createMatchMirror(this.state);
    this.#mirror();
    this.#stop.push(this.#table.subscribe((events) => this.#publish(events)));
    this.#stop.push(this.#table.onMoved((member) => this.#sendAway(member)));
    // A class goes on, all its tables, while anybody sits at one of them.
    const { table: ofClass } = this.#table.settings;
    if (ofClass && (await options.classes.hold(ofClass.class)).ok) {
      this.#stop.push(() => void options.classes.release(ofClass.class));
    }
    for (const kind of Object.keys(requests) as RequestKind[]) {
      this.onMessage(kind, (client: Guest, body: unknown, reply: Reply) => this.#answer(kind, client, body, reply));
    }
    // Anything else is dropped: without this, Colyseus closes the sender's socket.
    this.onMessage("*", () => {});
  }

  override async onAuth(_client: Guest, options: unknown, context: AuthContext): Promise<Asker> {
    const token = textIn(options, "token");
    const { instructors, students } = this.#options;
    if (token !== undefined) {
      const person = await this.#table.people.byToken(token);
      if (person) return this.#admitted({ role: "member", member: person.member, seat: person.seat });
      const instructor = await instructors.who(token);
      if (instructor) return this.#look(instructor.id, options);
      const student = await students.studentByToken(token);
      // A student on the way from one table to another comes back and asks for the right one.
      const moving = student && student.classId === this.#table.settings.table?.class;
      throw new ServerError(moving ? 409 : 401, moving ? "busy" : "tokenInvalid");
    }
    const authorization = context.headers.get("authorization") ?? undefined;
    const cookie = context.headers.get("cookie") ?? undefined;
    const known = await instructorOf({ authorization, cookie }, instructors);
    if (known !== "no" && known !== "none") return this.#look(known.id, options);
    throw new ServerError(401, known === "no" ? "tokenInvalid" : "tokenMissing");
  }

  #admitted(asker: Asker): Asker {
    const person = personOf(asker);
    const open = this.clients.filter(({ auth }) => auth && personOf(auth) === person).length;
    const refusal = this.#gate.admit(person, open);
    if (refusal) throw new ServerError(429, refusal.code);
    return asker;
  }

  /** An instructor comes in; through a seat's eyes only with a word in the log. */
  async #look(instructor: string, options: unknown): Promise<Asker> {
    const eyes = textIn(options, "eyes") ?? null;
    if (eyes === null) return { role: "instructor", instructor, eyes };
    const looked = await this.#table.direct(instructor, { kind: "look", seat: eyes });
    if (!looked.ok) throw new ServerError(404, looked.error.code);
    return { role: "instructor", instructor, eyes };
  }

  override onJoin(client: Guest): void {
    client.view = new StateView();
    const { auth } = client;
    const seat = auth?.role === "member" ? auth.seat : auth?.eyes;
    if (auth?.role === "instructor" && seat) this.#mirror();
    const own = seat ? this.state.own.get(seat) : undefined;
    if (own) client.view.add(own);
    this.#come(client);
  }

  override async onDrop(client: Guest): Promise<void> {
    this.#go(client);
    // The rejection says that nobody came back in time: then Colyseus calls onLeave.
    await this.allowReconnection(client, reconnectSeconds).catch(() => {});
  }

  override onReconnect(client: Guest): void {
    this.#come(client);
  }

  override onLeave(client: Guest): void {
    this.#go(client);
    client.view?.dispose();
  }

  override async onDispose(): Promise<void> {
    for (const stop of this.#stop) stop();
    this.#options.onGone(this.#options.match, this.roomId);
    await this.#options.tables.release(this.#options.match);
  }

  #come(client: Guest): void {
    keepWatch(client.ref as unknown as Beating);
    keepPace(client.ref as unknown as Talking);
    this.#here.add(client.sessionId);
    if (client.auth?.role === "member") this.#table.come(client.auth.member);
  }

  /** Whose seat is another one now comes in anew, with what that one sees. */
  #sendAway(member: string): void {
    for (const client of this.clients) {
      if (client.auth?.role === "member" && client.auth.member === member) client.leave(movedCode);
    }
  }

  #go(client: Guest): void {
    if (!this.#here.delete(client.sessionId)) return;
    if (client.auth?.role === "member") this.#table.go(client.auth.member);
  }

  /** Parses, asks the table, and answers; whatever is refused is refused to the sender alone, and the socket stays. */
  async #answer(kind: RequestKind, client: Guest, body: unknown, reply: Reply): Promise<unknown> {
    const asker = client.auth;
    if (!asker) return reply.reject({ code: "notYours" });
    const limit = this.#gate.allow(personOf(asker), body);
    if (limit) return reply.reject(limit);
    try {
      const answered: Result<unknown> =
        kind === "since" ? await this.#since(asker, body) : await answers(kind, this.#table, asker, body);
      return answered.ok ? answered.value : reply.reject(answered.error);
    } catch (error) {
      this.#options.log.error(`Request ${kind} in match ${this.#table.match.id}`, error);
      return reply.reject({ code: isTrouble(error) ? "storageFailed" : "internal" });
    }
  }

  async #since(asker: Asker, body: unknown): Promise<Result<SinceReply>> {
    const parsed = requests.since.safeParse(body);
    if (!parsed.success) return refuse("malformed", { path: parsed.error.issues[0]?.path.join(".") ?? "" });
    const found = await this.#table.host.from(parsed.data.n);
    if (!found.ok) return found;
    const events = this.#seenBy(viewerOf(asker), found.value);
    const seat = asker.role === "instructor" ? asker.eyes : asker.seat === observerSeat ? null : asker.seat;
    const member = asker.role === "member" ? asker.member : null;
    return ok({ events, member, seat, notices: this.#noticesFor(asker), now: Date.now() });
  }

  /** What is true, then what happened, to each as much as they may know. */
  #publish(events: readonly LoggedEvent[]): void {
    this.#mirror(events);
    inOneWrite(Array.from(this.clients, ({ ref }) => ref as unknown as Streamed));
    this.broadcastPatch();
    // What stands at the table changes apart from the match.
    if (events.length === 0) this.#tellNotices();
    else this.#tell(events);
  }

  #tell(events: readonly LoggedEvent[]): void {
    const seen = new Map<Viewer, readonly LoggedEvent[]>();
    const frames = new Map<readonly LoggedEvent[], Uint8Array>();
    for (const client of this.clients) {
      if (!client.auth) continue;
      const viewer = viewerOf(client.auth);
      const theirs = seen.get(viewer) ?? this.#seenBy(viewer, events);
      seen.set(viewer, theirs);
      if (theirs.length === 0) continue;
      // Written out once for all who see the same.
      const frame = frames.get(theirs) ?? getMessageBytes.raw(Protocol.ROOM_DATA, "events", theirs);
      frames.set(theirs, frame);
      client.enqueueRaw(frame);
    }
  }

  #noticesFor(asker: Asker): readonly Notice[] {
    if (asker.role === "member") return this.#table.desk.noticesFor(asker);
    return this.#table.desk.noticesFor({ seat: asker.eyes ?? "", member: "" });
  }

  /** To each what the instructor did or said lately to them, where that is news. */
  #tellNotices(): void {
    for (const client of this.clients) {
      if (!client.auth) continue;
      const notices = this.#noticesFor(client.auth);
      const last = notices.at(-1)?.n ?? -1;
      if (last <= (this.#told.get(client) ?? -1)) continue;
      this.#told.set(client, last);
      client.send("notices", notices);
    }
  }

  #seenBy(viewer: Viewer, events: readonly LoggedEvent[]): readonly LoggedEvent[] {
    const { desk, host, settings } = this.#table;
    const { scenario, state } = host;
    return toldTo(viewer, events, { scenario, state, settings, hidden: desk.hidden });
  }

  /** Does an instructor look through this seat's eyes? */
  #lookedAt(seat: string): boolean {
    return this.clients.some(({ auth }) => auth?.role === "instructor" && auth.eyes === seat);
  }

  /** Writes into the room's state what these events can have changed; without any, all of it. */
  #mirror(events: readonly LoggedEvent[] = []): void {
    const table = this.#table;
    const { scenario, state } = table.host;
    const seen = (seat: string) => table.people.of(seat).length > 0 || this.#lookedAt(seat);
    if (!isNarrow(events)) mirrorTable(this.state.table, table.view());
    this.#mirrorMatch({ scenario, state, seen, proposal: (seat) => table.proposal(seat) }, events);
  }
}

/** Whose limits hold. */
const personOf = (asker: Asker): string =>
  asker.role === "member" ? `member ${asker.member}` : `instructor ${asker.instructor}`;

const viewerOf = (asker: Asker): Viewer =>
  asker.role === "member" ? (asker.seat as Viewer) : (asker.eyes ?? "instructor");

/** Close code for somebody whose seat is another one now. */
const movedCode = 4100;

function textIn(options: unknown, name: string): string | undefined {
  const value =
    typeof options === "object" && options !== null ? (options as Record<string, unknown>)[name] : undefined;
  return typeof value === "string" ? value : undefined;
}
