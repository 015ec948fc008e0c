/** What a seat is asked before it is ready: whatever of its own would be left open. Pure. */
import { isPosture } from "../../shared/rules/orders.ts";
import type { Invitation, OwnView, ReadableText, SeatView } from "../../shared/state/seatView.ts";
import type { Order } from "../../shared/terms/order.ts";
import { type Draft, lacksPosture } from "./draft.ts";
import { waitingForMe } from "./texts.ts";

export type OpenQuestion =
  | { readonly kind: "invitation"; readonly invitations: readonly Invitation[] }
  | { readonly kind: "signature"; readonly texts: readonly ReadableText[] }
  /** Drafted and not set. `before`: others were set earlier. */
  | { readonly kind: "draft"; readonly orders: readonly Order[]; readonly before: boolean }
  /** Nothing was chosen for the troops. `leave`: what is set where it is left so; `hold`: the same without fire. */
  | { readonly kind: "unchosen"; readonly leave: readonly Order[]; readonly hold: readonly Order[] };

/** In the order in which they are asked; none outside of the open phase. */
export function openQuestions(
  { pub, own }: SeatView,
  draft: Pick<Draft, "orders" | "set" | "standing">,
): readonly OpenQuestion[] {
  if (!own || pub.phase !== "open") return [];
  const { invitations } = own;
  const texts = waitingForMe(own);
  const troops = draft.set ? null : unchosen(own, draft);
  const unset = !draft.set && !draft.standing && troops === null;
  return [
    ...(invitations.length > 0 ? [{ kind: "invitation", invitations } as const] : []),
    ...(texts.length > 0 ? [{ kind: "signature", texts } as const] : []),
    ...(unset ? [{ kind: "draft", orders: draft.orders, before: own.orders !== null } as const] : []),
    ...(troops ? [troops] : []),
  ];
}

/** Null: the troops' orders are chosen, or without orders they hold anyway and nothing else was drafted. */
function unchosen(own: OwnView, draft: Pick<Draft, "orders" | "standing">): OpenQuestion | null {
  const posture = own.standing.find(isPosture);
  const orders = draft.standing ? own.standing.filter((order) => !isPosture(order)) : draft.orders;
  if (!posture || own.orders !== null || !lacksPosture(own, orders)) return null;
  // Drafted on purpose as it stands without orders: that is a choice.
  if (draft.orders.some(isPosture) || (draft.standing && posture.kind === "HOLD")) return null;
  return { kind: "unchosen", leave: [posture, ...orders], hold: [{ kind: "HOLD" }, ...orders] };
}
