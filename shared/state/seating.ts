/** Who sits in a match, and with which powers: read from the scenario's rosters (RULES §2). */
import { type SeatId, type Side, sides } from "../base/ids.ts";
import { memo } from "../base/memo.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { ActPower, Roster, SeatDef } from "../scenario/schema.ts";
import { postures } from "../terms/choices.ts";
import type { OrderKind } from "../terms/order.ts";

/** The roster with this number of seats, if the scenario has one. */
export const rosterOf = (scenario: Scenario, size: number): Roster | undefined =>
  scenario.rosters.find((roster) => roster.size === size);

/** The seat's definition. Throws for an id that the scenario lacks: ids are checked at the door. */
export function seatDef(scenario: Scenario, seat: SeatId): SeatDef {
  const def = scenario.seat[seat];
  if (!def) throw new Error(`the scenario has no seat "${seat}"`);
  return def;
}

interface Powers {
  readonly acts: readonly ActPower[];
  readonly orders: readonly OrderKind[];
}

/** Acts and orders of a seat in a roster of this size. */
export const powersOf = (scenario: Scenario, size: number, seat: SeatId): Powers =>
  rosterOf(scenario, size)?.powers[seat] ?? seatDef(scenario, seat);

export interface Seating {
  readonly order: readonly SeatId[];
  readonly powers: Readonly<Record<SeatId, Powers>>;
  /** Seats of each side that choose a posture; their mean is the side's posture. */
  readonly posture: readonly [readonly SeatId[], readonly SeatId[]];
  /** Seats of each side that publish communiqués. */
  readonly speakers: readonly [readonly SeatId[], readonly SeatId[]];
  /** Belligerents that are asked to talks. */
  readonly guests: readonly SeatId[];
  /** Belligerents beside the leads whose signature keeps a spoiler inside the deal. */
  readonly spoilers: readonly SeatId[];
}

/** The seating of a roster of this size, worked out once. Throws for a size that the scenario lacks. */
export const seatingOf = memo((scenario: Scenario, size: number): Seating => {
  const roster = rosterOf(scenario, size);
  if (!roster) throw new Error(`the scenario has no roster of ${size}`);
  const order = [...roster.seats, ...roster.byRule];
  const powers = Object.fromEntries(order.map((id) => [id, powersOf(scenario, size, id)]));
  const has = (id: SeatId, kind: OrderKind) => powers[id]?.orders.includes(kind) ?? false;
  const ofSide = (side: Side, kind: OrderKind) =>
    order.filter((id) => seatDef(scenario, id).side === side && has(id, kind));
  return {
    order,
    powers,
    posture: [ofSide(0, postures[0]), ofSide(1, postures[0])],
    speakers: [ofSide(0, "COMMUNIQUE"), ofSide(1, "COMMUNIQUE")],
    guests: order.filter((id) => powers[id]?.acts.includes("respond")),
    spoilers: order.filter((id) => {
      const def = seatDef(scenario, id);
      return def.side !== null && !def.lead && powers[id]?.acts.includes("sign");
    }),
  };
});

/** Side of a seat, null for third parties. */
export const sideOf = (scenario: Scenario, seat: SeatId): Side | null => seatDef(scenario, seat).side;

/** Side that a patron supplies, null for others. */
export const clientOf = (scenario: Scenario, seat: SeatId): Side | null => seatDef(scenario, seat).patronOf;

/** Is it the leading seat of a side? */
export const isLead = (scenario: Scenario, seat: SeatId): boolean =>
  sides.some((side) => scenario.leads[side] === seat);
