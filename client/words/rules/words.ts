/** §16 in words: the words of the field, as a match explains them beside the word. */

import { locale } from "words:language";
import * as words from "words:rules/field";
import { capital } from "../format.ts";
import { glossary } from "../glossary.ts";
import type { Section } from "./rulebook.ts";

export function aboutWords(): Section[] {
  const { title, heads } = words;
  const rows = Object.values(glossary)
    .sort((one, other) => one.word.localeCompare(other.word, locale))
    .map(({ word, means, rule }) => ({ cells: [capital(word), means, rule] }));
  return [{ id: "16", title, blocks: [{ heads: [heads.word, heads.means, heads.more], rows }] }];
}
