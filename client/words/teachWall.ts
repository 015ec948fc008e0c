/** What a table is at, as the wall and a table's own page say it. */
import { phases, stages } from "words:teachWall";
import type { Tile } from "../../shared/protocol/class.ts";
import type { Phase } from "../../shared/state/matchState.ts";

/** A tile's phase in a word or two, with what stands still. */
export function tilePhase({ stage, phase, paused, wireHeld }: Tile): string {
  if (stage !== "playing") return stages[stage]({ paused });
  if (paused) return phases.paused;
  return phase === "wire" && wireHeld ? phases.held : phases[phase as Phase];
}
