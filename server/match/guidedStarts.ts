/** Where guided matches begin, found once for each seat of a scenario and kept. */

import type { Scenario } from "../../shared/scenario/scenario.ts";
import { type GuidedStart, guidedStart } from "./guidedStart.ts";

/** Null: there is none for the seat. The first time takes up to a second. */
export function createGuidedStarts(): (scenario: Scenario, seat: string) => GuidedStart | null {
  const kept = new WeakMap<Scenario, Map<string, GuidedStart | null>>();
  return (scenario, seat) => {
    const bySeat = kept.get(scenario) ?? new Map<string, GuidedStart | null>();
    kept.set(scenario, bySeat);
    const known = bySeat.get(seat);
    const start = known === undefined ? guidedStart(scenario, seat) : known;
    bySeat.set(seat, start);
    return start;
  };
}
