/** How the scores came about, part by part, from what everybody may see after the end (RULES §12). Pure. */
import { clip } from "../../shared/base/num.ts";
import { type Account, jointParts as partsOfJoint, type ScorePart, sideParts } from "../../shared/rules/scoreParts.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { OwnView, PublicSide, PublicView } from "../../shared/state/seatView.ts";

/** One part of a score: the rules' own, and those that only third parties have. */
export type Part = Omit<ScorePart, "name"> & { readonly name: ScorePart["name"] | "goals" | "credibility" | "calm" };

/** How things stand, as the view shows them: in truth, since both ends of each range are one value after the end. */
function accountOf({ ground, sides: [a, b], outcome }: PublicView): Account {
  const dead = (side: PublicSide) => side.verifiedDead?.high ?? side.reportedDead;
  return {
    ground,
    handed: outcome?.handed ?? 0,
    militaryDead: [dead(a), dead(b)],
    civilianDead: [a.civilianDead.high, b.civilianDead.high],
    displaced: [a.displaced.high, b.displaced.high],
    durability: outcome?.durability ?? 0,
  };
}

/** The joint score's four parts. */
export const jointParts = ({ numbers }: Scenario, pub: PublicView): Part[] => partsOfJoint(numbers, accountOf(pub));

/** The parts of the seat's own score. */
export function ownParts(scenario: Scenario, pub: PublicView, own: OwnView): Part[] {
  if (own.side !== null) return sideParts(scenario.numbers, own.side, accountOf(pub));
  const n = scenario.numbers.score.third;
  const goals = scenario.seat[own.seat]?.goals ?? [];
  const weights = goals.reduce((sum, { weight }) => sum + weight, 0);
  const reached = goals.reduce((sum, { weight }, at) => sum + weight * (own.goals[at]?.share ?? 0), 0);
  const credibility = (pub.seats.find(({ id }) => id === own.seat)?.credibility ?? 0) / 100;
  const press = scenario.seat[own.seat]?.kind === "press";
  const parts: Part[] = [
    { name: "goals", share: weights > 0 ? reached / weights : 0, weight: press ? n.goals + n.calm : n.goals },
    { name: "credibility", share: credibility, weight: n.credibility },
  ];
  if (press) return parts;
  // The exact risk stays hidden; what is left of the score is its share.
  const rest = (pub.outcome?.own[own.seat] ?? 0) / 100 - parts.reduce((sum, each) => sum + each.share * each.weight, 0);
  return [...parts, { name: "calm", share: clip(rest / n.calm, 0, 1), weight: n.calm }];
}
