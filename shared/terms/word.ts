/** Words: speech acts beside free text, from which rules, bots and review know what was said (§17). */
import { z } from "zod";
import type { FactId, LineId, WordId } from "../base/ids.ts";
import type { Immutable } from "../base/immutable.ts";
import { byKind } from "./byKind.ts";
import { figureKinds, frames, reasons } from "./choices.ts";
import { clauseKind, clauseSchemaOf } from "./clause.ts";
import { deedSchemaOf, patterns, textNumber } from "./deed.ts";
import { mostClauses } from "./limits.ts";
import { count, formOnly, id, type References, side } from "./references.ts";

/** What a word may refer to. */
export interface WordReferences extends References {
  readonly fact: z.ZodType<FactId>;
  /** A word that was said, and a line that one bound. */
  readonly word: z.ZodType<WordId>;
  readonly line: z.ZodType<LineId>;
}

/** Its channel and its number there, from 1: "bi:ARM-RUS.3". So a number tells nothing of what is said elsewhere. */
export const wordId: z.ZodType<WordId> = z
  .string()
  .max(60)
  .regex(/^[A-Za-z0-9:_-]+\.[1-9][0-9]{0,4}$/);
/** A word's, and the line's number within what it bound, from 1: "bi:ARM-RUS.3.2". */
export const lineId: z.ZodType<LineId> = z
  .string()
  .max(70)
  .regex(/^[A-Za-z0-9:_-]+\.[1-9][0-9]{0,4}\.[1-9][0-9]{0,2}$/);

/** As anyone may write them. */
const wordForm: WordReferences = { ...formOnly, fact: id, word: wordId, line: lineId };

/** Most deeds in one list of a word. */
const mostDeeds = 6;
const deedsOf = (references: References) => z.array(deedSchemaOf(references)).max(mostDeeds);

const wanted = { having: patterns, lacking: patterns };
const frame = z.enum(frames).nullable();

/** What a seat tells; it may be true or not. */
const toldOf = (references: WordReferences) => {
  const { seat, venue, fact } = references;
  const deeds = deedsOf(references);
  return z.discriminatedUnion("of", [
    /** Thousands for displaced. */
    z.strictObject({
      of: z.literal("figure"),
      figure: z.enum(figureKinds),
      side,
      value: z.number().min(0).max(1_000_000),
    }),
    /** What it would take to come to talks there: deeds of others. */
    z.strictObject({ of: z.literal("talks"), venue: venue.nullable(), frame, needs: deeds }),
    /** What it would take to sign: clauses that must stand in the text and clauses that must not, and deeds of others. Null: any text. */
    z.strictObject({ of: z.literal("signature"), text: textNumber.nullable(), ...wanted, needs: deeds }),
    /** What the seat is going to do, without binding itself. */
    z.strictObject({ of: z.literal("plan"), deeds: deeds.min(1) }),
    /** What was done, or left undone, in this round or before, by itself or by others. */
    z.strictObject({ of: z.literal("did"), deeds: deeds.min(1) }),
    /** A row of the fact ledger. */
    z.strictObject({ of: z.literal("fact"), fact }),
    /** Shows a text: one on a table, or a draft that is on none (null). */
    z.strictObject({
      of: z.literal("text"),
      text: textNumber.nullable(),
      clauses: z.array(clauseSchemaOf(references)).min(1).max(mostClauses),
    }),
    /** Backs a seat, in general or for a clause in which it stands. */
    z.strictObject({ of: z.literal("support"), seat, clause: clauseKind.nullable() }),
  ]);
};
export type Told = Immutable<z.infer<ReturnType<typeof toldOf>>>;

/** What can be asked. */
const askedOf = (references: WordReferences) =>
  z.discriminatedUnion("for", [
    /** Would you do that? */
    z.strictObject({ for: z.literal("deeds"), deeds: deedsOf(references).min(1) }),
    /** What would bring you to talks there? */
    z.strictObject({ for: z.literal("talks"), venue: references.venue.nullable(), frame }),
    /** What would you need to sign this text? Null: any text. */
    z.strictObject({ for: z.literal("signature"), text: textNumber.nullable() }),
    /** What is your figure? */
    z.strictObject({ for: z.literal("figure"), figure: z.enum(figureKinds), side }),
    /** What are you going to do? */
    z.strictObject({ for: z.literal("plan") }),
  ]);
export type Asked = Immutable<z.infer<ReturnType<typeof askedOf>>>;

/** What an offer holds: its speaker does `give` and its addressee `get`, if others do `if`. Open until the end of round `until`. */
const bargainOf = (references: References) => {
  const deeds = deedsOf(references);
  return { give: deeds, get: deeds, if: deeds, until: count };
};

const answerOf = (references: WordReferences) =>
  z.discriminatedUnion("says", [
    /** To an offer: binds both at once. To a question: a plan. To an accusation: admits it. */
    z.strictObject({ says: z.literal("yes") }),
    z.strictObject({ says: z.literal("no"), reason: z.enum(reasons) }),
    /** A counter-offer, itself open to an answer. */
    z.strictObject({ says: z.literal("onlyIf"), ...bargainOf(references) }),
    /** To a question. */
    z.strictObject({ says: z.literal("tells"), told: toldOf(references) }),
  ]);
export type Answering = Immutable<z.infer<ReturnType<typeof answerOf>>>;
export const answerSchema = answerOf(wordForm) as unknown as z.ZodType<Answering>;

const accusationOf = ({ town, line }: WordReferences) =>
  z.discriminatedUnion("of", [
    /** A line of the ledger of words. */
    z.strictObject({ of: z.literal("word"), line }),
    z.strictObject({ of: z.literal("clause"), text: textNumber, clause: clauseKind }),
    z.strictObject({ of: z.literal("town"), town }),
  ]);
export type Accusation = Immutable<z.infer<ReturnType<typeof accusationOf>>>;

/** The fields of each kind. What a message may carry; an answer comes by an act of its own. */
const sayings = (references: WordReferences) => {
  const { seat, word } = references;
  const deeds = deedsOf(references);
  const head = {
    /** Null: everybody who reads the channel. */
    to: seat.nullable(),
    /** Passing it on is then itself a broken word. */
    inConfidence: z.boolean(),
  };
  return {
    ask: { ...head, asked: askedOf(references) },
    offer: { ...head, ...bargainOf(references) },
    /** Binding at once; with `if`, once others have done that. */
    promise: { ...head, deeds: deeds.min(1), if: deeds },
    /** If others do that, we do DEEDS. */
    warn: { ...head, deeds: deeds.min(1), if: deeds.min(1) },
    tell: { ...head, told: toldOf(references) },
    accuse: { ...head, seat, accusation: accusationOf(references) },
    /** A word heard elsewhere. */
    passOn: { ...head, word },
  };
};

/** The same with the answer to the word `answers`, as it stands in the log. */
const spoken = (references: WordReferences) => ({
  ...sayings(references),
  answer: { answers: references.word, answer: answerOf(references) },
});

/** Words whose references are these. */
export const wordSchemaOf = (references: WordReferences) => byKind(spoken(references), { strict: true });

/** A word as anyone may write it; whether it may be said, `checkWord` (engine/checkWord.ts) says. */
export const sayableSchema = byKind(sayings(wordForm), {
  strict: true,
});
export type Sayable = z.infer<typeof sayableSchema>;

export type Word = z.infer<ReturnType<typeof wordSchemaOf>>;
export type WordKind = Word["kind"];
export type WordOf<K extends WordKind> = Extract<Word, { kind: K }>;
