// The front: the line then and now, what changed hands, districts, arrows of offensives, the sectors' badges.
import { pointsIn, type SectorId, type Side } from "../../shared/base/ids.ts";
import { type Arrow, arrowLength, arrowsOf, badgePad, badgeText } from "./badges.ts";
import type { Drawing } from "./drawing.ts";
import { frontLine, handOfFirst, offensiveArrows, sectorLine, sectorOutline } from "./geometry.ts";
import type { SectorPoints } from "./mapModel.ts";
import { fillShape, ghostArrow, roundBox, solidArrow, strokeDashed, strokeLine } from "./pen.ts";
import { project } from "./projection.ts";
import { bow, clipLine, cutLine, hatch, type Line, lengthOf, offset } from "./shapes.ts";
import { sectorChange } from "./textTwin.ts";
import { toPixels } from "./view.ts";

const hatchGap = 6;
/** Nothing has moved yet. */
const start: SectorPoints = {};

/** Draws all of the front's marks, from the ground up. */
export function drawFront(drawing: Drawing): void {
  drawChanged(drawing);
  drawDistricts(drawing);
  drawLines(drawing);
  drawOffensives(drawing);
  drawBadges(drawing);
}

/** Outlines to be hatched, and what they are known by. */
type Hatched = { readonly key: string; readonly outlines: () => readonly Line[] };

function hatching(drawing: Drawing, { key, outlines }: Hatched, colour: string, gap: number): void {
  const { layout, layers, host, kept } = drawing;
  const toPx = toPixels(layout.view);
  const apart = gap / (layout.hatchedAt ?? layout.view.scale);
  for (const line of kept.hatching(`${key} ${apart}`, () => hatch(outlines(), host, apart)))
    strokeLine(layers.ground, line.map(toPx), { colour, width: 1.1, alpha: 0.75 });
}

const keyOf = (points: SectorPoints): string => Object.values(points).join(" ");

/** All that changed hands since the start, and closer together what did so this round. */
function drawChanged(drawing: Drawing): void {
  const { layout, frame, theme } = drawing;
  const { fronts } = layout;
  const { sectors, previousSectors } = frame.model;
  const between = (from: SectorPoints, to: SectorPoints, sector: SectorId): Line => [
    ...sectorLine(fronts, from, sector),
    ...sectorLine(fronts, to, sector).reverse(),
  ];
  hatching(
    drawing,
    { key: keyOf(sectors), outlines: () => [...fronts.keys()].map((sector) => between(start, sectors, sector)) },
    theme.first,
    hatchGap,
  );
  for (const sector of fronts.keys()) {
    const change = pointsIn(sectors, sector) - pointsIn(previousSectors, sector);
    if (Math.abs(change) < 0.05) continue;
    // Between the rows of the wider hatching: half a gap off, by hatching at half the distance.
    hatching(
      drawing,
      {
        key: `${sector} ${keyOf(previousSectors)} ${keyOf(sectors)}`,
        outlines: () => [between(previousSectors, sectors, sector)],
      },
      change > 0 ? theme.first : theme.second,
      hatchGap / 2,
    );
  }
}

function drawDistricts(drawing: Drawing): void {
  const { map, layout, frame, theme, layers, host } = drawing;
  const [toKm, toPx] = [project(map.extent), toPixels(layout.view)];
  for (const { id, state } of frame.model.districts) {
    const district = map.districts.find((each) => each.id === id);
    if (!district) continue;
    const outline = district.outline.map(toKm);
    const closed = [...outline, ...outline.slice(0, 1)];
    const moving = frame.moving.find(({ step }) => step.kind === "handover" && step.district === id);
    if (state === "passed") hatching(drawing, { key: id, outlines: () => [outline] }, theme.first, hatchGap);
    for (const piece of clipLine(closed, host))
      strokeDashed(
        layers.ground,
        piece.map(toPx),
        { colour: theme.first, width: moving ? 3 : 1.8 },
        state === "agreed" ? [7, 4] : [100, 0.01],
      );
  }
}

function drawLines({ layout, frame, theme, layers, host, kept }: Drawing): void {
  const toPx = toPixels(layout.view);
  const pieces = (points: SectorPoints) =>
    kept.pieces(keyOf(points), () => clipLine(frontLine(layout.fronts, points), host)).map((piece) => piece.map(toPx));
  for (const piece of pieces(start))
    strokeDashed(layers.front, piece, { colour: theme.ink, width: 1.3, alpha: 0.8 }, [5, 4]);
  const hand = handOfFirst(layout.fronts);
  for (const piece of pieces(frame.model.sectors)) {
    strokeLine(layers.front, piece, { colour: theme.card, width: 9, alpha: 0.9 });
    strokeLine(layers.front, offset(piece, hand * 1.9), { colour: theme.first, width: 2.4 });
    strokeLine(layers.front, offset(piece, hand * -1.9), { colour: theme.second, width: 2.4 });
  }
}

/** Curves of an offensive's arrows in pixels. */
function curvesOf({ layout, frame }: Drawing, { sector, side, ghost }: Arrow): Line[] {
  const toPx = toPixels(layout.view);
  const length = arrowLength(layout) * (ghost ? 1.25 : 1);
  return offensiveArrows(layout.fronts, frame.model.sectors, { sector, side, length, ghost }).map(({ from, to }) =>
    bow(toPx(from), toPx(to), side === 0 ? 0.12 : -0.12),
  );
}

/** Offensives under way grow; those that gained ground this round stand; those being drafted are ghosts. */
function drawOffensives(drawing: Drawing): void {
  const { frame, theme, layers } = drawing;
  const tone = (side: Side) => (side === 0 ? theme.first : theme.second);
  const solid = (arrow: Arrow, grown: number) => {
    const stroke = { colour: tone(arrow.side), width: drawing.small ? 3.6 : 5 };
    for (const curve of curvesOf(drawing, arrow))
      solidArrow(layers.arrows, cutLine(curve, 0, lengthOf(curve) * grown), stroke, theme.card);
  };
  const under = frame.moving.flatMap(({ step, progress }) =>
    step.kind === "offensive" ? [{ ...step, progress }] : [],
  );
  for (const { sector, side, progress } of under) solid({ sector, side, ghost: false }, Math.min(1, 0.25 + progress));
  for (const arrow of arrowsOf(frame.model)) {
    if (arrow.ghost)
      for (const curve of curvesOf(drawing, arrow))
        ghostArrow(layers.arrows, curve, { colour: tone(arrow.side), width: 2.4 }, theme.card);
    else if (!under.some(({ sector }) => sector === arrow.sector)) solid(arrow, 1);
  }
}

function drawBadges(drawing: Drawing): void {
  const { layout, frame, theme, layers, scribe, measure, names, words, hover } = drawing;
  for (const { sector, box, font, form } of layout.badges) {
    const { main, change, draft } = badgeText({ model: frame.model, names, words }, sector, form);
    const open = frame.model.choosable.sectors.includes(sector);
    const held = hover !== null && "sector" in hover && hover.sector === sector;
    if (held)
      fillShape(layers.ground, sectorOutline(layout.fronts, sector).map(toPixels(layout.view)), theme.accent, 0.13);
    const edge = open ? { colour: theme.accent, width: held ? 3 : 2 } : { colour: theme.line, width: 1 };
    roundBox(layers.cards, box, box.h / 2, held ? theme.accentSoft : theme.card, edge);
    const grew = sectorChange(frame.model, sector) >= 0;
    const parts = [
      { text: main, colour: theme.ink },
      { text: change, colour: grew ? theme.first : theme.second },
      { text: draft, colour: theme.accent },
    ].filter(({ text }) => text !== "");
    const width = parts.reduce((sum, { text }) => sum + measure(text, font) + badgePad.between, -badgePad.between);
    let x = box.x + (box.w - width) / 2;
    parts.forEach(({ text, colour }, at) => {
      scribe.write({ key: `badge ${sector} ${at}`, text, font, colour, x, y: box.y + box.h / 2, depth: 65 });
      x += measure(text, font) + badgePad.between;
    });
  }
}
