/** A match with its people, clock and stage: everything that is live about it, and no Colyseus. */
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import type { Act, Steer } from "../../shared/engine/command.ts";
import type { Joined, TableView } from "../../shared/protocol/messages.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import { rosterOf } from "../../shared/state/seating.ts";
import type { Order } from "../../shared/terms/order.ts";
import type { Log } from "../log.ts";
import type { Match } from "../store/matches.ts";
import type { Store } from "../store/store.ts";
import { type Clock, createClock, type Time } from "./clock.ts";
import type { MatchHost } from "./matchHost.ts";
import { everyoneReady, phaseMs, stepAfter } from "./pace.ts";
import { graceMs, type People, type Person } from "./people.ts";
import type { Note } from "./readLog.ts";
import type { MatchSettings } from "./settings.ts";

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
  readonly #stop: (() => void)[] = [];
  #started: boolean;
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
    this.#clock = createClock(deps.time, () => void this.#step());
    this.#recall(kept);
    this.#stop.push(this.host.subscribe((events) => this.#follow(events)));
    if (this.#started) {
      void this.host.setBots(this.#bots());
      this.#pace();
    }
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
    return {
      match: this.match.id,
      title: this.settings.title,
      code: this.match.joinCode,
      scenario: this.match.scenarioId,
      stage: this.stage,
      ...this.#clock.view(),
      number: null,
      held: false,
      deadline: null,
      hidden: [],
      observers: [],
      seats: this.seats.map((seat) => ({
        seat,
        people: this.people.of(seat).map(({ member, name, head, connected }) => ({
          ...{ member, name, head, connected },
          mutedUntil: null,
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
    if (!joined.ok) return joined;
    if (this.#started) void this.host.setBots(this.#bots());
    this.#changed();
    return joined;
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
    this.#stop.push(this.#deps.time.after(graceMs, () => this.#pace()));
  }

  /** What a member wants in the match. Refuses notYours, notHead, wrongPhase in the lobby, and as the rules do. */
  async act(member: string, act: Act): Promise<Result<void>> {
    const person = this.people.get(member);
    if (!person) return refuse("notYours");
    if (!this.#started) return refuse("wrongPhase");
    if (act.kind !== "say" && !person.head) return refuse("notHead");
    return done(await this.host.submit({ by: { seat: person.seat, member }, act }));
  }

  /** Puts a draft of orders before the member's own delegation; any member may. */
  async propose(member: string, orders: readonly Order[]): Promise<Result<void>> {
    const person = this.people.get(member);
    if (!person) return refuse("notYours");
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
    await this.host.setBots(this.#bots());
    this.#pace();
    this.#changed();
    return ok(undefined);
  }

  /** Lengthens the phase; wrongPhase where no clock runs. */
  async extend(ms: number): Promise<Result<void>> {
    const { round, phase } = this.host.state;
    if (!this.#clock.extend(ms)) return refuse("wrongPhase");
    const { leftMs, running } = this.#clock.view();
    const written = await this.host.note({ kind: "clock", body: { round, phase, leftMs, running } });
    if (!written.ok) this.#clock.extend(-ms);
    return written;
  }

  /** What the instructor does in the match. Refuses wrongPhase in the lobby, and as the rules do. */
  async steer(steer: Steer): Promise<Result<void>> {
    if (!this.#started) return refuse("wrongPhase");
    return done(await this.host.submit({ by: "instructor", steer }));
  }

  /** Keeps the time left, stops all timers and waits for what is being written. */
  async close(): Promise<void> {
    for (const stop of this.#stop) stop();
    if (this.#clock.view().running) {
      this.#clock.run(false);
      await this.#keepTime(true);
    }
    this.#clock.stop();
    await this.host.settle();
  }

  /** Seats that bots play now: those by rule, and with `bots` those of the roster that nobody holds. */
  #bots(): string[] {
    if (!this.#started) return [];
    const byRule = this.host.state.seatOrder.filter((seat) => !this.seats.includes(seat));
    const empty = this.seats.filter((seat) => this.people.of(seat).length === 0);
    return [...byRule, ...(this.settings.bots ? empty : [])];
  }

  #headless(person: Person): boolean {
    const head = this.people.of(person.seat).find((each) => each.head);
    return !head || !this.people.here(head);
  }

  #recall({ notes, lastAt }: Kept): void {
    const { round, phase, paused } = this.host.state;
    for (const { kind, body } of notes) {
      if (kind === "proposal" && body.round === round)
        this.#proposals.set(body.seat, { orders: body.orders, by: body.by });
    }
    const clocks = notes.filter((note) => note.kind === "clock");
    const kept = clocks.findLast(({ body }) => body.round === round && body.phase === phase);
    if (!this.#started || !kept) return;
    this.#timed = `${round} ${phase}`;
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

  /** Sets the clock at a new phase, holds it while paused, and moves on when nobody is waited for. */
  #pace(): void {
    if (!this.#started) return;
    const { phase, round, paused } = this.host.state;
    const timed = `${round} ${phase}`;
    const { running } = this.#clock.view();
    if (this.#timed !== timed) {
      this.#timed = timed;
      this.#clock.set(phaseMs(phase, this.settings), !paused);
      void this.#keepTime();
      if (phase === "debrief") void this.#end();
    } else if (running === paused && this.#clock.view().leftMs !== null) {
      this.#clock.run(!paused);
      void this.#keepTime();
    }
    if (!paused && this.#everyoneReady()) void this.#step();
  }

  #everyoneReady(): boolean {
    const held = this.seats.filter((seat) => this.people.of(seat).length > 0);
    const awaited = held.filter((seat) => this.people.of(seat).some((person) => this.people.here(person)));
    return everyoneReady(this.host.state, { awaited, bots: this.#bots(), peopled: held.length > 0 });
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
      this.#stop.push(this.#deps.time.after(retryMs, () => void this.#step()));
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
