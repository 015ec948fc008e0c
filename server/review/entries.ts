/** A log's entries as each reader may have them. The chain is whole for everybody; passages beside it are left out. */

import { readEntry } from "../../shared/log/chain.ts";
import { privateEntryOf } from "../../shared/log/privateEntry.ts";
import type { LogEntry } from "../store/matchLog.ts";

/** Who wrote the words of an entry: a member's number; null for nobody's, or an instructor's. */
export function authorOf(entry: LogEntry): string | null {
  const aside = privateEntryOf(entry);
  if (aside) return aside.kind === "note" ? aside.body.member : null;
  const read = readEntry(entry);
  if (!read.ok) return null;
  const { kind, body } = read.value;
  if (kind === "proposal") return body.by;
  return kind === "command" && "act" in body.command ? body.command.by.member : null;
}

/** Did the match end with this entry? */
export function isEnd(entry: LogEntry): boolean {
  if (entry.kind !== "command") return false;
  const read = readEntry(entry);
  return read.ok && read.value.kind === "command" && read.value.body.events.some(({ kind }) => kind === "ended");
}

/**
 * For all but instructors: without what is theirs alone (who called for help, who reported whom, what an instructor did to few,
 * what they wrote), and without the words of messages that an instructor has hidden.
 */
export function withheld(entries: readonly LogEntry[]): LogEntry[] {
  const hidden = hiddenEvents(entries);
  let next = 0;
  return entries.map((entry) => {
    const from = next;
    next += eventsIn(entry);
    const covered = [...hidden].some((n) => n >= from && n < next);
    if (!entry.words || !(covered || entry.kind === "aside" || entry.kind === "steer")) return entry;
    const { words: _kept, ...rest } = entry;
    return rest;
  });
}

const eventsIn = ({ body }: LogEntry): number =>
  typeof body === "object" && body !== null && "events" in body && Array.isArray(body.events) ? body.events.length : 0;

/** Numbers of the messages that are hidden in the end. */
function hiddenEvents(entries: readonly LogEntry[]): Set<number> {
  const hidden = new Set<number>();
  for (const entry of entries) {
    const aside = privateEntryOf(entry);
    if (aside?.kind !== "steer" || aside.body.action.kind !== "hideMessage") continue;
    const { n, hidden: now } = aside.body.action;
    if (now === true) hidden.add(Number(n));
    else hidden.delete(Number(n));
  }
  return hidden;
}
