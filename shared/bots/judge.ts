/** What a text is worth to a belligerent, against its alternative and its price at home; and what stands against it (RULES §§8, 12). */
import type { SeatId, Side } from "../base/ids.ts";
import { breachOdds, durabilityOf, groundChanged, isTruce } from "../rules/ceasefire.ts";
import { hasClause, latestClauses } from "../rules/clauses.ts";
import { clauseCost } from "../rules/ratification.ts";
import { districtPoints, goalUnder } from "../rules/score.ts";
import type { PublicTreaty, ReadableText } from "../state/seatView.ts";
import type { Clause } from "../terms/clause.ts";
import { type Desk, groundTaken, mood, otherLead } from "./desk.ts";
import { worthOfPeace, worthOfWar } from "./forecast.ts";
import { townUnderFire } from "./orders.ts";
import { lengthOf, purposeOf } from "./purposes.ts";
import type { Traits } from "./traits.ts";

/** Why a text is not signed, by what weighs most. */
const objections = ["price", "handover", "unwatched", "fragile", "fire", "gaining", "home", "worse"] as const;
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
    list.reduce((total, clause) => total + clauseCost(desk.scenario, clause, side, desk.own.own?.prices), 0);
  const known = text === null ? 0 : sum(latestClauses(text));
  const rate = text?.price && known > 0 ? text.price / known : (desk.own.own?.hardness ?? 0) / 100;
  return sum(clauses) * rate;
}

/** Is a seated second party of a side outside the text so far? */
export const outside = (desk: Desk, text: ReadableText | null): boolean =>
  desk.seating.spoilers.some((seat) => seat !== desk.seat && !(text?.signed.includes(seat) ?? false));

/** Weighs clauses, as a text or in place of its latest version, for a belligerent. */
export function judge(
  desk: Desk,
  side: Side,
  traits: Traits,
  text: ReadableText | null,
  clauses: readonly Clause[],
): Verdict {
  const verdicts = judged.get(desk.seat) ?? new WeakMap<readonly Clause[], Judged>();
  judged.set(desk.seat, verdicts);
  const { scenario, pub, own } = desk;
  const on = [scenario, pub, own.own, own.goals, traits, text];
  const before = verdicts.get(clauses);
  if (before && on.every((each, i) => each === before.on[i])) return before.verdict;
  const verdict = weigh(desk, side, traits, text, clauses);
  verdicts.set(clauses, { on, verdict });
  return verdict;
}

interface Judged {
  /** All that the verdict rests on. Words change none of it, and bots are asked again after each. */
  readonly on: readonly unknown[];
  readonly verdict: Verdict;
}

/** Each seat's last verdict on a list of clauses. */
const judged = new Map<SeatId, WeakMap<readonly Clause[], Judged>>();

function weigh(desk: Desk, side: Side, traits: Traits, text: ReadableText | null, clauses: readonly Clause[]): Verdict {
  const spoiler = outside(desk, text);
  const changed = groundChanged(desk.scenario, desk.pub.groundChange);
  const { daysPerRound: days, answers } = desk.pub;
  const odds = breachOdds(desk.scenario, clauses, { groundChanged: changed, spoilerOutside: spoiler, days, answers });
  const chance = odds.chance;
  const durability = durabilityOf(desk.scenario, clauses, { lev: text?.lev ?? 0, spoilerOutside: spoiler, answers });
  // A protocol costs what it adds, not what is in force already.
  const price = text?.protocolTo ? (text.price ?? 0) : priceOf(desk, text, clauses, side);
  const gain =
    worthOfPeace(desk, side, traits, durability, chance) +
    districtsWorth(desk, side, clauses, durability) +
    goalsWorth(desk, traits, clauses) -
    alternative(desk, side, traits) -
    reluctance(desk, side, traits, price) +
    (hasClause(clauses, "EXIT") && side === 0 ? traits.wayOut : 0) +
    (text?.signed.includes(otherLead(desk)) ? traits.trust : 0);
  const left = (desk.own.own?.will ?? 0) - price;
  const payable = left >= (desk.own.own?.willFloor ?? desk.numbers.ceasefire.willFloor);
  const welcome = purposeOf(desk, side, traits, { text, clauses, price }) !== null;
  const verdict = { gain, price, chance, objection: objectionTo(desk, side, { clauses, chance, payable }) };
  return { ...verdict, sign: payable && isTruce(clauses) && (gain >= 0 || welcome) };
}

/** What the text would change of the seat's own goals (RULES §12), worth 0-1: those that a clause or a signature reaches or gives up. */
export function goalsWorth(desk: Desk, { selfish }: Traits, clauses: readonly Clause[]): number {
  const { goals } = desk.def;
  const weights = goals.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return 0;
  const changed = goals.reduce((sum, goal, at) => {
    const now = desk.own.goals[at]?.share ?? 0;
    return sum + goal.weight * (goalUnder(desk.scenario, desk.seat, goal, { clauses, now }) - now);
  }, 0);
  return (selfish * desk.numbers.score.belligerentGoals * changed) / weights;
}

/** What the seat has without the text: the war, or the treaty in force, which it could also break. */
export function alternative(desk: Desk, side: Side, traits: Traits): number {
  const { treaty } = desk.pub;
  const war = worthOfWar(desk, side, traits);
  return treaty === null ? war : Math.max(worthOfTreaty(desk, side, traits, treaty), war - traits.faith);
}

/** What the treaty in force is worth to a side, by the seat's own outlook. */
export function worthOfTreaty(desk: Desk, side: Side, traits: Traits, treaty: PublicTreaty): number {
  const spoilerOutside = desk.seating.spoilers.some((seat) => !treaty.signatories.includes(seat));
  const days = desk.pub.daysPerRound;
  const { answers } = desk.pub;
  const course = { ...treaty, round: desk.pub.round };
  const odds = breachOdds(desk.scenario, treaty.clauses, {
    groundChanged: false,
    spoilerOutside,
    days,
    course,
    answers,
  });
  const durability = durabilityOf(desk.scenario, treaty.clauses, { lev: 0, spoilerOutside, course, answers });
  return worthOfPeace(desk, side, traits, durability, odds.chance);
}

/** What districts that change hands by the text are worth to a side; the holder's score does not count them, its people do. */
export function districtsWorth(desk: Desk, side: Side, clauses: readonly Clause[], durability: number): number {
  const points = clauses.reduce((sum, clause) => sum + pointsOf(desk, clause), 0);
  const { territory, points: scale } = desk.numbers.score.attacker;
  return ((side === 0 ? 1 : -1) * territory * durability * points) / scale;
}

/** Points that pass to the attacking side; a district that is only left counts half, and the other way where it is that side that leaves. */
function pointsOf(desk: Desk, clause: Clause): number {
  if (clause.kind === "HANDOVER") return districtPoints(desk.scenario, clause.district);
  if (clause.kind !== "WITHDRAW") return 0;
  return ((clause.side === 1 ? 1 : -1) * districtPoints(desk.scenario, clause.district)) / 2;
}

/** What stands against a signature beside its terms, in all. */
const reluctance = (desk: Desk, side: Side, traits: Traits, price: number): number =>
  unwilling(desk, side, traits) + thrift(traits, price);

/** Thrift with will. */
export const thrift = (traits: Traits, price: number): number => (traits.thrift * price) / 100;

/** What an attacking side still wants to take first. */
export const ambition = (desk: Desk, side: Side, traits: Traits): number =>
  traits.ambition * (side === 0 && traits.enough > 0 ? Math.max(0, 1 - groundTaken(desk) / traits.enough) : 0);

/**
 * Pride, which fades as the war hurts more and turns into haste beyond weariness (not under a truce); ambition, as long as too little
 * has been taken; mood.
 */
export function unwilling(desk: Desk, side: Side, traits: Traits): number {
  const hurt = desk.own.own?.hurt ?? 0;
  const weary = traits.weary[side] * lengthOf(desk);
  const proud = (traits.pride[side] * (weary - hurt)) / weary;
  const set = ambition(desk, side, traits) + traits.moody * mood(desk);
  return (desk.pub.treaty === null ? proud : Math.max(0, proud)) + set;
}

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
