/** Loops that time work on one core. */
import type { Figure } from "./figure.ts";

const warmUpMs = 1_000;
const enoughMs = 3_000;
/** By the clock, on a machine whose neighbours leave little of the processor. */
const longestMs = 8_000;

/** Milliseconds that this process has computed, its helper threads included. */
const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** How often `work` runs in a second of the processor: neighbours take from the clock's second, not from that one. */
export function rate(name: string, unit: string, work: () => void): Figure {
  for (const end = performance.now() + warmUpMs; performance.now() < end; ) work();
  const from = processor();
  const end = performance.now() + longestMs;
  let runs = 0;
  let used = 0;
  for (; used < enoughMs && performance.now() < end; runs++) {
    work();
    used = processor() - from;
  }
  return { name, unit, value: (runs * 1_000) / used };
}

/**
 * Microseconds of each run of `work` over `items`, again and again for `ms` after a warm-up; by the clock, since the
 * processor's time is counted in ticks that are longer than a run.
 */
export function each<T>(items: readonly T[], ms: number, work: (item: T) => void): number[] {
  for (const end = performance.now() + warmUpMs; performance.now() < end; ) items.forEach(work);
  const samples: number[] = [];
  for (const end = performance.now() + ms; performance.now() < end; ) {
    for (const item of items) {
      const from = performance.now();
      work(item);
      samples.push((performance.now() - from) * 1_000);
    }
  }
  return samples;
}
