/** Orders: what a seat wishes for, most wanted first, cut to what rules and points allow (RULES §6). */
import type { SeatId, TownId } from "../base/ids.ts";
import type { Act } from "../engine/command.ts";
import { checkOrders, isPosture, whyNot } from "../rules/orders.ts";
import { postures } from "../terms/choices.ts";
import type { Order } from "../terms/order.ts";
import { type Desk, memoUnsaid, turn } from "./desk.ts";
import type { Traits } from "./traits.ts";

/** The wishes that fit, in their order; the first legal posture among them is the posture. Exactly one where the seat needs one. */
export const within = memoUnsaid((desk: Desk, wishes: readonly Order[]): readonly Order[] => {
  const { scenario, own } = desk;
  const chosen: Order[] = [];
  const needsPosture = postures.some((kind) => own.context.orders.includes(kind));
  for (const wish of wishes) {
    if (isPosture(wish) && (!needsPosture || chosen.some(isPosture))) continue;
    if (whyNot(scenario, own.context, chosen, wish) === null) chosen.push(wish);
  }
  return chosen;
});

/** What the text in force asks of the seat, each as an order: who breaks faith withdraws from nothing, and all else is done as signed. */
export const taskWishes = (desk: Desk, { faith }: Pick<Traits, "faith">): Order[] =>
  desk.own.context.tasks
    .filter((clause) => faith > 0 || !clause.startsWith("WITHDRAW"))
    .map((clause) => ({ kind: "CARRY_OUT", clause }));

/** Sets these orders where they are not set yet and can stand; null otherwise. */
export function setOrders(desk: Desk, wishes: readonly Order[]): Act | null {
  const orders = within(desk, wishes);
  if (desk.own.orders !== null && JSON.stringify(desk.own.orders) === JSON.stringify(orders)) return null;
  if (checkOrders(desk.scenario, desk.own.context, orders) !== null) return null;
  return { kind: "setOrders", orders: [...orders] };
}

/** Declares the seat ready, once; not while a draft waits for its answer, which it may leave open for the other lead's name. */
export const beReady = (desk: Desk): Act | null =>
  desk.own.ready || desk.own.mustAnswer.length > 0 ? null : { kind: "ready", ready: true };

/** A town to aim at or to protect, another each round. `beyond`: beyond the region. */
export function townOf(desk: Desk, of: { readonly side: 0 | 1; readonly beyond: boolean }): TownId | undefined {
  const { towns } = desk.scenario.files.scenario;
  const fitting = towns.filter((town) => town.side === of.side && town.beyond === of.beyond);
  return turn(desk, fitting)?.id;
}

/** The town of a side that was fired on last, if it was in the last round. */
export function townUnderFire(desk: Desk, side: 0 | 1): TownId | undefined {
  const lately = desk.pub.shelled.filter((entry) => entry.round >= desk.pub.round - 1);
  return lately.findLast((entry) => desk.scenario.town[entry.town]?.side === side)?.town;
}

/** Another power with a hotline, the rival patron before others; null where nobody is there. */
export function counterpart(desk: Desk): SeatId | null {
  const powers = desk.seating.order.filter(
    (seat) => seat !== desk.seat && desk.seating.powers[seat]?.orders.includes("SIGNAL"),
  );
  const rival = powers.find((seat) => {
    const patron = desk.scenario.seat[seat]?.patronOf ?? null;
    return patron !== null && patron !== desk.def.patronOf;
  });
  return rival ?? powers[0] ?? null;
}
