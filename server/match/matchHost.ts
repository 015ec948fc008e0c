/** A match in memory with its log behind it: every command is decided, appended, and only then true and told. */
import { randomBytes } from "node:crypto";
import type { SeatId } from "../../shared/base/ids.ts";
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import { forget, noChoices } from "../../shared/bots/runMatch.ts";
import { fold } from "../../shared/engine/apply.ts";
import type { Command } from "../../shared/engine/command.ts";
import { decide } from "../../shared/engine/decide.ts";
import { engineVersion } from "../../shared/log/chain.ts";
import type { Passage } from "../../shared/log/passage.ts";
import { number, type Replay } from "../../shared/log/replay.ts";
import { erasedWords, type Sealed, sealCommand, sealNote, unseal, wordsIn } from "../../shared/log/words.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import type { MatchState, Setup } from "../../shared/state/matchState.ts";
import { open } from "../../shared/state/setup.ts";
import type { Log } from "../log.ts";
import type { MatchLog } from "../store/matchLog.ts";
import { botSteps, type Step } from "./autopilot.ts";
import { type ChainEnd, chain, emptyChain, type NewEntry } from "./entries.ts";
import { type Note, readLog } from "./readLog.ts";

export interface HostDeps {
  readonly store: Pick<MatchLog, "append" | "read">;
  readonly log: Pick<Log, "error">;
  /** ISO time of the present. */
  readonly now: () => string;
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
  /** People's words by their token. */
  #texts: Map<string, string>;
  #end: ChainEnd;
  #bots: readonly SeatId[] = [];
  /** What the bots are known to want in the present state. */
  #choices = noChoices();
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    deps: HostDeps,
    matchId: string,
    scenario: Scenario,
    position: Pick<Replay, "state" | "events" | "end">,
    texts: Map<string, string> = new Map(),
  ) {
    this.matchId = matchId;
    this.scenario = scenario;
    this.#deps = deps;
    this.#sealed = position.state;
    this.#texts = texts;
    this.#state = this.#unseal(position.state);
    this.#events = [...this.#unseal(position.events)];
    this.#end = position.end;
  }

  /** Starts the log of a new match. Refuses badSetup, or storageFailed with nothing written. */
  static async open(deps: HostDeps, matchId: string, scenario: Scenario, setup: Setup): Promise<Result<MatchHost>> {
    const opened = open(scenario, setup);
    if (!opened.ok) return opened;
    const { state, events } = opened.value;
    const body = { setup, scenarioHash: scenario.hash, engineVersion, events };
    const host = new MatchHost(deps, matchId, scenario, { state, events: number(state, 0, events), end: emptyChain });
    const appended = await host.#append([{ value: { kind: "opened", body }, words: [] }]);
    return appended.ok ? ok(host) : appended;
  }

  /**
   * The match as its log says, with the entries that are not commands, in order. Refuses as `readLog` does: where the
   * chain is broken, or the same rules no longer give the same events.
   */
  static async load(
    deps: HostDeps,
    matchId: string,
    scenario: Scenario,
  ): Promise<Result<{ host: MatchHost; notes: readonly Note[]; lastAt: string }>> {
    const entries = await deps.store.read(matchId);
    const read = readLog(scenario, entries);
    if (!read.ok) return read;
    const { replay, notes: sealed, lastAt } = read.value;
    const { rules } = replay;
    const host = new MatchHost(deps, matchId, scenario, replay, wordsIn(entries));
    const notes = host.#unseal(sealed);
    if (rules.engineVersion !== engineVersion || rules.scenarioHash !== scenario.hash) {
      const taken = await host.note({ kind: "rules", body: { engineVersion, scenarioHash: scenario.hash } });
      if (!taken.ok) return taken;
    }
    return ok({ host, notes, lastAt });
  }

  get state(): MatchState {
    return this.#state;
  }

  /** Every event from the first; never changed in place, only added to. */
  get events(): readonly LoggedEvent[] {
    return this.#events;
  }

  /** Calls `listener` after each commit; gives the function that stops it. */
  subscribe(listener: HostListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Decides, appends, folds, tells; the bots' answers go with it in one append. Gives the new events. A refusal, of the
   * rules or of the store (storageFailed), leaves state and log as they were.
   * @param along entries that stand with it in the log: both are written, or neither
   */
  submit(command: Command, along: readonly NewEntry[] = []): Promise<Result<readonly LoggedEvent[]>> {
    return this.#inTurn(async () => {
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
  forgetWords(): Promise<Result<void>> {
    return this.#inTurn(async () => {
      const entries = await this.#deps.store.read(this.matchId);
      const read = readLog(this.scenario, entries);
      if (!read.ok) return read;
      this.#texts = wordsIn(entries);
      this.#state = this.#unseal(this.#sealed);
      this.#events = [...this.#unseal(read.value.replay.events)];
      this.#tell([]);
      return ok(undefined);
    });
  }

  /** Settles when everything asked for so far is done. */
  async settle(): Promise<void> {
    await this.#last;
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
    const events = steps.flatMap((step) => step.events);
    const logged = this.#unseal(number(this.#sealed, this.#events.length, events));
    this.#sealed = state;
    this.#state = fold(
      this.#state,
      logged.map(({ event }) => event),
    );
    this.#events.push(...logged);
    this.#tell(logged);
    return ok(logged);
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
    const chained = chain(
      this.#end,
      this.#deps.now(),
      entries.map(({ value }) => value),
    ).map((entry, index) => {
      const { words = [] } = entries[index] ?? {};
      return words.length > 0 ? { ...entry, words } : entry;
    });
    try {
      await this.#deps.store.append(this.matchId, chained);
    } catch (error) {
      this.#deps.log.error(`Match ${this.matchId} could not be written.`, error);
      return refuse("storageFailed");
    }
    const last = chained.at(-1);
    if (last) this.#end = { seq: last.seq + 1, hash: last.hash };
    for (const [token, text] of wordsIn(chained)) this.#texts.set(token, text);
    return ok(undefined);
  }

  /** With people's words in place of their tokens. */
  #unseal<T>(value: T): T {
    return unseal(value, this.#texts, erasedWords);
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
    const done = this.#last.then(work).catch((error): Result<T> => {
      this.#deps.log.error(`Match ${this.matchId} failed.`, error);
      return refuse("internal");
    });
    this.#last = done;
    return done;
  }
}
