/** One match on the wire: who may come in, what they may ask, what each of them sees. The match itself is in match/. */
import { type AuthContext, type Client, getMessageBytes, Protocol, Room, ServerError } from "@colyseus/core";
import { ok, type Refusal, type Result, refuse } from "../../shared/base/result.ts";
import type { Viewer } from "../../shared/engine/viewFor.ts";
import {
  type EventsMessage,
  type Once,
  onceSchema,
  type RequestKind,
  requests,
} from "../../shared/protocol/messages.ts";
import type { SinceReply } from "../../shared/protocol/replies.ts";
import type { WholeReply } from "../../shared/protocol/views.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import type { Classes } from "../class/classes.ts";
import { instructorOf } from "../http/instructor.ts";
import type { Log } from "../log.ts";
import { serverClocks, systemTime } from "../match/clock.ts";
import type { Table } from "../match/table.ts";
import type { Tables } from "../match/tables.ts";
import type { Classes as StoredClasses } from "../store/classes.ts";
import { isTrouble } from "../store/fault.ts";
import type { Instructors } from "../store/instructors.ts";
import { answers } from "./answers.ts";
import { type Asker, personOf, viewerOf } from "./asker.ts";
import { createFirstAnswers } from "./firstAnswers.ts";
import { type Beating, keepWatch } from "./heartbeat.ts";
import { createGate, keepPace, type Talking } from "./limits.ts";
import { createMatchShelves, type MatchShelves, personShelf, viewerShelf } from "./matchShelves.ts";
import { inOneWrite, type Streamed } from "./oneWrite.ts";
import { noPatchClock } from "./patchClock.ts";
import { type Revocations, type Revoked, sentAway, type Watch, watchRevocations } from "./revocations.ts";
import { answerUnknown, staysUntilMet, tellOfRestart } from "./roomDefaults.ts";
import { serializeShelves } from "./shelfSerializer.ts";
import { createShelves, type Shelves, type ShelvesState } from "./shelves.ts";
import { createViewerLogs, type ViewerLogs } from "./viewerLogs.ts";

export interface MatchRoomOptions {
  readonly match: string;
  readonly tables: Tables;
  readonly classes: Pick<Classes, "hold" | "release">;
  readonly students: Pick<StoredClasses, "studentByToken">;
  readonly instructors: Instructors;
  readonly revocations: Revocations;
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
export const reconnectSeconds = 30;

/** A table on the wire: what each viewer sees on shelves of their own, events as each may hear them, requests answered. */
export class MatchRoom extends Room<{ state: ShelvesState; client: Guest }> {
  /** Patches go out with the events that made them, not by a clock. */
  override patchRate = noPatchClock;
  #options!: MatchRoomOptions;
  #table!: Table;
  #shelves!: Shelves;
  #match!: MatchShelves;
  #viewerLogs!: ViewerLogs;
  #met!: () => void;
  #revoked!: Watch<Guest>;
  readonly #stop: (() => void)[] = [];
  readonly #here = new Set<string>();
  readonly #gate = createGate();
  readonly #first = createFirstAnswers();

  override async onCreate(options: MatchRoomOptions): Promise<void> {
    this.#options = options;
    this.#met = staysUntilMet(this);
    const table = await options.tables.hold(options.match);
    if (!table.ok) throw new ServerError(404, table.error.code);
    this.#table = table.value;
    this.#shelves = createShelves();
    this.#match = createMatchShelves(this.#shelves, this.#table, systemTime.steady);
    this.#viewerLogs = createViewerLogs(this.roomId, this.#table);
    serializeShelves(this, this.#shelves);
    this.#stop.push(this.#table.subscribe((events) => this.#publish(events)));
    this.#stop.push(this.#table.onMoved((member) => this.#sendAway(member)));
    // A class goes on, all its tables, while anybody sits at one of them.
    const { table: ofClass } = this.#table.settings;
    if (ofClass && (await options.classes.hold(ofClass.class)).ok) {
      this.#stop.push(() => void options.classes.release(ofClass.class));
    }
    this.#revoked = watchRevocations<Guest>(
      options.revocations,
      () => this.clients,
      (client) => this.#revocable(client),
    );
    this.#stop.push(this.#revoked.stop);
    for (const kind of Object.keys(requests) as RequestKind[]) {
      this.onMessage(kind, (client: Guest, body: unknown, reply: Reply) => this.#answer(kind, client, body, reply));
    }
    this.onMessage("now", serverClocks);
    answerUnknown(this);
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
      // A student who is being moved between tables is asked to try again, and then finds the right one.
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

  /** Admits an instructor. Looking through a seat's eyes is logged. */
  async #look(instructor: string, options: unknown): Promise<Asker> {
    const eyes = textIn(options, "eyes") ?? null;
    if (eyes === null) return { role: "instructor", instructor, eyes };
    const looked = await this.#table.direct(instructor, { kind: "look", seat: eyes });
    if (!looked.ok) throw new ServerError(404, looked.error.code);
    return { role: "instructor", instructor, eyes };
  }

  override onJoin(client: Guest): void {
    this.#met();
    this.#come(client);
    if (!client.auth || this.#revoked.has(client)) {
      client.leave(sentAway);
      return;
    }
    this.#match.fill(client.auth, this.#viewerLogs.hiddenFor(client.auth));
    this.#shelves.show(client, [viewerShelf(client.auth), personShelf(client.auth)]);
  }

  override async onDrop(client: Guest): Promise<void> {
    this.#go(client);
    // The rejection says that nobody came back in time: then Colyseus calls onLeave.
    await this.allowReconnection(client, reconnectSeconds).catch(() => {});
  }

  override onReconnect(client: Guest): void {
    this.#come(client);
    if (client.auth && this.#mayStay(client)) this.#match.fill(client.auth, this.#viewerLogs.hiddenFor(client.auth));
    else client.leave(sentAway);
  }

  /** Whether somebody who reconnects still has their seat and access. */
  #mayStay(client: Guest): boolean {
    const { auth } = client;
    if (this.#revoked.has(client)) return false;
    return auth?.role !== "member" || this.#table.people.get(auth.member)?.seat === auth.seat;
  }

  #revocable({ auth }: Guest): Revoked | null {
    if (auth?.role === "instructor") return `instructor ${auth.instructor}`;
    const student = auth && this.#table.people.get(auth.member)?.student;
    return student ? `student ${student}` : null;
  }

  override onLeave(client: Guest): void {
    this.#go(client);
    client.view?.dispose();
  }

  override onBeforeShutdown(): void {
    tellOfRestart(this);
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

  /** Disconnects a person whose seat has changed; their pages reconnect with the view of the new seat. */
  #sendAway(member: string): void {
    for (const client of this.clients) {
      if (client.auth?.role === "member" && client.auth.member === member) client.leave(sentAway);
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
    if (this.#revoked.has(client)) return reply.reject({ code: "tokenInvalid" });
    const limit = this.#gate.allow(personOf(asker), body);
    if (limit) return reply.reject(limit);
    try {
      const once = onceSchema.safeParse(body);
      const answered = once.success
        ? await this.#first.answer(personOf(asker), once.data.id, () => this.#answered(kind, client, once.data))
        : await this.#answered(kind, client, { body });
      return answered.ok ? answered.value : reply.reject(answered.error);
    } catch (error) {
      this.#options.log.error(`Request ${kind} in match ${this.#table.match.id}`, error);
      return reply.reject({ code: isTrouble(error) ? "storageFailed" : "internal" });
    }
  }

  async #answered(kind: RequestKind, client: Guest, { body, ...asking }: Partial<Once>): Promise<Result<unknown>> {
    const asker = client.auth;
    if (!asker) return refuse("notYours");
    if (kind === "since" || kind === "before") return this.#events(kind, client, asker, body);
    if (kind === "whole") return ok(this.#shelves.whole([viewerShelf(asker), personShelf(asker)]) satisfies WholeReply);
    const parsed = requests.report.safeParse(body);
    if (kind !== "report" || !parsed.success) return answers(kind, this.#table, asker, body, asking);
    // The page knows the message by its viewer's number.
    const n = this.#viewerLogs.of(viewerOf(asker)).logNumber(parsed.data.n);
    return n === undefined ? refuse("notFound") : answers(kind, this.#table, asker, { n }, asking);
  }

  /** The latest events, or a page of earlier ones; those that are not in memory come once the log has been proved. */
  async #events(
    kind: "since" | "before",
    client: Guest,
    asker: Asker,
    body: unknown,
  ): Promise<Result<SinceReply | EventsMessage>> {
    const parsed = requests[kind].safeParse(body);
    if (!parsed.success) return refuse("malformed", { path: parsed.error.issues[0]?.path.join(".") ?? "" });
    const whole = kind === "before" ? await this.#table.host.whole() : ok([]);
    if (!whole.ok) return whole;
    const viewer = viewerOf(asker);
    const log = this.#viewerLogs.of(viewer);
    const epoch = log.epoch();
    const told = log[kind](parsed.data.epoch, parsed.data.n);
    if (told.epoch !== epoch) this.#renumbered(viewer, client);
    // Hidden messages among the earlier ones have numbers only now.
    else if (kind === "before") this.#tellHidden();
    return ok(kind === "since" ? { ...told, ...serverClocks() } : told);
  }

  /** A viewer's event numbers have changed: their other pages fetch the events again, and records with event numbers are rewritten. */
  #renumbered(viewer: Viewer, knows: Guest | null): void {
    const message: EventsMessage = { epoch: this.#viewerLogs.of(viewer).epoch(), after: -1, events: [] };
    for (const client of this.clients) {
      if (client.auth && client !== knows && viewerOf(client.auth) === viewer) client.send("events", message);
    }
    this.#tellHidden();
  }

  /** Tells anew which messages are hidden, by the numbers that hold now. */
  #tellHidden(): void {
    if (this.#table.supervision.hidden.length > 0) this.#publish([]);
  }

  /** Sends each viewer the new state, then the events, as far as they may know them. */
  #publish(events: readonly LoggedEvent[]): void {
    const askers = this.clients.flatMap(({ auth }) => auth ?? []);
    const messages = this.#viewerLogs.next(events);
    this.#match.follow(askers, events, this.#viewerLogs.hiddenFor);
    inOneWrite(Array.from(this.clients, ({ ref }) => ref as unknown as Streamed));
    this.broadcastPatch();
    this.#tell(messages);
  }

  #tell(messages: ReadonlyMap<Viewer, EventsMessage>): void {
    const frames = new Map<EventsMessage, Uint8Array>();
    for (const client of this.clients) {
      const message = client.auth && messages.get(viewerOf(client.auth));
      if (!message) continue;
      // Written out once for all pages of a viewer.
      const frame = frames.get(message) ?? getMessageBytes.raw(Protocol.ROOM_DATA, "events", message);
      frames.set(message, frame);
      client.enqueueRaw(frame);
    }
  }
}

function textIn(options: unknown, name: string): string | undefined {
  const value =
    typeof options === "object" && options !== null ? (options as Record<string, unknown>)[name] : undefined;
  return typeof value === "string" ? value : undefined;
}
