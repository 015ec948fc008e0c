/** Plays a batch on several workers; what comes out does not depend on how many. */
import { Worker } from "node:worker_threads";
import type { Figures } from "../../../shared/bots/figures.ts";
import type { Batch, Piece } from "./batch.ts";

/** Matches of one piece: small, so that no worker waits long for another at the end. */
const pieceSize = 10;

interface Answer {
  readonly piece: Piece;
  readonly figures: readonly Figures[];
}

/** The figures of `matches` matches, in order of their seeds. `onProgress` is told how many are done. Rejects where a worker fails. */
export async function playAll(
  batch: Batch,
  matches: number,
  workers: number,
  onProgress: (done: number) => void,
): Promise<Figures[]> {
  const all = new Array<Figures>(matches);
  let next = 0;
  let done = 0;
  const piece = (): Piece | null => {
    if (next >= matches) return null;
    const from = next;
    next = Math.min(matches, from + pieceSize);
    return { from, to: next };
  };
  const take = ({ piece: { from, to }, figures }: Answer) => {
    for (const [i, each] of figures.entries()) all[from + i] = each;
    done += to - from;
    onProgress(done);
  };
  const count = Math.min(workers, Math.ceil(matches / pieceSize));
  await Promise.all(Array.from({ length: count }, () => work(batch, piece, take)));
  return all;
}

/** One worker from its first piece to its last. */
function work(batch: Batch, piece: () => Piece | null, take: (answer: Answer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    // Matches allocate much that is short-lived: a larger young generation saves a tenth of the time.
    const resourceLimits = { maxYoungGenerationSizeMb: 64 };
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: batch, resourceLimits });
    worker.on("message", (answer: Answer) => {
      take(answer);
      worker.postMessage(piece());
    });
    worker.once("error", reject);
    worker.once("exit", () => resolve());
    worker.postMessage(piece());
  });
}
