/** Step 6: civilians and displacement (RULES §7.6). Counts, never pictures. */
import { other, type Side, sides } from "../base/ids.ts";
import { exp, milli } from "../base/num.ts";
import { given, givenBy, type Resolution } from "./resolution.ts";

/** Marks shelled and struck towns, and what firing on them costs in credibility and alarm. */
export function fireOnTowns(r: Resolution): void {
  if (r.round.fought === 0) return;
  const o = r.numbers.orders;
  for (const kind of ["SHELL", "STRIKE_BEYOND"] as const) {
    const struck = kind === "STRIKE_BEYOND";
    for (const { seat, order } of given(r, kind)) {
      const side = r.scenario.seat[seat]?.side ?? 0;
      r.round[struck ? "struck" : "shelled"][other(side)] += 1;
      if (struck) r.round.strikes += 1;
      r.emit({ kind: "shelled", town: order.town, by: seat, struck });
      const amount = struck ? o.strikeCredibility : o.shellCredibility;
      r.move({ gauge: "credibility", seat }, [
        { cause: struck ? "struckBeyond" : "firedOnTown", amount, town: order.town },
      ]);
    }
  }
}

/** Adds civilian dead and displaced of both sides. */
export function harmCivilians(r: Resolution): void {
  const n = r.numbers.civilians;
  for (const { seat, order } of given(r, "EVACUATE")) r.emit({ kind: "evacuated", seat, town: order.town });
  for (const side of sides) {
    const evacuated = givenBy(r, side, "EVACUATE").length;
    if (r.round.fought > 0) addDead(r, side, evacuated > 0 ? n.evacuated : 1);
    addDisplaced(r, side, evacuated);
  }
}

function addDead(r: Resolution, side: Side, shelter: number): void {
  const n = r.numbers.civilians;
  const days = r.state.daysPerRound * n.vulnerability[side] * shelter;
  const fought = r.round.fought;
  const count = (name: string, rate: number) => r.draw(`civilians:${side}:${name}`).poisson(rate * days);
  r.move({ gauge: "civilianDead", side }, [
    { cause: "crossfire", amount: count("crossfire", n.crossfire * r.round.activity) },
    { cause: "shelling", amount: count("shelled", n.shelled * r.round.shelled[side] * fought) },
    { cause: "strikes", amount: count("struck", n.struck * r.round.struck[side] * fought) },
  ]);
}

function addDisplaced(r: Resolution, side: Side, evacuated: number): void {
  const n = r.numbers.civilians;
  const here = r.state.sides[side].displaced;
  const z =
    Math.min(1, r.round.activity * (n.displacedBase + n.displacedShelled * r.round.shelled[side])) *
    n.displacedSide[side];
  const left = r.numbers.limits.displacedCap[side] - here;
  const terms = [
    { cause: "flight", amount: milli(left * (1 - exp(-n.displacedRate * r.state.daysPerRound * z))) },
    { cause: "evacuation", amount: evacuated * n.evacuatedDisplaced },
  ] as const;
  r.move({ gauge: "displaced", side }, terms);
}
