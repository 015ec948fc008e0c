/** A match in memory with its log behind it: every command is decided, appended, and only then true and told. */
import { randomBytes } from "node:crypto";
import type { SeatId } from "../../shared/base/ids.ts";
import { ok, type Refusal, type Result, refuse } from "../../shared/base/result.ts";
import { forget, noChoices } from "../../shared/bots/runMatch.ts";
import { fold } from "../../shared/engine/apply.ts";
import type { Command } from "../../shared/engine/command.ts";
import { decide } from "../../shared/engine/decide.ts";
import { engineVersion } from "../../shared/log/chain.ts";
import { todays } from "../../shared/log/departure.ts";
import type { Passage } from "../../shared/log/passage.ts";
import { number, type Position } from "../../shared/log/replay.ts";
import { type Sealed, sealCommand, sealNote } from "../../shared/log/sealing.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { LoggedEvent, MatchEvent } from "../../shared/state/event.ts";
import type { MatchState, Setup } from "../../shared/state/matchState.ts";
import { open } from "../../shared/state/setup.ts";
import { reason } from "../faults.ts";
import type { InTurn } from "../inTurn.ts";
import type { Log } from "../log.ts";
import type { LogEntry } from "../store/matchLog.ts";
import { botSteps, type Step } from "./autopilot.ts";
import { type Checkpointing, createCheckpointing } from "./checkpointing.ts";
import { type CommandIds, createCommandIds } from "./commandIds.ts";
import { emptyChain, type NewEntry } from "./entries.ts";
import { type LoadedMatch, type LogStore, loadMatch, type Proved, prove, tellAnew } from "./loadMatch.ts";
import { createLogWriter, type LogWriter } from "./logWriter.ts";
import { createPassages, type Passages } from "./passages.ts";
import { eventsIn, type Note, noteIn } from "./readLog.ts";
import { createSlices } from "./slices.ts";

export interface HostDeps {
  readonly store: LogStore;
  readonly log: Pick<Log, "error">;
  /** Says what could not be written; once a minute is enough while the database takes nothing. */
  readonly unwritten: (line: string) => void;
  /** ISO time of the present. */
  readonly now: () => string;
  /** Where logs are proved, one after the other. */
  readonly proofs: InTurn;
  /** Told of a match whose log does not prove; its host takes nothing more. */
  readonly onBroken?: (matchId: string, why: Refusal) => void;
}

/** Told after each commit, in order, with the new events (none for an entry that moves nothing in the match). */
export type HostListener = (events: readonly LoggedEvent[]) => void;

/** So many random bits that nobody can try all of them to find a short text behind its token. */
const drawSalt = (): string => randomBytes(16).toString("base64url");

/** A match in memory on its log: takes commands one after the other, writes each down, and only then tells its listeners. */
export class MatchHost {
  readonly matchId: string;
  readonly scenario: Scenario;
  readonly #deps: HostDeps;
  readonly #listeners = new Set<HostListener>();
  /** As the log has it, with tokens in place of people's words; the rules run on this one. */
  #sealed: MatchState;
  /** The same with the words, as people see it. */
  #state: MatchState;
  #events: LoggedEvent[];
  readonly #passages: Passages;
  readonly #commandIds: CommandIds;
  readonly #writer: LogWriter;
  readonly #checkpoints: Checkpointing;
  readonly #finders = new Set<(notes: readonly Note[]) => void>();
  readonly #closing = new AbortController();
  /** Number of the first event in memory. */
  #first: number;
  /** Up to where the log is still to be proved. */
  #unproved: Position | null;
  #proof: Promise<Result<void>> | undefined;
  #broken: Refusal | null = null;
  #bots: readonly SeatId[] = [];
  /** What the bots are known to want in the present state. */
  #choices = noChoices();
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    deps: HostDeps,
    matchId: string,
    scenario: Scenario,
    {
      position,
      events,
      passages,
      commandIds,
      unproved,
    }: Pick<LoadedMatch, "position" | "events" | "passages" | "commandIds" | "unproved">,
  ) {
    this.matchId = matchId;
    this.scenario = scenario;
    this.#deps = deps;
    this.#sealed = position.state;
    this.#passages = passages;
    this.#commandIds = commandIds;
    this.#state = passages.unseal(position.state);
    this.#events = [...passages.unseal(events)];
    this.#first = position.next - events.length;
    const { log, checkpoints } = deps.store;
    const failed = (error: unknown) => deps.unwritten(`Match ${matchId} could not be written: ${reason(error)}`);
    this.#writer = createLogWriter({ log, matchId, now: deps.now, failed }, position.end);
    this.#checkpoints = createCheckpointing(checkpoints, matchId, failed);
    this.#unproved = unproved;
  }

  /** Starts the log of a new match. Refuses badSetup, or storageFailed with nothing written. */
  static async open(deps: HostDeps, matchId: string, scenario: Scenario, setup: Setup): Promise<Result<MatchHost>> {
    const opened = open(scenario, setup);
    if (!opened.ok) return opened;
    const { state, events } = opened.value;
    const rules = { scenarioHash: scenario.hash, engineVersion };
    const host = new MatchHost(deps, matchId, scenario, {
      position: { state, next: events.length, end: emptyChain, rules },
      events: number(state, 0, events),
      passages: createPassages(),
      commandIds: createCommandIds(),
      unproved: null,
    });
    const appended = await host.#append([{ value: { kind: "opened", body: { setup, ...rules, events } }, words: [] }]);
    return appended.ok ? ok(host) : appended;
  }

  /**
   * The match as its log says, with the entries that are not commands, in order. Refuses as `recall` does: where the
   * chain is broken, or the same rules no longer give the same events. What lies before the last checkpoint is proved
   * afterwards.
   */
  static async load(
    deps: HostDeps,
    matchId: string,
    scenario: Scenario,
  ): Promise<Result<{ host: MatchHost; notes: readonly Note[]; lastAt: string }>> {
    const recalled = await loadMatch(deps.store, matchId, scenario);
    if (!recalled.ok) return recalled;
    const { position, passages, unproved, notes, lastAt } = recalled.value;
    const host = new MatchHost(deps, matchId, scenario, recalled.value);
    if (!todays(scenario, position.rules)) {
      const taken = await host.note({ kind: "rules", body: { engineVersion, scenarioHash: scenario.hash } });
      if (!taken.ok) return taken;
    }
    if (unproved) void host.whole();
    else host.#keep();
    return ok({ host, notes: passages.unseal(notes), lastAt });
  }

  /** Why the match is closed: its log does not prove. Null while all is well. */
  get broken(): Refusal | null {
    return this.#broken;
  }

  get state(): MatchState {
    return this.#state;
  }

  /**
   * The events in memory, without gaps up to the last; never changed in place, only added to. After a restart the first of
   * them come when the log has been proved (`whole`).
   */
  get events(): readonly LoggedEvent[] {
    return this.#events;
  }

  /** Event number `n`; undefined where there is none, or it is not in memory yet. */
  event(n: number): LoggedEvent | undefined {
    return this.#events[n - this.#first];
  }

  /** Every event from the first, when the log has been proved. Refuses as `load` where it does not hold, storageFailed. */
  async whole(): Promise<Result<readonly LoggedEvent[]>> {
    if (this.#unproved) {
      const to = this.#unproved;
      this.#proof ??= this.#deps
        .proofs(() => this.#prove(to))
        .finally(() => {
          this.#proof = undefined;
        });
      const proved = await this.#proof;
      if (!proved.ok) return proved;
    }
    return ok(this.#events);
  }

  /** The events from number `n` on; those that are in memory without waiting for the others. Refuses as `whole`. */
  async from(n: number): Promise<Result<readonly LoggedEvent[]>> {
    if (n < this.#first) {
      const whole = await this.whole();
      if (!whole.ok) return whole;
    }
    return ok(this.#events.slice(Math.max(0, n - this.#first)));
  }

  /** The last `count` events of those before number `before`: a page of the past. Refuses as `whole`. */
  async page(before: number, count: number): Promise<Result<readonly LoggedEvent[]>> {
    const from = await this.from(Math.max(0, before - count));
    return from.ok ? ok(from.value.filter(({ n }) => n < before)) : from;
  }

  /** Calls `listener` after each commit; gives the function that stops it. */
  subscribe(listener: HostListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls `finder` with entries that are no commands and were found in the log after their writing had failed. */
  onFound(finder: (notes: readonly Note[]) => void): void {
    this.#finders.add(finder);
  }

  /**
   * Decides, appends, folds, tells; the bots' answers go with it in one append. Gives the new events. A refusal, of the
   * rules or of the store (storageFailed), leaves state and log as they were. A command whose id the log has already is
   * done: no event comes of it.
   * @param along entries that stand with it in the log: both are written, or neither
   * @param round for which it is meant; refused with tooLate (round) in another one
   */
  submit(
    command: Command,
    along: readonly NewEntry[] = [],
    round: number | null = null,
  ): Promise<Result<readonly LoggedEvent[]>> {
    return this.#inTurn(async () => {
      const id = typeof command.by === "object" ? command.by.id : undefined;
      if (id !== undefined && this.#commandIds.has(id)) return ok([]);
      if (round !== null && round !== this.#state.round) return refuse("tooLate", { round });
      const sealed = sealCommand(command, drawSalt);
      const decided = decide(this.scenario, this.#sealed, sealed.value);
      if (!decided.ok) return decided;
      return this.#commit([{ command: sealed.value, events: decided.value }], along, sealed.words);
    });
  }

  /** Hands these seats to bots and lets them act; all other seats are people's, or nobody's. */
  setBots(seats: readonly SeatId[]): Promise<Result<readonly LoggedEvent[]>> {
    this.#bots = seats;
    return this.#inTurn(() => this.#commit([]));
  }

  /** Appends an entry that moves nothing in the match, such as the clock's. */
  note(entry: NewEntry): Promise<Result<void>> {
    return this.#inTurn(async () => {
      const appended = await this.#append([sealNote(entry, drawSalt)]);
      if (appended.ok) this.#tell([]);
      return appended;
    });
  }

  /** Lets go of words that the log no longer has: those of a person who has been erased. */
  async forgetPassages(): Promise<Result<void>> {
    const whole = await this.whole();
    if (!whole.ok) return whole;
    return this.#inTurn(async () => {
      const { events, passages } = await tellAnew(this.#deps.store.log, this.matchId);
      this.#passages.replace(passages);
      this.#state = passages.unseal(this.#sealed);
      this.#events = [...passages.unseal(events)];
      this.#tell([]);
      return ok(undefined);
    });
  }

  /** Settles when everything asked for so far is done. */
  async settle(): Promise<void> {
    await this.#last;
  }

  /** Settles what was asked for, leaves a checkpoint, and ends a proof that still runs. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#last;
    if (!this.#broken && this.#checkpoints.due()) this.#keep();
    await Promise.all([this.#proof, this.#checkpoints.settle()]);
  }

  /** Proves what lies before the checkpoint `to`, and takes its events in. */
  async #prove(to: Position): Promise<Result<void>> {
    const { store, log } = this.#deps;
    try {
      const proved = await prove(store.log, this.matchId, this.scenario, to, this.#closing.signal);
      if (proved?.ok) return await this.#precede(proved.value, to.next);
      if (!proved) return refuse("busy");
      await this.#break(proved.error);
      return proved;
    } catch (error) {
      log.error(`Match ${this.matchId} could not be proved.`, error);
      return refuse("storageFailed");
    }
  }

  /** Puts the proved events before those that came after number `next`. */
  async #precede({ events, passages }: Proved, next: number): Promise<Result<void>> {
    this.#passages.add(passages);
    const before: LoggedEvent[] = [];
    const slices = createSlices("background");
    for (const event of events) {
      if (slices.over()) await slices.rest();
      before.push(this.#passages.unseal(event));
    }
    this.#events = [...before, ...this.#events.slice(next - this.#first)];
    this.#first = 0;
    this.#unproved = null;
    this.#tell([]);
    return ok(undefined);
  }

  /** Closes the match: what is played on would rest on what did not happen. */
  async #break(why: Refusal): Promise<void> {
    this.#broken = why;
    this.#deps.log.error(`Match ${this.matchId} is closed: its log does not prove (${JSON.stringify(why)}).`);
    await this.#checkpoints.settle();
    await this.#deps.store.checkpoints.drop(this.matchId);
    this.#deps.onBroken?.(this.matchId, why);
  }

  #keep(): void {
    const rules = { scenarioHash: this.scenario.hash, engineVersion };
    const next = this.#first + this.#events.length;
    this.#checkpoints.keep({ state: this.#sealed, next, rules, end: this.#writer.end }, this.#passages);
  }

  async #commit(
    first: readonly Step[],
    along: readonly NewEntry[] = [],
    words: readonly Passage[] = [],
  ): Promise<Result<readonly LoggedEvent[]>> {
    const { steps, state } = this.#withBots(first);
    if (steps.length === 0) return ok([]);
    const commands = steps.map((body, index) => ({
      value: { kind: "command", body } as const,
      words: index === 0 ? words : [],
    }));
    const appended = await this.#append([...along.map((entry) => sealNote(entry, drawSalt)), ...commands]);
    if (!appended.ok) {
      // What they want now was worked out from what has not come true.
      this.#choices = noChoices();
      return appended;
    }
    return ok(
      this.#happened(
        steps.flatMap((step) => step.events),
        state,
      ),
    );
  }

  /** These events are in the log, and lead to `state`: from here on they are true, and told. */
  #happened(events: readonly MatchEvent[], state: MatchState): readonly LoggedEvent[] {
    const logged = this.#passages.unseal(number(this.#sealed, this.#first + this.#events.length, events));
    this.#sealed = state;
    this.#state = fold(
      this.#state,
      logged.map(({ event }) => event),
    );
    this.#events.push(...logged);
    if (this.#checkpoints.due("soon") || events.some(({ kind }) => kind === "roundClosed")) this.#keep();
    this.#tell(logged);
    return logged;
  }

  /** These steps and the bots' answers to them, with the state that they lead to. */
  #withBots(first: readonly Step[]): { readonly steps: readonly Step[]; readonly state: MatchState } {
    const events = first.flatMap((step) => step.events);
    const state = fold(this.#sealed, events);
    forget(this.#choices, events);
    try {
      const bots = botSteps(this.scenario, state, this.#bots, this.#choices);
      return { steps: [...first, ...bots.steps], state: bots.state };
    } catch (error) {
      this.#choices = noChoices();
      // A bug in a bot must not take the player's act with it.
      this.#deps.log.error(`A bot of match ${this.matchId} failed.`, error);
      return { steps: first, state };
    }
  }

  async #append(entries: readonly Sealed<NewEntry>[]): Promise<Result<void>> {
    const appended = await this.#writer.append(entries);
    if (!appended.ok) {
      if (appended.error.code === "chainBroken") await this.#break(appended.error);
      return appended;
    }
    this.#wrote(appended.value);
    return ok(undefined);
  }

  #wrote(entries: readonly LogEntry[]): void {
    for (const entry of entries) {
      this.#passages.take(entry);
      this.#commandIds.take(entry);
    }
    this.#checkpoints.wrote(entries.length);
  }

  /** Takes up what was written though nobody could tell at the time; refuses while that is not known. */
  async #takeUp(): Promise<Result<void>> {
    const settled = await this.#writer.settle();
    if (!settled.ok) {
      if (settled.error.code === "chainBroken") await this.#break(settled.error);
      return settled;
    }
    if (settled.value.length === 0) return ok(undefined);
    this.#wrote(settled.value);
    const events = settled.value.flatMap(eventsIn);
    if (events.length > 0) this.#happened(events, fold(this.#sealed, events));
    const notes = this.#passages.unseal(settled.value.flatMap((entry) => noteIn(entry) ?? []));
    for (const finder of this.#finders) finder(notes);
    return ok(undefined);
  }

  #tell(events: readonly LoggedEvent[]): void {
    for (const listener of this.#listeners) {
      try {
        listener(events);
      } catch (error) {
        this.#deps.log.error(`A listener of match ${this.matchId} failed.`, error);
      }
    }
  }

  /** One after the other, in the order of asking. A bug refuses its own asker (internal) and nobody else. */
  #inTurn<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const done = this.#last
      .then(async () => {
        if (this.#broken) return { ok: false as const, error: this.#broken };
        const found = await this.#takeUp();
        return found.ok ? work() : found;
      })
      .catch((error): Result<T> => {
        this.#deps.log.error(`Match ${this.matchId} failed.`, error);
        return refuse("internal");
      });
    this.#last = done;
    return done;
  }
}
