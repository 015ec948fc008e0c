/** One worker of the simulator: plays the pieces it is handed, and hands their figures back. */
import { parentPort, workerData } from "node:worker_threads";
import { soundScenario } from "../scenario.ts";
import { play } from "./batch.ts";
import type { Answer, Task, Work } from "./pool.ts";

const { folder, batches } = workerData as Work;
const scenario = soundScenario(folder);

parentPort?.on("message", (task: Task | null) => {
  const batch = task && batches[task.batch];
  if (!batch) parentPort?.close();
  else parentPort?.postMessage({ task, figures: play(scenario, batch, task) } satisfies Answer);
});
