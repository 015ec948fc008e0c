/** The scenario that the bench plays. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseScenario } from "../../shared/scenario/parse.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";

export const scenarioId = "karabakh-2020";
export const seedsFolder = join(import.meta.dirname, "../../seeds");

/** Throws where the parser finds a fault. */
export function loadScenario(): Scenario {
  const folder = join(seedsFolder, scenarioId);
  const files = readdirSync(folder).map((name) => [
    name.slice(0, -".json".length),
    JSON.parse(readFileSync(join(folder, name), "utf8")),
  ]);
  const { sequel: _sequel, ...parts } = Object.fromEntries(files) as Record<string, unknown>;
  const parsed = parseScenario(parts);
  if (!parsed.ok) throw new Error(`the scenario is unsound: ${JSON.stringify(parsed.error[0])}`);
  return parsed.value;
}
