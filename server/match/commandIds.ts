/**
 * The ids of the commands that stand in the log. A page that got no answer asks again under the same id, and what it asked
 * for is not done a second time.
 */
import type { LogEntry } from "../store/matchLog.ts";

/** How many of the latest ids are kept. A page repeats a command within seconds of a lost answer; in a later round it is refused as too late. */
const most = 4_000;

export interface CommandIds {
  has(id: string): boolean;
  /** Takes note of an entry's id, if it is a command with one. */
  take(entry: Pick<LogEntry, "kind" | "body">): void;
}

export function createCommandIds(): CommandIds {
  const ids = new Set<string>();
  return {
    has: (id) => ids.has(id),
    take({ kind, body }) {
      const id = kind === "command" ? idIn(body) : undefined;
      if (id === undefined) return;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > most && oldest !== undefined) ids.delete(oldest);
    },
  };
}

function idIn(body: unknown): string | undefined {
  const { command } = body as { command?: { by?: { id?: unknown } } };
  const id = command?.by?.id;
  return typeof id === "string" ? id : undefined;
}
