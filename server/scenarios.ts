/** Reads the scenarios' folders; whether a scenario is sound, the parser says. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Refusal, Result } from "../shared/base/result.ts";
import { type Fault, fault } from "../shared/scenario/fault.ts";
import { scenarioFilesIn } from "../shared/scenario/translatedFiles.ts";
import { reason, StartupFault, sentenceOf } from "./faults.ts";

/** Beside the scenarios: the shapes of their files, for editors. */
const shapesFolder = "schema";
/** The JSON of a scenario's files and translations, by their names without `.json`. A file that is missing is absent. */
export type RawScenario = Readonly<Record<string, unknown>>;

/** Gives a scenario from its files' JSON, or all that is wrong with them. */
export type ParseScenario<S> = (files: RawScenario) => Result<S, readonly Refusal[]>;

/**
 * The scenarios of `dir`, by the names of their folders (those with a scenario.json), in alphabetical order.
 * @throws StartupFault `badScenario` with a sentence for each fault of each scenario.
 */
export function loadScenarios<S>(dir: string, parse: ParseScenario<S>): ReadonlyMap<string, S> {
  const sentences: string[] = [];
  const scenarios = new Map<string, S>();
  for (const name of folders(dir)) {
    const { files, faults } = readFolder(join(dir, name));
    const parsed = faults.length > 0 ? ({ ok: false, error: faults } as const) : parse(files);
    if (parsed.ok) scenarios.set(name, parsed.value);
    else sentences.push(...parsed.error.map((fault) => `The scenario ${name} cannot be used: ${sentenceOf(fault)}`));
  }
  if (sentences.length > 0) throw new StartupFault("badScenario", sentences);
  return scenarios;
}

/** The JSON of a scenario's folder, and a fault `notJson` for each file that is none. */
export function readFolder(folder: string): { readonly files: RawScenario; readonly faults: readonly Fault[] } {
  const files: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const name of scenarioFilesIn(readdirSync(folder))) {
    const path = `${name}.json`;
    try {
      files[name] = JSON.parse(readFileSync(join(folder, path), "utf8"));
    } catch (error) {
      faults.push(fault("notJson", path, reason(error)));
    }
  }
  return { files, faults };
}

function folders(dir: string): string[] {
  try {
    const all = readdirSync(dir, { withFileTypes: true, recursive: false });
    const names = all.filter(
      (entry) =>
        entry.isDirectory() &&
        entry.name !== shapesFolder &&
        readdirSync(join(dir, entry.name)).includes("scenario.json"),
    );
    if (names.length > 0) return names.map(({ name }) => name).sort();
  } catch (error) {
    throw new StartupFault("badScenario", [`SCENARIOS_DIR ${dir} cannot be read (${reason(error)}).`], error);
  }
  throw new StartupFault("badScenario", [
    `SCENARIOS_DIR ${dir} holds no scenario: no folder in it has a scenario.json.`,
  ]);
}
