/** The deal map drawn: packages as dots by what each side gains, the zone in which both gain, the texts that were tabled. */
import { map as words } from "words:review/peace";
import type { DealMap, Dot } from "../../../shared/review/dealMap.ts";
import { useMatch } from "../../match/match.ts";

/** A text on the map, by its number. */
export interface Marked {
  readonly number: number;
  readonly gains: readonly [number, number];
  readonly chosen: boolean;
}

interface Props {
  readonly map: DealMap;
  readonly tabled: readonly Marked[];
  /** Where the nearest text to the chosen one lies; null: there is none, or it is the text itself. */
  readonly near: readonly [number, number] | null;
}

const box = { width: 640, height: 380, edge: 26 } as const;

/** Beside the vertical axis, for its corner's words. */
const roomForWords = 150;

type Gains = Dot["gains"];

/** From gains to the plot, with both axes in view. */
function scaleOf(points: readonly Gains[]): (gains: Gains) => readonly [number, number] {
  const reach = (axis: 0 | 1) => {
    const values = points.map((gains) => gains[axis]);
    const [low, high] = [Math.min(-2, ...values), Math.max(2, ...values)];
    return { low, high };
  };
  const [x, y] = [reach(0), reach(1)];
  const part = (value: number, { low, high }: { low: number; high: number }) => (value - low) / (high - low);
  return ([a, b]) => [
    box.edge + part(a, x) * (box.width - 2 * box.edge),
    box.height - box.edge - part(b, y) * (box.height - 2 * box.edge),
  ];
}

export function DealMapPlot({ map, tabled, near }: Props) {
  const { names } = useMatch();
  const all = [...map.dots.map(({ gains }) => gains), ...tabled.map(({ gains }) => gains), ...(near ? [near] : [])];
  const place = scaleOf(all);
  const [zeroX, zeroY] = place([0, 0]);
  const chosen = tabled.find((each) => each.chosen);
  return (
    <svg
      class="deal-map"
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-label={words.label({ round: map.round })}
    >
      <rect class="zone" x={zeroX} y={0} width={box.width - zeroX} height={zeroY} />
      <line x1={zeroX} x2={zeroX} y1={0} y2={box.height} />
      <line x1={0} x2={box.width} y1={zeroY} y2={zeroY} />
      {map.dots.map(({ gains, passes }, index) => {
        const [x, y] = place(gains);
        return <circle key={index} class="dot" data-passes={passes} cx={x} cy={y} r={3.2} />;
      })}
      <text class="axis second" x={zeroX + 8} y={18}>
        {words.up({ side: names.namedSide(1) })}
      </text>
      <text class="axis first" x={box.width - 6} y={zeroY + 19} text-anchor="end">
        {words.right({ side: names.namedSide(0) })}
      </text>
      <text class="axis both" x={box.width - 6} y={zeroY - 8} text-anchor="end">
        {words.both}
      </text>
      {zeroX > roomForWords && (
        <text class="axis" x={6} y={box.height - 8}>
          {words.neither}
        </text>
      )}
      {chosen && near && <Way from={place(chosen.gains)} to={place(near)} />}
      {near && <Diamond at={place(near)} />}
      {tabled.map(({ number, gains, chosen: on }) => (
        <Numbered key={number} {...{ number, on }} at={place(gains)} />
      ))}
    </svg>
  );
}

type Point = readonly [number, number];

/** A dashed bow from a text to the nearest one that would have passed. */
function Way({ from: [x1, y1], to: [x2, y2] }: { from: Point; to: Point }) {
  const bend = `${(x1 + x2) / 2 + (y1 - y2) / 4} ${(y1 + y2) / 2 + (x2 - x1) / 4}`;
  return <path class="way" d={`M${x1} ${y1} Q${bend} ${x2} ${y2}`} />;
}

const Diamond = ({ at: [x, y] }: { at: Point }) => (
  <path class="near" d={`M${x} ${y - 9}L${x + 9} ${y}L${x} ${y + 9}L${x - 9} ${y}Z`} />
);

const Numbered = ({ number, on, at: [x, y] }: { number: number; on: boolean; at: Point }) => (
  <g class="numbered" data-chosen={on}>
    <circle cx={x} cy={y} r={11} />
    <text x={x} y={y + 4.5} text-anchor="middle">
      {number}
    </text>
  </g>
);
