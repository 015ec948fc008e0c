/** Plays some runs of a fork in a thread of its own, as the page does in a web worker. Says when it has loaded, and waits to be told to begin. */
import { parentPort, workerData } from "node:worker_threads";
import { type PreparedFork, runFork } from "../../../shared/review/fork.ts";
import { karabakh } from "../../helpers/scenario.ts";

const { fork, from, to } = workerData as { fork: PreparedFork; from: number; to: number };
parentPort?.once("message", () => {
  for (let number = from; number < to; number++) runFork(karabakh.scenario, fork, number);
  parentPort?.postMessage("done");
});
parentPort?.postMessage("loaded");
