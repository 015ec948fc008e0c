/**
 * What became of it: the agreement in force at the end, played on by the rules' own hazard, quarter by quarter and many times (WAR §5). It moves no score.
 * Streams of its own, so that the same match tells the same futures everywhere.
 */
import type { SeatId } from "../base/ids.ts";
import { exp } from "../base/num.ts";
import { type Stream, stream } from "../base/rng.ts";
import { standingFor } from "../rules/answers.ts";
import { hazardOf, isTruce, spoilerOutside } from "../rules/ceasefire.ts";
import { clauseKey, namedSeat } from "../rules/clauseKeys.ts";
import { hasClause, playedBy } from "../rules/clauses.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchState, Treaty } from "../state/matchState.ts";
import type { BreachAnswer } from "../terms/choices.ts";
import type { Clause } from "../terms/clause.ts";

/** Of all futures, at the end of a quarter, shares 0-1 that are 1 together. */
export interface Quarter {
  /** Never broken. */
  readonly held: number;
  /** Broken, and brought back by those who stand for it. */
  readonly mended: number;
  readonly fallen: number;
}

export interface Aftermath {
  readonly quarters: readonly Quarter[];
  /** Each clause of the text, and by how much fewer of the futures still stand at the end without it, −1 to 1; the one that does most first. */
  readonly clauses: readonly { readonly clause: Clause; readonly worth: number }[];
}

/** Futures played for the fan, and for each clause that is left out. */
const futures = 1000;
const without = 300;

/** Three years under the agreement in force at the end; null where there is none, or it makes no truce. */
export function aftermathOf(scenario: Scenario, state: MatchState): Aftermath | null {
  const { treaty } = state;
  if (!treaty || !isTruce(treaty.clauses)) return null;
  const fan = playOn(scenario, state, treaty, futures);
  const base = standing(playOn(scenario, state, treaty, without));
  const clauses = treaty.clauses.map((clause) => {
    const rest = { ...treaty, clauses: treaty.clauses.filter((each) => each !== clause) };
    const left = isTruce(rest.clauses) ? standing(playOn(scenario, state, rest, without)) : 0;
    return { clause, worth: base - left };
  });
  return { quarters: fan, clauses: clauses.sort((a, b) => b.worth - a.worth) };
}

const standing = (quarters: readonly Quarter[]): number => 1 - (quarters.at(-1)?.fallen ?? 0);

/** The shares after each quarter, over so many futures. */
function playOn(scenario: Scenario, state: MatchState, treaty: Treaty, runs: number): Quarter[] {
  const { quarters } = scenario.numbers.score.aftermath;
  const counts = Array.from({ length: quarters }, () => ({ held: 0, mended: 0, fallen: 0 }));
  const hazards = new Map<string, number>();
  for (let run = 0; run < runs; run++) {
    const fates = futureOf({ scenario, state, treaty, hazards, chance: stream(state.lastHash, run, "aftermath") });
    for (const [at, count] of counts.entries()) count[fates[at] ?? "fallen"] += 1;
  }
  return counts.map(({ held, mended, fallen }) => ({
    held: held / runs,
    mended: mended / runs,
    fallen: fallen / runs,
  }));
}

interface Future {
  readonly scenario: Scenario;
  readonly state: MatchState;
  readonly treaty: Treaty;
  readonly chance: Stream;
  /** Hazards worked out so far, by how far the text has been carried out. */
  readonly hazards: Map<string, number>;
}

/** One future: how the text stands after each quarter, until it has fallen. */
function futureOf(on: Future): ("held" | "mended")[] {
  const { quarters, fading } = on.scenario.numbers.score.aftermath;
  const done = { ...on.treaty.done };
  const failed = [...on.treaty.failed];
  const fates: ("held" | "mended")[] = [];
  let fate: "held" | "mended" = "held";
  for (let quarter = 0; quarter < quarters; quarter++) {
    carryOn(on, done, failed, quarter);
    const exposure = exposed(on, done, failed) / (1 + fading * quarter);
    if (on.chance.uniform() >= exp(-exposure)) {
      if (!broughtBack(on, done)) return fates;
      fate = "mended";
    }
    fates.push(fate);
  }
  return fates;
}

/** Who is to carry a clause out does so with the chance of its credibility; what is not begun in two quarters has failed. */
function carryOn(
  { scenario, state, treaty, chance }: Future,
  done: Record<string, number>,
  failed: string[],
  quarter: number,
): void {
  for (const clause of treaty.clauses) {
    const { carried } = scenario.clause[clause.kind];
    const key = clauseKey(scenario, clause);
    if (!carried || failed.includes(key) || (done[key] ?? 0) >= carried.rounds) continue;
    if (chance.uniform() < trustIn(state, carrierOf(scenario, state, clause))) done[key] = carried.rounds;
    else if (quarter > 0 && !done[key]) failed.push(key);
  }
}

function carrierOf(scenario: Scenario, state: MatchState, clause: Clause): SeatId {
  const named = namedSeat(clause);
  if (named !== null) return playedBy(scenario, state.seatOrder, named) ?? named;
  const side =
    clause.kind === "WITHDRAW" ? clause.side : clause.kind === "RETURN" ? scenario.town[clause.town]?.side : 0;
  return scenario.leads[side ?? 0];
}

const trustIn = (state: MatchState, seat: SeatId): number => (state.seats[seat]?.credibility ?? 0) / 100;

/** How far the first quarter would wear at the text as it stands, as the score's ninety days do (RULES §12). */
function exposed(
  { scenario, state, treaty, hazards }: Future,
  done: Record<string, number>,
  failed: readonly string[],
): number {
  const place = `${JSON.stringify(done)} ${failed.join()}`;
  const known = hazards.get(place);
  if (known !== undefined) return known;
  const n = scenario.numbers.score;
  const { hazard } = hazardOf(scenario, treaty.clauses, {
    groundChanged: false,
    spoilerOutside: spoilerOutside(scenario, state.setup.roster, treaty.signatories),
    course: { done: { ...done }, failed, round: state.rounds + 1 },
    answers: state.answers,
  });
  const commission = hasClause(treaty.clauses, "JOINTCOM") ? n.durabilityJointCommission : 1;
  const exposure = n.durabilityRate * hazard * exp(n.durabilityLev * treaty.lev) * commission;
  hazards.set(place, exposure);
  return exposure;
}

/** Those who stand for it act with the chance of their credibility, as they did last; one success brings it back. */
function broughtBack({ scenario, state, treaty, chance }: Future, done: Readonly<Record<string, number>>): boolean {
  const { restore, restoreInPlace } = scenario.numbers.answers;
  const troops = treaty.clauses.find((clause) => clause.kind === "PKF");
  return standingFor(treaty.clauses, scenario, state.seatOrder).some((seat) => {
    const last = state.answers[seat];
    const acts = chance.uniform() < trustIn(state, seat) * (last ? willing[last] : 1);
    const inPlace =
      troops && carrierOf(scenario, state, troops) === seat && (done[clauseKey(scenario, troops)] ?? 0) > 0;
    return acts && chance.uniform() < (inPlace ? restoreInPlace : restore);
  });
}

/** How readily a seat acts again, by what it did last. */
const willing: Readonly<Record<BreachAnswer, number>> = { enforce: 1, callOut: 0.5, lookAway: 0.1 };
