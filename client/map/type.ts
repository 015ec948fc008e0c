// Type on the map: which font each role has at this width of page, and how long its words are.
import { fonts } from "../style/tokens.ts";

export type Role = "town1" | "town1b" | "town" | "townBold" | "small" | "note" | "badge" | "country" | "title" | "chip";
export type Font = {
  readonly family: string;
  /** CSS pixels. */
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly italic?: boolean;
};
/** Width in CSS pixels of a text in a font. */
export type Measure = (text: string, font: Font) => number;

export type PageSize = "small" | "medium" | "large";

/** Below 480 px a phone, from 1000 px a projector or a large screen. */
export const pageSize = (width: number): PageSize => (width < 480 ? "small" : width < 1000 ? "medium" : "large");

const base: Readonly<Record<PageSize, number>> = { small: 11, medium: 12, large: 13.5 };

/** The font of a role; never below 11 px. */
export function fontOf(role: Role, width: number): Font {
  const size = base[pageSize(width)];
  const sans = (px: number, weight: Font["weight"]): Font => ({ family: fonts.sans, size: px, weight });
  const table: Readonly<Record<Role, Font>> = {
    town1: sans(size + 1.5, 400),
    town1b: sans(size + 1.5, 700),
    town: sans(size, 400),
    townBold: sans(size, 600),
    small: sans(Math.max(11, size - 1), 400),
    note: sans(Math.max(11, size - 1), 600),
    badge: sans(size, 700),
    country: { family: fonts.serif, size: size + 2, weight: 600 },
    title: { family: fonts.serif, size: size + (size > 11 ? 3 : 2), weight: 600 },
    chip: sans(Math.max(11, size - 1), 700),
  };
  return table[role];
}

/** A font as CSS writes it. */
export const cssFont = ({ family, size, weight, italic }: Font): string =>
  `${italic ? "italic " : ""}${weight} ${size}px ${family}`;

/** Height of a row of text, in CSS pixels. */
export const rowHeight = (font: Font): number => Math.ceil(font.size * 1.28);

/** A text cut with an ellipsis so that it is no wider than `room`. */
export function elide(text: string, font: Font, room: number, measure: Measure): string {
  if (measure(text, font) <= room) return text;
  for (let length = text.length - 1; length > 0; length--) {
    const cut = `${text.slice(0, length).trimEnd()}…`;
    if (measure(cut, font) <= room) return cut;
  }
  return "…";
}
