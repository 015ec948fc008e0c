/** Plays the runs of a fork beside the page, and tells of them in batches. Ended by terminating it. */

import { runFork } from "../../shared/review/fork.ts";
import { indexScenario } from "../../shared/scenario/indexed.ts";
import type { FromForkWorker, ToForkWorker } from "./forks.ts";

/** How long a batch may take before its outcomes are sent, in ms. */
const batchMs = 200;

const post = (message: FromForkWorker) => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<ToForkWorker>) => {
  try {
    // The page has these files from the server, which has parsed them.
    const scenario = indexScenario(data.files);
    let outcomes = [];
    let from = data.from;
    let started = performance.now();
    for (let number = data.from; number < data.to; number++) {
      outcomes.push(runFork(scenario, data.fork, number));
      if (performance.now() - started < batchMs && number < data.to - 1) continue;
      post({ kind: "outcomes", from, outcomes });
      outcomes = [];
      from = number + 1;
      started = performance.now();
    }
    post({ kind: "done" });
  } catch {
    post({ kind: "failed" });
  }
});
