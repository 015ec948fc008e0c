/** Step 9: hurt, hardness, will and credibility (RULES §7.9). */
import { pointsIn, type SeatId, type Side, sides } from "../base/ids.ts";
import type { Term } from "../state/gauge.ts";
import { bothCame, owingAnAnswer } from "./attendance.ts";
import { given, type Resolution } from "./resolution.ts";

/** Martial law comes first: it feeds supply and hardens opinion (RULES §6, A04). */
export function declareMartialLaw(r: Resolution): void {
  for (const { seat } of given(r, "MARTIAL_LAW")) {
    const side = r.scenario.seat[seat]?.side;
    if (side === null || side === undefined || r.state.sides[side].martialLaw) continue;
    r.emit({ kind: "martialLaw", seat, side });
    r.move({ gauge: "supply", side }, [{ cause: "martialLaw", amount: r.numbers.orders.martialLawSupply }]);
    r.move({ gauge: "hardness", side }, [{ cause: "martialLaw", amount: r.numbers.orders.martialLawHardness }]);
  }
}

/** Moves hurt, hardness and will of both sides, then credibility. */
export function settleAtHome(r: Resolution): void {
  for (const side of sides) {
    r.move({ gauge: "hurt", side }, hurtTerms(r, side));
    r.move({ gauge: "hardness", side }, hardnessTerms(r, side));
    r.move({ gauge: "will", side }, willTerms(r, side));
  }
  settleCredibility(r);
}

/** Says whether exhaustion shows: once all that can hurt in the round has, the card included (RULES §7, ripeness). */
export function showExhaustion(r: Resolution): void {
  const { ripeHurt } = r.numbers.ceasefire;
  const ripe = sides.every((side) => r.state.sides[side].hurt >= ripeHurt);
  if (ripe !== r.state.ripe) r.emit({ kind: "ripened", ripe });
}

function hurtTerms(r: Resolution, side: Side): Term[] {
  const n = r.numbers.domestic;
  const terms: Term[] = [
    { cause: "fading", amount: -(1 - n.hurtKept) * r.state.sides[side].hurt },
    { cause: "losses", amount: r.round.dead[side] / n.deadPerHurt },
    { cause: "groundLost", amount: n.groundLost * r.round.lost[side] },
  ];
  const best = r.round.bestOffensive[side];
  if (best !== null && best < n.failedBelow) terms.push({ cause: "failedOffensive", amount: n.failedOffensive });
  if (side === 1 && pointsIn(r.state.ground, n.collapseSector) >= n.collapseAt)
    terms.push({ cause: "sectorCollapse", amount: n.collapse, sector: n.collapseSector });
  return terms;
}

function hardnessTerms(r: Resolution, side: Side): Term[] {
  const n = r.numbers.domestic;
  const terms: Term[] = [];
  if (r.round.shelled[side] + r.round.struck[side] > 0) terms.push({ cause: "townShelled", amount: n.townShelled });
  if (given(r, "COMMUNIQUE").length > 0 && r.round.published[side] * 3 >= n.candourThirds)
    terms.push({ cause: "candour", amount: n.candour });
  if (r.round.kept) terms.push({ cause: "keptTreaty", amount: n.keptTreaty });
  return terms;
}

function willTerms(r: Resolution, side: Side): Term[] {
  const n = r.numbers.domestic;
  const counts = r.numbers.ground.counts;
  const terms: Term[] = [];
  if (r.round.gained[side] > counts) terms.push({ cause: "groundGained", amount: n.willGained });
  if (r.round.lost[side] > counts) terms.push({ cause: "groundLost", amount: n.willLost });
  if (r.round.exchanged) terms.push({ cause: "exchanges", amount: n.willExchanged });
  const weary = r.state.sides[side].hurt >= n.wearyAt;
  terms.push(weary ? { cause: "weariness", amount: n.willWeary } : { cause: "recovery", amount: n.willRecovery });
  return terms;
}

function settleCredibility(r: Resolution): void {
  const n = r.numbers.domestic;
  for (const { seat, answered } of r.round.deliberate) {
    // The world trusts it less; why, only its own side can say for certain.
    const cause = answered ? "answeredBreach" : "deliberateBreach";
    r.move({ gauge: "credibility", seat }, [{ cause, amount: n[cause], secretOf: seat }]);
  }
  if (r.round.blamed !== null)
    r.move({ gauge: "credibility", seat: r.scenario.leads[r.round.blamed] }, [
      { cause: "blamedBreach", amount: n.blamedBreach },
    ]);
  for (const seat of hostsOfBoth(r))
    r.move({ gauge: "credibility", seat }, [{ cause: "bothCame", amount: n.bothCame }]);
  const { unansweredCredibility } = r.numbers.attendance;
  for (const text of r.state.texts)
    for (const seat of owingAnAnswer(r.state, text))
      r.move({ gauge: "credibility", seat }, [{ cause: "unansweredDraft", amount: unansweredCredibility }]);
}

/** Hosts to whose talks of this round both leads came. */
export const hostsOfBoth = (r: Pick<Resolution, "state" | "scenario">): SeatId[] =>
  r.state.convenings
    .filter((c) => c.round === r.state.round)
    .filter((c) => bothCame(r.scenario, c))
    .map((c) => c.host);
