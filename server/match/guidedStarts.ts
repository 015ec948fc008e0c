/** Where guided matches begin, found once for each seat of a scenario and kept. */

import type { Scenario } from "../../shared/scenario/scenario.ts";
import { type GuidedStart, guidedSeats, guidedStart } from "./guidedStart.ts";

/** Null: there is none for the seat. The first time takes up to a second. */
export function createGuidedStarts(): (scenario: Scenario, seat: string) => GuidedStart | null {
  const kept = new WeakMap<Scenario, Map<string, GuidedStart | null>>();
  return (scenario, seat) => {
    // Anything may be asked for; only what can be offered is kept.
    if (!guidedSeats(scenario).includes(seat)) return null;
    const bySeat = kept.get(scenario) ?? new Map<string, GuidedStart | null>();
    kept.set(scenario, bySeat);
    const known = bySeat.get(seat);
    const start = known === undefined ? guidedStart(scenario, seat) : known;
    bySeat.set(seat, start);
    return start;
  };
}
