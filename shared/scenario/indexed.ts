/** The index over a scenario's files, apart from their schemas: a page that trusts its server needs no second parse. */
import { canonical, sha256Hex } from "../base/hash.ts";
import type { Scenario, ScenarioFiles } from "./scenario.ts";

/** Files that have passed `parseScenario`, as the engine reads them. */
export function indexScenario(files: ScenarioFiles): Scenario {
  const { scenario, clauses, cards, map } = files;
  const heritage = new Set(map.towns.filter((town) => town.heritage).map((town) => town.id));
  // Without a prototype, so that an id such as "constructor" finds nothing.
  const table = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
    Object.assign(Object.create(null), Object.fromEntries(entries));
  const byKey = <T>(list: readonly T[], key: (item: T) => string) => table(list.map((item) => [key(item), item]));
  const lead = (side: 0 | 1) => scenario.seats.find((seat) => seat.side === side && seat.lead)?.id ?? "";
  return {
    files,
    hash: files.hash ?? sha256Hex(canonical([scenario, clauses, cards])),
    id: scenario.id,
    numbers: scenario.numbers,
    seat: byKey(scenario.seats, (seat) => seat.id),
    clause: byKey(clauses.clauses, (clause) => clause.kind) as Scenario["clause"],
    card: byKey(cards.cards, (card) => card.id),
    town: table(scenario.towns.map(({ id, side, beyond }) => [id, { side, beyond, heritage: heritage.has(id) }])),
    sectors: scenario.sectors.map(({ id }) => id),
    rosters: scenario.rosters,
    leads: [lead(0), lead(1)],
  };
}
