/** How much one connection may ask of a room; what is too much is refused to it alone. */
import type { Refusal } from "../../shared/base/result.ts";

/** Requests at once, and then per second. */
const burst = 40;
const perSecond = 10;
/** Characters of a request as JSON: the longest agreement text stays far below. */
const longestRequest = 16_384;

/** Counts one connection's requests; `allow` refuses tooMany or tooLarge (with: max), or gives null. */
export function createLimit(now: () => number = () => performance.now()): { allow(body: unknown): Refusal | null } {
  let left = burst;
  let at = now();
  return {
    allow(body) {
      const time = now();
      left = Math.min(burst, left + ((time - at) / 1000) * perSecond);
      at = time;
      if (left < 1) return { code: "tooMany" };
      left -= 1;
      return sizeOf(body) > longestRequest ? { code: "tooLarge", with: { max: longestRequest } } : null;
    },
  };
}

function sizeOf(body: unknown): number {
  try {
    return JSON.stringify(body)?.length ?? 0;
  } catch {
    // Not JSON at all (a bigint, say): the parser will refuse it.
    return 0;
  }
}
