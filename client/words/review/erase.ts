/** The words of erasing: a student's name and words, what others wrote that names them, or the whole match. */
import type { Mention } from "../../../shared/protocol/classData.ts";
import { list } from "../gauges.ts";
import { counted } from "../teach.ts";

const mentionKindWords = {
  message: "message",
  communique: "communiqué",
  title: "title of a text",
  help: "call for help",
  announcement: "an instructor's word",
  card: "an instructor's card",
  note: "note",
  reflection: "reflection",
  answer: "answer in the walk",
  question: "question in the walk",
  link: "name of a link",
  classTitle: "title of the class",
  matchTitle: "title of the match",
} satisfies Record<Mention["kind"], string>;

export const eraseWords = {
  heading: "Erase",
  student: "Student",
  nobody: "A student…",
  member: "Erase name and words",
  /** From the table's page, where the student may still be playing. */
  open: "Erase name and words…",
  title: (name: string) => `Erase the name and words of ${name}?`,
  seated: "Their seat is free at once, and their way back is shut.",
  match: "Erase the whole match…",
  matchSays: "This cannot be undone. The log, the notes, the reflections and the links go.",
  memberSays: "This cannot be undone. The acts stay in the log, under a number.",
  yes: "Erase",
  no: "Keep",
  looking: "Looking for the name in what others wrote…",
  none: (names: readonly string[]) => `Nobody else wrote ${list(names.map((name) => `“${name}”`))}.`,
  found: (names: readonly string[], count: number) =>
    `${list(names.map((name) => `“${name}”`))} also ${names.length === 1 ? "stands" : "stand"} in ${counted(count, "passage")} by others. Strike ${count === 1 ? "it" : "them"} out there too?`,
  ambiguous: (names: readonly string[]) =>
    `The scenario itself uses ${list(names.map((name) => `“${name}”`))}, for a seat, a country or a place. So nothing is chosen: read each passage, and choose those that mean the student.`,
  whole:
    "A message, a text's title or a card goes as a whole; elsewhere the name alone is struck out. The match verifies as before.",
  where: ({ kind, table, by }: Mention) =>
    [table !== null && `Table ${table}`, by, mentionKindWords[kind]].filter(Boolean).join(" · "),
  all: "All of them",
  also: "Also look for (a first name, a nickname)",
  look: "Look",
  gone: (own: number, others: number) =>
    `Gone: the name and ${counted(own, "passage")} of text${others > 0 ? `; struck out of ${counted(others, "passage")} by others` : ""}. The match replays as before.`,
} as const;
