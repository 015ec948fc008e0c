/** Points of the round, the same number wherever they are shown: what orders and acts take, and what they leave. */
import { costOf } from "../../shared/rules/orders.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { OwnView } from "../../shared/state/seatView.ts";
import type { Order } from "../../shared/terms/order.ts";
import { useDraft } from "./draft.ts";
import { useMatch } from "./match.ts";

export interface Points {
  /** Points of the round. */
  readonly of: number;
  /** Left after acts and the orders at hand, drafted or set. Never below 0. */
  readonly left: number;
  /** Spent on acts: they are gone. */
  readonly acts: number;
  /** Taken by the orders at hand. */
  readonly orders: number;
}

/** @param orders those at hand, drafted or set */
export function pointsOf(scenario: Scenario, own: OwnView, orders: readonly Order[]): Points {
  const cost = costOf(scenario, own.context, orders);
  const left = own.points - own.spent;
  return {
    of: own.points,
    left: Math.max(0, left - cost),
    acts: own.spent,
    orders: cost,
  };
}

/** Those of this seat, with its draft; null for an observer. */
export function usePoints(): Points | null {
  const { own, scenario } = useMatch();
  const draft = useDraft();
  return own && pointsOf(scenario, own, draft.orders);
}
