/**
 * What is kept of a class: for how long, who may read it afterwards, and what is left of a person. Under /api/teach, for instructors:
 * - GET    /retention               → Retention
 * - PUT    /classes/:id/keep        keepBody → ClassRow
 * - GET    /classes/:id/release     → ClassReview
 * - PUT    /classes/:id/release     classReviewBody → ClassReview
 * - DELETE /classes/:id             → {}: the class, its tables and all that hangs on them; refuses underWay
 * - POST   /review/:match/mentions  mentionsBody → Mentions: where others name the person
 */
import { z } from "zod";
import { type Weights, weightsSchema } from "../review/participation.ts";
import { longestName } from "../terms/limits.ts";
import { writtenWords } from "../terms/written.ts";
import { classSettingsSchema } from "./class.ts";

/** Days after its end that a class is kept. Null: as the server says. 0: until it is deleted. */
const keepDays = z.int().min(0).max(9999).nullable();
export const keepBody = z.strictObject({ keepDays });
/** The choices that the page offers. */
export const keepChoices: readonly (number | null)[] = [null, 30, 90, 365, 0];

/** POST /api/teach/classes and /classes/:id/settings: the settings, and how long the records are kept. */
export const classBody = classSettingsSchema.extend({ keepDays: keepDays.default(null) });
export type ClassBody = z.input<typeof classBody>;

export interface Retention {
  /** RETENTION_DAYS: the longest that this server keeps anything; null: no limit. */
  readonly serverDays: number | null;
}

/** The days that count: the class's own, but never more than the server's. Null: until somebody deletes it. */
export function daysKept(own: number | null, server: number | null): number | null {
  const wanted = own === 0 ? null : (own ?? server);
  if (wanted === null || server === null) return wanted ?? server;
  return Math.min(wanted, server);
}

/** What is set by itself replaces what the class says; leaving a field out leaves it as it is. */
export const classReviewBody = z.strictObject({
  /** For all tables, those included that had been set by themselves. */
  released: z.boolean().optional(),
  /** For all tables whose weights have not been set by themselves. */
  weights: weightsSchema.optional(),
});

export interface ClassReview {
  /** Students may review their own table once its match is over. */
  readonly released: boolean;
  readonly weights: Weights;
  /** Tables that were set by themselves: what they have in place of the class's. */
  readonly tables: readonly {
    readonly match: string;
    readonly number: number;
    readonly released: boolean | null;
    readonly ownWeights: boolean;
  }[];
}

/** Who is to be erased, and by which further names others may have called them. */
export const mentionsBody = z.strictObject({
  member: z.string().min(1).max(40),
  also: z.array(writtenWords(longestName)).max(8).default([]),
});

export const mentionKinds = [
  "message",
  "communique",
  "title",
  "help",
  "announcement",
  "card",
  "note",
  "reflection",
  "answer",
  "question",
  "link",
  "classTitle",
  "matchTitle",
] as const;

/** A passage by somebody else in which the person is named. */
export interface Mention {
  /** Fit for `strike` of eraseBody. */
  readonly id: string;
  readonly kind: (typeof mentionKinds)[number];
  /** The table's number; null for what belongs to the whole class, or a match of its own. */
  readonly table: number | null;
  /** The writer's name; null: an instructor, or somebody who has been erased. */
  readonly by: string | null;
  readonly text: string;
  /** It goes as a whole (it stands in the chain as one digest); else the name alone is struck out. */
  readonly whole: boolean;
}

export interface Mentions {
  /** The names that were looked for. */
  readonly names: readonly string[];
  /** Those of them that the scenario uses as well, for a seat, a country or a place: not to be struck out unread. */
  readonly ambiguous: readonly string[];
  readonly mentions: readonly Mention[];
}
