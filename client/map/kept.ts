// What was reckoned lately, by what it was reckoned from. Pure, but for what it remembers.

/** Gives what `key` stands for: as it was kept, or made. */
export type Kept<T> = (key: string, make: () => T) => T;

/** Keeps the `most` values asked for last. */
export function keep<T extends object>(most: number): Kept<T> {
  const known = new Map<string, T>();
  return (key, make) => {
    const value = known.get(key) ?? make();
    known.delete(key);
    known.set(key, value);
    const [oldest = key] = known.keys();
    if (known.size > most) known.delete(oldest);
    return value;
  };
}
