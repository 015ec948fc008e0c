/** How a belligerent weighs the future: the score that it expects from a text, and from fighting on (RULES §§7, 12, in the mean). */
import { type BySector, other, type Pair, pointsIn, type SectorId, type Side } from "../base/ids.ts";
import { memo } from "../base/memo.ts";
import { clip, exp } from "../base/num.ts";
import { powerOf, terrainFor } from "../rules/combat.ts";
import { handedOf } from "../rules/score.ts";
import { type Account, jointParts, sideParts, sumOf, takenOf } from "../rules/scoreParts.ts";
import type { Range } from "../state/seatView.ts";
import { type Desk, memoSeen, roundsLeft } from "./desk.ts";
import { guessSides, type SideGuess, wear } from "./guess.ts";
import type { Traits } from "./traits.ts";

export interface Outlook {
  readonly sides: Readonly<Pair<Readonly<SideGuess>>>;
  readonly civilians: Readonly<Pair<number>>;
  /** Thousands. */
  readonly displaced: Readonly<Pair<number>>;
  readonly ground: BySector;
  readonly handed: number;
}

/** What a round is expected to be fought with. */
export interface Plan {
  readonly activity: readonly [number, number];
  /** Side and sector of the attack; null: none. */
  readonly attack: { readonly side: Side; readonly sector: SectorId } | null;
  readonly defenderHolds: boolean;
}

const middle = ({ low, high }: Range): number => (low + high) / 2;

/** The present, as this seat believes it to be. Shared: not to be changed. */
export const outlookOf = memoSeen((desk: Desk): Outlook => {
  const { sides, ground } = desk.pub;
  const guess = guessSides(desk);
  return {
    sides: guess,
    civilians: [middle(sides[0].civilianDead), middle(sides[1].civilianDead)],
    displaced: [middle(sides[0].displaced), middle(sides[1].displaced)],
    ground: { ...ground },
    handed: handedOf(desk.scenario, desk.pub),
  };
});

/** Mean gain of an attack in a sector (§7.5). */
export function gainOf(
  desk: Desk,
  sides: Outlook["sides"],
  attack: { side: Side; sector: SectorId },
  holds: boolean,
): number {
  const { ground } = desk.numbers;
  const foe = other(attack.side);
  const against =
    terrainFor(desk.numbers, attack.side, attack.sector) *
    powerOf(desk.numbers, sides[foe]) *
    (holds ? ground.holdDefence : 1);
  const power = ground.attack * powerOf(desk.numbers, sides[attack.side]);
  const days = desk.pub.daysPerRound;
  return clip(ground.scale * days * (power - against), 0, ground.most * days);
}

/** The outlook after one more round of `plan`. */
export function fought(desk: Desk, before: Outlook, plan: Plan): Outlook {
  const { civilians, limits, domestic, orders } = desk.numbers;
  const days = desk.pub.daysPerRound;
  const sides = wear(desk, before.sides, plan.activity, orders.supplyGift);
  const mean = (plan.activity[0] + plan.activity[1]) / 2;
  const ground: Record<SectorId, number> = { ...before.ground };
  if (plan.attack) {
    const gain = gainOf(desk, before.sides, plan.attack, plan.defenderHolds);
    const was = pointsIn(ground, plan.attack.sector);
    ground[plan.attack.sector] = clip(was + (plan.attack.side === 0 ? gain : -gain), 0, limits.sectorHigh);
    const loser = sides[other(plan.attack.side)];
    loser.hurt = clip(loser.hurt + domestic.groundLost * gain, 0, 100);
    if (gain < domestic.failedBelow) sides[plan.attack.side].hurt += domestic.failedOffensive;
  }
  const flight = 1 - exp(-civilians.displacedRate * days * Math.min(1, mean * civilians.displacedBase));
  const each = (side: Side) => ({
    dead: before.civilians[side] + days * civilians.crossfire * mean * civilians.vulnerability[side],
    away:
      before.displaced[side] +
      (limits.displacedCap[side] - before.displaced[side]) * flight * civilians.displacedSide[side],
  });
  const [a, b] = [each(0), each(1)];
  return { sides, civilians: [a.dead, b.dead], displaced: [a.away, b.away], ground, handed: before.handed };
}

/** Worth of an outlook to a side at this durability, 0-1: its own goals and the joint result, weighed by temperament (§12). */
export function worth(
  desk: Pick<Desk, "numbers">,
  side: Side,
  outlook: Outlook,
  durability: number,
  selfish: number,
): number {
  const { ground, handed, sides, civilians, displaced } = outlook;
  const militaryDead: Pair<number> = [sides[0].dead, sides[1].dead];
  const account: Account = { ground, handed, militaryDead, civilianDead: civilians, displaced, durability };
  const own = side === 0 ? attackerWorth(desk, account) : sumOf(sideParts(desk.numbers, side, account));
  return selfish * own + (1 - selfish) * sumOf(jointParts(desk.numbers, account));
}

/**
 * Ground weighs with an attacking side beyond what fills its score: open, it counts on up to the whole weight. The temperaments are tuned
 * to that; all else is as the score has it.
 */
function attackerWorth(desk: Pick<Desk, "numbers">, account: Account): number {
  const n = desk.numbers.score.attacker;
  const { durability, handed } = account;
  const taken = takenOf(account);
  const settled = (durability * (taken + handed)) / n.points + ((1 - durability) * n.unsettled * taken) / n.points;
  const spared = sideParts(desk.numbers, 0, account).filter(({ name }) => name !== "territory");
  return n.territory * clip(settled, 0, 1) + sumOf(spared);
}

/** The sector in which the attacking side would press next: the easiest until half of it is taken, then the heart of the matter, then whatever is left. */
export function pressIn(desk: Desk, outlook: Outlook): SectorId {
  const { minSupply } = desk.numbers.orders;
  const key = desk.numbers.domestic.collapseSector;
  const easy = easiest(desk);
  const half = desk.numbers.limits.sectorHigh / 2;
  const at = (sector: SectorId) => pointsIn(outlook.ground, sector);
  if (at(easy) < half) return easy;
  if (outlook.sides[0].supply >= pointsIn(minSupply, key) && at(key) < half && mayAttack(desk, 0, key)) return key;
  const full = desk.numbers.limits.sectorHigh;
  return at(easy) < full ? easy : (openTo(desk, 0).find((sector) => at(sector) < full) ?? easy);
}

/** Sectors in which a side may attack. */
export const openTo = ({ scenario }: Pick<Desk, "scenario">, side: Side): SectorId[] =>
  scenario.files.scenario.sectors.filter(({ attackedBy }) => attackedBy.includes(side)).map(({ id }) => id);

const mayAttack = (desk: Desk, side: Side, sector: SectorId): boolean => openTo(desk, side).includes(sector);

const easiest = (desk: Desk): SectorId => {
  const { terrain } = desk.numbers.ground;
  const open = openTo(desk, 0);
  const first = open[0] ?? desk.scenario.sectors[0] ?? "";
  return open.reduce((best, each) => (pointsIn(terrain, each) < pointsIn(terrain, best) ? each : best), first);
};

/** The war as it usually goes: the attacking side attacks, the other wears it down. */
export const usualPlan = (desk: Desk, outlook: Outlook): Plan => ({
  activity: [desk.numbers.orders.activity.OFFENSIVE, desk.numbers.orders.activity.ATTRITE],
  attack: { side: 0, sector: pressIn(desk, outlook) },
  defenderHolds: false,
});

/** Durability that a seat expects of the text that it might still get later. */
const laterDurability = 0.75;

/**
 * Worth of fighting on: the best moment to stop, with the temperament's hope of a text then, which fades round by round. After
 * the last round there is nothing left to sign.
 */
export const worthOfWar = (desk: Desk, side: Side, { hope, selfish }: Traits): number =>
  bestOfWar(desk, side, hope, selfish);

/** By the two traits that count here, not by all: who weighs with another pride sees the same war. */
const bestOfWar = memoSeen((desk: Desk, side: Side, hoped: number, selfish: number): number => {
  let outlook = outlookOf(desk);
  let best = 0;
  let hope = hoped;
  for (let left = roundsLeft(desk) - 1; left >= 0; left--) {
    outlook = fought(desk, outlook, usualPlan(desk, outlook));
    const chance = left > 0 ? hope : 0;
    const settled = worth(desk, side, outlook, laterDurability, selfish);
    const open = worth(desk, side, outlook, 0, selfish);
    best = Math.max(best, chance * settled + (1 - chance) * open);
    hope *= 0.95;
  }
  return best;
});

/** The same, kept: most texts promise less than the one hoped for, and so are worth as much as that if they hold. */
const worthKept = memo(
  (outlook: Outlook, numbers: Desk["numbers"], side: Side, durability: number, selfish: number): number =>
    worth({ numbers }, side, outlook, durability, selfish),
);

/**
 * Worth of a text: quiet with its durability where it holds, the war with its losses where it is broken at once. A truce that
 * holds buys time for a better text, which the seat hopes for as it would in the war.
 */
export function worthOfPeace(desk: Desk, side: Side, traits: Traits, durability: number, breachChance: number): number {
  const better = roundsLeft(desk) > 1 ? traits.hope * laterDurability : 0;
  const kept = worthKept(outlookOf(desk), desk.numbers, side, Math.max(durability, better), traits.selfish);
  if (breachChance <= 0) return kept;
  return (1 - breachChance) * kept + breachChance * worthOfWar(desk, side, traits);
}
