/** What may come a moment after the rest: a value as it was when the page last had time for it. */
import { useEffect, useRef, useState } from "preact/hooks";

/** No later than this, even where the page never rests, ms. */
const patience = 150;

/** Does `work` once the page rests. @returns stops it, if it has not been done. */
export function whenIdle(work: () => void): () => void {
  // Not every browser has it.
  if (!("requestIdleCallback" in globalThis)) {
    const timer = setTimeout(work, 0);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(work, { timeout: patience });
  return () => cancelIdleCallback(request);
}

/** Follows `value` once the page is idle; of values that follow each other fast, as in a drag, most are passed over. */
export function useWhenIdle<T>(value: T): T {
  const [shown, setShown] = useState(value);
  const latest = useRef(value);
  latest.current = value;
  const waiting = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (waiting.current || latest.current === shown) return;
    waiting.current = whenIdle(() => {
      waiting.current = null;
      setShown(latest.current);
    });
  }, [value, shown]);
  useEffect(() => () => waiting.current?.(), []);
  return shown;
}
