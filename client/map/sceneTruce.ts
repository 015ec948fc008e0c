// A truce on the map: a rail on each side of the line while it holds, rings where the last one broke.
import type { Drawing } from "./drawing.ts";
import { frontLine } from "./geometry.ts";
import { placeOf } from "./journey.ts";
import { ring, strokeLine } from "./pen.ts";
import { clipLine, offset } from "./shapes.ts";
import { toPixels } from "./view.ts";

/** How far the rails stand from the middle of the line, in pixels. */
const railAt = 6.5;
/** The rings of a breach: radius and strength. */
const rings = [
  { radius: 9, width: 2.6, alpha: 1 },
  { radius: 17, width: 1.8, alpha: 0.65 },
  { radius: 25, width: 1.2, alpha: 0.4 },
] as const;

/** Draws both over the front. */
export function drawTruce(drawing: Drawing): void {
  if (drawing.frame.model.truceHolds) drawRails(drawing);
  drawBreach(drawing);
}

function drawRails({ layout, frame, theme, layers, host }: Drawing): void {
  const toPx = toPixels(layout.view);
  for (const piece of clipLine(frontLine(layout.fronts, frame.model.sectors), host)) {
    const line = piece.map(toPx);
    for (const side of [-1, 1])
      strokeLine(layers.front, offset(line, side * railAt), { colour: theme.good, width: 1.8 });
  }
}

function drawBreach({ layout, frame, theme, layers, map }: Drawing): void {
  const { brokenAt, sectors } = frame.model;
  const place = brokenAt && placeOf(map, brokenAt, sectors);
  if (!place) return;
  const at = toPixels(layout.view)(place);
  for (const { radius, width, alpha } of rings) ring(layers.towns, at, radius, { colour: theme.warning, width, alpha });
}
