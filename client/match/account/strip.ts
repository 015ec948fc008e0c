/** A small map of one round as lines and points, for a picture without the map's own machinery. Pure. */
import type { MapFile } from "../../../shared/scenario/map.ts";
import { changedHands, frontLine, frontsOf, handOfFirst } from "../../map/geometry.ts";
import type { SectorPoints } from "../../map/mapModel.ts";
import { type Point, project } from "../../map/projection.ts";
import { offset } from "../../map/shapes.ts";

export interface Strip {
  readonly width: number;
  readonly height: number;
  /** In pixels of that size. */
  readonly region: readonly Point[];
  readonly start: readonly Point[];
  /** The line now, as each side holds it. */
  readonly now: readonly [readonly Point[], readonly Point[]];
  /** Outlines of what has changed hands. */
  readonly changed: readonly (readonly Point[])[];
  readonly towns: readonly {
    readonly id: string;
    readonly at: Point;
    readonly hit: boolean;
    readonly large: boolean;
  }[];
}

/** Around what is drawn, in pixels. */
const room = 6;

/** Half of how far the two lines of a front stand apart, in pixels. */
const apart = 1.1;

/**
 * The front and the towns that were hit, in `width` × `height` pixels. `hitEver`: towns that any picture of the row shows, so that all
 * have one scale.
 */
export function stripOf(
  map: MapFile,
  {
    sectors,
    towns,
    hitEver,
  }: { readonly sectors: SectorPoints } & Readonly<Record<"towns" | "hitEver", readonly string[]>>,
  { width, height }: { readonly width: number; readonly height: number },
): Strip {
  const fronts = frontsOf(map);
  const toKm = project(map.extent);
  const none = Object.fromEntries(Object.keys(sectors).map((sector) => [sector, 0])) as unknown as SectorPoints;
  const [start, now] = [frontLine(fronts, none), frontLine(fronts, sectors)];
  const region = map.region.map(([lon, lat]) => toKm([lon, lat]));
  const hit = map.towns.filter(({ id }) => hitEver.includes(id)).map(({ lon, lat }) => toKm([lon, lat]));
  const place = fitter([...region, ...start, ...hit], width, height);
  const line = now.map(place);
  const hand = handOfFirst(fronts);
  const ids = Object.keys(sectors) as (keyof SectorPoints)[];
  return {
    ...{ width, height },
    region: region.map(place),
    start: start.map(place),
    now: [offset(line, hand * apart), offset(line, -hand * apart)],
    changed: ids.map((sector) => changedHands(fronts, sectors, sector).map(place)),
    towns: map.towns
      .filter(({ id, rank }) => towns.includes(id) || rank === 1)
      .map(({ id, lon, lat, rank }) => ({
        id,
        at: place(toKm([lon, lat])),
        hit: towns.includes(id),
        large: rank === 1,
      })),
  };
}

/** Puts kilometres into the picture, the same scale both ways. */
function fitter(points: readonly Point[], width: number, height: number): (at: Point) => Point {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((width - 2 * room) / (right - left), (height - 2 * room) / (bottom - top));
  return ([x, y]) => [width / 2 + (x - (left + right) / 2) * scale, height / 2 + (y - (top + bottom) / 2) * scale];
}

/** The line as an SVG path. */
export const pathOf = (line: readonly Point[], closed = false): string =>
  line.length === 0
    ? ""
    : `M${line.map(([x, y]) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`).join("L")}${closed ? "Z" : ""}`;
