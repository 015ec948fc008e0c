/** From the first kept round of a whole agreement on, the page says that the next one ends the match. */
import { endNear } from "words:play/table";
import { roundsToSettle } from "../../shared/rules/binding.ts";
import { useMatch } from "../match/match.ts";
import { isolated } from "../words/format.ts";

export function EndNear() {
  const { pub, scenario } = useMatch();
  const { treaty } = pub;
  if (treaty === null || treaty.kept === 0 || pub.phase === "debrief") return null;
  if (roundsToSettle(treaty, scenario.numbers.ceasefire.settleRounds) !== 1) return null;
  return (
    <p class="notices" role="status">
      {endNear({ title: isolated(treaty.title) })}
    </p>
  );
}
