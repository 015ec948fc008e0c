/**
 * Packages of clauses that bots put on the table, from a bare truce to a settlement (RULES §8). Each is built for a table:
 * who hosts, who has offered monitors or troops, and where the next talks could be.
 */
import { pointsIn, type SeatId, sides, type VenueId } from "../base/ids.ts";
import { venueCover } from "../rules/attendance.ts";
import { hasClause } from "../rules/clauses.ts";
import { clauseCost } from "../rules/ratification.ts";
import type { OfferKind } from "../terms/choices.ts";
import type { Clause, ClauseKind } from "../terms/clause.ts";
import { type Desk, groundTaken, memoSeen } from "./desk.ts";
import { guessSides } from "./guess.ts";

/** From the lightest to the fullest. */
export const packageKinds = ["bare", "humanitarian", "watched", "settlement"] as const;
export type PackageKind = (typeof packageKinds)[number];

/** The table for which a package is built; host and venue are null on the direct line. */
export interface Place {
  readonly host: SeatId | null;
  readonly venue: VenueId | null;
}

/** Who could send monitors or troops: the host first, then the others in seat order. Null: nobody has offered. */
export function offeredBy(desk: Desk, what: OfferKind, host: SeatId | null): SeatId | null {
  const offering = desk.pub.seats.filter((seat) => seat.offers[what]).map((seat) => seat.id);
  return offering.find((seat) => seat === host) ?? offering[0] ?? null;
}

const talks = (desk: Desk, place: Place): Clause[] => {
  const venue = place.venue ?? desk.scenario.files.scenario.venues[0]?.id;
  return venue === undefined ? [] : [{ kind: "TALKS", venue, round: Math.min(desk.pub.round + 1, desk.pub.rounds) }];
};

const monitor = (desk: Desk, place: Place): Clause[] => {
  const body = offeredBy(desk, "monitors", place.host);
  return body === null ? [] : [{ kind: "MONITOR", body }];
};

const peacekeepers = (desk: Desk, place: Place): Clause[] => {
  const contributor = offeredBy(desk, "troops", place.host);
  return contributor === null ? [] : [{ kind: "PKF", contributor }];
};

/** The host answers for the text where it has weight to do so: the power to press or to send troops. */
const guarantor = (desk: Desk, place: Place): Clause[] => {
  const powers = place.host === null ? undefined : desk.seating.powers[place.host];
  return place.host !== null && powers?.orders.includes("LEVERAGE") ? [{ kind: "GUARANTOR", seat: place.host }] : [];
};

/** A road from a town beyond the region to the first town of the region on the side that the displaced left. */
function corridor(desk: Desk): Clause[] {
  const towns = desk.scenario.files.scenario.towns.filter((town) => town.side === 1);
  const from = towns.find((town) => town.beyond);
  const to = towns.find((town) => !town.beyond);
  return from && to ? [{ kind: "CORRIDOR", from: from.id, to: to.id }] : [];
}

const noBeyond = (desk: Desk): Clause[] => {
  const struck = desk.pub.shelled.some((entry) => entry.struck);
  return struck || desk.pub.escalation >= desk.numbers.orders.rungs.STRIKE_BEYOND ? [{ kind: "NOBEYOND" }] : [];
};

/** Asked for by hosts whose own goal it is to keep foreign fighters out. */
const noImport = (desk: Desk, place: Place): Clause[] => {
  const goals = place.host === null ? [] : (desk.scenario.seat[place.host]?.goals ?? []);
  return goals.some((goal) => goal.goal === "foreignFightersBarred")
    ? [{ kind: "NOIMPORT", of: ["arms", "fighters"] }]
    : [];
};

/** Asked for by the patron of the attacking side, which may want to leave. */
const wayOut = (desk: Desk, place: Place): Clause[] =>
  place.host !== null && desk.scenario.seat[place.host]?.patronOf === 0 ? [{ kind: "EXIT", notice: 2 }] : [];

/** The sector where most ground changed hands: attacks there would reopen the war first. */
function zone(desk: Desk): Clause[] {
  const { ground } = desk.pub;
  const [sector] = [...desk.scenario.sectors].sort((a, b) => pointsIn(ground, b) - pointsIn(ground, a));
  return sector !== undefined && groundTaken(desk) > 0 ? [{ kind: "DMZ", sector, km: 5 }] : [];
}

/** The way home, once many are away: to the first town of the region on the side from which more have fled. */
function homecoming(desk: Desk): Clause[] {
  const [a, b] = desk.pub.sides;
  const side = a.displaced.high > b.displaced.high ? 0 : 1;
  const town = desk.scenario.files.scenario.towns.find((each) => each.side === side && !each.beyond);
  return town ? [{ kind: "RETURN", town: town.id }] : [];
}

/** The side that holds the line leaves a district, which passes to nobody; asked for once ground has changed hands. */
function withdrawal(desk: Desk): Clause[] {
  const district = desk.scenario.files.scenario.districts.find(({ id }) => !desk.pub.handed.includes(id));
  const round = Math.min(desk.pub.round + 1, desk.pub.rounds);
  return district && groundTaken(desk) >= 1 ? [{ kind: "WITHDRAW", side: 1, district: district.id, round }] : [];
}

/** Status is left open, with talks on it while there is time for them. */
const status = (desk: Desk): Clause[] =>
  desk.pub.round < desk.pub.rounds
    ? [{ kind: "STATUS", mode: "deferred", round: Math.min(desk.pub.round + 2, desk.pub.rounds) }]
    : [];

const exchange: Clause = { kind: "HUMEX", of: ["bodies", "prisoners"] };
const spare: Clause = { kind: "NOSHELL", covers: ["towns", "heritage", "pipelines"] };
const cease: Clause = { kind: "CEASE", hour: 0 };

const builders = {
  bare: (desk, place) => [cease, exchange, ...talks(desk, place)],
  humanitarian: (desk, place) => [
    cease,
    exchange,
    spare,
    ...corridor(desk),
    ...noBeyond(desk),
    ...noImport(desk, place),
    ...monitor(desk, place),
    { kind: "JOINTCOM" },
    ...talks(desk, place),
  ],
  watched: (desk, place) => [
    cease,
    { kind: "LINES", round: desk.pub.round },
    ...monitor(desk, place),
    { kind: "JOINTCOM" },
    exchange,
    spare,
    ...corridor(desk),
    ...homecoming(desk),
    ...noImport(desk, place),
    ...talks(desk, place),
  ],
  settlement: (desk, place) => [
    cease,
    { kind: "LINES", round: desk.pub.round },
    ...peacekeepers(desk, place),
    ...monitor(desk, place),
    ...guarantor(desk, place),
    ...zone(desk),
    ...withdrawal(desk),
    ...status(desk),
    ...homecoming(desk),
    { kind: "JOINTCOM" },
    exchange,
    spare,
    { kind: "NOBEYOND" },
    ...noImport(desk, place),
    ...wayOut(desk, place),
    ...talks(desk, place),
  ],
} satisfies Record<PackageKind, (desk: Desk, place: Place) => Clause[]>;

/** Left out of a package, the first first, when it would cost a side more will than it seems to have. */
const dispensable: readonly ClauseKind[] = [
  ...(["WITHDRAW", "DMZ", "STATUS", "GUARANTOR", "NOIMPORT", "RETURN", "PKF", "NOBEYOND"] as const),
];

/** The clauses of a package for a place, each kind once, in the order in which they read; no dearer than both sides can bear. */
export const packageFor = (desk: Desk, kind: PackageKind, { host, venue }: Place): Clause[] => [
  ...packageAt(desk, kind, host, venue),
];

const packageAt = memoSeen(
  (desk: Desk, kind: PackageKind, host: Place["host"], venue: Place["venue"]): readonly Clause[] => {
    const place = { host, venue };
    let clauses: readonly Clause[] = builders[kind](desk, place);
    for (const kindLeft of dispensable) {
      if (bearable(desk, clauses, place)) return clauses;
      clauses = clauses.filter((clause) => clause.kind !== kindLeft);
    }
    return clauses;
  },
  (...at) => at.join(),
);

/** Can both sides pay for the clauses, as far as this seat can guess (RULES §7.2)? */
function bearable(desk: Desk, clauses: readonly Clause[], place: Place): boolean {
  const session = desk.pub.convenings.find((c) => c.host === place.host && c.round === desk.pub.round);
  const guess = guessSides(desk);
  return sides.every((side) => {
    const cover = session ? venueCover(desk.scenario, desk.pub, session, desk.scenario.leads[side]) : [];
    const relief = 1 - cover.reduce((sum, term) => sum + term.amount, 0) / 100;
    const cost = clauses.reduce((sum, clause) => sum + clauseCost(desk.scenario, clause, side), 0);
    return guess[side].will - (cost * guess[side].hardness * relief) / 100 >= desk.numbers.ceasefire.willFloor;
  });
}

/** Clauses of the same kinds? Bots add and drop whole clauses, and leave their parameters as they are. */
export const sameKinds = (a: readonly Clause[], b: readonly Clause[]): boolean =>
  a.length === b.length && a.every(({ kind }) => hasClause(b, kind));

/** Clauses that make a truce last longer, of those that a table can have now and the text lacks; cheapest for both sides first. */
export function helpers(desk: Desk, clauses: readonly Clause[], place: Place): Clause[] {
  const all: Clause[] = [
    { kind: "JOINTCOM" },
    ...monitor(desk, place),
    ...guarantor(desk, place),
    ...peacekeepers(desk, place),
    spare,
  ];
  return all.filter((clause) => !hasClause(clauses, clause.kind));
}

/** The district that the attacking side would ask for: the first that has not been handed over yet. */
export function handover(desk: Desk): Clause[] {
  const district = desk.scenario.files.scenario.districts.find((d) => !desk.pub.handed.includes(d.id));
  return district
    ? [{ kind: "HANDOVER", district: district.id, round: Math.min(desk.pub.round + 1, desk.pub.rounds) }]
    : [];
}
