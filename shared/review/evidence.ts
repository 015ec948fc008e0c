/** What the log shows for a debrief question, before it is words. */
import type { SeatId, Side } from "../base/ids.ts";

/** Kinds of evidence, with the `values` that each carries. The sentence is the page's. */
export const evidenceKinds = [
  "truceBroken", // text, title, clauses ("CEASE,HUMEX"), hazard (a day), chance (0-1), hours, absorbed (0/1), largest (cause or clause), best (clause that would have helped most, "" none)
  "truceHeld", // text, title, clauses, chance, rounds
  "voided", // text, title, side
  "attribution", // text, hours, truth ("0", "1", "0,1"), blamed (-1: each blamed the other), order ("" an incident), right (0/1; -1 nobody was named)
  "concealed", // side, truth, published, hidden
  "leak", // side, low, high, will (points lost), credibility (points lost)
  "ripe", // hurt0, hurt1, venues (convenings of that round), signed (texts in force by it)
  "margin", // convening, venue, seat, margin, answer ("confirmed", "declined", "pending", "notTold")
  "cover", // convening, venue, seat, cover (what the venue offered), host
  "missedDeal", // package, clauses, blockers ("AZE,ARM"; "" nobody), chance
  "almostSigned", // text, title, seat (whose name was missing), clauses
  "supplied", // seat, client
  "leaned", // seat, target, direction, on
  "calmed", // seat, to, hot (1 a hotline, 0 a signal)
  "civilians", // side, dead, displaced (thousands): from the opening to the end
  "noVote", // text, title, seat: a party in the fighting whose name the text did not need, and did not bear
  "repeated", // claim, claimant, about, subject, value, truth, seat (who repeated the figure before anybody had verified it)
  "unverified", // claim, claimant, about, subject, value, truth
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export interface Evidence {
  readonly kind: EvidenceKind;
  /** The moment to look at. */
  readonly n: number;
  readonly round: number;
  readonly seats: readonly SeatId[];
  readonly side: Side | null;
  readonly values: Readonly<Record<string, string | number>>;
}
