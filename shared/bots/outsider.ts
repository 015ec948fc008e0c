/** What a text is worth to a third party by the score: its own goals, and the joint result, which the end of the fighting moves for all (RULES §12). */
import { breachOdds, durabilityOf, groundChanged } from "../rules/ceasefire.ts";
import { goalUnder } from "../rules/score.ts";
import type { GoalKind } from "../scenario/schema.ts";
import type { ReadableText } from "../state/seatView.ts";
import type { Clause, ClauseKind } from "../terms/clause.ts";
import type { Desk } from "./desk.ts";
import { worthOfPeace } from "./forecast.ts";
import { alternative, outside } from "./judge.ts";
import { scoreAlone } from "./reckon.ts";

export interface OutsiderSheet {
  /** By how much of the seat's result, 0-1, each goal that the text touches is served better; worse: below 0. */
  readonly goals: readonly {
    readonly goal: GoalKind;
    readonly clause: ClauseKind | undefined;
    readonly gain: number;
  }[];
  /** The same for what all share. */
  readonly joint: number;
  readonly gain: number;
}

/** By what the seat knows: the war as it usually goes, and a lasting text as likely as not to be had later. */
export function outsiderSheet(desk: Desk, text: ReadableText, clauses: readonly Clause[]): OutsiderSheet {
  const { scenario, def, own, pub } = desk;
  const { ownShare, jointShare, third } = desk.numbers.score;
  const weights = def.goals.reduce((sum, { weight }) => sum + weight, 0);
  const share = def.kind === "press" ? third.goals + third.calm : third.goals;
  const goals = def.goals.flatMap((goal, at) => {
    const now = own.goals[at]?.share ?? 0;
    const moved = goalUnder(scenario, desk.seat, goal, { clauses, now }) - now;
    const gain = weights > 0 ? (ownShare * share * goal.weight * moved) / weights : 0;
    return gain === 0 ? [] : [{ goal: goal.goal, clause: goal.clause, gain }];
  });
  const forAll = { ...scoreAlone(scenario), selfish: 0 };
  const spoilerOutside = outside(desk, text);
  const on = {
    groundChanged: groundChanged(scenario, pub.groundChange),
    spoilerOutside,
    answers: pub.answers,
    days: pub.daysPerRound,
  };
  const { chance } = breachOdds(scenario, clauses, on);
  const durability = durabilityOf(scenario, clauses, { lev: text.lev, spoilerOutside, answers: pub.answers });
  const joint = jointShare * (worthOfPeace(desk, 0, forAll, durability, chance) - alternative(desk, 0, forAll));
  return { goals, joint, gain: goals.reduce((sum, each) => sum + each.gain, joint) };
}
