/**
 * `npm run readability`: the messages of the catalogues that are hardest to read, by the grade of Flesch and Kincaid (8: about age 13).
 * With `-- --full` those of the full words; otherwise what a reader of plain words gets. Names and figures count as one short word each.
 */
import { TYPE } from "@formatjs/icu-messageformat-parser";
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { catalogues, readCatalogue, readPlain, source } from "./catalogue.ts";
import { type Group, isMessage, type Message } from "./message.ts";

export interface Graded {
  /** "play/talks, title". */
  readonly at: string;
  readonly text: string;
  readonly grade: number;
}

/** Fewer words than this are a label, not a sentence: a grade says nothing of them. */
const fewest = 6;

/** A message as a reader may meet it: the last branch of each choice, and a short word for what is put in. */
export const readingOf = (message: Message): string =>
  message
    .map((part): string => {
      if (part.type === TYPE.literal) return part.value;
      if (part.type === TYPE.tag) return readingOf(part.children);
      if (part.type === TYPE.select || part.type === TYPE.plural) {
        const options = Object.values(part.options).map(({ value }) => readingOf(value));
        return options.reduce((longest, each) => (each.length > longest.length ? each : longest), "");
      }
      return "it";
    })
    .join("")
    // Words of the glossary are marked so, and explained where they stand.
    .replace(/\[\[([^\]:]+)(?::\w+)?\]\]/g, "$1");

/** Grade of a text; null where it is too short to have one. */
export function gradeOf(text: string): number | null {
  const words = text.match(/[A-Za-z’']+/g) ?? [];
  if (words.length < fewest) return null;
  const sentences = text.split(/[.!?:;]+(?:\s|$)/).filter((each) => /[A-Za-z]{2}/.test(each)).length;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: Math.max(1, sentences), word: words.length, syllable: syllables });
}

function graded(words: Group, plain: Group, at: string): Graded[] {
  return Object.entries(words).flatMap(([key, entry]): Graded[] => {
    const other = plain[key];
    const path = `${at}${key}`;
    if (!isMessage(entry)) return graded(entry, other && !isMessage(other) ? other : {}, `${path}.`);
    const text = readingOf(other && isMessage(other) ? other : entry);
    const grade = gradeOf(text);
    return grade === null ? [] : [{ at: path, text, grade }];
  });
}

/** Every sentence of the catalogues with its grade. `plainOnly`: of those alone that are written in plain words. */
/** What bots listen for: nobody reads it. */
const unread = new Set(["play/matcher"]);

export function gradesOf({
  plain,
  plainOnly = false,
}: {
  readonly plain: boolean;
  readonly plainOnly?: boolean;
}): Graded[] {
  const read = catalogues().filter((name) => !unread.has(name));
  return read.flatMap((name) => {
    const { words } = readCatalogue(source, name);
    const plainer = readPlain(source, name, words).words;
    return plainOnly ? graded(plainer, {}, `${name}, `) : graded(words, plain ? plainer : {}, `${name}, `);
  });
}

/** How many are printed. */
const worst = 50;

if (import.meta.main) {
  const plain = !process.argv.includes("--full");
  const only = process.argv.find((each) => each.startsWith("--of="))?.slice(5);
  const all = gradesOf({ plain }).filter(({ at }) => only === undefined || new RegExp(only).test(at));
  const sorted = all.sort((a, b) => b.grade - a.grade);
  for (const { at, text, grade } of sorted.slice(0, worst))
    console.info(`${grade.toFixed(1).padStart(5)}  ${at}: ${text}`);
  const above = sorted.filter(({ grade }) => grade > 8).length;
  console.info(`${all.length} sentences, ${above} of them above grade 8; ${plain ? "plain" : "full"} words`);
}
