/** "rules §7.8": opens the rules page there, in a tab of its own, so that nobody loses their place in the match. */

import * as commonWords from "words:common";
import { useContext } from "preact/hooks";
import { MatchContext } from "../match/matchContext.ts";
import type { Part } from "../words/format.ts";
import { rulesAddress } from "../words/rulesAddress.ts";

/** `rule` as it is cited: "§7.8". Outside of a match the words stand without a link. */
export function RuleLink({ rule, says = commonWords.rulesAt({ rule }) }: { rule: string; says?: Part }) {
  const match = useContext(MatchContext);
  if (!match) return <>{says}</>;
  return (
    <a href={rulesAddress(match.scenario.id, rule, match.pub.nameOrder)} target="_blank" rel="noopener">
      {says}
      <span class="hidden">{commonWords.newTab}</span>
    </a>
  );
}
