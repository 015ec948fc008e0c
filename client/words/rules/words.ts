/** §16 in words: the words of the field, as a match explains them beside the word. */

import { capital } from "../format.ts";
import { glossary } from "../glossary.ts";
import type { Section } from "./rulebook.ts";

export const aboutWords = (): Section[] => [
  {
    id: "16",
    title: "Words of the field",
    blocks: [
      {
        heads: ["Word", "What it means", "More in"],
        rows: Object.values(glossary)
          .sort((one, other) => (one.word < other.word ? -1 : 1))
          .map(({ word, means, rule }) => ({ cells: [capital(word), means, rule] })),
      },
    ],
  },
];
