/** Plays batches on several workers; what comes out does not depend on how many. */
import { Worker } from "node:worker_threads";
import type { Figures } from "../../../shared/bots/figures.ts";
import type { Batch, Piece } from "./batch.ts";

/** Matches of one piece: small, so that no worker waits long for another at the end. */
const pieceSize = 10;

/** What every worker is given: a scenario's folder, and the ways in which its matches are played. */
export interface Work {
  readonly folder: string;
  readonly batches: readonly Batch[];
}

/** A piece of the batch of this number. */
export interface Task extends Piece {
  readonly batch: number;
}

export interface Answer {
  readonly task: Task;
  readonly figures: readonly Figures[];
}

/**
 * Plays `matches` matches of each batch, and gives their figures by batch, in order of their seeds. `onProgress` is told how many are done.
 * Rejects where a worker fails.
 */
export async function playAll(
  work: Work,
  matches: number,
  workers: number,
  onProgress: (done: number) => void,
): Promise<Figures[][]> {
  const all = work.batches.map(() => new Array<Figures>(matches));
  const tasks = tasksOf(work.batches.length, matches);
  const count = Math.min(workers, tasks.length);
  let next = 0;
  let done = 0;
  const take = ({ task: { batch, from, to }, figures }: Answer) => {
    for (const [i, each] of figures.entries()) (all[batch] ?? [])[from + i] = each;
    done += to - from;
    onProgress(done);
  };
  await Promise.all(Array.from({ length: count }, () => employ(work, () => tasks[next++] ?? null, take)));
  return all;
}

function tasksOf(batches: number, matches: number): Task[] {
  const pieces = Math.ceil(matches / pieceSize);
  return Array.from({ length: batches * pieces }, (_, i) => {
    const from = (i % pieces) * pieceSize;
    return { batch: Math.floor(i / pieces), from, to: Math.min(matches, from + pieceSize) };
  });
}

/** One worker from its first task to its last. */
function employ(work: Work, task: () => Task | null, take: (answer: Answer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    // Matches allocate much that is short-lived: a larger young generation saves a tenth of the time.
    const resourceLimits = { maxYoungGenerationSizeMb: 64 };
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: work, resourceLimits });
    worker.on("message", (answer: Answer) => {
      take(answer);
      worker.postMessage(task());
    });
    worker.once("error", reject);
    worker.once("exit", () => resolve());
    worker.postMessage(task());
  });
}
