/**
 * Loops that time work on one core. They count the processor's time, not the clock's, so that neighbours on the machine
 * change little; rates are the median of many short slices.
 */
import { type Figure, quantile } from "./figure.ts";

const warmUpMs = 1_000;
const sliceMs = 100;
const slices = 30;

/** Microseconds that this process has computed, its helper threads included. */
const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};
/** Microseconds that this thread has computed. */
const thread = (): number => {
  const { user, system } = process.threadCpuUsage();
  return user + system;
};

/** How often a processor's second `work` runs. */
export function rate(name: string, unit: string, work: () => void): Figure {
  for (const end = performance.now() + warmUpMs; performance.now() < end; ) work();
  const rates: number[] = [];
  for (let i = 0; i < slices; i++) {
    const from = processor();
    let runs = 0;
    for (const end = performance.now() + sliceMs; performance.now() < end; runs++) work();
    rates.push((runs * 1_000_000) / (processor() - from));
  }
  return { name, unit, value: quantile(rates, 0.5) };
}

/** Processor's microseconds of each run of `work` over `items`, again and again for `ms` after a warm-up. */
export function each<T>(items: readonly T[], ms: number, work: (item: T) => void): number[] {
  for (const end = performance.now() + warmUpMs; performance.now() < end; ) items.forEach(work);
  const samples: number[] = [];
  for (const end = performance.now() + ms; performance.now() < end; ) {
    for (const item of items) {
      const from = thread();
      work(item);
      samples.push(thread() - from);
    }
  }
  return samples;
}
