/** Why something was refused, beside the control that asked for it, with the rule to look up. */
import type { Refusal } from "../../shared/base/result.ts";
import { refusalWords } from "../words/codes.ts";
import { ruleOfRefusal } from "../words/refusalRules.ts";
import { RuleLink } from "./RuleLink.tsx";

interface Props {
  readonly refusal: Refusal | null;
  readonly nameOf?: (id: string) => string;
}

export function RefusalNote({ refusal, nameOf }: Props) {
  if (!refusal) return null;
  const rule = ruleOfRefusal(refusal.code);
  return (
    <p class="refusal" role="alert">
      {refusalWords(refusal, nameOf)} {rule && <RuleLink rule={rule} />}
    </p>
  );
}
