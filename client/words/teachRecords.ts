/** The words of what is kept of a class: who may review, weights, how long and deleting. */
import { daysKept } from "../../shared/protocol/classData.ts";
import { list } from "./gauges.ts";
import { counted } from "./teach.ts";

/** "12 March 2026". */
export const dayWords = (iso: string): string => new Date(iso).toLocaleDateString("en-GB", { dateStyle: "long" });

const period = (days: number | null): string =>
  days === null ? "until you delete them" : `${counted(days, "day")} after the end`;

export const recordsWords = {
  open: "Records and reviews…",
  title: "Records and reviews",
  review: {
    heading: "Who may review",
    released: "Students may review their own table as soon as its match is over.",
    closed: "The reviews of all tables are closed to students. You can read them.",
    release: "Open the reviews to all tables",
    takeBack: "Close all reviews to students",
    apart: (opened: readonly number[], closed: readonly number[]) =>
      [
        opened.length > 0 && `Opened by itself: table ${list(opened.map(String))}.`,
        closed.length > 0 && `Closed by itself: table ${list(closed.map(String))}.`,
      ]
        .filter(Boolean)
        .join(" "),
  },
  weights: {
    heading: "Weights for taking part",
    says: "They hold at every table of the class, unless a table's own have been set in its review.",
    own: (tables: readonly number[]) =>
      `${tables.length === 1 ? "Table" : "Tables"} ${list(tables.map(String))} ${tables.length === 1 ? "has its own weights" : "have their own weights"}.`,
  },
  keep: {
    heading: "How long the records are kept",
    label: "Keep the records",
    choice: (days: number | null, server: number | null) =>
      days === null ? `as the server says: ${period(server)}` : period(days || null),
    limit: (server: number) => `This server keeps nothing for more than ${counted(server, "day")} after the end.`,
    removal: (iso: string, ended: boolean) =>
      ended
        ? `The class and all its records are removed on ${dayWords(iso)}.`
        : `If nobody ends the class, it and all its records are removed on ${dayWords(iso)}.`,
    never: "The class stays until you delete it.",
    row: (iso: string) => `records go on ${dayWords(iso)}`,
  },
  remove: {
    heading: "Delete the class",
    button: "Delete…",
    buttonOf: (title: string) => `Delete ${title}`,
    title: (title: string) => `Delete ${title}?`,
    says: "These go for good:",
    goes: (tables: number, students: number) => [
      `${counted(tables, "table")} with ${tables === 1 ? "its log" : "their logs"}: every order, text and message`,
      students === 0
        ? "the students' names and their way back (nobody has joined)"
        : `the ${students === 1 ? "name of 1 student" : `names of ${students} students`}, and their way back`,
      "notes, reflections, answers and grading weights",
      "the join code, and every link to a review",
    ],
    first: "Take the matches home first? The files hold no names; anyone can open or verify them.",
    file: (number: number) => `Table ${number} as a file`,
    yes: "Delete for good",
  },
} as const;

/** The choices of how long to keep a class that differ under the server's limit; the present one among them. */
export function keepOptions(
  offered: readonly (number | null)[],
  present: number | null,
  server: number | null,
): (number | null)[] {
  const fits = offered.filter((days) => days === null || daysKept(days, server) === (days || null));
  return fits.includes(present) ? fits : [...fits, present];
}
