/** Looks for missed deals beside the page, round by round. Ended by terminating it. */
import type { RoundDeals } from "../../../../shared/review/missedDeals.ts";
import { recordOf } from "../../../../shared/review/record.ts";
import { indexScenario } from "../../../../shared/scenario/indexed.ts";
import { dealsByRound } from "./dealsByRound.ts";
import type { FromDealsWorker, ToDealsWorker } from "./findDeals.ts";

const post = (message: FromDealsWorker) => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<ToDealsWorker>) => {
  try {
    const record = recordOf(indexScenario(data.files), data.entries, { believed: true });
    if (!record.ok) return post({ kind: "failed" });
    const rounds: RoundDeals[] = [];
    for (const deals of dealsByRound(record.value)) {
      rounds.push(deals);
      post({ kind: "round", done: rounds.length });
    }
    post({ kind: "done", rounds });
  } catch {
    post({ kind: "failed" });
  }
});
