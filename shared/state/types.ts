/**
 * Private types: what sets a side or a patron apart in one match, known to itself alone (RULES §4). Drawn from the seed within the scenario's ranges, or those of the
 * record.
 */
import type { Pair, SeatId, Side } from "../base/ids.ts";
import { milli } from "../base/num.ts";
import { stream } from "../base/rng.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type ClauseKind, clauseKind } from "../terms/clause.ts";

export interface SideType {
  /** Factor of the force at the start. */
  readonly force: number;
  /** Added to the hardness at the start. */
  readonly hardness: number;
  /** Will below which it cannot carry a text into force. */
  readonly willFloor: number;
  /** Factor of what a clause costs it, by kind; null: 1 for all. */
  readonly prices: Readonly<Record<ClauseKind, number>> | null;
}

export interface Types {
  readonly sides: Readonly<Pair<SideType>>;
  /** Deliveries that a patron can make in the match, by seat; a seat that is missing can make any number. */
  readonly deliveries: Readonly<Record<SeatId, number>>;
}

/** The types of the record: all that the scenario says, and no limit to what a patron sends. */
export function recordTypes(scenario: Scenario): Types {
  const type: SideType = {
    force: 1,
    hardness: 0,
    willFloor: scenario.numbers.ceasefire.willFloor,
    prices: null,
  };
  return { sides: [type, type], deliveries: {} };
}

/** Types drawn from the seed, each number from a stream of its own: the same for the same seed, whoever sits where. */
export function drawTypes(scenario: Scenario, seed: string): Types {
  const { types } = scenario.files.scenario;
  const between = (name: string, [low, high]: readonly [number, number]) =>
    low + (high - low) * stream(seed, 0, `type:${name}`).uniform();
  const sideType = (side: Side): SideType => ({
    force: milli(between(`force:${side}`, types.force)),
    hardness: milli(between(`hardness:${side}`, types.hardness)),
    willFloor: milli(scenario.numbers.ceasefire.willFloor + between(`willFloor:${side}`, types.willFloor)),
    prices: Object.fromEntries(
      clauseKind.options.map((kind) => [kind, milli(between(`price:${side}:${kind}`, types.price))]),
    ) as Record<ClauseKind, number>,
  });
  const patrons = scenario.files.scenario.seats.filter(({ patronOf }) => patronOf !== null);
  const limit = (seat: SeatId) =>
    Math.floor(between(`deliveries:${seat}`, [types.deliveries[0], types.deliveries[1] + 1]));
  return {
    sides: [sideType(0), sideType(1)],
    deliveries: Object.fromEntries(patrons.map(({ id }) => [id, limit(id)])),
  };
}
