/** Runs a fork many times in workers, so that the page stays free, with progress and a way to stop. */
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import { type Distribution, distributionOf } from "../../shared/review/distribution.ts";
import type { ForkOutcome, PreparedFork } from "../../shared/review/fork.ts";
import type { Scenario, ScenarioFiles } from "../../shared/scenario/scenario.ts";

export interface ToForkWorker {
  readonly files: ScenarioFiles;
  readonly fork: PreparedFork;
  /** Run numbers from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}
export type FromForkWorker =
  | { readonly kind: "outcomes"; readonly from: number; readonly outcomes: readonly ForkOutcome[] }
  | { readonly kind: "done" }
  | { readonly kind: "failed" };

/** What this needs of a Worker: tests put their own in its place. */
export interface ForkWorker {
  postMessage(message: ToForkWorker): void;
  addEventListener(type: "message", listener: (event: { readonly data: FromForkWorker }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
  terminate(): void;
}

export interface ForkRuns {
  /** Summed up; refuses "internal" where a worker failed, "nothingToChange" for one that was stopped before its first run. */
  readonly result: Promise<Result<Distribution>>;
  /** Stops; the result is then that of the runs done so far. */
  readonly cancel: () => void;
}

export const usualRuns = 1000;

const startWorker = (): ForkWorker =>
  new Worker(new URL("./forkWorker.ts", import.meta.url), { type: "module" }) as unknown as ForkWorker;

/** Starts the runs, shared out among the machine's cores, at most four. @param onProgress told how many of `runs` are done, and their sum so far. */
export function runForks(
  { scenario, fork, runs = usualRuns }: { scenario: Scenario; fork: PreparedFork; runs?: number },
  onProgress: (done: number, soFar: Distribution) => void = () => {},
  start: () => ForkWorker = startWorker,
): ForkRuns {
  const outcomes: (ForkOutcome | undefined)[] = new Array(runs).fill(undefined);
  const workers: ForkWorker[] = [];
  let done = 0;
  let left = 0;
  let ended = false;
  let settle: (result: Result<Distribution>) => void = () => {};
  const result = new Promise<Result<Distribution>>((resolve) => {
    settle = resolve;
  });
  const soFar = () => {
    const numbers = [...outcomes.keys()].filter((number) => outcomes[number] !== undefined);
    return distributionOf(
      fork.happened,
      outcomes.filter((outcome) => outcome !== undefined),
      numbers,
    );
  };
  const finish = (failed: boolean) => {
    ended = true;
    for (const worker of workers) worker.terminate();
    if (failed) settle(refuse("internal"));
    else settle(done > 0 ? ok(soFar()) : refuse("nothingToChange"));
  };
  const hear = (message: FromForkWorker) => {
    if (ended) return;
    if (message.kind === "failed") return finish(true);
    if (message.kind === "done") return --left === 0 ? finish(false) : undefined;
    for (const [index, outcome] of message.outcomes.entries()) outcomes[message.from + index] = outcome;
    done += message.outcomes.length;
    onProgress(done, soFar());
  };
  for (const [from, to] of shares(runs)) {
    const worker = start();
    workers.push(worker);
    left++;
    worker.addEventListener("message", ({ data }) => hear(data));
    worker.addEventListener("error", () => finish(true));
    worker.postMessage({ files: scenario.files, fork, from, to });
  }
  return { result, cancel: () => finish(false) };
}

/** Most workers at work at once: more would only wait for each other's memory. */
const mostWorkers = 4;

/** The runs in equal shares, one for each core that the machine says it has, at least one. */
function shares(runs: number): [number, number][] {
  const cores = (typeof navigator === "undefined" ? 1 : navigator.hardwareConcurrency) || 1;
  const count = Math.max(1, Math.min(mostWorkers, cores, runs));
  const upTo = (share: number) => Math.round((share * runs) / count);
  return Array.from({ length: count }, (_, share) => [upTo(share), upTo(share + 1)]);
}
