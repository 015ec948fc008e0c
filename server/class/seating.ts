/** Where a student goes who is drawn a seat or comes late: to the table with the fewest people, to its thinnest seat. */

export interface OpenTable {
  readonly match: string;
  /** The roster's seats with how many people each has. */
  readonly seats: readonly { readonly seat: string; readonly people: number }[];
}
export interface Place {
  readonly match: string;
  readonly seat: string;
}

/**
 * A place, or null where every seat is full. Tables with a seat that has room in the plan (`perSeat`) come first; when all
 * are at their plan, delegations grow to `most`, so that nobody is left over. @param pick a whole number from 0 below its argument
 */
export function thinnestPlace(
  tables: readonly OpenTable[],
  { perSeat, most }: { readonly perSeat: number; readonly most: number },
  pick: (below: number) => number,
): Place | null {
  for (const limit of [perSeat, most]) {
    const roomy = tables.filter(({ seats }) => seats.some(({ people }) => people < limit));
    const share = ({ seats }: OpenTable) => seats.reduce((sum, { people }) => sum + people, 0) / seats.length;
    const table = anyOf(least(roomy, share), pick);
    if (!table) continue;
    const seat = anyOf(
      least(table.seats, ({ people }) => people),
      pick,
    );
    if (seat) return { match: table.match, seat: seat.seat };
  }
  return null;
}

/** A seat of verification at the table with the fewest people in it, or null where there is none. */
export function pressPlace(tables: readonly OpenTable[], most: number): Place | null {
  const seats = tables.flatMap(({ match, seats }) => seats.map((each) => ({ match, ...each })));
  const free = seats.filter(({ seat, people }) => seat === "PRESS" && people < most);
  const [found] = least(free, ({ people }) => people);
  return found ? { match: found.match, seat: found.seat } : null;
}

function least<T>(all: readonly T[], by: (each: T) => number): T[] {
  const lowest = Math.min(...all.map(by));
  return all.filter((each) => by(each) === lowest);
}

const anyOf = <T>(all: readonly T[], pick: (below: number) => number): T | undefined =>
  all.length === 0 ? undefined : all[pick(all.length)];
