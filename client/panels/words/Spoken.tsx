/** A word as a sentence, its speaker's name marked; each reader's own page makes it from the structure. */
import type { Word } from "../../../shared/terms/word.ts";
import { useMatch } from "../../match/match.ts";
import { spokenParts } from "../../words/spoken.ts";

export function Spoken({ word, by }: { word: Word; by: string }) {
  const { telling } = useMatch();
  return (
    <>
      {spokenParts(word, by, telling, (name) => (
        <b>{name}</b>
      ))}
    </>
  );
}
