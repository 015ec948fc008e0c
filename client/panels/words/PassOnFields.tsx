/** Which word, heard elsewhere, is passed on; and whether that breaks a confidence. */

import * as composerWords from "words:play/composer";
import { useMatch } from "../../match/match.ts";
import { isConfided, passable } from "../../match/wordChoices.ts";
import type { FieldsProps } from "./NamedFields.tsx";
import { Spoken } from "./Spoken.tsx";

export function PassOnFields({ draft, change, channel }: FieldsProps & { channel: string }) {
  const { snapshot, own, names } = useMatch();
  const heard = passable(snapshot.view, channel);
  if (heard.length === 0) return <p class="muted small">{composerWords.nothingHeard}</p>;
  const chosen = heard.find(({ id }) => id === draft.word);
  return (
    <>
      <fieldset class="heard-words">
        <legend class="hidden">{composerWords.fields.word}</legend>
        {heard.map(({ id, by, word }) => (
          <label key={id} class="choice">
            <input type="radio" name="passed" checked={id === draft.word} onChange={() => change({ word: id })} />
            <span>
              <Spoken word={word} by={by} />
            </span>
          </label>
        ))}
      </fieldset>
      {chosen && isConfided(chosen, own?.seat ?? "") && (
        <p class="warning small" role="status">
          {composerWords.inConfidenceWarning({ seat: names.named(chosen.by) })}
        </p>
      )}
    </>
  );
}
