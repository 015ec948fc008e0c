/** Tables of a class side by side: which did alike for how long, in which round and by what they parted. */
import type { CondensedRound, CondensedTable, Place, PlacedMark } from "./condensed.ts";
import { byWeight, type Mark, markKey } from "./roundMarks.ts";

/** A table by its number in the class, and what is known of it. */
export interface NumberedTable {
  readonly table: number;
  readonly condensed: CondensedTable;
}

/** A table, and where in its own log to look. */
export interface TablePlace {
  readonly table: number;
  readonly at: Place;
}

/** What some of the tables did, and the others, alike until then, did not. */
export interface Difference extends Pick<Mark, "kind" | "values"> {
  readonly did: readonly TablePlace[];
  readonly not: readonly number[];
}

/** The round in which tables that had done alike went different ways. */
export interface Parting {
  readonly round: number;
  /** Who did alike in it, each with its first mark that not all of them share; the round's close where it has none. */
  readonly branches: readonly (readonly TablePlace[])[];
  /** The weightiest first. */
  readonly differences: readonly Difference[];
}

/** Tables that began alike: the same scenario, seats, form and chance. */
export interface AlikeGroup {
  /** In such an order that those who stay together longest stand together. */
  readonly tables: readonly number[];
  /** By round: the tables that had done alike to its end. Those that have not played it are in none. */
  readonly rounds: readonly { readonly round: number; readonly branches: readonly (readonly number[])[] }[];
  /** In the order of rounds. */
  readonly partings: readonly Parting[];
}

/**
 * The tables of a class by their beginnings, the group of the lowest number first. Two tables have done alike in a round when it has
 * the same marks at both (roundMarks.ts), whatever was said and in which order. A table that has not played a round parts from nobody.
 */
export function compareTables(tables: readonly NumberedTable[]): AlikeGroup[] {
  const inOrder = [...tables].sort((a, b) => a.table - b.table);
  return [...Map.groupBy(inOrder, ({ condensed }) => condensed.opening).values()].map(groupOf);
}

interface Walk {
  readonly partings: Parting[];
  readonly rounds: Map<number, number[][]>;
}

function groupOf(tables: readonly NumberedTable[]): AlikeGroup {
  const walk: Walk = { partings: [], rounds: new Map() };
  const order = follow(tables, 1, walk);
  const rounds = [...walk.rounds].sort(([a], [b]) => a - b).map(([round, branches]) => ({ round, branches }));
  return { tables: order, rounds, partings: walk.partings.sort((a, b) => a.round - b.round) };
}

/** Goes on from `round` with tables that have done alike until then. Gives them in the order of the tree. */
function follow(tables: readonly NumberedTable[], round: number, walk: Walk): number[] {
  const played = tables.flatMap((each) => {
    const now = each.condensed.played.find((one) => one.round === round);
    return now ? [{ ...each, now }] : [];
  });
  if (played.length === 0) return tables.map(({ table }) => table);
  const branches = [...Map.groupBy(played, ({ now }) => now.marks.map(markKey).sort().join("\n")).values()];
  if (branches.length > 1) walk.partings.push(partingOf(round, branches));
  const known = walk.rounds.get(round) ?? [];
  walk.rounds.set(round, [...known, ...branches.map((branch) => branch.map(({ table }) => table))]);
  const waiting = tables.filter(({ table }) => !played.some((each) => each.table === table));
  const followed = branches.map((branch) => follow(branch, round + 1, walk));
  return [...followed, ...waiting.map(({ table }) => [table])].sort((a, b) => Math.min(...a) - Math.min(...b)).flat();
}

type Played = NumberedTable & { readonly now: CondensedRound };

function partingOf(round: number, branches: readonly (readonly Played[])[]): Parting {
  const all = branches.flat();
  const differences = differencesOf([...all].sort((a, b) => a.table - b.table));
  const parts = new Set(differences.map(markKey));
  const first = ({ table, now }: Played): TablePlace => {
    const places = now.marks.filter((mark) => parts.has(markKey(mark))).map(({ at }) => at);
    return { table, at: places.sort(byPlace)[0] ?? now.at };
  };
  return { round, branches: branches.map((branch) => branch.map(first)), differences };
}

function differencesOf(all: readonly Played[]): Difference[] {
  const marks = new Map(all.flatMap(({ now }) => now.marks.map((mark): [string, PlacedMark] => [markKey(mark), mark])));
  return [...marks]
    .flatMap(([key, { kind, values }]): Difference[] => {
      const did = all.flatMap(({ table, now }) => {
        const mark = now.marks.find((each) => markKey(each) === key);
        return mark ? [{ table, at: mark.at }] : [];
      });
      const not = all.filter(({ table }) => !did.some((each) => each.table === table)).map(({ table }) => table);
      return not.length === 0 ? [] : [{ kind, values, did, not }];
    })
    .sort(byWeight);
}

/** "4.9" before "4.17". */
const byPlace = (a: Place, b: Place): number => eventOf(a) - eventOf(b);
const eventOf = (place: Place): number => Number(place.split(".")[1] ?? 0);
