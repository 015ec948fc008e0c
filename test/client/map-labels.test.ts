import { describe, expect, test } from "vitest";
import { frontLine } from "../../client/map/geometry.ts";
import { type LabelRequest, placeLabels } from "../../client/map/labels.ts";
import { layOut } from "../../client/map/layout.ts";
import type { MapModel } from "../../client/map/mapModel.ts";
import type { Layout } from "../../client/map/page.ts";
import { type Box, grow, inside, lengthOf, overlap, resample } from "../../client/map/shapes.ts";
import { fontOf } from "../../client/map/type.ts";
import { toPixels } from "../../client/map/view.ts";
import { mapWords } from "../../client/words/map.ts";
import { busyModel, karabakhMap, karabakhNames, quietModel, roughly } from "../helpers/mapSample.ts";

const pages = [
  { width: 360, height: 300 },
  { width: 360, height: 480 },
  { width: 390, height: 316 },
  { width: 390, height: 640 },
  { width: 700, height: 520 },
  { width: 700, height: 700 },
  { width: 1280, height: 720 },
  { width: 1600, height: 900 },
  { width: 1600, height: 520 },
];
const models: [string, MapModel][] = [
  ["a quiet table", quietModel],
  ["a busy table", busyModel],
  ["a busy table, other names first", { ...busyModel, nameOrder: 0 }],
];
const cases = pages.flatMap((page) => models.map(([name, model]) => ({ ...page, name, model })));

function lay(width: number, height: number, model: MapModel): Layout {
  const key: Box | null = width >= 560 ? { x: width - 262, y: height - 110, w: 250, h: 98 } : null;
  return layOut({
    width,
    height,
    model,
    map: karabakhMap,
    names: karabakhNames,
    words: mapWords,
    measure: roughly,
    key,
  });
}

/** Every box that must stay clear of every other, by what it is. */
function boxesOf(layout: Layout): [string, Box][] {
  return [
    ...[...layout.placed].map(([id, { box }]): [string, Box] => [id, box]),
    ...layout.cards.map(({ id, box }): [string, Box] => [`card ${id}`, box]),
    ...layout.towns.map(({ town, at, dot }): [string, Box] => [
      `dot ${town.id}`,
      grow({ x: at[0], y: at[1], w: 0, h: 0 }, dot),
    ]),
  ];
}

describe.each(cases)("$name at $width × $height", ({ width, height, model }) => {
  const layout = lay(width, height, model);
  const boxes = boxesOf(layout);

  if (width >= 700 && height >= 600)
    test("every mark of fire stands with the word of who says so", () => {
      const marked = [...model.shelled, ...model.struck, ...model.heritageHit].map(({ town }) => town);
      const told = layout.towns.filter(({ label }) => label?.runs.some(({ tone }) => tone === "warning"));
      expect(told.map(({ town }) => town.id).sort()).toEqual([...new Set(marked)].sort());
    });

  test("no name covers another name, a dot or a card", () => {
    const clashes = boxes.flatMap(([a, boxA], at) =>
      boxes
        .slice(at + 1)
        .filter(([b, boxB]) => overlap(boxA, boxB) && !(a.startsWith("dot") && b.startsWith("dot")))
        .map(([b]) => `${a} × ${b}`),
    );
    expect(clashes).toEqual([]);
  });

  test("everything lies on the page", () => {
    const page = { x: 0, y: 0, w: width, h: height };
    expect(boxes.filter(([, box]) => !inside(box, page)).map(([id]) => id)).toEqual([]);
  });

  test("the three sectors and the larger towns are always named", () => {
    const needed = ["sector N", "sector C", "sector S"].concat(
      karabakhMap.towns.filter(({ rank }) => rank <= 2).map(({ id }) => id),
    );
    expect(needed.filter((id) => !layout.placed.has(id))).toEqual([]);
  });

  test("what may be chosen is always named", () => {
    expect(model.choosable.towns.filter((id) => !layout.placed.has(id))).toEqual([]);
  });

  if (width >= 700)
    test("from 700 px on every town is named", () => {
      expect(karabakhMap.towns.filter(({ id }) => layout.hidden.includes(id)).map(({ id }) => id)).toEqual([]);
    });
});

test.each([360, 390, 700, 1280, 1600])("no text is smaller than 11 px at %i", (width) => {
  const roles = ["town1", "town1b", "town", "townBold", "small", "note", "badge", "country", "title", "chip"] as const;
  for (const role of roles) expect(fontOf(role, width).size).toBeGreaterThanOrEqual(11);
});

test("both forms are written, the match's first form in front and in bold", () => {
  const runs = lay(1280, 720, quietModel).towns.find(({ town }) => town.id === "stepanakert")?.label?.runs;
  expect(runs?.map(({ text }) => text)).toEqual(["Stepanakert", " / Khankendi"]);
  expect(runs?.map(({ font }) => font.weight)).toEqual([700, 400]);
  const other = lay(1280, 720, { ...quietModel, nameOrder: 1 }).towns.find(({ town }) => town.id === "stepanakert");
  expect(other?.label?.runs.map(({ text }) => text)).toEqual(["Khankendi", " / Stepanakert"]);
});

test("names keep their places from one layout to the next", () => {
  const first = lay(1280, 720, quietModel);
  const next = layOut({
    width: 1280,
    height: 720,
    model: { ...quietModel, sectors: { N: 0.3, C: 0.4, S: 1 } },
    map: karabakhMap,
    names: karabakhNames,
    words: mapWords,
    measure: roughly,
    key: null,
    previous: first.placed,
  });
  const moved = [...next.placed].filter(([id, { place }]) => first.placed.get(id)?.place !== place).map(([id]) => id);
  expect(moved.length).toBeLessThanOrEqual(2);
});

describe("placing", () => {
  const request = (id: string, x: number, priority: number): LabelRequest => ({
    id,
    anchor: [x, 50],
    gap: 4,
    priority,
    sizes: [{ w: 40, h: 10 }],
  });

  test("a name without room is hidden rather than laid over another", () => {
    const tight = { x: 0, y: 40, w: 60, h: 20 };
    const { placed, hidden } = placeLabels({
      requests: [request("first", 5, 1), request("second", 6, 2)],
      hard: [],
      soft: [],
      bounds: tight,
    });
    expect([...placed.keys()]).toEqual(["first"]);
    expect(hidden).toEqual(["second"]);
  });

  test("a name gives way to one that has no other place", () => {
    const bounds = { x: 0, y: 40, w: 200, h: 20 };
    const { hidden } = placeLabels({
      requests: [request("east or west", 100, 1), { ...request("only west of 150", 150, 2) }],
      hard: [{ x: 155, y: 0, w: 45, h: 100 }],
      soft: [],
      bounds,
    });
    expect(hidden).toEqual([]);
  });
});

/** Towns whose name, with the room that the line itself takes, lies over the line of contact. */
function crossing(layout: Layout, model: MapModel): string[] {
  const line = frontLine(layout.fronts, model.sectors).map(toPixels(layout.view));
  const points = resample(line, Math.ceil(lengthOf(line)));
  return layout.towns
    .filter(({ label }) => label && points.some(([x, y]) => overlap(grow(label.box, 2), { x, y, w: 0.1, h: 0.1 })))
    .map(({ town }) => town.id);
}

describe.each([
  { width: 648, height: 504 },
  { width: 1000, height: 700 },
])("at $width × $height", ({ width, height }) => {
  test.each([0, 1, 2, 4])(
    "names keep off the line of contact, %i points on in the south: two at most lie over it",
    (south) => {
      for (const base of [quietModel, busyModel])
        for (const nameOrder of [0, 1] as const) {
          const model = { ...base, nameOrder, sectors: { N: 0, C: south / 2, S: south } };
          expect(crossing(lay(width, height, model), model).length).toBeLessThanOrEqual(2);
        }
    },
  );
});
