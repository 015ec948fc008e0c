/** The golden matches and their own copy of the scenario, from the disk. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseScenario, scenarioFileNames } from "../../shared/scenario/parse.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import { accepted, type Golden } from "./golden.ts";

export const goldenNames = ["peace", "war", "wider-war", "settlement"] as const;
export type GoldenName = (typeof goldenNames)[number];

export const scenarioFolder = join(import.meta.dirname, "scenario");

const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** The files of the scenario as it was when the matches were made: they test the rules, not the numbers of today. */
export const frozenFiles = (): Record<string, unknown> =>
  Object.fromEntries(scenarioFileNames.map((name) => [name, json(join(scenarioFolder, `${name}.json`))]));

/** The same as the rules read them. */
export const frozenScenario = (): Scenario => accepted(parseScenario(frozenFiles()));

/** A golden match as it was written. */
export const loadGolden = (name: GoldenName): Golden => json(join(import.meta.dirname, `${name}.json`)) as Golden;

/** The text of a whole match file: it must stay readable as long as its version is. */
export const matchFileText = (): string => readFileSync(join(import.meta.dirname, "peace.match.json"), "utf8");

/** A file that the first version wrote, with the keys of each entry hashed in order. */
export const releasedFileText = (): string => readFileSync(join(import.meta.dirname, "released-1.match.json"), "utf8");
