/** Plays the runs of a fork beside the page, and tells of them in batches. Ended by terminating it. */

import { runFork } from "../../shared/review/fork.ts";
import { parseScenario } from "../../shared/scenario/parse.ts";
import type { FromForkWorker, ToForkWorker } from "./forks.ts";

/** How long a batch may take before its outcomes are sent, in ms. */
const batchMs = 150;

const post = (message: FromForkWorker) => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<ToForkWorker>) => {
  const scenario = parseScenario(data.files);
  if (!scenario.ok) return post({ kind: "failed" });
  try {
    let outcomes = [];
    let from = data.from;
    let started = performance.now();
    for (let number = data.from; number < data.to; number++) {
      outcomes.push(runFork(scenario.value, data.fork, number));
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
