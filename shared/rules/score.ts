/** How a match ends and what it was worth (RULES §7.12, §12). */
import { type DistrictId, pointsIn, type SeatId, sides } from "../base/ids.ts";
import { clip, milli } from "../base/num.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Goal, GoalKind } from "../scenario/schema.ts";
import type { Ending, MatchState, Outcome } from "../state/matchState.ts";
import { seatDef } from "../state/seating.ts";
import type { Clause, ClauseKind } from "../terms/clause.ts";
import { bothCame } from "./attendance.ts";
import { settles } from "./binding.ts";
import { durabilityOf, spoilerOutside } from "./ceasefire.ts";
import { clauseIn, hasClause } from "./clauses.ts";
import { type Account, jointParts, left, ownParts, type ScorePart, sumOf, takenOf } from "./scoreParts.ts";

/** Has the match ended at this round's close, and how? Wider war comes before settlement, settlement before the last round. */
export function endingOf(scenario: Scenario, state: MatchState): Ending | null {
  if (state.widerWar >= scenario.numbers.widerWar.warAt) return "widerWar";
  const { treaty } = state;
  if (treaty && settles(treaty.clauses)) {
    // In the last round such a text enters into force once the fighting is over: how long it lasts is for its durability to tell.
    const last = state.round >= state.rounds;
    const atTheEnd = treaty.since >= state.rounds;
    const declined = scenario.leads.every((lead) => treaty.goOn.includes(lead)) && !last;
    if (atTheEnd || (treaty.kept >= scenario.numbers.ceasefire.settleRounds && !declined)) return "settlement";
  }
  return state.round >= state.rounds ? "lastRound" : null;
}

/** Chance, 0-1, that the treaty in force holds for ninety days; 0 without one. */
function durability(scenario: Scenario, { treaty, setup, round, answers }: MatchState): number {
  if (!treaty) return 0;
  const outside = spoilerOutside(scenario, setup.roster, treaty.signatories);
  const { lev, clauses, since } = treaty;
  // What was to be begun and was not is not believed in any more.
  const fresh = since >= round ? {} : { trust: 0 };
  return durabilityOf(scenario, clauses, {
    lev,
    spoilerOutside: outside,
    course: { ...treaty, round },
    answers,
    ...fresh,
  });
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

/** How far one goal of a seat is reached, 0-1. */
export const goalReached = (scenario: Scenario, state: MatchState, seat: SeatId, goal: Goal): number =>
  goals[goal.goal]({ scenario, state, seat, goal, clauses: state.treaty?.clauses ?? [] });

interface Asked {
  readonly scenario: Scenario;
  readonly state: MatchState;
  readonly seat: SeatId;
  readonly goal: Goal;
  readonly clauses: readonly Clause[];
}

const yes = (reached: boolean): number => (reached ? 1 : 0);

/** A town counts as under fire in this round and the next. */
const lately = (state: MatchState, round: number): boolean => round >= state.round - 1;

/** Goals that clauses in force reach or miss by themselves. */
const byClauses = {
  clauseInForce: ({ scenario, seat, goal, clauses }) =>
    yes(clauses.some((c) => c.kind === goal.clause && (!goal.own || namesSeat(scenario, c, seat)))),
  noForeignForces: ({ scenario, goal, clauses }) =>
    yes(!clauses.some((c) => goal.rivals?.some((rival) => namesSeat(scenario, c, rival)))),
  foreignFightersBarred: ({ clauses }) => yes(clauseIn(clauses, "NOIMPORT")?.of.includes("fighters") === true),
  allyBound: ({ scenario, seat, clauses }) => {
    const ally = scenario.files.scenario.seats.find(({ allyOf }) => allyOf === seatDef(scenario, seat).side)?.id;
    const bound = (kind: ClauseKind) => clauses.some((c) => c.kind === kind && ally && namesSeat(scenario, c, ally));
    if (!bound("GUARANTOR") && !bound("PKF") && !bound("MONITOR")) return 0;
    const alone = bound("PKF") && (bound("MONITOR") || !hasClause(clauses, "MONITOR"));
    return alone ? 0.5 : 1;
  },
} satisfies { readonly [G in GoalKind]?: (asked: Omit<Asked, "state">) => number };

/** How far a goal would be reached with these clauses in force and the seat's name under them; `now` where they do not touch it. */
export function goalUnder(
  scenario: Scenario,
  seat: SeatId,
  goal: Goal,
  { clauses, now }: { readonly clauses: readonly Clause[]; readonly now: number },
): number {
  if (goal.goal === "signedRole") return 1;
  if (goal.goal === "districtsKept") return hasClause(clauses, "HANDOVER") ? 0 : now;
  const under = (byClauses as { readonly [G in GoalKind]?: (asked: Omit<Asked, "state">) => number })[goal.goal];
  return under ? under({ scenario, seat, goal, clauses }) : now;
}

const goals: { readonly [G in GoalKind]: (asked: Asked) => number } = {
  ...byClauses,
  ownVenueInForce: ({ state, seat }) => clip(state.seats[seat]?.venueTexts ?? 0, 0, 1),
  hostedBoth: ({ scenario, state, seat }) =>
    clip((state.seats[seat]?.hostedBoth ?? 0) / scenario.numbers.score.third.talksForAll, 0, 1),
  signedRole: ({ state, seat }) => yes(state.seats[seat]?.signedRole === true),
  ceasefireKept: ({ scenario, state }) => clip(state.keptRounds / scenario.numbers.ceasefire.settleRounds, 0, 1),
  calmEnergy: ({ state }) => left(state.energyAlarm, 100),
  concealedLossesShown: ({ state }) =>
    yes(
      state.claims.some((c) => c.subject === "militaryDead" && c.verdict && !c.verdict.holds) ||
        state.sides.some(({ leaked, reportedDead }) => leaked !== null && reportedDead < leaked.low),
    ),
  claimsVerified: ({ scenario, state, seat }) =>
    sides.reduce<number>(
      (sum, side) =>
        sum + clip((state.seats[seat]?.verified[side] ?? 0) / scenario.numbers.score.third.verifiedForAll, 0, 0.5),
      0,
    ),
  clientGround: ({ scenario, state, seat }) =>
    seatDef(scenario, seat).patronOf === 0
      ? clip(takenOf(state) / scenario.numbers.score.third.clientGround, 0, 1)
      : left(takenOf(state), scenario.numbers.score.holder.coreScale),
  groundTaken: ({ scenario, state }) => clip(takenOf(state) / scenario.numbers.score.third.clientGround, 0, 1),
  lossesHidden: ({ scenario, state, seat }) => {
    const side = seatDef(scenario, seat).side ?? 0;
    const { militaryDead, reportedDead } = state.sides[side];
    const known = state.claims.some((c) => c.about === side && c.subject === "militaryDead" && c.verdict !== null);
    return known || state.sides[side].leaked !== null ? 0 : left(reportedDead, Math.max(1, militaryDead));
  },
  talksUnbeaten: ({ scenario, state }) => {
    const { collapseSector, collapseAt } = scenario.numbers.domestic;
    return state.convenings.some((c) => bothCame(scenario, c))
      ? left(pointsIn(state.ground, collapseSector), collapseAt)
      : 0;
  },
  townsSpared: ({ scenario, state, seat }) => {
    const { side } = seatDef(scenario, seat);
    const own = state.shelled.filter(({ town }) => side === null || scenario.town[town]?.side === side);
    return yes(!own.some(({ round }) => lately(state, round)));
  },
  districtsKept: ({ state }) => yes(state.handed.length === 0),
  goodName: ({ scenario, state, seat }) =>
    clip((state.seats[seat]?.credibility ?? 0) / scenario.files.scenario.start.credibility, 0, 1),
};

function namesSeat(scenario: Scenario, clause: object, seat: SeatId): boolean {
  const named = Object.values(clause);
  return named.includes(seat) || (scenario.seat[seat]?.standsFor.some((id) => named.includes(id)) ?? false);
}

/** The parts of a seat's own score, as things stand in truth. */
function partsFor(scenario: Scenario, state: MatchState, seat: SeatId, account: Account): ScorePart[] {
  const def = seatDef(scenario, seat);
  return ownParts(scenario.numbers, def, {
    account,
    goals: def.goals.map((goal) => goalReached(scenario, state, seat, goal)),
    credibility: (state.seats[seat]?.credibility ?? 0) / 100,
    calm: left(state.widerWar, 100),
  });
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
    const score = lost ? 0 : 100 * sumOf(partsFor(scenario, state, seat, account));
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
