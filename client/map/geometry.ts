// The front: where it runs for given points in each sector, what has changed hands, where an offensive points.
// All in kilometres on the page (projection.ts).
import { pointsIn, type SectorId, type Side } from "../../shared/base/ids.ts";
import type { MapFile } from "../../shared/scenario/map.ts";
import type { SectorPoints } from "./mapModel.ts";
import { type Point, project } from "./projection.ts";
import { type Line, mix, resample, smooth } from "./shapes.ts";

/** Points to a sector's line; enough for curves at any size of page. */
const pointsPerSector = 33;
/** Share of a sector's line, at each end, over which it bends towards its neighbour's. */
const jointShare = 0.3;

type SectorLines = { readonly start: Line; readonly end: Line };
/** The lines of each sector, in their order along the front. */
export type Fronts = ReadonlyMap<SectorId, SectorLines>;

const frontsKept = new WeakMap<MapFile, Fronts>();
/** The fronts of a map at 0 and at 10 points, smoothed, every line in the same number of points. The same object for the same map. */
export function frontsOf(map: MapFile): Fronts {
  const kept = frontsKept.get(map) ?? makeFronts(map);
  frontsKept.set(map, kept);
  return kept;
}

function makeFronts(map: MapFile): Fronts {
  const toKm = project(map.extent);
  const [start, end] = [splitSmooth(map, "start", toKm), splitSmooth(map, "end", toKm)];
  return new Map(Object.keys(map.sectors).map((id, at) => [id, { start: start[at] ?? [], end: end[at] ?? [] }]));
}

/** One curve through all sectors, cut again at the joints: no corner where sectors meet. */
function splitSmooth(map: MapFile, when: "start" | "end", toKm: ReturnType<typeof project>): Line[] {
  const parts = 8;
  const lines = Object.values(map.sectors).map((sector) => sector[when]);
  const curve = smooth(lines.flatMap((line, at) => line.slice(at === 0 ? 0 : 1)).map(toKm), parts);
  let from = 0;
  return lines.map((line) => {
    const to = from + (line.length - 1) * parts;
    const cut = resample(curve.slice(from, to + 1), pointsPerSector);
    from = to;
    return cut;
  });
}

const nothing: SectorLines = { start: [], end: [] };
const linesOf = (fronts: Fronts, sector: SectorId): SectorLines => fronts.get(sector) ?? nothing;

const ease = (t: number) => t * t * (3 - 2 * t);

/** How far a sector's line has moved at share `u` of its length, 0-1; at joints the mean of both sectors. */
function shift(fronts: Fronts, points: SectorPoints, sector: SectorId, u: number): number {
  const sectors = [...fronts.keys()];
  const at = sectors.indexOf(sector);
  const own = pointsIn(points, sector);
  const joint = (other: SectorId | undefined) => (other ? (pointsIn(points, other) + own) / 2 : own);
  if (u < jointShare) return (joint(sectors[at - 1]) * (1 - ease(u / jointShare)) + own * ease(u / jointShare)) / 10;
  const left = (1 - u) / jointShare;
  return left < 1 ? (joint(sectors[at + 1]) * (1 - ease(left)) + own * ease(left)) / 10 : own / 10;
}

/** A sector's line for these points. Points beyond 0-10 count as 0 or 10. */
export function sectorLine(fronts: Fronts, points: SectorPoints, sector: SectorId): Point[] {
  const { start, end } = linesOf(fronts, sector);
  return start.map((from, at) => {
    const t = shift(fronts, points, sector, at / (start.length - 1));
    return mix(from, end[at] ?? from, Math.max(0, Math.min(1, t)));
  });
}

/**
 * On which hand of the front, walked from its first point to its last, side 0 stands: −1 the left, 1 the right (y runs south).
 * Ground changes hands towards the line at 10 points, so side 0 stands on the other hand.
 */
export function handOfFirst(fronts: Fronts): -1 | 1 {
  const all = [...fronts.values()];
  const { start, end } = all[Math.floor(all.length / 2)] ?? nothing;
  const at = Math.floor(start.length / 2);
  const [a, b, far] = [start[at - 1] ?? [0, 0], start[at + 1] ?? [0, 0], end[at] ?? [0, 0]];
  const turn = (b[0] - a[0]) * (far[1] - a[1]) - (b[1] - a[1]) * (far[0] - a[0]);
  return turn > 0 ? -1 : 1;
}

/** The whole front for these points, from the first sector's first point to the last one's last. */
export const frontLine = (fronts: Fronts, points: SectorPoints): Point[] =>
  [...fronts.keys()].flatMap((sector, at) => sectorLine(fronts, points, sector).slice(at === 0 ? 0 : 1));

/** Outline of what has changed hands in a sector; without area at 0 points. */
export const changedHands = (fronts: Fronts, points: SectorPoints, sector: SectorId): Point[] => [
  ...linesOf(fronts, sector).start,
  ...sectorLine(fronts, points, sector).reverse(),
];

/** Outline of a whole sector: all that can change hands, from the line at 0 to the line at 10. */
export const sectorOutline = (fronts: Fronts, sector: SectorId): Point[] => [
  ...linesOf(fronts, sector).start,
  ...[...linesOf(fronts, sector).end].reverse(),
];

/** Where arrows of an offensive stand along a sector's line, by share of its length: at the front's first end, within it, at its last. */
const arrowShares = { first: [0.3, 0.58], within: [0.25, 0.6], last: [0.3, 0.72] } as const;
/** Ghosts stand beside the arrows of what has happened, not upon them. */
const ghostShift = 0.18;

/** Arrows of an offensive by `side`, from behind the attacker's line to just across it; `length` in kilometres. */
export function offensiveArrows(
  fronts: Fronts,
  points: SectorPoints,
  { sector, side, length, ghost = false }: { sector: SectorId; side: Side; length: number; ghost?: boolean },
): { readonly from: Point; readonly to: Point }[] {
  const now = sectorLine(fronts, points, sector);
  const { start, end } = linesOf(fronts, sector);
  const at = [...fronts.keys()].indexOf(sector);
  const shares = arrowShares[at === 0 ? "first" : at === fronts.size - 1 ? "last" : "within"];
  return shares.map((share) => {
    const at = Math.round((share + (ghost ? ghostShift : 0)) * (now.length - 1));
    const [a, b] = [start[at] ?? [0, 0], end[at] ?? [0, 0]];
    const way = side === 0 ? 1 : -1;
    const size = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const step: Point = [((b[0] - a[0]) / size) * way, ((b[1] - a[1]) / size) * way];
    const foot = now[at] ?? a;
    const move = (by: number): Point => [foot[0] + step[0] * by, foot[1] + step[1] * by];
    return { from: move(-length * 0.75), to: move(length * 0.25) };
  });
}
