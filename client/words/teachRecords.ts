/** How long a class is kept, and which tables are set otherwise than the class, in words. */
import * as words from "words:teachRecords";
import { daysKept } from "../../shared/protocol/classData.ts";
import { list, number } from "./format.ts";

/** A choice of how long to keep a class. `days`: 0 for ever, null as the server says. `server`: its limit in days, null without one. */
export function keepWords(days: number | null, server: number | null): string {
  const { choices } = words.keep;
  if (days === null) return server === null ? choices.serverForever : choices.server({ days: server });
  return days === 0 ? choices.forever : choices.days({ days });
}

/** Which tables differ from the class in who may review them, by their numbers; empty: none. */
export const apartWords = (opened: readonly number[], closed: readonly number[]): string =>
  [
    opened.length > 0 && words.review.openedApart({ tables: tableList(opened) }),
    closed.length > 0 && words.review.closedApart({ tables: tableList(closed) }),
  ]
    .filter(Boolean)
    .join(" ");

/** Numbers of tables as a list: "1, 3 and 4". */
export const tableList = (tables: readonly number[]): string => list(tables.map((each) => number(each)));

/** The choices of how long to keep a class that differ under the server's limit; the present one among them. */
export function keepOptions(
  offered: readonly (number | null)[],
  present: number | null,
  server: number | null,
): (number | null)[] {
  const fits = offered.filter((days) => days === null || daysKept(days, server) === (days || null));
  return fits.includes(present) ? fits : [...fits, present];
}
