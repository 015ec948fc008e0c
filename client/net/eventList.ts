/** The events of a match as they come in: by message as they happen, and in bulk after joining; none missing, none twice. */
import type { EventsMessage } from "../../shared/protocol/messages.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";

export interface EventList {
  /** What just happened; false where it does not follow on what is known: then all since `next` has to be asked for. */
  add(message: EventsMessage): boolean;
  /** The answer to that question; whatever came by message before it is in it as well. */
  fill(reply: EventsMessage): void;
  /** In order. The same object until something is added. */
  list(): readonly LoggedEvent[];
  /** From where to ask: the number after the last one that is known, and whose numbers they are. */
  next(): { readonly epoch: string; readonly n: number };
}

export function createEventList(): EventList {
  let known: readonly LoggedEvent[] = [];
  let epoch = "";
  const last = () => known.at(-1)?.n ?? -1;
  return {
    add(message) {
      if (epoch === "" || message.epoch !== epoch || message.after !== last()) return false;
      if (message.events.length > 0) known = [...known, ...message.events];
      return true;
    },
    fill({ epoch: told, after, events }) {
      known = after < 0 ? events : [...known.filter(({ n }) => n <= after), ...events];
      epoch = told;
    },
    list: () => known,
    next: () => ({ epoch, n: last() + 1 }),
  };
}
