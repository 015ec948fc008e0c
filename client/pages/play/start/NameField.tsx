/** Where somebody who joins types their name. */
import { yourName } from "words:common";
import { longestName } from "../../../../shared/terms/limits.ts";
import { shortLine } from "../../../ui/shortLine.ts";

/** @param name what stands there at first */
export const NameField = ({ id, name }: { id: string; name?: string }) => (
  <div class="field">
    <label for={id}>{yourName}</label>
    <input
      id={id}
      name="name"
      dir="auto"
      required
      {...shortLine(longestName)}
      autocomplete="nickname"
      defaultValue={name}
    />
  </div>
);
