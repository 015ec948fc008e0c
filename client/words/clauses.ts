/** Clauses of an agreement in words, with their parameters. */
import * as words from "words:clauses";
import type { Clause, ClauseKind } from "../../shared/terms/clause.ts";
import { details } from "./details.ts";
import { type AnyMessage, formed } from "./format.ts";
import type { Names } from "./names.ts";

/** "noon", "midnight", "18:00". */
export function hourWords(at: number): string {
  if (at === 12) return words.hour.noon;
  return at === 0 ? words.hour.midnight : words.hour.of({ hour: at });
}

const lines: Readonly<Record<ClauseKind, AnyMessage>> = words.lines;

export const coverWords = words.covers;

const own = {
  hour: hourWords,
  to: (id: string, names: Names) => names.place(id),
};

/** The clause as a line of a text. */
export const clauseWords = (clause: Clause, names: Names): string =>
  formed(lines[clause.kind], details(clause, names, own));
