/** The door for scenarios: all files parsed and cross-checked, every fault at once with its path. */
import type { z } from "zod";
import type { Code } from "../base/codes.ts";
import { canonical, sha256Hex } from "../base/hash.ts";
import { ok, type Refusal, type Result } from "../base/result.ts";
import { briefsFileSchema } from "./briefs.ts";
import { crossCheck } from "./crossCheck.ts";
import { factsFileSchema } from "./facts.ts";
import { mapSchema } from "./map.ts";
import { namesFileSchema } from "./names.ts";
import type { Scenario, ScenarioFiles } from "./scenario.ts";
import { cardsSchema, clausesSchema, scenarioSchema } from "./schema.ts";

/** One thing wrong with a file: a code; path ("cards.json: cards.3.weight") and message say where and what. */
export interface Fault extends Refusal {
  readonly with: { readonly path: string; readonly message: string };
}

/** A fault at a path. */
export const fault = (code: Code, path: string, message: string): Fault => ({ code, with: { path, message } });

/** The schema of each file of a scenario. */
export const scenarioSchemas = {
  scenario: scenarioSchema,
  clauses: clausesSchema,
  cards: cardsSchema,
  map: mapSchema,
  names: namesFileSchema,
  facts: factsFileSchema,
  briefs: briefsFileSchema,
} satisfies { [K in keyof ScenarioFiles]: z.ZodType };

/** The files a scenario's folder must hold, without `.json`. */
export const scenarioFileNames = Object.keys(scenarioSchemas) as (keyof ScenarioFiles)[];

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
  return dangling.length > 0 ? { ok: false, error: dangling } : ok(index(whole));
}

function index(files: ScenarioFiles): Scenario {
  const { scenario, clauses, cards, map } = files;
  const heritage = new Set(map.towns.filter((town) => town.heritage).map((town) => town.id));
  const byKey = <T>(list: readonly T[], key: (item: T) => string) =>
    Object.fromEntries(list.map((item) => [key(item), item]));
  const lead = (side: 0 | 1) => scenario.seats.find((seat) => seat.side === side && seat.lead)?.id ?? "";
  return {
    files,
    hash: sha256Hex(canonical([scenario, clauses, cards])),
    id: scenario.id,
    numbers: scenario.numbers,
    seat: byKey(scenario.seats, (seat) => seat.id),
    clause: byKey(clauses.clauses, (clause) => clause.kind) as Scenario["clause"],
    card: byKey(cards.cards, (card) => card.id),
    town: Object.fromEntries(
      scenario.towns.map(({ id, side, beyond }) => [id, { side, beyond, heritage: heritage.has(id) }]),
    ),
    rosters: scenario.rosters,
    leads: [lead(0), lead(1)],
  };
}
