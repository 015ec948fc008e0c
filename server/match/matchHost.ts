/** A match in memory and its log: every command is decided, then appended, and only then applied and told to others. */
import type { SeatId } from "../../shared/base/ids.ts";
import { createListeners, type Listeners } from "../../shared/base/listeners.ts";
import { ok, type Refusal, type Result, refuse } from "../../shared/base/result.ts";
import { fold } from "../../shared/engine/apply.ts";
import type { Command } from "../../shared/engine/command.ts";
import { decide } from "../../shared/engine/decide.ts";
import { engineVersion } from "../../shared/log/chain.ts";
import { todays } from "../../shared/log/departure.ts";
import type { Passage } from "../../shared/log/passage.ts";
import { number } from "../../shared/log/replay.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { LoggedEvent, MatchEvent } from "../../shared/state/event.ts";
import type { MatchState, Setup } from "../../shared/state/matchState.ts";
import { open } from "../../shared/state/setup.ts";
import { createInTurn } from "../inTurn.ts";
import type { BotManner, Step } from "./autopilot.ts";
import type { BotSeats } from "./botSeats.ts";
import { createCommandIds } from "./commandIds.ts";
import { emptyChain, type NewEntry } from "./entries.ts";
import type { HostDeps } from "./hostDeps.ts";
import { assembleHost, type FoundMatch, type HostListener } from "./hostParts.ts";
import { type Journal, sealedCommand, sealedNote } from "./journal.ts";
import { loadMatch, tellAnew } from "./loadMatch.ts";
import type { LogProof } from "./logProof.ts";
import type { MatchInMemory } from "./matchInMemory.ts";
import { createPassages } from "./passages.ts";
import { eventsIn, type Note, noteIn } from "./readLog.ts";

/** A match in memory on its log: takes commands one after the other, writes each down, and only then tells its listeners. */
export class MatchHost {
  readonly matchId: string;
  readonly scenario: Scenario;
  readonly #deps: HostDeps;
  readonly #listeners: Listeners<Parameters<HostListener>>;
  readonly #finders = createListeners<[notes: readonly Note[]]>();
  readonly #memory: MatchInMemory;
  readonly #bots: BotSeats;
  /** Bots act when they are let, not right after each command. */
  #botsPaced = false;
  readonly #journal: Journal;
  readonly #proof: LogProof;
  readonly #turn = createInTurn();
  #broken: Refusal | null = null;

  private constructor(deps: HostDeps, matchId: string, scenario: Scenario, found: FoundMatch) {
    this.matchId = matchId;
    this.scenario = scenario;
    this.#deps = deps;
    const parts = assembleHost(deps, { matchId, scenario, found, broken: (why) => this.#break(why) });
    this.#listeners = parts.listeners;
    this.#memory = parts.memory;
    this.#bots = parts.bots;
    this.#journal = parts.journal;
    this.#proof = parts.proof;
  }

  /**
   * Starts the log of a new match. Refuses badSetup, or storageFailed with nothing written.
   * @param played commands with which it has been played so far, legal ones
   */
  static async open(
    deps: HostDeps,
    matchId: string,
    scenario: Scenario,
    setup: Setup,
    played: readonly Command[] = [],
  ): Promise<Result<MatchHost>> {
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
    const appended = await host.#journal.append([
      { value: { kind: "opened", body: { setup, ...rules, events } }, words: [] },
    ]);
    if (!appended.ok) return appended;
    const taken = await host.#takeIn(played);
    return taken.ok ? ok(host) : taken;
  }

  /** Writes down and applies what was played before anybody came. Throws for a command that is not legal. */
  async #takeIn(played: readonly Command[]): Promise<Result<void>> {
    if (played.length === 0) return ok(undefined);
    let state = this.#memory.sealed;
    const taken = played.map((command) => {
      const sealed = sealedCommand(command);
      const decided = decide(this.scenario, state, sealed.value);
      if (!decided.ok) throw new Error(`what was played is refused: ${JSON.stringify([decided.error, command])}`);
      state = fold(state, decided.value);
      const body = { command: sealed.value, events: decided.value };
      return { value: { kind: "command", body } as const, words: sealed.words };
    });
    const appended = await this.#journal.append(taken);
    if (!appended.ok) return appended;
    this.#happened(
      taken.flatMap(({ value }) => value.body.events),
      state,
    );
    return ok(undefined);
  }

  /**
   * The match as its log says, with the entries that are not commands, in order. Refuses as `loadMatch` does: where the
   * chain is broken, or the same rules no longer give the same events. What lies before the last checkpoint is proved
   * afterwards.
   */
  static async load(
    deps: HostDeps,
    matchId: string,
    scenario: Scenario,
  ): Promise<Result<{ host: MatchHost; notes: readonly Note[]; lastAt: string }>> {
    const loaded = await loadMatch(deps.store, matchId, scenario);
    if (!loaded.ok) return loaded;
    const { position, passages, unproved, notes, lastAt } = loaded.value;
    const host = new MatchHost(deps, matchId, scenario, loaded.value);
    if (!todays(scenario, position.rules)) {
      const noted = await host.note({ kind: "rules", body: { engineVersion, scenarioHash: scenario.hash } });
      if (!noted.ok) return noted;
    }
    if (unproved) void host.whole();
    else host.#journal.checkpoint();
    return ok({ host, notes: passages.unseal(notes), lastAt });
  }

  /** Why the match is closed: its log does not prove. Null while all is well. */
  get broken(): Refusal | null {
    return this.#broken;
  }

  get state(): MatchState {
    return this.#memory.state;
  }

  /**
   * The events in memory, without gaps up to the last; never changed in place, only added to. After a restart the first of
   * them come when the log has been proved (`whole`).
   */
  get events(): readonly LoggedEvent[] {
    return this.#memory.events;
  }

  /** Event number `n`; undefined where there is none, or it is not in memory yet. */
  event(n: number): LoggedEvent | undefined {
    return this.#memory.event(n);
  }

  /** Every event from the first, when the log has been proved. Refuses as `load` where it does not hold, storageFailed. */
  async whole(): Promise<Result<readonly LoggedEvent[]>> {
    const proved = await this.#proof.done();
    if (!proved.ok) return proved;
    return ok(this.#memory.events);
  }

  /** The events from number `n` on; those that are in memory without waiting for the others. Refuses as `whole`. */
  async from(n: number): Promise<Result<readonly LoggedEvent[]>> {
    if (n < this.#memory.first) {
      const whole = await this.whole();
      if (!whole.ok) return whole;
    }
    return ok(this.#memory.from(n));
  }

  /** Whether what was asked for under this id stands in the log. */
  has(id: string): boolean {
    return this.#journal.has(id);
  }

  /** Calls `listener` after each commit; gives the function that stops it. */
  subscribe(listener: HostListener): () => void {
    return this.#listeners.add(listener);
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
      if (id !== undefined && this.#journal.has(id)) return ok([]);
      if (round !== null && round !== this.#memory.state.round) return refuse("tooLate", { round });
      if (this.#botsPaced && "steer" in command && command.steer.kind === "lock") {
        // No round ends before its bots have had their say and given their orders.
        const finished = await this.#commit([], [], [], {});
        if (!finished.ok) return finished;
      }
      const sealed = sealedCommand(command);
      const decided = decide(this.scenario, this.#memory.sealed, sealed.value);
      if (!decided.ok) return decided;
      return this.#commit([{ command: sealed.value, events: decided.value }], along, sealed.words);
    });
  }

  /** Gives these seats, and no others, to bots, and lets the bots act. */
  setBots(seats: readonly SeatId[]): Promise<Result<readonly LoggedEvent[]>> {
    this.#bots.give(seats);
    return this.#inTurn(() => this.#commit([]));
  }

  /** From here on bots act when `letBots` lets them, not right after each command. */
  paceBots(): void {
    this.#botsPaced = true;
  }

  /** Lets the bots act in this manner; until they rest, where it says nothing else. Gives the new events. */
  letBots(manner: BotManner = {}): Promise<Result<readonly LoggedEvent[]>> {
    return this.#inTurn(() => this.#commit([], [], [], manner));
  }

  /** Appends an entry that moves nothing in the match, such as the clock's. */
  note(entry: NewEntry): Promise<Result<void>> {
    return this.#inTurn(async () => {
      const appended = await this.#journal.append([sealedNote(entry)]);
      if (appended.ok) this.#listeners.tell([]);
      return appended;
    });
  }

  /** Lets go of words that the log no longer has: those of a person who has been erased. */
  async forgetPassages(): Promise<Result<void>> {
    const whole = await this.whole();
    if (!whole.ok) return whole;
    return this.#inTurn(async () => {
      this.#memory.replace(await tellAnew(this.#deps.store.log, this.matchId));
      this.#listeners.tell([]);
      return ok(undefined);
    });
  }

  /** Settles when everything asked for so far is done. */
  settle(): Promise<void> {
    return this.#turn(async () => {});
  }

  /** Settles what was asked for, leaves a checkpoint, and ends a proof that still runs. */
  async close(): Promise<void> {
    this.#proof.stop();
    await this.settle();
    if (!this.#broken && this.#journal.due()) this.#journal.checkpoint();
    await Promise.all([this.#proof.settle(), this.#journal.settle()]);
  }

  /** Closes the match: its log does not prove, so nothing may be built on it. */
  async #break(why: Refusal): Promise<void> {
    this.#broken = why;
    this.#deps.log.error(`Match ${this.matchId} is closed: its log does not prove (${JSON.stringify(why)}).`);
    await this.#journal.settle();
    await this.#deps.store.checkpoints.drop(this.matchId);
    this.#deps.onBroken?.(this.matchId, why);
  }

  async #commit(
    first: readonly Step[],
    along: readonly NewEntry[] = [],
    words: readonly Passage[] = [],
    manner: BotManner | null = this.#botsPaced ? null : {},
  ): Promise<Result<readonly LoggedEvent[]>> {
    const { steps, state } = this.#bots.answer(this.#memory.sealed, first, manner);
    if (steps.length === 0) return ok([]);
    const commands = steps.map((body, index) => ({
      value: { kind: "command", body } as const,
      words: index === 0 ? words : [],
    }));
    const appended = await this.#journal.append([...along.map((entry) => sealedNote(entry)), ...commands]);
    if (!appended.ok) {
      // What the bots want now was worked out for events that were not written.
      this.#bots.forget();
      return appended;
    }
    return ok(
      this.#happened(
        steps.flatMap((step) => step.events),
        state,
      ),
    );
  }

  /** These events are in the log and lead to `state`: applies them and tells listeners. */
  #happened(events: readonly MatchEvent[], state: MatchState): readonly LoggedEvent[] {
    const logged = this.#memory.add(events, state);
    if (this.#journal.due("soon") || events.some(({ kind }) => kind === "roundClosed")) this.#journal.checkpoint();
    this.#listeners.tell(logged);
    return logged;
  }

  /** Applies what an earlier write left in the log although it seemed to fail; refuses while that is not known. */
  async #takeUp(): Promise<Result<void>> {
    const found = await this.#journal.found();
    if (!found.ok) return found;
    if (found.value.length === 0) return ok(undefined);
    const events = found.value.flatMap(eventsIn);
    if (events.length > 0) this.#happened(events, fold(this.#memory.sealed, events));
    this.#finders.tell(this.#memory.passages.unseal(found.value.flatMap((entry) => noteIn(entry) ?? [])));
    return ok(undefined);
  }

  /** Runs work one after the other, in the order of the calls. An error in it refuses that call alone (internal). */
  #inTurn<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.#turn(async () => {
      if (this.#broken) return { ok: false as const, error: this.#broken };
      const found = await this.#takeUp();
      return found.ok ? work() : found;
    }).catch((error): Result<T> => {
      this.#deps.log.error(`Match ${this.matchId} failed.`, error);
      return refuse("internal");
    });
  }
}
