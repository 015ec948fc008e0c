/** Taking part: what is counted, and the reflection's questions. */
import type { ParticipationKind } from "../../../shared/review/participation.ts";

export const participationWords = {
  rounds: "Rounds taken part in",
  messages: "Messages",
  drafts: "Drafts of orders",
  orders: "Orders",
  talks: "Talks called and answered",
  texts: "Work on texts",
  readiness: "Readiness",
  result: "The seat's result",
} satisfies Record<ParticipationKind, string>;

/** The reflection's own questions, by id. */
export const reflectionQuestions = {
  decision: "Which of your decisions mattered most? What did you know then, and what do you know now?",
  otherSide: "Put the match as the seat you argued with most would tell it.",
  again: "What would you do differently, and what would have had to be different for it to work?",
} as const;

/** The evidence, student by student. */
export const takingPartWords = {
  title: "Taking part",
  says: "Evidence, not a grade: what each student did, where to look it up, and a share by your weights. Taking part is not winning; the seat's result counts nothing unless you say so.",
  weights: "Weights",
  nobody: "No students sat at this table.",
  student: (member: string) => `Student ${member}`,
  ofHundred: "of 100",
  columns: { what: "What", count: "Count", share: "Share", weight: "Weight", where: "Where" },
  share: (share: number) => `${Math.round(share * 100)} %`,
  more: (count: number) => ` and ${count} more`,
  noReflection: "No reflection yet.",
  notHandedIn: "Not handed in yet.",
} as const;
