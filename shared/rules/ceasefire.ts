/** How long a truce lasts: the hazard of breach, the chance of one, and of a peace that stays (RULES §§7.3, 8, 12). */
import type { BySector, Pair, SeatId, Side } from "../base/ids.ts";
import { memo } from "../base/memo.ts";
import { exp } from "../base/num.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { ClauseDef } from "../scenario/schema.ts";
import type { HazardTerm } from "../state/gauge.ts";
import { seatingOf } from "../state/seating.ts";
import type { BreachAnswer } from "../terms/choices.ts";
import type { Clause, ClauseKind } from "../terms/clause.ts";
import { clauseKey, type Done, inEffect, namedSeat, nothingDone } from "./clauseKeys.ts";
import { clauseIn, clauseKinds, hasClause } from "./clauses.ts";

/** Does the text stop fire or fix the line? One that does neither makes no peace that could last (RULES §12). */
export const isTruce = (clauses: readonly Clause[]): boolean =>
  hasClause(clauses, "CEASE") || hasClause(clauses, "LINES");

export interface Circumstances {
  readonly groundChanged: boolean;
  /** A side's seated second party has not signed. */
  readonly spoilerOutside: boolean;
  /** What has become of a text in force; absent: it is paper. */
  readonly course?: Course | undefined;
  /** How far what is still to be carried out counts as done, 0-1; 0 unless said. */
  readonly trust?: number;
  /** What seats did last about a breach: whose word is worth more or less for it. */
  readonly answers: Answers;
}

type Answers = Readonly<Record<SeatId, BreachAnswer>>;

/** How far a text has been carried out, as far as its hazard rests on it. */
export interface Course {
  readonly done: Done;
  readonly failed: readonly string[];
  readonly round: number;
}

/** Did ground change hands in the last resolution, by enough to count (RULES §7.3)? */
export const groundChanged = (scenario: Scenario, change: BySector): boolean =>
  Object.values(change).some((points) => Math.abs(points) > scenario.numbers.ground.counts);

interface Hazard {
  readonly hazard: number;
  readonly terms: readonly HazardTerm[];
}

/** Hazard of breach, a day: base · exp(1.5 + Σ b + .6 if ground changed), · 1.3 with a spoiler outside; and its terms in the exponent. */
export const hazardOf = (scenario: Scenario, clauses: readonly Clause[], circumstances: Circumstances): Hazard =>
  knownHazard(
    clauses,
    scenario,
    circumstances.groundChanged,
    circumstances.spoilerOutside,
    circumstances.course?.done ?? nothingDone,
    circumstances.course?.failed ?? nothingFailed,
    circumstances.course?.round ?? null,
    circumstances.trust ?? 0,
    circumstances.answers,
  );

const nothingFailed: readonly string[] = [];

/** Every view of a text and every bot that weighs it asks for the same few. */
const knownHazard = memo(
  (
    clauses: readonly Clause[],
    scenario: Scenario,
    groundChanged: boolean,
    spoilerOutside: boolean,
    done: Done,
    failed: readonly string[],
    round: number | null,
    trust: number,
    answers: Answers,
  ) => {
    const course = round === null ? undefined : { done, failed, round };
    return sumHazard(scenario, clauses, { groundChanged, spoilerOutside, course, trust, answers });
  },
);

function sumHazard(scenario: Scenario, clauses: readonly Clause[], circumstances: Circumstances): Hazard {
  const n = scenario.numbers.ceasefire;
  const terms: HazardTerm[] = [{ cause: "base", amount: n.base }];
  for (const { clause, amount } of weights(scenario, clauses, circumstances))
    if (amount !== 0) terms.push({ cause: "clause", amount, clause: clause.kind });
  for (const key of circumstances.course?.failed ?? []) {
    const failed = clauses.find((clause) => clauseKey(scenario, clause) === key);
    if (failed) terms.push({ cause: "failed", amount: n.failed, clause: failed.kind });
  }
  if (circumstances.groundChanged) terms.push({ cause: "groundChanged", amount: n.groundChanged });
  let hazard = n.hazardFactor * exp(terms.reduce((sum, term) => sum + term.amount, 0));
  if (circumstances.spoilerOutside) {
    hazard *= n.spoiler;
    terms.push({ cause: "spoilerOutside", amount: n.spoiler });
  }
  return { hazard, terms };
}

interface Weight {
  readonly clause: Clause;
  readonly amount: number;
}

/**
 * What each clause does to the exponent, in the order of the text: of a family the strongest in full, each further one less; and all that concedes
 * nothing no more than `mostByPaper` together (WAR §8).
 */
function weights(scenario: Scenario, clauses: readonly Clause[], on: Circumstances): Weight[] {
  const { alike, mostByPaper } = scenario.numbers.ceasefire;
  const alone = clauses.map((clause) => ({ clause, amount: byItself(scenario, clause, on) }));
  const family = ({ clause }: Weight) => scenario.clause[clause.kind].family;
  const before = (weight: Weight, at: number) =>
    alone.filter(
      (each, i) =>
        family(each) === family(weight) && (each.amount < weight.amount || (each.amount === weight.amount && i < at)),
    ).length;
  const weighed = alone.map((weight, at) => {
    if (weight.amount >= 0 || family(weight) === undefined) return weight;
    let { amount } = weight;
    for (let i = before(weight, at); i > 0; i--) amount *= alike;
    return { ...weight, amount };
  });
  const paper = (weight: Weight) => weight.amount < 0 && family(weight) !== "concede";
  const sum = weighed.reduce((total, weight) => total - (paper(weight) ? weight.amount : 0), 0);
  if (mostByPaper === null || sum === 0) return weighed;
  const left = (mostByPaper * (1 - exp(-sum / mostByPaper))) / sum;
  return weighed.map((weight) => (paper(weight) ? { ...weight, amount: weight.amount * left } : weight));
}

/** What the clause would do beside no other: by its terms, and as far as it has been carried out. */
function byItself(scenario: Scenario, clause: Clause, { course, trust = 0, answers }: Circumstances): number {
  const def = scenario.clause[clause.kind];
  const answer = answers?.[namedSeat(clause) ?? ""];
  const full = def.hazard * shareOf(def, clause) * (answer ? scenario.numbers.answers.factor[answer] : 1);
  if (full >= 0) return full;
  const key = clauseKey(scenario, clause);
  if (course?.failed.includes(key)) return 0;
  if (course && !inEffect(clause, course.round, course.done)) return full * trust;
  if (!def.carried) return full;
  const done = Math.min(1, (course?.done[key] ?? 0) / def.carried.rounds);
  const share = def.carried.paper + (1 - def.carried.paper) * (done + (1 - done) * trust);
  return full * share;
}

/** Share of a clause's effect and price by its terms. */
export function shareOf(def: ClauseDef, clause: Clause): number {
  if (!def.shares) return 1;
  for (const value of Object.values(clause)) {
    const share = typeof value === "string" ? def.shares[value] : undefined;
    if (share !== undefined) return share;
  }
  return 1;
}

/** Shares of the hazard by side: half each, less where a side restrains its own. */
export function hazardShares(scenario: Scenario, hazard: number, restrained: Pair<boolean>): Pair<number> {
  const share = (side: Side) => (hazard / 2) * (restrained[side] ? scenario.numbers.ceasefire.restrain : 1);
  return [share(0), share(1)];
}

/** Chance of at least one breach that ends the text within its first `days`, 0-1, and the hazard a day behind it (RULES §7.3). */
export function breachOdds(
  scenario: Scenario,
  clauses: readonly Clause[],
  circumstances: Circumstances & { readonly days: number },
): Hazard & { readonly chance: number } {
  const { hazard, terms } = hazardOf(scenario, clauses, circumstances);
  const absorbed = hasClause(clauses, "JOINTCOM") ? scenario.numbers.ceasefire.absorb : 0;
  return { hazard, chance: (1 - exp(-hazard * circumstances.days)) * (1 - absorbed), terms };
}

/**
 * Chance, 0-1, that peace under these clauses holds for ninety days: exp(−13.5·h·e^(.5·lev)·(.4 under JOINTCOM)), its hazard h a day
 * without ground that changed hands; 0 for what is no truce (RULES §12). What is still to be carried out counts by the scenario's trust unless
 * `on` says otherwise.
 */
export function durabilityOf(
  scenario: Scenario,
  clauses: readonly Clause[],
  on: Omit<Circumstances, "groundChanged"> & { readonly lev: number },
): number {
  if (!isTruce(clauses)) return 0;
  const n = scenario.numbers.score;
  const { hazard } = hazardOf(scenario, clauses, { trust: n.durabilityTrust, ...on, groundChanged: false });
  const commission = hasClause(clauses, "JOINTCOM") ? n.durabilityJointCommission : 1;
  return exp(-n.durabilityRate * hazard * exp(n.durabilityLev * on.lev) * commission);
}

/** Hours after the round's start at which fire stops. */
export const ceaseHour = (clauses: readonly Clause[]): number => clauseIn(clauses, "CEASE")?.hour ?? 0;

/** Is a seated second party of a side missing among the signatories? */
export const spoilerOutside = (scenario: Scenario, roster: number, signatories: readonly SeatId[]): boolean =>
  seatingOf(scenario, roster).spoilers.some((seat) => !signatories.includes(seat));

/** A clause that a text lacks, and the chance of breach with it, 0-1. */
export interface Addition {
  readonly clause: ClauseKind;
  readonly chance: number;
}

/**
 * The one clause, of those that the text lacks, with which it would be broken least often within its first `days`; null where none
 * lowers the chance. `candidates` in order of preference among equals.
 */
export function bestAddition(
  scenario: Scenario,
  clauses: readonly Clause[],
  on: Circumstances & { readonly days: number },
  candidates: readonly ClauseKind[] = clauseKinds,
): Addition | null {
  let best: Addition | null = null;
  let least = breachOdds(scenario, clauses, on).chance;
  for (const kind of candidates) {
    if (hasClause(clauses, kind)) continue;
    // The odds rest on which clauses there are, not on their terms.
    const { chance } = breachOdds(scenario, [...clauses, { kind } as Clause], on);
    if (chance >= least) continue;
    best = { clause: kind, chance };
    least = chance;
  }
  return best;
}
