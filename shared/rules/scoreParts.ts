/**
 * What scores are made of, part by part (RULES §12). The rules reckon with the truth at the end, a bot with what it believes; whoever asks
 * says how things stand, as far as they know.
 */
import { type BySector, type Pair, pointsIn, type Side } from "../base/ids.ts";
import { clip } from "../base/num.ts";
import type { Numbers } from "../scenario/numbers.ts";
import type { PartName, SeatDef } from "../scenario/schema.ts";

/** How things stand, as far as the two sides' scores and the joint one rest on it. */
export interface Account {
  /** Points changed hands. */
  readonly ground: BySector;
  /** Points handed over under HANDOVER. */
  readonly handed: number;
  /** By side. */
  readonly militaryDead: Readonly<Pair<number>>;
  readonly civilianDead: Readonly<Pair<number>>;
  /** Thousands. */
  readonly displaced: Readonly<Pair<number>>;
  /** Chance that peace holds for ninety days, 0-1. */
  readonly durability: number;
}

export interface ScorePart {
  readonly name: PartName;
  /** How far it is reached, 0-1. */
  readonly share: number;
  readonly weight: number;
}

/** What is left of 1 after `x` out of `scale`, held in 0-1. */
export const left = (x: number, scale: number): number => clip(1 - x / scale, 0, 1);

/** Points that changed hands in all sectors. */
export const takenOf = ({ ground }: Pick<Account, "ground">): number =>
  Object.values(ground).reduce((sum, points) => sum + points, 0);

/** The sum of the parts by their weights, 0-1 where the weights are 1 together. */
export const sumOf = (parts: readonly ScorePart[]): number =>
  parts.reduce((sum, { share, weight }) => sum + weight * share, 0);

/** The parts of the joint score. */
export function jointParts(
  { score }: Pick<Numbers, "score">,
  { civilianDead, militaryDead, displaced, durability }: Account,
): ScorePart[] {
  const { joint, civiliansScale, militaryScale, displacedScale } = score;
  const both = ([a, b]: Readonly<Pair<number>>) => a + b;
  return [
    { name: "civilians", share: left(both(civilianDead), civiliansScale), weight: joint.civilians },
    { name: "military", share: left(both(militaryDead), militaryScale), weight: joint.military },
    { name: "displaced", share: left(both(displaced), displacedScale), weight: joint.displaced },
    { name: "durability", share: durability, weight: joint.durability },
  ];
}

/** The parts of a side's own score: ground for the side that attacks, the core and people at home for the one that holds. */
export const sideParts = (numbers: Pick<Numbers, "score">, side: Side, account: Account): ScorePart[] =>
  side === 0 ? attackerParts(numbers, account) : holderParts(numbers, account);

function attackerParts({ score }: Pick<Numbers, "score">, account: Account): ScorePart[] {
  const n = score.attacker;
  const { durability, handed } = account;
  const taken = takenOf(account);
  const part = (points: number) => clip(points / n.points, 0, 1);
  const territory = durability * part(taken + handed) + (1 - durability) * n.unsettled * part(taken);
  return [
    { name: "territory", share: territory, weight: n.territory },
    { name: "military", share: left(account.militaryDead[0], n.militaryScale), weight: n.military },
    { name: "civilians", share: left(account.civilianDead[0], n.civiliansScale), weight: n.civilians },
  ];
}

function holderParts({ score }: Pick<Numbers, "score">, account: Account): ScorePart[] {
  const n = score.holder;
  const core = left(
    n.coreSectors.reduce((sum, sector) => sum + pointsIn(account.ground, sector), 0),
    n.coreScale,
  );
  const held = core * (n.coreUnsettled + (1 - n.coreUnsettled) * account.durability);
  return [
    { name: "core", share: held, weight: n.core },
    { name: "displaced", share: left(account.displaced[1], n.displacedScale), weight: n.displaced },
    { name: "military", share: left(account.militaryDead[1], n.militaryScale), weight: n.military },
  ];
}

/** How a seat stands beside the account: how far each of its goals is reached, its credibility, and how calm the world is; 0-1 each. */
export interface Standing {
  readonly account: Account;
  /** In the order of the seat's goals. */
  readonly goals: readonly number[];
  readonly credibility: number;
  readonly calm: number;
}

/** The parts of a seat's own score: what the page shows is what the score takes. */
export function ownParts(
  numbers: Pick<Numbers, "score">,
  { side, kind, goals }: Pick<SeatDef, "side" | "kind" | "goals">,
  standing: Standing,
): ScorePart[] {
  const weights = goals.reduce((sum, { weight }) => sum + weight, 0);
  const reached = goals.reduce((sum, { weight }, at) => sum + weight * (standing.goals[at] ?? 0), 0);
  const goal = { name: "goals", share: weights > 0 ? reached / weights : 0 } as const;
  const { third, belligerentGoals } = numbers.score;
  if (side !== null) {
    const parts = sideParts(numbers, side, standing.account);
    if (weights === 0 || belligerentGoals === 0) return parts;
    const rest = parts.map((part) => ({ ...part, weight: part.weight * (1 - belligerentGoals) }));
    return [...rest, { ...goal, weight: belligerentGoals }];
  }
  const credibility = { name: "credibility", share: standing.credibility, weight: third.credibility } as const;
  // The press answers for its record alone; the calm of the region is not its to keep.
  if (kind === "press") return [{ ...goal, weight: third.goals + third.calm }, credibility];
  return [{ ...goal, weight: third.goals }, credibility, { name: "calm", share: standing.calm, weight: third.calm }];
}
