/**
 * The events of a match as they come in: the latest after joining, by message as they happen, and earlier ones by pages when
 * they are asked for; none missing among those that are known, none twice.
 */
import type { EventsMessage } from "../../shared/protocol/messages.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";

interface Place {
  readonly epoch: string;
  readonly n: number;
}

export interface EventList {
  /** What just happened; false where it does not follow on what is known: then all since `next` has to be asked for. */
  add(message: EventsMessage): boolean;
  /** The answer to that question; whatever came by message before it is in it as well. */
  fill(reply: EventsMessage): void;
  /** The answer to a question for what came before `first`. */
  precede(page: EventsMessage, asked: Place): void;
  /** In order. The same object until something is added. */
  list(): readonly LoggedEvent[];
  /** From where to ask: the number after the last one that is known, and whose numbers they are. */
  next(): Place;
  /** Before which number there are earlier ones; null: all are known. */
  first(): Place | null;
}

export function createEventList(): EventList {
  let known: readonly LoggedEvent[] = [];
  let epoch = "";
  /** Number of the event before the first known one; −1: there is none. */
  let before = -1;
  const last = () => known.at(-1)?.n ?? before;
  function fill({ epoch: told, after, events }: EventsMessage): void {
    const follows = told === epoch && (after === before || known.some(({ n }) => n === after));
    known = follows ? [...known.filter(({ n }) => n <= after), ...events] : events;
    if (!follows) before = after;
    epoch = told;
  }
  return {
    add(message) {
      if (epoch === "" || message.epoch !== epoch || message.after !== last()) return false;
      if (message.events.length > 0) known = [...known, ...message.events];
      return true;
    },
    fill,
    precede(page, asked) {
      if (page.epoch !== epoch) return fill(page);
      // Other numbers came meanwhile, or the same page did.
      if (asked.epoch !== epoch || asked.n !== (known[0]?.n ?? before + 1)) return;
      if (page.events.length > 0) known = [...page.events, ...known];
      before = page.after;
    },
    list: () => known,
    next: () => ({ epoch, n: last() + 1 }),
    first: () => (before < 0 ? null : { epoch, n: known[0]?.n ?? before + 1 }),
  };
}
