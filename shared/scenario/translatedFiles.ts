/** A scenario's files, and its sequel, in the words of a translation. */
import type { z } from "zod";
import { inMadeUp, madeUpWords } from "../base/madeUp.ts";
import { type SequelFile, sequelFileSchema } from "./briefs.ts";
import { type Fault, fault } from "./fault.ts";
import { scenarioSchemas } from "./parse.ts";
import type { Scenario, ScenarioFiles } from "./scenario.ts";
import { laidOver, textsOf } from "./translation.ts";

/** What there is to read of a scenario, in one language. */
export interface Told {
  readonly files: ScenarioFiles;
  /** Null for a scenario that has none. */
  readonly sequel: SequelFile | null;
}

const schemas: Readonly<Record<string, z.ZodType>> = { ...scenarioSchemas, sequel: sequelFileSchema };

/** A language by its code, as a translation's file is called: "de", "pt-BR". */
const languageCode = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
/** What a scenario's folder may hold beside its own files, of a name that could be a language's. */
const ownFiles: readonly string[] = [...Object.keys(schemas), "targets"];

/** Whether a file of a scenario's folder is a translation, by its name without `.json`. */
export const isTranslation = (name: string): boolean => languageCode.test(name) && !ownFiles.includes(name);

/** The files of a folder that make up its scenario, by their names without `.json`: its own in their order, then translations. */
export function scenarioFilesIn(folder: readonly string[]): string[] {
  const names = folder.flatMap((file) => (file.endsWith(".json") ? [file.slice(0, -".json".length)] : []));
  return [...Object.keys(schemas).filter((name) => names.includes(name)), ...names.filter(isTranslation).sort()];
}

/** All texts of a scenario in the form of a translation, each as `made` makes it. */
export function translationOf(
  { files, sequel }: Told,
  made: (text: unknown, at: readonly string[]) => unknown,
): object {
  const all = Object.entries({ ...files, ...(sequel && { sequel }) }).flatMap(([name, file]) => {
    const schema = schemas[name];
    const texts = schema && textsOf(schema, file, made, [name]);
    return texts === undefined ? [] : [[name, texts] as const];
  });
  return Object.fromEntries(all);
}

/**
 * A scenario in the words of `translation`; its hash stays that of its own words, so that matches and logs are the same in
 * every language. What is wrong with the translation goes to `faults`, each with its path: "de.json: briefs.AZE.youAre".
 */
export function translated(
  own: Told & Pick<Scenario, "hash">,
  translation: unknown,
  file: string,
  faults: Fault[],
): Told {
  const { files, sequel, hash } = own;
  if (typeof translation !== "object" || translation === null || Array.isArray(translation)) {
    faults.push(fault("schema", file, "must be texts by file, id and field"));
    return { files, sequel };
  }
  const laid: Record<string, unknown> = { ...files, sequel };
  for (const [name, given] of Object.entries(translation)) {
    const schema = schemas[name];
    const path = `${file}: ${name}`;
    const others = name === "cards" ? ["{accused}", "{other}"] : [];
    if (name.startsWith("//")) continue;
    if (schema && laid[name]) {
      laid[name] = laidOver(schema, laid[name], given, path, { names: files.names, others, faults });
      faults.push(...disagreeing(schema, laid[name], path));
    } else faults.push(fault("danglingReference", path, `names "${name}", which is no file of the scenario`));
  }
  const { sequel: told, ...others } = laid;
  return { files: { ...(others as unknown as ScenarioFiles), hash }, sequel: told as SequelFile | null };
}

/** What a file's own checks say of its texts side by side, such as a question with the same option twice. */
const disagreeing = (schema: z.ZodType, file: unknown, path: string): Fault[] =>
  (schema.safeParse(file).error?.issues ?? [])
    .filter((issue) => issue.code === "custom")
    .map((issue) => fault("schema", [path, ...issue.path].join("."), issue.message));

/** A scenario in a made-up language, by its code; null where that is none. */
export function inMadeUpLanguage(own: Told & Pick<Scenario, "hash">, code: string): Told | null {
  const word = Object.hasOwn(madeUpWords, code) ? madeUpWords[code] : undefined;
  if (!word) return null;
  const made = (text: unknown): unknown =>
    typeof text === "string" ? inMadeUp(text, word) : wordsOf(text as object, made);
  const faults: Fault[] = [];
  const told = translated(own, translationOf(own, made), `${code}.json`, faults);
  if (faults[0]) throw new Error(`${faults[0].with.path}: ${faults[0].with.message}`);
  return told;
}

/** A name with its grammar: its words alone are made anew. */
const wordsOf = (name: object, made: (text: unknown) => unknown): object =>
  Object.fromEntries(
    Object.entries(name).map(([field, value]) => [field, ["number", "gender"].includes(field) ? value : made(value)]),
  );
