/** What every part of the class's review can reach: the tables, their names, and which of them is highlighted. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ClassReview, ClassReviewTable } from "../../../../shared/protocol/classReview.ts";
import type { CondensedTable, Place } from "../../../../shared/review/condensed.ts";
import type { Scenario } from "../../../../shared/scenario/scenario.ts";
import { reviewPath } from "../../../net/reviewAddress.ts";
import type { Names } from "../../../words/names.ts";

/** A table that has begun. */
export type BegunTable = ClassReviewTable & { readonly condensed: CondensedTable };

export interface Around {
  readonly review: ClassReview;
  readonly scenario: Scenario;
  readonly names: Names;
  /** Those with at least their opening to show, by number. */
  readonly begun: readonly BegunTable[];
  /** Number of the highlighted table; null: none. */
  readonly chosen: number | null;
  /** The review of a table, at a place of its log ("": its beginning). */
  readonly pathOf: (table: number, at?: Place) => string;
}

export const AroundContext = createContext<Around | null>(null);

/** The class around this component. Throws outside of one: that is a bug of the page. */
export function useAround(): Around {
  const around = useContext(AroundContext);
  if (!around) throw new Error("a part of the class's review stands outside of it");
  return around;
}

/** The tables of a review that have begun. */
export const begunIn = ({ tables }: ClassReview): BegunTable[] =>
  tables.filter((table): table is BegunTable => table.condensed !== null && table.condensed.round > 0);

export const pathIn =
  ({ tables }: ClassReview): Around["pathOf"] =>
  (number, at = "") =>
    reviewPath(tables.find((table) => table.number === number)?.match ?? "", at, true);
