/** The orders that are being prepared: kept in the browser, so that a reload loses nothing, and apart from those set. */
import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { isPosture } from "../../shared/rules/orders.ts";
import type { OwnView } from "../../shared/state/seatView.ts";
import type { Order } from "../../shared/terms/order.ts";
import type { Match } from "./match.ts";
import { sameOrders } from "./orderChoices.ts";

export interface Draft {
  readonly orders: readonly Order[];
  readonly change: (orders: readonly Order[]) => void;
  /** True: the draft is what the server holds. */
  readonly set: boolean;
  /** True: nothing is set or prepared, so that the standing order will be carried out. */
  readonly standing: boolean;
}

const none: Draft = { orders: [], change: () => {}, set: true, standing: true };
export const DraftContext = createContext<Draft>(none);
/** The orders in preparation around this component; none outside of a match. */
export const useDraft = (): Draft => useContext(DraftContext);

/** Has the seat troops, for which none of these orders says what they do? */
export const lacksPosture = ({ context }: Pick<OwnView, "context">, orders: readonly Order[]): boolean =>
  context.orders.includes("HOLD") && !orders.some(isPosture);

const isOrders = (value: unknown): value is Order[] =>
  Array.isArray(value) && value.every((each) => typeof each === "object" && each !== null && "kind" in each);

/** Where a seat's draft of a round is kept. */
export const draftKey = (match: string, round: number, seat: string): string =>
  `line-of-contact.draft.${match}.${round}.${seat}`;

/** The draft kept under `key`; null: none. */
export function readDraft(key: string): Order[] | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return isOrders(value) ? value : null;
  } catch {
    return null;
  }
}

/** Keeps it. */
export function keepDraft(key: string, orders: readonly Order[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(orders));
  } catch {
    // Without storage the draft lives as long as the page.
  }
}

/** The draft of this round: what was prepared here, else what is set, else the standing order. */
export function useDraftOf({ snapshot, pub, own }: Match): Draft {
  const key = draftKey(snapshot.table.match, pub.round, own?.seat ?? "");
  const [drafts, setDrafts] = useState<{ key: string; orders: readonly Order[] | null }>(() => ({
    key,
    orders: readDraft(key),
  }));
  const current = drafts.key === key ? drafts : { key, orders: readDraft(key) };
  useEffect(() => {
    if (drafts.key !== key) setDrafts(current);
  });
  const held = own?.orders ?? null;
  // No posture is chosen for anybody: what the troops do without one is said, and asked before Ready.
  const orders = current.orders ?? held ?? (own?.standing ?? []).filter((order) => !isPosture(order));
  return {
    orders,
    change: (next) => {
      keepDraft(key, next);
      setDrafts({ key, orders: next });
    },
    set: held !== null && sameOrders(held, orders),
    standing: held === null && (current.orders === null || sameOrders(own?.standing ?? [], orders)),
  };
}
