/** What is left of a table's phase, or when an asynchronous round ends; nothing where no clock runs. */

import * as wallWords from "words:teachWall";
import type { Tile } from "../../../../shared/protocol/class.ts";
import { leftAt } from "../../../match/clock.ts";
import { useSteady } from "../../../net/useLive.ts";
import { clockWords, deadlineWords } from "../../../words/clock.ts";
import { useClass } from "./classContext.ts";

export function TileClock({ tile }: { tile: Tile }) {
  const { source } = useClass();
  const now = useSteady(source);
  const left = leftAt(tile, now);
  if (tile.stage === "lobby" || tile.stage === "ended") return null;
  if (tile.deadline !== null)
    return (
      <span class="tile-clock" translate={false}>
        {wallWords.until({ when: deadlineWords(tile.deadline) })}
      </span>
    );
  if (left === null) return null;
  return (
    <span class="tile-clock" translate={false}>
      {clockWords(left)}
    </span>
  );
}
