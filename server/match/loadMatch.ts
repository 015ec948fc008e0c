/**
 * Opens a match from its last checkpoint and the entries after it: quickly, so that no other table has to wait.
 * The log before the checkpoint is proved afterwards, in slices.
 */
import { ok, type Refusal, type Result, refuse } from "../../shared/base/result.ts";
import { sameJson } from "../../shared/base/sameJson.ts";
import type { ChainEnd, Rules } from "../../shared/log/chain.ts";
import { todays } from "../../shared/log/departure.ts";
import type { Position } from "../../shared/log/replay.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import type { Checkpoint, Checkpoints } from "../store/checkpoints.ts";
import type { LogEntry, MatchLog } from "../store/matchLog.ts";
import { type CommandIds, createCommandIds } from "./commandIds.ts";
import { createPassages, type Passages } from "./passages.ts";
import { asTold, eventsIn, type Note, noteIn, type Reading, reading } from "./readLog.ts";
import { createSlices, type Slices } from "./slices.ts";

/** Entries before the checkpoint whose events are in memory at once: what somebody who joins late is told first. */
const recent = 200;
/** Entries read at a time: few enough to be commandIds from the store within a slice. */
const page = 200;

export interface LogStore {
  readonly log: Pick<MatchLog, "append" | "read" | "notes" | "at">;
  readonly checkpoints: Checkpoints;
}

/** What a checkpoint holds. */
interface SavedState {
  readonly state: MatchState;
  /** Number of the next event. */
  readonly next: number;
  readonly rules: Rules;
  /** Numbers of the entries beside which the passages lie of which the state speaks. */
  readonly passages: readonly number[];
}

/** What of a match must be in memory to play on, with tokens in place of people's words. */
export interface LoadedMatch {
  readonly position: Position;
  /** The last events, without gaps. */
  readonly events: readonly LoggedEvent[];
  readonly passages: Passages;
  /** Ids of the latest commands. */
  readonly commandIds: CommandIds;
  readonly notes: readonly Note[];
  /** ISO time of the last entry. */
  readonly lastAt: string;
  /** Up to where the log is still to be proved, and what must come of it; null: it is proved. */
  readonly unproved: Position | null;
}

/** The checkpoint of a match at `position`. */
export const checkpointAt = ({ state, next, rules, end }: Position, passages: Passages): Checkpoint => ({
  end,
  saved: { state, next, rules, passages: passages.homesOf(state) } satisfies SavedState,
});

/**
 * The match as its log says. Refuses unknownMatch for an empty log, as `reading` does, and chainBroken where the log does not
 * go on from the checkpoint.
 */
export async function loadMatch(store: LogStore, matchId: string, scenario: Scenario): Promise<Result<LoadedMatch>> {
  const checkpoint = await store.checkpoints.newest(matchId);
  const saved = checkpoint?.saved as SavedState | undefined;
  // A state that other rules wrote may have another shape, so such a match is read from its beginning.
  if (!checkpoint || !saved || !todays(scenario, saved.rules)) return loadWhole(store, matchId, scenario);
  return loadTail(store, matchId, scenario, positionOf(saved, checkpoint.end), saved.passages);
}

const positionOf = ({ state, next, rules }: SavedState, end: ChainEnd): Position => ({ state, next, rules, end });

async function loadWhole({ log }: LogStore, matchId: string, scenario: Scenario): Promise<Result<LoadedMatch>> {
  const whole = reading(scenario);
  const refused = await readThrough(log, matchId, whole, { slices: createSlices("pressing") });
  if (refused) return { ok: false, error: refused };
  const read = whole.read();
  if (!read.ok) return read;
  const { replay, ...others } = read.value;
  const commandIds = createCommandIds();
  for (const entry of await log.read(matchId, Math.max(0, replay.end.seq - recent))) commandIds.take(entry);
  return ok({ position: replay, events: replay.events, ...others, commandIds, unproved: null });
}

async function loadTail(
  { log }: LogStore,
  matchId: string,
  scenario: Scenario,
  from: Position,
  homes: readonly number[],
): Promise<Result<LoadedMatch>> {
  const { seq, hash } = from.end;
  const [entries, before, spoken] = await Promise.all([
    log.read(matchId, Math.max(0, seq - recent)),
    log.notes(matchId, seq),
    log.at(matchId, homes),
  ]);
  const told = entries.filter((entry) => entry.seq < seq);
  if (told.at(-1)?.hash !== hash) return refuse("chainBroken", { entry: seq - 1 });
  const tail = reading(scenario, from);
  const refused = await takeAll(tail, entries.slice(told.length), createSlices("pressing"));
  if (refused) return { ok: false, error: refused };
  const read = tail.read();
  if (!read.ok) return read;
  const { replay, notes, passages: ofTail, lastAt } = read.value;
  const commandIds = createCommandIds();
  for (const entry of entries) commandIds.take(entry);
  const passages = createPassages();
  for (const entry of [...before, ...spoken, ...told]) passages.take(entry);
  passages.add(ofTail);
  return ok({
    position: replay,
    events: [...asTold(told, from.next, from.state.round), ...replay.events],
    passages,
    commandIds,
    notes: [...before.flatMap((entry) => noteIn(entry) ?? []), ...notes],
    lastAt: lastAt || (told.at(-1)?.at ?? ""),
    unproved: from,
  });
}

export interface Proved {
  /** From the first on, with tokens in place of people's words. */
  readonly events: readonly LoggedEvent[];
  readonly passages: Passages;
}

/**
 * Replays the log from its first entry in the background, and compares the result with `to`, from where the match
 * was played on. Refuses as `reading` does, and chainBroken where the two differ. Null when `signal` ends it.
 */
export async function prove(
  log: Pick<MatchLog, "read">,
  matchId: string,
  scenario: Scenario,
  to: Position,
  signal: AbortSignal,
): Promise<Result<Proved> | null> {
  const whole = reading(scenario);
  const slices = createSlices("background");
  const refused = await readThrough(log, matchId, whole, { slices, signal, end: to.end.seq });
  if (signal.aborted) return null;
  if (refused) return { ok: false, error: refused };
  const read = whole.read();
  if (!read.ok) return read;
  const { replay, passages } = read.value;
  const same = replay.next === to.next && sameJson(replay.state, to.state);
  return same ? ok({ events: replay.events, passages }) : refuse("chainBroken", { entry: to.end.seq - 1 });
}

interface Course {
  readonly slices: Slices;
  readonly signal?: AbortSignal;
  /** Number of the entry to stop before; to the log's end by default. */
  readonly end?: number;
}

/** Reads the log page by page into `into`; the first refusal, or null. */
async function readThrough(
  log: Pick<MatchLog, "read">,
  matchId: string,
  into: Reading,
  { slices, signal, end = Number.POSITIVE_INFINITY }: Course,
): Promise<Refusal | null> {
  for (let from = 0; from < end && !signal?.aborted; from += page) {
    const count = Math.min(page, end - from);
    const entries = await log.read(matchId, from, count);
    const refused = await takeAll(into, entries, slices, signal);
    if (refused) return refused;
    if (entries.length < count) break;
  }
  return null;
}

async function takeAll(
  into: Reading,
  entries: readonly LogEntry[],
  slices: Slices,
  signal?: AbortSignal,
): Promise<Refusal | null> {
  for (const entry of entries) {
    if (slices.over()) await slices.rest();
    if (signal?.aborted) return null;
    const refused = into.take(entry);
    if (refused) return refused;
  }
  return null;
}

/** Every event of a log without deciding it anew, with the passages that the log still has. */
export async function tellAnew(log: Pick<MatchLog, "read">, matchId: string): Promise<Proved> {
  const passages = createPassages();
  const events: LoggedEvent[] = [];
  let round = 0;
  for (let from = 0; ; from += page) {
    const entries = await log.read(matchId, from, page);
    for (const entry of entries) {
      passages.take(entry);
      for (const event of eventsIn(entry)) {
        if (event.kind === "roundOpened") round = event.round;
        events.push({ n: events.length, round, event });
      }
    }
    if (entries.length < page) return { events, passages };
  }
}
