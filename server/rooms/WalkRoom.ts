/** The walk of a class through its match on the wire: where the instructor leads, what is asked, and who has answered what. */
import { type AuthContext, type Client, Room, ServerError } from "@colyseus/core";
import { ok, type Refusal, type Result, refuse } from "../../shared/base/result.ts";
import { plainMessage } from "../../shared/base/text.ts";
import { type Once, onceSchema } from "../../shared/protocol/messages.ts";
import { answerBody, walkBody } from "../../shared/protocol/review.ts";
import { type WholeReply, walkShape } from "../../shared/protocol/views.ts";
import { statusOf } from "../http/answer.ts";
import { instructorOf } from "../http/instructor.ts";
import type { Log } from "../log.ts";
import { serverClocks } from "../match/clock.ts";
import { type Reader, readerOf } from "../review/reader.ts";
import { reviewSettings } from "../review/settings.ts";
import { walkViewOf } from "../review/walk.ts";
import { isTrouble } from "../store/fault.ts";
import type { Store } from "../store/store.ts";
import { createFirstAnswers } from "./firstAnswers.ts";
import { type Beating, keepWatch } from "./heartbeat.ts";
import { createGate, keepPace, type Talking } from "./limits.ts";
import { noPatchClock } from "./patchClock.ts";
import { type Revocations, type Revoked, sentAway, type Watch, watchRevocations } from "./revocations.ts";
import { answerUnknown, staysUntilMet, tellOfRestart } from "./roomDefaults.ts";
import { serializeShelves } from "./shelfSerializer.ts";
import { createShelves, type Shelves, type ShelvesState } from "./shelves.ts";

export interface WalkRoomOptions {
  readonly match: string;
  readonly store: Store;
  readonly revocations: Revocations;
  readonly log: Log;
  /** Called when the room no longer takes anyone. */
  readonly onGone: (match: string, roomId: string) => void;
}

/** A reader of the match, and as whom they may be sent away. */
type Walker = Reader & { readonly person: Revoked | null };
type Guest = Client<{ auth: Walker }>;
interface Reply {
  reject(reason: Refusal): void;
}
type Asked = "lead" | "answer";

/** The walk of one match: for each reader a shelf of their own, requests answered once. */
export class WalkRoom extends Room<{ state: ShelvesState; client: Guest }> {
  override patchRate = noPatchClock;
  #options!: WalkRoomOptions;
  #shelves!: Shelves;
  #met!: () => void;
  #revoked!: Watch<Guest>;
  #stop = () => {};
  #reading: Promise<void> = Promise.resolve();
  readonly #gate = createGate();
  readonly #first = createFirstAnswers();

  override onCreate(options: WalkRoomOptions): void {
    this.#options = options;
    this.#met = staysUntilMet(this);
    this.#shelves = createShelves();
    serializeShelves(this, this.#shelves);
    this.#stop = options.store.reviews.onChanged((match) => {
      if (match === options.match) this.#renew().catch((error) => this.#failed(error));
    });
    this.#revoked = watchRevocations<Guest>(
      options.revocations,
      () => this.clients,
      ({ auth }) => auth?.person ?? null,
    );
    for (const kind of ["lead", "answer"] as const) {
      this.onMessage(kind, (client: Guest, body: unknown, reply: Reply) => this.#answer(kind, client, body, reply));
    }
    this.onMessage("now", serverClocks);
    this.onMessage("whole", (client: Guest) => this.#shelves.whole(shelvesOf(client.auth)) satisfies WholeReply);
    answerUnknown(this);
  }

  override async onAuth(_client: Guest, options: unknown, context: AuthContext): Promise<Walker> {
    const given = typeof options === "object" && options !== null && "token" in options ? options.token : undefined;
    const bearer = typeof given === "string" ? `Bearer ${given}` : (context.headers.get("authorization") ?? undefined);
    const headers = { authorization: bearer, cookie: context.headers.get("cookie") ?? undefined };
    const { store, match } = this.#options;
    const stored = await store.matches.byId(match);
    if (!stored) throw new ServerError(404, "unknownMatch");
    const reader = await readerOf(store, { headers }, stored, () => store.log.read(match));
    if (!reader.ok) throw new ServerError(statusOf(reader.error.code), reader.error.code);
    const person = await personOf(store, match, headers, reader.value);
    const walker = { ...reader.value, person };
    const key = keyOf(walker);
    const refusal = this.#gate.admit(key, this.clients.filter(({ auth }) => auth && keyOf(auth) === key).length);
    // Everybody by a link is one reader here: no number of them keeps the others out.
    if (refusal && walker.as !== "link") throw new ServerError(429, refusal.code);
    return walker;
  }

  override async onJoin(client: Guest): Promise<void> {
    keepWatch(client.ref as unknown as Beating);
    keepPace(client.ref as unknown as Talking);
    this.#met();
    await this.#renew(client);
    if (this.#revoked.has(client)) client.leave(sentAway);
    else this.#shelves.show(client, shelvesOf(client.auth));
  }

  override onLeave(client: Guest): void {
    client.view?.dispose();
  }

  override onBeforeShutdown(): void {
    tellOfRestart(this);
  }

  override onDispose(): void {
    this.#stop();
    this.#revoked.stop();
    this.#options.onGone(this.#options.match, this.roomId);
  }

  /** Tells everybody how the walk stands, and sends away whose review has been closed meanwhile. */
  #renew(joining?: Guest): Promise<void> {
    this.#reading = this.#reading
      .catch(() => {})
      .then(async () => {
        const { store, match } = this.#options;
        const [walk, { released }] = await Promise.all([store.reviews.walk(match), reviewSettings(store, match)]);
        for (const client of new Set([...this.clients, ...(joining ? [joining] : [])])) {
          const { auth } = client;
          if (!auth) continue;
          if (auth.as === "student" && !released) client.leave(sentAway);
          else this.#shelves.write(keyOf(auth), walkShape, walkViewOf(walk, auth));
        }
        this.broadcastPatch();
      });
    return this.#reading;
  }

  async #answer(kind: Asked, client: Guest, body: unknown, reply: Reply): Promise<unknown> {
    const walker = client.auth;
    if (!walker || this.#revoked.has(client)) return reply.reject({ code: "tokenInvalid" });
    const limit = this.#gate.allow(keyOf(walker), body);
    if (limit) return reply.reject(limit);
    const once = onceSchema.safeParse(plainMessage(body));
    if (!once.success) return reply.reject({ code: "malformed", with: { path: "id" } });
    try {
      const done = await this.#first.answer(keyOf(walker), once.data.id, () => this.#do(kind, walker, once.data));
      return done.ok ? null : reply.reject(done.error);
    } catch (error) {
      this.#failed(error);
      return reply.reject({ code: isTrouble(error) ? "storageFailed" : "internal" });
    }
  }

  /** Both leave things as they are when they are done a second time: what is stored is the last word of each. */
  async #do(kind: Asked, walker: Walker, { body }: Once): Promise<Result<void>> {
    const done = kind === "lead" ? await this.#lead(walker, body) : await this.#take(walker, body);
    // Whoever asked sees what came of it before they hear that it is done.
    if (done.ok) await this.#renew();
    return done;
  }

  async #lead(walker: Walker, body: unknown): Promise<Result<void>> {
    if (walker.as !== "instructor") return refuse("notYours");
    const walk = walkBody.safeParse(body);
    if (!walk.success) return refuse("malformed", { path: walk.error.issues[0]?.path.join(".") ?? "" });
    const { store, match } = this.#options;
    const { question } = walkViewOf(await store.reviews.walk(match), walker);
    const open = question?.open ? question.text : null;
    // The same words at another moment are another question; a closed one keeps its answers.
    const asked = walk.data.question?.open === true && walk.data.question.text !== open;
    await store.reviews.setWalk(match, walk.data, asked || walk.data.n === null);
    return ok(undefined);
  }

  async #take(walker: Walker, body: unknown): Promise<Result<void>> {
    if (walker.as !== "student") return refuse("notYours");
    const answer = answerBody.safeParse(body);
    if (!answer.success) return refuse("malformed", { path: answer.error.issues[0]?.path.join(".") ?? "" });
    const { store, match } = this.#options;
    const { question } = walkViewOf(await store.reviews.walk(match), walker);
    if (!question?.open) return refuse("wrongPhase");
    await store.reviews.answer(match, walker.member, answer.data.text);
    return ok(undefined);
  }

  #failed(error: unknown): void {
    this.#options.log.error(`The walk of match ${this.#options.match}`, error);
  }
}

/** Whose shelf a reader's is; all links are alike. */
const keyOf = (reader: Reader): string => (reader.as === "student" ? `member ${reader.member}` : reader.as);
const shelvesOf = (walker: Walker | undefined): readonly string[] => (walker ? [keyOf(walker)] : []);

async function personOf(
  store: Store,
  match: string,
  headers: Parameters<typeof instructorOf>[0],
  reader: Reader,
): Promise<Revoked | null> {
  if (reader.as === "link") return null;
  if (reader.as === "student") {
    const member = (await store.members.list(match)).find(({ id }) => id === reader.member);
    return member?.studentId === undefined ? null : `student ${member.studentId}`;
  }
  const instructor = await instructorOf(headers, store.instructors);
  return typeof instructor === "string" ? null : `instructor ${instructor.id}`;
}
