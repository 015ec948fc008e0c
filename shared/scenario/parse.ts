/** The door for scenarios: all files parsed and cross-checked, every fault at once with its path. */
import type { z } from "zod";
import { ok, type Result } from "../base/result.ts";
import { briefsFileSchema } from "./briefs.ts";
import { crossCheck } from "./crossCheck.ts";
import { factsFileSchema } from "./facts.ts";
import { type Fault, fault } from "./fault.ts";
import { indexScenario } from "./indexed.ts";
import { mapSchema } from "./map.ts";
import { namesFileSchema } from "./names.ts";
import type { Scenario, ScenarioFileName, ScenarioFiles } from "./scenario.ts";
import { cardsSchema, clausesSchema, scenarioSchema } from "./schema.ts";

/** The schema of each file of a scenario. */
export const scenarioSchemas = {
  scenario: scenarioSchema,
  clauses: clausesSchema,
  cards: cardsSchema,
  map: mapSchema,
  names: namesFileSchema,
  facts: factsFileSchema,
  briefs: briefsFileSchema,
} satisfies { [K in ScenarioFileName]: z.ZodType };

/** The files a scenario's folder must hold, without `.json`. */
export const scenarioFileNames = Object.keys(scenarioSchemas) as ScenarioFileName[];

/**
 * A scenario from the parsed JSON of its files, keyed by file name without `.json`.
 * Refused with every fault at once: fileMissing, schema, then duplicateId and danglingReference.
 */
export function parseScenario(files: Readonly<Record<string, unknown>>): Result<Scenario, Fault[]> {
  const faults: Fault[] = [];
  const parsed: Record<string, unknown> = {};
  for (const name of scenarioFileNames) {
    const file = `${name}.json`;
    if (files[name] === undefined) {
      faults.push(fault("fileMissing", file, "is missing"));
      continue;
    }
    const result = scenarioSchemas[name].safeParse(files[name]);
    if (result.success) parsed[name] = result.data;
    else
      for (const issue of result.error.issues)
        faults.push(fault("schema", `${file}: ${issue.path.join(".")}`, issue.message));
  }
  if (faults.length > 0) return { ok: false, error: faults };
  const whole = parsed as unknown as ScenarioFiles;
  const dangling = crossCheck(whole);
  return dangling.length > 0 ? { ok: false, error: dangling } : ok(indexScenario(whole));
}
