/** The small charts' figures in one table, each a way to its moment: by keyboard, and for those who do not see the lines. */
import * as words from "words:review/charts";
import { charts as chartWords, tree } from "words:review/class";
import { ScrollBox } from "../../../ui/ScrollBox.tsx";
import { figure } from "../../../words/gauges.ts";
import { RoundColumns } from "../charts/RoundColumns.tsx";
import { useAround } from "./around.ts";
import type { SmallChart, SmallCharts } from "./smallLines.ts";

export function Figures({ charts: { charts, rounds }, name }: { charts: SmallCharts; name: string }) {
  const columns = Array.from({ length: rounds + 1 }, (_, round) => round);
  return (
    <details class="small not-printed">
      <summary>{words.figures}</summary>
      <ScrollBox label={chartWords.figures({ name })}>
        <table class="class-table">
          <RoundColumns rounds={columns}>
            <th scope="col">{tree.table}</th>
          </RoundColumns>
          <tbody>
            {charts.map((chart) => (
              <TableRows key={chart.table.match} chart={chart} columns={columns} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}

function TableRows({ chart: { table, own }, columns }: { chart: SmallChart; columns: readonly number[] }) {
  const { pathOf } = useAround();
  const { readings } = table.condensed;
  const lines = own.filter(({ points }) => points.some(({ n }) => n !== null));
  return (
    <>
      {lines.map(({ id, name, points }, index) => (
        <tr key={id}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={lines.length}>
              {table.number}
            </th>
          )}
          <th scope="row">{name}</th>
          {columns.map((round) => {
            const point = points.findLast((each) => each.round === round);
            const at = readings.find((each) => each.round === round)?.at;
            return (
              <td key={round}>
                {point && at !== undefined && <a href={pathOf(table.number, at)}>{figure(point.value, 1)}</a>}
              </td>
            );
          })}
        </tr>
      ))}
    </>
  );
}
