/** Step 10: the escalation rung, the risk of a wider war, the energy markets' alarm (RULES §7.10; A24, A25, B35). */
import { pointsIn, type SeatId, type Side, sides } from "../base/ids.ts";
import { milli } from "../base/num.ts";
import type { Term } from "../state/gauge.ts";
import { rungOf } from "./orders.ts";
import { givenBy, type Resolution } from "./resolution.ts";

/** Rungs that a side's orders stood on, ascending, each once. With no fighting there are none. */
export function rungsOf(r: Resolution, side: Side): number[] {
  if (r.round.fought === 0) return [];
  const rungs = new Set<number>();
  for (const seat of r.seating.order)
    if (r.scenario.seat[seat]?.side === side)
      for (const order of r.orders[seat] ?? []) {
        const rung = rungOf(r.scenario, order.kind);
        if (rung > 0) rungs.add(rung);
      }
  return [...rungs].sort((a, b) => a - b);
}

/** Moves E, X and Z. */
export function escalate(r: Resolution): void {
  const n = r.numbers.widerWar;
  const highest = Math.max(0, ...rungsOf(r, 0), ...rungsOf(r, 1));
  const floor = r.state.escalation - (r.round.kept ? n.calmingKept : n.calming);
  const next = highest > floor ? highest : Math.max(0, floor);
  const change = next - r.state.escalation;
  r.move({ gauge: "escalation" }, [
    { cause: change > 0 || highest > floor ? "highestRung" : "calming", amount: change },
  ]);
  r.move({ gauge: "widerWar" }, widerWarTerms(r));
  r.move({ gauge: "energyAlarm" }, energyTerms(r));
}

function widerWarTerms(r: Resolution): Term[] {
  const n = r.numbers.widerWar;
  const terms: Term[] = [{ cause: "drift", amount: n.drift }];
  if (r.round.strikes > 0) terms.push({ cause: "strikes", amount: n.strike * r.round.strikes });
  for (const seat of r.round.suppliers)
    terms.push({ cause: "patronSupply", amount: n.patronSupply, seat, secretOf: seat });
  for (const sector of r.scenario.sectors) {
    const change = pointsIn(r.round.ground, sector);
    if (change > n.bigGainAbove || -change > n.bigGainAbove)
      terms.push({ cause: "offensiveGains", amount: n.bigGain, sector });
  }
  if (r.round.council) terms.push({ cause: "council", amount: n.council });
  for (const { seat, hot } of r.round.signals)
    terms.push({ cause: hot ? "hotline" : "signal", amount: callWeight(r, seat, hot), seat });
  terms.push({ cause: "chance", amount: n.chance * r.draw("widerWar").normal() });
  return terms;
}

/**
 * A call calms as far as there is danger, up to `calmAt`. A signal of a power that stands alone counts half: it takes two to drift into a war.
 */
function callWeight(r: Resolution, seat: SeatId, hot: boolean): number {
  const n = r.numbers.widerWar;
  if (hot) return milli(n.hotline * Math.min(1, r.state.widerWar / n.calmAt));
  const others = r.round.suppliers.some((id) => id !== seat) || r.round.signals.some((s) => !s.hot && s.seat !== seat);
  return others ? n.signal : n.signal * n.aloneShare;
}

function energyTerms(r: Resolution): Term[] {
  const n = r.numbers.widerWar;
  const terms: Term[] = [
    { cause: "fading", amount: -(1 - n.energyKept) * r.state.energyAlarm },
    { cause: "strikes", amount: n.energyStrike * r.round.strikes },
  ];
  const north = sides.some((side) =>
    givenBy(r, side, "OFFENSIVE").some(({ order }) => order.sector === n.energySector),
  );
  if (north && r.round.fought > 0) terms.push({ cause: "offensiveNorth", amount: n.energyOffensive });
  return terms;
}
