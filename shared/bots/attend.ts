/** Talks: whether a belligerent goes, and how a mediator invites so that both could (RULES §5). */
import { type SeatId, type Side, sides, type VenueId } from "../base/ids.ts";
import type { Act } from "../engine/command.ts";
import { convenePrice } from "../engine/conveneActs.ts";
import { bothCame, fightingGoesOn, venueCover } from "../rules/attendance.ts";
import { settles } from "../rules/binding.ts";
import { costOf } from "../rules/orders.ts";
import { takenOf } from "../rules/scoreParts.ts";
import type { Frame, Style } from "../state/matchState.ts";
import type { Invitation } from "../state/seatView.ts";
import type { Order } from "../terms/order.ts";
import { type Desk, mayAct, memoUnsaid, pointsForActs, pointsLeft, talksNow } from "./desk.ts";
import { guessSides } from "./guess.ts";
import { setOrders } from "./orders.ts";
import { orderFor } from "./talk/asOrder.ts";
import { linesKnown, owed } from "./talk/heard.ts";
import type { Traits } from "./traits.ts";

/** Why a seat does not go. */
export type Absence = "margin" | "points" | "will" | "unwilling";

/** Why this invitation is declined; null: it is confirmed. */
export function absence(desk: Desk, invitation: Invitation, traits: Traits): Absence | null {
  if (invitation.margin < 0) return "margin";
  if (pointsLeft(desk) < desk.numbers.orders.acts.confirm) return "points";
  const { own } = desk.own;
  if (own === null) return null;
  const { willFloor } = own;
  if (invitation.willCost > 0 && own.will - invitation.willCost < willFloor + invitation.willCost) return "will";
  // A leadership that has ruled talks out gives way only once the war has begun to hurt.
  if (invitation.willCost > 0 && own.hurt < traits.conditionalAt) return "unwilling";
  return null;
}

/**
 * The answer to the first invitation that waits; null when none does. Orders that leave no point for coming are cut first:
 * `wishes` are set again with room for it. Who has given its word to come (`promised`) comes where it can.
 */
export function respond(
  desk: Desk,
  traits: Traits,
  wishes: () => readonly Order[],
  promised: (invitation: Invitation) => boolean = () => false,
): Act | null {
  const invitation = desk.own.invitations[0];
  if (!invitation) return null;
  const { convening } = invitation;
  const why = absence(desk, invitation, traits);
  const reluctant = why === "will" || why === "unwilling";
  if (why !== null && !(reluctant && promised(invitation))) return { kind: "respond", convening, answer: "declined" };
  const short = desk.numbers.orders.acts.confirm - pointsForActs(desk);
  if (short <= 0) return { kind: "respond", convening, answer: "confirmed" };
  const context = { ...desk.own.context, points: pointsLeft(desk) - desk.numbers.orders.acts.confirm };
  return setOrders({ ...desk, own: { ...desk.own, context } }, wishes());
}

export interface Plan {
  readonly venue: VenueId;
  readonly style: Style;
  readonly frame: Frame;
  readonly leaderCalled: boolean;
}

/** The margin that a host expects of a side, from public values and its guess of the rest. */
export function expectedMargin(desk: Desk, host: SeatId, plan: Plan, side: Side): number {
  const n = desk.numbers.attendance;
  const { pub } = desk;
  const { hurt, hardness } = guessSides(desk)[side];
  const convening = { ...plan, host, round: pub.round };
  const cover = venueCover(desk.scenario, pub, convening, desk.scenario.leads[side]);
  const change = takenOf({ ground: pub.groundChange });
  const gained = side === 0 ? change > 0 : change < 0;
  const conditional = pub.sides[side].stance === "conditional" && fightingGoesOn(pub);
  return (
    cover.reduce((sum, term) => sum + term.amount, 0) +
    (gained ? n.gained : 0) +
    (conditional ? n.conditional : 0) +
    n.hurtShare * hurt -
    n.hardnessShare * hardness -
    shyness(desk, side)
  );
}

/** A side that lately declined is harder to move than the guess says. */
const shyness = (desk: Desk, side: Side): number => {
  const lead = desk.scenario.leads[side];
  const lately = desk.pub.convenings.filter((c) => c.round === desk.pub.round - 1);
  return 8 * lately.filter((c) => c.guests.some((guest) => guest.seat === lead && guest.answer === "declined")).length;
};

/** Ways of inviting, the gentlest and best covered first: cover makes it easier to come, and cheaper to sign. */
const covers: readonly Omit<Plan, "venue">[] = [
  { style: "facilitate", frame: "political", leaderCalled: true },
  { style: "facilitate", frame: "humanitarian", leaderCalled: true },
  { style: "facilitate", frame: "humanitarian", leaderCalled: false },
  { style: "manipulate", frame: "humanitarian", leaderCalled: false },
  { style: "manipulate", frame: "humanitarian", leaderCalled: true },
];

/** Margins that a host wants to expect: a little room for its guess; more where it asks for political talks. */
const room = { humanitarian: 3, political: 25 } as const;

/** How to invite so that both sides should come; null where nothing would bring them. `points`: what the host can spend. */
export function planFor(desk: Desk, host: SeatId, points: number): Plan | null {
  const def = desk.scenario.seat[host];
  const plans = covers.flatMap((cover) => (def?.venues ?? []).map((venue): Plan => ({ venue, ...cover })));
  const fits = (plan: Plan) =>
    convenePrice(desk.numbers.orders.acts, plan) <= points &&
    (def?.leader !== null || !plan.leaderCalled) &&
    sides.every((side) => expectedMargin(desk, host, plan, side) >= room[plan.frame]);
  return plans.find(fits) ?? null;
}

/** What this seat has left for talks: its orders are counted, and those that it has given its word on and not set yet. */
export function pointsForTalks(desk: Desk): number {
  const { scenario, own, pub } = desk;
  if (own.orders !== null) return pointsForActs(desk);
  const promised = owed(desk, pub.round).flatMap(({ deed }) =>
    deed && !deed.not ? (orderFor(desk, deed.does) ?? []) : [],
  );
  return pointsLeft(desk) - (promised.length > 0 ? costOf(scenario, own.context, promised) : 0);
}

/** Points that a host can spend on talks: one is kept back while it has not offered monitors. */
function budget(desk: Desk, host: SeatId): number {
  const points = host === desk.seat ? pointsForTalks(desk) : desk.numbers.round.points;
  const offered = desk.pub.seats.find((seat) => seat.id === host)?.offers.monitors ?? false;
  return offered ? points : points - 1;
}

/** Seats that may convene, the one whose turn it is first: the venue promised by TALKS, then round by round in seat order. */
export function hostsInTurn(desk: Desk): SeatId[] {
  const hosts = desk.seating.order.filter((seat) => desk.seating.powers[seat]?.acts.includes("convene"));
  const from = desk.pub.round % Math.max(1, hosts.length);
  const turned = [...hosts.slice(from), ...hosts.slice(0, from)];
  const promised = desk.pub.nextTalks;
  const keeps = (seat: SeatId) =>
    promised?.round === desk.pub.round && desk.scenario.seat[seat]?.venues[0] === promised.venue ? 0 : 1;
  return turned.sort((a, b) => keeps(a) - keeps(b));
}

/** Who hosts next, and how: the first in turn whom everybody can expect to succeed, so that bots agree on it without a word; null: nobody. */
export const nextHost = (desk: Desk): { readonly host: SeatId; readonly plan: Plan } | null =>
  hostUnder(desk, linesKnown(desk));

/** Of all that was said, only what binds the host leaves it fewer points. */
const hostUnder = memoUnsaid((desk: Desk, _lines: unknown): ReturnType<typeof nextHost> => {
  for (const host of hostsInTurn(desk)) {
    const plan = planFor(desk, host, budget(desk, host));
    if (plan) return { host, plan };
  }
  return null;
});

/** How this seat convenes now, or null. One bot convenes a round, so that people always find room. */
export function conveneNow(desk: Desk): Plan | null {
  if (!mayAct(desk, "convene") || talksNow(desk).length > 0) return null;
  const { treaty } = desk.pub;
  if (treaty !== null && settles(treaty.clauses)) return null;
  const next = nextHost(desk);
  return next?.host === desk.seat ? next.plan : null;
}

/** The style in which a host that has a draft invites: its draft must then be answered by every guest. */
export const withDraft = (desk: Desk, plan: Plan): boolean =>
  plan.style === "facilitate" && desk.seating.powers[desk.seat]?.orders.includes("STATEMENT") === true;

/** Talks of this round that this seat hosts and to which both sides came. */
export const ownTable = (desk: Desk) => talksNow(desk).find((c) => c.host === desk.seat && bothCame(desk.scenario, c));
