/** The events of a match as they come in: by message as they happen, and in bulk after joining; none missing, none twice. */
import type { LoggedEvent } from "../../shared/state/event.ts";

export interface EventList {
  /** What just happened. */
  add(events: readonly LoggedEvent[]): void;
  /** The answer to "everything from number `from` on": in place of what was known of it, except what came later. */
  fill(from: number, events: readonly LoggedEvent[]): void;
  /** In order. The same object until something is added. */
  list(): readonly LoggedEvent[];
  /** The connection broke: what comes by message may from now on follow a gap, until `fill`. */
  gap(): void;
  /** From where to ask after a break: the number after the last one up to which nothing is missing. */
  next(): number;
  /** Whether the story is whole from its beginning. */
  complete(): boolean;
}

export function createEventList(): EventList {
  let known: readonly LoggedEvent[] = [];
  /** Everything below this number has been asked for and answered. */
  let sure = 0;
  let whole = false;
  let following = false;

  const merge = (one: readonly LoggedEvent[], other: readonly LoggedEvent[]): LoggedEvent[] => {
    const byNumber = new Map([...one, ...other].map((event) => [event.n, event]));
    return [...byNumber.values()].sort((a, b) => a.n - b.n);
  };
  const after = (events: readonly LoggedEvent[]) => (events.at(-1)?.n ?? -1) + 1;

  return {
    add(events) {
      const last = known.at(-1)?.n ?? -1;
      known = events.every(({ n }) => n > last) ? [...known, ...events] : merge(known, events);
      if (following) sure = Math.max(sure, after(events));
    },
    fill(from, events) {
      const answered = Math.max(after(events), from);
      const kept = known.filter(({ n }) => n < from || n >= answered);
      known = merge(kept, events);
      sure = after(known);
      whole = true;
      following = true;
    },
    gap() {
      following = false;
    },
    list: () => known,
    next: () => sure,
    complete: () => whole,
  };
}
