/** Draws the lines with uPlot; fetched when a chart is first shown. */
import "uplot/dist/uPlot.min.css";
import * as words from "words:review/charts";
import { h } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import uPlot from "uplot";
import type { ReplayRound } from "../../../net/replaySource.ts";
import { onTheme } from "../../../ui/theme.ts";
import { figure } from "../../../words/gauges.ts";
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
  const { record, source } = useReview();
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const [theme, setTheme] = useState(0);
  const now = useRef(0);
  now.current = placeOf(source.rounds, record.events[at]?.round ?? 0, at);
  const line = useMemo(cursorLine, []);
  useEffect(() => onTheme(() => setTheme((count) => count + 1)), []);
  useEffect(() => {
    const box = host.current;
    if (!box) return;
    const made = new uPlot(
      optionsFor(lines, box, (drawn) => markNow(drawn, line, now.current)),
      dataOf(lines),
      box,
    );
    plot.current = made;
    made.over.append(line);
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
  // The lines stay as they are drawn, wherever one is on them.
  useLayoutEffect(() => {
    if (plot.current) markNow(plot.current, line, now.current);
  }, [at]);
  return h("div", { class: "plot", ref: host, "aria-hidden": true, title: words.point });
}

function cursorLine(): HTMLElement {
  const line = document.createElement("div");
  line.className = "now";
  return line;
}

/** Puts the line across to where the moment lies; once the chart is drawn, it says so itself. */
function markNow(plot: uPlot, line: HTMLElement, now: number): void {
  const x = plot.valToPos(now, "x");
  if (Number.isFinite(x)) line.style.transform = `translateX(${x - 1}px)`;
}

/** Where a moment lies among the rounds: 3.5 in the midst of round 4, whose values stand at 4. */
function placeOf(rounds: readonly ReplayRound[], round: number, at: number): number {
  const span = rounds.find((each) => each.round === round);
  return round === 0 || !span ? 0 : round - 1 + (at - span.from + 1) / (span.to - span.from + 1);
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

function optionsFor(lines: readonly Line[], box: HTMLElement, onDraw: (plot: uPlot) => void): uPlot.Options {
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
          splits.map((round) => (Number.isInteger(round) ? (round === 0 ? words.start : words.round({ round })) : "")),
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
    hooks: { draw: [onDraw] },
  };
}
