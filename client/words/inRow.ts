/** Items one after the other, as the language parts them. */
import { locale } from "words:language";
import type { Part } from "./format.ts";

const row = new Intl.ListFormat(locale, { type: "unit", style: "short" });
const conjunction = new Intl.ListFormat(locale, { type: "conjunction" });

/** "Armenia, Azerbaijan, Russia". */
export const inRow = (items: readonly string[]): string => row.format(items);

const parts = (format: Intl.ListFormat, items: readonly Part[]): Part =>
  format
    .formatToParts(items.map((_, index) => String(index)))
    .map(({ type, value }) => (type === "element" ? items[Number(value)] : value));

/** The same with parts of a page. */
export const partsInRow = (items: readonly Part[]): Part => parts(row, items);

/** "1, 2 and 4", with parts of a page. */
export const listOfParts = (items: readonly Part[]): Part => parts(conjunction, items);
