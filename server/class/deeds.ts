/** What instructors did at a class, newest first, with what takes it back. */
import type { ClassAction, Deed, DeedAction } from "../../shared/protocol/class.ts";

/** As kept in the store. */
export interface KeptDeed {
  readonly at: number;
  /** Label of the instructor. */
  readonly by: string;
  readonly action: DeedAction;
  readonly undo: ClassAction | null;
}

/** How it stood before an action, as far as taking it back needs it. */
export interface Before {
  /** The student's place. */
  readonly place?: { readonly match: string | null; readonly seat: string | null };
  /** The delegation's head. */
  readonly head?: string;
}

/** The action that takes `action` back, or null where nothing can. */
export function undoOf(action: DeedAction, before: Before = {}): ClassAction | null {
  switch (action.kind) {
    case "pause":
      return { ...action, paused: !action.paused };
    case "holdWire":
      return { ...action, held: !action.held };
    case "extend":
      return { ...action, seconds: -action.seconds };
    case "bot":
      return { ...action, bot: !action.bot };
    case "hideMessage":
      return { ...action, hidden: !action.hidden };
    case "mute":
      return action.minutes > 0 ? { ...action, minutes: 0 } : null;
    case "playCard":
    case "skipCard":
    case "writeCard":
      return { kind: "undoCard", at: action.at };
    case "seat":
      return before.place ? { kind: "seat", student: action.student, ...before.place } : null;
    case "swap":
      return action;
    case "passHead":
      return before.head === undefined ? null : { kind: "passHead", student: before.head };
    default:
      return null;
  }
}

/** Deeds shown on the wall. */
export const deedsShown = 30;

/** As the wall shows them: what has been taken back, or overtaken by the same once more, offers no undo any longer. */
export function shownDeeds(kept: readonly KeptDeed[]): Deed[] {
  const overtaken = new Set<string>();
  return kept
    .slice(-deedsShown)
    .reverse()
    .map((deed) => {
      const key = keyOf(deed.action);
      const undo = overtaken.has(key) ? null : deed.undo;
      overtaken.add(key);
      return { ...deed, undo };
    });
}

/** Equal for actions that overtake each other. */
function keyOf(action: DeedAction): string {
  const card = ["playCard", "skipCard", "writeCard", "undoCard"].includes(action.kind);
  const at = "at" in action ? JSON.stringify(action.at) : "";
  const who = "student" in action ? action.student : "seat" in action ? action.seat : "one" in action ? action.one : "";
  return `${card ? "card" : action.kind} ${at} ${who} ${"n" in action ? action.n : ""}`;
}
