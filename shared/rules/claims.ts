/** Step 8: what is published, what leaks, what is verified (RULES §7.8; A18, B32, B33). */
import { type SeatId, type Side, sides } from "../base/ids.ts";
import { clip, milli } from "../base/num.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Claim } from "../state/matchState.ts";
import type { OrderOf } from "../terms/order.ts";
import { investigate } from "./foundOut.ts";
import { given, type Resolution } from "./resolution.ts";
import { trueRange } from "./trueRange.ts";

/** Publishes communiqués, draws leaks, carries out verifications. */
export function publish(r: Resolution): void {
  for (const side of sides) communiques(r, side);
  investigate(r);
  for (const side of sides) leak(r, side);
  for (const { seat, order } of given(r, "VERIFY")) {
    const claim = r.state.claims.find((c) => c.id === order.claim);
    if (claim && claim.verdict === null && !isCorrected(claim, r.state.sides[claim.about].disclosed))
      verify(r, claim, seat);
  }
}

/** R += ρ·ΔM, ρ the mean of the side's speakers; then the side's figure stands as a claim. */
function communiques(r: Resolution, side: Side): void {
  const speakers = r.seating.speakers[side];
  const spoken = given(r, "COMMUNIQUE").filter(({ seat }) => speakers.includes(seat));
  if (spoken.length === 0) return;
  const share = spoken.reduce((sum, { order }) => sum + order.share, 0) / 3 / spoken.length;
  r.round.published[side] = share;
  const published = Math.round(share * r.round.dead[side]);
  r.move({ gauge: "reportedDead", side }, [{ cause: "communique", amount: published }]);
  if (share === 1) disclose(r, side);
  const figure = r.state.sides[side].reportedDead;
  for (const { seat, order } of spoken) {
    const lead = r.scenario.leads[side] === seat;
    const repeated = order.text === "";
    r.emit({
      kind: "communique",
      seat,
      side,
      lead,
      share: order.share,
      stance: order.stance,
      text: order.text,
      published: figure,
      repeated,
    });
    // Who has published nothing claims nothing: silence is no claim of zero.
    if (!lead || figure === 0) continue;
    const byOthers = keptBack(r, side, seat, spoken);
    r.emit({
      kind: "claimed",
      claim: `c${r.state.round}-${seat}`,
      claimant: seat,
      about: side,
      subject: "militaryDead",
      value: figure,
      truth: r.state.sides[side].militaryDead,
      ...(byOthers > 0 && { byOthers }),
      card: null,
      facts: [],
    });
  }
}

/** Who publishes all tells what was hidden before as well, at a price once: what it says from then on is true, and its earlier figures are corrected. */
function disclose(r: Resolution, side: Side): void {
  const { militaryDead, reportedDead, disclosed } = r.state.sides[side];
  const hidden = militaryDead - reportedDead;
  if (hidden <= 0) return;
  r.emit({ kind: "disclosed", side });
  r.move({ gauge: "reportedDead", side }, [{ cause: "disclosure", amount: hidden }]);
  if (disclosed !== null) return;
  const n = r.numbers.claims;
  r.move({ gauge: "will", side }, [{ cause: "disclosure", amount: n.disclosureWill }]);
  r.move({ gauge: "credibility", seat: r.scenario.leads[side] }, [
    { cause: "disclosure", amount: n.disclosureCredibility },
  ]);
}

/** Has its side corrected the claim since, by publishing all? @param disclosed the round in which it last did; null: never */
export const isCorrected = ({ subject, round }: Pick<Claim, "subject" | "round">, disclosed: number | null): boolean =>
  subject === "militaryDead" && disclosed !== null && round < disclosed;

type Spoken = readonly { readonly seat: SeatId; readonly order: OrderOf<"COMMUNIQUE"> }[];

/** Dead that the side's other speakers have kept back and its lead would have published: its claim is not false for them. */
function keptBack(r: Resolution, side: Side, lead: SeatId, spoken: Spoken): number {
  const before = r.state.claims.findLast((c) => c.claimant === lead && c.subject === "militaryDead")?.byOthers ?? 0;
  const own = spoken.find(({ seat }) => seat === lead)?.order.share ?? 0;
  const less = spoken.reduce((sum, { order }) => sum + Math.max(0, own - order.share), 0) / 3 / spoken.length;
  return before + Math.round(less * r.round.dead[side]);
}

/** Does a claim lie within the true range, what others of its side kept back apart? */
const within = ({ value, byOthers = 0 }: Claim, { low, high }: { low: number; high: number }): boolean =>
  value + byOthers >= low && value <= high;

/** The chance, from 0 to 1, that so many hidden dead of a side come to light in a round. */
export function leakChance({ numbers: { claims: n } }: Pick<Scenario, "numbers">, hidden: number): number {
  return hidden <= 0 ? 0 : clip(n.leakBase + (n.leakPer * hidden) / n.leakScale, 0, 1);
}

function leak(r: Resolution, side: Side): void {
  const n = r.numbers.claims;
  const { militaryDead, reportedDead } = r.state.sides[side];
  const hidden = militaryDead - reportedDead;
  if (hidden <= 0) return;
  const chance = leakChance(r.scenario, hidden);
  if (r.draw(`leak:${side}`).uniform() >= chance) return;
  const range = trueRange(r, militaryDead);
  r.emit({ kind: "leaked", side, ...range });
  const lead = r.scenario.leads[side];
  r.move({ gauge: "will", side }, [{ cause: "leak", amount: n.leakWill }]);
  r.move({ gauge: "credibility", seat: lead }, [{ cause: "leak", amount: n.leakCredibility }]);
  const latest = r.state.claims
    .filter((c) => c.about === side && c.subject === "militaryDead" && r.scenario.seat[c.claimant]?.side === side)
    .at(-1);
  if (latest && latest.verdict === null) {
    r.emit({ kind: "verified", claim: latest.id, by: "leak", ...range, holds: within(latest, range) });
  }
}

/** Publishes the true range of one claim; the claimant gains or loses credibility. */
function verify(r: Resolution, claim: Claim, seat: string): void {
  const range = claim.subject === "event" ? { low: claim.truth, high: claim.truth } : trueRange(r, claim.truth);
  const holds = claim.subject === "event" ? claim.truth === 1 : within(claim, range);
  r.emit({ kind: "verified", claim: claim.id, by: seat, low: milli(range.low), high: milli(range.high), holds });
  const size = r.numbers.orders.verifyCredibility;
  // A claimant without a seat at this table spoke for its side, whose lead answers for it.
  const answers = r.state.seats[claim.claimant] ? claim.claimant : r.scenario.leads[claim.about];
  r.move({ gauge: "credibility", seat: answers }, [{ cause: "verification", amount: holds ? size : -size, seat }]);
}
