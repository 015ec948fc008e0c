/** Splits long work into slices, so that the event loop can serve other tables in between. */

/** Longest slice, in ms. */
const sliceMs = 4;

export interface Slices {
  /** Has this slice lasted long enough? */
  over(): boolean;
  /** Lets others have their turn; the next slice begins after. */
  rest(): Promise<void>;
}

/** @param pace "pressing": somebody waits for it. "background": it leaves at least half of the time to others. */
export function createSlices(pace: "pressing" | "background"): Slices {
  let from = performance.now();
  return {
    over: () => performance.now() - from >= sliceMs,
    async rest() {
      if (pace === "background") await new Promise<void>((resolve) => setTimeout(resolve, 2 * sliceMs));
      else await new Promise<void>((resolve) => setImmediate(resolve));
      from = performance.now();
    },
  };
}
