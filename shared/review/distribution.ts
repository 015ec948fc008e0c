/** Many runs of a fork summed up, beside what happened. */
import type { SeatId } from "../base/ids.ts";
import type { Ending } from "../state/matchState.ts";
import { type ForkFigure, type ForkOutcome, forkFigures } from "./fork.ts";
import type { Outcomes } from "./paired.ts";

export interface Spread {
  readonly median: number;
  /** The middle eight tenths of the runs lie between. */
  readonly low: number;
  readonly high: number;
  /** Equal bins from `from` to `to`, and how many runs fell into each. */
  readonly from: number;
  readonly to: number;
  readonly bins: readonly number[];
  /** What happened, and in which bin. */
  readonly happened: number;
  readonly happenedBin: number;
}

export interface Distribution {
  readonly runs: number;
  readonly endings: Readonly<Record<Ending, number>>;
  readonly heldRound: number;
  readonly figures: Readonly<Record<ForkFigure, Spread>>;
  readonly final: Readonly<Record<SeatId, Spread>>;
  readonly happened: ForkOutcome;
  /** Run numbers worth opening: the one nearest to the median joint score, the best, the worst. */
  readonly typical: number;
  readonly best: number;
  readonly worst: number;
}

const endings = ["settlement", "lastRound", "widerWar", "endedByInstructor"] as const satisfies readonly Ending[];

/** Bars of a distribution. */
const bars = 15;

/** The runs that are over, summed up. @param beside other runs, that the bins have to have room for. */
export function distributionOf(happened: ForkOutcome, runs: Outcomes, beside: Outcomes = []): Distribution {
  const numbers = [...runs.keys()].filter((number) => runs[number] !== undefined);
  const outcomes = over(runs);
  const all = [happened, ...outcomes, ...over(beside)];
  const spread = (read: (outcome: ForkOutcome) => number) =>
    spreadOf(read(happened), outcomes.map(read), all.map(read));
  const figures = {} as Record<ForkFigure, Spread>;
  for (const figure of forkFigures) figures[figure] = spread((o) => o.figures[figure]);
  const final: Record<SeatId, Spread> = {};
  for (const seat of Object.keys(happened.final)) final[seat] = spread((o) => o.final[seat] ?? 0);
  const ended = Object.fromEntries(endings.map((ending) => [ending, 0])) as Record<Ending, number>;
  for (const { ending } of outcomes) ended[ending] += 1;
  const middle = figures.joint.median;
  const byJoint = (rank: (joint: number) => number) => numbers[best(outcomes.map((o) => rank(o.figures.joint)))] ?? 0;
  return {
    runs: outcomes.length,
    endings: ended,
    heldRound: outcomes.filter((o) => o.heldRound).length,
    ...{ figures, final, happened },
    typical: byJoint((joint) => -(joint > middle ? joint - middle : middle - joint)),
    best: byJoint((joint) => joint),
    worst: byJoint((joint) => -joint),
  };
}

/** Index of the greatest value, the first among equals. */
const best = (values: readonly number[]): number =>
  values.reduce((at, value, index) => (value > (values[at] ?? 0) ? index : at), 0);

const over = (runs: Outcomes): ForkOutcome[] => runs.filter((outcome) => outcome !== undefined);

/** @param all values that the bins reach over. */
function spreadOf(happened: number, runs: readonly number[], all: readonly number[]): Spread {
  const values = [...runs].sort((a, b) => a - b);
  const at = (share: number) => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? happened;
  const from = all.reduce((least, value) => Math.min(least, value), happened);
  const to = all.reduce((most, value) => Math.max(most, value), happened);
  const binOf = (value: number) =>
    to === from ? 0 : Math.min(bars - 1, Math.floor((bars * (value - from)) / (to - from)));
  const bins = new Array<number>(bars).fill(0);
  for (const value of values) bins[binOf(value)] = (bins[binOf(value)] ?? 0) + 1;
  return { median: at(0.5), low: at(0.1), high: at(0.9), from, to, bins, happened, happenedBin: binOf(happened) };
}
