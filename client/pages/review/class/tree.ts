/** The tree of a group of tables as rows and cells: a cell stands beside all tables that have done alike to its round's end. Pure. */
import type { AlikeGroup } from "../../../../shared/review/compare.ts";
import type { CondensedRound } from "../../../../shared/review/condensed.ts";
import type { BegunTable } from "./around.ts";

export interface TreeCell {
  readonly round: number;
  /** Rows: how many tables it stands beside. */
  readonly rows: number;
  /** Columns: more than one only where a table has nothing more to show. */
  readonly columns: number;
  /** Each table of it, with its own round; empty: the table has not played it. */
  readonly tables: readonly { readonly number: number; readonly played: CondensedRound }[];
}

export interface TreeRow {
  readonly table: BegunTable;
  /** Cells that begin in this row, by round. */
  readonly cells: readonly TreeCell[];
}

/** One row a table, in the tree's order. @param rounds how many columns there are */
export function treeRows(group: AlikeGroup, tables: readonly BegunTable[], rounds: number): TreeRow[] {
  const known = new Map(tables.map((table) => [table.number, table]));
  const order = group.tables.filter((number) => known.has(number));
  return order.flatMap((number): TreeRow[] => {
    const table = known.get(number);
    if (!table) return [];
    const last = table.condensed.played.length;
    const cells = table.condensed.played.flatMap(({ round }): TreeCell[] => {
      const branch = branchOf(group, number, round).filter((each) => known.has(each));
      // The first of the branch in the tree's order has the cell of them all.
      if (order.find((each) => branch.includes(each)) !== number) return [];
      return [
        { round, rows: branch.length, columns: 1, tables: branch.flatMap((each) => roundOf(known, each, round)) },
      ];
    });
    const rest = rounds - last;
    return [{ table, cells: rest > 0 ? [...cells, { round: last + 1, rows: 1, columns: rest, tables: [] }] : cells }];
  });
}

const branchOf = ({ rounds }: AlikeGroup, number: number, round: number): readonly number[] =>
  rounds.find((each) => each.round === round)?.branches.find((branch) => branch.includes(number)) ?? [number];

function roundOf(tables: ReadonlyMap<number, BegunTable>, number: number, round: number): TreeCell["tables"] {
  const played = tables.get(number)?.condensed.played.find((each) => each.round === round);
  return played ? [{ number, played }] : [];
}
