/** What the two figures behind each clause are. Each figure says so itself to those who do not see the columns. */

import * as textsWords from "words:play/texts";
import type { ClauseKind } from "../../../shared/terms/clause.ts";
import { useMatch } from "../../match/match.ts";

export function PriceHead() {
  const { names } = useMatch();
  return (
    <p class="price-head muted small" aria-hidden="true">
      {textsWords.priceHead({ first: names.namedSide(0), second: names.namedSide(1) })}
    </p>
  );
}

/** The two figures of a clause. */
export function ClausePrice({ kind }: { kind: ClauseKind }) {
  const { scenario, names } = useMatch();
  const [first, second] = scenario.clause[kind].cost;
  return (
    <span class="price">
      {textsWords.prices({
        first: names.side(0),
        second: names.side(1),
        firstPrice: first,
        secondPrice: second,
        hidden: (words) => <span class="hidden">{words}</span>,
        shown: (words) => <span aria-hidden="true">{words}</span>,
      })}
    </span>
  );
}
