import { describe, expect, test } from "vitest";
import { hitTest } from "../../client/map/hit.ts";
import { layOut } from "../../client/map/layout.ts";
import { emptyModel, type MapModel } from "../../client/map/mapModel.ts";
import type { Layout } from "../../client/map/page.ts";
import { closest, moveCamera } from "../../client/map/view.ts";
import { mapWords } from "../../client/words/map.ts";
import { karabakhMap, karabakhNames, roughly } from "../helpers/mapSample.ts";

const model = emptyModel({ choosable: { towns: ["stepanakert", "shushi", "hadrut"], sectors: ["N", "S"] } });
const lay = (width: number, of: MapModel = model): Layout =>
  layOut({
    width,
    height: width,
    map: karabakhMap,
    names: karabakhNames,
    words: mapWords,
    model: of,
    measure: roughly,
    key: null,
  });
const spot = (layout: Layout, id: string) => layout.towns.find(({ town }) => town.id === id)?.at ?? [0, 0];

describe.each([360, 1280])("at %i px", (width) => {
  const layout = lay(width);

  test("a tap on a dot, or a fingertip away from it, chooses the town", () => {
    const [x, y] = spot(layout, "hadrut");
    expect(hitTest(layout, model, [x, y])).toEqual({ town: "hadrut" });
    expect(hitTest(layout, model, [x + 18, y])).toEqual({ town: "hadrut" });
  });

  test("of two towns close together the nearer is chosen", () => {
    for (const id of ["stepanakert", "shushi"]) expect(hitTest(layout, model, spot(layout, id))).toEqual({ town: id });
  });

  test("a badge chooses its sector, on at least 44 px", () => {
    const badge = layout.badges.find(({ sector }) => sector === "N");
    const middle = (badge?.box.y ?? 0) + (badge?.box.h ?? 0) / 2;
    for (const dy of [-20, 0, 20])
      expect(hitTest(layout, model, [(badge?.box.x ?? 0) + 20, middle + dy])).toEqual({ sector: "N" });
  });

  test("what cannot be chosen is not", () => {
    expect(hitTest(layout, model, spot(layout, "vardenis"))).toBe(null);
    expect(hitTest(layout, emptyModel(), spot(layout, "hadrut"))).toBe(null);
  });
});

test("the ground of a sector chooses it, away from towns", () => {
  const layout = lay(1280);
  const [x, y] = spot(layout, "jrakan");
  expect(hitTest(layout, model, [x - 30, y + 10])).toEqual({ sector: "S" });
});

describe("the camera", () => {
  const { whole, width, height } = lay(800);
  const at = { whole, now: whole, size: { width, height } };
  const middle = [400, 400] as const;

  test("keeps what lay under the fingers there", () => {
    const camera = moveCamera(at, { factor: 2, from: [300, 350], to: [300, 350] });
    const scale = whole.scale * 2;
    expect(camera?.zoom).toBeCloseTo(2);
    expect((300 - whole.x) / whole.scale).toBeCloseTo((300 - 400) / scale + (camera?.centre[0] ?? 0));
  });

  test.each([
    [100, closest],
    [3, 3],
  ])("a factor of %i ends %i times closer", (factor, zoom) => {
    expect(moveCamera(at, { factor, from: middle, to: middle })?.zoom).toBeCloseTo(zoom);
  });

  test("further out than the whole page is the whole page", () => {
    expect(moveCamera(at, { factor: 0.5, from: middle, to: middle })).toBe(null);
  });
});
