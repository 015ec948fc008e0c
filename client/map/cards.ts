// Cards at the upper edge: the venues with the delegations that came, and the texts in force. Pure, in CSS pixels.
import type { MapWords } from "../words/map.ts";
import { type MapModel, type MapNames, type SeatLabel, seatLabel, type VenueCard } from "./mapModel.ts";
import type { Box } from "./shapes.ts";
import { elide, type Font, fontOf, type Measure, rowHeight } from "./type.ts";

export type PlacedText = { readonly text: string; readonly x: number; readonly y: number; readonly font: Font };
export type PlacedChip = { readonly seat: string; readonly label: SeatLabel; readonly box: Box };
export type Card = {
  readonly id: string;
  readonly kind: "venue" | "texts";
  readonly state: VenueCard["state"] | "inForce";
  readonly box: Box;
  readonly title: PlacedText;
  /** Rows under the title; none on a narrow page. */
  readonly lines: readonly PlacedText[];
  readonly chips: readonly PlacedChip[];
  /** Centre of the mark that says the state by its shape. */
  readonly mark: readonly [number, number];
};

type Draft = {
  readonly id: string;
  readonly kind: Card["kind"];
  readonly state: Card["state"];
  readonly title: string;
  readonly lines: readonly string[];
  readonly seats: readonly string[];
};

/** Hosts narrower than this many pixels get the short cards. */
export const compactBelow = 560;
const edge = 8;
const markRoom = 14;

function drafts(model: MapModel, words: MapWords): Draft[] {
  const venues = model.venues.map(
    ({ id, title, line, delegations, state }): Draft => ({
      id,
      kind: "venue",
      state,
      title,
      lines: [line],
      seats: delegations,
    }),
  );
  if (model.textsInForce.length === 0) return venues;
  const { textsInForce: names } = model;
  return [...venues, { id: "texts", kind: "texts", state: "inForce", title: words.inForce, lines: names, seats: [] }];
}

type Pen = { readonly width: number; readonly measure: Measure; readonly names: MapNames };

/** A card at 0, 0: title, rows and chips below each other. */
function tallCard(draft: Draft, { width, measure, names }: Pen): Card {
  const [title, small, chip] = [fontOf("title", width), fontOf("small", width), fontOf("chip", width)];
  const [pad, chipH] = [11, chip.size + 9];
  const room = Math.min(190, width - 4 * edge);
  const lines = draft.lines.slice(0, 2).map((line) => elide(line, small, room, measure));
  const chips = draft.seats.map((seat) => ({ seat, label: seatLabel(names, seat) }));
  const chipW = ({ label }: { label: SeatLabel }) => measure(label.code, chip) + 13;
  const chipsW = chips.reduce((sum, each) => sum + chipW(each) + 4, -4);
  const w = Math.ceil(
    Math.max(72, markRoom + measure(draft.title, title), ...lines.map((line) => measure(line, small)), chipsW) +
      2 * pad,
  );
  const titleH = rowHeight(title);
  const lineH = rowHeight(small);
  const top = pad - 2 + titleH;
  let x = pad;
  return {
    id: draft.id,
    kind: draft.kind,
    state: draft.state,
    box: { x: 0, y: 0, w, h: Math.ceil(top + lineH + chipH + 5 + pad) },
    title: { text: draft.title, x: pad + markRoom, y: pad - 2 + titleH / 2, font: title },
    lines: lines.map((text, at) => ({ text, x: pad, y: top + lineH * (at + 0.5), font: small })),
    mark: [pad + 4, pad - 2 + titleH / 2],
    chips: chips.map((each) => {
      const box = { x, y: top + lineH + 5, w: chipW(each), h: chipH };
      x += box.w + 4;
      return { ...each, box };
    }),
  };
}

/** A card of one row, for narrow pages: mark, title, chips; the texts in force are named in the title. */
function flatCard(draft: Draft, { width, measure, names }: Pen): Card {
  const [title, chip] = [fontOf("title", width), fontOf("chip", width)];
  const [pad, h] = [7, 28];
  const full = draft.kind === "texts" ? `${draft.title}: ${draft.lines.join(", ")}` : draft.title;
  const text = elide(full, title, width - 4 * edge - markRoom, measure);
  let x = pad + markRoom + measure(text, title) + 5;
  const chips = draft.seats.map((seat): PlacedChip => {
    const label = seatLabel(names, seat);
    const box = { x, y: 5, w: measure(label.code, chip) + 8, h: h - 10 };
    x += box.w + 3;
    return { seat, label, box };
  });
  const w = Math.ceil(x - (chips.length > 0 ? 3 : 5) + pad);
  return {
    id: draft.id,
    kind: draft.kind,
    state: draft.state,
    box: { x: 0, y: 0, w, h },
    title: { text, x: pad + markRoom, y: h / 2, font: title },
    lines: [],
    mark: [pad + 4, h / 2],
    chips,
  };
}

function moveTo(card: Card, dx: number, dy: number): Card {
  const shift = <T extends { readonly x: number; readonly y: number }>(each: T): T => ({
    ...each,
    x: each.x + dx,
    y: each.y + dy,
  });
  return {
    ...card,
    box: shift(card.box),
    title: shift(card.title),
    lines: card.lines.map(shift),
    mark: [card.mark[0] + dx, card.mark[1] + dy],
    chips: card.chips.map((chip) => ({ ...chip, box: shift(chip.box) })),
  };
}

/** The cards of a model, in rows from the upper left corner. */
export function layCards(
  model: MapModel,
  { width, measure, names, words }: Pen & { readonly words: MapWords },
): Card[] {
  const make = width < compactBelow ? flatCard : tallCard;
  const gap = width < compactBelow ? 5 : 9;
  const left = width < compactBelow ? edge - 2 : edge + 4;
  let [x, y, rowH] = [left, left, 0];
  return drafts(model, words).map((draft) => {
    const card = make(draft, { width, measure, names });
    if (x > left && x + card.box.w > width - left) [x, y, rowH] = [left, y + rowH + gap, 0];
    const placed = moveTo(card, x, y);
    x += card.box.w + gap;
    rowH = Math.max(rowH, card.box.h);
    return placed;
  });
}
