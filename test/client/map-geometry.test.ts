import { geoMercator } from "d3-geo";
import { describe, expect, test } from "vitest";
import { changedHands, frontLine, frontsOf, offensiveArrows, sectorOutline } from "../../client/map/geometry.ts";
import { kmScale, middle, project } from "../../client/map/projection.ts";
import { areaOf, clipLine, contains, dashes, distance, hatch, lengthOf, smooth } from "../../client/map/shapes.ts";
import { karabakhMap } from "../helpers/mapSample.ts";

const fronts = frontsOf(karabakhMap);
const sectorIds = [...fronts.keys()];
const km = project(karabakhMap.extent);
const zero = { N: 0, C: 0, S: 0 };
const all = { N: 10, C: 10, S: 10 };

describe("projection", () => {
  const centre = middle(karabakhMap.extent);
  const d3 = geoMercator().center(centre).scale(kmScale(centre[1])).translate([0, 0]);

  test.each(karabakhMap.towns)("puts $id where d3-geo does", ({ lon, lat }) => {
    const [x, y] = km([lon, lat]);
    const [dx = Number.NaN, dy = Number.NaN] = d3([lon, lat]) ?? [];
    expect(x).toBeCloseTo(dx, 6);
    expect(y).toBeCloseTo(dy, 6);
  });

  test("Shushi lies about 6 km south of Stepanakert", () => {
    expect(distance(km([46.752, 39.815]), km([46.747, 39.758]))).toBeCloseTo(6.35, 1);
  });
});

describe("the front", () => {
  test.each(sectorIds)("at 0 points in %s it is the line of the start", (sector) => {
    for (const place of karabakhMap.sectors[sector]?.start ?? []) {
      const nearest = Math.min(...frontLine(fronts, zero).map((point) => distance(point, km(place))));
      expect(nearest).toBeLessThan(2);
    }
  });

  test.each(sectorIds)("at 10 points in %s it is the line of the end", (sector) => {
    for (const place of karabakhMap.sectors[sector]?.end ?? []) {
      const nearest = Math.min(...frontLine(fronts, all).map((point) => distance(point, km(place))));
      expect(nearest).toBeLessThan(2);
    }
  });

  test("it has no gap at a joint, however unequal the sectors", () => {
    const line = frontLine(fronts, { N: 0, C: 10, S: 0 });
    const steps = line.slice(1).map((point, at) => distance(point, line[at] ?? point));
    expect(Math.max(...steps)).toBeLessThan(12);
  });

  test.each(sectorIds)("nothing has changed hands in %s at 0 points", (sector) => {
    expect(areaOf(changedHands(fronts, zero, sector))).toBeLessThan(1e-6);
  });

  test.each(sectorIds)("all of %s has changed hands at 10 points", (sector) => {
    expect(areaOf(changedHands(fronts, all, sector))).toBeCloseTo(areaOf(sectorOutline(fronts, sector)), 3);
  });

  test.each(sectorIds)("each further half point in %s adds ground", (sector) => {
    const areas = Array.from({ length: 21 }, (_, at) =>
      areaOf(changedHands(fronts, { ...zero, [sector]: at / 2 }, sector)),
    );
    for (let at = 1; at < areas.length; at++) expect(areas[at]).toBeGreaterThan(areas[at - 1] ?? Number.NaN);
  });

  test.each([
    ["the Armenian side holds Martuni at the start", zero, [47.112, 39.795], false],
    ["Hadrut changes hands when the south moves far", { N: 0, C: 1, S: 6 }, [47.031, 39.519], true],
    ["Stepanakert does not change hands at 4 in the centre", { N: 0, C: 4, S: 8 }, [46.752, 39.815], false],
    ["Tartar lies on Azerbaijan's side throughout", all, [46.931, 40.344], false],
  ] as const)("%s", (_, points, [lon, lat], taken) => {
    const outlines = sectorIds.map((sector) => changedHands(fronts, points, sector));
    expect(outlines.some((outline) => contains([outline], km([lon, lat])))).toBe(taken);
  });

  test("arrows of the two sides point against each other", () => {
    const [of0] = offensiveArrows(fronts, zero, { sector: "S", side: 0, length: 20 });
    const [of1] = offensiveArrows(fronts, zero, { sector: "S", side: 1, length: 20 });
    expect((of0?.to[0] ?? 0) - (of0?.from[0] ?? 0)).toBeLessThan(-10);
    expect((of1?.to[0] ?? 0) - (of1?.from[0] ?? 0)).toBeGreaterThan(10);
  });
});

describe("the places of the file", () => {
  test("the region has about the 4,400 km² of the former autonomous region", () => {
    expect(areaOf(karabakhMap.region.map(km))).toBeGreaterThan(3900);
    expect(areaOf(karabakhMap.region.map(km))).toBeLessThan(4900);
  });

  test.each([
    ["stepanakert", true],
    ["shushi", true],
    ["martakert", true],
    ["martuni", true],
    ["hadrut", true],
    ["askeran", true],
    ["berdzor", false],
    ["karvachar", false],
    ["akna", false],
    ["varanda", false],
    ["jrakan", false],
  ] as const)("%s lies within the region: %s", (id, within) => {
    const town = karabakhMap.towns.find((each) => each.id === id);
    expect(contains([karabakhMap.region.map(km)], km([town?.lon ?? 0, town?.lat ?? 0]))).toBe(within);
  });

  test.each(karabakhMap.districts)("$id lies in its own district", ({ town, outline }) => {
    const seat = karabakhMap.towns.find((each) => each.id === town);
    expect(contains([outline.map(km)], km([seat?.lon ?? 0, seat?.lat ?? 0]))).toBe(true);
  });

  test.each(karabakhMap.towns)("$id lies on the page", ({ lon, lat }) => {
    const [west, south, east, north] = karabakhMap.extent;
    expect(lon > west && lon < east && lat > south && lat < north).toBe(true);
  });
});

describe("shapes", () => {
  const square = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ] as const;

  test("hatching stays within both outline and frame", () => {
    const frame = [
      [5, -5],
      [20, -5],
      [20, 20],
      [5, 20],
    ] as const;
    const lines = hatch([square], [frame], 1);
    expect(lines.length).toBeGreaterThan(8);
    for (const [x, y] of lines.flat()) {
      expect(x).toBeGreaterThanOrEqual(5 - 1e-6);
      expect(x).toBeLessThanOrEqual(10 + 1e-6);
      expect(y).toBeGreaterThanOrEqual(-1e-6);
      expect(y).toBeLessThanOrEqual(10 + 1e-6);
    }
  });

  test("a line that leaves an outline is cut there", () => {
    const [piece, ...others] = clipLine(
      [
        [2, 5],
        [30, 5],
      ],
      [square],
    );
    expect(others).toEqual([]);
    expect(piece?.at(-1)?.[0]).toBeGreaterThan(9);
    expect(piece?.at(-1)?.[0]).toBeLessThanOrEqual(10);
  });

  test("dashes cover their share of a line", () => {
    const cuts = dashes(
      [
        [0, 0],
        [100, 0],
      ],
      [6, 4],
    );
    expect(cuts.reduce((sum, cut) => sum + lengthOf(cut), 0)).toBeCloseTo(60, 6);
  });

  test("a smoothed line goes through its points", () => {
    const curve = smooth(square);
    for (const point of square) expect(Math.min(...curve.map((each) => distance(each, point)))).toBeLessThan(1e-9);
  });
});
