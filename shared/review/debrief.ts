/** The debrief questions of RULES §12, each with its evidence from the log. */
import * as evidence from "./debriefEvidence.ts";
import type { Evidence } from "./evidence.ts";
import type { RoundDeals } from "./missedDeals.ts";
import type { NearTo } from "./noPeace.ts";
import type { MatchRecord } from "./record.ts";
import * as texts from "./textEvidence.ts";

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

/** What takes a while to find, where it has been looked for. */
export interface LookedFor {
  /** By `missedDealsOf`. */
  readonly deals?: readonly RoundDeals[];
  /** By `nearestTo`, of the last words of each text. */
  readonly nearest?: readonly NearTo[];
}

/** All nine, in the rulebook's order. */
export function debriefOf(record: MatchRecord, { deals = [], nearest = [] }: LookedFor = {}): Question[] {
  const found: Record<QuestionId, readonly Evidence[]> = {
    truceFailed: [...texts.truces(record), ...texts.fell(record)],
    whoBroke: evidence.attributions(record),
    hiding: evidence.hiding(record),
    ripe: evidence.ripeness(record),
    venue: evidence.covers(record),
    earlier: [...texts.within(nearest), ...evidence.earlier(record, deals)],
    patrons: evidence.patrons(record),
    paid: evidence.paid(record),
    unverified: evidence.unverified(record),
  };
  return questionIds.map((id) => ({ id, evidence: found[id].slice(0, most) }));
}
