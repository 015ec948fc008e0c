/** Whatever changes a class takes its turn. */
import { type Result, refuse } from "../../shared/base/result.ts";

export interface Turns {
  /** Refuses notFound after the last turn, and internal where `work` throws. */
  take<T>(work: () => Promise<Result<T>>): Promise<Result<T>>;
  /** Makes the turn under way the last one. */
  end(): void;
}

/** @param failed is told of what a turn throws */
export function createTurns(failed: (error: unknown) => void): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let ended = false;
  return {
    take<T>(work: () => Promise<Result<T>>) {
      const next = async (): Promise<Result<T>> => (ended ? refuse("notFound") : work());
      const done = last.then(next).catch((error): Result<T> => {
        failed(error);
        return refuse("internal");
      });
      last = done;
      return done;
    },
    end() {
      ended = true;
    },
  };
}
