/**
 * The ids under which pages asked for what stands in the log: commands, drafts, calls, reports, instructors' actions. A page
 * that got no answer asks again under the same id, and what it asked for is not done a second time.
 */
import { privateEntryOf } from "../../shared/log/privateEntry.ts";
import type { LogEntry } from "../store/matchLog.ts";

/** So many of the latest are known; a page asks again within seconds of a lost answer, and in a later round is told that it is too late. */
const most = 4_000;

export interface CommandIds {
  has(id: string): boolean;
  /** Takes note of an entry's id, if it has one. */
  take(entry: LogEntry): void;
}

export function createCommandIds(): CommandIds {
  const ids = new Set<string>();
  return {
    has: (id) => ids.has(id),
    take(entry) {
      const id = idIn(entry);
      if (id === undefined) return;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > most && oldest !== undefined) ids.delete(oldest);
    },
  };
}

function idIn(entry: LogEntry): string | undefined {
  const body = entry.kind === "command" || entry.kind === "proposal" ? entry.body : privateEntryOf(entry)?.body;
  const { id, command } = (body ?? {}) as { id?: unknown; command?: { by?: { id?: unknown } } };
  const found = id ?? command?.by?.id;
  return typeof found === "string" ? found : undefined;
}
