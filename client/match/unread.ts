/** What has not been read yet, channel by channel; kept in the browser. */
import { createContext } from "preact";
import { useContext, useState } from "preact/hooks";
import type { LoggedEvent } from "../../shared/state/event.ts";
import type { Match } from "./match.ts";
import { waitingWords } from "./spoken.ts";

/** Number of the last event read, by channel. */
export type ReadMarks = Readonly<Record<string, number>>;

/** Lines said by others after the mark, by channel; channels with none are left out, and words that wait for an answer count by themselves. */
export function unreadCounts(
  events: readonly LoggedEvent[],
  marks: ReadMarks,
  me: { readonly seat: string; readonly member: string } | null,
  waiting: ReadonlySet<string> = new Set(),
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { n, event } of events) {
    if (event.kind !== "said" || n <= (marks[event.channel] ?? -1)) continue;
    if (event.word && waiting.has(event.word.id)) continue;
    if (me && event.seat === me.seat && event.member === me.member) continue;
    counts[event.channel] = (counts[event.channel] ?? 0) + 1;
  }
  return counts;
}

export interface Unread {
  readonly counts: Readonly<Record<string, number>>;
  /** Words that want an answer of my seat, by channel: read or not. */
  readonly waiting: Readonly<Record<string, number>>;
  /** Everything in the channel has been read. */
  readonly read: (channel: string) => void;
}

const UnreadContextDefault: Unread = { counts: {}, waiting: {}, read: () => {} };
export const UnreadContext = createContext<Unread>(UnreadContextDefault);
export const useUnread = (): Unread => useContext(UnreadContext);

const keyOf = (match: string, member: string): string => `line-of-contact.read.${match}.${member}`;

function readMarks(key: string): ReadMarks {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    return typeof value === "object" && value !== null ? (value as ReadMarks) : {};
  } catch {
    return {};
  }
}

/** The counts of this match, and the way to bring one to nothing. */
export function useUnreadOf({ snapshot }: Match): Unread {
  const { me, match } = snapshot.table;
  const key = keyOf(match, me?.member ?? "");
  const [marks, setMarks] = useState(() => readMarks(key));
  const last = snapshot.events.at(-1)?.n ?? -1;
  const words = waitingWords(snapshot.view);
  const waiting: Record<string, number> = {};
  for (const { channel } of words) waiting[channel] = (waiting[channel] ?? 0) + 1;
  return {
    counts: unreadCounts(snapshot.events, marks, me, new Set(words.map(({ id }) => id))),
    waiting,
    read: (channel) => {
      const next = { ...marks, [channel]: last };
      setMarks(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Without storage everything counts as new after a reload.
      }
    },
  };
}
