// Vite plugin: `virtual:borders` gives the land around each scenario, cut from world-atlas at build time, so that
// no page loads the atlas. Land is projected as in projection.ts, in kilometres, to 100 m.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { geoMercator, geoStream } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Plugin } from "vite";
import { type MapFile, mapSchema } from "../../shared/scenario/map.ts";
import { kmScale, middle } from "./projection.ts";

/** Rings of one country, each a flat list x, y, x, y … in kilometres. */
export type CountryLand = { readonly id: string; readonly rings: readonly (readonly number[])[] };

const moduleId = "virtual:borders";
const resolvedId = `\0${moduleId}`;
/** Land is kept this far from the middle, so that wide and tall pages are filled too. */
const reachKm = { x: 420, y: 300 };

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Rings of `shape` in kilometres around the middle of the map's extent. */
function ringsOf(shape: GeoJSON.Geometry, map: MapFile, reach: typeof reachKm): number[][] {
  const centre = middle(map.extent);
  const projection = geoMercator()
    .center(centre)
    .scale(kmScale(centre[1]))
    .translate([0, 0])
    .precision(0)
    .clipExtent([
      [-reach.x, -reach.y],
      [reach.x, reach.y],
    ]);
  const rings: number[][] = [];
  let ring: number[] = [];
  const round = (km: number) => Math.round(km * 10) / 10;
  geoStream(
    shape,
    projection.stream({
      point(x, y) {
        const [px, py] = [round(x), round(y)];
        if (px !== ring.at(-2) || py !== ring.at(-1)) ring.push(px, py);
      },
      lineStart() {
        ring = [];
      },
      lineEnd() {
        if (ring.length >= 6) rings.push(ring);
      },
      polygonStart() {},
      polygonEnd() {},
    }),
  );
  return rings;
}

/** The land of every country that a map names by its atlas code. */
export function cutBorders(map: MapFile, reach = reachKm): CountryLand[] {
  const atlas: Atlas = createRequire(import.meta.url)("world-atlas/countries-10m.json");
  const shapes = feature(atlas, atlas.objects.countries).features;
  return map.countries.flatMap(({ id, atlas: code }) => {
    if (code === undefined) return [];
    const shape = shapes.find((each) => each.id === code);
    if (!shape) throw new Error(`world-atlas has no country ${code}, which ${map.id} names for ${id}`);
    return [{ id, rings: ringsOf(shape.geometry, map, reach) }];
  });
}

/** The map.json of every scenario; `seeds/schema` holds shapes, not a scenario. */
function mapFiles(): string[] {
  const seeds = fileURLToPath(new URL("../../seeds/", import.meta.url));
  return readdirSync(seeds, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && entry.name !== "schema" && readdirSync(`${seeds}${entry.name}`).includes("map.json"),
    )
    .map((entry) => `${seeds}${entry.name}/map.json`);
}

/** `import borders from "virtual:borders"`: land by scenario id. A map.json that does not parse stops the build. */
export function bordersPlugin(): Plugin {
  return {
    name: "borders",
    resolveId: (id) => (id === moduleId ? resolvedId : undefined),
    load(id) {
      if (id !== resolvedId) return undefined;
      const borders: Record<string, CountryLand[]> = {};
      for (const path of mapFiles()) {
        this.addWatchFile(path);
        const map = mapSchema.parse(JSON.parse(readFileSync(path, "utf8")));
        borders[map.id] = cutBorders(map);
      }
      return `export default ${JSON.stringify(borders)};`;
    },
  };
}
