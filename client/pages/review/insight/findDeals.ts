/** The search for missed deals, in a worker, so that the page stays free. */
import type { Entry } from "../../../../shared/log/chain.ts";
import type { RoundDeals } from "../../../../shared/review/missedDeals.ts";
import type { MatchRecord } from "../../../../shared/review/record.ts";
import type { ScenarioFiles } from "../../../../shared/scenario/scenario.ts";

export interface ToDealsWorker {
  readonly files: ScenarioFiles;
  readonly entries: readonly Entry[];
}
export type FromDealsWorker =
  | { readonly kind: "round"; readonly done: number }
  | { readonly kind: "done"; readonly rounds: readonly RoundDeals[] }
  | { readonly kind: "failed" };

/** What this needs of a Worker: tests put their own in its place. */
export interface DealsWorker {
  postMessage(message: ToDealsWorker): void;
  addEventListener(type: "message", listener: (event: { readonly data: FromDealsWorker }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
  terminate(): void;
}

const startWorker = (): DealsWorker =>
  new Worker(new URL("./dealsWorker.ts", import.meta.url), { type: "module" }) as unknown as DealsWorker;

/** Rounds that were locked: those in which there is something to find. */
export const roundsOf = ({ events }: Pick<MatchRecord, "events">): number[] =>
  events.flatMap(({ round, event }) => (event.kind === "locked" ? [round] : []));

interface Heard {
  /** How many rounds have been looked through. */
  readonly onRound: (done: number) => void;
  /** Null: it failed. */
  readonly onEnd: (rounds: readonly RoundDeals[] | null) => void;
}

/** Starts the search; gives the way to stop it, after which nothing is heard of it. */
export function findDeals(record: MatchRecord, { onRound, onEnd }: Heard, start = startWorker): () => void {
  let stopped = false;
  const worker = start();
  const stop = () => {
    stopped = true;
    worker.terminate();
  };
  const end = (rounds: readonly RoundDeals[] | null) => {
    if (stopped) return;
    stop();
    onEnd(rounds);
  };
  worker.addEventListener("message", ({ data }) => {
    if (data.kind === "round") {
      if (!stopped) onRound(data.done);
    } else end(data.kind === "done" ? data.rounds : null);
  });
  worker.addEventListener("error", () => end(null));
  worker.postMessage({ files: record.scenario.files, entries: record.entries });
  return stop;
}
