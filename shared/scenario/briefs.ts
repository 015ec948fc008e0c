// Role briefs, read before round 1, and the sequel, told after the match.
import { z } from "zod";
import { factIdSchema, outsideIdSchema } from "./facts.ts";
import { goalKinds, partNames } from "./schema.ts";
import { text } from "./texts.ts";

const words = text(z.string().trim().min(1));
const factIds = z.array(factIdSchema);

/** What a goal rests on: facts of the ledger say so, or the designers inferred it from them. */
export const goalBases = ["facts", "designer"] as const;

/** By what the score takes a goal: the seat's own goals of these kinds, or parts of its score (RULES §12). */
const scored = z.array(z.enum([...goalKinds, ...partNames])).min(1);

const publicGoalSchema = z.strictObject({ text: words, scored, basis: z.enum(goalBases), facts: factIds.min(1) });

// A hidden goal is always an inference, and is labelled so wherever it is shown (RULES §2).
const hiddenGoalSchema = z.strictObject({ text: words, scored, basis: z.literal("designer"), facts: factIds });

const knownSchema = z.strictObject({ text: words, facts: factIds.min(1) });

const questionSchema = z
  .strictObject({
    question: words,
    options: z.array(words).min(3).max(4),
    /** Index of the right option, from 0. */
    answer: z.int().min(0),
    /** Shown after the answer; names the rule or the fact. */
    why: words,
    /** Empty where the answer rests on a rule alone. */
    facts: factIds,
  })
  .refine((question) => question.answer < question.options.length, {
    message: "the answer is one of the options",
    path: ["answer"],
  })
  .refine((question) => new Set(question.options).size === question.options.length, {
    message: "no option is there twice",
    path: ["options"],
  });

/** A line, or one that holds only with the seat `with` at the table, played or by rule, or only without the seat `without`. */
const mayLineSchema = z.union([
  words,
  z.strictObject({ text: words, with: z.string() }),
  z.strictObject({ text: words, without: z.string() }),
]);

const briefSchema = z.strictObject({
  seat: z.string().regex(/^[A-Z]{2,5}$/, "two to five capital letters, such as AZE"),
  youAre: words,
  publicGoals: z.array(publicGoalSchema).min(1),
  hiddenGoals: z.array(hiddenGoalSchema).min(1),
  whatYouKnow: z.array(knownSchema).min(3).max(5),
  /** The seat's levers, a short line each. No figures: prices stand in scenario.json. */
  youMay: z.array(mayLineSchema).min(2),
  /** A suggestion for the first round. */
  advice: words,
  questions: z.array(questionSchema).length(3),
});

/** briefs.json: one brief a seat; `note` is shown to every player above the points. */
export const briefsFileSchema = z
  .strictObject({ $schema: z.string().optional(), note: words, briefs: z.array(briefSchema).min(1) })
  .refine(({ briefs }) => new Set(briefs.map((brief) => brief.seat)).size === briefs.length, {
    message: "one brief a seat",
    path: ["briefs"],
  });

/** sequel.json: what came after, told from outside facts only, and what the sources' ways of reporting can teach. */
export const sequelFileSchema = z.strictObject({
  $schema: z.string().optional(),
  note: words,
  paragraphs: z.array(z.strictObject({ text: words, sources: z.array(outsideIdSchema).min(1) })).min(1),
  flags: z.array(z.strictObject({ text: words, facts: factIds.min(1) })).min(1),
});

export type Brief = z.infer<typeof briefSchema>;
export type BriefsFile = z.infer<typeof briefsFileSchema>;
export type SequelFile = z.infer<typeof sequelFileSchema>;
