/** Plays the runs of a fork beside the page, and tells of them in batches. Ended by terminating it. */

import { type ForkOutcome, runFork } from "../../shared/review/fork.ts";
import { indexScenario } from "../../shared/scenario/indexed.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { ForkShare, FromForkWorker, ToForkWorker } from "./forks.ts";

/** How long a batch may take before its outcomes are sent, in ms: the first are short, so that something is soon seen. */
const [firstBatchMs, batchMs] = [10, 200];

const post = (message: FromForkWorker) => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<ToForkWorker>) => {
  try {
    // The page has these files from the server, which has parsed them.
    const scenario = indexScenario(data.files);
    for (const share of data.shares) play(scenario, share);
    post({ kind: "done" });
  } catch {
    post({ kind: "failed" });
  }
});

function play(scenario: Scenario, { way, fork, runs }: ForkShare): void {
  let outcomes: ForkOutcome[] = [];
  let told = 0;
  let started = performance.now();
  let most = firstBatchMs;
  for (const [index, number] of runs.entries()) {
    outcomes.push(runFork(scenario, fork, number));
    if (performance.now() - started < most && index < runs.length - 1) continue;
    post({ kind: "outcomes", way, runs: runs.slice(told, index + 1), outcomes });
    outcomes = [];
    told = index + 1;
    most = Math.min(batchMs, 2 * most);
    started = performance.now();
  }
}
