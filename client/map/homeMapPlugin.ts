// Vite plugin: `virtual:home-map` gives the start page's picture of the region as paths, drawn at build time, so that the
// page needs neither the atlas nor the map's code. Kilometres, as in projection.ts.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { nowhere } from "../../shared/base/ids.ts";
import type { MapFile } from "../../shared/scenario/map.ts";
import { parseScenario } from "../../shared/scenario/parse.ts";
import type { ScenarioFiles } from "../../shared/scenario/scenario.ts";
import { inMadeUpLanguage, scenarioFilesIn, translated } from "../../shared/scenario/translatedFiles.ts";
import { cutBorders } from "./bordersPlugin.ts";
import { frontLine, frontsOf } from "./geometry.ts";
import { type Point, project } from "./projection.ts";
import { type Box, grow, offset, overlap, resample, smooth } from "./shapes.ts";

/** The scenario whose region the first page shows. */
const shown = "karabakh-2020";
/** What the picture holds, in kilometres around the middle of the map's extent. */
export const frame: Box = { x: -86, y: -104, w: 182, h: 208 };
/** How far borders are drawn from the middle: beyond the frame, so that no cut is seen. */
const reach = { x: Math.max(-frame.x, frame.x + frame.w) + 2, y: Math.max(-frame.y, frame.y + frame.h) + 2 };
/** How wide a letter is, and how high a line, in kilometres: enough to keep names apart. */
const letter = 1.75;
const line = 4.6;

export interface HomeTown {
  readonly at: Point;
  readonly rank: number;
  readonly name: readonly [string, string];
  readonly side: "start" | "end";
}

export interface HomeMap {
  readonly lands: readonly { readonly tone: string; readonly path: string }[];
  readonly region: string;
  /** Army faces army: one line a side. */
  readonly front: readonly [string, string];
  readonly pipeline: string;
  readonly towns: readonly HomeTown[];
}

const round = (km: number): number => Math.round(km * 10) / 10;
/** A path in steps from point to point: those are short numbers, and pack better. */
function pathOf(points: readonly Point[], closed = false): string {
  let [x0, y0] = [0, 0];
  const steps = points.flatMap(([x, y]) => {
    const step = [round(x - x0), round(y - y0)] as const;
    [x0, y0] = [round(x0 + step[0]), round(y0 + step[1])];
    return step[0] === 0 && step[1] === 0 ? [] : [step.join(" ")];
  });
  return `m${steps.join(" ")}${closed ? "z" : ""}`;
}

/** @param forms both forms of each place's name, by its id */
export function drawHomeMap(map: MapFile, forms: Readonly<Record<string, readonly [string, string]>>): HomeMap {
  const toKm = project(map.extent);
  const lands = cutBorders(map, reach).map(({ id, rings }) => ({
    tone: map.countries.find((each) => each.id === id)?.tone ?? "other",
    path: rings.map((ring) => pathOf(pairs(ring), true)).join(""),
  }));
  const front = resample(smooth(frontLine(frontsOf(map), nowhere(Object.keys(map.sectors)))), 120);
  return {
    lands: lands.filter(({ path }) => path !== ""),
    region: pathOf(smooth(map.region.map(toKm), 2), true),
    front: [pathOf(offset(front, 0.45)), pathOf(offset(front, -0.45))],
    pipeline: pathOf((map.pipelines[0]?.line ?? []).map(toKm)),
    towns: placed(
      front,
      map.towns.flatMap(({ id, lon, lat, rank }) => {
        const name = forms[id];
        return name ? [{ at: toKm([lon, lat]), rank, name }] : [];
      }),
    ),
  };
}

const pairs = (flat: readonly number[]): Point[] =>
  Array.from({ length: flat.length / 2 }, (_, at) => [flat[2 * at] ?? 0, flat[2 * at + 1] ?? 0]);

/** The larger places first, each name on the side where it meets no other, off the front if it can be; a place that finds none is left out. */
function placed(front: readonly Point[], towns: readonly Omit<HomeTown, "side">[]): HomeTown[] {
  const taken: Box[] = [];
  return towns
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap((town) => {
      const [x, y] = town.at;
      const w = letter * (town.name.join(" / ").length + 2);
      const sides = (["start", "end"] as const).map((side) => ({
        side,
        box: { x: side === "start" ? x : x - w, y: y - line / 2, w, h: line },
      }));
      const crossed = ({ box }: (typeof sides)[number]) => front.filter((at) => isIn(grow(box, 1), at)).length;
      const free = sides
        .toSorted((a, b) => crossed(a) - crossed(b))
        .find(({ box }) => isWithin(box) && taken.every((other) => !overlap(box, other)));
      if (!free) return [];
      taken.push(free.box);
      return [{ ...town, at: [round(x), round(y)] as const, side: free.side }];
    });
}

const isIn = ({ x, y, w, h }: Box, at: Point): boolean => at[0] > x && at[0] < x + w && at[1] > y && at[1] < y + h;

const isWithin = ({ x, y, w, h }: Box): boolean =>
  x > frame.x + 1 && y > frame.y + 1 && x + w < frame.x + frame.w - 1 && y + h < frame.y + frame.h - 1;

const moduleId = "virtual:home-map";
const resolvedId = `\0${moduleId}`;

const folder = fileURLToPath(new URL(`../../seeds/${shown}/`, import.meta.url));

/** The scenario's files in the words of a language, or in its own. */
function filesIn(language: string): ScenarioFiles {
  const names = scenarioFilesIn(readdirSync(folder));
  const read = Object.fromEntries(
    names.map((name) => [name, JSON.parse(readFileSync(`${folder}${name}.json`, "utf8"))]),
  );
  const { sequel: _, ...own } = read;
  const parsed = parseScenario(own);
  if (!parsed.ok) throw new Error(`the first page's scenario cannot be read: ${JSON.stringify(parsed.error[0])}`);
  const { files, hash } = parsed.value;
  const source = { files, hash, sequel: null };
  if (Object.hasOwn(read, language)) return translated(source, read[language], `${language}.json`, []).files;
  return inMadeUpLanguage(source, language)?.files ?? files;
}

/** @param language by its code: names stand in it where the scenario has a translation */
export function homeMapPlugin(language: string): Plugin {
  return {
    name: "home-map",
    resolveId: (id) => (id === moduleId ? resolvedId : undefined),
    load(id) {
      if (id !== resolvedId) return undefined;
      for (const name of ["map", "names"]) this.addWatchFile(`${folder}${name}.json`);
      const { map, names } = filesIn(language);
      const forms = Object.fromEntries(names.places.map(({ id, forms }) => [id, forms]));
      return `export default ${JSON.stringify({ frame, ...drawHomeMap(map, forms) })};`;
    },
  };
}
