/** What events say of talks, claims and the end: lists and shapes that the state and the events share. */
import type { SeatId } from "../base/ids.ts";

export const styles = ["facilitate", "formulate", "manipulate"] as const;
export type Style = (typeof styles)[number];

/** What a guest may say to an invitation. */
export const replies = ["confirmed", "declined"] as const;

/** What a claim is about: a figure of a side, or that something was done. */
export const claimSubjects = ["militaryDead", "civilianDead", "displaced", "event"] as const;
export type ClaimSubject = (typeof claimSubjects)[number];

export const endings = ["widerWar", "settlement", "lastRound", "endedByInstructor"] as const;
export type Ending = (typeof endings)[number];

export interface Outcome {
  ending: Ending;
  /** 0-100 each. */
  joint: number;
  own: Record<SeatId, number>;
  final: Record<SeatId, number>;
  /** Chance that peace holds for 90 days, 0-1 (RULES §12). */
  durability: number;
  /** The unscored line: points changed hands and handed over. */
  taken: number;
  handed: number;
}
