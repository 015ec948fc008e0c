/** The catalogues of a language: files of messages in groups, read and checked with all their faults at once. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { madeUp, madeUpLanguages } from "./madeUp.ts";
import { argumentsOf, type Group, hasTag, isMessage, type Message, parseMessage } from "./message.ts";

/** client/words: a folder a language, beside the code that puts words together. */
export const wordsFolder = join(import.meta.dirname, "../../words");
/** The language in which the words are written first; every other is held against it. */
export const source = "en";

/** The languages with a folder of their own: those that a reader may choose. */
export const languages = (): string[] =>
  readdirSync(wordsFolder).filter((name) => existsSync(join(wordsFolder, name, "language.json")));

/** Names of the catalogues, such as "projector" or "play/talks". */
export const catalogues = (): string[] =>
  readdirSync(join(wordsFolder, source), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.replaceAll("\\", "/").replace(/\.json$/, ""))
    .sort();

export const fileOf = (language: string, name: string): string => join(wordsFolder, language, `${name}.json`);

/** Where a language's plainer words for a catalogue stand; most messages have none. */
export const plainFileOf = (language: string, name: string): string =>
  join(wordsFolder, `${language}.plain`, `${name}.json`);

export interface Read {
  readonly words: Group;
  /** Each with file and path: "en/projector.json, join.title: …". */
  readonly faults: readonly string[];
}

/** The catalogue `name` in a language; what a language lacks stands in the source's words. */
export function readCatalogue(language: string, name: string): Read {
  const made = madeUpLanguages[language];
  const original = readFile(source, name);
  if (made) return { words: madeUp(language, name, original.words), faults: original.faults };
  if (language === source) return original;
  const own = existsSync(fileOf(language, name)) ? readFile(language, name) : { words: {}, faults: [] };
  const at = (path: string) => `${language}/${name}.json, ${path}`;
  const faults = [
    ...own.faults,
    ...differences(original.words, own.words).map(([path, says]) => `${at(path)}: ${says}`),
  ];
  return { words: merged(original.words, own.words), faults };
}

/** What a language says in plainer words than `words`, its catalogue `name`: those messages alone. */
export function readPlain(language: string, name: string, words: Group): Read {
  const path = plainFileOf(language, name);
  if (!existsSync(path)) return { words: {}, faults: [] };
  const own = readAt(path);
  const missing = "is missing";
  const faults = differences(words, own.words)
    .filter(([, says]) => says !== missing)
    .map(([at, says]) => `${language}.plain/${name}.json, ${at}: ${says}`);
  return { words: own.words, faults: [...own.faults, ...faults] };
}

const readFile = (language: string, name: string): Read => readAt(fileOf(language, name));

function readAt(path: string): Read {
  const file = relative(wordsFolder, path);
  const faults: string[] = [];
  const group = (entries: object, at: string): Group =>
    Object.fromEntries(
      Object.entries(entries)
        .filter(([key]) => !key.startsWith("//"))
        .map(([key, entry]) => [key, read(entry, at === "" ? key : `${at}.${key}`)]),
    );
  const read = (entry: unknown, at: string): Message | Group => {
    if (typeof entry === "object" && entry !== null && !Array.isArray(entry)) return group(entry, at);
    try {
      if (typeof entry !== "string") throw new SyntaxError("is neither a text nor a group");
      return parseMessage(entry);
    } catch (error) {
      faults.push(`${file}, ${at}: ${error instanceof Error ? error.message : error}`);
      return [];
    }
  };
  try {
    return { words: group(JSON.parse(readFileSync(path, "utf8")), ""), faults };
  } catch (error) {
    return { words: {}, faults: [`${file}: ${error instanceof Error ? error.message : error}`] };
  }
}

const merged = (original: Group, own: Group): Group =>
  Object.fromEntries(
    Object.entries(original).map(([key, entry]) => {
      const said = own[key];
      if (said === undefined || isMessage(said) !== isMessage(entry)) return [key, entry];
      return [key, isMessage(entry) ? said : merged(entry, said as Group)];
    }),
  );

/** What a translation lacks, has too much, or asks for that the source does not give. */
function differences(original: Group, own: Group, at = ""): (readonly [path: string, says: string])[] {
  const keys = new Set([...Object.keys(original), ...Object.keys(own)]);
  return [...keys].flatMap((key): (readonly [string, string])[] => {
    const path = at === "" ? key : `${at}.${key}`;
    const [first, second] = [original[key], own[key]];
    if (!first) return [[path, "stands in no English catalogue"]];
    if (!second) return [[path, "is missing"]];
    if (isMessage(first) !== isMessage(second)) return [[path, "is a group in one language and a text in the other"]];
    if (!isMessage(first)) return differences(first, second as Group, path);
    const given = argumentsOf(first);
    const unknown = [...argumentsOf(second as Message).keys()].filter((name) => !given.has(name));
    const tags = hasTag(first) !== hasTag(second as Message) ? [[path, "has tags in one language alone"] as const] : [];
    return [...unknown.map((name) => [path, `{${name}} is not given`] as const), ...tags];
  });
}
