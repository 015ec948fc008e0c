/** What binds a side: the text in force, or one that it has signed; what of it an order breaks, and when it settles the conflict (RULES §7, §8). */
import type { SeatId } from "../base/ids.ts";
import { memo } from "../base/memo.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchState, Text, Treaty } from "../state/matchState.ts";
import type { Clause, ClauseKind, ClauseOf } from "../terms/clause.ts";
import type { Order } from "../terms/order.ts";
import { clauseKey, type Done, effective, nothingDone } from "./clauseKeys.ts";
import { hasClause, latestClauses } from "./clauses.ts";
import { fullySigned } from "./signatures.ts";

/** Does this order break one of the clauses? Gives the clause that it breaks. */
export function brokenBy(scenario: Scenario, clauses: readonly Clause[], order: Order): ClauseKind | null {
  for (const clause of clauses) {
    if (!scenario.clause[clause.kind].forbids.includes(order.kind)) continue;
    if (clause.kind === "DMZ" && order.kind === "OFFENSIVE" && order.sector !== clause.sector) continue;
    if (clause.kind === "NOSHELL" && order.kind === "SHELL" && !covered(scenario, clause, order.town)) continue;
    if (clause.kind === "NOIMPORT" && !clause.of.includes("arms")) continue;
    return clause.kind;
  }
  return null;
}

const covered = (scenario: Scenario, clause: ClauseOf<"NOSHELL">, town: string) =>
  clause.covers.includes("towns") || (clause.covers.includes("heritage") && scenario.town[town]?.heritage === true);

/**
 * What binds at the next resolution: a text that is fully signed by now and enters into force before the fighting, or the treaty in force
 * unless notice ends it there.
 * Signed texts that `mayRead` leaves out are passed over: who cannot read a text must not learn of it.
 */
export function bindingClauses(
  scenario: Scenario,
  state: MatchState,
  mayRead: (text: Text) => boolean,
): readonly Clause[] {
  const { clauses, done } = bindingText(scenario, state, mayRead);
  return effective(clauses, state.round, done);
}

/** A text with how far it has been carried out. */
interface Binding {
  readonly clauses: readonly Clause[];
  readonly done: Done;
  readonly failed: readonly string[];
}
const onPaper = { done: nothingDone, failed: [] as readonly string[] };

/** The same text whole: with clauses that are not in effect yet, and how far it has been carried out. */
export function bindingText(scenario: Scenario, state: MatchState, mayRead: (text: Text) => boolean): Binding {
  const signed = state.texts.findLast(
    (text) =>
      fullySigned(scenario, state, text.id) && !entersAfterFighting(state, latestClauses(text)) && mayRead(text),
  );
  const { treaty } = state;
  if (signed?.protocolTo !== undefined && treaty)
    return { ...treaty, clauses: wholeWith(treaty.clauses, scenario, latestClauses(signed)) };
  if (signed) return { clauses: latestClauses(signed), ...onPaper };
  return treaty === null || noticeIsUp(treaty, state.round) ? { clauses: nothingBinds, ...onPaper } : treaty;
}

/** The clauses of a text with a protocol's: each takes the place of the one of its name, or comes after all. */
export const wholeWith = memo(
  (clauses: readonly Clause[], scenario: Scenario, added: readonly Clause[]): readonly Clause[] => {
    const names = new Map(added.map((clause) => [clauseKey(scenario, clause), clause]));
    const kept = clauses.map((clause) => names.get(clauseKey(scenario, clause)) ?? clause);
    return [...kept, ...added.filter((clause) => !kept.includes(clause))];
  },
);

/** What would be in force with this text: its own clauses, or for a protocol those of the whole. */
export const wholeOf = (
  scenario: Scenario,
  treaty: { readonly text: number; readonly clauses: readonly Clause[] } | null,
  text: { readonly protocolTo?: number | null; readonly versions: readonly { readonly clauses: readonly Clause[] }[] },
): readonly Clause[] =>
  treaty !== null && text.protocolTo === treaty.text
    ? wholeWith(treaty.clauses, scenario, latestClauses(text))
    : latestClauses(text);

/** Would these clauses settle the conflict, once kept (RULES §7.12)? */
export function settles(clauses: readonly Clause[]): boolean {
  const has = (kind: ClauseKind) => hasClause(clauses, kind);
  return has("LINES") && has("TALKS") && (has("PKF") || has("MONITOR"));
}

/**
 * Rounds for which the agreement in force must still be kept before it ends the match as a settlement (RULES §7.12); null where
 * it would not, where notice of leaving it has been given, and where both leads have said that they go on.
 * @param settleRounds see numbers.ceasefire
 */
export function roundsToSettle(
  treaty:
    | (Readonly<Pick<Treaty, "kept" | "endsAt">> & {
        readonly clauses: readonly Clause[];
        readonly goOn?: readonly SeatId[];
      })
    | null,
  settleRounds: number,
): number | null {
  if (treaty === null || treaty.endsAt !== null || !settles(treaty.clauses)) return null;
  if ((treaty.goOn?.length ?? 0) > 1) return null;
  return Math.max(1, settleRounds - treaty.kept);
}

/** A text that settles the conflict and is signed in the last round enters into force after the fighting, and ends the match (RULES §7.12). */
export const entersAfterFighting = (
  { round, rounds }: Pick<MatchState, "round" | "rounds">,
  clauses: readonly Clause[],
): boolean => round >= rounds && settles(clauses);

const nothingBinds: readonly Clause[] = [];

/** Does notice under EXIT end the treaty at this round's resolution? */
export const noticeIsUp = (treaty: Treaty, round: number): boolean => treaty.endsAt !== null && treaty.endsAt <= round;
