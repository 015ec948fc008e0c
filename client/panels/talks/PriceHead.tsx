/** What the two figures behind each clause are. Each figure says so itself to those who do not see the columns. */
import type { ClauseKind } from "../../../shared/terms/clause.ts";
import { useMatch } from "../../match/match.ts";
import * as talksWords from "../../words/play/talks.ts";

export function PriceHead() {
  const { names } = useMatch();
  return (
    <p class="price-head muted small" aria-hidden="true">
      {talksWords.priceHead(names.side(0), names.side(1))}
    </p>
  );
}

/** The two figures of a clause. */
export function ClausePrice({ kind }: { kind: ClauseKind }) {
  const { scenario, names } = useMatch();
  const [first, second] = scenario.clause[kind].cost;
  return (
    <span class="price">
      <span class="hidden">{talksWords.priceOf(names.side(0))}</span>
      {first}
      <span aria-hidden="true"> / </span>
      <span class="hidden">, {names.side(1)} </span>
      {second}
    </span>
  );
}
