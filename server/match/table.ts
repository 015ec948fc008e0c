/** A match with its people, clock and stage: everything that is live about it, and no Colyseus. */

import { createListeners } from "../../shared/base/listeners.ts";
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import type { Act } from "../../shared/engine/command.ts";
import type { Joined, Once, TableView } from "../../shared/protocol/messages.ts";
import type { CommonTable } from "../../shared/protocol/views.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import { rosterOf } from "../../shared/state/seating.ts";
import type { DirectAction } from "../../shared/terms/action.ts";
import type { Order } from "../../shared/terms/order.ts";
import type { Match } from "../store/matches.ts";
import { type Attendance, type BotReason, createAttendance } from "./attendance.ts";
import { type CallsAndReports, createCallsAndReports } from "./callsAndReports.ts";
import { createTimers, type Timers } from "./clock.ts";
import { createDirecting, type Directing } from "./directing.ts";
import { createDrafts, type Draft, type Drafts } from "./drafts.ts";
import { createHeads, type Heads } from "./heads.ts";
import { lockDrafts } from "./lockDrafts.ts";
import type { MatchHost } from "./matchHost.ts";
import { createPacing, type Pacing } from "./pacing.ts";
import { observerSeat, type People, type Person } from "./people.ts";
import { graceMs, lastOf } from "./phaseTimes.ts";
import { createRateLimits } from "./rateLimits.ts";
import type { Note } from "./readLog.ts";
import type { MatchSettings } from "./settings.ts";
import { createSupervision, type Supervision } from "./supervision.ts";
import type { TableDeps } from "./tableDeps.ts";
import { stageOf, viewOf } from "./tableView.ts";

/** Told after each change: with the new events, or none where only people, clock or stage changed. */
export type TableListener = (events: readonly LoggedEvent[]) => void;

/** What was found in the log beside the match. */
type Kept = { readonly notes: readonly Note[]; readonly lastAt: string };

/** A match with its people: who sits where, what they ask, draft and say, and what the instructor does there. */
export class Table {
  readonly match: Match;
  /** Replaced only when a person's name is erased from the title. */
  settings: MatchSettings;
  readonly host: MatchHost;
  readonly people: People;
  /** The roster's seats, in its order. */
  readonly seats: readonly string[];
  readonly #deps: TableDeps;
  readonly #attendance: Attendance;
  readonly #pacing: Pacing;
  readonly #heads: Heads;
  readonly #callsAndReports: CallsAndReports;
  readonly #rateLimits: ReturnType<typeof createRateLimits>;
  readonly #timers: Timers;
  readonly #unfollow: () => void;
  readonly #drafts: Drafts;
  readonly #directing: Directing;
  readonly #listeners = createListeners<Parameters<TableListener>>();
  readonly #moved = createListeners<[member: string]>();
  /** Calls, reports, notices: what the log says beside the match. */
  readonly supervision: Supervision;
  #started: boolean;

  constructor(
    deps: TableDeps,
    parts: { match: Match; settings: MatchSettings; host: MatchHost; people: People },
    kept: Kept,
  ) {
    this.#deps = deps;
    this.match = parts.match;
    this.settings = parts.settings;
    this.host = parts.host;
    this.people = parts.people;
    this.seats = rosterOf(this.host.scenario, this.settings.setup.roster)?.seats ?? [];
    this.#started = this.match.status !== "lobby";
    this.supervision = createSupervision(deps.time);
    const { supervision, seats } = this;
    const changed = () => this.#changed();
    this.#timers = createTimers(deps.time);
    this.#rateLimits = createRateLimits(deps.time);
    this.#attendance = createAttendance(this);
    this.#callsAndReports = createCallsAndReports({ ...parts, supervision, time: deps.time, changed });
    this.#drafts = createDrafts({ ...parts, changed });
    this.#directing = createDirecting(this, deps.time, changed);
    const took = (member: string) => this.#callsAndReports.tookHead(member);
    this.#heads = createHeads({ ...parts, seats, attendance: this.#attendance, passed: changed, took });
    const [attendance, timers, beforeLock] = [this.#attendance, this.#timers, () => this.beforeLock()];
    this.#pacing = createPacing(deps, { ...parts, supervision, attendance, timers, beforeLock });
    this.#recall(kept);
    this.#unfollow = this.host.subscribe((events) => this.#tell(events));
    this.host.onFound((notes) => this.#takeUp(notes));
    if (this.#started) this.#pacing.follow([]);
    this.#timers.after(graceMs(this.settings), () => void this.#afterGrace());
  }

  /** Calls `listener` after each change; gives the function that stops it. */
  subscribe(listener: TableListener): () => void {
    return this.#listeners.add(listener);
  }

  get stage(): TableView["stage"] {
    return stageOf(this.#started, this.host.state.phase);
  }

  view(): CommonTable {
    const bots = new Set(this.#started ? this.#attendance.bots() : []);
    const last = lastOf(this.host.state.rounds, this.supervision);
    return viewOf(this, { ...this.#pacing.clock.view(), stage: this.stage, last, bots });
  }

  /** The shared draft of a seat's delegation in this round. */
  proposal(seat: string): Draft | null {
    return this.#drafts.of(seat);
  }

  /** Adds a person, before or during play. Refuses matchOver, and as People.join. */
  async join(name: string, seat: string | null): Promise<Result<Joined>> {
    if (this.stage === "ended") return refuse("matchOver");
    const joined = await this.people.join(name, seat);
    if (joined.ok) this.#changed();
    return joined;
  }

  /** Gives a student of the class a seat here. Refuses matchOver, unknownSeat, seatFull. @param by null: not by an instructor */
  async seatStudent(student: { id: string; name: string }, seat: string, by: string | null): Promise<Result<Person>> {
    if (this.stage === "ended") return refuse("matchOver");
    const seated = await this.people.seatStudent(student, seat);
    if (!seated.ok) return seated;
    const { member } = seated.value;
    if (by !== null) await this.#directing.record(by, { kind: "seat", seat, member });
    this.#changed();
    return seated;
  }

  /** Somebody has another name: reads everybody's anew. */
  async readPeople(): Promise<void> {
    await this.people.reread();
    this.#changed();
  }

  /** Makes a person's pages reconnect, with the seat that they have now. */
  comeAnew(member: string): void {
    this.#moved.tell(member);
  }

  /** Calls `listener` with whatever an instructor did here by `direct`. */
  onDirected(listener: (by: string, action: DirectAction) => void): () => void {
    return this.#directing.listen(listener);
  }

  /** Takes a person's seat away. @param by the instructor who did */
  async unseat(member: string, by: string): Promise<void> {
    const person = this.people.get(member);
    if (!person) return;
    await this.people.unseat(member);
    await this.#directing.record(by, { kind: "left", seat: person.seat, member });
    this.comeAnew(member);
    this.#changed();
  }

  /** Calls `listener` with each person whose seat is another one now, or none: their pages have to come in anew. */
  onMoved(listener: (member: string) => void): () => void {
    return this.#moved.add(listener);
  }

  /** A page of this person came. */
  come(member: string): void {
    this.people.come(member);
    this.#changed();
  }

  /** A page of this person went; after a while the others no longer wait for them. */
  go(member: string): void {
    this.people.go(member);
    this.#changed();
    this.#timers.after(graceMs(this.settings), () => void this.#afterGrace());
  }

  /** A sign of somebody at the page, or (false) that nobody is. */
  touch(member: string, active = true): void {
    const before = this.people.presence(member).presence;
    this.people.touch(member, active);
    if (this.people.presence(member).presence !== before) this.#changed();
  }

  /**
   * What a member wants in the match. Refuses notYours (an observer, or a seat that the instructor gave to a bot), notHead,
   * muted, tooMany, wrongPhase in the lobby, asksFirst where a bot's last act before the round's end asks something of it, and as the
   * rules do.
   */
  async act(member: string, act: Act, once: Partial<Pick<Once, "id" | "round">> = {}): Promise<Result<void>> {
    const person = this.people.get(member);
    if (!person || person.seat === observerSeat) return refuse("notYours");
    if (!this.#started) return refuse("wrongPhase");
    this.people.touch(member);
    // Anybody may write; a word binds the seat.
    if (act.kind !== "say" || act.word) {
      if (!person.head) return refuse("notHead");
      if (this.supervision.bots.has(person.seat)) return refuse("notYours");
    }
    const refused = this.#rateLimits.mayAct(member, act, this.supervision.muted.get(member));
    if (refused) return { ok: false, error: refused };
    if (act.kind === "ready" && act.ready) {
      const asks = await this.#pacing.beforeReady(person.seat);
      if (asks) return { ok: false, error: asks };
    }
    const { id, round = null } = once;
    const by = { seat: person.seat, member, ...(id !== undefined && { id }) };
    return done(await this.host.submit({ by, act }, [], round));
  }

  /** Calls the instructor, or asks for another seat; once until answered (nothingToChange). */
  call(kind: "help" | "swap", member: string, text: string, id?: string): Promise<Result<void>> {
    return this.#callsAndReports.call(kind, member, text, id);
  }

  /** Reports a message to the instructor. Refuses notFound for what is no message that this person sees, nothingToChange. */
  report(member: string, n: number, id?: string): Promise<Result<void>> {
    return this.#callsAndReports.report(member, n, id);
  }

  /** What an instructor does at this table; it is in its log with whoever did it. Refuses as steering.ts says. */
  direct(by: string, action: DirectAction, id?: string): Promise<Result<void>> {
    return this.#directing.direct(by, action, id);
  }

  /** Puts a draft of orders before the member's own delegation; any member may. Refuses notYours, wrongPhase. */
  propose(member: string, orders: readonly Order[], id?: string): Promise<Result<void>> {
    return this.#drafts.propose(member, orders, id);
  }

  /**
   * Passes the head on within a delegation: by its head, by the instructor (null), or by the one who takes it while the
   * head is gone. Refuses notFound, notYours, notHead.
   */
  passHead(by: string | null, to: string): Promise<Result<void>> {
    return this.#heads.pass(by, to);
  }

  /** Out of the lobby: bots take their seats, and the briefing begins. Refuses wrongPhase when it has begun. */
  async start(): Promise<Result<void>> {
    if (this.#started) return refuse("wrongPhase");
    this.#started = true;
    try {
      await this.#deps.store.matches.setStatus(this.match.id, "running");
    } catch (error) {
      this.#started = false;
      this.#deps.log.error(`Match ${this.match.id} could not be started.`, error);
      return refuse("storageFailed");
    }
    this.#changed();
    await this.host.settle();
    return ok(undefined);
  }

  /** Sets what was drafted, where the class is played so. */
  async beforeLock(): Promise<void> {
    if (this.settings.draftsSet) await lockDrafts({ ...this, drafts: this.#drafts });
  }

  /** Lengthens the phase; wrongPhase where no clock runs, or where it ends at a moment of the day. */
  extend(ms: number): Promise<Result<void>> {
    return this.#pacing.clock.extend(ms);
  }

  /** Why a bot plays the seat now; null: none does, or it is played by rule. */
  botFor(seat: string): BotReason | null {
    return this.#started ? this.#attendance.botFor(seat) : null;
  }

  /** Keeps the time left, stops all timers and waits for what is being written. */
  async close(): Promise<void> {
    this.#unfollow();
    this.#timers.stop();
    await this.#pacing.clock.close();
    await this.host.close();
  }

  /** Somebody has been gone for the time of grace: another member becomes head, or a bot takes over. */
  async #afterGrace(): Promise<void> {
    if (this.#started) await this.#heads.replaceGone();
    this.#changed();
  }

  #recall({ notes, lastAt }: Kept): void {
    this.#takeUp(notes);
    if (this.#started) this.#pacing.clock.recall(notes, lastAt);
  }

  /** What the log says beside the match, and was not known here. */
  #takeUp(notes: readonly Note[]): void {
    this.#drafts.recall(notes);
    for (const { kind, body, at } of notes) {
      if (kind === "steer") this.supervision.steered(body, Date.parse(at));
      else if (kind === "note") this.supervision.noted(body, Date.parse(at));
    }
  }

  #changed(): void {
    this.#tell([]);
  }

  #tell(events: readonly LoggedEvent[]): void {
    this.#drafts.follow(events);
    if (this.#started) this.#pacing.follow(events);
    this.#listeners.tell(events);
  }
}

const done = (result: Result<unknown>): Result<void> => (result.ok ? ok(undefined) : result);
