/** Why something was refused, beside the control that asked for it. */
import type { Refusal } from "../../shared/base/result.ts";
import { refusalWords } from "../text/codes.ts";

interface Props {
  readonly refusal: Refusal | null;
  readonly nameOf?: (id: string) => string;
}

export function RefusalNote({ refusal, nameOf }: Props) {
  if (!refusal) return null;
  return (
    <p class="refusal" role="alert">
      {refusalWords(refusal, nameOf)}
    </p>
  );
}
