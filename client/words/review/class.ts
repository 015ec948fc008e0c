/** The words of the review of a whole class: where its tables part ways, its charts, how each ended, and who took part. */

import { brand, round as roundWords, toStart } from "words:common";
import type { Difference } from "../../../shared/review/compare.ts";
import type { Ending } from "../../../shared/state/matchState.ts";
import { list } from "../gauges.ts";
import { takingPartWords } from "./participation.ts";

/** How a match ended, in a table's cell. */
const endingCell = {
  widerWar: "a wider war",
  settlement: "a settlement",
  lastRound: "no settlement",
  endedByInstructor: "ended by you",
} satisfies Record<Ending, string>;

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
  /** Of the browser's tab. */
  title: (title: string) => `${title}: its tables side by side · ${brand}`,
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
  students: takingPartWords.title,
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
  middle: "Middle",
  participationCsv: "Taking part, all students (CSV)",
  printClass: "Print the class report",
  printStudents: "Print every student's report",
  printStudent: "Print this report",
  noStudents: "No students sat at these tables.",
  evidence:
    "Evidence, not a grade: what each student did, where to look it up, and a share by the weights that you have set at their table's review. Taking part is not winning; a seat's result counts nothing unless you say so.",
  toStart,
} as const;

/** The tree of rounds, and the sentences below it. */
export const partingWords = {
  tree: "The tables, round by round",
  caption: "How each table stood at each round's close; one cell for all that did alike",
  table: "Table",
  /** A cell's link, for those who do not see where it stands. */
  cell: (table: number, round: number, standing = "") =>
    `${classReviewWords.table(table)}, round ${round}${standing && `: ${standing}`}`,
  over: (ending: Ending) => `over: ${endingCell[ending]}`,
  alike: "What counts as doing alike",
  part: (round: number, tables: readonly number[]) => `${roundWords({ round })}: ${tablesWords(tables)} part`,
  placeOf: (table: number, place: string) => `Table ${table} at ${place}`,
  numbers: "each number opens its table where it parts",
  more: (count: number) => `${count} more ${count === 1 ? "difference" : "differences"}`,
  /** Before the numbers of tables, and between them. */
  tables: (count: number) => (count === 1 ? "Table " : "Tables "),
  and: " and ",
} as const;

/** The small charts, and their figures. */
export const smallChartWords = {
  noSeat: "This table has no such seat.",
  outside: (label: string, source: string, fact: string) => `From outside the articles: ${label} (${source}, ${fact})`,
  others: "the other tables",
  figures: (name: string) => `${name}, in figures`,
  at: (table: number, round: number) =>
    `${classReviewWords.table(table)}, ${round === 0 ? "at the start" : `after round ${round}`}.`,
} as const;

/** How each ended. */
export const outcomeTableWords = {
  label: "Results, table by table",
  result: "Result",
  columns: {
    militaryDead: "Military dead, true",
    reportedDead: "As published by both",
    civilianDead: "Civilians killed",
    displaced: "Displaced, thousands",
    ground: "Ground, points",
    truceRounds: "Rounds of truce",
    joint: "Joint score",
    durability: "Peace lasts 90 days, %",
  },
  scores: "Scores of the seats",
  figures: "Both sides together; figures of these matches, not of 2020.",
  ended: (ending: Ending, round: number) => `${endingCell[ending]}, round ${round}`,
  going: (round: number, rounds: number) => `round ${round} of ${rounds}`,
} as const;

/** Each student's evidence. */
export const studentsWords = {
  erased: (member: string) => `${takingPartWords.student(member)} (name erased)`,
  left: "left",
  observer: "observer",
  heading: (title: string) => `${title} · ${brand} · evidence of taking part, not a grade`,
  evidenceOf: (name: string) => `Evidence of ${name}`,
  where: "Where to look it up",
  event: (n: number) => `Event ${n}`,
  /** Of which `places` speaks. */
  placeSuch: "4.17",
  places:
    "A place such as 4.17 is the 17th event of round 4. To look one up, put it after the # of the table's review:",
  placesOf: (table: number, address: string) => `table ${table}: ${address}`,
  reflection: "Reflection",
} as const;
