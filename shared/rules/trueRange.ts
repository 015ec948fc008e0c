/** What is published of a true figure (RULES §7.8). */
import type { Numbers } from "../scenario/numbers.ts";

/** The published range around a true figure: low and high, whole numbers. */
export function trueRange(
  { numbers }: { readonly numbers: Pick<Numbers, "claims"> },
  truth: number,
): { low: number; high: number } {
  const half = numbers.claims.range;
  return { low: Math.floor(truth * (1 - half)), high: Math.ceil(truth * (1 + half)) };
}
