/** What a posture is likely to cost and bring, from what one seat knows: its own side, and of the other only how it began. */
import { other, pointsIn, type SectorId, type Side } from "../base/ids.ts";
import { clip } from "../base/num.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { OwnSide, PublicView, Range } from "../state/seatView.ts";
import type { Posture } from "../terms/choices.ts";
import { powerOf, terrainFor } from "./combat.ts";

interface Knows {
  readonly side: Side;
  readonly own: Pick<OwnSide, "force" | "supply">;
  readonly pub: Pick<PublicView, "daysPerRound" | "ground" | "treaty">;
}

/**
 * Own military dead of the round: least if the other side holds, most if it attacks (RULES §7.4). Where a text is in force and
 * one holds, the least is none: fire comes only where the truce breaks. Without the noise of chance.
 */
export function forecastDead(scenario: Scenario, { side, own, pub }: Knows, posture: Posture): Range {
  const { losses, orders } = scenario.numbers;
  const ratio = theirPower(scenario, side) / Math.max(powerOf(scenario.numbers, own), losses.smallestPower);
  const dead = (theirs: Posture) =>
    pub.daysPerRound * (losses.own * orders.activity[posture] + losses.opponent * orders.activity[theirs] * ratio);
  const none = posture === "HOLD" && pub.treaty !== null;
  return { low: none ? 0 : dead("HOLD"), high: dead("OFFENSIVE") };
}

/** Points that an attack in the sector gains: least where the other side does not hold and chance is against it, most where it holds (§7.5). */
export function forecastGround(scenario: Scenario, { side, own, pub }: Knows, sector: SectorId): Range {
  const n = scenario.numbers.ground;
  const room =
    side === 0 ? scenario.numbers.limits.sectorHigh - pointsIn(pub.ground, sector) : pointsIn(pub.ground, sector);
  const gain = (hold: number, chance: number) => {
    const defence = terrainFor(scenario.numbers, side, sector) * theirPower(scenario, side) * hold;
    const over = n.attack * powerOf(scenario.numbers, own) - defence;
    return Math.min(room, clip(n.scale * pub.daysPerRound * over * chance, 0, n.most * pub.daysPerRound));
  };
  return { low: gain(1, 1 - n.spread), high: gain(n.holdDefence, 1 + n.spread) };
}

/** Power of the other side as the match began: how it stands since is its secret. */
function theirPower({ numbers, files }: Scenario, side: Side): number {
  const { force, supply } = files.scenario.start;
  return powerOf(numbers, { force: force[other(side)], supply: supply[other(side)] });
}
