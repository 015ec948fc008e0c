/** The debrief questions of RULES §12, each with its evidence from the log. */
import * as evidence from "./debriefEvidence.ts";
import type { Evidence } from "./evidence.ts";
import type { RoundDeals } from "./missedDeals.ts";
import type { MatchRecord } from "./record.ts";

export const questionIds = [
  "truceFailed",
  "whoBroke",
  "hiding",
  "ripe",
  "venue",
  "earlier",
  "patrons",
  "paid",
  "unverified",
] as const;
export type QuestionId = (typeof questionIds)[number];

export interface Question {
  readonly id: QuestionId;
  /** Strongest first, at most twelve; empty where the match does not raise the question. */
  readonly evidence: readonly Evidence[];
}

/** Most evidence of one question: more is not read. */
const most = 12;

/** All nine, in the rulebook's order. @param deals what `missedDealsOf` found, where it has been asked. */
export function debriefOf(record: MatchRecord, deals: readonly RoundDeals[] = []): Question[] {
  const found: Record<QuestionId, readonly Evidence[]> = {
    truceFailed: evidence.truces(record),
    whoBroke: evidence.attributions(record),
    hiding: evidence.hiding(record),
    ripe: evidence.ripeness(record),
    venue: evidence.covers(record),
    earlier: evidence.earlier(record, deals),
    patrons: evidence.patrons(record),
    paid: evidence.paid(record),
    unverified: evidence.unverified(record),
  };
  return questionIds.map((id) => ({ id, evidence: found[id].slice(0, most) }));
}
