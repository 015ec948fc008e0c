/** What one may choose for this device besides light and dark: how a round is told, motion, sound. */
import * as menuWords from "words:play/menu";
import { type Choice, type Preference, usePreference } from "../ui/preferences.ts";
import { chooseWording, wordingNow, wordings } from "../words/wording.ts";

const rows = menuWords.preferences;

export function PreferenceRows() {
  return (
    <>
      <WordingRow />
      <PreferenceRow name="news" choices={["plays", "waits"]} />
      <PreferenceRow name="motion" choices={["system", "less"]} />
      <PreferenceRow name="sound" choices={["off", "on"]} />
    </>
  );
}

function PreferenceRow<P extends Preference>({ name, choices }: { name: P; choices: readonly Choice<P>[] }) {
  const [chosen, choose] = usePreference(name);
  const words: Readonly<Record<string, string>> = rows[name];
  return (
    <fieldset>
      <legend>{words.title}</legend>
      <div class="row">
        {choices.map((each) => (
          <button
            key={each}
            type="button"
            class="button slim"
            aria-pressed={each === chosen}
            onClick={() => choose(each)}
          >
            {words[each]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** The page comes again in the words that are chosen: what is being typed is kept. */
function WordingRow() {
  return (
    <fieldset>
      <legend>{menuWords.wording.title}</legend>
      <div class="row">
        {wordings.map((each) => (
          <button
            key={each}
            type="button"
            class="button slim"
            aria-pressed={each === wordingNow}
            onClick={() => chooseWording(each)}
          >
            {menuWords.wording[each]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
