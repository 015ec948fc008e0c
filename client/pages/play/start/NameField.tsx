/** Where somebody who joins types their name. */
import { yourName } from "words:common";
import { longestName } from "../../../../shared/terms/limits.ts";
import { upTo } from "../../../ui/upTo.ts";

/** @param name what stands there at first */
export const NameField = ({ id, name }: { id: string; name?: string }) => (
  <div class="field">
    <label for={id}>{yourName}</label>
    <input id={id} name="name" dir="auto" required {...upTo(longestName)} autocomplete="nickname" defaultValue={name} />
  </div>
);
