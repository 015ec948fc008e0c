/** What shows and asks for words that count, fetched when the first of it is to be shown: a match can begin without. */
import type { ComponentProps } from "preact";
import { lateParts } from "../ui/lateParts.tsx";
import { NotArrived } from "./NotArrived.tsx";
import { useWords } from "./words/useWords.ts";

const parts = lateParts(() => import("./words/parts.ts"), NotArrived);

export const LateWords = parts.Late;
export const fetchWords = parts.fetch;

/** The same, where there is nothing to show before somebody has said a word. */
export function LateWordsSaid(props: ComponentProps<typeof LateWords>) {
  const { words, lines } = useWords();
  return words.length + lines.length > 0 ? <LateWords {...props} /> : null;
}

/** Whether the cards of words have come, for whoever looks for one of them on the page; fetches them where they are wanted. */
export const useWordsHere = parts.useHere;
