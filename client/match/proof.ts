/** Whether the rules give what a log tells: found in a worker while its events are shown as told. */
import { useEffect, useState } from "preact/hooks";
import type { Departure } from "../../shared/log/departure.ts";
import type { ScenarioFiles } from "../../shared/scenario/scenario.ts";
import type { Opened, ToProve } from "./opened.ts";
import type { FoundProof } from "./proofOf.ts";

export type Proof = "proving" | FoundProof["kind"];

export interface ToProofWorker {
  readonly files: ScenarioFiles;
  readonly toProve: ToProve;
}
/** What this needs of a Worker: tests put their own in its place. */
export interface ProofWorker {
  postMessage(message: ToProofWorker): void;
  addEventListener(type: "message", listener: (event: { readonly data: FoundProof }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
  terminate(): void;
}

const startWorker = (): ProofWorker =>
  new Worker(new URL("./proofWorker.ts", import.meta.url), { type: "module" }) as unknown as ProofWorker;

/** Proves what was opened; `onFound` is told once. Gives the way to stop it, after which nothing is heard of it. */
export function prove(
  { record, toProve }: Opened,
  onFound: (found: FoundProof) => void,
  start = startWorker,
): () => void {
  if (!toProve) return () => {};
  let stopped = false;
  const worker = start();
  const stop = () => {
    stopped = true;
    worker.terminate();
  };
  const hear = (found: FoundProof) => {
    if (stopped) return;
    stop();
    onFound(found);
  };
  worker.addEventListener("message", ({ data }) => hear(data));
  worker.addEventListener("error", () => hear({ kind: "failed" }));
  worker.postMessage({ files: record.scenario.files, toProve });
  return stop;
}

/** What has been found of these entries, as long as they are held. */
const known = new WeakMap<ToProve, Proof>();

/** The proof of what is open, begun after its first frame. `onDeparts` is told where it is not what the rules give. */
export function useProof(opened: Opened, onDeparts: (departure: Departure) => void): Proof | null {
  const { toProve } = opened;
  const [, setFound] = useState<Proof>("proving");
  useEffect(() => {
    if (!toProve || known.has(toProve)) return;
    return prove(opened, (found) => {
      known.set(toProve, found.kind);
      setFound(found.kind);
      if (found.kind === "departs") onDeparts(found.departs);
    });
  }, [opened, toProve, onDeparts]);
  return toProve && (known.get(toProve) ?? "proving");
}
