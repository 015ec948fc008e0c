/** Reading and moving the numbers that answer "why?". */
import { pointsIn } from "../base/ids.ts";
import { clip, milli } from "../base/num.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Moved } from "../state/event.ts";
import type { GaugeRef, Term } from "../state/gauge.ts";
import type { MatchState } from "../state/matchState.ts";

/** Value of a gauge now. */
export function readGauge(state: MatchState, of: GaugeRef): number {
  if ("side" in of) return state.sides[of.side][of.gauge];
  if ("sector" in of) return pointsIn(state.ground, of.sector);
  if ("seat" in of) return state.seats[of.seat]?.credibility ?? 0;
  return state[of.gauge];
}

/** Outside powers at war: the top of the ladder (RULES §4). */
const highestRung = 7;
/** No match comes near it: the dead are only counted. */
const mostDead = 1_000_000;

/** Range of a gauge (RULES §4): [low, high]. */
export function rangeOf(scenario: Scenario, of: GaugeRef): readonly [number, number] {
  const { limits } = scenario.numbers;
  switch (of.gauge) {
    case "force":
      return [limits.forceLow, limits.forceHigh];
    case "supply":
      return [0, limits.supplyHigh];
    case "displaced":
      return [0, "side" in of ? limits.displacedCap[of.side] : 0];
    case "ground":
      return [0, limits.sectorHigh];
    case "escalation":
      return [0, highestRung];
    case "militaryDead":
    case "reportedDead":
    case "civilianDead":
      return [0, mostDead];
    default:
      return [0, limits.gaugeHigh];
  }
}

/**
 * The event of moving a gauge by the sum of `terms`, held within its range; null where nothing moves.
 * Where the range cuts the sum, a term "atLimit" says by how much, so that the terms always add up.
 */
export function moved(scenario: Scenario, state: MatchState, of: GaugeRef, terms: readonly Term[]): Moved | null {
  const kept = terms.filter((term) => term.amount !== 0);
  if (kept.length === 0) return null;
  const from = readGauge(state, of);
  let sum = from;
  for (const term of kept) sum += term.amount ?? 0;
  const [low, high] = rangeOf(scenario, of);
  const to = milli(clip(sum, low, high));
  const cut = milli(to - sum);
  return { kind: "moved", of, from, to, terms: cut === 0 ? kept : [...kept, { cause: "atLimit", amount: cut }] };
}

/** A name for a gauge that is the same for equal references: "hurt:1", "ground:N", "credibility:RUS", "widerWar". */
export function gaugeKey(of: GaugeRef): string {
  if ("side" in of) return `${of.gauge}:${of.side}`;
  if ("sector" in of) return `${of.gauge}:${of.sector}`;
  if ("seat" in of) return `${of.gauge}:${of.seat}`;
  return of.gauge;
}
