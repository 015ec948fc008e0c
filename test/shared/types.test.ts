/** Private types (RULES §4): drawn from the seed within the scenario's ranges, and known to nobody but whose they are. */
import { describe, expect, test } from "vitest";
import { viewFor } from "../../shared/engine/viewFor.ts";
import type { MatchState, Setup } from "../../shared/state/matchState.ts";
import { seatDef } from "../../shared/state/seating.ts";
import { open } from "../../shared/state/setup.ts";
import { drawTypes, recordTypes, type Types } from "../../shared/state/types.ts";
import { scenario } from "../helpers/engine.ts";

const seeds = Array.from({ length: 40 }, (_, i) => `types-${i}`);
const { types: ranges } = scenario.files.scenario;

const opened = (seed: string, types?: Setup["types"]): MatchState => {
  const result = open(scenario, { scenario: scenario.id, seed, roster: 10, form: "long", ...(types && { types }) });
  if (!result.ok) throw new Error(result.error.code);
  return result.value.state;
};

describe("types drawn from the seed", () => {
  test("are the same for the same seed, and differ from match to match", () => {
    for (const seed of seeds) expect(drawTypes(scenario, seed)).toEqual(drawTypes(scenario, seed));
    expect(new Set(seeds.map((seed) => JSON.stringify(drawTypes(scenario, seed)))).size).toBe(seeds.length);
  });

  test("lie within the scenario's ranges", () => {
    const within = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high;
    const { willFloor } = scenario.numbers.ceasefire;
    for (const { sides, deliveries } of seeds.map((seed) => drawTypes(scenario, seed))) {
      for (const side of sides) {
        expect(within(side.force, ranges.force)).toBe(true);
        expect(within(side.hardness, ranges.hardness)).toBe(true);
        expect(within(side.willFloor - willFloor, ranges.willFloor)).toBe(true);
        for (const factor of Object.values(side.prices ?? {})) expect(within(factor, ranges.price)).toBe(true);
      }
      for (const limit of Object.values(deliveries)) expect(within(limit, ranges.deliveries)).toBe(true);
    }
  });

  test("a match without them is the record's, whatever the seed", () => {
    for (const seed of seeds) {
      const { sides, seats } = opened(seed);
      expect(sides.map(({ force }) => force)).toEqual(scenario.files.scenario.start.force);
      expect(sides.map(({ prices }) => prices)).toEqual([null, null]);
      expect(Object.values(seats).every(({ deliveries }) => deliveries === null)).toBe(true);
    }
  });
});

/** The same match, its first side (and that side's patron) of another type. */
function withAnother(state: MatchState, { sides: [first], deliveries }: Types): MatchState {
  const { force, ...own } = { ...first, force: 71 };
  const [attacker, holder] = state.sides;
  const seats = Object.entries(state.seats).map(([id, seat]) => [
    id,
    seatDef(scenario, id).patronOf === 0 ? { ...seat, deliveries: deliveries[id] ?? 1 } : seat,
  ]);
  return { ...state, sides: [{ ...attacker, ...own, force }, holder], seats: Object.fromEntries(seats) };
}

describe("who can tell", () => {
  const mine = (seat: string) => seatDef(scenario, seat).side === 0 || seatDef(scenario, seat).patronOf === 0;

  test.each(seeds.slice(0, 8))("no seat but the side's own and its patron's sees any difference: %s", (seed) => {
    const state = opened(seed, "drawn");
    const another = withAnother(state, drawTypes(scenario, `${seed} otherwise`));
    const others = state.seatOrder.filter((seat) => !mine(seat));
    expect(others.length).toBeGreaterThan(5);
    for (const viewer of [...others, "observer" as const])
      expect(viewFor(scenario, another, viewer)).toEqual(viewFor(scenario, state, viewer));
  });

  test("a side and a patron know their own, and nothing of each other's", () => {
    const state = opened("own", "drawn");
    const own = (seat: string) => viewFor(scenario, state, seat).own;
    const type = drawTypes(scenario, "own");
    for (const [side, lead] of scenario.leads.entries()) {
      expect(own(lead)?.own?.willFloor).toBe(type.sides[side]?.willFloor);
      expect(own(lead)?.own?.prices).toEqual(type.sides[side]?.prices);
      expect(own(lead)?.context.deliveries).toBeNull();
    }
    for (const [patron, limit] of Object.entries(type.deliveries)) {
      expect(own(patron)?.context.deliveries).toBe(limit);
      expect(own(patron)?.own).toBeNull();
    }
  });

  test("the record's types say what the scenario says", () => {
    expect(recordTypes(scenario).sides[0].willFloor).toBe(scenario.numbers.ceasefire.willFloor);
  });
});
