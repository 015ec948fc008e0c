/** Treaty clauses with their parameters (RULES §8). */
import { z } from "zod";
import { byKind, kindOf } from "./byKind.ts";
import { barred, covered, exchanged } from "./choices.ts";
import { count, formOnly, type References } from "./references.ts";

/** One at least of the things that a clause may be about, each once at most in number. */
const some = <T extends string>(of: readonly [T, ...T[]]) => z.array(z.enum(of)).min(1).max(of.length);

/** The parameters of each kind. */
const clauses = ({ seat, town, venue, district, sector }: References) => ({
  /** Hour of the round's first day at which fire stops. */
  CEASE: { hour: z.int().min(0).max(23) },
  /** Line of contact as at the start of this round. */
  LINES: { round: count },
  PKF: { contributor: seat },
  MONITOR: { body: seat },
  GUARANTOR: { seat },
  DMZ: { sector, km: z.int().min(1).max(30) },
  JOINTCOM: {},
  HANDOVER: { district, round: count },
  TALKS: { venue, round: count },
  NOSHELL: { covers: some(covered) },
  NOBEYOND: {},
  HUMEX: { of: some(exchanged) },
  CORRIDOR: { from: town, to: town },
  NOIMPORT: { of: some(barred) },
  /** Rounds between notice and the lawful end. */
  EXIT: { notice: z.int().min(1).max(4) },
});

/** Clauses whose references are these. */
export const clauseSchemaOf = (references: References) => byKind(clauses(references), { strict: true });

/** A clause as anyone may write it; whether what it names is there, `checkClauses` (rules/clauses.ts) says. */
export const clauseSchema = clauseSchemaOf(formOnly);
/** The kinds, in the order in which clauses are listed. */
export const clauseKind = kindOf(clauses(formOnly));

export type Clause = z.infer<typeof clauseSchema>;
export type ClauseKind = Clause["kind"];
export type ClauseOf<K extends ClauseKind> = Extract<Clause, { kind: K }>;
