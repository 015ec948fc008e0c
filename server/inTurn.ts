/** One thing at a time. */

export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** A line of its own: what is given to it begins when all that was given before is over. What one throws is its asker's alone. */
export function createInTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
