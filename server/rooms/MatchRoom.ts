/** One match on the wire: who may come in, what they may ask, what each of them sees. The match itself is in match/. */
import { type AuthContext, type Client, Room, ServerError } from "@colyseus/core";
import { StateView } from "@colyseus/schema";
import { ok, type Refusal, type Result, refuse } from "../../shared/base/result.ts";
import { scrub } from "../../shared/engine/scrub.ts";
import { publicView, type Viewer, viewFor } from "../../shared/engine/viewFor.ts";
import { type RequestKind, requests } from "../../shared/protocol/messages.ts";
import type { SinceReply } from "../../shared/protocol/replies.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import { instructorIn } from "../http/instructor.ts";
import type { Log } from "../log.ts";
import type { Table } from "../match/table.ts";
import type { Tables } from "../match/tables.ts";
import type { Instructors } from "../store/instructors.ts";
import { answers } from "./answers.ts";
import { type Beating, keepWatch } from "./heartbeat.ts";
import { createLimit } from "./limits.ts";
import { emptyState, mirrorOwn, mirrorPublic, mirrorTable } from "./mirror.ts";
import { inOneWrite, type Streamed } from "./oneWrite.ts";
import type { MatchRoomState } from "./schema/match.ts";

/** Who asks; stamped at the door and never taken from a message. */
export type Asker =
  | { readonly role: "member"; readonly member: string; readonly seat: string }
  | { readonly role: "instructor" };

export interface MatchRoomOptions {
  readonly match: string;
  readonly tables: Tables;
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

export class MatchRoom extends Room<{ state: MatchRoomState; client: Guest }> {
  /** Patches go out with the events that made them, not by a clock. */
  override patchRate = null;
  #options!: MatchRoomOptions;
  #table!: Table;
  #stop = () => {};
  readonly #here = new Set<string>();
  readonly #limits = new WeakMap<Guest, ReturnType<typeof createLimit>>();

  override async onCreate(options: MatchRoomOptions): Promise<void> {
    this.#options = options;
    const table = await options.tables.hold(options.match);
    if (!table.ok) throw new ServerError(404, table.error.code);
    this.#table = table.value;
    this.state = emptyState(this.#table.seats);
    this.#mirror();
    this.#stop = this.#table.subscribe((events) => this.#publish(events));
    for (const kind of Object.keys(requests) as RequestKind[]) {
      this.onMessage(kind, (client: Guest, body: unknown, reply: Reply) => this.#answer(kind, client, body, reply));
    }
    // Anything else is dropped: without this, Colyseus closes the sender's socket.
    this.onMessage("*", () => {});
  }

  override async onAuth(_client: Guest, options: unknown, context: AuthContext): Promise<Asker> {
    const token = tokenOf(options);
    const { instructors } = this.#options;
    if (token !== undefined) {
      const person = await this.#table.people.byToken(token);
      if (person) return { role: "member", member: person.member, seat: person.seat };
      if (await instructors.knows(token)) return { role: "instructor" };
      throw new ServerError(401, "tokenInvalid");
    }
    const authorization = context.headers.get("authorization") ?? undefined;
    const cookie = context.headers.get("cookie") ?? undefined;
    const known = await instructorIn({ authorization, cookie }, instructors);
    if (known === "yes") return { role: "instructor" };
    throw new ServerError(401, known === "no" ? "tokenInvalid" : "tokenMissing");
  }

  override onJoin(client: Guest): void {
    client.view = new StateView();
    const { auth } = client;
    const own = auth?.role === "member" ? this.state.own.get(auth.seat) : undefined;
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
    this.#stop();
    this.#options.onGone(this.#options.match, this.roomId);
    await this.#options.tables.release(this.#options.match);
  }

  #come(client: Guest): void {
    keepWatch(client.ref as unknown as Beating);
    this.#limits.set(client, createLimit());
    this.#here.add(client.sessionId);
    if (client.auth?.role === "member") this.#table.come(client.auth.member);
  }

  #go(client: Guest): void {
    if (!this.#here.delete(client.sessionId)) return;
    if (client.auth?.role === "member") this.#table.go(client.auth.member);
  }

  /** Parses, asks the table, and answers; whatever is refused is refused to the sender alone, and the socket stays. */
  async #answer(kind: RequestKind, client: Guest, body: unknown, reply: Reply): Promise<unknown> {
    const asker = client.auth;
    if (!asker) return reply.reject({ code: "notYours" });
    const limit = this.#limits.get(client)?.allow(body);
    if (limit) return reply.reject(limit);
    try {
      const answered = kind === "since" ? this.#since(asker, body) : await answers(kind, this.#table, asker, body);
      return answered.ok ? answered.value : reply.reject(answered.error);
    } catch (error) {
      this.#options.log.error(`Request ${kind} in match ${this.#table.match.id}`, error);
      return reply.reject({ code: "internal" });
    }
  }

  #since(asker: Asker, body: unknown): Result<SinceReply> {
    const parsed = requests.since.safeParse(body);
    if (!parsed.success) return refuse("malformed", { path: parsed.error.issues[0]?.path.join(".") ?? "" });
    const events = this.#seenBy(viewerOf(asker), this.#table.host.events.slice(parsed.data.n));
    const mine = asker.role === "member" ? { member: asker.member, seat: asker.seat } : { member: null, seat: null };
    return ok({ events, ...mine, notices: [], now: Date.now() });
  }

  /** What is true, then what happened, to each as much as they may know. */
  #publish(events: readonly LoggedEvent[]): void {
    this.#mirror(events);
    const sockets = this.clients.map((client) => client.ref as unknown as Streamed);
    inOneWrite(sockets, () => {
      this.broadcastPatch();
      if (events.length > 0) this.#tell(events);
    });
  }

  #tell(events: readonly LoggedEvent[]): void {
    const seen = new Map<Viewer, readonly LoggedEvent[]>();
    for (const client of this.clients) {
      if (!client.auth) continue;
      const viewer = viewerOf(client.auth);
      const theirs = seen.get(viewer) ?? this.#seenBy(viewer, events);
      seen.set(viewer, theirs);
      if (theirs.length > 0) client.send("events", theirs);
    }
  }

  #seenBy(viewer: Viewer, events: readonly LoggedEvent[]): LoggedEvent[] {
    const { scenario, state } = this.#table.host;
    return events.flatMap(({ n, round, event }) => {
      const seen = scrub(scenario, state, event, viewer);
      return seen ? [{ n, round, event: seen }] : [];
    });
  }

  /** Writes into the room's state what these events can have changed; without any, all of it. */
  #mirror(events: readonly LoggedEvent[] = []): void {
    const { scenario, state } = this.#table.host;
    mirrorTable(this.state.table, this.#table.view());
    const seats = concerned(events, this.#table.seats);
    if (seats.length === 0) return;
    mirrorPublic(this.state.pub, publicView(scenario, state));
    for (const seat of seats) {
      const into = this.state.own.get(seat);
      if (!into || this.#table.people.of(seat).length === 0) continue;
      const { own } = viewFor(scenario, state, seat);
      if (own) mirrorOwn(into, own, this.#table.proposal(seat));
    }
  }
}

/** Seats whose own view the events can have changed. What one readies or orders no other's view holds, and talk is in none. */
function concerned(events: readonly LoggedEvent[], all: readonly string[]): readonly string[] {
  const seats = new Set<string>();
  for (const { event } of events) {
    if (event.kind === "readied" || event.kind === "ordersSet") seats.add(event.seat);
    else if (event.kind !== "said") return all;
  }
  return events.length > 0 ? [...seats] : all;
}

const viewerOf = (asker: Asker): Viewer => (asker.role === "member" ? asker.seat : "instructor");

function tokenOf(options: unknown): string | undefined {
  const token = typeof options === "object" && options !== null && "token" in options ? options.token : undefined;
  return typeof token === "string" ? token : undefined;
}
