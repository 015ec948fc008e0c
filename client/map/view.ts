// How the page of the atlas fits the host: one scale, one shift. Pure.
import type { LonLat, MapFile } from "../../shared/scenario/map.ts";
import { type Point, project } from "./projection.ts";
import { type Box, grow, overlap } from "./shapes.ts";

/** Pixels = shift + kilometres × scale. */
export type View = { readonly scale: number; readonly x: number; readonly y: number };

/** Where the reader has zoomed to: how many times closer than the whole page, around which point in kilometres. */
export type Camera = { readonly zoom: number; readonly centre: Point };
/** No closer than this. */
export const closest = 5;

export const toPixels =
  ({ scale, x, y }: View) =>
  (km: Point): Point => [x + km[0] * scale, y + km[1] * scale];
export const toKilometres =
  ({ scale, x, y }: View) =>
  (pixel: Point): Point => [(pixel[0] - x) / scale, (pixel[1] - y) / scale];

export type FitTask = {
  readonly width: number;
  readonly height: number;
  /** Cards and key: dots of towns stay clear of them. */
  readonly covers: readonly Box[];
};

/** Room around the outermost towns, in pixels: their names need it. */
const room = { x: 26, y: 16 };

/**
 * The largest view in which every town is in sight and clear of the covers: over the whole host where that works
 * (wide hosts, whose cards stand beside the land), else below the cards.
 */
export function fitView(map: MapFile, { width, height, covers }: FitTask): View {
  const toKm = project(map.extent);
  // Where people leave to is in sight as well as the towns.
  const ends = map.flows.flatMap(({ from, to }) => [toKm(from), toKm(to)]);
  const towns = [...map.towns.map(({ lon, lat }) => toKm([lon, lat])), ...ends];
  const whole = fitInto(towns, { x: 0, y: 0, w: width, h: height });
  if (isClear(map, whole, covers)) return whole;
  const top = Math.max(0, ...covers.filter(({ y }) => y < height / 3).map(({ y, h }) => y + h));
  const usable = Math.min(top, height * 0.45);
  return fitInto(towns, { x: 0, y: usable, w: width, h: height - usable });
}

/** Whether no town and no point of the first front lies under the covers. */
export function isClear(map: MapFile, view: View, covers: readonly Box[]): boolean {
  const [toKm, place] = [project(map.extent), toPixels(view)];
  const towns = map.towns.map(({ lon, lat }): LonLat => [lon, lat]);
  return [...towns, ...Object.values(map.sectors).flatMap(({ start }) => start)].every((each) => {
    const [x, y] = place(toKm(each));
    return covers.every((cover) => !overlap(grow({ x, y, w: 0, h: 0 }, 9), cover));
  });
}

function fitInto(points: readonly Point[], box: Box): View {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((box.w - 2 * room.x) / (right - left), (box.h - 2 * room.y) / (bottom - top));
  return {
    scale,
    x: box.x + box.w / 2 - ((left + right) / 2) * scale,
    y: box.y + box.h / 2 - ((top + bottom) / 2) * scale,
  };
}

/** A round length for the scale bar, 45-110 px where possible. */
export function scaleBarKm(scale: number): number {
  return [1, 2, 5, 10, 20, 50, 100].find((km) => km * scale >= 45) ?? 100;
}

/** A view closer by the camera. */
export function zoomed(whole: View, { zoom, centre }: Camera, size: { width: number; height: number }): View {
  const scale = whole.scale * zoom;
  return { scale, x: size.width / 2 - centre[0] * scale, y: size.height / 2 - centre[1] * scale };
}

/**
 * The camera after a gesture: `factor` closer, with what lay under `from` now under `to` (both in pixels). Null when
 * that is the whole page again. The middle of the page never leaves what the whole page shows.
 */
export function moveCamera(
  { whole, now, size }: { whole: View; now: View; size: { width: number; height: number } },
  { factor, from, to }: { factor: number; from: Point; to: Point },
): Camera | null {
  const zoom = Math.min(closest, (now.scale / whole.scale) * factor);
  if (zoom <= 1.02) return null;
  const scale = whole.scale * zoom;
  const grip = toKilometres(now)(from);
  const centre: Point = [grip[0] + (size.width / 2 - to[0]) / scale, grip[1] + (size.height / 2 - to[1]) / scale];
  const [low, high] = [toKilometres(whole)([0, 0]), toKilometres(whole)([size.width, size.height])];
  const held = (at: 0 | 1) => Math.max(low[at], Math.min(high[at], centre[at]));
  return { zoom, centre: [held(0), held(1)] };
}
