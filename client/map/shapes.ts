// Plane geometry of lines and outlines. Pure; the unit is the caller's (kilometres or pixels).
import type { Point } from "./projection.ts";

export type Line = readonly Point[];
export type Segment = readonly [Point, Point];
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

export const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);
export const mix = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
export const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y + inner.h <= outer.y + outer.h;
export const grow = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  w: box.w + 2 * by,
  h: box.h + 2 * by,
});

/** Consecutive pairs; with `closed`, also the last with the first. */
export function segments(line: Line, closed = false): Segment[] {
  const pairs = line.flatMap((point, at): Segment[] => {
    const next = line[at + 1];
    return next ? [[point, next]] : [];
  });
  const [first, last] = [line[0], line.at(-1)];
  return closed && first && last ? [...pairs, [last, first]] : pairs;
}

/** Length from a line's start to each of its points; kept, as lines are asked for many points in turn. */
const sumsKept = new WeakMap<Line, readonly number[]>();
function sumsOf(line: Line): readonly number[] {
  const kept = sumsKept.get(line);
  if (kept) return kept;
  let sum = 0;
  const sums = line.map((point, at) => {
    sum += at === 0 ? 0 : distance(line[at - 1] ?? point, point);
    return sum;
  });
  sumsKept.set(line, sums);
  return sums;
}

/** Lines are not to be changed after they were measured. */
export const lengthOf = (line: Line): number => sumsOf(line).at(-1) ?? 0;

/** The index of the first point at or beyond `along`; the last one where there is none. */
function indexAt(sums: readonly number[], along: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((sums[mid] ?? 0) < along) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Area of an outline, never negative. */
export const areaOf = (outline: Line): number =>
  Math.abs(segments(outline, true).reduce((sum, [a, b]) => sum + a[0] * b[1] - b[0] * a[1], 0)) / 2;

/** Edges of an outline, kept: borders have a thousand, and are asked in every frame of an animation. */
const edgesKept = new WeakMap<Line, Segment[]>();
function edgesOf(outline: Line): Segment[] {
  const kept = edgesKept.get(outline) ?? segments(outline, true);
  edgesKept.set(outline, kept);
  return kept;
}

/** Whether a point lies within outlines taken together, even-odd. Outlines are not to be changed afterwards. */
export const contains = (outlines: readonly Line[], point: Point): boolean =>
  outlines.reduce((within, outline) => within !== oddCrossings(edgesOf(outline), point), false);

function oddCrossings(edges: readonly Segment[], [x, y]: Point): boolean {
  let odd = false;
  for (const [a, b] of edges)
    if (a[1] > y !== b[1] > y && x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) odd = !odd;
  return odd;
}

/** The point at distance `along` from the start of a line, and the direction there (radians). */
export function pointAlong(line: Line, along: number): { readonly point: Point; readonly angle: number } {
  const sums = sumsOf(line);
  const end = Math.max(1, indexAt(sums, along));
  const a: Point = line[end - 1] ?? [0, 0];
  const b: Point = line[end] ?? a;
  const [from, to] = [sums[end - 1] ?? 0, sums[end] ?? 0];
  const t = to > from ? Math.max(0, Math.min(1, (along - from) / (to - from))) : 0;
  return { point: mix(a, b, t), angle: Math.atan2(b[1] - a[1], b[0] - a[0]) };
}

/** The same line in `count` points at equal distances. */
export function resample(line: Line, count: number): Point[] {
  const step = lengthOf(line) / (count - 1);
  return Array.from({ length: count }, (_, at) => pointAlong(line, at * step).point);
}

/** Catmull-Rom curve through every point of a line, `parts` pieces between neighbours. */
export function smooth(line: Line, parts = 8): Point[] {
  const at = (index: number): Point => line[Math.max(0, Math.min(line.length - 1, index))] ?? [0, 0];
  const curve: Point[] = [];
  for (let i = 0; i < line.length - 1; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const axis = (k: 0 | 1, t: number) =>
      0.5 *
      (2 * b[k] +
        (c[k] - a[k]) * t +
        (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
        (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t);
    for (let part = 0; part < parts; part++) curve.push([axis(0, part / parts), axis(1, part / parts)]);
  }
  return [...curve, at(line.length - 1)];
}

/** The line moved sideways: positive `by` to the right of its direction (y grows downwards). */
export function offset(line: Line, by: number): Point[] {
  return line.map((point, at) => {
    const [before, after] = [line[Math.max(0, at - 1)] ?? point, line[Math.min(line.length - 1, at + 1)] ?? point];
    const length = distance(before, after) || 1;
    return [point[0] - ((after[1] - before[1]) / length) * by, point[1] + ((after[0] - before[0]) / length) * by];
  });
}

/** Points of a quadratic curve from `from` to `to`, bent sideways by `bend` of its length. */
export function bow(from: Point, to: Point, bend: number, parts = 20): Point[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const control: Point = [(from[0] + to[0]) / 2 - dy * bend, (from[1] + to[1]) / 2 + dx * bend];
  return Array.from({ length: parts + 1 }, (_, at) => {
    const t = at / parts;
    return mix(mix(from, control, t), mix(control, to, t), t);
  });
}

/** Pieces of a line cut into dashes. `pattern`: lengths drawn and left out, in turn. */
export function dashes(line: Line, pattern: readonly [drawn: number, gap: number]): Line[] {
  const total = lengthOf(line);
  const cuts: Line[] = [];
  const period = pattern[0] + pattern[1];
  for (let from = 0; from < total; from += period) cuts.push(cutLine(line, from, Math.min(total, from + pattern[0])));
  return cuts;
}

/** The part of a line between two distances from its start. */
export function cutLine(line: Line, from: number, to: number): Line {
  const sums = sumsOf(line);
  const between: Point[] = [];
  for (let at = indexAt(sums, from); at < line.length && (sums[at] ?? 0) < to; at++) {
    const point = line[at];
    if (point && (sums[at] ?? 0) > from) between.push(point);
  }
  return [pointAlong(line, from).point, ...between, pointAlong(line, to).point];
}

/** The pieces of a line that lie within the outlines. */
export function clipLine(line: Line, outlines: readonly Line[]): Line[] {
  const fine = line.length > 1 ? resample(line, Math.max(2, Math.ceil(lengthOf(line)))) : [...line];
  const ys = line.map(([, y]) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const near = outlines
    .flatMap(edgesOf)
    .filter(([a, b]) => Math.max(a[1], b[1]) >= top && Math.min(a[1], b[1]) <= bottom);
  const pieces: Point[][] = [[]];
  for (const point of fine) {
    if (oddCrossings(near, point)) pieces.at(-1)?.push(point);
    else if (pieces.at(-1)?.length) pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 1);
}

type Span = readonly [number, number];

/** Where a horizontal line at `y` lies within outlines, as spans of x. */
function spansAt(edges: readonly Segment[], y: number): Span[] {
  const crossings = edges
    .filter(([a, b]) => a[1] > y !== b[1] > y)
    .map(([a, b]) => a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]))
    .sort((a, b) => a - b);
  const spans: Span[] = [];
  for (let at = 0; at + 1 < crossings.length; at += 2) spans.push([crossings[at] ?? 0, crossings[at + 1] ?? 0]);
  return spans;
}

const meet = (a: readonly Span[], b: readonly Span[]): Span[] =>
  a.flatMap(([from, to]) =>
    b.map(([f, t]): Span => [Math.max(from, f), Math.min(to, t)]).filter(([f, t]) => t - f > 1e-6),
  );

const half = Math.SQRT1_2;
const turn = ([x, y]: Point): Point => [(x + y) * half, (y - x) * half];
const back = ([x, y]: Point): Point => [(x - y) * half, (x + y) * half];

/** The edges of a frame turned by 45°, kept like those of `edgesOf`. */
const turnedKept = new WeakMap<readonly Line[], Segment[]>();
function turnedEdges(frame: readonly Line[]): Segment[] {
  const kept = turnedKept.get(frame) ?? frame.flatMap((outline) => segments(outline.map(turn), true));
  turnedKept.set(frame, kept);
  return kept;
}

/**
 * Hatching at 45° of what lies within `outlines` and also within `frame`. Lines stand at whole multiples of `gap`,
 * so that they stay where they are while an outline grows. The frame is not to be changed afterwards.
 */
export function hatch(outlines: readonly Line[], frame: readonly Line[], gap: number): Segment[] {
  const edges = outlines.flatMap((outline) => segments(outline.map(turn), true));
  const ys = edges.map(([a]) => a[1]);
  const found: Segment[] = [];
  if (ys.length === 0) return found;
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const near = turnedEdges(frame).filter(([a, b]) => Math.max(a[1], b[1]) >= top && Math.min(a[1], b[1]) <= bottom);
  for (let row = Math.ceil(top / gap); row * gap < bottom; row++) {
    const y = row * gap + 1e-9;
    for (const [from, to] of meet(spansAt(edges, y), spansAt(near, y))) found.push([back([from, y]), back([to, y])]);
  }
  return found;
}
