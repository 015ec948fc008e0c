/** Light, dark, or as the device has it. */

import * as menuWords from "words:play/menu";
import { useState } from "preact/hooks";
import { chooseTheme, type ThemeChoice, themeChoice } from "../ui/theme.ts";

export function ThemeChoiceRow() {
  const [choice, setChoice] = useState(themeChoice);
  return (
    <fieldset>
      <legend>{menuWords.lightOrDark}</legend>
      <div class="row">
        {(Object.keys(menuWords.themes) as ThemeChoice[]).map((each) => (
          <button
            key={each}
            type="button"
            class="button slim"
            aria-pressed={each === choice}
            onClick={() => {
              chooseTheme(each);
              setChoice(each);
            }}
          >
            {menuWords.themes[each]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
