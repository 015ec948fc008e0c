/** Where somebody who joins types their name. */
import { yourName } from "words:common";
import { charactersALetter, longestName } from "../../../../shared/terms/limits.ts";

/** @param name what stands there at first */
export const NameField = ({ id, name }: { id: string; name?: string }) => (
  <div class="field">
    <label for={id}>{yourName}</label>
    <input
      id={id}
      name="name"
      dir="auto"
      required
      maxLength={longestName * charactersALetter}
      autocomplete="nickname"
      defaultValue={name}
    />
  </div>
);
