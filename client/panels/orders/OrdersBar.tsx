/** Under the map: what the orders are, and the way to them. */

import * as ordersWords from "words:play/orders";
import { useDraft } from "../../match/draft.ts";
import { mayAct, useMatch } from "../../match/match.ts";
import { orderWords } from "../../words/orders.ts";
import { PointsLine } from "../now/PointsLine.tsx";

export function OrdersBar({ open, onOpen }: { open: boolean; onOpen: () => void }) {
  const match = useMatch();
  const { own, names, telling } = match;
  const draft = useDraft();
  if (!own) return null;
  // Without a choice the standing order is told as it will be done.
  const orders = draft.standing ? own.standing : draft.orders;
  const says = orders.map((order) => orderWords(order, names, telling.claims)).join("; ");
  const state = draft.set ? "set" : draft.standing ? (orders.length === 0 ? "none" : "standing") : "unseen";
  const touched = draft.set || !draft.standing;
  return (
    <section class="orders-bar" aria-label={ordersWords.open}>
      <p class="small">{ordersWords.bar({ state, orders: orders.length === 0 ? "none" : "some", says })}</p>
      {mayAct(match) && <PointsLine />}
      <button
        type="button"
        class={`button ${touched ? "" : "first"}`}
        data-orders-open
        aria-expanded={open}
        onClick={onOpen}
      >
        {touched ? ordersWords.change : ordersWords.open}
      </button>
    </section>
  );
}
