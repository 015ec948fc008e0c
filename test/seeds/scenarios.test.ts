// Every scenario in seeds/: its files parse, nothing in them leads nowhere or stands alone, its matches end, its map is legible.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { layOut } from "../../client/map/layout.ts";
import { emptyModel, type MapModel } from "../../client/map/mapModel.ts";
import { mapNames } from "../../client/map/mapNames.ts";
import { type Box, grow, inside, overlap } from "../../client/map/shapes.ts";
import { mapWords } from "../../client/words/map.ts";
import { type Offered, parseOffered } from "../../server/match/library.ts";
import { loadScenarios } from "../../server/scenarios.ts";
import { runBots } from "../../shared/bots/runMatch.ts";
import { checkOrders, ordersOf } from "../../shared/rules/orders.ts";
import { orderContext } from "../../shared/rules/standingOrders.ts";
import { fillNames, unknownNames } from "../../shared/scenario/fill.ts";
import { open } from "../../shared/state/setup.ts";
import { roughly } from "../helpers/mapSample.ts";

const seeds = join(import.meta.dirname, "../../seeds");
const offered = [...loadScenarios<Offered>(seeds, parseOffered)];
const invented = "upper-ilvane";

/** Every string in a value, at any depth. */
const strings = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
};

/** Every fact id in lists named "facts", at any depth. */
const factLists = (value: unknown): string[] => {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "facts" && Array.isArray(inner) && inner.every((id) => typeof id === "string")
      ? (inner as string[])
      : factLists(inner),
  );
};

test("the folder of seeds holds the real scenario and an invented one", () => {
  expect(offered.map(([id]) => id)).toEqual(["karabakh-2020", invented]);
});

test("where a side may not attack, the order is refused with its reason, and no list offers it", () => {
  const { scenario } = offered.find(([id]) => id === invented)?.[1] ?? expect.fail("it is not offered");
  const opened = open(scenario, { scenario: invented, seed: "lake", roster: 2, form: "long" });
  if (!opened.ok) throw new Error(opened.error.code);
  const context = (seat: string) => ({ ...orderContext(scenario, opened.value.state, seat), points: 3 });
  const attacks = (seat: string) =>
    ordersOf(scenario, context(seat), opened.value.state.seatOrder).flatMap((order) =>
      order.kind === "OFFENSIVE" ? [order.sector] : [],
    );
  expect(attacks("COR")).toEqual(["H", "F", "G", "L"]);
  expect(attacks("TOL")).toEqual(["H", "F"]);
  const order = { kind: "OFFENSIVE", sector: "L" } as const;
  expect(checkOrders(scenario, context("COR"), [order])).toBeNull();
  expect(checkOrders(scenario, context("TOL"), [order])).toEqual({ code: "sectorClosed", with: { sector: "L" } });
});

describe.each(offered)("%s", (folder, { scenario, sequel }) => {
  const { files } = scenario;
  const { facts, outside } = files.facts;
  const { seats, rosters } = files.scenario;

  it("has its folder's name as its id, also on the map", () => {
    expect([scenario.id, files.map.id]).toEqual([folder, folder]);
  });

  it("has a brief with three questions for every seat, and none for others", () => {
    expect(files.briefs.briefs.map(({ seat }) => seat).sort()).toEqual(seats.map(({ id }) => id).sort());
    for (const { seat, questions } of files.briefs.briefs) {
      expect(questions.length, seat).toBe(3);
      expect(new Set(questions.map(({ answer }) => answer)).size, `${seat}: answers in different places`).not.toBe(1);
    }
  });

  it("plays every seat in some roster", () => {
    const played = new Set(rosters.flatMap((roster) => roster.seats));
    expect(seats.filter(({ id }) => !played.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it("has both forms of the name of every town", () => {
    const formsOf = (id: string) => files.names.places.find((place) => place.id === id)?.forms ?? [];
    expect(files.map.towns.filter(({ id }) => formsOf(id).length !== 2)).toEqual([]);
    expect(files.names.places.some(({ forms: [one, other] }) => one !== other)).toBe(true);
  });

  it("writes no place of two forms in one form alone", () => {
    const single = files.names.places.filter(({ forms }) => forms[0] !== forms[1]).flatMap(({ forms }) => forms);
    const texts = strings([facts, outside, files.briefs, files.cards, sequel]);
    expect(texts.filter((text) => single.some((form) => text.includes(form)))).toEqual([]);
  });

  it("answers every placeholder", () => {
    const texts = strings([files.facts, files.briefs, files.cards, sequel]).map((text) =>
      text.replace(/\{(accused|other)\}/g, ""),
    );
    expect(texts.flatMap((text) => unknownNames(text, files.names))).toEqual([]);
    expect(texts.map((text) => fillNames(text, files.names, 1)).filter((text) => /[{}]/.test(text))).toEqual([]);
  });

  it("rests on facts that exist, and leaves none without use unless it says why", () => {
    const used = new Set(factLists([files.scenario, files.clauses, files.cards, files.briefs, sequel]));
    const known = [...facts, ...outside].map(({ id }) => id);
    expect([...used].filter((id) => !known.includes(id))).toEqual([]);
    expect(facts.filter(({ id, unused }) => !used.has(id) && unused === undefined).map(({ id }) => id)).toEqual([]);
  });

  it("names the claimant of every claim, and both kinds of goal in every brief", () => {
    expect(facts.filter(({ status, claimant }) => status === "claim" && !claimant)).toEqual([]);
    for (const { seat, publicGoals, hiddenGoals } of files.briefs.briefs)
      expect(Math.min(publicGoals.length, hiddenGoals.length), seat).toBeGreaterThan(0);
  });

  it("has its sequel's sources among the figures from outside", () => {
    const ids = outside.map(({ id }) => id);
    expect(sequel?.paragraphs.flatMap(({ sources }) => sources).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test.each(rosters.map(({ size }) => size))("bots alone come to an end at a table of %i", (roster) => {
    for (const form of ["short", "long"] as const) {
      const played = runBots(scenario, { scenario: scenario.id, seed: "sandpiper", roster, form });
      expect(played.ok && played.value.state.phase).toBe("debrief");
      expect(played.ok && played.value.state.outcome?.ending).toMatch(/settlement|lastRound|widerWar/);
    }
  });
});

describe.each(offered)("the map of %s", (_, { scenario: { files } }) => {
  const { map } = files;
  const names = mapNames(files.scenario, files.names);
  const leads = [0, 1].map((side) => files.scenario.seats.find((seat) => seat.lead && seat.side === side)?.id ?? "");
  const [ours = "", theirs = ""] = leads;
  const quiet = emptyModel();
  const busy: MapModel = emptyModel({
    nameOrder: 1,
    sectors: { N: 0.6, C: 0.9, S: 4.2 },
    previousSectors: { N: 0.6, C: 0.7, S: 2.8 },
    shelled: map.towns
      .filter(({ rank, sector }) => rank <= 2 && sector === "C")
      .map(({ id: town }) => ({ town, claimedBy: theirs })),
    struck: map.towns
      .filter(({ sector }) => sector === null)
      .slice(0, 1)
      .map(({ id: town }) => ({ town, claimedBy: ours })),
    displaced: [
      { side: 0, thousandsLow: 10, thousandsHigh: 14 },
      { side: 1, thousandsLow: 40, thousandsHigh: 60 },
    ],
    venues: map.venues.map(({ id }) => ({ id, title: id, line: "both confirmed", delegations: leads, state: "held" })),
    choosable: { towns: map.towns.slice(0, 2).map(({ id }) => id), sectors: ["N", "C", "S"] },
    side: 0,
  });
  const pages = [
    [360, 300],
    [360, 480],
    [650, 560],
    [700, 700],
    [1280, 720],
    [1600, 900],
  ] as const;

  test.each(
    pages.flatMap(([width, height]) => [
      { width, height, model: quiet },
      { width, height, model: busy },
    ]),
  )("has no name upon another at $width × $height, and names what matters", ({ width, height, model }) => {
    const layout = layOut({ width, height, model, map, names, words: mapWords, measure: roughly, key: null });
    const boxes = [
      ...[...layout.placed].map(([id, { box }]): [string, Box] => [id, box]),
      ...layout.cards.map(({ id, box }): [string, Box] => [`card ${id}`, box]),
      ...layout.towns.map(({ town, at: [x, y], dot }): [string, Box] => [
        `dot ${town.id}`,
        grow({ x, y, w: 0, h: 0 }, dot),
      ]),
    ];
    const clashes = boxes.flatMap(([a, boxA], at) =>
      boxes
        .slice(at + 1)
        .filter(([, boxB]) => overlap(boxA, boxB))
        .map(([b]) => `${a} × ${b}`),
    );
    expect(clashes).toEqual([]);
    const page = { x: 0, y: 0, w: width, h: height };
    expect(boxes.filter(([, box]) => !inside(box, page)).map(([id]) => id)).toEqual([]);
    const needed = map.towns.filter(({ rank }) => rank <= (width < 600 ? 1 : 4)).map(({ id }) => id);
    const sectors = Object.keys(map.sectors).map((id) => `sector ${id}`);
    expect([...sectors, ...needed].filter((id) => !layout.placed.has(id))).toEqual([]);
  });

  it("has every town on the page, and its fronts in order", () => {
    const [west, south, east, north] = map.extent;
    const out = map.towns.filter(({ lon, lat }) => lon < west || lon > east || lat < south || lat > north);
    expect(out.map(({ id }) => id)).toEqual([]);
  });
});

describe("the invented scenario", () => {
  const real = offered.find(([id]) => id === "karabakh-2020")?.[1].scenario.files;
  const folder = join(seeds, invented);
  const text = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  const realNames = real
    ? [
        ...real.names.places.flatMap(({ forms }) => forms),
        ...real.names.sites.map(({ name }) => name),
        ...real.names.venues.map(({ name }) => name),
        ...real.names.countries.flatMap(({ name, adjective, people, capital }) => [name, adjective, people, capital]),
        ...real.scenario.seats.flatMap(({ id, leader }) => [id, ...(leader?.startsWith("the ") ? [] : [leader ?? id])]),
        ...real.names.region.forms,
        ...real.names.languages,
        ...[real.names.region.name, real.names.region.short],
        ...[
          "Kremlin",
          "Minsk",
          "OSCE",
          "Security Council",
          "Secretary-General",
          "NATO",
          "Soviet",
          "Caucasus",
          "Caspian",
        ],
        ...[
          "Muslim",
          "Christian",
          "mosque",
          "cathedral",
          "church",
          "Europe",
          "Asia",
          "Syria",
          "Libya",
          "Azeri",
          "1994",
          "2020",
        ],
      ].filter((name) => name !== "PRESS")
    : [];

  test("is searched for a good many names of the real one", () => {
    expect(realNames.length).toBeGreaterThan(100);
    expect(realNames).toContain("Stepanakert");
  });

  it("has no name of a real place, country, person, organisation or religion", () => {
    const found = realNames.filter((name) =>
      new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[().]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "u").test(text),
    );
    expect(found).toEqual([]);
  });

  it("draws its own land in the open ocean, without an atlas", () => {
    const map = offered.find(([id]) => id === invented)?.[1].scenario.files.map;
    expect(map?.countries.filter(({ atlas, outlines }) => atlas !== undefined || !outlines)).toEqual([]);
    const points = map?.countries.flatMap(({ outlines = [] }) => outlines.flat()) ?? [];
    // South Pacific, far from every coast and island.
    expect(points.filter(([lon, lat]) => lon < -132 || lon > -120 || lat < -42 || lat > -34)).toEqual([]);
  });

  it("has other numbers of its own", () => {
    const own = offered.find(([id]) => id === invented)?.[1].scenario.files.scenario;
    const same = (["force", "supply", "militaryDead", "civilianDead", "displaced", "hurt", "hardness"] as const).filter(
      (value) => JSON.stringify(own?.start[value]) === JSON.stringify(real?.scenario.start[value]),
    );
    expect(same).toEqual([]);
  });

  it("has two short reports in which every paragraph that a fact names stands", () => {
    const facts = offered.find(([id]) => id === invented)?.[1].scenario.files.facts.facts ?? [];
    const reports = readFileSync(join(folder, "reports.md"), "utf8").split(/^## /m).slice(1);
    expect(reports.map((report) => report.slice(0, 1))).toEqual(["A", "B"]);
    for (const { id, source, paragraph } of facts) {
      const report = reports.find((each) => each.startsWith(source)) ?? "";
      for (const number of paragraph) expect(report, id).toMatch(new RegExp(`^${number}\\. `, "m"));
    }
  });
});
