/** The map turned to a place, what is seen on the way, and what may be chosen there by keyboard. */
import { describe, expect, test } from "vitest";
import { choicesOn } from "../../client/map/choices.ts";
import { frontLine, frontsOf, offensiveArrows, sectorLine } from "../../client/map/geometry.ts";
import { cameraOn, heldWithin, onTheWay, placeOf, progressOf, viewOn } from "../../client/map/journey.ts";
import { layOut } from "../../client/map/layout.ts";
import { emptyModel } from "../../client/map/mapModel.ts";
import { distance } from "../../client/map/shapes.ts";
import { toKilometres, toPixels, zoomed } from "../../client/map/view.ts";
import { mapWords } from "../../client/words/map.ts";
import { karabakhMap, karabakhNames, roughly } from "../helpers/mapSample.ts";

const model = emptyModel({ choosable: { towns: ["stepanakert", "hadrut", "martakert"], sectors: ["S"] } });
const size = { width: 900, height: 700 };
const layout = layOut({
  ...size,
  ...{ map: karabakhMap, names: karabakhNames, words: mapWords, model, measure: roughly, key: null },
});
const middle = [size.width / 2, size.height / 2] as const;

describe("a journey", () => {
  test.each([
    ["a town", { town: "hadrut" }],
    ["a sector", { sector: "S" }],
  ])("to %s ends with it in the middle", (_, place) => {
    const camera = cameraOn(karabakhMap, place, model.sectors);
    const journey = { from: layout.view, to: camera, since: 100, ms: 900 };
    const at = placeOf(karabakhMap, place, model.sectors);
    if (!camera || !at) throw new Error("no such place");
    expect(distance(toPixels(viewOn(journey, layout, 1000))(at), middle)).toBeLessThan(0.01);
    expect(viewOn(journey, layout, 1000)).toEqual(zoomed(layout.whole, camera, size));
  });

  test("begins where one was, goes on steadily closer, and is over in its time", () => {
    const to = cameraOn(karabakhMap, { town: "hadrut" }, model.sectors);
    const journey = { from: layout.view, to, since: 0, ms: 900 };
    const scales = [0, 300, 600, 900].map((now) => viewOn(journey, layout, now).scale);
    expect(scales[0]).toBeCloseTo(layout.view.scale, 9);
    expect(scales).toEqual([...scales].sort((a, b) => a - b));
    expect([progressOf(journey, -5), progressOf(journey, 900)]).toEqual([0, 1]);
  });

  test("moves towns with the land, and writes no names meanwhile", () => {
    const view = { scale: layout.view.scale * 2, x: 10, y: 20 };
    const moving = onTheWay(layout, view);
    expect(moving.towns.every(({ label }) => label === null)).toBe(true);
    for (const [at, town] of moving.towns.entries()) {
      const place = placeOf(karabakhMap, { town: town.town.id }, model.sectors);
      if (place) expect(distance(town.at, toPixels(view)(place))).toBeLessThan(0.01);
      expect(town.town).toBe(layout.towns[at]?.town);
    }
  });

  test("shows nothing beyond the page, however near to its edge the place lies", () => {
    for (const { id } of karabakhMap.towns) {
      const camera = cameraOn(karabakhMap, { town: id }, model.sectors);
      if (!camera) throw new Error("no such town");
      const seen = zoomed(layout.whole, heldWithin(camera, layout), size);
      const corner = (at: readonly [number, number]) => toPixels(seen)(toKilometres(layout.whole)(at));
      const [[left, top], [right, bottom]] = [corner([0, 0]), corner([size.width, size.height])];
      expect(Math.max(left, top)).toBeLessThan(0.01);
      expect(right).toBeGreaterThan(size.width - 0.01);
      expect(bottom).toBeGreaterThan(size.height - 0.01);
    }
  });

  test("an unknown town leads to the whole page", () => {
    expect(cameraOn(karabakhMap, { town: "atlantis" }, model.sectors)).toBeNull();
  });
});

test("choices go from north to south, then to the sectors, each with its name", () => {
  const labels = choicesOn(layout, model, karabakhNames).map(({ label }) => label.split(" ")[0]);
  expect(labels.slice(0, 3)).toEqual(["Martakert", "Stepanakert", "Hadrut"]);
  expect(labels).toHaveLength(4);
});

test("an attack's arrows stand by their own sector's line, not by its neighbour's", () => {
  const fronts = frontsOf(karabakhMap);
  for (const sector of fronts.keys()) {
    for (const { to } of offensiveArrows(fronts, model.sectors, { sector, side: 0, length: 12 })) {
      const own = Math.min(...sectorLine(fronts, model.sectors, sector).map((point) => distance(point, to)));
      const any = Math.min(...frontLine(fronts, model.sectors).map((point) => distance(point, to)));
      expect(own).toBeCloseTo(any, 6);
    }
  }
});

test.each([360, 390, 820])("at %i px each badge stands by its own sector", (width) => {
  const narrow = layOut({
    ...{ width, height: width * 1.2, map: karabakhMap, names: karabakhNames, words: mapWords },
    ...{ model, measure: roughly, key: null },
  });
  const fronts = frontsOf(karabakhMap);
  for (const { sector, box } of narrow.badges) {
    const at = [box.x + box.w / 2, box.y + box.h / 2] as const;
    const away = (of: string) =>
      Math.min(...sectorLine(fronts, model.sectors, of).map((point) => distance(toPixels(narrow.view)(point), at)));
    // A few pixels beyond a joint are no other sector.
    expect(away(sector)).toBeLessThan(Math.min(...[...fronts.keys()].map(away)) + 6);
  }
});
