/** The deal map: what each side would gain by the packages that could be written at a moment, and by the texts that were tabled. */

import { drawPackages } from "../bots/writable.ts";
import type { Clause } from "../terms/clause.ts";
import { benchAt } from "./bench.ts";
import { logged } from "./events.ts";
import type { MatchRecord } from "./record.ts";

export interface Dot {
  readonly clauses: readonly Clause[];
  /** What it is worth to each side over going on as before; hundredths of a result. */
  readonly gains: readonly [number, number];
  /** Every seat that it needs would sign. */
  readonly passes: boolean;
}

export interface DealMap {
  readonly round: number;
  readonly n: number;
  /** Drawn from all that could have been written; the best for the worse-off side first. */
  readonly dots: readonly Dot[];
  /** How many of them pass. */
  readonly open: number;
}

/** Packages that are drawn for a map. */
export const usualDots = 420;

const inHundredths = ([a, b]: readonly [number, number]): readonly [number, number] => [100 * a, 100 * b];
const worst = ({ gains }: Dot): number => Math.min(gains[0], gains[1]);

/** The map after event `n`, at the table of a session (null: the direct line). */
export function dealMapAt(
  record: MatchRecord,
  { n, convening }: { readonly n: number; readonly convening: number | null },
  count = usualDots,
): DealMap {
  const state = record.stateAt(n);
  const bench = benchAt(record, n, convening);
  // The scenario's own id, for the match's seed is not everybody's to know.
  const packages = drawPackages(bench.writable(), count, {
    seed: record.scenario.id,
    round: state.round,
  });
  const dots = bench
    .weigh(packages)
    .map(({ gains, passes }, at): Dot => ({ clauses: packages[at] ?? [], gains: inHundredths(gains), passes }))
    .sort((a, b) => Number(b.passes) - Number(a.passes) || worst(b) - worst(a));
  return { round: state.round, n, dots, open: dots.filter(({ passes }) => passes).length };
}

/** Where a given text stands on the map of that moment. */
export function dotOf(
  record: MatchRecord,
  {
    n,
    convening,
    clauses,
  }: { readonly n: number; readonly convening: number | null; readonly clauses: readonly Clause[] },
): Dot {
  const [weighed] = benchAt(record, n, convening).weigh([clauses]);
  return { clauses, gains: inHundredths(weighed?.gains ?? [0, 0]), passes: weighed?.passes ?? false };
}

/** The rounds that were locked, each with the moment before: at its talks, else on the direct line. While a round is open, that too. */
export function mapMoments(
  record: MatchRecord,
): { readonly n: number; readonly round: number; readonly convening: number | null }[] {
  const locked = logged(record.events, "locked").map(({ n, round }) => ({ n: n - 1, round }));
  const { phase, round } = record.state;
  const now = phase === "open" && round > 0 ? [{ n: record.events.length - 1, round }] : [];
  return [...locked, ...now].map((each) => ({
    ...each,
    convening: record.stateAt(each.n).convenings.findLast((session) => session.round === each.round)?.id ?? null,
  }));
}
