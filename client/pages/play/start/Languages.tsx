/** The choice of a language, where there is more than one. */
import * as commonWords from "words:common";
import { chooseLanguage, language, languages } from "../../../net/chosenLanguage.ts";

export function Languages() {
  if (languages.length < 2) return null;
  return (
    <label class="row">
      {commonWords.language}
      <select value={language} onChange={({ currentTarget }) => chooseLanguage(currentTarget.value)}>
        {languages.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
