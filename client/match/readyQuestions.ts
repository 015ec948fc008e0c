/** What a seat is asked before it is ready: whatever of its own would be left open. Pure. */
import { isPosture } from "../../shared/rules/orders.ts";
import type { Invitation, ReadableText, SeatView } from "../../shared/state/seatView.ts";
import type { Order } from "../../shared/terms/order.ts";
import type { Draft } from "./draft.ts";
import { withOrder } from "./orderChoices.ts";
import { waitingForMe } from "./texts.ts";

export type OpenQuestion =
  | { readonly kind: "invitation"; readonly invitations: readonly Invitation[] }
  | { readonly kind: "signature"; readonly texts: readonly ReadableText[] }
  /** Drafted and not set. `before`: others were set earlier. */
  | { readonly kind: "draft"; readonly orders: readonly Order[]; readonly before: boolean }
  /** Nothing was chosen, and the troops would fire. `hold`: the orders by which they do not. */
  | { readonly kind: "unchosen"; readonly standing: readonly Order[]; readonly hold: readonly Order[] };

/** In the order in which they are asked; none outside of the open phase. */
export function openQuestions(
  { pub, own }: SeatView,
  draft: Pick<Draft, "orders" | "set" | "standing">,
): readonly OpenQuestion[] {
  if (!own || pub.phase !== "open") return [];
  const { invitations, standing } = own;
  const texts = waitingForMe(own);
  const unset = !draft.set && !draft.standing;
  const fires = standing.some((order) => isPosture(order) && order.kind !== "HOLD");
  const unchosen = own.orders === null && draft.standing && fires;
  return [
    ...(invitations.length > 0 ? [{ kind: "invitation", invitations } as const] : []),
    ...(texts.length > 0 ? [{ kind: "signature", texts } as const] : []),
    ...(unset ? [{ kind: "draft", orders: draft.orders, before: own.orders !== null } as const] : []),
    ...(unchosen ? [{ kind: "unchosen", standing, hold: withoutFire(standing) } as const] : []),
  ];
}

const withoutFire = (orders: readonly Order[]): readonly Order[] => withOrder(orders, { kind: "HOLD" });
