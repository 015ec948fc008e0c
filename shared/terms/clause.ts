/** Treaty clauses with their parameters (RULES §8). */
import { z } from "zod";
import { byKind, kindOf } from "./byKind.ts";
import { barred, covered, exchanged, statusModes } from "./choices.ts";
import { count, formOnly, type References, side } from "./references.ts";

/** One at least of the things that a clause may be about, each once at most in number. */
const some = <T extends string>(of: readonly [T, ...T[]]) => z.array(z.enum(of)).min(1).max(of.length);

/** When a clause comes into effect: from a round on, or once another clause of the text has been carried out ("kind" or "kind:about"). */
const phaseSchema = z.union([
  z.strictObject({ from: z.int().min(1).max(1000) }),
  z.strictObject({ once: z.string().min(1).max(100) }),
]);

/** The parameters of each kind, beside its phase. */
const parameters = ({ seat, town, venue, district, sector }: References) => ({
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
  /** A side's troops and heavy guns leave the district by the end of this round. */
  WITHDRAW: { side, district, round: count },
  /** The displaced come home to the town, in safety. */
  RETURN: { town },
  /** Talks on status, with both leads at a political table by the end of this round. */
  STATUS: { mode: z.enum(statusModes), round: count },
});

type Parameters = ReturnType<typeof parameters>;
/** Absent: in effect from the entry into force on. */
const phase = { when: phaseSchema.optional() };
const clauses = (references: References) =>
  Object.fromEntries(
    Object.entries(parameters(references)).map(([kind, fields]) => [kind, { ...fields, ...phase }]),
  ) as unknown as { [K in keyof Parameters]: Parameters[K] & typeof phase };

/** Clauses whose references are these. */
export const clauseSchemaOf = (references: References) => byKind(clauses(references), { strict: true });

/** A clause as anyone may write it; whether what it names is there, `checkClauses` (rules/clauses.ts) says. */
export const clauseSchema = clauseSchemaOf(formOnly);
/** The kinds, in the order in which clauses are listed. */
export const clauseKind = kindOf(parameters(formOnly));

export type Clause = z.infer<typeof clauseSchema>;
export type ClauseKind = Clause["kind"];
export type ClauseOf<K extends ClauseKind> = Extract<Clause, { kind: K }>;
