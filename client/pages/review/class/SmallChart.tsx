/** One table's chart: its own lines on the axes that all share, the other tables pale behind. A round is a way to its moment. */
import { start } from "words:review/charts";
import { charts as words } from "words:review/class";
import { figure } from "../../../words/gauges.ts";
import type { Line } from "../charts/lines.ts";
import { useAround } from "./around.ts";
import { type SmallChart as Chart, isTruth, spread } from "./smallLines.ts";

interface Props extends Pick<Chart, "own" | "others" | "table"> {
  readonly most: number;
  readonly rounds: number;
}

const [width, height] = [260, 136];
const box = { left: 34, right: 222, top: 10, bottom: 114 } as const;
const labelApart = 12;

export function SmallChart({ table, own, others, most, rounds }: Props) {
  const { chosen, pathOf } = useAround();
  const x = (round: number) => box.left + (round / rounds) * (box.right - box.left);
  const y = (value: number) => box.bottom - (value / most) * (box.bottom - box.top);
  const path = ({ points }: Line) => points.map(({ round, value }) => `${x(round)},${y(value)}`).join(" ");
  const { readings } = table.condensed;
  const step = (box.right - box.left) / rounds;
  const every = rounds > 6 ? 2 : 1;
  return (
    <svg class="small-chart" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line class="grid" x1={box.left} x2={box.right} y1={y(share * most)} y2={y(share * most)} />
          {share !== 0.5 && (
            <text class="axis" x={box.left - 5} y={y(share * most) + 4} text-anchor="end">
              {figure(share * most, 1)}
            </text>
          )}
        </g>
      ))}
      {Array.from({ length: rounds + 1 }, (_, round) => round)
        .filter((round) => round % every === 0)
        .map((round) => (
          <text key={round} class="axis" x={x(round)} y={height - 6} text-anchor="middle">
            {round === 0 ? start : round}
          </text>
        ))}
      {others.map(({ table: other, line }) => (
        <polyline
          key={`${other} ${line.id}`}
          class="pale"
          data-chosen={other === chosen}
          style={{ stroke: `var(${line.colour})` }}
          points={path(line)}
        />
      ))}
      {own.map((line) => (
        <polyline
          key={line.id}
          style={{ stroke: `var(${line.colour})` }}
          stroke-dasharray={line.dash.join(" ")}
          data-truth={isTruth(line)}
          points={path(line)}
        />
      ))}
      {own
        .filter(isTruth)
        .flatMap((line) =>
          line.points.map(({ round, value }) => (
            <circle
              key={`${line.id} ${round}`}
              cx={x(round)}
              cy={y(value)}
              r="2"
              style={{ fill: `var(${line.colour})` }}
            />
          )),
        )}
      <Ends lines={own.filter(isTruth)} x={x} y={y} />
      {readings.map(({ round, at }) => (
        <a key={round} href={pathOf(table.number, at)} tabindex={-1}>
          <title>{tell(table.number, round, own)}</title>
          <rect class="slice" x={x(round) - step / 2} y={0} width={step} height={box.bottom + 4} />
        </a>
      ))}
    </svg>
  );
}

/** The last value of each line, beside its end. */
function Ends({ lines, x, y }: { lines: readonly Line[]; x: (round: number) => number; y: (value: number) => number }) {
  const last = lines.flatMap(({ id, points, colour }) => {
    const point = points.at(-1);
    return point ? [{ id, colour, ...point }] : [];
  });
  const heights = spread(
    last.map(({ value }) => y(value) + 4),
    labelApart,
    [box.top + 4, box.bottom + 2],
  );
  return (
    <>
      {last.map(({ id, colour, round, value }, index) => (
        <text key={id} class="end" x={x(round) + 5} y={heights[index]} style={{ fill: `var(${colour})` }}>
          {figure(value, value < 10 ? 1 : 0)}
        </text>
      ))}
    </>
  );
}

function tell(table: number, round: number, own: readonly Line[]): string {
  const values = own.flatMap(({ name, points }) => {
    const point = points.findLast((each) => each.round === round && each.n !== null);
    return point ? [`${name}: ${figure(point.value, 1)}`] : [];
  });
  return `${words.at({ table, round })} ${values.join("; ")}`;
}
