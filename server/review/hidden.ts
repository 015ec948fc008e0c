/** While a walk asks "what would you do?": what came after its moment stays on the server, for all but instructors. */
import { type ChainEnd, chain, engineVersion, type NewEntry, readEntry } from "../../shared/log/chain.ts";
import { tokenOf } from "../../shared/log/sealing.ts";
import type { LogEntry } from "../store/matchLog.ts";
import type { StoredWalk } from "../store/reviews.ts";
import type { Reader } from "./reader.ts";
import { storedWalk } from "./walk.ts";

/** The last event that the reader is given while the class is asked; null: nothing is hidden. */
export function hiddenAfter(stored: StoredWalk | undefined, reader: Pick<Reader, "as">): number | null {
  const { n, question } = storedWalk(stored);
  return reader.as !== "instructor" && question?.open ? n : null;
}

/** How many events the entries hold. */
export const countEvents = (entries: readonly LogEntry[]): number =>
  entries.reduce((sum, entry) => sum + eventsIn(entry), 0);

const eventsIn = ({ body }: LogEntry): number =>
  typeof body === "object" && body !== null && "events" in body && Array.isArray(body.events) ? body.events.length : 0;

/** The log up to event `n`, that included: it opens and replays as far as it goes. The opening is given whole. */
export function upTo(entries: readonly LogEntry[], n: number): readonly LogEntry[] {
  let next = 0;
  for (const [index, entry] of entries.entries()) {
    const left = n + 1 - next;
    next += eventsIn(entry);
    if (next <= n) continue;
    const whole = entries.slice(0, index);
    return index === 0 || next === n + 1 ? [...whole, entry] : [...whole, ...partOf(entry, left)];
  }
  return entries;
}

/**
 * The first `count` events of an entry. The rules would give all of them, so the part stands under no rules of today: readers
 * take it as told, and cannot ask the rules for the rest.
 */
function partOf(entry: LogEntry, count: number): LogEntry[] {
  const read = readEntry(entry);
  if (!read.ok || read.value.kind !== "command") return [];
  const { command, events } = read.value.body;
  const shown = events.slice(0, count);
  // A convening carries the draft that is tabled in the event after it.
  const drafted = shown.some(({ kind }) => kind === "tabled");
  const told =
    "act" in command && command.act.kind === "convene" && !drafted
      ? { ...command, act: { ...command.act, draft: null } }
      : command;
  const before: ChainEnd = { seq: entry.seq, hash: entry.prev };
  const part: NewEntry[] = [
    { kind: "rules", body: { scenarioHash: "", engineVersion } },
    { kind: "command", body: { command: told, events: shown } },
  ];
  const text = JSON.stringify(part);
  const words = (entry.words ?? []).filter((passage) => text.includes(tokenOf(passage)));
  return chain(before, part).map((each) => ({
    ...{ ...each, at: entry.at },
    ...(each.kind === "command" && words.length > 0 && { words }),
  }));
}
