/** Looks for why there was no peace beside the page, piece by piece. Ended by terminating it. */
import { peacePieces } from "../../shared/review/peaceSearch.ts";
import { recordOf } from "../../shared/review/record.ts";
import { indexScenario } from "../../shared/scenario/indexed.ts";
import type { FromPeaceWorker, ToPeaceWorker } from "./findPeace.ts";

const post = (message: FromPeaceWorker) => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<ToPeaceWorker>) => {
  try {
    const record = recordOf(indexScenario(data.files), data.entries, { believed: true });
    if (!record.ok) return post({ kind: "failed" });
    for (const piece of peacePieces(record.value)) post(piece);
    post({ kind: "done" });
  } catch {
    post({ kind: "failed" });
  }
});
