/** What each table of a class did that the others did not: in a sentence, and in two or three words. */
import { marks, short, standings } from "words:review/classMarks";
import type { SeatId, SectorId, Side } from "../../../shared/base/ids.ts";
import type { Mark, MarkKind, Standing } from "../../../shared/review/roundMarks.ts";
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import { list } from "../format.ts";
import type { Names } from "../names.ts";

export interface MarkTelling {
  readonly names: Names;
  readonly scenario: Scenario;
}
type Values = Mark["values"];

const sideOf = (value: Values[string] | undefined): Side => (Number(value) === 1 ? 1 : 0);
const seatOf = (value: Values[string] | undefined): SeatId => String(value ?? "");
const idsIn = (value: Values[string] | undefined): string[] =>
  String(value ?? "")
    .split(",")
    .filter(Boolean);

/** A text by what it holds: a bare truce, a watched one; "other": none at all. */
function textKind({ clauses }: Values): "other" | "watched" | "lines" | "bare" {
  const has = (kind: string) => idsIn(clauses).includes(kind);
  if (!has("CEASE")) return "other";
  if (has("MONITOR") || has("PKF")) return "watched";
  return has("LINES") ? "lines" : "bare";
}

type Sentences = { readonly [K in MarkKind]: (v: Values, telling: MarkTelling) => string };

const sentences: Sentences = {
  ended: ({ ending }) => marks.ended({ ending: String(ending) }),
  inForce: (v, { names }) =>
    marks.inForce({ text: textKind(v), clauses: list(idsIn(v.clauses).map((kind) => names.named(kind).text)) }),
  broken: (v, { names }) =>
    marks.broken({
      deliberate: Number(v.deliberate) === 1,
      sides: list(idsIn(v.culprits).map((side) => names.side(sideOf(side)))),
    }),
  voided: (v, { names }) => marks.voided({ side: names.namedSide(sideOf(v.side)) }),
  notice: (v, { names }) => marks.notice({ seat: names.named(seatOf(v.seat)) }),
  oneShort: (v, { names }) => marks.oneShort({ seat: names.named(seatOf(v.seat)) }),
  refused: (v, { names }) => marks.refused({ seat: names.named(seatOf(v.seat)) }),
  talks: (v, { names }) => marks.talks({ venue: names.venue(String(v.venue)) }),
  offensive: (v, { names }) =>
    marks.offensive({ side: names.namedSide(sideOf(v.side)), sector: names.sector(String(v.sector) as SectorId) }),
  struck: (v, { names }) => marks.struck({ side: names.namedSide(sideOf(v.side)) }),
  shelled: (v, { names }) => marks.shelled({ side: names.namedSide(sideOf(v.side)) }),
  martialLaw: (v, { names }) => marks.martialLaw({ side: names.namedSide(sideOf(v.side)) }),
  card: ({ card }, { scenario }) =>
    card === "" ? marks.ownCard : marks.card({ card: scenario.card[String(card)]?.name ?? String(card) }),
  standing: (v) => marks.standing({ standing: v.standing as Standing }),
};

/** What happened, as it goes on after "Table 3: ". */
export const markWords = ({ kind, values }: Pick<Mark, "kind" | "values">, telling: MarkTelling): string =>
  sentences[kind](values, telling);

const sideShort = (value: Values[string] | undefined, { names, scenario }: MarkTelling): string =>
  names.short(scenario.leads[sideOf(value)]);

const shorts: Sentences = {
  ended: ({ ending }) => short.ended({ ending: String(ending) }),
  inForce: (v) => short.inForce({ text: textKind(v) }),
  broken: (v) => short.broken({ deliberate: Number(v.deliberate) === 1 }),
  voided: () => short.voided,
  notice: (v, { names }) => short.notice({ seat: names.short(seatOf(v.seat)) }),
  oneShort: (v, { names }) => short.oneShort({ seat: names.short(seatOf(v.seat)) }),
  refused: (v, { names }) => short.refused({ seat: names.short(seatOf(v.seat)) }),
  talks: (v, { names }) => short.talks({ venue: names.venue(String(v.venue)) }),
  offensive: (v, telling) =>
    short.offensive({ side: sideShort(v.side, telling), sector: telling.names.sector(String(v.sector) as SectorId) }),
  struck: (v, telling) => short.struck({ side: sideShort(v.side, telling) }),
  shelled: (v, telling) => short.shelled({ side: sideShort(v.side, telling) }),
  martialLaw: (v, telling) => short.martialLaw({ side: sideShort(v.side, telling) }),
  card: () => short.card,
  standing: (v) => standings[v.standing as Standing],
};

/** The same in two or three words. */
export const shortMark = ({ kind, values }: Pick<Mark, "kind" | "values">, telling: MarkTelling): string =>
  shorts[kind](values, telling);
