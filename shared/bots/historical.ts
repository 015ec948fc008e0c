/**
 * Plays the autumn as it went, as far as the rules carry it (RULES §13): attacks in the south and then the centre, losses concealed
 * on one side and half told on the other, bare truces in rounds 2, 4 and 6, and one text that ends it once the war has been lost.
 * The yardstick of the calibration, and the ghost line in the charts.
 */

import { other, type SectorId, type Side } from "../base/ids.ts";
import type { Act } from "../engine/command.ts";
import { bothCame } from "../rules/attendance.ts";
import { hasClause, latestClauses } from "../rules/clauses.ts";
import type { ReadableText } from "../state/seatView.ts";
import type { Clause } from "../terms/clause.ts";
import type { Order } from "../terms/order.ts";
import { ownTable, planFor, respond } from "./attend.ts";
import {
  type Desk,
  hasOrder,
  latestNumber,
  mayAct,
  openTexts,
  pointsForActs,
  signedByLeads,
  talksNow,
} from "./desk.ts";
import { lineOf } from "./lines.ts";
import { beReady, counterpart, setOrders, townOf } from "./orders.ts";
import { offeredBy, packageFor } from "./packages.ts";
import { keeping, promisedToCome } from "./talk/keep.ts";
import type { Temper } from "./temper.ts";
import { thirdPartyAct, thirdPartyWishes } from "./thirdParty.ts";
import { traits as temperaments } from "./traits.ts";

/** It says nothing of its own accord: what was said that autumn is not known. */
const traits = {
  ...temperaments.pragmatist,
  ...({ conditionalAt: 0, openAt: 30, share: [0, 1], shelling: "often", opens: false } as const),
} as const;

/** When the holding side gives in: so hurt, and so much of the decisive sector lost. */
const givesInAt = { hurt: 70, ground: 3 };

/** Rounds of pressing in the south before the centre's turn comes: three of eight. */
const pressesCentreAfter = (desk: Desk): number => Math.floor(0.4 * desk.pub.rounds);

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
  if (!hasClause(clauses, "LINES")) return desk.pub.round % 2 === 0;
  if (side === 0) return hasClause(clauses, "HANDOVER");
  return (desk.own.own?.hurt ?? 0) >= givesInAt.hurt && desk.pub.ground.C >= givesInAt.ground;
}

function warWishes(desk: Desk, side: Side): Order[] {
  // Bare truces change nothing on the ground: orders stand, and break them within hours. The text that fixes the line is kept.
  const keeps = desk.own.context.forbidden.includes("OFFENSIVE") && (lineFixed(desk) || lost(desk));
  const town = townOf(desk, { side: other(side), beyond: false });
  const stance = desk.pub.treaty === null && desk.pub.round < 2 ? (side === 0 ? "exclude" : "conditional") : "open";
  const text = lineOf(desk, desk.pub.treaty === null ? `bulletin.${stance}` : "bulletin.kept");
  const told: Order = { kind: "COMMUNIQUE", share: traits.share[side], stance, text };
  if (keeps) return [{ kind: "HOLD" }, { kind: "RESTRAIN" }, told];
  const attack: Order[] = side === 0 ? [{ kind: "OFFENSIVE", sector: thrust(desk) }] : [];
  const shells: Order[] = town === undefined ? [] : [{ kind: "SHELL", town }];
  return [...attack, { kind: "ATTRITE" }, told, ...shells];
}

/** The south for half of the war, then the centre until it decides, then the south again. */
function thrust(desk: Desk): SectorId {
  const { collapseSector: key } = desk.numbers.domestic;
  const due = desk.pub.round > pressesCentreAfter(desk) && desk.pub.ground[key] < givesInAt.ground + 0.5;
  return due && (desk.own.own?.supply ?? 0) >= desk.numbers.orders.minSupply[key] ? key : "S";
}

/** Is the line fixed by the treaty in force, or by a text that both leads have signed? */
const lineFixed = (desk: Desk): boolean =>
  hasClause(desk.pub.treaty?.clauses ?? [], "LINES") ||
  openTexts(desk).some((text) => signedByLeads(desk, text) && hasClause(latestClauses(text), "LINES"));

/** The power that hosts: the ally of the holding side, whose venue it was. */
const isHost = (desk: Desk): boolean => desk.def.allyOf === 1 && mayAct(desk, "convene");

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

const lost = (desk: Desk): boolean => desk.pub.ground.C >= givesInAt.ground;

function invites(desk: Desk): Act | null {
  if (talksNow(desk).some((c) => c.host === desk.seat) || desk.pub.treaty !== null) return null;
  if (desk.pub.round % 2 !== 0 && !lost(desk)) return null;
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

/** Positions held, districts handed over, troops between the sides, exchanges, and the host answering for it. */
function ending(desk: Desk, place: { host: string; venue: string }): Clause[] {
  const bare = packageFor(desk, "bare", place);
  const district = desk.scenario.files.scenario.districts[0];
  return [
    ...bare,
    { kind: "LINES", round: desk.pub.round },
    { kind: "PKF", contributor: offeredBy(desk, "troops", place.host) ?? place.host },
    { kind: "GUARANTOR", seat: place.host },
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
