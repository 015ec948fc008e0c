/** For whoever would rather not hold a party: the press, or to watch. */

import * as startWords from "words:play/start";

/** Null: any seat. */
export type Wish = "observer" | "press" | null;

interface Props {
  readonly wish: Wish;
  readonly onChange: (wish: Wish) => void;
}

export const OptOut = ({ wish, onChange }: Props) => (
  <details>
    <summary>{startWords.noParty}</summary>
    <div class="field">
      <label for="opt-out">{startWords.nobodyAsks}</label>
      <select
        id="opt-out"
        value={wish ?? ""}
        onChange={({ currentTarget: { value } }) => onChange(value === "observer" || value === "press" ? value : null)}
      >
        <option value="">{startWords.anySeat}</option>
        <option value="press">{startWords.press}</option>
        <option value="observer">{startWords.observer}</option>
      </select>
    </div>
  </details>
);
