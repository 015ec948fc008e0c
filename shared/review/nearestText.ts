/** The nearest text that all would have signed: itself, or with as few clauses as possible added, dropped or written otherwise. */
import type { SeatId } from "../base/ids.ts";
import { differences, textsNear } from "../bots/writable.ts";
import { breachOdds, durabilityOf, groundChanged, spoilerOutside } from "../rules/ceasefire.ts";
import type { Clause } from "../terms/clause.ts";
import type { Bench, Weighed } from "./bench.ts";
import type { MatchRecord } from "./record.ts";

export interface Nearest {
  readonly clauses: readonly Clause[];
  readonly added: readonly Clause[];
  readonly dropped: readonly Clause[];
  /** In their new form. */
  readonly changed: readonly Clause[];
  readonly gains: readonly [number, number];
  /** Second parties of a side that would sign it, too. */
  readonly beside: readonly SeatId[];
  /** Chance that it holds its first round, and that the peace lasts ninety days, 0-1. */
  readonly holds: number;
  readonly lasts: number;
}

/** Most clauses that may differ. */
const mostEdits = 3;

/** Null: none within three clauses of it. `n` and the bench are of one moment. */
export function nearestText(record: MatchRecord, n: number, bench: Bench, clauses: readonly Clause[]): Nearest | null {
  const writable = bench.writable();
  for (let count = 0; count <= mostEdits; count++) {
    const texts = textsNear(clauses, writable, count);
    const passing = bench.weigh(texts).flatMap(({ passes, ...weighed }, at) => {
      const text = texts[at];
      return passes && text ? [{ text, ...weighed }] : [];
    });
    const [first, ...rest] = passing;
    if (!first) continue;
    const worst = ({ gains }: { gains: readonly [number, number] }) => Math.min(gains[0], gains[1]);
    const best = rest.reduce((a, b) => (worst(b) > worst(a) ? b : a), first);
    return told(record, n, clauses, best);
  }
  return null;
}

function told(
  record: MatchRecord,
  n: number,
  before: readonly Clause[],
  found: { readonly text: readonly Clause[] } & Pick<Weighed, "gains" | "beside">,
): Nearest {
  const { text: clauses, gains, beside } = found;
  const { scenario } = record;
  const state = record.stateAt(n);
  const outside = spoilerOutside(scenario, state.setup.roster, beside);
  const on = {
    groundChanged: groundChanged(scenario, state.groundChange),
    spoilerOutside: outside,
    answers: state.answers,
  };
  return {
    clauses,
    ...differences(before, clauses),
    ...{ gains, beside },
    holds: 1 - breachOdds(scenario, clauses, { ...on, days: state.daysPerRound }).chance,
    lasts: durabilityOf(scenario, clauses, { lev: 0, spoilerOutside: outside, answers: state.answers }),
  };
}
