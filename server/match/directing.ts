/** Carries out what an instructor does at a table, writes it to the log with who did it, and tells listeners. */

import { createListeners } from "../../shared/base/listeners.ts";
import { ok, type Result } from "../../shared/base/result.ts";
import type { DirectAction, TableAction } from "../../shared/terms/action.ts";
import type { Time } from "./clock.ts";
import { planOf, type SteeredTable } from "./steering.ts";
import type { SteerEntry } from "./supervision.ts";

type Listener = (by: string, action: DirectAction) => void;

export interface Directing {
  /** Carries the action out and logs it; both or neither. Refuses as steering.ts says. */
  direct(by: string, action: DirectAction, id?: string): Promise<Result<void>>;
  /** Writes down what has been done already. */
  record(by: string, action: Exclude<TableAction, DirectAction>): Promise<void>;
  /** Calls `listener` with whatever is done by `direct`; gives the function that stops it. */
  listen(listener: Listener): () => void;
}

/** @param changed called when something has been done by `direct` */
export function createDirecting(table: SteeredTable, time: Time, changed: () => void): Directing {
  const { host, supervision } = table;
  const listeners = createListeners<Parameters<Listener>>();
  const entryOf = (
    by: string,
    action: TableAction,
    id?: string,
  ): { readonly kind: "steer"; readonly body: SteerEntry } => {
    const { round, phase } = host.state;
    return { kind: "steer", body: { round, phase, by, action, ...(id !== undefined && { id }) } };
  };
  return {
    async direct(by, action, id) {
      if (id !== undefined && host.has(id)) return ok(undefined);
      const planned = await planOf(table, action);
      if (!planned.ok) return planned;
      const { steer, undo } = planned.value;
      if (steer?.kind === "lock") await table.beforeLock();
      // The round and phase in which it was done, whatever it brings about.
      const entry = entryOf(by, action, id);
      const written = steer ? await host.submit({ by: "instructor", steer }, [entry]) : await host.note(entry);
      if (!written.ok) {
        undo?.();
        return written;
      }
      supervision.steered(entry.body, time.now());
      listeners.tell(by, action);
      changed();
      return ok(undefined);
    },
    async record(by, action) {
      const entry = entryOf(by, action);
      const written = await host.note(entry);
      if (written.ok) supervision.steered(entry.body, time.now());
    },
    listen: listeners.add,
  };
}
