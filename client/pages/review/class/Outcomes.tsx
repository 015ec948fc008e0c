/** How each table ended: its result, the dead by truth and as published, those who fled, the scores; each row leads to its end. */
import { tree, outcomes as words } from "words:review/class";
import type { TableOutcome } from "../../../../shared/review/condensed.ts";
import { median } from "../../../../shared/review/events.ts";
import { ScrollBox } from "../../../ui/ScrollBox.tsx";
import { figure } from "../../../words/gauges.ts";
import { inRow } from "../../../words/inRow.ts";
import { endedWords } from "../../../words/review/class.ts";
import { type BegunTable, useAround } from "./around.ts";

type Column = readonly [name: string, value: (outcome: TableOutcome) => number | null, decimals?: number];

const sum = ([a, b]: readonly [number, number]): number => a + b;
const columns: readonly Column[] = [
  [words.columns.militaryDead, ({ militaryDead }) => sum(militaryDead)],
  [words.columns.reportedDead, ({ reportedDead }) => sum(reportedDead)],
  [words.columns.civilianDead, ({ civilianDead }) => sum(civilianDead)],
  [words.columns.displaced, ({ displaced }) => sum(displaced), 1],
  [words.columns.ground, ({ ground }) => ground, 1],
  [words.columns.truceRounds, ({ truceRounds }) => truceRounds],
  [words.columns.joint, ({ joint }) => joint],
];

export function Outcomes() {
  const { begun, names, chosen, pathOf } = useAround();
  return (
    <section class="stack" aria-labelledby="outcomes-heading">
      <h2 id="outcomes-heading">{words.heading}</h2>
      <ScrollBox label={words.label}>
        <table class="class-table outcomes">
          <thead>
            <tr>
              <th scope="col">{tree.table}</th>
              <th scope="col" class="words">
                {words.result}
              </th>
              {columns.map(([name]) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">{words.columns.durability}</th>
              <th scope="col" class="words">
                {words.scores}
              </th>
            </tr>
          </thead>
          <tbody>
            {begun.map((table) => (
              <tr key={table.match} data-chosen={table.number === chosen}>
                <th scope="row">{table.number}</th>
                <td class="words result">
                  <a href={pathOf(table.number, table.condensed.outcome.at)}>{endedWords(table.condensed)}</a>
                </td>
                {columns.map(([name, value, decimals]) => (
                  <Cell key={name} value={value(table.condensed.outcome)} decimals={decimals ?? 0} />
                ))}
                <Cell value={percent(table.condensed.outcome)} decimals={0} />
                <td class="words scores">{scores(table, names.short)}</td>
              </tr>
            ))}
          </tbody>
          {begun.length > 2 && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>
                  {words.middle}
                </th>
                {columns.map(([name, value, decimals]) => {
                  const values = begun.flatMap(({ condensed }) => value(condensed.outcome) ?? []);
                  return <Cell key={name} value={median(values)} decimals={decimals ?? 0} />;
                })}
                <td colSpan={2} />
              </tr>
            </tfoot>
          )}
        </table>
      </ScrollBox>
      <p class="muted small">{words.figures}</p>
    </section>
  );
}

const Cell = ({ value, decimals }: { value: number | null; decimals: number }) => (
  <td>{value === null ? "–" : figure(value, decimals)}</td>
);

/** Chance that peace holds, in hundredths. */
const percent = ({ durability }: TableOutcome): number | null => (durability === null ? null : durability * 100);

const scores = ({ condensed: { seats, outcome } }: BegunTable, short: (seat: string) => string): string =>
  outcome.final === null ? "–" : inRow(seats.map((seat) => `${short(seat)} ${figure(outcome.final?.[seat] ?? 0)}`));
