/**
 * Runs a fork many times in workers, so that the page stays free, with progress and a way to stop: first with the change, then the
 * same runs without it, as far as they are not known from another change in the same round.
 */
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import { type Distribution, distributionOf } from "../../shared/review/distribution.ts";
import type { ForkOutcome, PreparedFork } from "../../shared/review/fork.ts";
import { type Outcomes, type Paired, pairedOf } from "../../shared/review/paired.ts";
import type { Scenario, ScenarioFiles } from "../../shared/scenario/scenario.ts";

/** With the change, or as it was. */
export type Way = "changed" | "unchanged";

export interface ForkShare {
  readonly way: Way;
  readonly fork: PreparedFork;
  /** Numbers of the runs. */
  readonly runs: readonly number[];
}
export interface ToForkWorker {
  readonly files: ScenarioFiles;
  /** One after the other. */
  readonly shares: readonly ForkShare[];
}
export type FromForkWorker =
  | {
      readonly kind: "outcomes";
      readonly way: Way;
      readonly runs: readonly number[];
      readonly outcomes: readonly ForkOutcome[];
    }
  | { readonly kind: "done" }
  | { readonly kind: "failed" };

/** What this needs of a Worker: tests put their own in its place. */
export interface ForkWorker {
  postMessage(message: ToForkWorker): void;
  addEventListener(type: "message", listener: (event: { readonly data: FromForkWorker }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
  terminate(): void;
}

/** Runs without a change: `outcomes`, by number, is filled as they come, and what is in it is not run again. */
export interface Unchanged {
  readonly fork: PreparedFork;
  readonly outcomes: (ForkOutcome | undefined)[];
}

export interface ForkTask {
  readonly scenario: Scenario;
  readonly fork: PreparedFork;
  readonly runs?: number;
  /** What to hold the runs against, of the same seed; null: nothing. */
  readonly unchanged?: Unchanged | null;
}

/** The runs that are over, summed up. */
export interface ForkSums {
  readonly changed: Distribution;
  /** The same runs as they were without the change; null while there are none. */
  readonly unchanged: Distribution | null;
  readonly paired: Paired | null;
}

/** How many runs of each way are over. */
export type ForksDone = Readonly<Record<Way, number>>;

export interface ForkRuns {
  /** Refuses "internal" where a worker failed, "nothingToChange" for what was stopped before its first run with the change. */
  readonly result: Promise<Result<ForkSums>>;
  /** Stops; the result is then that of the runs done so far. */
  readonly cancel: () => void;
}

/** Runs of a fork unless asked otherwise. */
export const usualRuns = 1000;

const startWorker = (): ForkWorker =>
  new Worker(new URL("./forkWorker.ts", import.meta.url), { type: "module" }) as unknown as ForkWorker;

/** Starts the runs, shared out among the machine's cores, at most four. @param onProgress told what is done, and its sum so far. */
export function runForks(
  { scenario, fork, runs = usualRuns, unchanged = null }: ForkTask,
  onProgress: (done: ForksDone, soFar: ForkSums) => void = () => {},
  start: () => ForkWorker = startWorker,
): ForkRuns {
  const outcomes: Record<Way, (ForkOutcome | undefined)[]> = {
    changed: new Array(runs).fill(undefined),
    unchanged: unchanged?.outcomes ?? [],
  };
  const workers: ForkWorker[] = [];
  let left = 0;
  let ended = false;
  let settle: (result: Result<ForkSums>) => void = () => {};
  const result = new Promise<Result<ForkSums>>((resolve) => {
    settle = resolve;
  });
  const finish = (failed: boolean) => {
    ended = true;
    for (const worker of workers) worker.terminate();
    if (failed) settle(refuse("internal"));
    else settle(countOf(outcomes.changed, runs) > 0 ? ok(sumsOf(fork, runs, outcomes)) : refuse("nothingToChange"));
  };
  const hear = (message: FromForkWorker) => {
    if (ended) return;
    if (message.kind === "failed") return finish(true);
    if (message.kind === "done") return --left === 0 ? finish(false) : undefined;
    for (const [index, number] of message.runs.entries()) outcomes[message.way][number] = message.outcomes[index];
    onProgress(doneOf(outcomes, runs), sumsOf(fork, runs, outcomes));
  };
  const all = Array.from({ length: runs }, (_, number) => number);
  const crew = crewFor(runs);
  const shared = sharesOf(all, crew);
  const rest = unchanged
    ? sharesOf(
        all.filter((number) => !unchanged.outcomes[number]),
        crew,
      )
    : [];
  for (const [index, share] of shared.entries()) {
    const worker = start();
    workers.push(worker);
    left++;
    worker.addEventListener("message", ({ data }) => hear(data));
    worker.addEventListener("error", () => finish(true));
    const after = rest[index] ?? [];
    worker.postMessage({
      files: scenario.files,
      shares: [
        { way: "changed", fork, runs: share },
        ...(unchanged && after.length > 0 ? [{ way: "unchanged" as const, fork: unchanged.fork, runs: after }] : []),
      ],
    });
  }
  return { result, cancel: () => finish(false) };
}

const countOf = (outcomes: Outcomes, runs: number): number =>
  outcomes.slice(0, runs).filter((outcome) => outcome !== undefined).length;

const doneOf = (outcomes: Readonly<Record<Way, Outcomes>>, runs: number): ForksDone => ({
  changed: countOf(outcomes.changed, runs),
  unchanged: countOf(outcomes.unchanged, runs),
});

/** More runs may be known without the change than were asked for: those that have no twin are left out. */
function sumsOf({ happened }: PreparedFork, runs: number, outcomes: Readonly<Record<Way, Outcomes>>): ForkSums {
  const [changed, unchanged] = [outcomes.changed, outcomes.unchanged.slice(0, runs)];
  return {
    changed: distributionOf(happened, changed, unchanged),
    unchanged: countOf(unchanged, runs) > 0 ? distributionOf(happened, unchanged, changed) : null,
    paired: pairedOf(changed, unchanged),
  };
}

/** Most workers at work at once: more would only wait for each other's memory. */
const mostWorkers = 4;

/** How many workers: one for each core that the machine says it has, at least one. */
function crewFor(runs: number): number {
  const cores = (typeof navigator === "undefined" ? 1 : navigator.hardwareConcurrency) || 1;
  return Math.max(1, Math.min(mostWorkers, cores, runs));
}

/** The numbers in `count` equal shares. */
function sharesOf(numbers: readonly number[], count: number): (readonly number[])[] {
  const upTo = (share: number) => Math.round((share * numbers.length) / count);
  return Array.from({ length: count }, (_, share) => numbers.slice(upTo(share), upTo(share + 1)));
}
