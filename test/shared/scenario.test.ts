/** The door for scenarios: every fault at once, each where it is; and the project's own scenario is whole. */
import { describe, expect, test } from "vitest";
import { clauseKinds } from "../../shared/rules/clauses.ts";
import type { Fault } from "../../shared/scenario/fault.ts";
import { numbersSchema } from "../../shared/scenario/numbers.ts";
import { parseScenario, scenarioFileNames } from "../../shared/scenario/parse.ts";
import { powersOf, rosterOf, seatDef, seatingOf } from "../../shared/state/seating.ts";
import { rawFiles, scenario } from "../helpers/engine.ts";

type Files = ReturnType<typeof rawFiles>;
/** The value at a path of raw files, to be changed. */
const at = (files: Files, path: string): Record<string, unknown> =>
  path === ""
    ? files
    : (path.split(".").reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], files) as Record<
        string,
        unknown
      >);
const set = (path: string, value: unknown) => (files: Files) => {
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  at(files, keys.join("."))[last] = value;
};
const push = (path: string, value: unknown) => (files: Files) => {
  (at(files, path) as unknown as unknown[]).push(value);
};
const remove = (path: string) => (files: Files) => {
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const parent = at(files, keys.join("."));
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
};

function faultsOf(...changes: ((files: Files) => void)[]): readonly Fault[] {
  const files = rawFiles();
  for (const change of changes) change(files);
  const parsed = parseScenario(files);
  return parsed.ok ? [] : parsed.error;
}
const firstSeat = (files: Files) => (at(files, "scenario.seats") as unknown as Record<string, unknown>[])[0];

describe("the door", () => {
  test("lets the project's own scenario in, with all its files", () => {
    expect(faultsOf()).toEqual([]);
    expect(scenarioFileNames).toContain("facts");
  });

  test.each(scenarioFileNames)("misses %s.json", (name) => {
    expect(faultsOf(remove(name))).toEqual([
      { code: "fileMissing", with: { path: `${name}.json`, message: "is missing" } },
    ]);
  });

  test.each([
    ["a misspelt field", set("scenario.seats.0.leeder", "x"), "schema", "scenario.json: seats.0"],
    ["a number out of range", set("cards.chance", 1.5), "schema", "cards.json: chance"],
    [
      "a rule's number that is missing",
      remove("scenario.numbers.losses.own"),
      "schema",
      "scenario.json: numbers.losses.own",
    ],
    [
      "a rule's number that no rule has",
      set("scenario.numbers.losses.luck", 1),
      "schema",
      "scenario.json: numbers.losses",
    ],
    [
      "an order that there is not",
      set("scenario.seats.0.orders", ["CONQUER"]),
      "schema",
      "scenario.json: seats.0.orders.0",
    ],
    ["an unknown clause", set("clauses.clauses.0.kind", "PEACE"), "schema", "clauses.json: clauses.0.kind"],
    ["a claim without a claimant", remove("facts.facts.2.claimant"), "schema", "facts.json: facts.2.claimant"],
    [
      "a clause that is there twice",
      push("clauses.clauses", structuredClone(scenario.clause.CEASE)),
      "duplicateId",
      "clauses.json: clauses",
    ],
    ["a clause that is missing", remove("clauses.clauses.14"), "danglingReference", "clauses.json: clauses"],
    [
      "an attack in no sector",
      set("scenario.plot.attacks.0.sector", "W"),
      "danglingReference",
      "scenario.json: plot.attacks.0.sector",
    ],
    ["a truce before the match", set("scenario.plot.truces.1", "2020-09-01"), "schema", "scenario.json: plot.truces.1"],
    [
      "an attack out of its order",
      set("scenario.plot.attacks.2.from", "2020-10-01"),
      "schema",
      "scenario.json: plot.attacks.2.from",
    ],
    ["more ground than a sector has", set("scenario.start.ground.S", 11), "schema", "scenario.json: start.ground.S"],
    [
      "a core in no sector",
      set("scenario.numbers.score.holder.coreSectors", []),
      "schema",
      "scenario.json: numbers.score.holder.coreSectors",
    ],
    [
      "a core in a sector that there is not",
      set("scenario.numbers.score.holder.coreSectors", ["N", "W"]),
      "danglingReference",
      "scenario.json: numbers.score.holder.coreSectors",
    ],
    [
      "a sector of which the terrain is not told",
      push("scenario.sectors", { id: "W", name: "west", also: [], attackedBy: [0] }),
      "danglingReference",
      "scenario.json: numbers.ground.terrain",
    ],
    ["a sector twice", set("scenario.sectors.1.id", "N"), "duplicateId", "scenario.json: sectors"],
    [
      "a front of one sector",
      set("scenario.sectors", [{ id: "N", name: "north", also: [], attackedBy: [0] }]),
      "schema",
      "scenario.json: sectors",
    ],
    [
      "an attack where the side may not",
      set("scenario.sectors.0.attackedBy", [1]),
      "schema",
      "scenario.json: plot.attacks.0.sector",
    ],
    [
      "a brief's goal that nothing scores",
      set("briefs.briefs.0.hiddenGoals.0.scored", ["signedRole"]),
      "danglingReference",
      "briefs.json: AZE.hiddenGoals.0.scored",
    ],
    [
      "a seat that is there twice",
      (f: Files) => push("scenario.seats", structuredClone(firstSeat(f)))(f),
      "duplicateId",
      "scenario.json: seats",
    ],
    [
      "a venue of a seat that is none",
      set("scenario.seats.3.venues", ["atlantis"]),
      "danglingReference",
      "scenario.json: seats.3 (RUS).venues",
    ],
    [
      "a seat that stands for nobody",
      set("scenario.seats.7.standsFor", ["MARS"]),
      "danglingReference",
      "scenario.json: seats.7 (COC).standsFor",
    ],
    [
      "a seat resting on no such fact",
      set("scenario.seats.0.facts", ["Z99"]),
      "danglingReference",
      "scenario.json: seats.0 (AZE).facts",
    ],
    [
      "a goal resting on no such fact",
      set("scenario.seats.3.goals.0.facts", ["Z99"]),
      "danglingReference",
      "scenario.json: seats.3 (RUS).goals.0.facts",
    ],
    ["a seat without its grammar", remove("names.seats.0"), "danglingReference", "scenario.json: seats"],
    ["a clause without its grammar", remove("names.clauses.3"), "danglingReference", "clauses.json: clauses"],
    ["grammar of a seat that there is not", set("names.seats.0.id", "XXX"), "danglingReference", "names.json: seats"],
    ["a seat without a brief", remove("briefs.briefs.0"), "danglingReference", "in briefs.json"],
    [
      "a brief resting on no such fact",
      set("briefs.briefs.0.whatYouKnow.0.facts", ["Z99"]),
      "danglingReference",
      "briefs.json: AZE.whatYouKnow.0.facts",
    ],
    [
      "a line of a brief for a table with a seat that is none",
      set("briefs.briefs.0.youMay.0", { text: "Only here.", with: "MARS" }),
      "danglingReference",
      "briefs.json: AZE.youMay",
    ],
    [
      "a brief without a line for a roster",
      set("briefs.briefs.0.youMay", [
        { text: "Only with them.", with: "AZD" },
        { text: "This too.", with: "AZD" },
      ]),
      "schema",
      "briefs.json: AZE.youMay",
    ],
    [
      "a roster with a seat that is none",
      set("scenario.rosters.0.seats", ["AZE", "MARS"]),
      "danglingReference",
      "scenario.json: rosters.0",
    ],
    [
      "a roster without a lead",
      set("scenario.rosters.0.seats", ["AZE", "NKA"]),
      "danglingReference",
      "scenario.json: rosters.0.seats (leads)",
    ],
    ["a roster of another size", set("scenario.rosters.0.size", 11), "schema", "scenario.json: rosters.0"],
    ["two rosters of one size", set("scenario.rosters.1.size", 2), "duplicateId", "scenario.json: rosters"],
    [
      "powers for a seat not in the roster",
      set("scenario.rosters.0.powers", { NKA: { acts: [], orders: [] } }),
      "danglingReference",
      "scenario.json: rosters.0.powers",
    ],
    ["a side without a lead", set("scenario.seats.0.lead", false), "schema", "scenario.json: seats"],
    ["a side with two leads", set("scenario.seats.2.lead", true), "schema", "scenario.json: seats"],
    [
      "a start value without grounds",
      remove("scenario.start.grounds.will"),
      "danglingReference",
      "scenario.json: start.grounds",
    ],
    [
      "grounds of a value that there is not",
      set("scenario.start.grounds.luck", { facts: [], basis: "designer" }),
      "danglingReference",
      "scenario.json: start.grounds",
    ],
    ["grounds in facts, but none named", set("scenario.venues.0.facts", []), "schema", "scenario.json: venues.0.facts"],
    [
      "grounds outside, but no source named",
      remove("scenario.districts.0.source"),
      "schema",
      "scenario.json: districts.0.source",
    ],
    [
      "a start claim by nobody",
      set("scenario.start.claims.0.claimant", "MARS"),
      "danglingReference",
      "scenario.json: start.claims.0",
    ],
    [
      "a clause that needs nobody's signature",
      set("clauses.clauses.2.needs", ["MARS"]),
      "danglingReference",
      "clauses.json: PKF.needs",
    ],
    [
      "a card at no town",
      set("cards.cards.0.versions.0.place", "atlantis"),
      "danglingReference",
      "cards.json: heritage.versions",
    ],
    ["a mirrored card with one version", remove("cards.cards.0.versions.1"), "schema", "cards.json: heritage"],
    [
      "a card's name of a place that is none",
      set("cards.cards.0.versions.0.headline", "At {place:atlantis}"),
      "danglingReference",
      "cards.json: heritage",
    ],
    [
      "a fact's name of a place that is none",
      set("facts.facts.0.text", "At {place:atlantis}"),
      "danglingReference",
      "facts.json: A01",
    ],
    [
      "a town that is not on the map",
      push("scenario.towns", { id: "atlantis", side: 0, beyond: false }),
      "danglingReference",
      "scenario.json: towns",
    ],
    ["a town held by another side on the map", set("map.towns.0.side", 0), "schema", "map.json: towns.0.side"],
    ["a district that is not on the map", remove("map.districts.0"), "danglingReference", "scenario.json: districts"],
    ["a delegation of no seat", set("map.origins.MARS", [45, 40]), "danglingReference", "map.json: origins"],
    ["a map of another scenario", set("map.id", "elsewhere"), "schema", "map.json: id"],
    [
      "an order without a price",
      remove("scenario.numbers.orders.prices.HOLD"),
      "danglingReference",
      "scenario.json: numbers.orders.prices",
    ],
    [
      "a price of no order",
      set("scenario.numbers.orders.prices.CONQUER", 1),
      "danglingReference",
      "scenario.json: numbers.orders.prices",
    ],
  ] as const)("finds %s", (_name, change, code, path) => {
    const faults = faultsOf(change);
    expect(faults.map((each) => [each.code, each.with.path])).toContainEqual([code, expect.stringContaining(path)]);
    for (const each of faults) expect(each.with.message.length).toBeGreaterThan(5);
  });

  test("finds a fact on which nothing rests, unless it says why", () => {
    const fact = { ...(at(rawFiles(), "facts.facts.0") as object), id: "A99" };
    expect(faultsOf(push("facts.facts", fact))).toEqual([
      { code: "orphanFact", with: { path: "facts.json: A99", message: expect.stringContaining("unused") } },
    ]);
    expect(faultsOf(push("facts.facts", { ...fact, unused: "kept for the record" }))).toEqual([]);
  });

  test("tells all faults of all files at once", () => {
    const faults = faultsOf(
      set("scenario.title", ""),
      set("scenario.numbers.round.points", -1),
      set("cards.cards.2.weight", 0),
      set("clauses.clauses.3.cost", [1]),
      set("facts.facts.0.paragraph", []),
      remove("map"),
    );
    expect(faults.map((each) => each.with.path)).toEqual(
      expect.arrayContaining([
        "scenario.json: title",
        "scenario.json: numbers.round.points",
        "cards.json: cards.2.weight",
        expect.stringMatching(/^clauses\.json: clauses\.3\.cost/),
        "facts.json: facts.0.paragraph",
        "map.json",
      ]),
    );
    const references = faultsOf(
      set("scenario.seats.3.venues", ["atlantis"]),
      set("cards.cards.0.versions.0.place", "atlantis"),
      set("scenario.rosters.0.size", 7),
    );
    expect(references.length).toBeGreaterThanOrEqual(3);
  });

  test.each([[null], [[]], ["text"], [7], [{}]])("does not stumble over %j in place of a file", (thing) => {
    expect(faultsOf(set("scenario", thing)).length).toBeGreaterThan(0);
    expect(parseScenario({}).ok).toBe(false);
  });

  test("finds nothing under names that every object has", () => {
    for (const name of ["constructor", "__proto__", "toString"])
      expect([scenario.seat[name], scenario.town[name], scenario.card[name]]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
  });
});

describe("the project's own scenario", () => {
  const { scenario: file, cards, clauses } = scenario.files;

  test("gives every start value, seat, clause and card its grounds", () => {
    const { grounds, claims, ...values } = file.start;
    expect(Object.keys(grounds).sort()).toEqual(Object.keys(values).sort());
    expect(claims.every(({ facts }) => facts.length > 0)).toBe(true);
    for (const { basis, facts, source } of [
      ...Object.values(grounds),
      ...file.seats,
      ...file.seats.flatMap(({ goals }) => goals),
      ...file.venues,
      ...file.districts,
      ...clauses.clauses,
      ...cards.cards,
    ]) {
      if (basis === "facts") expect(facts.length).toBeGreaterThan(0);
      if (basis === "outside") expect(source).toBeDefined();
    }
  });

  test("has the rosters of the rulebook, in its order", () => {
    expect(file.rosters.map(({ size }) => size)).toEqual([2, 3, 4, 5, 6, 8, 9, 10, 12]);
    expect(rosterOf(scenario, 5)?.seats).toEqual(["AZE", "ARM", "RUS", "TUR", "COC"]);
    expect(rosterOf(scenario, 8)?.seats).toEqual(["AZE", "ARM", "RUS", "TUR", "FRA", "USA", "NKA", "UN"]);
    expect(rosterOf(scenario, 7)).toBeUndefined();
    expect(() => seatingOf(scenario, 7)).toThrow("roster of 7");
    expect(() => seatDef(scenario, "MARS")).toThrow("MARS");
  });

  test.each(file.rosters.map(({ size }) => size))("lets both sides fight, speak and sign with %i seats", (size) => {
    const { posture, speakers, guests, order } = seatingOf(scenario, size);
    for (const side of [0, 1] as const) {
      expect(posture[side].length).toBeGreaterThan(0);
      expect(speakers[side]).toContain(scenario.leads[side]);
      expect(guests).toContain(scenario.leads[side]);
      expect(powersOf(scenario, size, scenario.leads[side]).acts).toContain("sign");
    }
    expect(order.some((id) => powersOf(scenario, size, id).acts.includes("convene"))).toBe(true);
  });

  test("seats the de facto authorities with six and more, and splits both governments with twelve", () => {
    expect(seatingOf(scenario, 5).spoilers).toEqual([]);
    expect(seatingOf(scenario, 6).spoilers).toEqual(["NKA"]);
    expect(seatingOf(scenario, 12).posture).toEqual([["AZD"], ["NKA", "ARD"]]);
    expect(seatingOf(scenario, 12).spoilers).toEqual(["NKA"]);
  });

  test("carries every number that the rules read, and each clause with hazard and price", () => {
    expect(numbersSchema.safeParse(file.numbers).success).toBe(true);
    expect(clauseKinds.every((kind) => scenario.clause[kind].cost.every((cost) => cost >= 0))).toBe(true);
  });

  test("mirrors every card that accuses, so that either side can be the one accused", () => {
    for (const card of cards.cards) {
      const accuses = card.claim !== null || card.effects.some(({ of }) => of === "accused" || of === "other");
      expect([card.id, card.mirrored]).toEqual([card.id, accuses]);
    }
  });

  test("prints no claim without an answer or the word that there is none", () => {
    for (const version of cards.cards.flatMap(({ versions }) => versions))
      expect(version.counter.length).toBeGreaterThan(10);
  });

  test("hashes to the same value whatever the order of its keys, and to another when a number changes", () => {
    const turned = Object.fromEntries(Object.entries(rawFiles()).reverse());
    const same = parseScenario(turned);
    expect(same.ok && same.value.hash).toBe(scenario.hash);
    const files = rawFiles();
    set("scenario.numbers.losses.own", 41)(files);
    const other = parseScenario(files);
    expect(other.ok && other.value.hash).not.toBe(scenario.hash);
  });
});
