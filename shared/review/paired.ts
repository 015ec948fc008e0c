/**
 * Runs with a change beside the same runs without it. Run number n of both has the same chance and the same bots: what differs
 * between the two is the change's own doing, and is known better than from two heaps of runs that have nothing to do with each other.
 */
import type { SeatId } from "../base/ids.ts";
import { type ForkFigure, type ForkOutcome, forkFigures } from "./fork.ts";

/** Outcomes by run number; a run that is not over has none. */
export type Outcomes = readonly (ForkOutcome | undefined)[];

/** With the change less without it, run by run. */
export interface Gap {
  readonly mean: number;
  /** Two standard errors of the mean: so many runs leave it that uncertain. */
  readonly error: number;
  /** The middle eight tenths of the differences lie between. */
  readonly low: number;
  readonly high: number;
}

export interface Paired {
  /** How many runs are over with the change and without it. */
  readonly pairs: number;
  /** In how many of them the changed round ended under a truce that held, and the difference for each run (−1, 0 or 1). */
  readonly held: { readonly changed: number; readonly unchanged: number; readonly gap: Gap };
  readonly figures: Readonly<Record<ForkFigure, Gap>>;
  readonly final: Readonly<Record<SeatId, Gap>>;
}

/** The runs that are over both ways, compared; null where there is none. */
export function pairedOf(changed: Outcomes, unchanged: Outcomes): Paired | null {
  const pairs = changed.flatMap((one, number) => {
    const other = unchanged[number];
    return one && other ? [{ one, other }] : [];
  });
  const [first] = pairs;
  if (!first) return null;
  const gap = (read: (outcome: ForkOutcome) => number) => gapOf(pairs.map(({ one, other }) => read(one) - read(other)));
  const held = ({ heldRound }: ForkOutcome) => (heldRound ? 1 : 0);
  const seats = Object.keys(first.one.final);
  return {
    pairs: pairs.length,
    held: {
      changed: pairs.filter(({ one }) => one.heldRound).length,
      unchanged: pairs.filter(({ other }) => other.heldRound).length,
      gap: gap(held),
    },
    figures: Object.fromEntries(
      forkFigures.map((figure) => [figure, gap(({ figures }) => figures[figure])]),
    ) as Paired["figures"],
    final: Object.fromEntries(seats.map((seat) => [seat, gap(({ final }) => final[seat] ?? 0)])),
  };
}

/** @param gaps at least one. */
function gapOf(gaps: readonly number[]): Gap {
  const count = gaps.length;
  const inOrder = [...gaps].sort((a, b) => a - b);
  const at = (share: number) => inOrder[Math.min(count - 1, Math.floor(share * count))] ?? 0;
  const mean = gaps.reduce((sum, each) => sum + each, 0) / count;
  const squares = gaps.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  // One pair alone says nothing of how far another would lie from it.
  const error = count < 2 ? Number.POSITIVE_INFINITY : 2 * Math.sqrt(squares / (count - 1) / count);
  return { mean, error, low: at(0.1), high: at(0.9) };
}
