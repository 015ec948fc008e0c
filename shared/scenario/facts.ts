// The fact ledger of a scenario: what its sources say, row by row, and who says it.
import { z } from "zod";
import { text } from "./texts.ts";

/** How a source carries a fact: in its own voice, as somebody's claim, as a journalist's judgement, or partly both. */
export const factStatuses = ["reported", "claim", "judgement", "mixed"] as const;

/** Id of a row: the source's letter and two digits (`A01`); `O` is kept for figures from outside the sources. */
export const factIdSchema = z.string().regex(/^[A-Z]\d{2}$/, "a letter and two digits, such as A01");

/** Id of a figure from outside the sources. */
export const outsideIdSchema = z.string().regex(/^O\d{2}$/, "the letter O and two digits, such as O01");

const words = text(z.string().trim().min(1));
const sourceLetter = z.string().regex(/^[A-NP-Z]$/, "one capital letter, not O");
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "YYYY, YYYY-MM or YYYY-MM-DD");

const dateSchema = z.strictObject({
  // Absent where the source gives no beginning or no end, or none at all.
  from: partialDate.optional(),
  to: partialDate.optional(),
  /** What is shown. */
  label: words,
});

const factSchema = z
  .strictObject({
    id: factIdSchema,
    source: sourceLetter,
    /** Non-empty lines after the title, counted from 1. */
    paragraph: z.array(z.int().min(1)).min(1),
    text: words,
    date: dateSchema,
    status: z.enum(factStatuses),
    /** Who says so. Every claim has one; a reported fact may name the agency or eyewitness. */
    claimant: z.array(words).min(1).optional(),
    /** Slips and one-sidedness that must not be repeated as fact. */
    flags: z.array(words).min(1).optional(),
    note: words.optional(),
    /** Why no mechanic, seat, card, clause or brief rests on the row. Absent when one does. */
    unused: words.optional(),
  })
  .refine((fact) => fact.status !== "claim" || fact.claimant !== undefined, {
    message: "a claim names its claimant",
    path: ["claimant"],
  })
  .refine((fact) => fact.id.startsWith(fact.source), { message: "the id begins with its source", path: ["id"] });

const outsideSchema = z.strictObject({
  id: outsideIdSchema,
  text: words,
  /** Who says so. */
  source: words,
  note: words.optional(),
  /** The row's figures in the match's own units (displaced: thousands), to be laid over its charts. */
  figures: z
    .array(
      z.strictObject({
        gauge: z.enum(["militaryDead", "reportedDead", "civilianDead", "displaced"]),
        side: z.union([z.literal(0), z.literal(1)]),
        value: z.number().min(0),
      }),
    )
    .optional(),
});

const sourceSchema = z.strictObject({
  title: words,
  publisher: words,
  note: words,
  /** As a reader is pointed to it: "AFP, 9 October". Without it the title stands. */
  short: words.optional(),
});

/**
 * facts.json: `sources` by letter, `facts` (one row each, own words) and `outside` (figures that no source has).
 * Ids are unique and each fact's source is listed; anything else is an issue of the parse.
 */
export const factsFileSchema = z
  .strictObject({
    $schema: z.string().optional(),
    note: words,
    sources: z.record(sourceLetter, sourceSchema),
    facts: z.array(factSchema).min(1),
    outside: z.array(outsideSchema),
  })
  .superRefine((file, context) => {
    const seen = new Set<string>();
    for (const { id } of [...file.facts, ...file.outside]) {
      if (seen.has(id)) context.addIssue({ code: "custom", message: `${id} is there twice` });
      seen.add(id);
    }
    for (const { id, source } of file.facts) {
      if (!(source in file.sources)) context.addIssue({ code: "custom", message: `${id} has no listed source` });
    }
  });

export type FactsFile = z.infer<typeof factsFileSchema>;
