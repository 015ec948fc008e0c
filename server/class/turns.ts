/** Changes to a class run one after the other. */
import { type Result, refuse } from "../../shared/base/result.ts";
import { createInTurn } from "../inTurn.ts";

export interface Turns {
  /** Refuses notFound after the last turn, and internal where `work` throws. */
  take<T>(work: () => Promise<Result<T>>): Promise<Result<T>>;
  /** Makes the turn under way the last one. */
  end(): void;
}

/** @param failed is told of what a turn throws */
export function createTurns(failed: (error: unknown) => void): Turns {
  const inTurn = createInTurn();
  let ended = false;
  return {
    take<T>(work: () => Promise<Result<T>>) {
      const next = async (): Promise<Result<T>> => (ended ? refuse("notFound") : work());
      return inTurn(next).catch((error): Result<T> => {
        failed(error);
        return refuse("internal");
      });
    },
    end() {
      ended = true;
    },
  };
}
