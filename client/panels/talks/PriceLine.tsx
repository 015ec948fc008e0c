/** What the text costs my side in will, and how that comes about. */

import * as commonWords from "words:common";
import * as textsWords from "words:play/texts";
import type { ReadableText } from "../../../shared/state/seatView.ts";
import type { Clause } from "../../../shared/terms/clause.ts";
import { useMatch } from "../../match/match.ts";
import { priceFor } from "../../match/texts.ts";
import { figure } from "../../words/gauges.ts";
import { WithTerms } from "../GlossaryTerm.tsx";
import { RuleLink } from "../RuleLink.tsx";

export function PriceLine({ text, clauses }: { text: Pick<ReadableText, "convening">; clauses: readonly Clause[] }) {
  const { scenario, pub, own, names } = useMatch();
  const price = priceFor(scenario, pub, own, text.convening, clauses);
  if (!price || !own?.own) return null;
  const floor = own.own.willFloor;
  const after = own.own.will - price.total;
  return (
    <div class="small">
      <p>
        <WithTerms
          text={textsWords.signingCosts({
            price: figure(price.total, 1),
            will: figure(own.own.will, 1),
            b: (words) => <strong>{words}</strong>,
          })}
        />{" "}
        {after < floor && <strong class="warning">{textsWords.tooMuch({ floor })}</strong>}
      </p>
      <details>
        <summary>{commonWords.why}</summary>
        <ul class="terms">
          {price.costs.map(({ clause, amount }, at) => (
            <li key={`${at} ${clause}`}>
              <span class="amount">{figure(amount, 1)}</span> <span>{names.named(clause).text}</span>
            </li>
          ))}
        </ul>
        <p class="muted">
          <WithTerms
            text={textsWords.priceMadeOf({
              hardness: figure(own.own.hardness),
              ripe: pub.ripe,
              rule: (says) => <RuleLink rule="§7.2" says={says} />,
            })}
          />
        </p>
      </details>
    </div>
  );
}
