/** Clauses of an agreement in words, with their parameters. */
import * as words from "words:clauses";
import type { Clause, ClauseKind, ClauseOf } from "../../shared/terms/clause.ts";
import { list } from "./format.ts";
import type { Names } from "./names.ts";

/** "noon", "midnight", "18:00". */
export function hourWords(at: number): string {
  if (at === 12) return words.hour.noon;
  return at === 0 ? words.hour.midnight : words.hour.of({ hour: at });
}

type Writers = { readonly [K in ClauseKind]: (clause: ClauseOf<K>, names: Names) => string };

const writers = {
  CEASE: ({ hour }) => words.lines.CEASE({ hour: hourWords(hour) }),
  LINES: ({ round }) => words.lines.LINES({ round }),
  PKF: (c, n) => words.lines.PKF({ seat: n.named(c.contributor) }),
  MONITOR: (c, n) => words.lines.MONITOR({ seat: n.named(c.body) }),
  GUARANTOR: (c, n) => words.lines.GUARANTOR({ seat: n.named(c.seat) }),
  DMZ: ({ sector, km }, n) => words.lines.DMZ({ sector: n.sector(sector), km }),
  JOINTCOM: () => words.lines.JOINTCOM,
  HANDOVER: ({ district, round }, n) => words.lines.HANDOVER({ district: n.district(district), round }),
  TALKS: ({ venue, round }, n) => words.lines.TALKS({ venue: n.venue(venue), round }),
  NOSHELL: ({ covers }) => words.lines.NOSHELL({ covers: list(covers.map((each) => coverWords[each])) }),
  NOBEYOND: () => words.lines.NOBEYOND,
  HUMEX: ({ of }) => words.lines.HUMEX({ of: list(of.map((each) => exchangeWords[each])) }),
  CORRIDOR: ({ from, to }, n) => words.lines.CORRIDOR({ from: n.place(from), to: n.place(to) }),
  NOIMPORT: ({ of }) => words.lines.NOIMPORT({ of: list(of.map((each) => importWords[each])) }),
  EXIT: ({ notice: rounds }) => words.lines.EXIT({ rounds }),
} satisfies Writers;

export const coverWords = words.covers;
/** What is exchanged, and what is barred from abroad. */
export const exchangeWords = words.exchanged;
export const importWords = words.barred;

/** The clause as a line of a text. */
export const clauseWords = (clause: Clause, names: Names): string =>
  (writers[clause.kind] as (clause: Clause, names: Names) => string)(clause, names);
