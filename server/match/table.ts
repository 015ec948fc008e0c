/** A match with its people, clock and stage: everything that is live about it, and no Colyseus. */
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import type { Act, Steer } from "../../shared/engine/command.ts";
import { scrub } from "../../shared/engine/scrub.ts";
import type { Joined, TableView } from "../../shared/protocol/messages.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import { rosterOf } from "../../shared/state/seating.ts";
import type { Order } from "../../shared/terms/order.ts";
import type { Log } from "../log.ts";
import type { Match } from "../store/matches.ts";
import type { Store } from "../store/store.ts";
import { type Clock, createClock, type Time } from "./clock.ts";
import { createConduct } from "./conduct.ts";
import { nextDeadline } from "./deadline.ts";
import { createDesk, type NoteEntry, type SteerEntry } from "./desk.ts";
import type { MatchHost } from "./matchHost.ts";
import { everyoneReady, phaseMs, stepAfter } from "./pace.ts";
import { graceMs, observerSeat, type People, type Person } from "./people.ts";
import type { Note } from "./readLog.ts";
import type { MatchSettings } from "./settings.ts";
import { planOf, type TableAction } from "./steering.ts";

export interface TableDeps {
  readonly store: Store;
  readonly log: Log;
  readonly time: Time;
}

/** What the page's TableView says to everybody alike. */
export type CommonTable = Omit<TableView, "me" | "proposal" | "notices" | "mutedUntil" | "observer" | "seats"> & {
  readonly observers: readonly { readonly member: string; readonly name: string }[];
  readonly seats: readonly (Omit<TableView["seats"][number], "people"> & {
    readonly people: readonly (TableView["seats"][number]["people"][number] & { readonly mutedUntil: number | null })[];
  })[];
};
export type Proposal = NonNullable<TableView["proposal"]>;

/** Told after each change: with the new events, or none where only people, clock or stage changed. */
export type TableListener = (events: readonly LoggedEvent[]) => void;

/** What was found in the log beside the match. */
interface Kept {
  readonly notes: readonly Note[];
  readonly lastAt: string;
}

/** Least time that an asynchronous round is open: its end must not surprise anybody. */
const leastRoundMs = 2 * 3_600_000;
/** How long after a failed write the clock tries again, in ms. */
const retryMs = 5_000;

export class Table {
  readonly match: Match;
  readonly settings: MatchSettings;
  readonly host: MatchHost;
  readonly people: People;
  /** The roster's seats, in its order. */
  readonly seats: readonly string[];
  readonly #deps: TableDeps;
  readonly #clock: Clock;
  readonly #listeners = new Set<TableListener>();
  readonly #proposals = new Map<string, Proposal>();
  readonly #stop = new Set<() => void>();
  readonly #directed = new Set<(by: string, action: TableAction) => void>();
  readonly #leavers = new Set<(member: string) => void>();
  readonly #conduct: ReturnType<typeof createConduct>;
  /** Calls, reports, notices: what the log says beside the match. */
  readonly desk = createDesk();
  #started: boolean;
  /** Asynchronous: when this phase ends, epoch ms. */
  #deadline: number | null = null;
  /** Seats that are just getting another head. */
  readonly #replacing = new Set<string>();
  /** The seats that bots were last given, as one text. */
  #botsGiven = "";
  /** Phase and round that the clock was last set for. */
  #timed = "";
  #stepping = false;

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
    this.#conduct = createConduct(deps.time);
    this.#clock = createClock(deps.time, () => void this.#step());
    this.#recall(kept);
    this.#stop.add(this.host.subscribe((events) => this.#follow(events)));
    if (this.#started) this.#pace();
    this.#later(this.graceMs, () => this.#afterGrace());
  }

  /** How long the others wait for somebody who is gone. */
  get graceMs(): number {
    return this.settings.graceSeconds === undefined ? graceMs : this.settings.graceSeconds * 1000;
  }

  /** Calls `listener` after each change; gives the function that stops it. */
  subscribe(listener: TableListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get stage(): TableView["stage"] {
    if (!this.#started) return "lobby";
    const { phase } = this.host.state;
    if (phase === "debrief") return "ended";
    return phase === "briefing" ? "briefing" : "playing";
  }

  view(): CommonTable {
    const bots = new Set(this.#bots());
    const muted = (member: string) => {
      const until = this.desk.muted.get(member) ?? 0;
      return until > this.#deps.time.now() ? until : null;
    };
    const { table } = this.settings;
    return {
      match: this.match.id,
      title: this.settings.title,
      code: table?.code ?? this.match.joinCode,
      scenario: this.match.scenarioId,
      stage: this.stage,
      ...this.#clock.view(),
      number: table?.number ?? null,
      held: this.desk.held,
      deadline: this.#deadline,
      hidden: this.desk.hidden,
      observers: this.people.of(observerSeat).map(({ member, name }) => ({ member, name })),
      seats: this.seats.map((seat) => ({
        seat,
        people: this.people.of(seat).map(({ member, name, head, connected }) => ({
          ...{ member, name, head, connected },
          mutedUntil: muted(member),
        })),
        bot: bots.has(seat),
      })),
    };
  }

  /** The shared draft of a seat's delegation in this round. */
  proposal(seat: string): Proposal | null {
    return this.#proposals.get(seat) ?? null;
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
    if (by !== null) await this.record(by, { kind: "seat", seat, member });
    this.#changed();
    return seated;
  }

  /** Makes a person's pages come in anew, with the seat that they have now. */
  comeAnew(member: string): void {
    for (const leave of this.#leavers) leave(member);
  }

  /** Calls `listener` with whatever an instructor did here by `direct`. */
  onDirected(listener: (by: string, action: TableAction) => void): () => void {
    this.#directed.add(listener);
    return () => this.#directed.delete(listener);
  }

  /** Takes a person's seat away. @param by the instructor who did */
  async unseat(member: string, by: string): Promise<void> {
    const person = this.people.get(member);
    if (!person) return;
    await this.people.unseat(member);
    await this.record(by, { kind: "left", seat: person.seat, member });
    this.comeAnew(member);
    this.#changed();
  }

  /** Calls `listener` with each person whose seat is another one now, or none: their pages have to come in anew. */
  onMoved(listener: (member: string) => void): () => void {
    this.#leavers.add(listener);
    return () => this.#leavers.delete(listener);
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
    this.#later(this.graceMs, () => this.#afterGrace());
  }

  /** A sign of somebody at the page, or (false) that nobody is. */
  touch(member: string, active = true): void {
    const before = this.people.presence(member).presence;
    this.people.touch(member, active);
    if (this.people.presence(member).presence !== before) this.#changed();
  }

  /**
   * What a member wants in the match. Refuses notYours (an observer, or a seat that the instructor gave to a bot), notHead,
   * muted, tooMany, wrongPhase in the lobby, and as the rules do.
   */
  async act(member: string, act: Act): Promise<Result<void>> {
    const person = this.people.get(member);
    if (!person || person.seat === observerSeat) return refuse("notYours");
    if (!this.#started) return refuse("wrongPhase");
    this.people.touch(member);
    if (act.kind === "say") {
      const refused = this.#conduct.mayWrite(member, this.desk.muted.get(member));
      if (refused) return { ok: false, error: refused };
    } else {
      if (!person.head) return refuse("notHead");
      if (this.desk.bots.has(person.seat)) return refuse("notYours");
    }
    return done(await this.host.submit({ by: { seat: person.seat, member }, act }));
  }

  /** Calls the instructor, or asks for another seat; once until answered (nothingToChange). */
  async call(kind: "help" | "swap", member: string, text: string): Promise<Result<void>> {
    if (this.desk.calls.some((call) => call.kind === kind && call.member === member && call.answered === null)) {
      return refuse("nothingToChange");
    }
    return this.#note(kind, member, null, text);
  }

  /** Reports a message to the instructor. Refuses notFound for what is no message that this person sees, nothingToChange. */
  async report(member: string, n: number): Promise<Result<void>> {
    const event = this.host.events[n]?.event;
    const seat = this.people.get(member)?.seat;
    if (event?.kind !== "said" || !seat || !scrub(this.host.scenario, this.host.state, event, seat)) {
      return refuse("notFound");
    }
    if (this.desk.reports.has(n)) return refuse("nothingToChange");
    return this.#note("report", member, n, "");
  }

  /** What an instructor does at this table; it is in its log with whoever did it. Refuses as steering.ts says. */
  async direct(by: string, action: TableAction): Promise<Result<void>> {
    const planned = await planOf(this, action);
    if (!planned.ok) return planned;
    const { steer, undo } = planned.value;
    // The round and phase in which it was done, whatever it brings about.
    const entry = this.#entry(by, action);
    const written = steer ? await this.host.submit({ by: "instructor", steer }, [entry]) : await this.host.note(entry);
    if (!written.ok) {
      undo?.();
      return written;
    }
    this.desk.steered(entry.body, this.#deps.time.now());
    for (const listener of this.#directed) listener(by, action);
    this.#changed();
    return ok(undefined);
  }

  /** Writes down what an instructor did where it has been done already. */
  async record(by: string, action: SteerEntry["action"]): Promise<void> {
    const entry = this.#entry(by, action);
    const written = await this.host.note(entry);
    if (written.ok) this.desk.steered(entry.body, this.#deps.time.now());
  }

  /** Puts a draft of orders before the member's own delegation; any member may. */
  async propose(member: string, orders: readonly Order[]): Promise<Result<void>> {
    const person = this.people.get(member);
    if (!person || person.seat === observerSeat) return refuse("notYours");
    const { round, phase } = this.host.state;
    if (phase !== "open") return refuse("wrongPhase");
    const { seat } = person;
    const written = await this.host.note({ kind: "proposal", body: { round, seat, by: member, orders } });
    if (!written.ok) return written;
    this.#proposals.set(seat, { orders, by: member });
    this.#changed();
    return ok(undefined);
  }

  /**
   * Passes the head on within a delegation: by its head, by the instructor (null), or by the one who takes it while the
   * head is gone. Refuses notFound, notYours, notHead.
   */
  async passHead(by: string | null, to: string): Promise<Result<void>> {
    const next = this.people.get(to);
    if (!next) return refuse("notFound");
    const passer = by === null ? null : this.people.get(by);
    if (passer !== null) {
      if (passer?.seat !== next.seat) return refuse("notYours");
      if (!passer.head && !(by === to && this.#headless(next))) return refuse("notHead");
    }
    const passed = await this.people.passHead(to);
    if (passed.ok) this.#changed();
    return passed;
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
    this.#pace();
    this.#changed();
    await this.host.settle();
    return ok(undefined);
  }

  /** Lengthens the phase; wrongPhase where no clock runs, or where it ends at a moment of the day. */
  async extend(ms: number): Promise<Result<void>> {
    const { round, phase } = this.host.state;
    if (this.#deadline !== null || !this.#clock.extend(ms)) return refuse("wrongPhase");
    const { leftMs, running } = this.#clock.view();
    const written = await this.host.note({ kind: "clock", body: { round, phase, leftMs, running } });
    if (!written.ok) this.#clock.extend(-ms);
    return written;
  }

  /** Why a bot plays the seat now; null: none does, or it is played by rule. */
  botFor(seat: string): "empty" | "instructor" | "gone" | null {
    if (!this.#started || !this.seats.includes(seat)) return null;
    if (this.desk.bots.has(seat)) return "instructor";
    const people = this.people.of(seat);
    if (people.length === 0) return this.settings.bots ? "empty" : null;
    const { solo, deadlines } = this.settings;
    // Alone, or with days for a round, nobody is gone for good.
    if (solo || deadlines || people.some((person) => this.people.here(person))) return null;
    return "gone";
  }

  /** What the instructor does in the match. Refuses wrongPhase in the lobby, and as the rules do. */
  async steer(steer: Steer): Promise<Result<void>> {
    if (!this.#started) return refuse("wrongPhase");
    return done(await this.host.submit({ by: "instructor", steer }));
  }

  /** Keeps the time left, stops all timers and waits for what is being written. */
  async close(): Promise<void> {
    for (const stop of this.#stop) stop();
    this.#stop.clear();
    if (this.#clock.view().running) {
      this.#clock.run(false);
      await this.#keepTime(true);
    }
    this.#clock.stop();
    await this.host.settle();
  }

  /** Seats that bots play now: those by rule, and those of the roster for which there is a reason. */
  #bots(): string[] {
    if (!this.#started) return [];
    const byRule = this.host.state.seatOrder.filter((seat) => !this.seats.includes(seat));
    return [...byRule, ...this.seats.filter((seat) => this.botFor(seat) !== null)];
  }

  /** Tells the host who plays which seat, where that has changed. */
  #giveBots(): void {
    const bots = this.#bots();
    if (bots.join() === this.#botsGiven) return;
    this.#botsGiven = bots.join();
    void this.host.setBots(bots);
  }

  /** Somebody has been gone for the time of grace: another member becomes head, or a bot takes over. */
  async #afterGrace(): Promise<void> {
    if (!this.settings.deadlines && !this.settings.solo && this.#started) {
      for (const seat of this.seats) await this.#replaceHead(seat);
    }
    this.#changed();
  }

  /** One at a time: two who went at the same moment must not bring the same head twice. */
  async #replaceHead(seat: string): Promise<void> {
    if (this.#replacing.has(seat)) return;
    const people = this.people.of(seat);
    const head = people.find((person) => person.head);
    const next = people.find((person) => person.connected);
    if (!head || !next || this.people.here(head)) return;
    this.#replacing.add(seat);
    const passed = await this.people.passHead(next.member).finally(() => this.#replacing.delete(seat));
    if (passed.ok) await this.#note("headTook", next.member, null, "");
  }

  async #note(about: NoteEntry["about"], member: string, n: number | null, text: string): Promise<Result<void>> {
    const person = this.people.get(member);
    if (!person) return refuse("notYours");
    const { round, phase } = this.host.state;
    const body: NoteEntry = { round, phase, about, member, seat: person.seat, n, text };
    const written = await this.host.note({ kind: "note", body });
    if (!written.ok) return written;
    this.desk.noted(body, this.#deps.time.now());
    this.#changed();
    return ok(undefined);
  }

  #entry(by: string, action: SteerEntry["action"]): { readonly kind: "steer"; readonly body: SteerEntry } {
    const { round, phase } = this.host.state;
    return { kind: "steer", body: { round, phase, by, action } };
  }

  #later(ms: number, work: () => unknown): void {
    const stop = this.#deps.time.after(ms, () => {
      this.#stop.delete(stop);
      void work();
    });
    this.#stop.add(stop);
  }

  #headless(person: Person): boolean {
    const head = this.people.of(person.seat).find((each) => each.head);
    return !head || !this.people.here(head);
  }

  #recall({ notes, lastAt }: Kept): void {
    const { round, phase, paused } = this.host.state;
    for (const { kind, body, at } of notes) {
      if (kind === "proposal" && body.round === round)
        this.#proposals.set(body.seat, { orders: body.orders, by: body.by });
      else if (kind === "steer") this.desk.steered(body, Date.parse(at));
      else if (kind === "note") this.desk.noted(body, Date.parse(at));
    }
    const clocks = notes.filter((note) => note.kind === "clock");
    const kept = clocks.findLast(({ body }) => body.round === round && body.phase === phase);
    if (!this.#started || !kept) return;
    this.#timed = `${round} ${phase}`;
    if (this.#timedByDay()) {
      // The day goes on while the server is away.
      const left = (kept.body.leftMs ?? 0) + Date.parse(kept.at) - this.#deps.time.now();
      this.#deadline = this.#deps.time.now() + left;
      this.#clock.set(Math.max(0, left), !paused);
      return;
    }
    // Counted up to the last sign of life: the time that the server was away is nobody's loss.
    const gone = kept.body.running ? Date.parse(lastAt) - Date.parse(kept.at) : 0;
    const left = kept.body.leftMs;
    this.#clock.set(left === null ? null : Math.max(0, left - Math.max(0, gone)), !paused);
  }

  #follow(events: readonly LoggedEvent[]): void {
    if (events.some(({ event }) => event.kind === "roundOpened" || event.kind === "locked")) this.#proposals.clear();
    this.#pace();
    for (const listener of this.#listeners) listener(events);
  }

  #changed(): void {
    this.#pace();
    for (const listener of this.#listeners) listener([]);
  }

  /** Does this phase end at a moment of the day? */
  #timedByDay(): boolean {
    const { phase } = this.host.state;
    return this.settings.deadlines !== undefined && (phase === "briefing" || phase === "open");
  }

  #setClock(running: boolean): void {
    const { deadlines } = this.settings;
    const now = this.#deps.time.now();
    if (!deadlines || !this.#timedByDay()) {
      this.#deadline = null;
      this.#clock.set(phaseMs(this.host.state.phase, this.settings), running);
      return;
    }
    this.#deadline = nextDeadline(deadlines, now, leastRoundMs);
    this.#clock.set(this.#deadline - now, running);
  }

  /** Goes on after a pause: with the time that was left, or to the deadline, which a pause does not move unless it has passed. */
  #resume(): void {
    const now = this.#deps.time.now();
    if (this.#deadline === null) this.#clock.run(true);
    else if (this.#deadline > now) this.#clock.set(this.#deadline - now, true);
    else this.#setClock(true);
  }

  /** Sets the clock at a new phase, holds it while paused, and moves on when nobody is waited for. */
  #pace(): void {
    if (!this.#started) return;
    this.#giveBots();
    const { phase, round } = this.host.state;
    const stopped = this.host.state.paused || (phase === "wire" && this.desk.held);
    const timed = `${round} ${phase}`;
    const { running } = this.#clock.view();
    if (this.#timed !== timed) {
      this.#timed = timed;
      this.#setClock(!stopped);
      void this.#keepTime();
      if (phase === "debrief") void this.#end();
    } else if (running === stopped && this.#clock.view().leftMs !== null) {
      if (stopped) this.#clock.run(false);
      else this.#resume();
      void this.#keepTime();
    }
    if (!stopped && !this.#timedByDay() && this.#everyoneReady()) void this.#step();
  }

  #everyoneReady(): boolean {
    const held = this.seats.filter((seat) => this.people.of(seat).length > 0);
    const bots = this.#bots();
    const awaited = held.filter(
      (seat) => !bots.includes(seat) && this.people.of(seat).some((person) => this.people.here(person)),
    );
    return everyoneReady(this.host.state, { awaited, bots, peopled: held.length > 0 });
  }

  /** The clock's step out of this phase. */
  async #step(): Promise<void> {
    const steer = stepAfter[this.host.state.phase];
    if (!steer || this.#stepping) return;
    this.#stepping = true;
    const stepped = await this.host.submit({ by: "clock", steer });
    this.#stepping = false;
    if (stepped.ok) this.#pace();
    else if (stepped.error.code === "storageFailed") {
      this.#later(retryMs, () => this.#step());
    }
  }

  /** @param running whether it shall run on when the match is loaded again, where that differs from now. */
  async #keepTime(running = this.#clock.view().running): Promise<void> {
    const { round, phase } = this.host.state;
    const { leftMs } = this.#clock.view();
    await this.host.note({ kind: "clock", body: { round, phase, leftMs, running } });
  }

  async #end(): Promise<void> {
    try {
      await this.#deps.store.matches.setStatus(this.match.id, "ended");
    } catch (error) {
      this.#deps.log.error(`The end of match ${this.match.id} could not be written to its row.`, error);
    }
  }
}

const done = (result: Result<unknown>): Result<void> => (result.ok ? ok(undefined) : result);
