/** Every number over the rounds: sides or seats compared, the truth against what was claimed, the record of 2020 laid over. */
import * as words from "words:review/charts";
import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import type { Series } from "../../../../shared/review/charts.ts";
import { charts } from "../../../match/derived.ts";
import { useMatch } from "../../../match/match.ts";
import { FactLinks } from "../../../panels/Facts.tsx";
import { ScrollBox } from "../../../ui/ScrollBox.tsx";
import { useLazy } from "../../../ui/useLazy.ts";
import { figure, gaugeMeanings } from "../../../words/gauges.ts";
import { chosenGauge } from "../../../words/review/charts.ts";
import { useReview } from "../context.ts";
import { ChartChoice, LegendKey } from "./ChartChoice.tsx";
import { type Line, linesOf } from "./lines.ts";
import { RoundColumns } from "./RoundColumns.tsx";

export function Charts() {
  const { record } = useReview();
  const all = charts(record);
  const gauges = [...new Set(all.map(({ of }) => of.gauge))].filter((gauge) => gauge !== "reportedDead");
  const [gauge, setGauge] = useState<Series["of"]["gauge"]>("militaryDead");
  const [showRecord, setShowRecord] = useState(false);
  const series = useMemo(() => all.filter(({ of }) => of.gauge === gauge), [all, gauge]);
  const figures = series.flatMap(({ record: of }) => of);
  return (
    <section class="charts" aria-label={words.label}>
      <div class="row">
        <ChartChoice
          choices={gauges.map((each) => ({ id: each, name: chosenGauge(each) }))}
          value={gauge}
          onChoose={(each) => setGauge(each as typeof gauge)}
          record={figures.length > 0 ? { shown: showRecord, onChange: setShowRecord } : null}
        />
      </div>
      <Plotted series={series} showRecord={showRecord} />
      {showRecord && figures.length > 0 && (
        <ul class="muted small record">
          {figures.map(({ fact, label, source }) => (
            <li key={`${fact} ${label}`}>
              {words.outside({ label, source })} <FactLinks ids={[fact]} />
            </li>
          ))}
        </ul>
      )}
      <p class="hidden">{gaugeMeanings[gauge]}</p>
    </section>
  );
}

function Plotted({ series, showRecord }: { series: readonly Series[]; showRecord: boolean }) {
  const { at, go } = useReview();
  const { names, pub } = useMatch();
  const loaded = useLazy(() => import("./Plot.ts"));
  const latest = useRef(go);
  latest.current = go;
  const choose = useCallback((n: number) => latest.current(n), []);
  const lines = useMemo(() => linesOf(series, names, showRecord), [series, showRecord, pub.nameOrder]);
  // What does not depend on the moment is not drawn anew with it.
  const below = useMemo(
    () => (
      <>
        <Legend lines={lines} />
        <Table lines={lines} onChoose={choose} />
      </>
    ),
    [lines, choose],
  );
  return (
    <>
      {loaded.state === "here" && <loaded.value.Plot lines={lines} at={at} onChoose={choose} />}
      {loaded.state === "loading" && <div class="plot" aria-busy="true" />}
      {below}
    </>
  );
}

const Legend = ({ lines }: { lines: readonly Line[] }) => (
  <ul class="legend small" aria-hidden="true">
    {lines.map(({ id, name, colour, dash }) => (
      <LegendKey key={id} name={name} colour={colour} dash={dash} />
    ))}
  </ul>
);

/** The chart's figures in a table, each a way to its moment. */
function Table({ lines, onChoose }: { lines: readonly Line[]; onChoose: (n: number) => void }) {
  const rounds = [...new Set(lines.flatMap(({ points }) => points.map(({ round }) => round)))].sort((a, b) => a - b);
  return (
    <details class="small">
      <summary>{words.figures}</summary>
      <ScrollBox label={words.table}>
        <table class="counts">
          <RoundColumns rounds={rounds} />
          <tbody>
            {lines.map(({ id, name, points }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {rounds.map((round) => {
                  const point = points.findLast((each) => each.round === round);
                  return (
                    <td key={round}>
                      {point &&
                        (point.n === null ? (
                          figure(point.value, 1)
                        ) : (
                          <button type="button" class="link" onClick={() => onChoose(point.n ?? 0)}>
                            {figure(point.value, 1)}
                          </button>
                        ))}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}
