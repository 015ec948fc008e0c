/** The table of cases itself: whole, in order, and covering what it promises (RULES §14). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { codes } from "../../shared/base/codes.ts";
import { actSchema } from "../../shared/engine/command.ts";
import { clauseKinds } from "../../shared/rules/clauses.ts";
import { orderKinds } from "../../shared/rules/orders.ts";
import { stepKinds } from "../../shared/terms/action.ts";
import { scenario } from "../helpers/engine.ts";
import { cases } from "./adjudication/cases.ts";
import { page } from "./adjudication/list.ts";

const root = join(import.meta.dirname, "../..");
const sources = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(root, folder, name), "utf8"))
    .join("\n");
const words = sources("test/shared/adjudication");
const engine = sources("shared/engine") + sources("shared/rules");

/** Codes that a file of the engine can refuse with, one that only data outside the type could meet apart. */
const refusals = codes.filter((code) => new RegExp(`(refuse|refusal)\\([^)]*"${code}"`).test(engine));
const beyondTypes = ["unknownSector", "sectorClosed"];

describe("the table of cases", () => {
  test("numbers each case once, and has at least eighty", () => {
    expect(new Set(cases.map(({ no }) => no)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(80);
  });

  test("names each case once, in a sentence", () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    expect(cases.filter(({ name }) => name.split(" ").length < 3).map(({ no }) => no)).toEqual([]);
  });

  test("is listed in test/shared/README.md as it stands", () => {
    expect(readFileSync(join(root, "test/shared/README.md"), "utf8")).toBe(page());
  });

  test("rests on facts of the ledger", () => {
    const known = new Set(scenario.files.facts.facts.map(({ id }) => id));
    expect(cases.flatMap(({ facts = [] }) => facts).filter((id) => !known.has(id))).toEqual([]);
  });

  test("stages every row on which a seat, a start value, a venue, a clause or a card rests", () => {
    const { scenario: own, clauses, cards } = scenario.files;
    const rested = [
      ...own.seats.flatMap((seat) => [...seat.facts, ...seat.goals.flatMap((goal) => goal.facts)]),
      ...Object.values(own.start.grounds).flatMap((ground) => ground.facts),
      ...own.start.claims.flatMap((claim) => claim.facts),
      ...own.venues.flatMap((venue) => venue.facts),
      ...clauses.clauses.flatMap((clause) => clause.facts),
      ...cards.cards.flatMap((card) => card.facts),
    ];
    const staged = new Set(cases.flatMap(({ facts = [] }) => facts));
    expect([...new Set(rested)].filter((id) => !staged.has(id)).sort()).toEqual([]);
  });

  test("refuses with every code that the engine has", () => {
    expect(refusals.length).toBeGreaterThan(40);
    const met = new Set(
      cases.flatMap(({ refused = [], refusedAfter = [] }) => [...refused, ...refusedAfter]).map(({ code }) => code),
    );
    expect(refusals.filter((code) => !met.has(code) && !beyondTypes.includes(code))).toEqual([]);
  });

  test.each([
    ["order", orderKinds],
    ["clause", clauseKinds],
    ["card", Object.keys(scenario.card)],
    ["act", actSchema.options.map(({ shape }) => shape.kind.value)],
    ["step of the clock or the instructor", stepKinds],
  ])("has every %s in it", (_what, kinds) => {
    expect(kinds.filter((kind) => !words.includes(`"${kind}"`))).toEqual([]);
  });
});
