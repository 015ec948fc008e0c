/** The words of the review of a whole class: how its tables stood, what they did and the others did not, how they ended. */
import type { SeatId, Side } from "../../shared/base/ids.ts";
import type { Difference } from "../../shared/review/compare.ts";
import type { Mark, MarkKind, Standing } from "../../shared/review/roundMarks.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { Ending } from "../../shared/state/matchState.ts";
import { list } from "./gauges.ts";
import type { Names } from "./names.ts";

export const standingWords = {
  settled: "settled",
  truce: "truce",
  fire: "fire on the line",
  offensive: "offensive",
  towns: "towns under fire",
  beyond: "strikes beyond",
  widerWar: "wider war",
} satisfies Record<Standing, string>;

/** How a match ended, in a table's cell. */
export const endingCell = {
  widerWar: "a wider war",
  settlement: "a settlement",
  lastRound: "no settlement",
  endedByInstructor: "ended by you",
} satisfies Record<Ending, string>;

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
    return `${textKind(clauses)} entered into force (${list(clauses.map((kind) => names.clause(kind).toLowerCase()))})`;
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
  standing: (v) => `the round closed with ${standingWords[v.standing as Standing]}`,
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

/** "table 3", "tables 1, 2 and 4"; "tables 1–6" for a long run of numbers. */
export function tablesWords(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  const parts = runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String)));
  return `${sorted.length === 1 ? "table" : "tables"} ${list(parts)}`;
}

/** "not tables 1 and 2". */
export const notWords = ({ not }: Pick<Difference, "not">): string => `not ${tablesWords(not)}`;

export const classReviewWords = {
  heading: "Its tables side by side",
  asking: "Setting the tables side by side…",
  noClass: "There is no such class on this server. It may have been deleted.",
  locked: "This page is the instructor's. Open it with the link that the server printed when it started.",
  retry: "Ask again",
  toClasses: "All classes",
  toClass: "The class",
  parting: "Where they part ways",
  charts: "Every number, table by table",
  outcomes: "How each ended",
  students: "Taking part",
  none: "No table has played a round yet. Come back once the first has.",
  oneHeading: "Round by round",
  one: "One table has no other to part from.",
  alone: (numbers: readonly number[]): string =>
    `${tablesWords(numbers).replace(/^t/, "T")} began in ${numbers.length === 1 ? "a way" : "ways"} of ${numbers.length === 1 ? "its" : "their"} own (other seats, length or chance), so there is nobody to part from.`,
  never: (numbers: readonly number[], last: number): string =>
    `${tablesWords(numbers).replace(/^t/, "T")} did alike in all ${last} rounds.`,
  until: (numbers: readonly number[], round: number): string =>
    round === 1
      ? `${tablesWords(numbers).replace(/^t/, "T")} began alike and part ways in the first round.`
      : `${tablesWords(numbers).replace(/^t/, "T")} did alike until the end of round ${round - 1} and part ways in round ${round}.`,
  what: "Two tables do alike in a round when the same texts come into force, break, fail, are refused or lack one name, both sides come to the same talks, the same side attacks, shells or strikes, the same card is played, and the round closes the same. What was said does not count.",
  table: (number: number): string => `Table ${number}`,
  highlight: "Highlight",
  nobody: "no table",
  waiting: "not yet",
  notBegun: "not begun",
  damaged: "Its log does not compute; the others are shown.",
  record: "Record of 2020",
  figures: "In figures",
  middle: "Middle",
  participationCsv: "Taking part, all students (CSV)",
  printClass: "Print the class report",
  printStudents: "Print every student's report",
  printStudent: "Print this report",
  noStudents: "No students sat at these tables.",
  evidence:
    "Evidence, not a grade: what each student did, where to look it up, and a share by the weights that you have set at their table's review. Taking part is not winning; a seat's result counts nothing unless you say so.",
} as const;
