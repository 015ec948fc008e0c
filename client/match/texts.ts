/** Agreement texts as the page needs them: differences, odds, prices, what would break them. Pure; the rules answer. */
import type { SeatId } from "../../shared/base/ids.ts";
import { brokenBy } from "../../shared/rules/binding.ts";
import {
  type Addition,
  bestAddition,
  breachOdds,
  durabilityOf,
  groundChanged,
  spoilerOutside,
} from "../../shared/rules/ceasefire.ts";
import { clauseAbout } from "../../shared/rules/clauseKeys.ts";
import { clauseKinds, latestClauses } from "../../shared/rules/clauses.ts";
import { ratificationCosts } from "../../shared/rules/ratification.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { HazardTerm } from "../../shared/state/gauge.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import type { OwnView, PublicView, ReadableText } from "../../shared/state/seatView.ts";
import type { Clause, ClauseKind } from "../../shared/terms/clause.ts";
import type { Order } from "../../shared/terms/order.ts";
import { defaultClause } from "./clauseOptions.ts";

export interface Difference {
  readonly kind: ClauseKind;
  readonly state: "same" | "added" | "changed" | "removed";
  /** Absent where the clause was added. */
  readonly before?: Clause;
  /** Absent where it was removed. */
  readonly after?: Clause;
}

const equal = (a: Clause, b: Clause): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Clause by clause, in the order of the rulebook, what became of `before` in `after`. */
export function differences(before: readonly Clause[], after: readonly Clause[]): Difference[] {
  const of = (clauses: readonly Clause[], kind: ClauseKind) => clauses.filter((clause) => clause.kind === kind);
  return clauseKinds.flatMap((kind) => paired(of(before, kind), of(after, kind)).map((pair) => difference(kind, pair)));
}

type Pair = readonly [old: Clause | undefined, now: Clause | undefined];

/** Clauses of one kind side by side: where there are several, by what they are about. */
function paired(before: readonly Clause[], after: readonly Clause[]): Pair[] {
  if (before.length < 2 && after.length < 2) return before[0] || after[0] ? [[before[0], after[0]]] : [];
  const twin = (clause: Clause, among: readonly Clause[]) =>
    among.find((each) => clauseAbout(each) === clauseAbout(clause));
  const gone = before.filter((clause) => !twin(clause, after));
  return [
    ...after.map((clause): Pair => [twin(clause, before), clause]),
    ...gone.map((clause): Pair => [clause, undefined]),
  ];
}

function difference(kind: ClauseKind, [old, now]: Pair): Difference {
  if (old && now) return { kind, state: equal(old, now) ? "same" : "changed", before: old, after: now };
  if (now) return { kind, state: "added", after: now };
  return { kind, state: "removed", ...(old && { before: old }) };
}

export interface Odds {
  readonly chance: number;
  readonly terms: readonly HazardTerm[];
  /** The one clause that would lower the chance most, and to what. */
  readonly better: Addition | null;
  /** Chance, 0-1, that it holds for ninety days: on paper alone, and with all of it carried out. */
  readonly lasting: { readonly paper: number; readonly carried: number };
}

/** Chance of a breach in the first round, and what would change it; null for no clauses at all. */
export function oddsOf(
  scenario: Scenario,
  pub: PublicView,
  clauses: readonly Clause[],
  signed: readonly SeatId[],
): Odds | null {
  if (clauses.length === 0) return null;
  const circumstances = {
    groundChanged: groundChanged(scenario, pub.groundChange),
    spoilerOutside: spoilerOutside(scenario, pub.roster, signed),
    days: pub.daysPerRound,
    answers: pub.answers,
  };
  const odds = breachOdds(scenario, clauses, circumstances);
  // A clause that nobody could stand for here is no advice.
  const open = clauseKinds.filter((kind) => defaultClause(kind, { scenario, pub }) !== null);
  const better = bestAddition(scenario, clauses, circumstances, open);
  const last = (trust: number) => durabilityOf(scenario, clauses, { ...circumstances, lev: 0, trust });
  return { chance: odds.chance, terms: odds.terms, better, lasting: { paper: last(0), carried: last(1) } };
}

export interface Price {
  readonly total: number;
  readonly costs: readonly { readonly clause: ClauseKind; readonly amount: number }[];
}

/** Will that these clauses cost the seat's own side, clause by clause; null for a third party. */
export function priceFor(
  scenario: Scenario,
  pub: PublicView,
  own: OwnView | null,
  convening: number | null,
  clauses: readonly Clause[],
): Price | null {
  if (!own?.own || own.side === null) return null;
  // The rule reads of the state only what stands here; of the other side a viewer knows no hardness, and needs none.
  const known = {
    sides: [own.own, own.own],
    ripe: pub.ripe,
    convenings: [...pub.convenings].sort((a, b) => a.id - b.id),
    nextTalks: pub.nextTalks,
  } as unknown as MatchState;
  const costs = ratificationCosts(scenario, known, { convening }, clauses, own.side);
  return { total: costs.reduce((sum, { amount }) => sum + amount, 0), costs };
}

/** Which of the orders break which of the clauses. */
export function breaks(scenario: Scenario, clauses: readonly Clause[], orders: readonly Order[]) {
  return orders.flatMap((order) => {
    const clause = brokenBy(scenario, clauses, order);
    return clause ? [{ order, clause }] : [];
  });
}

/** The clauses that bind at the next resolution, as far as this viewer can know: a text fully signed, else the treaty. */
export function bindingFor(pub: PublicView, own: OwnView | null): readonly Clause[] {
  const signed = own?.texts.filter(isFullySigned).at(-1);
  return signed ? latestClauses(signed) : (pub.treaty?.clauses ?? []);
}

/** Texts that lack this seat's signature alone. */
export const waitingForMe = (own: OwnView | null): readonly ReadableText[] =>
  (own?.texts ?? []).filter(
    (text) =>
      text.status === "open" &&
      text.maySign &&
      !text.signed.includes(own?.seat ?? "") &&
      text.needed.includes(own?.seat ?? "") &&
      text.needed.every((seat) => seat === own?.seat || text.signed.includes(seat)),
  );

/** Has the text every signature that it needs? */
export const isFullySigned = (text: ReadableText): boolean =>
  text.status === "open" &&
  text.signed.length > 1 &&
  text.waiting.length === 0 &&
  text.needed.every((seat) => text.signed.includes(seat));
