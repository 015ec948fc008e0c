/** The events that one viewer is told, with numbers of their own: gaps in the log's numbers would show how much others do in secret. */
import type { Viewer } from "../../shared/engine/viewFor.ts";
import type { EventsMessage } from "../../shared/protocol/messages.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";

/** The match that is told of. */
export interface Source {
  /** Every event so far, by the log's number. */
  events(): readonly LoggedEvent[];
  /** Those of `events` that the viewer may know, as they may know them. */
  told(events: readonly LoggedEvent[]): readonly LoggedEvent[];
  /** Whether the match is over: then everybody may know the log's numbers. */
  over(): boolean;
}

export interface ViewerLog {
  /** What just happened, for the viewer's pages; null where that is nothing, or no page has asked yet. */
  next(events: readonly LoggedEvent[]): EventsMessage | null;
  /** From the viewer's own number `n` on; all of it where the page's numbers no longer hold. */
  since(epoch: string, n: number): EventsMessage;
  /** Which numbers hold now. */
  epoch(): string;
  /** The log's numbers as the viewer's, without those of which they know nothing. */
  ownNumbers(logNumbers: readonly number[]): readonly number[];
  /** The log's number behind one of the viewer's; undefined: they know of none. */
  logNumber(own: number): number | undefined;
}

/** @param name of the room: numbers of another room do not hold here */
export function createViewerLog(name: string, viewer: Viewer, source: Source): ViewerLog {
  /** The log's numbers of what has been told, ascending; null before anybody asked. */
  let told: number[] | null = null;
  let over = source.over();
  let epoch = 0;

  /** Whether the viewer may know the log's numbers. */
  const open = () => over || viewer === "instructor";
  const own = (logNumber: number, index: number) => (open() ? logNumber : index);
  const epochName = () => `${name} ${viewer} ${epoch}`;
  const message = (events: readonly LoggedEvent[], from: number): EventsMessage => {
    const before = from === 0 ? undefined : told?.[from - 1];
    return {
      epoch: epochName(),
      after: before === undefined ? -1 : own(before, from - 1),
      events: events.map((logged, index) => ({ ...logged, n: own(logged.n, from + index) })),
    };
  };

  /** Everything as it may be known now. What came to be known later makes the numbers new. */
  function anew(): readonly LoggedEvent[] {
    const all = source.told(source.events());
    const numbers = all.map(({ n }) => n);
    const same = told?.length === numbers.length && numbers.every((n, index) => n === told?.[index]);
    // At the end hidden events and texts become known.
    if (!same || over !== source.over()) epoch++;
    over = source.over();
    told = numbers;
    return all;
  }

  const indexOf = (numbers: readonly number[], n: number): number => {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[middle] ?? 0) < n) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    next(events) {
      if (told === null) return null;
      if (over !== source.over()) {
        anew();
        return { epoch: epochName(), after: -1, events: [] };
      }
      const theirs = source.told(events);
      if (theirs.length === 0) return null;
      const from = told.length;
      for (const { n } of theirs) told.push(n);
      return message(theirs, from);
    },
    since(asked, n) {
      if (told === null || n === 0 || asked !== epochName()) return message(anew(), 0);
      const from = open() ? indexOf(told, n) : Math.min(n, told.length);
      const log = source.events();
      const missing = told.slice(from).flatMap((each) => log[each] ?? []);
      const events = source.told(missing);
      // What was told once must be told again; otherwise the numbers would be wrong.
      return events.length === missing.length ? message(events, from) : message(anew(), 0);
    },
    epoch: epochName,
    ownNumbers(logNumbers) {
      const numbers = told ?? [];
      return logNumbers.flatMap((n) => {
        const index = indexOf(numbers, n);
        return numbers[index] === n ? [own(n, index)] : [];
      });
    },
    logNumber(number) {
      return open() ? number : told?.[number];
    },
  };
}
