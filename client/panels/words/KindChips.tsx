/** The kinds of words as a row of chips: a group of radio buttons, so that the arrow keys go through them. */

import * as threadWords from "words:play/thread";
import { useId } from "preact/hooks";
import { type MadeKind, madeKinds } from "../../match/madeKinds.ts";

interface Props {
  /** Null: none yet. */
  readonly chosen: string | null;
  readonly onChoose: (kind: MadeKind) => void;
}

export function KindChips({ chosen, onChoose }: Props) {
  const name = useId();
  return (
    <fieldset class="kind-chips">
      <legend class="hidden">{threadWords.composer}</legend>
      {madeKinds.map((kind) => (
        <label key={kind} class="kind-chip">
          <input type="radio" name={name} checked={kind === chosen} onChange={() => onChoose(kind)} />
          <span>{threadWords.make[kind]}</span>
        </label>
      ))}
    </fieldset>
  );
}
