/** One number at every table: small charts on the same axes, and the same in figures. */
import { outsideOf } from "words:review/charts";
import { table as tableWords, charts as words } from "words:review/class";
import { useMemo, useState } from "preact/hooks";
import { figuresOf } from "../../../../shared/review/charts.ts";
import { endedWords } from "../../../words/review/class.ts";
import { ChartChoice, LegendKey } from "../charts/ChartChoice.tsx";
import type { Line } from "../charts/lines.ts";
import { useAround } from "./around.ts";
import { Figures } from "./Figures.tsx";
import { SmallChart } from "./SmallChart.tsx";
import { choicesOf, isTruth, smallCharts } from "./smallLines.ts";

export function SmallCharts() {
  const { begun, scenario, names, chosen, pathOf } = useAround();
  const [gauge, setGauge] = useState("militaryDead");
  const [showRecord, setShowRecord] = useState(false);
  const choices = useMemo(() => choicesOf(begun, names), [begun, names]);
  const choice = choices.find((each) => each.id === gauge) ?? choices[0];
  const drawn = useMemo(
    () => choice && smallCharts(begun, choice, { scenario, names, showRecord }),
    [begun, choice, scenario, names, showRecord],
  );
  if (!choice || !drawn) return null;
  const shown = begun[0]?.condensed.series.filter(({ of }) => choice.shows(of)) ?? [];
  const record = shown.flatMap(({ of }) => figuresOf(scenario, of));
  const lines = [...new Map(drawn.charts.flatMap(({ own }) => own.map((line) => [line.name, line] as const))).values()];
  return (
    <section class="stack" aria-labelledby="charts-heading">
      <div class="row apart">
        <h2 id="charts-heading">{words.heading}</h2>
        <div class="row not-printed">
          <ChartChoice
            choices={choices}
            value={choice.id}
            onChoose={setGauge}
            record={record.length > 0 ? { shown: showRecord, onChange: setShowRecord } : null}
          />
        </div>
      </div>
      <p class="only-printed">
        <strong>{choice.name}</strong>
      </p>
      <Legend lines={lines} others={begun.length > 1} />
      <ul class="small-charts">
        {drawn.charts.map(({ table, own, others }) => (
          <li key={table.match} class="card" data-chosen={table.number === chosen}>
            <h3 class="plain">
              <a href={pathOf(table.number)}>{tableWords({ table: table.number })}</a>
              <span class="muted small"> {endedWords(table.condensed)}</span>
            </h3>
            {own.some(isTruth) ? (
              <SmallChart {...{ table, own, others }} most={drawn.most} rounds={drawn.rounds} />
            ) : (
              <p class="muted small">{words.noSeat}</p>
            )}
          </li>
        ))}
      </ul>
      <Figures charts={drawn} name={choice.name} />
      {showRecord && (
        <ul class="muted small stack tight">
          {record.map(({ fact, label, source }) => (
            <li key={`${fact} ${label}`}>
              {outsideOf({ label: names.fill(label), source: names.fill(source), fact })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const Legend = ({ lines, others }: { lines: readonly Line[]; others: boolean }) => (
  <ul class="class-legend small" aria-hidden="true">
    {lines.map(({ name, colour, dash }) => (
      <LegendKey key={name} name={name} colour={colour} dash={dash} />
    ))}
    {others && <LegendKey name={words.others} colour="--muted" dash={[]} pale />}
  </ul>
);
