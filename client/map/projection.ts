// From degrees to kilometres on the page. Mercator: at this size no other projection looks different.
import type { LonLat } from "../../shared/scenario/map.ts";

/** A point, either in kilometres from the middle of the extent (x east, y south) or in CSS pixels. */
export type Point = readonly [x: number, y: number];
export type Extent = readonly [west: number, south: number, east: number, north: number];

const earthRadiusKm = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2));

/** The middle of an extent, [longitude, latitude]. */
export const middle = ([west, south, east, north]: Extent): LonLat => [(west + east) / 2, (south + north) / 2];

/** Kilometres to a unit of Mercator at this latitude: the scale for d3's geoMercator to give the same result. */
export const kmScale = (lat: number) => earthRadiusKm * Math.cos(radians(lat));

/** The projection of an extent: degrees to kilometres from its middle. Distances are true at its middle latitude. */
export function project(extent: Extent): (place: LonLat) => Point {
  const [lon0, lat0] = middle(extent);
  const scale = kmScale(lat0);
  const top = mercator(lat0);
  return ([lon, lat]) => [scale * radians(lon - lon0), scale * (top - mercator(lat))];
}
