/** The scenarios that this server offers, each with what is told after the match, in every language that it has. */
import { ok, type Result } from "../../shared/base/result.ts";
import { type SequelFile, sequelFileSchema } from "../../shared/scenario/briefs.ts";
import { type Fault, fault } from "../../shared/scenario/fault.ts";
import { parseScenario } from "../../shared/scenario/parse.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import { inMadeUpLanguage, isTranslation, type Told, translated } from "../../shared/scenario/translatedFiles.ts";

export interface Offered {
  readonly scenario: Scenario;
  /** Null for a scenario that has none. */
  readonly sequel: SequelFile | null;
  /** The languages of its translations. */
  readonly languages: readonly string[];
  /** What is read of it, in a language by its code; in its own words where it has no translation, or none was asked for. */
  readonly inLanguage: (language: string | undefined) => Told;
}
/** By the scenario's id. */
export type Library = ReadonlyMap<string, Offered>;

/**
 * A scenario, its sequel and its translations from the JSON of its files, by their names without `.json`; all faults at once.
 */
export function parseOffered({ sequel, ...files }: Record<string, unknown>): Result<Offered, readonly Fault[]> {
  const scenario = parseScenario(files);
  const told = sequel === undefined ? null : sequelFileSchema.safeParse(sequel);
  const faults: Fault[] = scenario.ok ? [] : [...scenario.error];
  for (const { path, message } of told?.error?.issues ?? [])
    faults.push(fault("schema", ["sequel", ...path].join("."), message));
  if (!scenario.ok || faults.length > 0) return { ok: false, error: faults };
  const { files: own, hash } = scenario.value;
  const inOwnWords: Told = { files: own, sequel: told?.data ?? null };
  const source = { ...inOwnWords, hash };
  const translations = new Map(
    Object.keys(files)
      .filter(isTranslation)
      .map((language) => [language, translated(source, files[language], `${language}.json`, faults)]),
  );
  if (faults.length > 0) return { ok: false, error: faults };
  const found = (language = ""): Told | null => {
    const known = translations.get(language) ?? inMadeUpLanguage(source, language);
    if (known) translations.set(language, known);
    return known;
  };
  return ok({
    ...{ scenario: scenario.value, sequel: inOwnWords.sequel, languages: [...translations.keys()] },
    inLanguage: (language) => found(language) ?? inOwnWords,
  });
}

/** Orders a map by the scenarios' own ids (a folder may be named otherwise). */
export const libraryOf = (offered: Iterable<Offered>): Library =>
  new Map([...offered].map((each) => [each.scenario.id, each]));
