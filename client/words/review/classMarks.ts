/** How the tables of a class stood, and what each did that the others did not: in a sentence, and in two or three words. */
import type { SeatId, Side } from "../../../shared/base/ids.ts";
import type { Mark, MarkKind, Standing } from "../../../shared/review/roundMarks.ts";
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import { list } from "../gauges.ts";
import type { Names } from "../names.ts";

/** How a table stood at a round's close, in a cell. */
export const standingWords = {
  settled: "settled",
  truce: "truce",
  fire: "fire on the line",
  offensive: "offensive",
  towns: "towns under fire",
  beyond: "strikes beyond",
  widerWar: "wider war",
} satisfies Record<Standing, string>;

/** As it goes on after "the round closed". */
const closedWords = {
  settled: "with the war settled",
  truce: "with a truce in force",
  fire: "with fire on the line",
  offensive: "with an offensive under way",
  towns: "with towns under fire",
  beyond: "with strikes beyond the region",
  widerWar: "with outside powers at war",
} satisfies Record<Standing, string>;

export interface MarkTelling {
  readonly names: Names;
  readonly scenario: Scenario;
}
type Values = Mark["values"];

const sideOf = (value: Values[string] | undefined): Side => (Number(value) === 1 ? 1 : 0);
const seatOf = (value: Values[string] | undefined): SeatId => String(value ?? "");
const clausesIn = ({ clauses }: Values): string[] =>
  String(clauses ?? "")
    .split(",")
    .filter(Boolean);

/** "a bare truce", "a watched truce": a text by what it holds. */
function textKind(clauses: readonly string[]): string {
  if (!clauses.includes("CEASE")) return "an agreement without a ceasefire";
  if (clauses.includes("MONITOR") || clauses.includes("PKF")) return "a watched truce";
  return clauses.includes("LINES") ? "a truce on a fixed line" : "a bare truce";
}

const culprits = (v: Values, names: Names): string =>
  list(
    String(v.culprits ?? "")
      .split(",")
      .filter(Boolean)
      .map((side) => names.side(sideOf(side))),
  );

type Sentences = { readonly [K in MarkKind]: (v: Values, telling: MarkTelling) => string };

const sentences: Sentences = {
  ended: (v) => (v.ending === "settlement" ? "the match ended in a settlement" : "outside powers joined the war"),
  inForce: (v, { names }) => {
    const clauses = clausesIn(v);
    return `${textKind(clauses)} entered into force (${list(clauses.map((kind) => names.named(kind).text))})`;
  },
  broken: (v, { names }) =>
    `a truce broke, ${Number(v.deliberate) === 1 ? "by order" : "by an incident that nobody ordered"}; in truth ${culprits(v, names)}`,
  voided: (v, { names }) => `a signed text failed at home: ${names.side(sideOf(v.side))} could not carry its price`,
  notice: (v, { names }) => `${names.seat(seatOf(v.seat))} gave notice of leaving an agreement`,
  oneShort: (v, { names }) => `a text lacked one name: ${names.seat(seatOf(v.seat))}`,
  refused: (v, { names }) => `${names.seat(seatOf(v.seat))} refused a text`,
  talks: (v, { names }) => `both sides came to talks: ${names.venue(String(v.venue))}`,
  offensive: (v, { names }) =>
    `${names.side(sideOf(v.side))} attacked: ${names.sector(String(v.sector) as "N")} of the line`,
  struck: (v, { names }) => `${names.side(sideOf(v.side))} struck beyond the region`,
  shelled: (v, { names }) => `${names.side(sideOf(v.side))} shelled towns`,
  martialLaw: (v, { names }) => `${names.side(sideOf(v.side))} declared martial law`,
  card: (v, { scenario }) =>
    v.card === ""
      ? "a card in your own words was played"
      : `a card was played: ${scenario.card[String(v.card)]?.name ?? v.card}`,
  standing: (v) => `the round closed ${closedWords[v.standing as Standing]}`,
};

/** What happened, as it goes on after "Table 3: ". */
export const markWords = ({ kind, values }: Pick<Mark, "kind" | "values">, telling: MarkTelling): string =>
  sentences[kind](values, telling);

const sideShort = (value: Values[string] | undefined, { names, scenario }: MarkTelling): string =>
  names.short(scenario.leads[sideOf(value)]);

const shorts: Sentences = {
  ended: (v) => (v.ending === "settlement" ? "settled" : "wider war"),
  inForce: (v) => textKind(clausesIn(v)).replace(/^an? /, ""),
  broken: (v) => (Number(v.deliberate) === 1 ? "truce broken by order" : "truce broke"),
  voided: () => "text failed at home",
  notice: (v, { names }) => `${names.short(seatOf(v.seat))} gives notice`,
  oneShort: (v, { names }) => `lacked one name, ${names.short(seatOf(v.seat))}`,
  refused: (v, { names }) => `${names.short(seatOf(v.seat))} refuses a text`,
  talks: (v, { names }) => `talks: ${names.venue(String(v.venue))}`,
  offensive: (v, telling) => `${sideShort(v.side, telling)} attacks, ${telling.names.sector(String(v.sector) as "N")}`,
  struck: (v, telling) => `${sideShort(v.side, telling)} strikes beyond`,
  shelled: (v, telling) => `${sideShort(v.side, telling)} shells towns`,
  martialLaw: (v, telling) => `${sideShort(v.side, telling)}: martial law`,
  card: () => "a card",
  standing: (v) => standingWords[v.standing as Standing],
};

/** The same in two or three words. */
export const shortMark = ({ kind, values }: Pick<Mark, "kind" | "values">, telling: MarkTelling): string =>
  shorts[kind](values, telling);
