/** The kinds of words as a row of chips: a group of radio buttons, so that the arrow keys go through them. */

import * as wordsWords from "words:play/words";
import { useId } from "preact/hooks";
import { type MadeKind, madeKinds } from "../../match/wordDraft.ts";

interface Props {
  /** Null: none yet. */
  readonly chosen: string | null;
  readonly onChoose: (kind: MadeKind) => void;
}

export function KindChips({ chosen, onChoose }: Props) {
  const name = useId();
  return (
    <fieldset class="kind-chips">
      <legend class="hidden">{wordsWords.composer}</legend>
      {madeKinds.map((kind) => (
        <label key={kind} class="kind-chip">
          <input type="radio" name={name} checked={kind === chosen} onChange={() => onChoose(kind)} />
          <span>{wordsWords.make[kind]}</span>
        </label>
      ))}
    </fieldset>
  );
}
