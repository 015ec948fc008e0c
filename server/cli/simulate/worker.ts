/** One worker of the simulator: plays the pieces it is handed, and hands their figures back. */
import { parentPort, workerData } from "node:worker_threads";
import { soundScenario } from "../scenario.ts";
import { type Batch, type Piece, play } from "./batch.ts";

const batch = workerData as Batch;
const scenario = soundScenario(batch.folder);

parentPort?.on("message", (piece: Piece | null) => {
  if (piece === null) parentPort?.close();
  else parentPort?.postMessage({ piece, figures: play(scenario, batch, piece) });
});
