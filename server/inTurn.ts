/** One thing at a time. */

export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** A queue: work begins when all earlier work has ended. An error goes to the caller whose work threw it, and the queue goes on. */
export function createInTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
