// Vite plugin: gives `words:projector` the messages of client/words/LANGUAGE/projector.json, compiled, in one language a build.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import {
  catalogues,
  fileOf,
  languages,
  plainFileOf,
  readCatalogue,
  readPlain,
  source,
  wordsFolder,
} from "./catalogue.ts";
import { madeUpLanguages } from "./madeUp.ts";
import { type Group, isMessage, type Message } from "./message.ts";
import { moduleCode, typesCode } from "./modules.ts";

const prefix = "words:";
const from = { format: join(wordsFolder, "format.ts"), wording: join(wordsFolder, "wording.ts") };
const typesFile = join(wordsFolder, "catalogues.d.ts");

/** Writes the types of all catalogues for the compiler and the editor, where they have changed. */
export function writeTypes(): void {
  const types = typesCode();
  if (!existsSync(typesFile) || readFileSync(typesFile, "utf8") !== types) writeFileSync(typesFile, types);
}

/** @param language its code: a folder of client/words, or a made-up one */
export function wordsPlugin(language: string): Plugin {
  let offersMadeUp = false;
  return {
    name: "words",
    enforce: "pre",
    configResolved: ({ command }) => {
      offersMadeUp = command === "serve";
    },
    buildStart: writeTypes,
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const name = id.slice(prefix.length + 1);
      if (name === "languages") return languagesCode(offersMadeUp);
      this.addWatchFile(fileOf(source, name));
      if (existsSync(fileOf(language, name))) this.addWatchFile(fileOf(language, name));
      const { words, faults } = readCatalogue(language, name);
      const plain = readPlain(language, name, words);
      if (existsSync(plainFileOf(language, name))) this.addWatchFile(plainFileOf(language, name));
      for (const fault of [...faults, ...plain.faults]) this.warn(fault);
      return { code: moduleCode(words, from, plain.words), moduleSideEffects: false };
    },
    watchChange(file) {
      if (file.startsWith(wordsFolder) && file.endsWith(".json")) writeTypes();
    },
    transformIndexHtml: { order: "pre", handler: (html) => inLanguage(html, language) },
  };
}

/** The languages that a reader may choose, each in its own name. */
function languagesCode(withMadeUp: boolean): string {
  const all = [...languages(), ...(withMadeUp ? Object.keys(madeUpLanguages) : [])];
  const offered = all.map((code) => ({ code, name: text(readCatalogue(code, "language").words, "name") }));
  return `export const languages = ${JSON.stringify(offered)};`;
}

/** A page's file with its language and words: %words:pages.rules.title% is the message `rules.title` of pages.json. */
function inLanguage(html: string, language: string): string {
  const own = readCatalogue(language, "language").words;
  const tag = `<html lang="${text(own, "locale")}" dir="${text(own, "dir")}" data-words="${text(own, "code")}">`;
  return html
    .replace(/<html[^>]*>/, tag)
    .replace(/%words:(\w+)\.([\w.]+)%/g, (_mark, name: string, path: string) =>
      text(readCatalogue(language, name).words, path),
    );
}

/** A message of pages.json that takes nothing, by its path. @throws Error where there is none. */
export const pageText = (language: string, path: string): string => text(readCatalogue(language, "pages").words, path);

/** A message that takes nothing, by its path. @throws Error where there is none. */
function text(words: Group, path: string): string {
  const found = path
    .split(".")
    .reduce<Message | Group | undefined>((at, key) => (at && !isMessage(at) ? at[key] : undefined), words);
  const [part, ...more] = found && isMessage(found) ? found : [];
  if (!part || !("value" in part) || more.length > 0) throw new Error(`no catalogue has plain words at ${path}`);
  return part.value;
}

/** Every fault of every catalogue. */
export const faultsOfAll = (): string[] =>
  languages().flatMap((language) =>
    catalogues().flatMap((name) => {
      const { words, faults } = readCatalogue(language, name);
      return [...faults, ...readPlain(language, name, words).faults];
    }),
  );
