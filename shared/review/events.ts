/** Readings of a list of events that every part of the review needs. */
import type { EventKind, EventOf, LoggedEvent } from "../state/event.ts";

/** A logged event of a known kind. */
export type Logged<K extends EventKind> = LoggedEvent & { readonly event: EventOf<K> };

/** Those of one kind, in order. */
export const logged = <K extends EventKind>(events: readonly LoggedEvent[], kind: K): Logged<K>[] =>
  events.filter((each): each is Logged<K> => each.event.kind === kind);

/** Distance of two numbers. */
export const apart = (a: number, b: number): number => (a > b ? a - b : b - a);

/** The middle of the values, the lower of two; null for none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? null;
}
