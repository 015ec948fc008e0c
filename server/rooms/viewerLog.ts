/** What one viewer is told of what happens, under numbers of their own: gaps in the log's would count what others do in secret. */
import type { Viewer } from "../../shared/engine/viewFor.ts";
import { type EventsMessage, mostEarlier, mostEvents } from "../../shared/protocol/messages.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";

/** The match that is told of. */
export interface Source {
  /** The events in memory, without gaps up to the last. */
  events(): readonly LoggedEvent[];
  /** Those of `events` that the viewer may know, as they may know them. */
  told(events: readonly LoggedEvent[]): readonly LoggedEvent[];
  /** Whether the match is over: then everybody may know the log's numbers. */
  over(): boolean;
}

export interface ViewerLog {
  /** What just happened, for the viewer's pages; null where that is nothing, or no page has asked yet. */
  next(events: readonly LoggedEvent[]): EventsMessage | null;
  /** From the viewer's own number `n` on; the latest where these are more, or the page's numbers do not hold any more. */
  since(epoch: string, n: number): EventsMessage;
  /**
   * The page of events before the viewer's own number `n`; the latest where the page's numbers do not hold any more. The
   * source has to have all its events in memory.
   */
  before(epoch: string, n: number): EventsMessage;
  /** Which numbers hold now. */
  epoch(): string;
  /** The log's numbers as the viewer's, without those of which they know nothing, or have not been told yet. */
  ownNumbers(logNumbers: readonly number[]): readonly number[];
  /** The log's number behind one of the viewer's; undefined: they know of none. */
  logNumber(own: number): number | undefined;
}

/** Bytes of JSON that the events of one message come to at the most. */
const mostBytes = 64_000;
/** Events of the log that are looked through at a time for some that the viewer may know, and for one message at the most. */
const stride = 400;
const furthest = 2_000;
/** The number of the first event that a viewer is told, whichever it is; earlier ones are counted down from it. */
const firstOwn = 1_000_000;

/** @param name of the room: numbers of another one are not this log's */
export function createViewerLog(name: string, viewer: Viewer, source: Source): ViewerLog {
  /** The log's numbers of what the viewer may know from number `covered` on, ascending; null before anybody asked. */
  let told: number[] | null = null;
  let covered = 0;
  /** The viewer's own number of the first of them. */
  let base = firstOwn;
  let over = source.over();
  let epoch = 0;

  /** Whether the viewer may know the log's numbers. */
  const open = () => over || viewer === "instructor";
  const own = (logNumber: number, index: number) => (open() ? logNumber : base + index);
  const epochName = () => `${name} ${viewer} ${epoch}`;
  const message = (events: readonly LoggedEvent[], from: number): EventsMessage => {
    const before = told?.[from - 1];
    // Before the first known one there may be others, which nobody has asked for yet.
    const unasked = covered > 0 ? own(covered - 1, -1) : -1;
    return {
      epoch: epochName(),
      after: before === undefined ? unasked : own(before, from - 1),
      events: events.map((logged, index) => ({ ...logged, n: own(logged.n, from + index) })),
    };
  };

  /** What the viewer may know of the events in memory from number `from` up to `to`. */
  function known(from: number, to: number): readonly LoggedEvent[] {
    const all = source.events();
    const first = all[0]?.n ?? 0;
    return source.told(all.slice(Math.max(0, from - first), Math.max(0, to - first)));
  }

  /** The last events before number `to` that the viewer may know, for one message, and from which number on they are all. */
  function lately(to: number, most: number): { readonly events: readonly LoggedEvent[]; readonly from: number } {
    const first = source.events()[0]?.n ?? 0;
    let from = to;
    let events: readonly LoggedEvent[] = [];
    while (from > first && events.length < most && to - from < furthest) {
      const start = Math.max(first, from - stride);
      events = [...known(start, from), ...events];
      from = start;
    }
    return { events, from };
  }

  /** The latest events as they may be known now. What came to be known later makes the numbers new. */
  function latest(): EventsMessage {
    const { events, from } = lately((source.events().at(-1)?.n ?? -1) + 1, mostEvents);
    const numbers = events.map(({ n }) => n);
    const before: readonly number[] = told ?? [];
    const same = sameNumbers(
      before.filter((n) => n >= from),
      numbers.filter((n) => n >= covered),
    );
    // The end opens what was hidden: words, too.
    const changed = told !== null && (!same || over !== source.over());
    over = source.over();
    if (told === null || changed) {
      if (changed) epoch++;
      [told, covered, base] = [numbers, from, firstOwn];
    } else if (from < covered) {
      base -= numbers.length - numbers.filter((n) => n >= covered).length;
      [told, covered] = [numbers, from];
    }
    const shown = lastOf(events, mostEvents);
    return message(shown, told.length - shown.length);
  }

  /** The known events by their places; null where what may be known of them is not what it was. */
  function those(from: number, to: number): readonly LoggedEvent[] | null {
    const numbers = told?.slice(from, to) ?? [];
    const [first] = numbers;
    if (first === undefined) return [];
    const events = known(first, (numbers.at(-1) ?? first) + 1);
    return sameNumbers(
      events.map(({ n }) => n),
      numbers,
    )
      ? events
      : null;
  }

  /** What may be known of earlier events is not what it was: all numbers are new. */
  function renumbered(): EventsMessage {
    epoch++;
    told = null;
    return latest();
  }

  const placeOf = (n: number): number => (open() ? indexOf(told ?? [], n) : n - base);

  return {
    next(events) {
      if (told === null) return null;
      if (over !== source.over()) {
        latest();
        return { epoch: epochName(), after: -1, events: [] };
      }
      const theirs = source.told(events);
      if (theirs.length === 0) return null;
      const from = told.length;
      for (const { n } of theirs) told.push(n);
      return message(theirs, from);
    },
    since(asked, n) {
      if (told === null || asked !== epochName()) return latest();
      const from = Math.min(placeOf(n), told.length);
      if (from < 0 || told.length - from > mostEvents) return latest();
      const events = those(from, told.length);
      if (!events) return renumbered();
      return lastOf(events, mostEvents).length === events.length ? message(events, from) : latest();
    },
    before(asked, n) {
      if (told === null || asked !== epochName()) return latest();
      let to = placeOf(n);
      if (to < 0 || to > told.length) return latest();
      if (to < mostEarlier && covered > 0) {
        const { events, from } = lately(covered, mostEarlier);
        told.unshift(...events.map((event) => event.n));
        [covered, base, to] = [from, base - events.length, to + events.length];
      }
      const events = those(Math.max(0, to - mostEarlier), to);
      if (!events) return renumbered();
      const shown = lastOf(events, mostEarlier);
      return message(shown, to - shown.length);
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
      return open() ? number : told?.[number - base];
    },
  };
}

/** The last of the events, as many as one message takes. */
function lastOf(events: readonly LoggedEvent[], most: number): readonly LoggedEvent[] {
  let bytes = 0;
  let from = events.length;
  while (from > 0 && events.length - from < most) {
    bytes += Buffer.byteLength(JSON.stringify(events[from - 1]));
    if (bytes > mostBytes && from < events.length) break;
    from--;
  }
  return events.slice(from);
}

const sameNumbers = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((n, index) => n === other[index]);

/** The place of `n` among ascending numbers, or where it would stand. */
function indexOf(numbers: readonly number[], n: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < n) low = middle + 1;
    else high = middle;
  }
  return low;
}
