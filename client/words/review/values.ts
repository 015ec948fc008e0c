/** What the review's findings carry, as words: sides and orders by their ids. */
import { locale } from "words:language";
import type { OrderKind } from "../../../shared/terms/order.ts";
import type { Telling } from "../events.ts";
import { list } from "../format.ts";
import type { Names } from "../names.ts";
import { orderNames } from "../orders.ts";

/** What is needed to name what a finding speaks of. */
export type Told = Pick<Telling, "names" | "titleOf" | "talksOf">;
/** A finding's values by name: numbers, ids, and several ids joined with commas. */
export type Values = Readonly<Record<string, string | number>>;

/** The side behind its number. */
export const sideOf = (value: string | number | undefined): 0 | 1 => (Number(value) === 1 ? 1 : 0);
/** The name of an order by its kind; "" where there is none. */
export const orderName = (kind: string | number | undefined): string =>
  (orderNames as Record<string, string>)[String(kind ?? "")] ?? "";
/** The same within a sentence. */
export const orderInSentence = (kind: OrderKind | string | number | undefined): string =>
  orderName(kind).toLocaleLowerCase(locale);
/** "Azerbaijan and the Armenian side": sides by their numbers, joined with commas. */
export const whose = (value: string | number | undefined, names: Names): string =>
  list(
    String(value ?? "")
      .split(",")
      .filter(Boolean)
      .map((side) => names.side(sideOf(side))),
  );
