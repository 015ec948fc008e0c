/** What lies before a bot when it decides: the scenario, its view, and the few readings of both that every policy needs. */
import { other, type SeatId, type Side } from "../base/ids.ts";
import { memoLast } from "../base/memo.ts";
import { costOf } from "../rules/orders.ts";
import { takenOf } from "../rules/scoreParts.ts";
import type { Numbers } from "../scenario/numbers.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { ActPower, SeatDef } from "../scenario/schema.ts";
import { type Seating, seatDef, seatingOf } from "../state/seating.ts";
import type { OwnSide, OwnView, PublicConvening, PublicView, ReadableText, SeatView } from "../state/seatView.ts";
import type { OrderKind } from "../terms/order.ts";

export interface Desk {
  readonly scenario: Scenario;
  readonly numbers: Numbers;
  readonly pub: PublicView;
  readonly own: OwnView;
  readonly seat: SeatId;
  readonly side: Side | null;
  readonly def: SeatDef;
  readonly seating: Seating;
}

/**
 * `make` with its last result for each seat and `place` cached, for what follows from the scenario, what all see, the seat's own figures and `rest`
 * alone: words change none of it, and bots are asked again after each.
 */
export function memoSeen<R extends readonly unknown[], V>(
  make: (desk: Desk, ...rest: R) => V,
  place: ((...rest: R) => string) | null = null,
): (desk: Desk, ...rest: R) => V {
  const last = new Map<
    string,
    Pick<Desk, "scenario" | "pub"> & { readonly own: OwnSide | null; readonly rest: R; readonly value: V }
  >();
  return (desk, ...rest) => {
    const at = place ? `${desk.seat} ${place(...rest)}` : desk.seat;
    const before = last.get(at);
    if (
      before &&
      before.pub === desk.pub &&
      before.own === desk.own.own &&
      before.scenario === desk.scenario &&
      rest.every((arg, i) => arg === before.rest[i])
    )
      return before.value;
    const value = make(desk, ...rest);
    last.set(at, { scenario: desk.scenario, pub: desk.pub, own: desk.own.own, rest, value });
    return value;
  };
}

/** `make` with its last result for each seat cached, for what follows from all that the seat sees but the words spoken, and `rest`. */
export function memoUnsaid<R extends readonly unknown[], V>(
  make: (desk: Desk, ...rest: R) => V,
): (desk: Desk, ...rest: R) => V {
  const last = new Map<SeatId, { readonly desk: Desk; readonly rest: R; readonly value: V }>();
  return (desk, ...rest) => {
    const before = last.get(desk.seat);
    if (before && sameButWords(before.desk, desk) && rest.every((each, i) => each === before.rest[i]))
      return before.value;
    const value = make(desk, ...rest);
    last.set(desk.seat, { desk, rest, value });
    return value;
  };
}

function sameButWords(one: Desk, two: Desk): boolean {
  if (one.scenario !== two.scenario || one.pub !== two.pub) return false;
  for (const key in one.own)
    if (key !== "spoken" && one.own[key as keyof OwnView] !== two.own[key as keyof OwnView]) return false;
  return true;
}

/** The desk of the view's seat; null for an observer's view, which has no seat. */
export function deskOf(scenario: Scenario, view: SeatView): Desk | null {
  const { pub, own } = view;
  if (!own) return null;
  const seating = seatingOf(scenario, pub.roster);
  const def = seatDef(scenario, own.seat);
  return { scenario, numbers: scenario.numbers, pub, own, seat: own.seat, side: own.side, def, seating };
}

/** The same while the seat can act; null in other phases and while paused. */
export const openDesk = (scenario: Scenario, view: SeatView): Desk | null =>
  view.pub.phase === "open" && !view.pub.paused ? deskOf(scenario, view) : null;

/** Has this seat the power to act so in this roster? */
export const mayAct = (desk: Desk, power: ActPower): boolean =>
  desk.seating.powers[desk.seat]?.acts.includes(power) ?? false;

/** Has the seat this order in this roster? */
export const hasOrder = (desk: Desk, kind: OrderKind, seat: SeatId = desk.seat): boolean =>
  desk.seating.powers[seat]?.orders.includes(kind) ?? false;

/** Points left of the round for acts and orders together. */
export const pointsLeft = (desk: Desk): number => desk.own.points - desk.own.spent;

/** Points left for an act, beside the orders that are set. */
export const pointsForActs = (desk: Desk): number =>
  pointsLeft(desk) - costOf(desk.scenario, desk.own.context, desk.own.orders ?? []);

/** Rounds still to be resolved, this one included. */
export const roundsLeft = (desk: Desk): number => desk.pub.rounds - desk.pub.round + 1;

/** Points that changed hands in all sectors. */
export const groundTaken = (desk: Pick<Desk, "pub">): number => takenOf(desk.pub);

/** The lead of the other side; for a third party the lead of the side that attacks. */
export const otherLead = (desk: Desk): SeatId => desk.scenario.leads[desk.side === null ? 0 : other(desk.side)];

/** Talks of this round. */
export const talksNow = (desk: Desk): readonly PublicConvening[] =>
  desk.pub.convenings.filter((c) => c.round === desk.pub.round);

/** Open texts that the seat may read, oldest first. */
export const openTexts = (desk: Desk): readonly ReadableText[] =>
  desk.own.texts.filter((text) => text.status === "open");

/** Number of a text's latest version. */
export const latestNumber = (text: ReadableText): number => text.versions.at(-1)?.n ?? 0;

/** Did both leads sign? */
export const signedByLeads = (desk: Desk, text: ReadableText): boolean =>
  desk.scenario.leads.every((lead) => text.signed.includes(lead) && !text.waiting.some(({ seat }) => seat === lead));

/** One of `list` by a number that differs from round to round, seat to seat and, by `salt`, text to text; undefined for an empty list. */
export function turn<T>(desk: Desk, list: readonly T[], salt = 0): T | undefined {
  let sum = desk.pub.round + salt;
  for (const char of desk.seat) sum += char.charCodeAt(0);
  return list[sum % list.length];
}

/**
 * How a seat is disposed in this match, −1 to 1: no two leaderships are alike, and the same one is the same all through. It is read
 * from the first round's published figures, which differ from match to match and stay on record; before there are any it is 0.
 */
export const mood = (desk: Desk): number => moodOf(desk.pub.claims, desk.seat);

const moodOf = memoLast((claims: PublicView["claims"], seat: SeatId): number => {
  let mixed = 0;
  for (const claim of claims) if (claim.round === 1) mixed = (mixed * 31 + Math.round(claim.value) + 7) % 9973;
  if (mixed === 0) return 0;
  for (const char of seat) mixed = (mixed * 131 + char.charCodeAt(0)) % 9973;
  return (2 * mixed) / 9972 - 1;
});
