/** Draws the lines with uPlot; fetched when a chart is first shown. */
import "uplot/dist/uPlot.min.css";
import { h } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import uPlot from "uplot";
import { onTheme } from "../../play/theme.ts";
import { figure } from "../../text/gauges.ts";
import { chartWords as words } from "../../text/review/charts.ts";
import { useReview } from "../context.ts";
import { type Line, nearest } from "./lines.ts";

interface Props {
  readonly lines: readonly Line[];
  /** The moment shown, as a line across. */
  readonly at: number;
  readonly onChoose: (n: number) => void;
}

const height = 140;

export function Plot({ lines, at, onChoose }: Props) {
  const { record } = useReview();
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const [theme, setTheme] = useState(0);
  const now = useRef(0);
  now.current = placeOf(record.events, at);
  useEffect(() => onTheme(() => setTheme((count) => count + 1)), []);
  useEffect(() => {
    const box = host.current;
    if (!box) return;
    const made = new uPlot(
      optionsFor(lines, box, () => now.current),
      dataOf(lines),
      box,
    );
    plot.current = made;
    const choose = (event: MouseEvent) => {
      const { left, top, width } = made.over.getBoundingClientRect();
      const [x, y] = [event.clientX - left, event.clientY - top];
      const scale = {
        round: made.posToVal(width, "x") - made.posToVal(0, "x") || 1,
        value: made.posToVal(0, "y") - made.posToVal(height, "y") || 1,
      };
      const point = nearest(lines, made.posToVal(x, "x"), made.posToVal(y, "y"), scale);
      if (point?.n != null) onChoose(point.n);
    };
    made.over.addEventListener("click", choose);
    const observer = new ResizeObserver(() => made.setSize({ width: box.clientWidth, height }));
    observer.observe(box);
    return () => {
      observer.disconnect();
      made.destroy();
    };
  }, [lines, theme, onChoose]);
  useEffect(() => plot.current?.redraw(false), [at]);
  return h("div", { class: "plot", ref: host, "aria-hidden": true, title: words.point });
}

/** Where a moment lies among the rounds: 3.5 in the midst of round 4, whose values stand at 4. */
function placeOf(events: readonly { readonly round: number }[], at: number): number {
  const round = events[at]?.round ?? 0;
  if (round === 0) return 0;
  const from = events.findIndex((event) => event.round === round);
  const to = events.findLastIndex((event) => event.round === round);
  return round - 1 + (at - from + 1) / (to - from + 1);
}

/** One table of all lines: rounds across, and nothing where a line has no value. */
function dataOf(lines: readonly Line[]): uPlot.AlignedData {
  const rounds = [...new Set(lines.flatMap(({ points }) => points.map(({ round }) => round)))].sort((a, b) => a - b);
  const values = lines.map(({ points }) => {
    const by = new Map(points.map(({ round, value }) => [round, value]));
    return rounds.map((round) => by.get(round) ?? null);
  });
  return [rounds, ...values];
}

function optionsFor(lines: readonly Line[], box: HTMLElement, now: () => number): uPlot.Options {
  const style = getComputedStyle(box);
  const colour = (token: string) => style.getPropertyValue(token).trim();
  const axis = {
    stroke: colour("--muted"),
    grid: { stroke: colour("--line"), width: 1 },
    ticks: { show: false },
    font: `12px ${colour("--sans")}`,
  };
  const most = Math.max(1, ...lines.flatMap(({ points }) => points.map(({ value }) => value)));
  return {
    width: Math.max(120, box.clientWidth),
    height,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 8 } },
    scales: { x: { time: false }, y: { range: () => [0, most * 1.06] } },
    axes: [
      {
        ...axis,
        size: 26,
        incrs: [1, 2, 5],
        values: (_plot, splits) =>
          splits.map((round) => (Number.isInteger(round) ? (round === 0 ? words.start : words.round(round)) : "")),
      },
      { ...axis, size: 52, space: 32, values: (_plot, splits) => splits.map((value) => figure(value, 1)) },
    ],
    series: [
      {},
      ...lines.map(({ colour: token, dash, points }) => ({
        stroke: colour(token),
        width: 2.25,
        dash: [...dash],
        spanGaps: true,
        points: { show: points.some(({ n }) => n !== null), size: 5, fill: colour(token) },
      })),
    ],
    hooks: {
      draw: [
        (plot) => {
          const x = Math.round(plot.valToPos(now(), "x", true));
          const { ctx, bbox } = plot;
          ctx.save();
          ctx.strokeStyle = colour("--accent");
          ctx.lineWidth = 2 * devicePixelRatio;
          ctx.beginPath();
          ctx.moveTo(x, bbox.top);
          ctx.lineTo(x, bbox.top + bbox.height);
          ctx.stroke();
          ctx.restore();
        },
      ],
    },
  };
}
