/** A belligerent's sheet on a text: what speaks for its signature and what against, part by part, by the judge that decides it (§8). */
import type { Side } from "../base/ids.ts";
import { breachOdds, durabilityOf, groundChanged, isTruce } from "../rules/ceasefire.ts";
import { hasClause } from "../rules/clauses.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { ReadableText } from "../state/seatView.ts";
import type { Clause } from "../terms/clause.ts";
import { type Desk, otherLead } from "./desk.ts";
import { worthOfPeace } from "./forecast.ts";
import {
  alternative,
  ambition,
  districtsWorth,
  goalsWorth,
  judge,
  outside,
  thrift,
  unwilling,
  type Verdict,
} from "./judge.ts";
import { townUnderFire } from "./orders.ts";
import { type Traits, traits } from "./traits.ts";

/** What can stand against a signature. */
export const hindrances = [
  "price",
  "terms",
  "ground",
  "towns",
  "hardness",
  "spoiler",
  "risk",
  "war",
  "offer",
  "goals",
] as const;
/**
 * price: will at home; terms: it neither stops fire nor fixes a line; ground: a district to hand over, or too little taken so far; towns: they
 * are under fire and not spared; hardness: opinion at home; spoiler: a party of a side stays out; risk: how easily it breaks; war: going on, or the
 * treaty in force, promises more; offer: troops or monitors that nobody has offered; goals: the seat's own are served worse.
 */
export type Hindrance = (typeof hindrances)[number];

/** Parts of a gain that add up to it; what counts against the text is negative. Worth, −1 to 1. */
export const gainParts = ["war", "risk", "spoiler", "ground", "goals", "hardness", "price", "other"] as const;
export type GainPart = (typeof gainParts)[number];

export interface Reckoning {
  readonly verdict: Verdict;
  /** Will that it could spend. */
  readonly limit: number;
  readonly parts: Readonly<Record<GainPart, number>>;
  /** What weighs most against it; null where it would sign. */
  readonly against: Hindrance | null;
}

/** What a belligerent of no temper makes of a text: its score alone, and a lasting text as likely as not to be had later. */
export const scoreAlone = (scenario: Scenario): Traits => ({
  ...traits.pragmatist,
  ...{ selfish: scenario.numbers.score.ownShare, pride: [0, 0], weary: [1, 1], ambition: 0, moody: 0, thrift: 0 },
  ...{ faith: 0, trust: 0, hope: 0.5, pauseAt: [1000, 1000], cheap: -1, enough: 0, wayOut: 0 },
});

/** The verdict of `judge`, taken apart. */
export function reckon(
  desk: Desk,
  side: Side,
  traits: Traits,
  text: ReadableText | null,
  clauses: readonly Clause[],
): Reckoning {
  const verdict = judge(desk, side, traits, text, clauses);
  const limit = Math.max(0, (desk.own.own?.will ?? 0) - (desk.own.own?.willFloor ?? 0));
  const spoiler = outside(desk, text);
  const { answers } = desk.pub;
  const peace = (spoilerOutside: boolean, breaks: boolean) => {
    const days = desk.pub.daysPerRound;
    const on = { groundChanged: groundChanged(desk.scenario, desk.pub.groundChange), spoilerOutside, days, answers };
    const chance = breaks ? breachOdds(desk.scenario, clauses, on).chance : 0;
    const durability = durabilityOf(desk.scenario, clauses, { lev: text?.lev ?? 0, spoilerOutside, answers });
    return worthOfPeace(desk, side, traits, durability, chance);
  };
  const held = peace(false, false);
  const whole = peace(false, true);
  const durability = durabilityOf(desk.scenario, clauses, { lev: text?.lev ?? 0, spoilerOutside: spoiler, answers });
  const exit = hasClause(clauses, "EXIT") && side === 0 ? traits.wayOut : 0;
  const trusted = text?.signed.includes(otherLead(desk)) ? traits.trust : 0;
  const parts = {
    war: held - alternative(desk, side, traits),
    risk: whole - held,
    spoiler: spoiler ? peace(true, true) - whole : 0,
    ground: districtsWorth(desk, side, clauses, durability) - ambition(desk, side, traits),
    goals: goalsWorth(desk, traits, clauses),
    hardness: ambition(desk, side, traits) - unwilling(desk, side, traits),
    price: -thrift(traits, verdict.price),
    other: exit + trusted,
  };
  return { verdict, limit, parts, against: verdict.sign ? null : weighsMost(desk, side, clauses, verdict, parts) };
}

function weighsMost(
  desk: Desk,
  side: Side,
  clauses: readonly Clause[],
  verdict: Verdict,
  parts: Reckoning["parts"],
): Hindrance {
  if (!isTruce(clauses)) return "terms";
  if (verdict.objection === "price") return "price";
  const fired = townUnderFire(desk, side) !== undefined && !hasClause(clauses, "NOSHELL");
  if (verdict.objection === "fire" && fired) return "towns";
  const weighed = (["ground", "goals", "spoiler", "risk", "war", "hardness", "price"] as const).map((part) => ({
    part,
    worth: parts[part],
  }));
  return weighed.reduce((worst, each) => (each.worth < worst.worth ? each : worst)).part;
}
