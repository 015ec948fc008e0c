/** What a word of the glossary means, and where the rules say more: a chunk of its own. */

import { capital } from "../words/format.ts";
import { glossary, type TermId } from "../words/glossary.ts";
import { RuleLink } from "./RuleLink.tsx";

export function GlossaryEntry({ of }: { of: TermId }) {
  const { word, means, rule } = glossary[of];
  return (
    <>
      <strong>{capital(word)}</strong> {means}{" "}
      <span class="muted">
        <RuleLink rule={rule} />
      </span>
    </>
  );
}
