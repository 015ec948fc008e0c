/** The proof of what lies before the checkpoint that a match was opened from: made once, in the background. */
import { ok, type Refusal, type Result, refuse } from "../../shared/base/result.ts";
import type { Position } from "../../shared/log/replay.ts";
import type { InTurn } from "../inTurn.ts";
import type { Proved } from "./loadMatch.ts";

export interface LogProof {
  /** Settles when the log has been proved. Refuses as it does not hold, busy after `close`, storageFailed where it cannot be read. */
  done(): Promise<Result<void>>;
  /** Ends a proof that still runs. */
  stop(): void;
  /** Settles when none runs any more. */
  settle(): Promise<void>;
}

/** @param unproved up to where; null: nothing is left to prove @param parts.whole called once all events are in memory */
export function createLogProof(
  unproved: Position | null,
  parts: {
    readonly inTurn: InTurn;
    readonly prove: (to: Position, signal: AbortSignal) => Promise<Result<Proved> | null>;
    /** Takes the events before `to` into memory. */
    readonly takeIn: (found: Proved, to: Position) => Promise<void>;
    readonly whole: () => void;
    readonly broken: (why: Refusal) => Promise<void>;
    readonly failed: (error: unknown) => void;
  },
): LogProof {
  const stopping = new AbortController();
  let left = unproved;
  let running: Promise<Result<void>> | undefined;

  async function run(to: Position): Promise<Result<void>> {
    try {
      const found = await parts.prove(to, stopping.signal);
      if (!found) return refuse("busy");
      if (!found.ok) {
        await parts.broken(found.error);
        return found;
      }
      await parts.takeIn(found.value, to);
      left = null;
      parts.whole();
      return ok(undefined);
    } catch (error) {
      parts.failed(error);
      return refuse("storageFailed");
    }
  }

  return {
    async done() {
      const to = left;
      if (!to) return ok(undefined);
      running ??= parts
        .inTurn(() => run(to))
        .finally(() => {
          running = undefined;
        });
      return running;
    },
    stop: () => stopping.abort(),
    async settle() {
      await running;
    },
  };
}
