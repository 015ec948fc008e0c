/** How a match ends and what it was worth (RULES §7.12, §12). */
import { type DistrictId, type SeatId, sides } from "../base/ids.ts";
import { clip, milli } from "../base/num.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Goal } from "../scenario/schema.ts";
import type { Ending, MatchState, Outcome } from "../state/matchState.ts";
import { seatDef } from "../state/seating.ts";
import { durabilityOf, spoilerOutside } from "./ceasefire.ts";
import { hasClause, settles } from "./clauses.ts";
import { type Account, jointParts, left, sideParts, sumOf, takenOf } from "./scoreParts.ts";

/** Has the match ended at this round's close, and how? Wider war comes before settlement, settlement before the last round. */
export function endingOf(scenario: Scenario, state: MatchState): Ending | null {
  if (state.widerWar >= scenario.numbers.widerWar.warAt) return "widerWar";
  const { treaty } = state;
  if (treaty && settles(treaty.clauses)) {
    // In the last round such a text enters into force once the fighting is over: how long it lasts is for its durability to tell.
    const atTheEnd = treaty.since >= state.rounds;
    if (atTheEnd || treaty.kept >= scenario.numbers.ceasefire.settleRounds) return "settlement";
  }
  return state.round >= state.rounds ? "lastRound" : null;
}

/** Chance, 0-1, that the treaty in force holds for ninety days; 0 without one. */
function durability(scenario: Scenario, { treaty, setup }: MatchState): number {
  if (!treaty) return 0;
  const outside = spoilerOutside(scenario, setup.roster, treaty.signatories);
  return durabilityOf(scenario, treaty.clauses, { lev: treaty.lev, spoilerOutside: outside });
}

/** Points that a district counts when it is handed over; 0 for one that the scenario lacks. */
export const districtPoints = (scenario: Scenario, district: DistrictId): number =>
  scenario.files.scenario.districts.find(({ id }) => id === district)?.points ?? 0;

/** Points handed over under HANDOVER. */
export const handedOf = (scenario: Scenario, { handed }: { readonly handed: readonly DistrictId[] }): number =>
  handed.reduce((sum, id) => sum + districtPoints(scenario, id), 0);

/** How things stand in truth. */
const accountOf = (scenario: Scenario, state: MatchState): Account => {
  const {
    ground,
    sides: [a, b],
  } = state;
  return {
    ground,
    handed: handedOf(scenario, state),
    militaryDead: [a.militaryDead, b.militaryDead],
    civilianDead: [a.civilianDead, b.civilianDead],
    displaced: [a.displaced, b.displaced],
    durability: durability(scenario, state),
  };
};

/** How far one goal of a third party is reached, 0-1. */
export function goalReached(scenario: Scenario, state: MatchState, seat: SeatId, goal: Goal): number {
  const own = state.seats[seat];
  const clauses = state.treaty?.clauses ?? [];
  const n = scenario.numbers.score;
  switch (goal.goal) {
    case "ownVenueInForce":
      return clip(own?.venueTexts ?? 0, 0, 1);
    case "hostedBoth":
      return clip((own?.hostedBoth ?? 0) / n.third.talksForAll, 0, 1);
    case "clauseInForce":
      return clauses.some((c) => c.kind === goal.clause && (!goal.own || namesSeat(scenario, c, seat))) ? 1 : 0;
    case "signedRole":
      return own?.signedRole ? 1 : 0;
    case "ceasefireKept":
      return clip(state.keptRounds / scenario.numbers.ceasefire.settleRounds, 0, 1);
    case "calmEnergy":
      return left(state.energyAlarm, 100);
    case "concealedLossesShown":
      return state.claims.some((c) => c.subject === "militaryDead" && c.verdict && !c.verdict.holds) ? 1 : 0;
    case "claimsVerified":
      return sides.reduce<number>(
        (sum, side) => sum + clip((own?.verified[side] ?? 0) / n.third.verifiedForAll, 0, 0.5),
        0,
      );
    case "noForeignForces":
      return clauses.some((c) => goal.rivals?.some((rival) => namesSeat(scenario, c, rival))) ? 0 : 1;
    case "foreignFightersBarred":
      return hasClause(clauses, "NOIMPORT") ? 1 : 0;
    case "clientGround":
      return seatDef(scenario, seat).patronOf === 0
        ? clip(takenOf(state) / n.third.clientGround, 0, 1)
        : left(takenOf(state), n.holder.coreScale);
  }
}

function namesSeat(scenario: Scenario, clause: object, seat: SeatId): boolean {
  const named = Object.values(clause);
  return named.includes(seat) || (scenario.seat[seat]?.standsFor.some((id) => named.includes(id)) ?? false);
}

/** Own score of a seat, 0-1. */
function ownScore(scenario: Scenario, state: MatchState, seat: SeatId, account: Account): number {
  const def = seatDef(scenario, seat);
  if (def.side !== null) return sumOf(sideParts(scenario.numbers, def.side, account));
  const n = scenario.numbers.score.third;
  const total = def.goals.reduce((sum, goal) => sum + goal.weight, 0);
  const goals = def.goals.reduce((sum, goal) => sum + goal.weight * goalReached(scenario, state, seat, goal), 0);
  const reached = total > 0 ? goals / total : 0;
  const credibility = (state.seats[seat]?.credibility ?? 0) / 100;
  // PRESS answers for its record alone; the calm of the region is not its to keep.
  if (def.kind === "press") return (n.goals + n.calm) * reached + n.credibility * credibility;
  return n.goals * reached + n.credibility * credibility + n.calm * left(state.widerWar, 100);
}

const tenth = (x: number) => Math.round(x * 10) / 10;

/** The outcome, with every seat's score, 0-100 to a tenth. A wider war scores 0 for all. */
export function outcomeOf(scenario: Scenario, state: MatchState, ending: Ending): Outcome {
  const account = accountOf(scenario, state);
  const lost = ending === "widerWar";
  const joint = lost ? 0 : 100 * sumOf(jointParts(scenario.numbers, account));
  const { ownShare, jointShare } = scenario.numbers.score;
  const own: Record<SeatId, number> = {};
  const final: Record<SeatId, number> = {};
  for (const seat of state.seatOrder) {
    const score = lost ? 0 : 100 * ownScore(scenario, state, seat, account);
    own[seat] = tenth(score);
    final[seat] = tenth(ownShare * score + jointShare * joint);
  }
  return {
    ending,
    joint: tenth(joint),
    own,
    final,
    durability: milli(account.durability),
    taken: milli(takenOf(account)),
    handed: milli(account.handed),
  };
}
