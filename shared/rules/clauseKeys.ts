/** One clause among those of a text: by its kind and what it is about, and what of it is in effect (RULES §8; WAR §§5, 8). */
import type { SeatId } from "../base/ids.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Clause } from "../terms/clause.ts";

/** What a clause is about, as a pattern names it; null where its kind says all. */
export function clauseAbout(clause: Clause): string | null {
  switch (clause.kind) {
    case "PKF":
      return clause.contributor;
    case "MONITOR":
      return clause.body;
    case "GUARANTOR":
      return clause.seat;
    case "DMZ":
      return clause.sector;
    case "HANDOVER":
    case "WITHDRAW":
      return clause.district;
    case "TALKS":
      return clause.venue;
    case "CORRIDOR":
      return `${clause.from}-${clause.to}`;
    case "LINES":
      return String(clause.round);
    case "RETURN":
      return clause.town;
    default:
      return null;
  }
}

/** The clause's name within its text: its kind, and where there may be several, what it is about. */
export function clauseKey(scenario: Scenario, clause: Clause): string {
  const about = scenario.clause[clause.kind].repeatable ? clauseAbout(clause) : null;
  return about === null ? clause.kind : `${clause.kind}:${about}`;
}

/** How often each clause of a text has been carried out, by its name; what is not there has not been. */
export type Done = Readonly<Record<string, number>>;
export const nothingDone: Done = {};

/** Is the clause in effect in this round? */
export function inEffect({ when }: Clause, round: number, done: Done): boolean {
  if (!when) return true;
  return "from" in when ? round >= when.from : (done[when.once] ?? 0) > 0;
}

/** Those of the clauses that are in effect; the same list where all are. */
export const effective = (clauses: readonly Clause[], round: number, done: Done): readonly Clause[] =>
  clauses.every((clause) => inEffect(clause, round, done))
    ? clauses
    : clauses.filter((clause) => inEffect(clause, round, done));

/** The seat that a clause names to answer for it, if it does. */
export function namedSeat(clause: Clause): SeatId | null {
  if (clause.kind === "PKF") return clause.contributor;
  if (clause.kind === "MONITOR") return clause.body;
  return clause.kind === "GUARANTOR" ? clause.seat : null;
}
