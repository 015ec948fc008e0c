/** The commands as a person runs them: good input, bad input, and the same output whoever does the work. */
import { execFile } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compiledOnce } from "./support/processes.ts";
import { temporaryFolder } from "./support/stores.ts";

const root = join(import.meta.dirname, "../..");
const seeds = join(root, "seeds");

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What the command left in its own empty working folder. */
  readonly left: string[];
}

/** Runs server/cli/NAME.ts in an empty folder; scenarios by name come from seeds/. */
function run(name: string, args: readonly string[]): Promise<Ended> {
  const cwd = temporaryFolder();
  const file = join(root, "server/cli", `${name}.ts`);
  const env = { ...compiledOnce, SCENARIOS_DIR: seeds };
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], { cwd, env }, (error, out, err) => {
      const code = typeof error?.code === "number" ? error.code : error ? 1 : 0;
      resolve({ code, out, err, left: readdirSync(cwd) });
    });
  });
}

/** A copy of the project's scenario in which one file's text is changed. */
function changed(file: string, change: (text: string) => string): string {
  const folder = join(temporaryFolder(), "changed");
  cpSync(join(seeds, "karabakh-2020"), folder, { recursive: true });
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")));
  return folder;
}

const simulate = (...args: string[]) => run("simulate", ["--scenario", "karabakh-2020", "--matches", "21", ...args]);

describe("simulate", () => {
  test("prints the same to the byte whatever the number of workers, as tables and as JSON", async () => {
    const runs = await Promise.all([simulate("--workers", "1"), simulate("--workers", "2")]);
    expect(runs.map(({ code, err, left }) => ({ code, err, left }))).toEqual(
      runs.map(() => ({ code: 0, err: "", left: [] })),
    );
    expect(runs[1]?.out).toBe(runs[0]?.out);
    expect(runs[0]?.out).toMatch(
      /^karabakh-2020 \d+\.\d+\.\d+: 21 matches, 8 seats, long form, policy historical, seed 1\n/,
    );
    expect(runs[0]?.out).toMatch(/score of Russia +\d/);
    expect(runs[0]?.out).toMatch(/\d+ of 21 targets hold\.\n$/);
    const json = await Promise.all([simulate("--json", "--workers", "1"), simulate("--json", "--workers", "3")]);
    expect(json[1]?.out).toBe(json[0]?.out);
    const told = JSON.parse(json[0]?.out ?? "");
    expect(told).toMatchObject({ scenario: "karabakh-2020", matches: 21, policy: ["historical"], seed: "1" });
    expect(told.figures.find(({ figure }: { figure: string }) => figure === "settled").count).toBe(21);
    expect(told.targets).toHaveLength(21);
  });

  test("--by-round tells of every gauge at each round's close, ended matches at their last, beside the record", async () => {
    const json = JSON.parse((await simulate("--by-round", "--json", "--matches", "12")).out);
    expect(Object.keys(json)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
    for (const round of Object.values<Record<string, unknown>>(json))
      expect(round).toMatchObject(
        Object.fromEntries(
          ["ground.S", "militaryDead.0", "reportedDead.1", "displaced.1", "hurt.0", "risk", "civilianDead"].map(
            (gauge) => [gauge, { median: expect.any(Number), low: expect.any(Number), high: expect.any(Number) }],
          ),
        ),
      );
    expect(json[8]["militaryDead.1"].median).toBeGreaterThan(json[2]["militaryDead.1"].median);
    expect(json[2]["reportedDead.0"]).toEqual({ median: 0, low: 0, high: 0 });
    const table = (await simulate("--by-round", "--matches", "3")).out;
    expect(table).toMatch(/^military dead as reported, Armenian side +\d/m);
  });

  test("--scripts and --absent tell what one seat's way of playing changes", async () => {
    const few = ["--matches", "2", "--roster", "3", "--form", "short"];
    const scripts = JSON.parse((await simulate("--scripts", "--seats", "RUS", "--json", ...few)).out);
    expect(scripts.findings.length).toBeGreaterThan(10);
    expect(new Set(scripts.findings.map(({ seat }: { seat: string }) => seat))).toEqual(new Set(["RUS"]));
    const { out } = await simulate("--absent", "RUS,ARM", ...few);
    expect(out).toMatch(/^RUS +nothing without talks ×1 +[+-]?\d/m);
    expect(out).toMatch(/^ARM +nothing without talks ×1 +[+-]?\d/m);
  });

  test("other seeds give other matches, other policies other scores", async () => {
    const short = (...args: string[]) => simulate("--matches", "4", "--roster", "3", "--form", "short", ...args);
    const [a, b, c] = await Promise.all([
      short("--policy", "default"),
      short("--policy", "default", "--seed", "2"),
      short("--policy", "dove", "--policy", "AZE=hawk,ARM=hawk"),
    ]);
    expect(new Set([a, b, c].map(({ out }) => out)).size).toBe(3);
    expect(a.out).toMatch(/No targets are set for this policy, roster and form\.\n$/);
    expect(c.out).toMatch(/policy dove AZE=hawk ARM=hawk, seed 1\n/);
  });

  test.each<[string, string[], RegExp]>([
    ["no scenario", [], /^--scenario is missing/],
    [
      "an unknown scenario",
      ["--scenario", "nowhere"],
      /^There is no scenario "nowhere", neither as a folder nor by that name/,
    ],
    [
      "a folder that is no scenario",
      ["--scenario", join(root, "server")],
      /holds no scenario: it has no scenario\.json\./,
    ],
    [
      "an unknown policy",
      ["--scenario", "karabakh-2020", "--policy", "owl"],
      /^There is no policy "owl"; there are default, /,
    ],
    [
      "an unknown seat",
      ["--scenario", "karabakh-2020", "--policy", "GEO=dove"],
      /^There is no seat "GEO" in this roster; there are AZE, /,
    ],
    [
      "an unknown roster",
      ["--scenario", "karabakh-2020", "--roster", "7"],
      /^There is no roster of 7 seats in this scenario; there are 2, /,
    ],
    [
      "an unknown form",
      ["--scenario", "karabakh-2020", "--form", "medium"],
      /^--form must be long or short, not "medium"\./,
    ],
    [
      "a number that is none",
      ["--scenario", "karabakh-2020", "--matches", "many"],
      /^--matches must be a whole number from 1 to 100000, not "many"\./,
    ],
    ["no matches at all", ["--scenario", "karabakh-2020", "--matches", "0"], /^--matches must be a whole number/],
    ["an unknown option", ["--scenario", "karabakh-2020", "--fast"], /^Unknown option '--fast'/],
    [
      "an absent seat that does not play",
      ["--scenario", "karabakh-2020", "--absent", "GEO"],
      /^There is no seat "GEO" in this roster; there are AZE, /,
    ],
    [
      "two questions at once",
      ["--scenario", "karabakh-2020", "--scripts", "--by-round"],
      /^Give one of --by-round, --scripts, --absent and --words at a time\./,
    ],
  ])("%s: one sentence, exit 2, nothing written", async (_, args, sentence) => {
    const { code, out, err, left } = await run("simulate", args);
    expect({ code, out, left }).toEqual({ code: 2, out: "", left: [] });
    expect(err).toMatch(sentence);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  test("a scenario with a fault is refused with its first fault", async () => {
    const folder = changed("cards.json", (text) => text.replace('"chance": 0.75', '"chance": 75'));
    const { code, err } = await run("simulate", ["--scenario", folder]);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/^The scenario changed cannot be used: cards\.json: chance: /),
    });
  });
});

describe("lint-scenario", () => {
  test.each<[string, string, (text: string) => string, { code: string; place: RegExp }]>([
    ["is no JSON", "cards.json", () => "{", { code: "notJson", place: /^cards\.json$/ }],
    [
      "breaks a schema",
      "cards.json",
      (text) => text.replace('"chance": 0.75', '"chance": 75'),
      { code: "schema", place: /^cards\.json: chance$/ },
    ],
    [
      "names what does not exist",
      "scenario.json",
      (text) => text.replace('"venues": ["moscow"]', '"venues": ["atlantis"]'),
      { code: "danglingReference", place: /^scenario\.json: seats\.3 \(RUS\)\.venues$/ },
    ],
  ])("tells of a file that %s, with code, place and sentence", async (_, file, change, { code, place }) => {
    const folder = changed(file, change);
    const told = await run("lint-scenario", ["--json", folder]);
    expect(told).toMatchObject({ code: 1, err: "", left: [] });
    const [finding] = JSON.parse(told.out);
    expect(finding).toEqual({ code, place: expect.stringMatching(place), sentence: expect.stringMatching(/\.$/) });
    const text = await run("lint-scenario", [folder]);
    expect(text.out).toContain(`${finding.place}\n  ${code}: ${finding.sentence}\n`);
    expect(text.out).toMatch(/1 finding\.\n$/);
  });

  test("plays a scenario whose files are sound, and tells what that shows", async () => {
    const folder = changed("scenario.json", (text) =>
      JSON.stringify({
        ...JSON.parse(text.replace('"drift": 0.5', '"drift": 60')),
        rosters: [{ size: 3, seats: ["AZE", "ARM", "RUS"], byRule: ["TUR"], powers: {} }],
      }),
    );
    const { code, out } = await run("lint-scenario", ["--json", folder]);
    expect(code).toBe(1);
    const codes = JSON.parse(out).map(({ code: each }: { code: string }) => each);
    expect(codes).toContain("widerWarCommon");
  });

  test.each<[string, string[], RegExp]>([
    ["no folder", [], /^Give one folder with a scenario: /],
    ["two folders", ["a", "b"], /^Give one folder with a scenario: /],
    ["a folder that is not there", ["nowhere"], /^There is no scenario "nowhere"/],
    ["a folder that is no scenario", ["."], /^The folder \. holds no scenario: it has no scenario\.json\.$/m],
    ["an unknown option", ["--fix"], /^Unknown option '--fix'/],
  ])("%s: one sentence, exit 2, nothing written", async (_, args, sentence) => {
    const { code, out, err, left } = await run("lint-scenario", args);
    expect({ code, out, left }).toEqual({ code: 2, out: "", left: [] });
    expect(err).toMatch(sentence);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });
});
