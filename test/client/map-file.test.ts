import { describe, expect, test } from "vitest";
import { cutBorders } from "../../client/map/bordersPlugin.ts";
import { project } from "../../client/map/projection.ts";
import { contains, type Line } from "../../client/map/shapes.ts";
import { mapSchema } from "../../shared/scenario/map.ts";
import { karabakhMap, karabakhNames, karabakhScenario } from "../helpers/mapSample.ts";

describe("map.json against the scenario's other files", () => {
  test("its towns are those of scenario.json, held by the same sides", () => {
    const sides = (towns: readonly { id: string; side: number }[]) =>
      Object.fromEntries(towns.map(({ id, side }) => [id, side]));
    expect(sides(karabakhMap.towns)).toEqual(sides(karabakhScenario.towns));
  });

  test("only towns beyond the region have no sector of the front", () => {
    const beyond = karabakhScenario.towns.filter((town) => town.beyond).map(({ id }) => id);
    expect(karabakhMap.towns.filter(({ sector }) => sector === null).map(({ id }) => id)).toEqual(beyond);
  });

  test.each(karabakhScenario.districts)("the district of $town has an outline", ({ id, town }) => {
    expect(karabakhMap.districts.find((district) => district.id === id)?.town).toBe(town);
  });

  test("its venues are those of scenario.json", () => {
    expect(karabakhMap.venues.map(({ id }) => id)).toEqual(karabakhScenario.venues.map(({ id }) => id));
  });

  test.each(karabakhMap.towns)("$id has both forms of its name", ({ id }) => {
    expect(karabakhNames.towns[id]?.length).toBe(2);
  });

  test("it says that it is approximate", () => {
    expect(karabakhMap.note).toMatch(/approximate/i);
  });
});

describe("a faulty map is refused", () => {
  const broken = (change: (map: typeof karabakhMap) => void) => {
    const map = structuredClone(karabakhMap);
    change(map);
    return mapSchema.safeParse(map).error?.issues.map(({ message }) => message) ?? [];
  };

  test.each<[string, (map: typeof karabakhMap) => void, RegExp]>([
    ["fronts that do not meet", (map) => map.sectors.C?.start.shift(), /last point of N.start/],
    ["a town given twice", (map) => map.towns.push(structuredClone(map.towns[0] as never)), /twice/],
    ["a district of no town", (map) => Object.assign(map.districts[0] as never, { town: "nowhere" }), /no such town/],
    [
      "no host country",
      (map) => Object.assign(map, { countries: map.countries.filter((country) => !country.host) }),
      /exactly one/,
    ],
    ["an unknown field", (map) => Object.assign(map, { colour: "red" }), /colour/],
    ["a latitude beyond the pole", (map) => map.region.push([46, 91]), /85/],
  ])("%s", (_, change, message) => {
    expect(broken(change).join("; ")).toMatch(message);
  });

  test("the map as it is has no fault", () => {
    expect(broken(() => {})).toEqual([]);
  });
});

describe("borders cut from the atlas", () => {
  const lands = cutBorders(karabakhMap);
  const rings = (id: string): Line[] =>
    (lands.find((land) => land.id === id)?.rings ?? []).map((flat) =>
      Array.from({ length: flat.length / 2 }, (_, at) => [flat[2 * at] ?? 0, flat[2 * at + 1] ?? 0] as const),
    );
  const km = project(karabakhMap.extent);

  test.each(karabakhMap.towns)("$id lies in the country where the atlas has it", ({ id, lon, lat }) => {
    const armenian = ["goris", "kapan", "vardenis"].includes(id);
    expect(contains(rings("AZE"), km([lon, lat]))).toBe(!armenian);
    expect(contains(rings("ARM"), km([lon, lat]))).toBe(armenian);
  });

  test("they are small enough for a shared line", () => {
    expect(JSON.stringify(lands).length).toBeLessThan(50_000);
  });
});
