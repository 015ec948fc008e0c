// What lies still: land, water, borders, the region's outline, names of countries and lines, the scale. Painted on a
// canvas of device pixels that the scene shows as one picture.
import type { MapFile } from "../../shared/scenario/map.ts";
import type { ThemeTokens } from "../style/tokens.ts";
import type { CountryLand } from "./bordersPlugin.ts";
import type { CountryName, Layout, LineName, ScaleBar } from "./page.ts";
import { type Point, project } from "./projection.ts";
import { contains, type Line, smooth } from "./shapes.ts";
import { cssFont, rowHeight } from "./type.ts";

/** Land of a country in kilometres, with its tint. */
export type Land = {
  readonly id: string;
  readonly tone: "first" | "second" | "other";
  readonly host: boolean;
  readonly rings: readonly Line[];
};

const landColour = (tone: Land["tone"]): "landFirst" | "landSecond" | "landOther" =>
  tone === "first" ? "landFirst" : tone === "second" ? "landSecond" : "landOther";

/** The countries of a map: their own outlines, or those cut from the atlas. The host comes last, so that its exclaves show. */
export function landsOf(map: MapFile, borders: readonly CountryLand[]): Land[] {
  const toKm = project(map.extent);
  return map.countries.map(({ id, tone, host, outlines }): Land => {
    const cut = borders.find((each) => each.id === id)?.rings.map(pairs) ?? [];
    return { id, tone, host: host ?? false, rings: outlines ? outlines.map((ring) => ring.map(toKm)) : cut };
  });
}

const pairs = (flat: readonly number[]): Point[] =>
  Array.from({ length: flat.length / 2 }, (_, at) => [flat[2 * at] ?? 0, flat[2 * at + 1] ?? 0]);

type Brush = { readonly ctx: CanvasRenderingContext2D; readonly layout: Layout; readonly theme: ThemeTokens };

/** Paints the terrain; `ratio` device pixels to a CSS pixel. */
export function paintTerrain(brush: Brush, map: MapFile, lands: readonly Land[], ratio: number): void {
  const { ctx, layout, theme } = brush;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.fillStyle = theme.sea;
  ctx.fillRect(0, 0, layout.width, layout.height);
  ctx.lineJoin = "round";
  inKilometres(brush, ratio, () => {
    for (const land of lands) fillLand(brush, land);
    for (const land of lands) strokeLand(brush, land);
    paintWaters(brush, map);
    paintRegion(brush, map);
  });
  for (const name of layout.countries) paintCountry(brush, name);
  for (const name of layout.lineNames) paintLineName(brush, name);
  paintScale(brush, layout.scaleBar);
}

function inKilometres({ ctx, layout }: Brush, ratio: number, paint: () => void): void {
  const { scale, x, y } = layout.view;
  ctx.save();
  ctx.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * x, ratio * y);
  paint();
  ctx.restore();
}

function trace(ctx: CanvasRenderingContext2D, rings: readonly Line[]): void {
  ctx.beginPath();
  for (const ring of rings) {
    ring.forEach(([x, y], at) => {
      if (at === 0) ctx.moveTo(x, y);
      else ctx.lineTo(x, y);
    });
    ctx.closePath();
  }
}

function fillLand({ ctx, theme }: Brush, { tone, rings }: Land): void {
  trace(ctx, rings);
  ctx.fillStyle = theme[landColour(tone)];
  ctx.fill("evenodd");
}

function strokeLand({ ctx, theme, layout }: Brush, { rings }: Land): void {
  trace(ctx, rings);
  ctx.strokeStyle = theme.border;
  ctx.lineWidth = 1 / layout.view.scale;
  ctx.stroke();
}

function paintWaters({ ctx, theme, layout }: Brush, map: MapFile): void {
  const toKm = project(map.extent);
  for (const { outline } of map.waters) {
    trace(ctx, [smooth([...outline, ...outline.slice(0, 1)].map(toKm))]);
    ctx.fillStyle = theme.sea;
    ctx.fill();
    ctx.strokeStyle = theme.border;
    ctx.lineWidth = 0.7 / layout.view.scale;
    ctx.stroke();
  }
}

function paintRegion({ ctx, theme, layout }: Brush, map: MapFile): void {
  const { scale } = layout.view;
  trace(ctx, [map.region.map(project(map.extent))]);
  ctx.fillStyle = theme.region;
  ctx.globalAlpha = 0.07;
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.strokeStyle = theme.region;
  ctx.lineWidth = 1.4 / scale;
  ctx.setLineDash([1.6 / scale, 3.4 / scale]);
  ctx.stroke();
  ctx.setLineDash([]);
}

function paintCountry({ ctx, theme }: Brush, { text, at, font, spacing }: CountryName): void {
  ctx.font = cssFont(font);
  ctx.textBaseline = "middle";
  ctx.textAlign = "left";
  ctx.fillStyle = theme.muted;
  const widths = [...text].map((letter) => ctx.measureText(letter).width + spacing);
  let x = at[0] - (widths.reduce((sum, width) => sum + width, 0) - spacing) / 2;
  [...text].forEach((letter, index) => {
    ctx.fillText(letter, x, at[1]);
    x += widths[index] ?? 0;
  });
}

function paintLineName({ ctx, theme }: Brush, { text, at, angle, font }: LineName): void {
  ctx.save();
  ctx.translate(at[0], at[1]);
  ctx.rotate(angle);
  ctx.font = cssFont(font);
  ctx.textBaseline = "middle";
  ctx.textAlign = "center";
  ctx.fillStyle = theme.pipeline;
  ctx.fillText(text, 0, 0);
  ctx.restore();
}

function paintScale({ ctx, theme }: Brush, { at: [x, y], length, text, note, font }: ScaleBar): void {
  ctx.strokeStyle = theme.muted;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.moveTo(x, y - 4);
  ctx.lineTo(x, y);
  ctx.lineTo(x + length, y);
  ctx.lineTo(x + length, y - 4);
  ctx.stroke();
  ctx.font = cssFont(font);
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.fillStyle = theme.muted;
  ctx.fillText(text, x, y - rowHeight(font) / 2 - 4);
  if (note !== "") ctx.fillText(note, x, y - rowHeight(font) * 1.5 - 4);
}

/** The tint of the land on which each town of a map stands. */
export function townTones(map: MapFile, lands: readonly Land[]): Map<string, ReturnType<typeof landColour>> {
  const toKm = project(map.extent);
  return new Map(
    map.towns.map(({ id, lon, lat }) => {
      const land = lands.find(({ rings }) => contains(rings, toKm([lon, lat])));
      return [id, landColour(land?.tone ?? "other")];
    }),
  );
}
