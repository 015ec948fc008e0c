/** What the text costs my side in will, and how that comes about. */
import type { ReadableText } from "../../../shared/state/seatView.ts";
import type { Clause } from "../../../shared/terms/clause.ts";
import { useMatch } from "../../play/match.ts";
import { priceFor } from "../../play/texts.ts";
import { figure } from "../../text/gauges.ts";
import { RuleLink } from "../RuleLink.tsx";

export function PriceLine({ text, clauses }: { text: Pick<ReadableText, "convening">; clauses: readonly Clause[] }) {
  const { scenario, pub, own, names } = useMatch();
  const price = priceFor(scenario, pub, own, text.convening, clauses);
  if (!price || !own?.own) return null;
  const floor = scenario.numbers.ceasefire.willFloor;
  const after = own.own.will - price.total;
  return (
    <div class="small">
      <p>
        Signing costs your side <strong>{figure(price.total, 1)}</strong> of its {figure(own.own.will, 1)} will.
        {after < floor && <strong class="warning"> Too much: {floor} must remain, or the text is void.</strong>}
      </p>
      <details>
        <summary>why?</summary>
        <ul class="terms">
          {price.costs.map(({ clause, amount }) => (
            <li key={clause}>
              <span class="amount">{figure(amount, 1)}</span> <span>{names.clause(clause).toLowerCase()}</span>
            </li>
          ))}
        </ul>
        <p class="muted">
          Each clause's price times your hardness at home ({figure(own.own.hardness)} of 100), less the cover that the
          venue gives{pub.ripe ? ", halved because exhaustion shows" : ""} (<RuleLink rule="§7.2" />
          ).
        </p>
      </details>
    </div>
  );
}
