/**
 * What a bot thinks of what it cannot see: force, supply, losses, hurt and hardness of a side, followed from the published
 * start by the mean of the rules (RULES §7) as if the attacking side attacked and the other wore it down. Its own side's
 * true values replace the guess. No secret enters: only the scenario, the round and public figures.
 */
import { sides as bothSides, other, type Pair, type Side } from "../base/ids.ts";
import { memoLast } from "../base/memo.ts";
import { clip } from "../base/num.ts";
import { powerOf } from "../rules/combat.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { PublicView } from "../state/seatView.ts";
import { type Desk, groundTaken, memoSeen } from "./desk.ts";

export interface SideGuess {
  force: number;
  supply: number;
  /** Military dead. */
  dead: number;
  hurt: number;
  hardness: number;
  will: number;
}

/** A desk without its seat: what everybody has before them. */
type Outside = Pick<Desk, "pub" | "scenario" | "numbers">;

/** Mean losses of both sides in a round at these activities: dead, and what they take from force and supply (§7.4). */
export function wear(desk: Outside, sides: Guess, activity: readonly [number, number], gifts: number): Pair<SideGuess> {
  const { losses, limits } = desk.numbers;
  const days = desk.pub.daysPerRound;
  const powerful = (side: Side) => powerOf(desk.numbers, sides[side]) + losses.smallestPower / 1000;
  const power: Pair<number> = [powerful(0), powerful(1)];
  const worn = (side: Side): SideGuess => {
    const foe = other(side);
    const dead = days * (losses.own * activity[side] + (losses.opponent * activity[foe] * power[foe]) / power[side]);
    const now = sides[side];
    return {
      ...now,
      dead: now.dead + dead,
      force: clip(now.force - dead / losses.perForce[side], limits.forceLow, limits.forceHigh),
      supply: clip(now.supply - losses.consumption * activity[side] + gifts, 0, limits.supplyHigh),
      hurt: clip(desk.numbers.domestic.hurtKept * now.hurt + dead / desk.numbers.domestic.deadPerHurt, 0, 100),
    };
  };
  return [worn(0), worn(1)];
}

/** Rounds in which there was fighting, as far as the record shows. */
const roundsFought = (desk: Outside): number => Math.max(0, desk.pub.round - 1 - (desk.pub.treaty?.kept ?? 0));

type Guess = Readonly<Pair<Readonly<SideGuess>>>;

/** Both sides as this seat believes them to be. The guess is shared: not to be changed. */
export const guessSides = memoSeen((desk: Desk): Guess => withOwn(desk, follow(desk.pub, desk.scenario)));

/** What anybody can work out from what everybody sees. */
const follow = memoLast((pub: PublicView, scenario: Scenario): Guess => {
  const desk: Outside = { pub, scenario, numbers: scenario.numbers };
  const { start } = desk.scenario.files.scenario;
  const at = (side: Side): SideGuess => ({
    force: start.force[side],
    supply: start.supply[side],
    dead: start.militaryDead[side],
    hurt: start.hurt[side],
    hardness: start.hardness[side],
    will: start.will[side],
  });
  let sides: Pair<SideGuess> = [at(0), at(1)];
  const { activity, supplyGift } = desk.numbers.orders;
  const fought = roundsFought(desk);
  const lost = fought > 0 ? (groundTaken(desk) / fought) * desk.numbers.domestic.groundLost : 0;
  for (let round = 0; round < fought; round++) {
    sides = wear(desk, sides, [activity.OFFENSIVE, activity.ATTRITE], supplyGift);
    sides[1].hurt = clip(sides[1].hurt + lost, 0, 100);
    for (const side of bothSides)
      sides[side].will = clip(sides[side].will + willMoved(desk, side, sides[side].hurt), 0, 100);
  }
  for (const side of bothSides) {
    // A published or verified figure above the guess is better knowledge than the guess.
    const seen = desk.pub.sides[side];
    sides[side].dead = Math.max(sides[side].dead, seen.reportedDead, seen.verifiedDead?.low ?? 0);
  }
  return sides;
});

/** How will moves in a round of fighting in which the attacking side gains ground (§7.9). */
function willMoved(desk: Outside, side: Side, hurt: number): number {
  const { willGained, willLost, willWeary, willRecovery, wearyAt } = desk.numbers.domestic;
  return (side === 0 ? willGained : willLost) + (hurt >= wearyAt ? willWeary : willRecovery);
}

function withOwn(desk: Desk, sides: Guess): Guess {
  const { own } = desk.own;
  if (own === null || desk.side === null) return sides;
  const { force, supply, militaryDead, hurt, hardness, will } = own;
  const mine: SideGuess = { force, supply, dead: militaryDead, hurt, hardness, will };
  return desk.side === 0 ? [mine, sides[1]] : [sides[0], mine];
}
