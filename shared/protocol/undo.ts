/** How what an instructor did is taken back, and for how long it can be. */
import { formOf, type InstructorAction, type RecordedAction } from "../terms/action.ts";
import type { ActionDone, ClassView, Tile } from "./wall.ts";

/** How it stood before an action, as far as taking it back needs it. */
export interface Before {
  /** The student's place. */
  readonly place?: { readonly match: string | null; readonly seat: string | null };
  /** The delegation's head. */
  readonly head?: string;
}

/** The action that takes `action` back, as the list of actions says; null where nothing can. */
export function undoOf(action: RecordedAction, before: Before = {}): InstructorAction | null {
  const { undo } = formOf(action.kind);
  const value = (field: string): unknown => (action as unknown as Readonly<Record<string, unknown>>)[field];
  const but = (change: object) => ({ ...action, ...change }) as InstructorAction;
  if (undo === null) return null;
  if (undo === "itself") return but({});
  if ("turns" in undo) return but({ [undo.turns]: !value(undo.turns) });
  if ("negates" in undo) return but({ [undo.negates]: -Number(value(undo.negates)) });
  if ("zeroes" in undo) return Number(value(undo.zeroes)) > 0 ? but({ [undo.zeroes]: 0 }) : null;
  if ("by" in undo) return { kind: undo.by, at: value("at") } as InstructorAction;
  if (undo.restores === "head") return before.head === undefined ? null : but({ student: before.head });
  return before.place ? but(before.place) : null;
}

/** Equal for two actions where the later one replaces the effect of the earlier. */
export function undoKey(action: RecordedAction): string {
  const { undo } = formOf(action.kind);
  const card = action.kind === "undoCard" || (undo !== null && typeof undo === "object" && "by" in undo);
  const at = "at" in action ? JSON.stringify(action.at) : "";
  const who = "student" in action ? action.student : "seat" in action ? action.seat : "one" in action ? action.one : "";
  return `${card ? "card" : action.kind} ${at} ${who} ${"n" in action ? action.n : ""}`;
}

/** The action that takes `done` back now; null: it can no longer be taken back. */
export function undoNow(
  { status, tiles }: Pick<ClassView, "status" | "tiles">,
  done: ActionDone,
): InstructorAction | null {
  const { action, undo } = done;
  if (!undo || status === "ended") return null;
  if (!("at" in action)) return undo;
  const at = tiles.filter(({ match }) => action.at === "all" || action.at.includes(match));
  return at.some((tile) => standsAt(tile, done)) ? undo : null;
}

type Of<K extends RecordedAction["kind"]> = Extract<RecordedAction, { kind: K }>;
type Stands<K extends RecordedAction["kind"]> = (tile: Tile, action: Of<K>, at: number) => boolean;

/** Whether what was done at a table at a moment still does something there; a phase that is over cannot be changed any more. */
const stands: { readonly [K in RecordedAction["kind"]]?: Stands<K> } = {
  extend: (tile, _, at) => at >= tile.phaseSince,
  // A hold may be set before its wire comes, and stands until it is let go.
  holdWire: (tile, { held }, at) => tile.wireHeld === held && (held || at >= tile.phaseSince),
  pause: (tile, { paused }) => tile.paused === paused,
  chooseCard: ({ card }, action) => card !== null && card.card === action.card && card.headline === null,
  writeCard: ({ card }, { headline }) => card?.headline === headline,
  bot: ({ seats }, { seat, bot }) => seats.some((each) => each.seat === seat && (each.why === "instructor") === bot),
};

function standsAt(tile: Tile, { at, action }: ActionDone): boolean {
  if (action.kind === "hideMessage") return true;
  if (tile.stage === "ended") return false;
  return (stands[action.kind] as Stands<RecordedAction["kind"]> | undefined)?.(tile, action, at) ?? true;
}
