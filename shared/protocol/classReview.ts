/**
 * The review of a whole class: what travels between page and server, under /api/teach, for instructors alone. Refuses tokenMissing,
 * tokenInvalid, notFound (no such class).
 * - GET /classes/:class/review             → ClassReview: the tables, condensed, and where they part ways
 * - GET /classes/:class/participation      → ClassParticipation
 * - GET /classes/:class/participation.csv  → a download, one line a student
 */
import type { Refusal } from "../base/result.ts";
import type { StudentEvidence } from "../review/classEvidence.ts";
import type { AlikeGroup } from "../review/compare.ts";
import type { CondensedTable } from "../review/condensed.ts";

export interface ClassReviewTable {
  readonly match: string;
  /** Its number in the class, from 1. */
  readonly number: number;
  /** Null: its log does not compute. One that has not begun has round 0. */
  readonly condensed: CondensedTable | null;
  /** Why its log does not compute. */
  readonly refusal: Refusal | null;
}

export interface ClassReview {
  readonly class: string;
  readonly title: string;
  readonly scenario: string;
  /** By number. */
  readonly tables: readonly ClassReviewTable[];
  readonly groups: readonly AlikeGroup[];
}

export interface ReviewedStudent extends StudentEvidence {
  /** What they wrote after the match, by table. */
  readonly reflections: readonly {
    readonly table: number;
    /** By question. */
    readonly answers: Readonly<Record<string, string>>;
    readonly done: boolean;
  }[];
}

export interface ClassParticipation {
  readonly students: readonly ReviewedStudent[];
}
