/** What would bring a seat to talks, and a host to call them; by the margin and the reluctance that decide its answer (§5). */
import type { SeatId, Side, VenueId } from "../../base/ids.ts";
import { convenePrice } from "../../engine/conveneActs.ts";
import { fightingGoesOn } from "../../rules/attendance.ts";
import type { Frame } from "../../state/matchState.ts";
import { frames, type Reason } from "../../terms/choices.ts";
import type { Deed, DoingOf } from "../../terms/deed.ts";
import type { Answering } from "../../terms/word.ts";
import { absence, expectedMargin, type Plan } from "../attend.ts";
import { type Desk, hasOrder, mayAct, pointsForActs, pointsLeft, talksNow } from "../desk.ts";
import { guessSides } from "../guess.ts";
import { firstRound } from "./heard.ts";
import type { Weighing } from "./weigh.ts";

interface Cost {
  readonly cost: number;
  readonly reason: Reason;
}

const reasonOf = { margin: "hardness", points: "means", will: "price", unwilling: "war" } as const;

/** Hosts of talks at a venue, or anywhere; this one first, where it can. */
const hostsAt = (desk: Desk, venue: VenueId | null, first: SeatId): SeatId[] =>
  desk.seating.order
    .filter((seat) => desk.seating.powers[seat]?.acts.includes("convene"))
    .filter((seat) => venue === null || desk.scenario.seat[seat]?.venues.includes(venue))
    .sort((a, b) => (a === first ? -1 : b === first ? 1 : 0));

/** The best covered invitation of a host to a venue under a frame. */
const best = (desk: Desk, host: SeatId, venue: VenueId, frame: Frame): Plan => ({
  venue,
  frame,
  style: "facilitate",
  leaderCalled: desk.scenario.seat[host]?.leader !== null,
});

/** What stands against coming to such talks; null: nothing. An invitation that waits is taken at its word. */
function against({ desk, traits }: Weighing, host: SeatId, plan: Plan): Reason | null {
  if (desk.side === null) return "power";
  const call = talksNow(desk).find((each) => each.host === host && each.venue === plan.venue);
  const waits = desk.own.invitations.find((each) => each.convening === call?.id);
  if (waits) {
    const why = absence(desk, waits, traits);
    return why && reasonOf[why];
  }
  if (expectedMargin(desk, host, plan, desk.side) < 0) return "hardness";
  const { own } = desk.own;
  const excludes = desk.pub.sides[desk.side].stance === "exclude";
  return excludes && own !== null && own.hurt < traits.conditionalAt ? "war" : null;
}

/** What it costs to come to talks as promised. */
export function costToCome(on: Weighing, { host, venue }: DoingOf<"comeToTalks">, deed: Deed): Cost {
  const { desk } = on;
  if (!mayAct(desk, "respond")) return { cost: Number.POSITIVE_INFINITY, reason: "power" };
  const came = desk.pub.convenings.some(
    (call) =>
      call.round === desk.pub.round &&
      call.guests.some(({ seat, answer }) => seat === desk.seat && answer === "declined"),
  );
  if (came && deed.to <= desk.pub.round) return { cost: Number.POSITIVE_INFINITY, reason: "later" };
  const plans = hostsAt(desk, venue, host ?? "")
    .filter((seat) => host === null || seat === host)
    .flatMap((seat) =>
      (desk.scenario.seat[seat]?.venues ?? [])
        .filter((each) => venue === null || each === venue)
        .flatMap((each) => frames.map((frame) => against(on, seat, best(desk, seat, each, frame)))),
    );
  if (plans.length === 0) return { cost: Number.POSITIVE_INFINITY, reason: "power" };
  const reason = plans.every((why) => why !== null) ? (plans[0] ?? "hardness") : null;
  if (reason === null) return { cost: 0.004, reason: "means" };
  return { cost: reason === "war" ? 0.05 : Number.POSITIVE_INFINITY, reason };
}

/** What it costs to call talks as promised. */
export function costToHost({ desk }: Weighing, { venue, frame }: DoingOf<"callTalks">, deed: Deed): Cost {
  const never = (reason: Reason): Cost => ({ cost: Number.POSITIVE_INFINITY, reason });
  if (!mayAct(desk, "convene")) return never("power");
  if (deed.to <= firstRound(desk) && desk.pub.phase === "open") {
    if (talksNow(desk).length >= desk.numbers.attendance.conveningsARound) return never("later");
    if (pointsLeft(desk) < desk.numbers.orders.acts.convene) return never("means");
  }
  const plans = desk.def.venues
    .filter((each) => venue === null || each === venue)
    .flatMap((each) => frames.filter((f) => frame === null || f === frame).map((f) => best(desk, desk.seat, each, f)));
  const hopeful = plans.some((plan) =>
    ([0, 1] as const).every((side) => expectedMargin(desk, desk.seat, plan, side) >= 0),
  );
  return hopeful ? { cost: 0.006, reason: "means" } : { cost: 0.05, reason: "hardness" };
}

/** "What would bring you to talks?": as asked, or the nearest venue and frame, or what must first be done; a no with its reason where nothing would. */
export function talksNeeded(on: Weighing, asker: SeatId, venue: VenueId | null, frame: Frame | null): Answering {
  const { desk } = on;
  if (desk.side === null || !mayAct(desk, "respond")) return { says: "no", reason: "power" };
  const open = frames.toSorted((a, b) => (a === frame ? -1 : b === frame ? 1 : 0));
  const places = hostsAt(desk, null, asker).flatMap((host) =>
    (desk.scenario.seat[host]?.venues ?? []).map((each) => ({ host, venue: each })),
  );
  const near = places.toSorted((a, b) => rank(a, venue, asker) - rank(b, venue, asker));
  const tells = (place: VenueId, of: Frame, needs: readonly Deed[]): Answering => ({
    says: "tells",
    told: { of: "talks", venue: place, frame: of, needs },
  });
  let reason: Reason = "hardness";
  for (const place of near)
    for (const each of open) {
      const why = against(on, place.host, best(desk, place.host, place.venue, each));
      if (why === null) return tells(place.venue, each, []);
      reason = why;
    }
  const [first] = near;
  const needs = first ? steps(on, first.host, asker, best(desk, first.host, first.venue, "humanitarian")) : null;
  return first && needs ? tells(first.venue, "humanitarian", needs) : { says: "no", reason };
}

const rank = (place: { host: SeatId; venue: VenueId }, venue: VenueId | null, asker: SeatId): number =>
  (place.venue === venue ? 0 : 2) + (place.host === asker ? 0 : 1);

/** Deeds of others that would make up for what is missing; null where none would. */
function steps({ desk, traits }: Weighing, host: SeatId, asker: SeatId, plan: Plan): Deed[] | null {
  if (desk.side === null) return null;
  const n = desk.numbers.attendance;
  const round = firstRound(desk);
  const hard = guessSides(desk)[desk.side];
  if (desk.pub.sides[desk.side].stance === "exclude" && (desk.own.own?.hurt ?? 0) < traits.conditionalAt) return null;
  const short = -expectedMargin(desk, host, plan, desk.side);
  const foe = holderOf(desk, desk.side === 0 ? 1 : 0);
  const conditional = desk.pub.sides[desk.side].stance === "conditional" && fightingGoesOn(desk.pub);
  if (conditional && foe !== undefined && short <= -n.conditional && hard.hardness > 0)
    return [{ seat: foe, does: { kind: "hold" }, not: false, from: round, to: round }];
  const gain = { target: desk.scenario.leads[desk.side], direction: "up", on: "will" } as const;
  const presses = [asker, host].find((seat) => hasOrder(desk, "LEVERAGE", seat));
  if (presses !== undefined && short <= desk.numbers.orders.leverageAttendance)
    return [{ seat: presses, does: { kind: "press", ...gain }, not: false, from: round, to: round }];
  return null;
}

/** The seat that can hold a side's fire: its lead, or where the lead commands no troops the first that does. */
const holderOf = (desk: Desk, side: Side): SeatId | undefined =>
  [desk.scenario.leads[side], ...desk.pub.seats.map(({ id }) => id)].find(
    (seat) => desk.scenario.seat[seat]?.side === side && hasOrder(desk, "HOLD", seat),
  );

/** How a host calls the talks that it promised, with the cover that it can pay; null where it no longer can. */
export function promisedTalks(desk: Desk, { venue, frame }: DoingOf<"callTalks">): Plan | null {
  const points = pointsForActs(desk);
  const place = desk.def.venues.find((each) => venue === null || each === venue);
  const full = talksNow(desk).length >= desk.numbers.attendance.conveningsARound;
  if (place === undefined || full) return null;
  const covered = best(desk, desk.seat, place, frame ?? "humanitarian");
  const bare = { ...covered, leaderCalled: false };
  return [covered, bare].find((plan) => convenePrice(desk.numbers.orders.acts, plan) <= points) ?? null;
}
