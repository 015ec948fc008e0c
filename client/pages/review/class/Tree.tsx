/** The tables' rounds as one table: a row a table, and one cell for all that have done alike to that round's end. */

import { round as roundWords } from "words:common";
import { table as tableWords, tree as words } from "words:review/class";
import { standings } from "words:review/classMarks";
import type { AlikeGroup } from "../../../../shared/review/compare.ts";
import { ScrollBox } from "../../../ui/ScrollBox.tsx";
import { shortMark } from "../../../words/review/classMarks.ts";
import { useAround } from "./around.ts";
import { type TreeCell, type TreeRow, treeRows } from "./tree.ts";

/** Most marks that a cell names, beside how the round closed. */
const mostMarks = 2;

export function Tree({ groups }: { groups: readonly AlikeGroup[] }) {
  const { begun } = useAround();
  const rounds = Math.max(1, ...begun.map(({ condensed }) => condensed.rounds));
  return (
    <ScrollBox label={words.label} of="tree-box">
      <table class="tree">
        <caption class="hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.table}</th>
            {Array.from({ length: rounds }, (_, index) => (
              <th key={index} scope="col">
                {roundWords({ round: index + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.tables.join()}>
            {treeRows(group, begun, rounds).map((row) => (
              <Row key={row.table.match} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollBox>
  );
}

function Row({ row: { table, cells } }: { row: TreeRow }) {
  const { chosen, pathOf } = useAround();
  return (
    <tr data-chosen={table.number === chosen}>
      <th scope="row">
        <a href={pathOf(table.number)} aria-label={tableWords({ table: table.number })}>
          {table.number}
        </a>
      </th>
      {cells.map((cell) =>
        cell.tables.length > 0 ? (
          <Played key={cell.round} cell={cell} />
        ) : (
          <Rest key={cell.round} cell={cell} row={table} />
        ),
      )}
    </tr>
  );
}

function Played({ cell: { rows, tables, round } }: { cell: TreeCell }) {
  const around = useAround();
  const [first, ...others] = tables;
  if (!first) return null;
  const { standing, marks, at } = first.played;
  const shown = marks.filter(({ kind }) => kind !== "standing" && kind !== "ended").slice(0, mostMarks);
  return (
    <td rowSpan={rows} data-standing={standing}>
      {others.length === 0 ? (
        <a
          href={around.pathOf(first.number, at)}
          aria-label={words.cellOf({ table: first.number, round, standing: standings[standing] })}
        >
          {standings[standing]}
        </a>
      ) : (
        <strong>{standings[standing]}</strong>
      )}
      {shown.map((mark) => (
        <span key={JSON.stringify(mark)} class="mark">
          {shortMark(mark, around)}
        </span>
      ))}
      {others.length > 0 && (
        <span class="mark not-printed">
          {tables.map(({ number, played }) => (
            <a key={number} href={around.pathOf(number, played.at)} aria-label={words.cell({ table: number, round })}>
              {number}
            </a>
          ))}
        </span>
      )}
    </td>
  );
}

/** What is left of the row: a match that is over, or rounds that are still to come. */
function Rest({ cell: { columns }, row: { condensed, number } }: { cell: TreeCell; row: TreeRow["table"] }) {
  const { pathOf } = useAround();
  const { ending, at } = condensed.outcome;
  return (
    <td colSpan={columns} class="rest muted">
      {ending === null ? words.waiting : <a href={pathOf(number, at)}>{words.over({ ending })}</a>}
    </td>
  );
}
