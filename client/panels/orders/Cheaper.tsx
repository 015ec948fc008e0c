/** Why a price is lower than the rule's: the other side stood on the same rung in the last round (RULES §4). */
import * as ordersWords from "words:play/orders";
import type { OrderKind } from "../../../shared/terms/order.ts";
import { useMatch } from "../../match/match.ts";
import { RuleLink } from "../RuleLink.tsx";

export function Cheaper({ kind, price }: { kind: OrderKind; price: number }) {
  const { scenario } = useMatch();
  const usual = scenario.numbers.orders.prices[kind] ?? 0;
  if (price >= usual) return null;
  const rule = (says: Parameters<typeof RuleLink>[0]["says"]) => <RuleLink rule="§4" says={says} />;
  return <p class="cheaper muted small">{ordersWords.cheaper({ less: usual - price, price: usual, rule })}</p>;
}
