/** When a checkpoint of a match is stored: at the close of a round, after so many entries, and when the match leaves memory. */
import type { Position } from "../../shared/log/replay.ts";
import type { Checkpoints } from "../store/checkpoints.ts";
import { checkpointAt } from "./loadMatch.ts";
import type { Passages } from "./passages.ts";

/** Entries since the last checkpoint after which another is due. */
const often = 100;

export interface Checkpointing {
  /** So many entries more. */
  wrote(entries: number): void;
  /** Whether entries have been written since the last; "soon": so many that another is due. */
  due(soon?: "soon"): boolean;
  /** Leaves a checkpoint of the match as it stands, beside what else is done. */
  keep(position: Position, passages: Passages): void;
  /** Settles when nothing is being kept. */
  settle(): Promise<void>;
}

/** @param failed told of a checkpoint that could not be kept; the match goes on without it */
export function createCheckpointing(
  store: Pick<Checkpoints, "keep">,
  matchId: string,
  failed: (error: unknown) => void,
): Checkpointing {
  let since = 0;
  let keeping: Promise<void> = Promise.resolve();
  return {
    wrote(entries) {
      since += entries;
    },
    due: (soon) => since >= (soon ? often : 1),
    keep(position, passages) {
      since = 0;
      const checkpoint = checkpointAt(position, passages);
      keeping = keeping.then(() => store.keep(matchId, checkpoint)).catch(failed);
    },
    settle: () => keeping,
  };
}
