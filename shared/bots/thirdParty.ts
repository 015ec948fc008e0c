/** How mediators, patrons, the neighbour and the press play, each by the powers it has (RULES §§2, 5, 6). */
import type { Side } from "../base/ids.ts";
import { other, sides } from "../base/ids.ts";
import type { Act } from "../engine/command.ts";
import { isTruce } from "../rules/ceasefire.ts";
import { hasClause, latestClauses } from "../rules/clauses.ts";
import { councilSteps } from "../rules/council.ts";
import { takenOf } from "../rules/scoreParts.ts";
import type { PublicClaim, ReadableText } from "../state/seatView.ts";
import type { BreachAnswer } from "../terms/choices.ts";
import type { Clause } from "../terms/clause.ts";
import type { Order } from "../terms/order.ts";
import { conveneNow, expectedMargin, ownTable, type Plan, planFor, pointsForTalks, withDraft } from "./attend.ts";
import {
  type Desk,
  hasOrder,
  latestNumber,
  mayAct,
  memoUnsaid,
  openTexts,
  signedByLeads,
  talksNow,
  turn,
} from "./desk.ts";
import { guessSides } from "./guess.ts";
import { lineOf } from "./lines.ts";
import { beReady, counterpart, setOrders, taskWishes } from "./orders.ts";
import { offeredBy, type PackageKind, type Place, packageFor, sameKinds } from "./packages.ts";
import { keeping, kept } from "./talk/keep.ts";
import { soundedPlan, soundedText } from "./talk/sounding.ts";
import { promisedTalks } from "./talk/talks.ts";
import type { Traits } from "./traits.ts";

/** The next act of a third party; null when it has nothing more to do. */
export function thirdPartyAct(desk: Desk, traits: Traits): Act | null {
  return (
    convene(desk, traits) ??
    tableNext(desk) ??
    support(desk, traits) ??
    setOrders(desk, keeping(desk, traits, thirdPartyWishes(desk, traits))) ??
    beReady(desk)
  );
}

function convene(desk: Desk, traits: Traits): Act | null {
  const plan =
    callsAsPromised(desk, traits) ?? callsAsSounded(desk) ?? (traits.leads ? inAnyTurn(desk) : conveneNow(desk));
  if (!plan) return null;
  if (!withDraft(desk, plan)) return { kind: "convene", ...plan, draft: null };
  const first = ladder(desk)[0] ?? "humanitarian";
  const place = { host: desk.seat, venue: plan.venue };
  const sounded = soundedText(desk, place);
  const draft = {
    title: lineOf(desk, sounded ? "title.sounded" : `title.${first}`),
    clauses: sounded ?? packageFor(desk, first, place),
  };
  return { kind: "convene", ...plan, style: "formulate", draft };
}

/** Talks to which both sides said that they would come. */
const callsAsSounded = (desk: Desk): Plan | null =>
  mayAct(desk, "convene") && talksNow(desk).length === 0 ? soundedPlan(desk) : null;

/** Talks whenever both sides can be expected to come, whoever's turn it is. */
const inAnyTurn = (desk: Desk): Plan | null =>
  mayAct(desk, "convene") && talksNow(desk).length === 0 && desk.pub.treaty === null
    ? planFor(desk, desk.seat, pointsForTalks(desk))
    : null;

/** Talks that it gave its word to call this round, the best covered way. */
function callsAsPromised(desk: Desk, traits: Traits): Plan | null {
  if (!mayAct(desk, "convene") || talksNow(desk).some(({ host }) => host === desk.seat)) return null;
  const word = kept(desk, traits, []).find(({ does, not }) => does.kind === "callTalks" && !not);
  return word?.does.kind === "callTalks" ? promisedTalks(desk, word.does) : null;
}

/** Packages to try, the first first: small while the war hurts little, full once it hurts both or a truce is there to build on. */
export function ladder(desk: Desk): PackageKind[] {
  const sides = guessSides(desk);
  const both = Math.min(sides[0].hurt, sides[1].hurt);
  const watched = offeredBy(desk, "monitors", desk.seat) !== null || offeredBy(desk, "troops", desk.seat) !== null;
  if ((desk.pub.treaty !== null || both >= 45) && watched) return ["settlement", "watched", "humanitarian"];
  if (both >= 30 && desk.pub.round > 2) return ["watched", "humanitarian"];
  return ["humanitarian", "bare"];
}

/** At its own table with both sides: the next package, once every text there has been refused. */
function tableNext(desk: Desk): Act | null {
  const table = ownTable(desk);
  if (!table || !mayAct(desk, "table")) return null;
  const here = openTexts(desk).filter((text) => text.convening === table.id);
  if (here.some((text) => !refusedByLead(desk, text))) return null;
  const place = { host: desk.seat, venue: table.venue };
  const tried = (clauses: readonly Clause[]) =>
    here.some((text) => sameKinds(text.versions[0]?.clauses ?? [], clauses));
  const sounded = here.length < 2 ? soundedText(desk, place) : null;
  if (sounded && !tried(sounded))
    return { kind: "table", convening: table.id, title: lineOf(desk, "title.sounded"), clauses: sounded };
  const protocol = here.length < 2 ? additions(desk, place) : [];
  if (desk.pub.treaty && protocol.length > 0 && !tried(protocol)) {
    const title = lineOf(desk, "title.protocol");
    return { kind: "table", convening: table.id, title, clauses: protocol, protocolTo: desk.pub.treaty.text };
  }
  const kind = here.length < 2 ? ladder(desk).find((each) => !tried(packageFor(desk, each, place))) : undefined;
  if (kind === undefined) return null;
  const clauses = packageFor(desk, kind, place);
  return { kind: "table", convening: table.id, title: lineOf(desk, `title.${kind}`), clauses };
}

/** What a settlement has and the agreement in force lacks, where that fixes the line already: added by a protocol, at the price of what is new alone. */
function additions(desk: Desk, place: Place): Clause[] {
  const { treaty } = desk.pub;
  if (treaty === null || !hasClause(treaty.clauses, "LINES")) return [];
  return packageFor(desk, "settlement", place).filter(({ kind }) => !hasClause(treaty.clauses, kind));
}

const refusedByLead = (desk: Desk, text: ReadableText): boolean =>
  desk.scenario.leads.some((lead) => text.rejected.includes(lead));

/** Signs what both leads have signed and needs this seat too, and backs others' words at its own table once a lead stands by them. */
function support(desk: Desk, traits: Traits): Act | null {
  const endorses = kept(desk, traits, []).filter(({ does, not }) => does.kind === "endorse" && !not);
  for (const text of openTexts(desk)) {
    if (!isTruce(latestClauses(text)) || text.missingOffers.length > 0) continue;
    const needed = mayAct(desk, "sign") && text.maySign && text.needed.includes(desk.seat);
    if (needed && signedByLeads(desk, text) && !text.signed.includes(desk.seat))
      return { kind: "sign", text: text.id, version: latestNumber(text) };
    const asPromised = endorses.some(({ does }) => does.kind === "endorse" && does.texts.text === text.id);
    if (mayEndorse(desk, text) || (asPromised && !text.endorsed.includes(desk.seat)))
      return { kind: "endorse", text: text.id };
  }
  return null;
}

const mayEndorse = (desk: Desk, text: ReadableText): boolean =>
  desk.pub.convenings.some((c) => c.id === text.convening && c.host === desk.seat) &&
  text.versions.at(-1)?.by !== desk.seat &&
  desk.scenario.leads.some((lead) => text.signed.includes(lead)) &&
  !text.needed.includes(desk.seat) &&
  !text.endorsed.includes(desk.seat);

/** What the seat would order, most wanted first. */
export const thirdPartyWishes = memoUnsaid((desk: Desk, traits: Traits): readonly Order[] => {
  const danger = desk.pub.widerWarBand >= traits.hotlineBand;
  const calls = callWishes(desk, traits, danger);
  return [
    ...answerWishes(desk, traits),
    ...taskWishes(desk, traits),
    ...offerWishes(desk),
    ...(danger ? calls : []),
    ...(traits.presses ? [...councilWishes(desk), ...investigationWishes(desk)] : []),
    ...verifyWishes(desk),
    ...supplyWishes(desk, traits),
    ...(traits.presses ? sanctionWishes(desk) : []),
    ...statementWishes(desk),
    ...(traits.presses ? inspectionWishes(desk) : []),
    ...leverageWishes(desk),
    ...(danger ? [] : calls),
  ];
});

/** A breach of a text for which it stands: a patron looks away from its own side, others act against it where they can and the world is calm, else name it. */
function answerWishes(desk: Desk, traits: Traits): Order[] {
  const { answers } = desk.own.context;
  if (answers.length === 0) return [];
  const { patronOf, allyOf } = desk.def;
  const { blamed } = desk.pub.broken ?? { blamed: null };
  const own = blamed !== null && (blamed === patronOf || blamed === allyOf) && traits.selfish > 0.7;
  const able = answers.includes("enforce") && desk.pub.widerWarBand < traits.hotlineBand;
  const wanted: readonly BreachAnswer[] = own ? [] : able ? ["enforce", "callOut"] : ["callOut"];
  return wanted.map((answer) => ({ kind: "ANSWER_BREACH", answer }));
}

/** Monitors, then troops: early, so that the clauses can be signed when they are needed. */
function offerWishes(desk: Desk): Order[] {
  if (!hasOrder(desk, "OFFER")) return [];
  const made = desk.pub.seats.find((seat) => seat.id === desk.seat)?.offers;
  const troops =
    desk.def.goals.some((goal) => goal.clause === "PKF" && goal.own) ||
    (desk.def.patronOf !== null && desk.pub.round >= 4);
  return [
    ...(made?.monitors ? [] : [{ kind: "OFFER", what: "monitors" } as const]),
    ...(made?.troops || !troops ? [] : [{ kind: "OFFER", what: "troops" } as const]),
  ];
}

/** The hotline in danger; a signal only from a patron whose client loses ground while the world is calm. */
function callWishes(desk: Desk, traits: Traits, danger: boolean): Order[] {
  const to = counterpart(desk);
  if (to === null) return [];
  if (danger) return [{ kind: "HOTLINE", to }];
  const { patronOf } = desk.def;
  const loses = patronOf !== null && lostGround(desk, patronOf) && desk.pub.widerWarBand === 0;
  const warned =
    patronOf === null &&
    desk.def.kind === "neighbour" &&
    desk.pub.cardsPlayed.includes("fighters") &&
    desk.pub.round % 3 === 0;
  const shows = patronOf !== null && desk.pub.treaty === null && desk.pub.widerWarBand <= traits.signalBand;
  return loses || warned || shows ? [{ kind: "SIGNAL", to }] : [];
}

const lostGround = (desk: Desk, side: Side): boolean => {
  const change = takenOf({ ground: desk.pub.groundChange });
  return side === 1 ? change >= 1 : change <= -0.3;
};

/** Supplies for a client that runs low, while no agreement forbids them or stands. */
function supplyWishes(desk: Desk, traits: Traits): Order[] {
  const { patronOf } = desk.def;
  if (patronOf === null || desk.own.context.forbidden.includes("SUPPLY") || desk.pub.treaty !== null) return [];
  const low = (desk.own.clientSupply ?? 0) < traits.supplyBelow && desk.own.context.deliveries !== 0;
  return low ? [{ kind: "SUPPLY", client: desk.scenario.leads[patronOf] }] : [];
}

/** Calls on the side that is seen to go on: the one that alone fires on towns, or took ground last; the two in turns where it cannot tell. */
function statementWishes(desk: Desk): Order[] {
  if (desk.pub.treaty !== null) return [];
  const [first, second] = desk.own.context.firedOnTowns;
  const change = takenOf({ ground: desk.pub.groundChange });
  const inTurn: Side = desk.pub.round % 2 === 0 ? 0 : 1;
  const on: Side = first !== second ? (first ? 0 : 1) : change > 0 ? 0 : change < 0 ? 1 : inTurn;
  return [{ kind: "STATEMENT", on }];
}

/** Sanctions on whoever fires on towns: on both where both do. */
function sanctionWishes(desk: Desk): Order[] {
  if (desk.pub.treaty !== null) return [];
  return sides.filter((side) => desk.own.context.firedOnTowns[side]).map((on) => ({ kind: "SANCTION", on }));
}

/** The drafter puts its next text to the vote; members vote for it, but a patron against what would stop its own deliveries. */
function councilWishes(desk: Desk): Order[] {
  const { council } = desk.scenario.files.scenario;
  if (council === null || !desk.own.context.council || desk.pub.treaty !== null) return [];
  const embargo = desk.pub.council >= councilSteps - 1;
  return [{ kind: "COUNCIL", vote: embargo && desk.def.patronOf !== null ? "against" : "for" }];
}

/** Looks into the side that seems to hide most of its dead. */
function investigationWishes(desk: Desk): Order[] {
  const guess = guessSides(desk);
  const hidden = (side: Side) => {
    const { reportedDead, verifiedDead } = desk.pub.sides[side];
    return guess[side].dead - Math.max(reportedDead, verifiedDead?.low ?? 0);
  };
  return [{ kind: "INVESTIGATE", on: hidden(0) >= hidden(1) ? 0 : 1 }];
}

/** Looks at one patron after the other, every other round, while there is fighting to feed. */
function inspectionWishes(desk: Desk): Order[] {
  if (desk.pub.treaty !== null || desk.pub.round % 2 === 0) return [];
  const patrons = desk.seating.order.filter((seat) => desk.scenario.seat[seat]?.patronOf != null);
  const seat = turn(desk, patrons, Math.floor(desk.pub.round / 2));
  return seat === undefined ? [] : [{ kind: "INSPECT", seat }];
}

/**
 * Leverage: for an ally whose will runs out, so that it can still sign; and before talks that would otherwise fail, will for an
 * ally that hesitates, less supply for anybody else.
 */
function leverageWishes(desk: Desk): Order[] {
  if (!hasOrder(desk, "LEVERAGE") || desk.pub.treaty !== null) return [];
  const { allyOf, venues } = desk.def;
  const weak = allyOf !== null && guessSides(desk)[allyOf].will < 2.5 * desk.numbers.ceasefire.willFloor;
  if (weak) return [{ kind: "LEVERAGE", target: desk.scenario.leads[allyOf], direction: "up", on: "will" }];
  const venue = venues[0];
  const hopeful = planFor(desk, desk.seat, desk.numbers.round.points) !== null;
  if (venue === undefined || hopeful || talksNow(desk).length > 0) return [];
  const plan = { venue, style: "facilitate", frame: "humanitarian", leaderCalled: true } as const;
  const margin = (side: Side) => expectedMargin(desk, desk.seat, plan, side);
  const shy: Side = margin(0) < margin(1) ? 0 : 1;
  const gift = allyOf === shy;
  return [
    {
      kind: "LEVERAGE",
      target: desk.scenario.leads[shy],
      direction: gift ? "up" : "down",
      on: gift ? "will" : "supply",
    },
  ];
}

/** Claims in the order of doubt: far from the guess, about the side less checked so far, lately made. */
function verifyWishes(desk: Desk): Order[] {
  if (!hasOrder(desk, "VERIFY")) return [];
  const open = desk.pub.claims.filter((claim) => claim.verdict === null && claim.claimant !== desk.seat);
  const checked = (side: Side) => desk.pub.claims.filter((c) => c.verdict?.by === desk.seat && c.about === side).length;
  const doubt = (claim: PublicClaim) =>
    doubtOf(desk, claim) - 0.4 * (checked(claim.about) - checked(other(claim.about))) + claim.round / 10;
  const most = desk.def.kind === "press" ? 2 : 1;
  const ranked = [...open].sort((a, b) => doubt(b) - doubt(a));
  return ranked.slice(0, most).map((claim): Order => ({ kind: "VERIFY", claim: claim.id }));
}

/** How far a claim lies from what the seat believes, 0-1; events stand in the middle. */
function doubtOf(desk: Desk, claim: PublicClaim): number {
  if (claim.subject === "event") return 0.5;
  const seen = desk.pub.sides[claim.about];
  const guess =
    claim.subject === "militaryDead"
      ? guessSides(desk)[claim.about].dead
      : (seen[claim.subject].low + seen[claim.subject].high) / 2;
  const far = guess - claim.value;
  return guess <= 0 ? 0 : Math.min(1, (far < 0 ? -far : far) / guess);
}
