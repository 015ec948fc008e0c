/** The map of every moment of a match, laid out while the page rests, so that a jump anywhere finds it ready. */
import { useEffect } from "preact/hooks";
import type { MapHandle, MapModel } from "../../map/mapModel.ts";
import type { Snapshot } from "../../net/matchSource.ts";
import type { ReplaySource } from "../../net/replaySource.ts";

/** A frame has to be this far off, ms: a layout takes a few. */
const room = 8;

/** What the map shows along the match, each once, in order; null for each moment that shows what an earlier one did. */
export function* modelsAlong(
  { count, before }: Pick<ReplaySource, "count" | "before">,
  modelOf: (snapshot: Snapshot) => MapModel,
): Generator<MapModel | null> {
  const known = new Set<string>();
  for (let n = 1; n <= count; n++) {
    const model = modelOf(before(n));
    const told = JSON.stringify(model);
    yield known.has(told) ? null : model;
    known.add(told);
  }
}

/** Prepares the map for the whole match, as this viewer sees it. Where a browser does not tell when it rests, it does nothing. */
export function useMapAhead(
  handle: MapHandle | null,
  source: ReplaySource,
  modelOf: (snapshot: Snapshot) => MapModel,
): void {
  const viewer = source.viewer();
  useEffect(() => {
    if (!handle || !("requestIdleCallback" in globalThis)) return;
    const models = modelsAlong(source, modelOf);
    const work = (deadline: IdleDeadline) => {
      while (deadline.timeRemaining() > room) {
        const { done, value } = models.next();
        if (done) return;
        if (value) handle.prepare(value);
      }
      request = requestIdleCallback(work);
    };
    let request = requestIdleCallback(work);
    return () => cancelIdleCallback(request);
  }, [handle, source, viewer, modelOf]);
}
