/** What is left of a table's phase; nothing where no clock runs. */
import type { Tile } from "../../../shared/protocol/class.ts";
import { clockWords, leftAt } from "../../play/clock.ts";
import { useClass } from "./classContext.ts";
import { useNow } from "./useLive.ts";

export function TileClock({ tile }: { tile: Tile }) {
  const { source } = useClass();
  const now = useNow(source);
  const left = leftAt(tile, now);
  if (left === null || tile.stage === "lobby" || tile.stage === "ended") return null;
  return <span class="tile-clock">{clockWords(left)}</span>;
}
