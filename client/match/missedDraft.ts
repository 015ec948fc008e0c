/** A draft that was never set: what was done in the seat's name instead. */
import type { Order } from "../../shared/terms/order.ts";
import { draftKey, readDraft } from "./draft.ts";
import type { Match } from "./match.ts";
import { sameOrders } from "./orderChoices.ts";

export interface MissedDraft {
  readonly round: number;
  /** What was drafted on this device. */
  readonly drafted: readonly Order[];
  /** What was done. */
  readonly done: readonly Order[];
  /** It was the standing order that was done; else what had been set before. */
  readonly standing: boolean;
}

/** Of the round that was locked last, as long as the next one is open; null where what was drafted was done. */
export function missedDraft({ snapshot, own, pub }: Match): MissedDraft | null {
  const locked = snapshot.events.findLast(({ event }) => event.kind === "locked")?.event;
  if (!own || locked?.kind !== "locked" || pub.round - locked.round > 1 || pub.phase === "debrief") return null;
  const drafted = readDraft(draftKey(snapshot.table.match, locked.round, own.seat));
  const done = locked.orders[own.seat] ?? [];
  if (!drafted || sameOrders(drafted, done)) return null;
  return { round: locked.round, drafted, done, standing: locked.standing.includes(own.seat) };
}
