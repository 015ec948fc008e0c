/** What has not been read yet, channel by channel; kept in the browser. */
import { createContext } from "preact";
import { useContext, useState } from "preact/hooks";
import type { EventOf, LoggedEvent } from "../../shared/state/event.ts";
import type { Match } from "./match.ts";
import { waitingWords } from "./spoken.ts";

/** The last line read, by channel, as `lineKey` names it: its number may be another one when the page comes again. */
export type ReadMarks = Readonly<Record<string, string>>;

type Said = EventOf<"said">;

/** Tells a line of a channel from the others; the very same words by the same person are told apart by their place alone. */
export const lineKey = ({ seat, member, text, word }: Said): string =>
  [seat, member ?? "", word?.id ?? "", text.slice(0, 80)].join(" ");

/** Lines said by others after the mark, by channel; channels with none are left out, and words that wait for an answer count by themselves. */
export function unreadCounts(
  events: readonly LoggedEvent[],
  marks: ReadMarks,
  me: { readonly seat: string; readonly member: string } | null,
  waiting: ReadonlySet<string> = new Set(),
): Record<string, number> {
  const counts: Record<string, number> = {};
  const read = new Set<string>();
  for (const { event } of events.toReversed()) {
    if (event.kind !== "said" || read.has(event.channel)) continue;
    if (marks[event.channel] === lineKey(event)) {
      read.add(event.channel);
      continue;
    }
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
  const words = waitingWords(snapshot.view);
  const waiting: Record<string, number> = {};
  for (const { channel } of words) waiting[channel] = (waiting[channel] ?? 0) + 1;
  return {
    counts: unreadCounts(snapshot.events, marks, me, new Set(words.map(({ id }) => id))),
    waiting,
    read: (channel) => {
      const last = snapshot.events.findLast(({ event }) => event.kind === "said" && event.channel === channel)?.event;
      if (last?.kind !== "said") return;
      const next = { ...marks, [channel]: lineKey(last) };
      setMarks(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Without storage everything counts as new after a reload.
      }
    },
  };
}
