/** What comes to light: deliveries in secret, by inspection or by chance, and what an investigation finds (RULES §§7.7, 7.8; WAR §8). */
import type { SeatId, Side } from "../base/ids.ts";
import { clientOf } from "../state/seating.ts";
import { embargoed } from "./council.ts";
import { given, type Resolution } from "./resolution.ts";
import { trueRange } from "./trueRange.ts";

/** Finds each delivery of the round, or not: by those who inspect its patron, else by chance. */
export function findDeliveries(r: Resolution): void {
  const { foundByInspection, foundByChance, foundUnderEmbargo } = r.numbers.orders;
  const inspecting = given(r, "INSPECT");
  for (const { seat, order } of inspecting) r.emit({ kind: "inspected", seat, patron: order.seat });
  for (const patron of r.round.suppliers) {
    const by = inspecting.find(
      ({ seat, order }) => order.seat === patron && r.draw(`inspect:${seat}`).uniform() < foundByInspection,
    );
    const chance = embargoed(r.state) ? foundUnderEmbargo : foundByChance;
    const found = by?.seat ?? (r.draw(`found:${patron}`).uniform() < chance ? "chance" : null);
    if (found !== null) tellOfDelivery(r, patron, found);
  }
}

function tellOfDelivery(r: Resolution, patron: SeatId, by: SeatId | "chance"): void {
  const side = clientOf(r.scenario, patron);
  if (side === null || r.round.found.includes(patron)) return;
  r.round.found.push(patron);
  r.emit({ kind: "deliveryFound", patron, client: r.scenario.leads[side], by });
  r.move({ gauge: "credibility", seat: patron }, [
    { cause: "deliveryFound", amount: r.numbers.orders.foundCredibility },
  ]);
}

/** Publishes what was begun in an earlier round, then begins what is ordered now. */
export function investigate(r: Resolution): void {
  for (const seat of r.seating.order) {
    const side = r.state.seats[seat]?.inquiry ?? null;
    if (side !== null) report(r, seat, side);
  }
  for (const { seat, order } of given(r, "INVESTIGATE")) r.emit({ kind: "investigationBegun", seat, side: order.on });
}

function report(r: Resolution, seat: SeatId, side: Side): void {
  const { militaryDead, reportedDead } = r.state.sides[side];
  const range = trueRange(r, militaryDead);
  r.emit({ kind: "investigated", seat, side, ...range });
  for (const patron of r.round.suppliers) if (clientOf(r.scenario, patron) === side) tellOfDelivery(r, patron, seat);
  if (reportedDead >= range.low) return;
  const o = r.numbers.orders;
  r.move({ gauge: "will", side }, [{ cause: "investigation", amount: o.investigationWill, seat }]);
  r.move({ gauge: "hardness", side }, [{ cause: "investigation", amount: o.investigationHardness, seat }]);
  r.move({ gauge: "credibility", seat: r.scenario.leads[side] }, [
    { cause: "investigation", amount: o.investigationCredibility, seat },
  ]);
}
