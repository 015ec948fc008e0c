/** The words of a match's review: its door, its top, the moment, every number and every text at it. */

import { brand, round as roundWords } from "words:common";
import type { Text } from "../../../shared/state/matchState.ts";
import { logWords } from "./log.ts";

export const doorWords = {
  title: "Review a match",
  says: "Moment by moment: what happened, why, who saw what, and what might have come of something else.",
  reading: "Reading the log…",
  locked:
    "This review opens from your seat at the table, from your instructor's page, or with a link that an instructor made. Open it from there.",
  again: "Ask again",
  drop: "Drop the match file to open it here",
  file: "A match file from this device",
  fileSays: "Choose it, or drop it anywhere on this page. It stays on this device.",
  /** Where a file goes wrong. */
  entry: (entry: number | string, round: number | string | undefined) =>
    `Entry ${entry}${round === undefined ? "" : `, round ${round}`}. What was open before is as it was.`,
} as const;

export const topWords = {
  back: "← Back",
  toSeat: "← Your debrief",
  brand: "Review",
  briefing: "briefing",
  round: (round: number, of: number) => `round ${round} of ${of}`,
  file: "from a file",
  /** The title of a file that was given to a student, or by a link. */
  without: (title: string, n: number) =>
    `${title} (without ${n === 1 ? "one entry" : `${n} entries`} that ${n === 1 ? "is" : "are"} the instructor's)`,
  run: "a “what if”: this did not happen",
  menu: "Menu",
  menuTitle: "This review",
  print: "Print a report",
  another: "Another match",
  seenBy: "as seen by",
  seenByLabel: "As seen by",
  everything: "Everything",
  otherTables: "Other tables of this class",
  keys: "Keys",
  keysDo: [
    ["← →", "a step back or on"],
    ["Shift ← →", "a round back or on"],
    ["Space", "play or pause"],
    ["Home, End", "the beginning, the end"],
    ["↑ ↓", "in the log, from entry to entry"],
  ],
} as const;

export const linkWords = {
  goTo: (place: string) => `Go to ${place}`,
  copied: "copied",
} as const;

export const momentPaneWords = {
  round: (round: number) => (round === 0 ? "Before the first round" : roundWords({ round })),
  by: (who: string) => ` · by ${who}`,
  at: (time: string) => ` · at ${time}`,
  copy: "Copy a link to this moment",
  unseen: (who: string) => `Nothing of this reached ${who}. This is what it saw at that moment.`,
  untold: "The engine's own bookkeeping: nothing that anybody was told.",
  moved: "What moved, and why",
  card: "an event",
  discuss: "Worth discussing",
} as const;

const placeSuch = "4.17";
export const reportWords = {
  seats: (seats: readonly string[]) => `${brand} · ${seats.join(", ")}`,
  people: "Who sat where",
  sat: (seat: string, names: readonly string[]) => `${seat}: ${names.join(", ")}`,
  moments: "Moments worth discussing",
  placeSuch,
  /** Under which address a place on paper is found. */
  lookUp: (address: string) => `A place such as ${placeSuch} is the 17th event of round 4. To look one up: ${address}`,
} as const;

export const numbersWords = {
  heading: "Every number",
  says: "Everything, exact: no seat knew all of this then.",
  ground: "Ground changed hands, of ten",
  world: "The world",
  credibility: "Credibility",
} as const;

export const textsWords = {
  says: "Every text, whoever could read it then. Choose a seat at the top to see its own.",
  noTalks: "No talks had been called in this round.",
  earlier: (count: number) => `Earlier texts (${count})`,
  calledBy: (host: string, frame: string) => `called by ${host} · ${frame}`,
  direct: "direct line",
  status: {
    open: "on the table",
    inForce: "in force",
    lapsed: "fell with its round",
    void: "failed at home",
    superseded: "another came in its place",
    ended: "over",
  } satisfies Record<Text["status"], string>,
  signedBy: "Signed by",
  waitsFor: "Waits for",
  saidNo: "Said no",
  nobody: "nobody",
} as const;

export const deskWords = {
  news: "News of this page",
  parts: "Review",
  asked: (place: string) =>
    `A class is being asked what it would do at #${place}. What came after is shown here once that question is closed.`,
  /** Around the moment that the address asks for. */
  lost: " The address asks for ",
  here: (place: string) => `; you are at #${place}.`,
  /** What is wrong with a file or the server's log, and where: what comes before is shown. */
  departs: (served: boolean, wrong: string, { entry = 0, round = 0 }: Readonly<Record<string, unknown>>) =>
    `${served ? "The log of this match, as the server keeps it," : "This file"} does not verify. ${wrong} It departs at entry ${entry}, round ${round}; what comes before that is shown.`,
  /** Where a walk of the class has called the reader away from what they had open. */
  aside: (title: string) =>
    `The walk of the class has brought you back to the match. What you had open is kept: ${title}.`,
  toAside: (walking: boolean) => (walking ? "Back to it, and follow no more" : "Back to it"),
  log: logWords.label,
  moment: "Moment",
  seat: "Seat",
  talks: "Talks",
  charts: "Charts",
  insight: "Insight",
  debrief: "Debrief",
} as const;

export const scrubberWords = {
  label: "Time",
  round: logWords.roundOf,
  at: (round: string, place: string) => `${round}, event ${place}`,
  toStart: "To the beginning",
  roundBack: "Round back",
  back: "Step back",
  pause: "Pause",
  play: "Play",
  on: "Step on",
  roundOn: "Round on",
  speed: "Speed",
  times: (speed: number) => `${speed === 0.5 ? "½" : speed} ×`,
  moment: "Moment",
  /** What a mark on the line says by its shape. */
  marks: {
    enteredIntoForce: "a text entered into force",
    breached: "fire under a truce",
    voided: "a text failed at home",
    cardPlayed: "an event",
  },
} as const;
