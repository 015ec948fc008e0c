/** The search for why there was no peace, in a worker, so that the page stays free; what it finds is kept as long as the record. */
import { useEffect, useState } from "preact/hooks";
import type { Entry } from "../../shared/log/chain.ts";
import type { DealMap } from "../../shared/review/dealMap.ts";
import { lastVersions } from "../../shared/review/noPeace.ts";
import type { PeacePiece, PlacedText } from "../../shared/review/peaceSearch.ts";
import type { MatchRecord } from "../../shared/review/record.ts";
import type { ScenarioFiles } from "../../shared/scenario/scenario.ts";
import { keepNearest } from "./derived.ts";

export interface ToPeaceWorker {
  readonly files: ScenarioFiles;
  readonly entries: readonly Entry[];
}
export type FromPeaceWorker = PeacePiece | { readonly kind: "done" } | { readonly kind: "failed" };

/** What this needs of a Worker: tests put their own in its place. */
export interface PeaceWorker {
  postMessage(message: ToPeaceWorker): void;
  addEventListener(type: "message", listener: (event: { readonly data: FromPeaceWorker }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
  terminate(): void;
}

/** What has been found so far. */
export interface Peace {
  readonly texts: readonly PlacedText[];
  readonly maps: readonly DealMap[];
  readonly state: "looking" | "done" | "failed";
}

const startWorker = (): PeaceWorker =>
  new Worker(new URL("./peaceWorker.ts", import.meta.url), { type: "module" }) as unknown as PeaceWorker;

const nothingYet: Peace = { texts: [], maps: [], state: "looking" };
const kept = new WeakMap<MatchRecord, Peace>();

/** Starts the search; gives the way to stop it, after which nothing is heard of it. */
export function findPeace(record: MatchRecord, onChange: (peace: Peace) => void, start = startWorker): () => void {
  let peace = nothingYet;
  let stopped = false;
  const worker = start();
  const stop = () => {
    stopped = true;
    worker.terminate();
  };
  const hear = (change: Partial<Peace>) => {
    if (stopped) return;
    peace = { ...peace, ...change };
    onChange(peace);
    if (peace.state !== "looking") stop();
  };
  worker.addEventListener("message", ({ data }) => {
    if (data.kind === "text") hear({ texts: [...peace.texts, data.text] });
    else if (data.kind === "map") hear({ maps: [...peace.maps, data.map] });
    else hear({ state: data.kind });
  });
  worker.addEventListener("error", () => hear({ state: "failed" }));
  worker.postMessage({ files: record.scenario.files, entries: record.entries });
  return stop;
}

/** What is found of this record, as it comes. */
export function usePeace(record: MatchRecord): Peace {
  const [peace, setPeace] = useState<Peace>(kept.get(record) ?? nothingYet);
  useEffect(() => {
    const known = kept.get(record);
    setPeace(known ?? nothingYet);
    if (known) return;
    return findPeace(record, (found) => {
      setPeace(found);
      if (found.state !== "done") return;
      kept.set(record, found);
      const last = new Set(lastVersions(found.texts.map(({ to }) => to)));
      keepNearest(
        record,
        found.texts.filter(({ to }) => last.has(to)),
      );
    });
  }, [record]);
  return peace;
}
