/** How a belligerent plays, whatever its temperament: answer invitations and texts, offer when hurt, then fight or hold. */
import { other, pointsIn, type SectorId, type Side } from "../base/ids.ts";
import type { Act } from "../engine/command.ts";
import { bothCame } from "../rules/attendance.ts";
import type { Stance, Thirds } from "../terms/choices.ts";
import type { Order } from "../terms/order.ts";
import { respond } from "./attend.ts";
import { type Desk, groundTaken, mayAct, memoSeen, memoUnsaid, openTexts, talksNow } from "./desk.ts";
import { fought, gainOf, openTo, outlookOf, pressIn, worth } from "./forecast.ts";
import { judge } from "./judge.ts";
import { lineOf } from "./lines.ts";
import { beReady, setOrders, taskWishes, townOf, townUnderFire } from "./orders.ts";
import { packageFor } from "./packages.ts";
import { answerTexts, giveNotice, goOn } from "./sign.ts";
import { linesKnown } from "./talk/heard.ts";
import { keeping, promisedToCome } from "./talk/keep.ts";
import type { Traits } from "./traits.ts";
import { fightsOn, mayFightOn } from "./underTruce.ts";

/** The next act of a belligerent seat with these traits; null when it has nothing more to do. */
export const belligerentAct = (desk: Desk, side: Side, traits: Traits): Act | null =>
  actUnder(desk, side, traits, linesKnown(desk));

/** Of all that was said, only what binds moves a belligerent's acts. */
const actUnder = memoUnsaid((desk: Desk, side: Side, traits: Traits, _lines: unknown): Act | null => {
  const wishes = () => keeping(desk, traits, belligerentWishes(desk, side, traits));
  return (
    respond(desk, traits, wishes, (invitation) => promisedToCome(desk, traits, invitation)) ??
    answerTexts(desk, side, traits) ??
    offerDirect(desk, side, traits) ??
    giveNotice(desk, side, traits) ??
    goOn(desk) ??
    setOrders(desk, wishes()) ??
    beReady(desk)
  );
});

/** A text on the direct line: from a lead that the war hurts, while no mediator brings both sides to a table. */
function offerDirect(desk: Desk, side: Side, traits: Traits): Act | null {
  const { own } = desk.own;
  if (!desk.def.lead || !mayAct(desk, "table") || own === null || own.hurt < traits.offerAt || desk.pub.treaty !== null)
    return null;
  const lately = desk.pub.convenings.filter((c) => c.round >= desk.pub.round - 1);
  if (desk.pub.round < 3 || lately.some((c) => bothCame(desk.scenario, c))) return null;
  if (talksNow(desk).length > 0 || openTexts(desk).some((text) => text.convening === null && !text.rejected.length))
    return null;
  if (desk.own.texts.some((text) => text.convening === null && text.versions[0]?.round === desk.pub.round)) return null;
  const clauses = packageFor(desk, "watched", { host: null, venue: null });
  return judge(desk, side, traits, null, clauses).sign
    ? { kind: "table", convening: null, title: lineOf(desk, "title.watched"), clauses }
    : null;
}

/** What the seat would order, most wanted first. */
export const belligerentWishes = memoUnsaid((desk: Desk, side: Side, traits: Traits): readonly Order[] => {
  const { forbidden, demilitarised } = desk.own.context;
  const keeps = forbidden.length > 0 && !breaksFaith(desk, side, traits) && !goesOn(desk, side, traits);
  const restraint: Order[] = keeps ? [{ kind: "HOLD" }, { kind: "RESTRAIN" }] : [];
  const force = [...postureWishes(desk, side, traits), ...fireWishes(desk, side, traits)];
  const lawful = (order: Order) =>
    !forbidden.includes(order.kind) && !(order.kind === "OFFENSIVE" && demilitarised.includes(order.sector));
  return [
    ...(keeps ? taskWishes(desk, traits) : []),
    ...(forbidden.includes("ATTRITE") ? restraint : []),
    ...(keeps ? force.filter(lawful) : force),
    { kind: "COMMUNIQUE", ...communique(desk, side, traits) },
    ...restraint,
    ...homeWishes(desk, side),
  ];
});

/** Would it rather fight on under a truce that fixes no line, where its best attack is? */
function goesOn(desk: Desk, side: Side, traits: Traits): boolean {
  if (!mayFightOn(desk, traits)) return false;
  const attack = attackWishes(desk, side, traits)[0];
  return attack?.kind === "OFFENSIVE" && fightsOn(desk, side, traits, attack.sector);
}

/** Would this seat rather break what binds it? Only a text in force, never one that it has just signed. */
function breaksFaith(desk: Desk, side: Side, traits: Traits): boolean {
  const { treaty } = desk.pub;
  if (traits.breachFor === null || treaty === null || desk.own.own === null) return false;
  const text = desk.own.texts.find((each) => each.id === treaty.text);
  const verdict = judge(desk, side, { ...traits, pride: [0, 0] }, text ?? null, treaty.clauses);
  return desk.own.own.hurt < traits.pauseAt[side] && verdict.gain < -traits.breachFor;
}

function postureWishes(desk: Desk, side: Side, traits: Traits): Order[] {
  const tired = exhausted(desk) ? [{ kind: "HOLD" } as const] : [];
  return [...tired, ...attackWishes(desk, side, traits), { kind: "ATTRITE" }, { kind: "HOLD" }];
}

/** Spent: too little left to wear the other side down without losing more than it does. */
const exhausted = (desk: Desk): boolean =>
  desk.own.own !== null && (desk.own.own.supply < 1 || desk.own.own.hurt >= 90);

/** Attacks that promise ground, the best first; none once the seat has enough or would only bleed. */
const attackWishes = memoSeen((desk: Desk, side: Side, traits: Traits): readonly Order[] => {
  const { own } = desk.own;
  if (own === null || (side === 0 && groundTaken(desk) >= traits.enough)) return [];
  const outlook = outlookOf(desk);
  const promises = (sector: SectorId) => gainOf(desk, outlook.sides, { side, sector }, false);
  const first = side === 0 ? pressIn(desk, outlook) : null;
  const worthwhile = openTo(desk, side).filter(
    (sector) => promises(sector) >= 2 * desk.numbers.domestic.failedBelow && pays(desk, side, traits, sector),
  );
  const ranked = worthwhile.sort((a, b) => (a === first ? -1 : b === first ? 1 : promises(b) - promises(a)));
  return ranked.map((sector): Order => ({ kind: "OFFENSIVE", sector }));
});

/** Does an attack look better than another round of wearing down, were peace made after it? */
function pays(desk: Desk, side: Side, traits: Traits, sector: SectorId): boolean {
  const now = outlookOf(desk);
  if (side === 1 && pointsIn(desk.pub.ground, sector) < 1) return false;
  const { OFFENSIVE, ATTRITE } = desk.numbers.orders.activity;
  const foe = side === 0 ? ATTRITE : OFFENSIVE;
  const activity = (mine: number): [number, number] => (side === 0 ? [mine, foe] : [foe, mine]);
  const attack = fought(desk, now, { activity: activity(OFFENSIVE), attack: { side, sector }, defenderHolds: false });
  const wait = fought(desk, now, { activity: activity(ATTRITE), attack: null, defenderHolds: false });
  return worth(desk, side, attack, traits.hope, traits.selfish) > worth(desk, side, wait, traits.hope, traits.selfish);
}

function fireWishes(desk: Desk, side: Side, traits: Traits): Order[] {
  const foe = other(side);
  const { opponentRungs } = desk.own.context;
  const { rungs } = desk.numbers.orders;
  const town = townOf(desk, { side: foe, beyond: false });
  const far = townOf(desk, { side: foe, beyond: true });
  const credibility = desk.pub.seats.find((seat) => seat.id === desk.seat)?.credibility ?? 0;
  const answered = opponentRungs.includes(rungs.SHELL) && credibility > traits.shyBelow && ownTurn(desk, side);
  const shells = town !== undefined && (traits.shelling === "often" || (traits.shelling === "answer" && answered));
  const hurt = desk.own.own?.hurt ?? 0;
  const strikes =
    far !== undefined && traits.strikesAt !== null && hurt >= traits.strikesAt && desk.pub.round % 3 === 0;
  return [
    ...(strikes ? [{ kind: "STRIKE_BEYOND", town: far } as const] : []),
    ...(shells ? [{ kind: "SHELL", town } as const] : []),
  ];
}

/** The rounds in which a side answers fire: every other one, and which comes first differs from match to match. */
const ownTurn = (desk: Desk, side: Side): boolean => (desk.pub.round + side + desk.pub.nameOrder) % 2 === 0;

/** At home: supplies by martial law when they run low, people out of a town under fire. */
function homeWishes(desk: Desk, side: Side): Order[] {
  const low = desk.own.own !== null && !desk.own.own.martialLaw && desk.own.own.supply < 5;
  const town = townUnderFire(desk, side);
  return [
    ...(low && desk.pub.treaty === null ? [{ kind: "MARTIAL_LAW" } as const] : []),
    ...(town !== undefined ? [{ kind: "EVACUATE", town } as const] : []),
  ];
}

/** What the world is told: candour by temperament, more of it once nobody believes the seat or it wants to talk. */
function communique(desk: Desk, side: Side, traits: Traits): { share: Thirds; stance: Stance; text: string } {
  const credibility = desk.pub.seats.find((seat) => seat.id === desk.seat)?.credibility ?? 100;
  const stance = stanceOf(desk, traits);
  const more = (credibility < traits.shyBelow ? 1 : 0) + (stance === "open" ? 1 : 0);
  const share = Math.min(3, traits.share[side] + more) as Thirds;
  return { share, stance, text: bulletin(desk, stance) };
}

/** From no talks, through talks on conditions, to talks: as the war hurts more. */
export function stanceOf(desk: Desk, traits: Traits): Stance {
  const hurt = desk.own.own?.hurt ?? 0;
  if (desk.pub.treaty !== null || hurt >= traits.openAt) return "open";
  return hurt >= traits.conditionalAt ? "conditional" : "exclude";
}

/** The text of a communiqué. */
const bulletin = (desk: Desk, stance: Stance): string =>
  lineOf(desk, desk.pub.treaty === null ? `bulletin.${stance}` : "bulletin.kept");
