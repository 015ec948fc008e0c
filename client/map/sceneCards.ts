// Cards at the edge: venues with the delegations that came, texts in force; and delegations on their way.
import type { Card, PlacedChip } from "./cards.ts";
import type { Drawing } from "./drawing.ts";
import type { SeatLabel } from "./mapModel.ts";
import { circle, fillDot, ring, roundBox, strokeDashed, strokeLine } from "./pen.ts";
import { easeInOut } from "./plan.ts";
import { type Point, project } from "./projection.ts";
import { type Box, bow, lengthOf, pointAlong } from "./shapes.ts";
import { type Font, fontOf } from "./type.ts";
import { toPixels } from "./view.ts";

const chipColours = {
  first: ["first", "onFirst"],
  second: ["second", "onSecond"],
  partner: ["partner", "onPartner"],
  patron: ["patron", "onPatron"],
  third: ["third", "onThird"],
} as const satisfies Record<SeatLabel["tone"], readonly [string, string]>;

/** Draws every card, then the chips that travel to one. */
export function drawCards(drawing: Drawing): void {
  for (const card of drawing.layout.cards) drawCard(drawing, card);
  drawTravellers(drawing);
}

function drawCard(drawing: Drawing, card: Card): void {
  const { theme, layers, scribe, layout } = drawing;
  const edges = {
    pending: { colour: theme.line, width: 1 },
    held: { colour: theme.accent, width: 2 },
    failed: { colour: theme.line, width: 1 },
    inForce: { colour: theme.good, width: 2 },
  } as const;
  roundBox(layers.cards, card.box, Math.min(8, card.box.h / 3), theme.card, edges[card.state]);
  drawMark(drawing, card);
  const write = (key: string, part: Card["title"], colour: string) =>
    scribe.write({ key: `card ${card.id} ${key}`, ...part, colour, depth: 66 });
  const { lapsing } = textMoves(drawing);
  write("title", card.title, card.state === "inForce" ? theme.good : theme.ink);
  card.lines.forEach((line, at) => {
    write(`line ${at}`, line, theme.muted);
    const going =
      card.kind === "texts" ? lapsing.find(({ name }) => line.text.startsWith(name.slice(0, 12))) : undefined;
    if (going) strike(drawing, line.x, line.y, drawing.measure(line.text, line.font) * going.progress);
  });
  if (card.lines.length === 0 && card.kind === "texts" && lapsing[0])
    strike(
      drawing,
      card.title.x,
      card.title.y,
      drawing.measure(card.title.text, card.title.font) * lapsing[0].progress,
    );
  for (const chip of card.chips) drawChip(drawing, card.id, chip, chip.box, fontOf("chip", layout.width), 1);
}

const strike = ({ layers, theme }: Drawing, x: number, y: number, length: number) =>
  strokeLine(
    layers.over,
    [
      [x, y],
      [x + length, y],
    ],
    { colour: theme.warning, width: 2 },
  );

function textMoves({ frame }: Drawing): { readonly lapsing: readonly { name: string; progress: number }[] } {
  return {
    lapsing: frame.moving.flatMap(({ step, progress }) =>
      step.kind === "textLapsed" ? [{ name: step.name, progress }] : [],
    ),
  };
}

/** The state of a card by shape: open ring, filled ring, cross, tick. */
function drawMark({ theme, layers, frame }: Drawing, { mark, state }: Card): void {
  const [x, y] = mark;
  if (state === "pending") strokeDashed(layers.cards, circle(mark, 4), { colour: theme.muted, width: 1.5 }, [3, 2.2]);
  if (state === "held") {
    fillDot(layers.cards, mark, 4.5, theme.accent);
  }
  if (state === "failed") {
    const stroke = { colour: theme.warning, width: 2 };
    strokeLine(
      layers.cards,
      [
        [x - 3.5, y - 3.5],
        [x + 3.5, y + 3.5],
      ],
      stroke,
    );
    strokeLine(
      layers.cards,
      [
        [x + 3.5, y - 3.5],
        [x - 3.5, y + 3.5],
      ],
      stroke,
    );
  }
  if (state === "inForce") {
    strokeLine(
      layers.cards,
      [
        [x - 4, y],
        [x - 1, y + 3.5],
        [x + 4.5, y - 4],
      ],
      { colour: theme.good, width: 2 },
    );
    const coming = frame.moving.find(({ step }) => step.kind === "textInForce");
    if (coming)
      ring(layers.over, mark, 5 + 12 * coming.progress, { colour: theme.good, width: 2, alpha: 1 - coming.progress });
  }
}

function drawChip(
  { theme, layers, scribe, measure }: Drawing,
  key: string,
  chip: Pick<PlacedChip, "seat" | "label">,
  box: Box,
  font: Font,
  alpha: number,
): void {
  const [ground, text] = chipColours[chip.label.tone];
  roundBox(layers.over, box, 4, theme[ground]);
  const x = box.x + (box.w - measure(chip.label.code, font)) / 2;
  scribe.write({
    key: `chip ${key} ${chip.seat}`,
    text: chip.label.code,
    font,
    colour: theme[text],
    x,
    y: box.y + box.h / 2,
    depth: 90,
    alpha,
  });
}

/** Delegations travelling: from where the seat sets out to its venue's card. */
function drawTravellers(drawing: Drawing): void {
  const { frame, layout, map, names, measure } = drawing;
  const font = fontOf("chip", layout.width);
  const place = (lonLat: readonly [number, number]): Point =>
    toPixels(layout.view)(project(map.extent)([lonLat[0], lonLat[1]]));
  for (const { step, progress } of frame.moving) {
    if (step.kind !== "delegations") continue;
    const card = layout.cards.find(({ id }) => id === step.venue);
    if (!card) continue;
    step.seats.forEach((seat, at) => {
      const label = names.seats[seat] ?? { code: seat, name: seat, tone: "third" as const };
      const w = measure(label.code, font) + 13;
      const to: Point = [card.box.x + 14 + w * (at + 0.5), card.box.y + card.box.h - 14];
      const origin = map.origins[seat];
      const from: Point = origin ? place(origin) : [to[0], layout.height * 0.5];
      const way = bow(from, to, 0.12);
      const [x, y] = pointAlong(way, lengthOf(way) * easeInOut(progress)).point;
      drawChip(drawing, `to ${step.venue}`, { seat, label }, { x: x - w / 2, y: y - 10, w, h: 20 }, font, 1);
    });
  }
}
