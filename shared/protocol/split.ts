/** How a class of any size is split over tables: no seat stays empty, and nobody is left without one. */
import { mostTables } from "../terms/limits.ts";
import type { Split } from "./class.ts";

/** What the instructor wishes; all of it optional. */
export interface SplitWish {
  /** Seats at a table, if it can be; 6 by default. */
  readonly roster?: number;
  /** Students to a seat, if it can be. */
  readonly perSeat?: number;
  /** Exactly so many tables. */
  readonly tables?: number;
}

/** Most people in one delegation, as the server allows. */
const mostAtASeat = 6;

/**
 * A split of `students` (at least 1) over tables whose rosters are among `rosters` (sizes, any order). Tables of one size
 * with one student a seat where that works out ("even"), else tables of neighbouring sizes ("mixedRosters"), else some
 * seats are shared ("sharedSeats"); where there are fewer students than seats, bots hold the others ("botsFill").
 * `people` holds the students of each seat in the roster's order; they add up to `students`.
 */
export function proposeSplit(students: number, rosters: readonly number[], wish: SplitWish = {}): Split {
  const sizes = [...new Set(rosters)].sort((one, other) => one - other);
  const perSeat = Math.min(mostAtASeat, Math.max(1, wish.perSeat ?? 1));
  const roster = nearest(sizes, wish.roster ?? 6);
  const counts = wish.tables === undefined ? tableCounts(students, roster * perSeat) : [wish.tables];
  if (perSeat === 1) {
    for (const tables of counts) {
      const found = oneASeat(students, sizes, roster, tables);
      if (found) return named(found.map((size) => ({ roster: size, people: Array<number>(size).fill(1) })));
    }
  }
  return named(shares(students, counts[0] ?? 1).map((share) => tableFor(share, sizes, roster, perSeat)));
}

const nearest = (sizes: readonly number[], wanted: number): number =>
  sizes.reduce((best, size) => (Math.abs(size - wanted) < Math.abs(best - wanted) ? size : best), sizes[0] ?? 2);

/** Numbers of tables to try, the likeliest first. */
function tableCounts(students: number, atATable: number): number[] {
  const wanted = students / atATable;
  const about = [Math.round(wanted), Math.ceil(wanted), Math.floor(wanted)];
  return [...new Set(about.map((count) => Math.min(mostTables, Math.max(1, count))))];
}

/** Sizes of `tables` tables, one student a seat, near to `roster` and to each other; null where none add up. */
function oneASeat(students: number, sizes: readonly number[], roster: number, tables: number): number[] | null {
  if (roster * tables === students) return Array<number>(tables).fill(roster);
  const near = sizes.filter((size) => Math.abs(size - roster) <= 2);
  /** By students placed so far: the least sum of squared distances from the wish, and the sizes that reach it. */
  let best = new Map<number, { cost: number; chosen: number[] }>([[0, { cost: 0, chosen: [] }]]);
  for (let table = 0; table < tables; table++) {
    const next = new Map<number, { cost: number; chosen: number[] }>();
    for (const [placed, { cost, chosen }] of best) {
      for (const size of near) {
        const at = placed + size;
        const sum = cost + (size - roster) ** 2;
        if (at <= students && sum < (next.get(at)?.cost ?? Number.POSITIVE_INFINITY)) {
          next.set(at, { cost: sum, chosen: [...chosen, size] });
        }
      }
    }
    best = next;
  }
  return best.get(students)?.chosen.sort((one, other) => other - one) ?? null;
}

/** `students` over `tables`, as evenly as can be, the larger first. */
const shares = (students: number, tables: number): number[] =>
  Array.from({ length: tables }, (_, index) => Math.floor(students / tables) + (index < students % tables ? 1 : 0));

/** One table for `share` students: the wished roster, a larger one where it would overflow, a smaller one where it would stand empty. */
function tableFor(share: number, sizes: readonly number[], roster: number, perSeat: number): Split["tables"][number] {
  const fitting = sizes.filter((size) => size <= roster && size <= share);
  const wide = sizes.find((size) => size >= roster && size * mostAtASeat >= share);
  const size = share >= roster * mostAtASeat ? (wide ?? roster) : (fitting.at(-1) ?? sizes[0] ?? 2);
  const fewer = perSeat > 1 ? (fitting.filter((each) => each * perSeat <= share).at(-1) ?? size) : size;
  const chosen = share > fewer * mostAtASeat ? size : fewer;
  return { roster: chosen, people: shares(share, chosen) };
}

function named(tables: Split["tables"]): Split {
  const everySeat = tables.flatMap(({ people }) => people);
  if (everySeat.includes(0)) return { tables, reason: "botsFill" };
  if (everySeat.some((count) => count > 1)) return { tables, reason: "sharedSeats" };
  return { tables, reason: new Set(tables.map(({ roster }) => roster)).size > 1 ? "mixedRosters" : "even" };
}
