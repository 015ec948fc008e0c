/** Until when what the instructor did can be taken back: a phase that is over cannot be lengthened or held any more. */
import type { ClassAction, ClassView, Deed, Tile } from "../../../../shared/protocol/class.ts";

/** The action that takes `deed` back now; null: none does any longer. */
export function undoNow({ status, tiles }: Pick<ClassView, "status" | "tiles">, deed: Deed): ClassAction | null {
  const { action, undo } = deed;
  if (!undo || status === "ended") return null;
  if (!("at" in action)) return undo;
  const at = tiles.filter(({ match }) => action.at === "all" || action.at.includes(match));
  return at.some((tile) => standsAt(tile, deed)) ? undo : null;
}

/** Whether the deed still does something at this table. */
function standsAt(tile: Tile, { at, action }: Deed): boolean {
  if (action.kind === "hideMessage") return true;
  if (tile.stage === "ended") return false;
  switch (action.kind) {
    case "extend":
      return at >= tile.phaseSince;
    case "holdWire":
      // A hold may be set before its wire comes, and stands until it is let go.
      return tile.wireHeld === action.held && (action.held || at >= tile.phaseSince);
    case "pause":
      return tile.paused === action.paused;
    case "playCard":
      return tile.card?.card === action.card;
    case "skipCard":
      return tile.card !== null && tile.card.card === null && tile.card.headline === null;
    case "writeCard":
      return tile.card?.headline === action.headline;
    case "bot":
      return tile.seats.some(({ seat, why }) => seat === action.seat && (why === "instructor") === action.bot);
    default:
      return true;
  }
}
