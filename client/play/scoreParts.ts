/** How the scores came about, part by part, from what everybody may see after the end (RULES §12). Pure. */
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { OwnView, PublicView } from "../../shared/state/seatView.ts";

export interface ScorePart {
  readonly name:
    | "civilians"
    | "military"
    | "displaced"
    | "durability"
    | "territory"
    | "core"
    | "goals"
    | "credibility"
    | "calm";
  /** How far it is reached, 0-1. */
  readonly share: number;
  readonly weight: number;
}

const left = (value: number, scale: number): number => Math.max(0, Math.min(1, 1 - value / scale));

/** Exact after the end: both ends of the range are one value. */
const dead = (pub: PublicView, side: 0 | 1): number =>
  pub.sides[side].verifiedDead?.high ?? pub.sides[side].reportedDead;

/** The joint score's four parts. */
export function jointParts({ numbers }: Scenario, pub: PublicView): ScorePart[] {
  const n = numbers.score;
  const [a, b] = pub.sides;
  return [
    {
      name: "civilians",
      share: left(a.civilianDead.high + b.civilianDead.high, n.civiliansScale),
      weight: n.joint.civilians,
    },
    { name: "military", share: left(dead(pub, 0) + dead(pub, 1), n.militaryScale), weight: n.joint.military },
    {
      name: "displaced",
      share: left(a.displaced.high + b.displaced.high, n.displacedScale),
      weight: n.joint.displaced,
    },
    { name: "durability", share: pub.outcome?.durability ?? 0, weight: n.joint.durability },
  ];
}

/** The parts of the seat's own score. */
export function ownParts(scenario: Scenario, pub: PublicView, own: OwnView): ScorePart[] {
  if (own.side === 0) return attackerParts(scenario, pub);
  if (own.side === 1) return holderParts(scenario, pub);
  const n = scenario.numbers.score.third;
  const goals = scenario.seat[own.seat]?.goals ?? [];
  const weights = goals.reduce((sum, { weight }) => sum + weight, 0);
  const reached = goals.reduce((sum, { weight }, at) => sum + weight * (own.goals[at]?.share ?? 0), 0);
  const credibility = (pub.seats.find(({ id }) => id === own.seat)?.credibility ?? 0) / 100;
  const press = scenario.seat[own.seat]?.kind === "press";
  const parts: ScorePart[] = [
    { name: "goals", share: weights > 0 ? reached / weights : 0, weight: press ? n.goals + n.calm : n.goals },
    { name: "credibility", share: credibility, weight: n.credibility },
  ];
  if (press) return parts;
  // The exact risk stays hidden; what is left of the score is its share.
  const rest = (pub.outcome?.own[own.seat] ?? 0) / 100 - parts.reduce((sum, each) => sum + each.share * each.weight, 0);
  return [...parts, { name: "calm", share: Math.max(0, Math.min(1, rest / n.calm)), weight: n.calm }];
}

function attackerParts({ numbers }: Scenario, pub: PublicView): ScorePart[] {
  const n = numbers.score.attacker;
  const { durability = 0, taken = 0, handed = 0 } = pub.outcome ?? {};
  const part = (points: number) => Math.max(0, Math.min(1, points / n.points));
  const territory = durability * part(taken + handed) + (1 - durability) * n.unsettled * part(taken);
  return [
    { name: "territory", share: territory, weight: n.territory },
    { name: "military", share: left(dead(pub, 0), n.militaryScale), weight: n.military },
    { name: "civilians", share: left(pub.sides[0].civilianDead.high, n.civiliansScale), weight: n.civilians },
  ];
}

function holderParts({ numbers }: Scenario, pub: PublicView): ScorePart[] {
  const n = numbers.score.holder;
  const durability = pub.outcome?.durability ?? 0;
  const core = left(pub.ground.N + pub.ground.C, n.coreScale);
  return [
    { name: "core", share: core * (n.coreUnsettled + (1 - n.coreUnsettled) * durability), weight: n.core },
    { name: "displaced", share: left(pub.sides[1].displaced.high, n.displacedScale), weight: n.displaced },
    { name: "military", share: left(dead(pub, 1), n.militaryScale), weight: n.military },
  ];
}
