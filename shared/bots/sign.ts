/** Texts: whether to sign, with what to counter, and why not (RULES §§5, 8). */
import type { Side } from "../base/ids.ts";
import type { Act } from "../engine/command.ts";
import { breachOdds, isTruce } from "../rules/ceasefire.ts";
import { hasClause } from "../rules/clauses.ts";
import type { PublicTreaty, ReadableText } from "../state/seatView.ts";
import type { Clause } from "../terms/clause.ts";
import {
  type Desk,
  groundChanged,
  groundTaken,
  latest,
  latestNumber,
  mayAct,
  mood,
  openTexts,
  otherLead,
  signedByLeads,
} from "./desk.ts";
import { durabilityOf, worthOfPeace, worthOfWar } from "./forecast.ts";
import { townUnderFire } from "./orders.ts";
import { handover, helpers, type Place } from "./packages.ts";
import type { Traits } from "./traits.ts";

/** Why a text is not signed, by what weighs most. */
export const objections = ["price", "handover", "unwatched", "fragile", "fire", "gaining", "home", "worse"] as const;
export type Objection = (typeof objections)[number];

export interface Verdict {
  readonly sign: boolean;
  /** By how much the text beats its alternative, after all reluctance; worth, 0-1. */
  readonly gain: number;
  readonly objection: Objection;
  readonly price: number;
  /** Chance of breach within the first round, 0-1. */
  readonly chance: number;
}

/** Will that other clauses in this text's place would cost, from the price of the latest ones. */
function priceOf(desk: Desk, text: ReadableText | null, clauses: readonly Clause[], side: Side): number {
  const sum = (list: readonly Clause[]) =>
    list.reduce((total, clause) => total + desk.scenario.clause[clause.kind].cost[side], 0);
  const known = text === null ? 0 : sum(latest(text));
  const rate = text?.price && known > 0 ? text.price / known : (desk.own.own?.hardness ?? 0) / 100;
  return sum(clauses) * rate;
}

/** Is a seated second party of a side outside the text so far? */
const outside = (desk: Desk, text: ReadableText | null): boolean =>
  desk.seating.spoilers.some((seat) => seat !== desk.seat && !(text?.signed.includes(seat) ?? false));

/** Weighs clauses, as a text or in place of its latest version, for a belligerent. */
export function judge(
  desk: Desk,
  side: Side,
  traits: Traits,
  text: ReadableText | null,
  clauses: readonly Clause[],
): Verdict {
  const spoiler = outside(desk, text);
  const changed = groundChanged(desk);
  const days = desk.pub.daysPerRound;
  const odds = breachOdds(desk.scenario, clauses, { groundChanged: changed, spoilerOutside: spoiler, days });
  const chance = odds?.chance ?? 1;
  const durability = durabilityOf(desk, clauses, text?.lev ?? 0, spoiler);
  const price = priceOf(desk, text, clauses, side);
  const gain =
    worthOfPeace(desk, side, traits, durability, chance) +
    districtsWorth(desk, side, clauses, durability) -
    alternative(desk, side, traits) -
    reluctance(desk, side, traits, price) +
    (hasClause(clauses, "EXIT") && side === 0 ? traits.wayOut : 0) +
    (text?.signed.includes(otherLead(desk)) ? traits.trust : 0);
  const left = (desk.own.own?.will ?? 0) - price;
  const payable = left >= desk.numbers.ceasefire.willFloor;
  const welcome = !hasClause(clauses, "LINES") && pauses(desk, side, traits, price);
  const verdict = { gain, price, chance, objection: objectionTo(desk, side, { clauses, chance, payable }) };
  return { ...verdict, sign: payable && isTruce(clauses) && (gain >= 0 || welcome) };
}

/** What the seat has without the text: the war, or the treaty in force, which it could also break. */
function alternative(desk: Desk, side: Side, traits: Traits): number {
  const { treaty } = desk.pub;
  const war = worthOfWar(desk, side, traits);
  return treaty === null ? war : Math.max(worthOfTreaty(desk, side, traits, treaty), war - traits.faith);
}

/** Notice under EXIT, once the war looks better than the treaty in force by all that the seat gives for keeping its word. */
export function giveNotice(desk: Desk, side: Side, traits: Traits): Act | null {
  const { treaty } = desk.pub;
  if (treaty === null || treaty.endsAt !== null || !hasClause(treaty.clauses, "EXIT")) return null;
  if (!desk.def.lead || !treaty.signatories.includes(desk.seat)) return null;
  const better = worthOfWar(desk, side, traits) - worthOfTreaty(desk, side, traits, treaty);
  return better > traits.faith ? { kind: "giveNotice" } : null;
}

function worthOfTreaty(desk: Desk, side: Side, traits: Traits, treaty: PublicTreaty): number {
  const spoilerOutside = desk.seating.spoilers.some((seat) => !treaty.signatories.includes(seat));
  const days = desk.pub.daysPerRound;
  const odds = breachOdds(desk.scenario, treaty.clauses, { groundChanged: false, spoilerOutside, days });
  const durability = durabilityOf(desk, treaty.clauses, 0, spoilerOutside);
  return worthOfPeace(desk, side, traits, durability, odds?.chance ?? 1);
}

/** What districts that change hands by the text are worth to a side; the holder's score does not count them, its people do. */
function districtsWorth(desk: Desk, side: Side, clauses: readonly Clause[], durability: number): number {
  const asked = clauses.find((clause) => clause.kind === "HANDOVER");
  const points = desk.scenario.files.scenario.districts.find((d) => d.id === asked?.district)?.points ?? 0;
  const { territory, points: scale } = desk.numbers.score.attacker;
  return ((side === 0 ? 1 : -1) * territory * durability * points) / scale;
}

/**
 * What stands against a signature beside its terms: pride, which fades as the war hurts more and turns into haste beyond weariness
 * (not under a truce); ambition, as long as too little has been taken; mood; thrift with will.
 */
function reluctance(desk: Desk, side: Side, traits: Traits, price: number): number {
  const hurt = desk.own.own?.hurt ?? 0;
  const weary = traits.weary[side] * lengthOf(desk);
  const proud = (traits.pride[side] * (weary - hurt)) / weary;
  const short = side === 0 && traits.enough > 0 ? Math.max(0, 1 - groundTaken(desk) / traits.enough) : 0;
  const set = traits.ambition * short + traits.moody * mood(desk);
  return (desk.pub.treaty === null ? proud : Math.max(0, proud)) + set + (traits.thrift * price) / 100;
}

/** A cheap truce that fixes no line is welcome for the pause alone, once the war hurts. */
const pauses = (desk: Desk, side: Side, traits: Traits, price: number): boolean =>
  desk.pub.treaty === null &&
  price <= traits.cheap &&
  (desk.own.own?.hurt ?? 0) >= traits.pauseAt[side] * lengthOf(desk);

/** Length of a round against the long form's: where rounds are longer, each hurts more, and patience is measured in rounds. */
const lengthOf = (desk: Desk): number => desk.pub.daysPerRound / desk.scenario.files.scenario.forms.long.days;

function objectionTo(
  desk: Desk,
  side: Side,
  { clauses, chance, payable }: { clauses: readonly Clause[]; chance: number; payable: boolean },
): Objection {
  if (!payable) return "price";
  if (desk.pub.treaty !== null) return "worse";
  if (side === 1 && hasClause(clauses, "HANDOVER")) return "handover";
  if (chance > 0.5) return hasClause(clauses, "MONITOR") || hasClause(clauses, "PKF") ? "fragile" : "unwatched";
  if (townUnderFire(desk, side) !== undefined && !hasClause(clauses, "NOSHELL")) return "fire";
  return side === 0 && desk.own.own?.gainedLast ? "gaining" : "home";
}

/** The table of a text: the host and venue of its session, or the direct line. */
export function placeOf(desk: Desk, text: ReadableText): Place {
  const session = desk.pub.convenings.find((c) => c.id === text.convening);
  return { host: session?.host ?? null, venue: session?.venue ?? null };
}

/** Other clauses that this seat would sign, nearest to the text first; null where none of its wishes helps. */
export function counterTo(desk: Desk, side: Side, traits: Traits, text: ReadableText): Clause[] | null {
  const clauses = latest(text);
  const candidates = side === 1 ? holderWishes(desk, text, clauses) : attackerWishes(desk, text, clauses);
  return candidates.find((wish) => judge(desk, side, traits, text, wish).sign) ?? null;
}

function holderWishes(desk: Desk, text: ReadableText, clauses: readonly Clause[]): Clause[][] {
  const kept = clauses.filter((clause) => clause.kind !== "HANDOVER");
  const cheaper = kept.filter((clause) => clause.kind !== "DMZ");
  const more = helpers(desk, kept, placeOf(desk, text));
  const steps = more.map((_, at) => [...kept, ...more.slice(0, at + 1)]);
  return [kept, cheaper, ...steps].filter((wish) => wish.length > 0 && !same(wish, clauses));
}

/** The same clauses? Wishes only add or drop whole clauses. */
const same = (a: readonly Clause[], b: readonly Clause[]): boolean =>
  a.length === b.length && a.every((clause) => hasClause(b, clause.kind));

function attackerWishes(desk: Desk, text: ReadableText, clauses: readonly Clause[]): Clause[][] {
  const cheaper = clauses.filter((clause) => clause.kind !== "DMZ" && clause.kind !== "GUARANTOR");
  const more = helpers(desk, clauses, placeOf(desk, text)).slice(0, 2);
  const strong = groundTaken(desk) >= 4 && hasClause(clauses, "LINES") && !hasClause(clauses, "HANDOVER");
  const asked = strong ? handover(desk) : [];
  const exit: Clause[] = hasClause(clauses, "EXIT") ? [] : [{ kind: "EXIT", notice: 2 }];
  const wishes = [
    cheaper,
    [...clauses, ...more],
    [...clauses, ...asked],
    [...clauses, ...more, ...asked],
    [...clauses, ...exit],
  ];
  return wishes.filter((wish) => wish.length > 0 && !same(wish, clauses));
}

interface Weighed {
  readonly text: ReadableText;
  readonly verdict: Verdict;
  readonly mine: boolean;
  /** Can be signed now, and its words are of this round or the last: older ones speak of another line. */
  readonly ready: boolean;
}

/**
 * Answers the open texts one act at a time. A side has one signature out at most, on the text that it likes best; one that both
 * leads have signed is a word given. Texts that it cannot sign are countered once, then refused. Null when all is answered.
 */
export function answerTexts(desk: Desk, side: Side, traits: Traits): Act | null {
  if (!mayAct(desk, "sign")) return null;
  const weighed = openTexts(desk)
    .filter((text) => text.maySign)
    .map((text) => weigh(desk, side, traits, text));
  const given = weighed.find(({ text, mine }) => mine && signedByLeads(desk, text));
  const best = given ?? favourite(desk, weighed);
  if (best && !best.mine) {
    const old = weighed.find(({ mine }) => mine);
    if (old) return { kind: "unsign", text: old.text.id };
    return { kind: "sign", text: best.text.id, version: latestNumber(best.text) };
  }
  for (const each of weighed) {
    const act = each === best || each.mine ? null : decline(desk, side, traits, each);
    if (act) return act;
  }
  return null;
}

function weigh(desk: Desk, side: Side, traits: Traits, text: ReadableText): Weighed {
  const ready = text.missingOffers.length === 0 && fresh(desk, text);
  return { text, verdict: judge(desk, side, traits, text, latest(text)), mine: text.signed.includes(desk.seat), ready };
}

const fresh = (desk: Desk, text: ReadableText): boolean => (text.versions.at(-1)?.round ?? 0) >= desk.pub.round - 1;

/** The text to have a signature on: the best of those it would sign and the other lead has not refused; that lead's name counts for it. */
function favourite(desk: Desk, weighed: readonly Weighed[]): Weighed | null {
  const value = ({ text, verdict, mine }: Weighed) =>
    verdict.gain + (text.signed.includes(otherLead(desk)) ? 0.05 : 0) + (mine ? 0.01 : 0);
  const alive = ({ text }: Weighed) => !text.rejected.includes(otherLead(desk));
  const good = weighed.filter((each) => each.verdict.sign && (each.ready || each.mine) && alive(each));
  return good.reduce<Weighed | null>((best, each) => (best === null || value(each) > value(best) ? each : best), null);
}

/** The answer to a text that is not to be signed now; null where it has been given, or nobody waits for one. */
function decline(desk: Desk, side: Side, traits: Traits, { text, verdict }: Weighed): Act | null {
  // Its own latest words wait for the other side; a refusal has been given already.
  if (text.versions.at(-1)?.by === desk.seat || text.rejected.includes(desk.seat) || !fresh(desk, text)) return null;
  if (!mayAct(desk, "reject")) return null;
  const clauses = mayCounter(desk, text)
    ? verdict.sign && text.missingOffers.length > 0
      ? offered(text)
      : verdict.sign
        ? null
        : counterTo(desk, side, traits, text)
    : null;
  if (clauses) return { kind: "amend", text: text.id, version: latestNumber(text), clauses };
  return { kind: "reject", text: text.id };
}

/** The text without the clauses for which nobody has offered anything yet; null where nothing would be left. */
function offered(text: ReadableText): Clause[] | null {
  const clauses = latest(text).filter(
    (clause) => !text.missingOffers.some((missing) => missing.clause === clause.kind),
  );
  return clauses.length > 0 && clauses.length < latest(text).length ? clauses : null;
}

/** One counter a text, by the leads alone. */
const mayCounter = (desk: Desk, text: ReadableText): boolean =>
  desk.def.lead && mayAct(desk, "table") && text.versions.every((version) => version.by !== desk.seat);
