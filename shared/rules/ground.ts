/** Step 5: ground in each attacked sector (RULES §7.5). */
import { nowhere, other, type Pair, pointsIn, type SectorId, type Side, sides } from "../base/ids.ts";
import { clip, milli } from "../base/num.ts";
import type { Term } from "../state/gauge.ts";
import { holds, powerOf, terrainFor } from "./combat.ts";
import { givenBy, type Resolution } from "./resolution.ts";

/** Gain of one side's offensive in a sector, in points, before the sector's limits. `weight`: share of the side's posture seats that attack there. */
function gainOf(r: Resolution, side: Side, sector: SectorId, weight: number): number {
  const n = r.numbers.ground;
  const foe = other(side);
  const defence =
    terrainFor(r.numbers, side, sector) * powerOf(r.numbers, r.state.sides[foe]) * (holds(r, foe) ? n.holdDefence : 1);
  const attack = n.attack * powerOf(r.numbers, r.state.sides[side]);
  const noise = r.draw(`ground:${side}:${sector}`).noise(n.spread);
  const days = r.state.daysPerRound;
  return milli(clip(n.scale * days * (attack - defence) * noise, 0, n.most * days) * r.round.fought * weight);
}

/** Moves the sectors. Side 0 advances upwards; side 1 counter-attacks and takes ground back. */
export function advance(r: Resolution): void {
  const { sectors } = r.scenario;
  const gains: Pair<Record<SectorId, number>> = [nowhere(sectors), nowhere(sectors)];
  for (const side of sides) {
    const seats = r.seating.posture[side].length;
    const attacks = givenBy(r, side, "OFFENSIVE");
    for (const sector of sectors) {
      const here = attacks.filter(({ order }) => order.sector === sector).length;
      if (here > 0) gains[side][sector] = gainOf(r, side, sector, here / seats);
    }
  }
  for (const sector of sectors) {
    const [forward, back] = withinSector(r, sector, [pointsIn(gains[0], sector), pointsIn(gains[1], sector)]);
    gains[0][sector] = forward;
    gains[1][sector] = back;
    settleSector(r, sector, [forward, back]);
  }
  for (const side of sides)
    for (const sector of sectors)
      if (givenBy(r, side, "OFFENSIVE").some(({ order }) => order.sector === sector) && r.round.fought > 0) {
        const gained = pointsIn(gains[side], sector);
        r.round.bestOffensive[side] = Math.max(r.round.bestOffensive[side] ?? 0, gained);
        r.emit({ kind: "offensive", side, sector, gained });
      }
}

/** Nobody gains what is not there: points held back in the sector, or points left to take. */
function withinSector(r: Resolution, sector: SectorId, [forward, back]: Pair<number>): Pair<number> {
  const here = pointsIn(r.state.ground, sector);
  const left = r.numbers.limits.sectorHigh - here;
  return [milli(Math.min(forward, left + back)), milli(Math.min(back, here + forward))];
}

function settleSector(r: Resolution, sector: SectorId, [forward, back]: [number, number]): void {
  const before = pointsIn(r.state.ground, sector);
  const terms: Term[] = [];
  if (forward > 0) terms.push({ cause: "advance", amount: forward, side: 0 });
  if (back > 0) terms.push({ cause: "counterAttack", amount: -back, side: 1 });
  r.move({ gauge: "ground", sector }, terms);
  const change = milli(pointsIn(r.state.ground, sector) - before);
  r.round.ground[sector] = change;
  const winner: Side = change > 0 ? 0 : 1;
  const size = change > 0 ? change : -change;
  r.round.gained[winner] += size;
  r.round.lost[other(winner)] += size;
}
