/** The scenario linter: the project's own scenarios have nothing to be told, and each thing it can tell is told of a scenario spoilt so. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readScenario } from "../../server/cli/scenario.ts";
import { type LintSize, lint } from "../../shared/bots/lint.ts";
import { parseScenario } from "../../shared/scenario/parse.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { ClauseDef, ScenarioFile } from "../../shared/scenario/schema.ts";
import { rawFiles } from "../helpers/engine.ts";

const seeds = join(import.meta.dirname, "../../seeds");
const folders = readdirSync(seeds, { withFileTypes: true })
  .filter(
    (entry) =>
      entry.isDirectory() && entry.name !== "schema" && readdirSync(join(seeds, entry.name)).includes("scenario.json"),
  )
  .map(({ name }) => name);

describe("every scenario in seeds/", () => {
  test.each(folders)("%s gives the linter nothing to say", { timeout: 60_000 }, (name) => {
    const parsed = readScenario(join(seeds, name));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const rosters = parsed.value.scenario.rosters.slice(0, 1).map(({ size }) => size);
    expect(lint(parsed.value.scenario, { matches: 2, scriptMatches: 1, freshMatches: 4, sweeps: 0, rosters })).toEqual(
      [],
    );
  });
});

interface Files {
  scenario: ScenarioFile;
  clauses: { clauses: ClauseDef[] };
}

/** The scenario with a few seats, spoilt. */
function spoilt(spoil: (files: Files) => void): Scenario {
  const files = rawFiles() as unknown as Files & Record<string, unknown>;
  files.scenario.rosters = [{ size: 4, seats: ["AZE", "ARM", "RUS", "PRESS"], byRule: ["TUR"], powers: {} }];
  spoil(files);
  const parsed = parseScenario(files);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const small: LintSize = { matches: 3, scriptMatches: 1, freshMatches: 3, sweeps: 0, rosters: [] };
const codesOf = (scenario: Scenario, size = small) => lint(scenario, size).map(({ code, path }) => `${code} ${path}`);

describe("a spoilt scenario is told of:", () => {
  test("an order that nobody can pay for", () => {
    const scenario = spoilt(({ scenario: { numbers } }) => {
      numbers.orders.prices.STRIKE_BEYOND = 9;
    });
    expect(codesOf(scenario)).toContain("unusedOrder scenario.json: numbers.orders.prices.STRIKE_BEYOND");
  });

  test("a clause that nobody can afford", () => {
    const scenario = spoilt(({ clauses }) => {
      for (const clause of clauses.clauses) if (clause.kind === "MONITOR") clause.cost = [900, 900];
    });
    expect(codesOf(scenario)).toContain("unusedClause clauses.json: MONITOR");
  });

  test("a seat whose score nothing moves", () => {
    const scenario = spoilt(({ scenario: { numbers } }) => {
      Object.assign(numbers.score.third, { goals: 0, credibility: 0, calm: 0 });
    });
    expect(codesOf(scenario)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^fixedScore .*RUS/), expect.stringMatching(/^fixedScore .*TUR/)]),
    );
  });

  test("a ceasefire that no will is enough for", () => {
    const scenario = spoilt(({ scenario: { numbers } }) => {
      numbers.ceasefire.willFloor = 99;
    });
    expect(codesOf(scenario)).toContain("noCeasefire scenario.json: rosters.0");
  });

  test("a settlement that takes longer than the match", () => {
    const scenario = spoilt(({ scenario: { numbers } }) => {
      numbers.ceasefire.settleRounds = 20;
    });
    expect(codesOf(scenario)).toContain("noSettlement scenario.json: rosters.0");
  });

  test("a wider war that comes as a rule", () => {
    const scenario = spoilt(({ scenario: { numbers } }) => {
      numbers.widerWar.drift = 40;
    });
    expect(codesOf(scenario)).toContain("widerWarCommon scenario.json: numbers.widerWar");
  });

  test("an order that pays whatever the others do", { timeout: 60_000 }, () => {
    const scenario = spoilt(({ scenario: { numbers } }) => {
      Object.assign(numbers.score.attacker, { territory: 1, military: 0, civilians: 0, unsettled: 1, points: 4 });
      Object.assign(numbers.score, { ownShare: 1, jointShare: 0 });
    });
    const found = lint(scenario, { ...small, matches: 1, rosters: [4] }).find(({ path }) => path.includes("AZE"));
    expect(found?.code).toMatch(/^dominant(Order|Script)$/);
    expect(Number(found?.with.score)).toBeGreaterThan(Number(found?.with.cooperating) + 10);
  });

  test("nothing, where it is not spoilt", () => {
    expect(codesOf(spoilt(() => {})).filter((told) => !told.startsWith("unused"))).toEqual([]);
  });
});
