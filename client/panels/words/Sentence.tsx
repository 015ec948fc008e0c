/** The sentence, rendered from the structure as every reader's page does. */

import * as wordsWords from "words:play/words";
import type { Word } from "../../../shared/terms/word.ts";
import { useMatch } from "../../match/match.ts";
import { Spoken } from "./Spoken.tsx";
import { useWords } from "./useWords.ts";

interface Props {
  /** Null: something is missing still. */
  readonly word: Word | null;
  readonly missing: keyof typeof wordsWords.missing;
  /** Null: everybody in the channel. */
  readonly to: string | null;
}

export function Sentence({ word, missing, to }: Props) {
  const { own, names } = useMatch();
  if (!own) return null;
  return (
    <div aria-live="polite">
      <p class="muted small">
        {word
          ? wordsWords.reads({ to: to === null ? "all" : "one", seat: names.named(to ?? own.seat) })
          : wordsWords.missing[missing]}
      </p>
      {word && (
        <p class="sentence">
          <Spoken word={word} by={own.seat} />
        </p>
      )}
      {word?.kind === "passOn" && <Passed word={word.word} />}
    </div>
  );
}

/** A word that is passed on: who said it first, and what it was. */
export function Passed({ word: id }: { word: string }) {
  const { names } = useMatch();
  const { words } = useWords();
  const found = words.find((each) => each.id === id);
  if (!found) return null;
  return (
    <blockquote class="passed">
      <p class="muted small">{wordsWords.saidFirst({ seat: names.named(found.by), round: found.round })}</p>
      <p>
        <Spoken word={found.word} by={found.by} />
      </p>
    </blockquote>
  );
}
