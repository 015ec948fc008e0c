/** The words of the debrief: its result, promises, claims, questions, and a student's own reflection. */
import { figure } from "../gauges.ts";

export const resultWords = {
  notOver: "Not over yet",
  soFar: "What follows is as far as the match has come.",
  /** `side`: towards whom ground is told. */
  over: (says: string, { joint, taken }: { readonly joint: number; readonly taken: number }, side: string) =>
    `${says} Joint score ${figure(joint)} of 100; ${
      Math.abs(taken) < 0.05
        ? "no ground changed hands by force"
        : `${figure(taken, 1)} points of ground changed hands by force, told towards ${side}`
    }.`,
} as const;

export const ledgerWords = {
  heading: "What was promised, and kept",
  none: "No text entered into force in this match.",
  since: (round: number, signatories: string) => `in force from round ${round}, signed by ${signatories}`,
} as const;

export const claimTableWords = {
  heading: "Claim by claim",
  table: "Claim by claim, as a table",
  columns: { round: "Round", claim: "Who claimed what", truth: "What was so", checked: "Checked" },
  /** In place of a moment: it stood before the first. */
  start: "start",
  event: (so: boolean) => (so ? "so" : "not so"),
  unchecked: "nobody checked",
  leak: "a leak",
  verdict: (by: string, holds: boolean) => `${by}: ${holds ? "holds" : "does not hold"}`,
  figures: "Figures of this match, not of 2020.",
} as const;

export const talkWords = {
  heading: "To talk about",
  more: (count: number) => `${count} more`,
} as const;

export const endWords = {
  replay: "Replay the match, moment by moment",
  lookAt: (place: string) => `Look at ${place}`,
  asked:
    "Your instructor is asking the class about an earlier moment. What the log says to these questions comes after.",
} as const;

export const reflectionWords = {
  heading: "Your own reflection",
  says: "Only you read it, and your instructor where there is one. It is saved as you type.",
  done: "This is ready to be read",
  saved: "Saved",
  saving: "Saving…",
} as const;
