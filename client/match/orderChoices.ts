/** Which orders a seat can choose now, at what price, and why not: the rules' answers, arranged for the tray and the map. */
import type { Refusal } from "../../shared/base/result.ts";
import { costOf, isPosture, orders, ordersOf, priceOf, whyNot } from "../../shared/rules/orders.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { OrderContext } from "../../shared/state/seatView.ts";
import type { Order, OrderKind } from "../../shared/terms/order.ts";
import type { MapTarget } from "../map/mapModel.ts";

export interface Choice {
  readonly order: Order;
  readonly price: number;
  /** Null: it can be added to the draft. */
  readonly refusal: Refusal | null;
}

export interface KindChoices {
  readonly kind: OrderKind;
  /** Orders of this kind that stand in the draft. */
  readonly chosen: readonly Order[];
  /** Those that could be added, allowed or not. */
  readonly choices: readonly Choice[];
  /** Lowest price among them. */
  readonly price: number;
  /** Set where none of them is allowed: the reason of the first. */
  readonly refusal: Refusal | null;
}

/** The same order, whatever its details of text. */
export const same = (a: Order, b: Order): boolean => JSON.stringify(a) === JSON.stringify(b);
/** The same orders, in whatever sequence. */
export const sameOrders = (a: readonly Order[], b: readonly Order[]): boolean =>
  a.length === b.length && a.every((order) => b.some((each) => same(order, each)));

/** What the draft would be without what `order` takes the place of: the posture before, or the one of its kind. */
const without = (draft: readonly Order[], order: Order): Order[] =>
  draft.filter((each) => {
    if (isPosture(order) && isPosture(each)) return false;
    return !(each.kind === order.kind && orders[order.kind].onceARound);
  });

/** The draft with `order` in it; postures and orders of which there is one are exchanged. */
export const withOrder = (draft: readonly Order[], order: Order): Order[] => [...without(draft, order), order];

/** The draft without `order`. */
export const withoutOrder = (draft: readonly Order[], order: Order): Order[] =>
  draft.filter((each) => !same(each, order));

/** Every kind that the seat has, in the scenario's order. `seats` are those in play. */
export function choicesOf(
  scenario: Scenario,
  context: OrderContext,
  seats: readonly string[],
  draft: readonly Order[],
): KindChoices[] {
  const all = ordersOf(scenario, context, seats);
  const kinds = [...new Set(context.orders)] as OrderKind[];
  return kinds.map((kind) => {
    const chosen = draft.filter((each) => each.kind === kind);
    const choices = all
      .filter((order) => order.kind === kind && !chosen.some((each) => same(each, order)))
      .map((order) => ({
        order,
        price: priceOf(scenario, context, order),
        refusal: whyNot(scenario, context, without(draft, order), order),
      }));
    const allowed = choices.filter(({ refusal }) => refusal === null);
    const prices = [...choices.map(({ price }) => price), ...chosen.map((order) => priceOf(scenario, context, order))];
    return {
      kind,
      chosen,
      choices,
      price: prices.length > 0 ? Math.min(...prices) : (scenario.numbers.orders.prices[kind] ?? 0),
      refusal: allowed.length > 0 ? null : (choices[0]?.refusal ?? { code: "unknownTarget" }),
    };
  });
}

/** Points that the draft leaves. */
export const pointsLeft = (scenario: Scenario, context: OrderContext, draft: readonly Order[]): number =>
  context.points - costOf(scenario, context, draft);

/** Is the order aimed at this place of the map? */
export function aimedAt(order: Order, target: MapTarget): boolean {
  if ("town" in target) return "town" in order && order.town === target.town;
  return "sector" in order && order.sector === target.sector;
}

/** Towns and sectors that some allowed order, or one in the draft, is aimed at. */
export function choosableOf(kinds: readonly KindChoices[]) {
  const aimed = kinds.flatMap(({ choices, chosen }) => [
    ...choices.filter(({ refusal }) => refusal === null).map(({ order }) => order),
    ...chosen,
  ]);
  const towns = aimed.flatMap((order) => ("town" in order ? [order.town] : []));
  const sectors = aimed.flatMap((order) => ("sector" in order ? [order.sector] : []));
  return { towns: [...new Set(towns)], sectors: [...new Set(sectors)] };
}

/** What this order alone would need: the rule counts the whole draft. */
export const afforded = (refusal: Refusal, price: number, left: number): Refusal =>
  refusal.code === "notEnoughPoints" ? { ...refusal, with: { needs: price, left: Math.max(0, left) } } : refusal;
