/** Recomputes a log beside the page, and says where it departs from what it tells. */
import { indexScenario } from "../../shared/scenario/indexed.ts";
import type { ToProofWorker } from "./proof.ts";
import { type FoundProof, proofOf } from "./proofOf.ts";

const post = (message: FoundProof) => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<ToProofWorker>) => {
  try {
    post(proofOf(indexScenario(data.files), data.toProve));
  } catch {
    post({ kind: "failed" });
  }
});
