/** What instructors did at a class: as the store keeps it, and as the wall shows it. */
import { undoKey } from "../../shared/protocol/undo.ts";
import type { ActionDone } from "../../shared/protocol/wall.ts";
import type { RecordedAction } from "../../shared/terms/action.ts";
import { withTodaysName } from "../../shared/terms/oldAction.ts";
import type { Classes } from "../store/classes.ts";

/** What was done, and under which id the page asked for it, where it said. */
export interface StoredAction extends ActionDone {
  readonly id?: string;
}

/** What the store keeps, the oldest first, old actions by their names of today. */
export const readActionsDone = (stored: readonly unknown[]): StoredAction[] =>
  (stored as readonly StoredAction[]).map((done) => ({
    ...done,
    action: withTodaysName(done.action, null),
    undo: done.undo && withTodaysName(done.undo, null),
  }));

/** How many are shown on the wall. */
const shown = 30;

/** The latest, newest first: what has been taken back, or overtaken by the same once more, offers no undo any longer. */
export function shownActions(kept: readonly StoredAction[]): ActionDone[] {
  const overtaken = new Set<string>();
  return kept
    .slice(-shown)
    .reverse()
    .map(({ id: _id, ...done }) => {
      const key = undoKey(done.action);
      const undo = overtaken.has(key) ? null : done.undo;
      overtaken.add(key);
      return { ...done, undo };
    });
}

/** What instructors did at one class, kept in the store as it is added to. */
export interface ActionLog {
  /** For the wall, newest first. */
  shown(): ActionDone[];
  /** The latest of a kind. */
  latest<K extends RecordedAction["kind"]>(kind: K): Extract<RecordedAction, { kind: K }> | null;
  /** Whether something was done that was asked for under this id. */
  has(id: string): boolean;
  add(done: StoredAction): Promise<void>;
  /** Reads all of it from the store again. */
  reread(): Promise<void>;
}

/** The actions done at a class. */
export async function openActionLog(
  store: Pick<Classes, "actionsDone" | "addActionDone">,
  classId: string,
): Promise<ActionLog> {
  const read = async () => readActionsDone(await store.actionsDone(classId));
  let all = await read();
  return {
    shown: () => shownActions(all),
    latest: (kind) => (all.findLast(({ action }) => action.kind === kind)?.action ?? null) as never,
    has: (id) => all.some((done) => done.id === id),
    async add(done) {
      all = [...all, done];
      await store.addActionDone(classId, all.length - 1, done);
    },
    async reread() {
      all = await read();
    },
  };
}
