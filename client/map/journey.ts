// A turn of the map towards a place: where it goes, and what is seen on the way. Pure.
import type { MapFile } from "../../shared/scenario/map.ts";
import { frontsOf, sectorLine } from "./geometry.ts";
import type { MapTarget, SectorPoints } from "./mapModel.ts";
import type { Layout } from "./page.ts";
import { easeInOut } from "./plan.ts";
import { type Point, project } from "./projection.ts";
import { mix } from "./shapes.ts";
import { type Camera, toKilometres, toPixels, type View, zoomed } from "./view.ts";

/** How much closer a place is shown than the whole page. */
const closeTo = { town: 2.4, sector: 2.2 } as const;

/** Where a place of the map lies, in kilometres: a town, or the middle of a sector's line. Null: no such town. */
export function placeOf(map: MapFile, at: MapTarget, points: SectorPoints): Point | null {
  if ("sector" in at) {
    const line = sectorLine(frontsOf(map), points, at.sector);
    return line[Math.floor(line.length / 2)] ?? null;
  }
  const town = map.towns.find(({ id }) => id === at.town);
  return town ? project(map.extent)([town.lon, town.lat]) : null;
}

/** The camera that shows a place; null where the map has no such place: the whole page. */
export function cameraOn(map: MapFile, at: MapTarget, points: SectorPoints): Camera | null {
  const centre = placeOf(map, at, points);
  return centre && { zoom: "sector" in at ? closeTo.sector : closeTo.town, centre };
}

/** The camera moved in from the edges of the whole page, so that it shows nothing beyond them. */
export function heldWithin(
  camera: Camera,
  { whole, width, height }: Pick<Layout, "whole" | "width" | "height">,
): Camera {
  const [low, high] = [toKilometres(whole)([0, 0]), toKilometres(whole)([width, height])];
  const held = (at: 0 | 1): number => {
    const half = (high[at] - low[at]) / 2 / camera.zoom;
    return Math.max(low[at] + half, Math.min(high[at] - half, camera.centre[at]));
  };
  return { ...camera, centre: [held(0), held(1)] };
}

export interface Journey {
  readonly from: View;
  /** Null: the whole page. */
  readonly to: Camera | null;
  /** Begins at, and lasts, in ms. */
  readonly since: number;
  readonly ms: number;
}

/** How far a journey has come at `now`, 0-1. */
export const progressOf = ({ since, ms }: Journey, now: number): number => Math.min(1, Math.max(0, (now - since) / ms));

/** What is seen at `now` over a page laid out whole. */
export function viewOn(journey: Journey, { whole, width, height }: Layout, now: number): View {
  const size = { width, height };
  const target = journey.to ? zoomed(whole, journey.to, size) : whole;
  const t = easeInOut(progressOf(journey, now));
  const middle: Point = [width / 2, height / 2];
  const centre = mix(toKilometres(journey.from)(middle), toKilometres(target)(middle), t);
  const scale = journey.from.scale ** (1 - t) * target.scale ** t;
  return { scale, x: middle[0] - centre[0] * scale, y: middle[1] - centre[1] * scale };
}

/** The layout as it is drawn on the way: everything in its place under `view`, without names. */
export function onTheWay(layout: Layout, view: View): Layout {
  const km = toKilometres(layout.view);
  const px = toPixels(view);
  const moved = (at: Point): Point => px(km(at));
  return {
    ...layout,
    view,
    hatchedAt: layout.view.scale,
    towns: layout.towns.map((town) => ({ ...town, at: moved(town.at), label: null })),
    badges: [],
    flows: layout.flows.map((flow) => ({ ...flow, line: flow.line.map(moved), label: null })),
  };
}
