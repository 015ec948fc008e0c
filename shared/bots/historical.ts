/**
 * Plays the war as it went, as far as the rules carry it (RULES §13): attacks and truces on the days of the scenario's plot, losses
 * concealed on one side and a third told on the other, and one text that ends it once the war has been lost. Whether a truce is kept is not in the plot:
 * each side weighs that by its own lights. The yardstick of the calibration, and the ghost line in the charts.
 */

import { other, pointsIn, type SectorId, type Side } from "../base/ids.ts";
import type { Act } from "../engine/command.ts";
import { bothCame } from "../rules/attendance.ts";
import { hasClause, latestClauses } from "../rules/clauses.ts";
import { roundOf, roundsUntil } from "../scenario/calendar.ts";
import type { ReadableText } from "../state/seatView.ts";
import type { Clause } from "../terms/clause.ts";
import type { Order } from "../terms/order.ts";
import { ownTable, planFor, respond } from "./attend.ts";
import { type Desk, hasOrder, latestNumber, mayAct, openTexts, pointsForActs, talksNow } from "./desk.ts";
import { lineOf } from "./lines.ts";
import { beReady, counterpart, setOrders, taskWishes, townOf } from "./orders.ts";
import { offeredBy, packageFor } from "./packages.ts";
import { keeping, promisedToCome } from "./talk/keep.ts";
import type { Temper } from "./temper.ts";
import { thirdPartyAct, thirdPartyWishes } from "./thirdParty.ts";
import { traits as temperaments } from "./traits.ts";
import { fightsOn } from "./underTruce.ts";

/** It says nothing of its own accord: what was said that autumn is not known. */
const traits = {
  ...temperaments.pragmatist,
  presses: false,
  ...({ conditionalAt: 0, openAt: 30, share: [0, 1], shelling: "often", opens: false, fightsOnFor: 0.006 } as const),
} as const;

const act = (desk: Desk): Act | null => (desk.side === null ? outsider(desk) : fighter(desk, desk.side));

const wishes = (desk: Desk): Order[] => (desk.side === null ? outsideWishes(desk) : warWishes(desk, desk.side));

export const historical: Temper = { traits, act, wishes };

function fighter(desk: Desk, side: Side): Act | null {
  const wishes = () => keeping(desk, traits, warWishes(desk, side));
  return (
    respond(desk, traits, wishes, (invitation) => promisedToCome(desk, traits, invitation)) ??
    signs(desk, side) ??
    setOrders(desk, wishes()) ??
    beReady(desk)
  );
}

/** Signs truces on humanitarian grounds when the calendar says so, and the end when it has come; refuses the rest. */
function signs(desk: Desk, side: Side): Act | null {
  if (!mayAct(desk, "sign")) return null;
  for (const text of openTexts(desk)) {
    if (!text.maySign || text.signed.includes(desk.seat) || text.missingOffers.length > 0) continue;
    if (agrees(desk, side, text)) return { kind: "sign", text: text.id, version: latestNumber(text) };
    if (mayAct(desk, "reject") && !text.rejected.includes(desk.seat)) return { kind: "reject", text: text.id };
  }
  return null;
}

function agrees(desk: Desk, side: Side, text: ReadableText): boolean {
  const clauses = latestClauses(text);
  if (!hasClause(clauses, "LINES")) return truceIsDue(desk);
  const { end } = plotOf(desk);
  if (side !== end.side) return hasClause(clauses, "HANDOVER");
  return lost(desk) && (desk.own.own?.hurt ?? 0) >= end.hurt;
}

function warWishes(desk: Desk, side: Side): Order[] {
  const town = townOf(desk, { side: other(side), beyond: false });
  const stance = desk.pub.treaty === null && desk.pub.round < 2 ? (side === 0 ? "exclude" : "conditional") : "open";
  const text = lineOf(desk, desk.pub.treaty === null ? `bulletin.${stance}` : "bulletin.kept");
  const told: Order = { kind: "COMMUNIQUE", share: traits.share[side], stance, text };
  const sector = thrust(desk, side);
  if (desk.own.context.forbidden.includes("OFFENSIVE") && !fightsOn(desk, side, traits, sector))
    return [{ kind: "HOLD" }, { kind: "RESTRAIN" }, told, ...taskWishes(desk, traits)];
  const attack: Order[] = sector === null ? [] : [{ kind: "OFFENSIVE", sector }];
  const shells: Order[] = town === undefined ? [] : [{ kind: "SHELL", town }];
  return [...attack, { kind: "ATTRITE" }, told, ...shells];
}

const plotOf = (desk: Desk) => desk.scenario.files.scenario.plot;

const calendarOf = (desk: Desk) => ({
  startDate: desk.scenario.files.scenario.startDate,
  days: desk.pub.daysPerRound,
});

/** Where the side attacks at the middle of the round; where it lacks the supplies for that, where it attacked before. Null: nowhere. */
function thrust(desk: Desk, side: Side): SectorId | null {
  const supply = desk.own.own?.supply ?? 0;
  const begun = plotOf(desk).attacks.findLast(
    ({ side: of, from, sector }) =>
      of === side &&
      roundsUntil(calendarOf(desk), from) <= desk.pub.round - 0.5 &&
      supply >= pointsIn(desk.numbers.orders.minSupply, sector),
  );
  return begun?.sector ?? null;
}

const truceIsDue = (desk: Desk): boolean =>
  plotOf(desk).truces.some((day) => roundOf(calendarOf(desk), day) === desk.pub.round);

/** Has the time come at which the losing side gives in? */
function lost(desk: Desk): boolean {
  const { from, sector, points } = plotOf(desk).end;
  return roundOf(calendarOf(desk), from) <= desk.pub.round && pointsIn(desk.pub.ground, sector) >= points;
}

/** The power that hosts: the ally of the holding side, whose venue it was. */
const isHost = (desk: Desk): boolean => desk.def.allyOf === plotOf(desk).end.side && mayAct(desk, "convene");

function outsider(desk: Desk): Act | null {
  if (!isHost(desk)) {
    // The other mediators came later than this autumn: they back what is signed, and neither invite nor table.
    const usual = openTexts(desk).length > 0 ? thirdPartyAct(desk, traits) : null;
    const backs = usual?.kind === "sign" || usual?.kind === "endorse";
    return (backs ? usual : null) ?? setOrders(desk, keeping(desk, traits, outsideWishes(desk))) ?? beReady(desk);
  }
  return (
    invites(desk) ??
    tables(desk) ??
    signsAsHost(desk) ??
    setOrders(desk, keeping(desk, traits, outsideWishes(desk))) ??
    beReady(desk)
  );
}

function invites(desk: Desk): Act | null {
  if (talksNow(desk).some((c) => c.host === desk.seat) || desk.pub.treaty !== null) return null;
  if (!truceIsDue(desk) && !lost(desk)) return null;
  const plan = planFor(desk, desk.seat, pointsForActs(desk));
  return (
    plan && { kind: "convene", ...plan, leaderCalled: pointsForActs(desk) >= 2, frame: "humanitarian", draft: null }
  );
}

function tables(desk: Desk): Act | null {
  const table = ownTable(desk);
  if (!table || !bothCame(desk.scenario, table) || openTexts(desk).some((text) => text.convening === table.id))
    return null;
  const place = { host: desk.seat, venue: table.venue };
  const end = lost(desk) && offeredBy(desk, "troops", desk.seat) !== null;
  const clauses = end ? ending(desk, place) : packageFor(desk, "bare", place);
  return { kind: "table", convening: table.id, title: lineOf(desk, end ? "title.settlement" : "title.bare"), clauses };
}

/** Positions held, districts handed over, troops between the sides with a joint centre, exchanges, and the host answering for it. */
function ending(desk: Desk, place: { host: string; venue: string }): Clause[] {
  const bare = packageFor(desk, "bare", place);
  const district = desk.scenario.files.scenario.districts[0];
  return [
    ...bare,
    { kind: "LINES", round: desk.pub.round },
    { kind: "PKF", contributor: offeredBy(desk, "troops", place.host) ?? place.host },
    { kind: "GUARANTOR", seat: place.host },
    { kind: "JOINTCOM" },
    ...(district ? [{ kind: "HANDOVER", district: district.id, round: desk.pub.round } as const] : []),
  ];
}

function signsAsHost(desk: Desk): Act | null {
  const text = openTexts(desk).find(
    (t) => t.maySign && t.needed.includes(desk.seat) && !t.signed.includes(desk.seat) && t.missingOffers.length === 0,
  );
  return text ? { kind: "sign", text: text.id, version: latestNumber(text) } : null;
}

/** Supplies for the clients, a call on the hotline in three rounds of five, offers early; the rest as others do it. */
function outsideWishes(desk: Desk): Order[] {
  const usual = thirdPartyWishes(desk, traits).filter((order) => order.kind !== "HOTLINE" && order.kind !== "SIGNAL");
  const to = counterpart(desk);
  const calls: Order[] =
    to !== null && hasOrder(desk, "HOTLINE") && desk.pub.round % 5 < 3 ? [{ kind: "HOTLINE", to }] : [];
  return [...usual, ...calls];
}
