/** How the scores came about, part by part, from what everybody may see after the end (RULES §12). Pure. */
import { clip } from "../../shared/base/num.ts";
import {
  type Account,
  jointParts as partsOfJoint,
  ownParts as partsOfOwn,
  type ScorePart,
  sumOf,
} from "../../shared/rules/scoreParts.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { OwnView, PublicSide, PublicView } from "../../shared/state/seatView.ts";

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
export const jointParts = ({ numbers }: Scenario, pub: PublicView): ScorePart[] =>
  partsOfJoint(numbers, accountOf(pub));

/** The parts of the seat's own score, by the rules' own function. */
export function ownParts({ numbers, seat }: Scenario, pub: PublicView, own: OwnView): ScorePart[] {
  const def = seat[own.seat];
  if (!def) return [];
  const standing = {
    account: accountOf(pub),
    goals: own.goals.map(({ share }) => share),
    credibility: (pub.seats.find(({ id }) => id === own.seat)?.credibility ?? 0) / 100,
    calm: 0,
  };
  const parts = partsOfOwn(numbers, def, standing);
  // The exact risk stays hidden; what is left of the score is its share.
  const rest = (pub.outcome?.own[own.seat] ?? 0) / 100 - sumOf(parts);
  return parts.map((part) => (part.name === "calm" ? { ...part, share: clip(rest / part.weight, 0, 1) } : part));
}
