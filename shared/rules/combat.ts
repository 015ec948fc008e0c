/** Step 4: losses, force and supply over the fought share of the round (RULES §7.4). */
import { other, type Pair, pointsIn, type SectorId, type Side, sides } from "../base/ids.ts";
import type { Numbers } from "../scenario/numbers.ts";
import type { Order } from "../terms/order.ts";
import { isPosture } from "./orders.ts";
import type { Resolution } from "./resolution.ts";

/** Effective power P* = F·(.6 + .04·S) (RULES §4). */
export const powerOf = (
  { limits }: Pick<Numbers, "limits">,
  { force, supply }: { readonly force: number; readonly supply: number },
): number => force * (limits.powerBase + limits.powerPerSupply * supply);

/** Weight of the defender's power where `side` attacks in the sector (RULES §7.5). */
export const terrainFor = ({ ground }: Pick<Numbers, "ground">, side: Side, sector: SectorId): number =>
  pointsIn((side === 1 ? ground.terrainBack : undefined) ?? ground.terrain, sector);

/** Activity of a side: the mean over its seats that choose a posture (RULES §4). */
export function activityOf(r: Resolution, side: Side): number {
  const seats = r.seating.posture[side];
  let sum = 0;
  for (const seat of seats) {
    const posture = r.orders[seat]?.find(isPosture);
    sum += r.numbers.orders.activity[posture?.kind ?? "HOLD"];
  }
  return seats.length === 0 ? 0 : sum / seats.length;
}

/** Did every posture seat of the side order HOLD? */
export const holds = (r: Resolution, side: Side): boolean =>
  r.seating.posture[side].every((seat) => r.orders[seat]?.some((order: Order) => order.kind === "HOLD") ?? true);

/** Adds the round's military dead, and takes force and supply. */
export function fight(r: Resolution): void {
  const n = r.numbers.losses;
  const fought = r.round.fought;
  const activity: Pair<number> = [activityOf(r, 0), activityOf(r, 1)];
  r.round.activity = ((activity[0] + activity[1]) / 2) * fought;
  if (fought === 0) return;
  const power: Pair<number> = [powerOf(r.numbers, r.state.sides[0]), powerOf(r.numbers, r.state.sides[1])];
  for (const side of sides) {
    const foe = other(side);
    const ratio = power[foe] / Math.max(power[side], n.smallestPower);
    const noise = r.draw(`losses:${side}`).noise(n.spread) * r.state.daysPerRound * fought;
    const own = Math.round(n.own * activity[side] * noise);
    const taken = Math.round(n.opponent * activity[foe] * ratio * noise);
    r.round.dead[side] = own + taken;
    r.move({ gauge: "militaryDead", side }, [
      { cause: "ownFire", amount: own },
      { cause: "opponentFire", amount: taken },
    ]);
  }
  for (const side of sides) {
    r.move({ gauge: "force", side }, [{ cause: "lossesTaken", amount: -r.round.dead[side] / n.perForce[side] }]);
    r.move({ gauge: "supply", side }, [{ cause: "consumption", amount: -n.consumption * activity[side] * fought }]);
  }
}
