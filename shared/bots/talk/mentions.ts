/** What a sentence mentions, by keywords and names: the first step from free text to a word (§17). */
import { memoLast } from "../../base/memo.ts";
import type { Lexicon } from "./lexicon.ts";

/** A topic ("deeds.hold", "seats.RUS") and where it stands, counted in words. */
export interface Mention {
  readonly topic: string;
  readonly at: number;
  /** Words that it takes. */
  readonly length: number;
}

export interface Reading {
  readonly mentions: readonly Mention[];
  /** The words, small and without marks; "," and "?" stand for themselves. */
  readonly words: readonly string[];
}

/** More words than a message of the longest kind has. */
const mostWords = 250;

/** Small letters without marks and apostrophes; every stop is ",". */
const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}'’ʼ]/gu, "")
    .toLowerCase()
    .replace(/[.;:!\n]+/g, " , ")
    .split(/([,?])|[^\p{L}\p{N}*]+/u)
    .filter((word) => word !== undefined && word !== "")
    .slice(0, mostWords);

interface Phrase {
  readonly topic: string;
  readonly words: readonly string[];
}

/** Every phrase by the first letter of its first word, the longest first. */
const phrasesOf = memoLast((lexicon: Lexicon): ReadonlyMap<string, readonly Phrase[]> => {
  const phrases: Phrase[] = [];
  const add = (topic: string, text: string) => {
    const words = wordsOf(text);
    if (words.length > 0) phrases.push({ topic, words });
  };
  for (const [group, topics] of Object.entries(lexicon.keywords))
    for (const [topic, keywords] of Object.entries(topics as Record<string, string>))
      for (const phrase of keywords.split(",")) add(`${group}.${topic}`, phrase);
  for (const [group, names] of Object.entries(lexicon.names))
    for (const [id, forms] of Object.entries(names as Record<string, readonly string[]>))
      for (const form of forms) add(`${group}.${id}`, form);
  const byLetter = new Map<string, Phrase[]>();
  for (const phrase of phrases.sort((a, b) => b.words.length - a.words.length)) {
    const letter = phrase.words[0]?.charAt(0) ?? "";
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), phrase]);
  }
  return byLetter;
});

const fits = (keyword: string, word: string | undefined): boolean =>
  word !== undefined && (keyword.endsWith("*") ? word.startsWith(keyword.slice(0, -1)) : word === keyword);

/** What the text mentions, in its order; where phrases overlap, the longest alone. */
export function read(text: string, lexicon: Lexicon): Reading {
  const words = wordsOf(text);
  const phrases = phrasesOf(lexicon);
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const here = (phrases.get(words[at]?.charAt(0) ?? "") ?? []).filter((phrase) =>
      phrase.words.every((keyword, i) => fits(keyword, words[at + i])),
    );
    const length = here[0]?.words.length ?? 1;
    const topics = new Set(here.filter((phrase) => phrase.words.length === length).map(({ topic }) => topic));
    for (const topic of topics) mentions.push({ topic, at, length });
    at += length;
  }
  return { mentions, words };
}
