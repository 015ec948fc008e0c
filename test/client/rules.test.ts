import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { orderNames } from "../../client/words/orders.ts";
import { ruleOfRefusal } from "../../client/words/refusalRules.ts";
import { rulesOf } from "../../client/words/rules/index.ts";
import type { Block, Section } from "../../client/words/rules/rulebook.ts";
import { anchorOf, rulesAddress } from "../../client/words/rulesAddress.ts";
import { codes } from "../../shared/base/codes.ts";
import { orderKinds } from "../../shared/rules/orders.ts";
import { indexScenario } from "../../shared/scenario/indexed.ts";
import type { Scenario, ScenarioFiles } from "../../shared/scenario/scenario.ts";
import { causes } from "../../shared/state/gaugeKinds.ts";
import { longestCommunique } from "../../shared/terms/choices.ts";
import { longestLine } from "../../shared/terms/limits.ts";
import { karabakh } from "../helpers/scenario.ts";

const scenario: Scenario = indexScenario(karabakh.scenario.files);
const sections = rulesOf(scenario, 0);
const known = new Set(sections.map(({ id }) => id));
const cited = (text: string): string[] => [...text.matchAll(/§(\d+(?:\.\d+)?)/g)].map(([, id = ""]) => id);

function textsOf(block: Block): string[] {
  if (typeof block === "string") return [block];
  if ("list" in block) return [...block.list];
  if ("steps" in block) return [...block.steps];
  if ("figures" in block) return [block.figures];
  if ("example" in block) return [...block.example];
  return block.rows.flatMap(({ cells }) => [...cells]);
}
const texts = (all: readonly Section[]): string[] =>
  all.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOf)]);

/** Every source file of the pages. */
function sourcesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourcesIn(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

describe("every section that is cited can be read", () => {
  test.each(Object.entries(causes))("by the cause %s: %s", (_cause, rule) => {
    expect(known).toContain(rule.slice(1));
  });

  test("by a refusal", () => {
    const rules = codes.flatMap((code) => ruleOfRefusal(code) ?? []);
    expect(rules.length).toBeGreaterThan(15);
    for (const rule of rules) expect(known, rule).toContain(rule.slice(1));
  });

  test("by the rules themselves", () => {
    const found = texts(sections).flatMap(cited);
    expect(found.length).toBeGreaterThan(10);
    for (const id of found) expect(known, `§${id}`).toContain(id);
  });

  test("by anything that a page says", () => {
    const said = sourcesIn("client").flatMap((path) =>
      readFileSync(path, "utf8")
        // What is said to developers cites the whole rulebook.
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")
        .split("\n")
        .flatMap(cited),
    );
    expect(said.length).toBeGreaterThan(20);
    for (const id of said) expect(known, `§${id}`).toContain(id);
  });

  test("at an address of its own", () => {
    expect(new Set(sections.map(({ id }) => anchorOf(id))).size).toBe(sections.length);
    expect(rulesAddress("karabakh-2020", "§7.8", 1)).toBe("/rules/karabakh-2020?names=1#s7-8");
    expect(rulesAddress("karabakh-2020")).toBe("/rules/karabakh-2020");
  });
});

/** The same scenario with every number another one, so that a number that stays the same was typed by hand. */
function otherNumbers<T>(value: T): T {
  if (typeof value === "number") return (value * 1.371 + 0.713) as T;
  if (Array.isArray(value)) return value.map(otherNumbers) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, otherNumbers(each)])) as T;
}

function otherScenario(files: ScenarioFiles): Scenario {
  const { scenario: file, clauses, cards } = files;
  const seats = file.seats.map((seat) => ({ ...seat, goals: otherNumbers(seat.goals) }));
  const numbers = otherNumbers(file.numbers);
  // A sector without a need of supply stays one.
  const { N = 0, S = 0 } = file.numbers.orders.minSupply;
  const orders = { ...numbers.orders, minSupply: { ...numbers.orders.minSupply, N, S } };
  return indexScenario({
    ...files,
    scenario: {
      ...file,
      seats,
      numbers: { ...numbers, orders },
      forms: otherNumbers(file.forms),
      types: otherNumbers(file.types),
      start: { ...otherNumbers(file.start), stance: file.start.stance },
      rosters: file.rosters.map((roster) => ({ ...roster, size: otherNumbers(roster.size) })),
    },
    clauses: {
      clauses: clauses.clauses.map((each) => ({
        ...each,
        hazard: otherNumbers(each.hazard),
        cost: otherNumbers(each.cost),
      })),
    },
    cards: {
      chance: otherNumbers(cards.chance),
      cards: cards.cards.map((card) => ({ ...card, effects: otherNumbers(card.effects) })),
    },
  });
}

/** Numbers that no scenario sets: lengths of what people write, the hundred of "÷ 100", and the one of "(1 − …)". */
const ofTheGame = new Set([longestLine.toLocaleString("en-GB"), String(longestCommunique), "100"]);
const numbersIn = (text: string): string[] =>
  [...text.replace(/§[\d.]+|\(1 − /g, "").matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([found]) => found);

describe("numbers", () => {
  test("every one that is shown is the scenario's own", () => {
    const here = texts(sections);
    const there = texts(rulesOf(otherScenario(karabakh.scenario.files), 0));
    expect(there.length).toBe(here.length);
    let checked = 0;
    here.forEach((text, at) => {
      const others = numbersIn(there[at] ?? "");
      for (const number of numbersIn(text)) {
        if (ofTheGame.has(number) && text.match(/characters|÷ 100/)) continue;
        expect(others, text).not.toContain(number);
        checked++;
      }
    });
    expect(checked).toBeGreaterThan(200);
  });

  test.each([
    ["§4 an order answered on its rung", "4", scenario.numbers.round.rebate],
    ["§5 the price of coming against one's own word", "5", scenario.numbers.attendance.excludeWill],
    ["§7.2 the will that must remain", "7.2", scenario.numbers.ceasefire.willFloor],
    ["§7.4 losses by one's own fighting", "7.4", scenario.numbers.losses.own],
    ["§7.8 what a leak costs", "7.8", -scenario.numbers.claims.leakWill],
    ["§8 the price of a fixed line", "8", scenario.clause.LINES.cost[0]],
  ])("%s stands in its section", (_name, id, number) => {
    const section = sections.filter((each) => each.id === id);
    expect(numbersIn(texts(section).join(" "))).toContain(String(number));
  });
});

describe("what the rules tell", () => {
  test("every order and every clause has its row", () => {
    const all = texts(sections);
    for (const kind of orderKinds) expect(all).toContain(orderNames[kind]);
    for (const { name } of scenario.files.clauses.clauses) expect(all).toContain(name);
  });

  test("nothing is left open", () => {
    for (const text of texts(sections)) expect(text).not.toMatch(/undefined|null|NaN|\[object|\{|\}/);
  });

  test("every fact that is named is in the ledger", () => {
    const { facts, outside } = scenario.files.facts;
    const ids = new Set([...facts, ...outside].map(({ id }) => id));
    const named = sections.flatMap(({ blocks, basis }) => [
      ...(basis?.facts ?? []),
      ...blocks.flatMap((block) =>
        typeof block !== "string" && "rows" in block ? block.rows.flatMap((row) => row.basis?.facts ?? []) : [],
      ),
    ]);
    expect(named.length).toBeGreaterThan(40);
    for (const id of named) expect(ids).toContain(id);
  });

  test("what was hidden at the start is not told", () => {
    const { start } = scenario.files.scenario;
    const row = sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (typeof block !== "string" && "rows" in block ? block.rows : []))
      .find(({ cells }) => cells[0] === "Military dead");
    expect(row?.cells).toContain("hidden");
    expect(texts(sections).join(" ")).not.toMatch(new RegExp(`\\b${start.militaryDead[1]}\\b`));
  });
});
