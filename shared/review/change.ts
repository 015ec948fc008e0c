/** What is changed in a "what if". */
import { z } from "zod";
import { clauseSchema } from "../terms/clause.ts";
import { mostClauses } from "../terms/limits.ts";
import { orderSchema } from "../terms/order.ts";
import { answerSchema, wordId } from "../terms/word.ts";

const id = z.string().min(1).max(40);
/** What is changed. "nothing": only chance and the bots differ, the bar to hold the others against. */
export const changeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("nothing") }),
  /** The seat's orders of that round. */
  z.strictObject({ kind: z.literal("orders"), seat: id, orders: z.array(orderSchema).max(12) }),
  /** The seat puts its name to the text's latest version, or takes it back. */
  z.strictObject({ kind: z.literal("sign"), seat: id, text: z.int().min(1) }),
  z.strictObject({ kind: z.literal("unsign"), seat: id, text: z.int().min(1) }),
  /** The text with these clauses; who had signed it, or would that round, signs this, and so do the seats that it needs besides the two sides. */
  z.strictObject({
    kind: z.literal("clauses"),
    text: z.int().min(1),
    clauses: z.array(clauseSchema).min(1).max(mostClauses),
  }),
  /** All whom the text's latest version needs sign it, and nobody refuses it. */
  z.strictObject({ kind: z.literal("agree"), text: z.int().min(1) }),
  /** The seat answers a word so, as soon as it has been said. */
  z.strictObject({ kind: z.literal("answer"), seat: id, word: wordId, answer: answerSchema }),
  /** The round's card; null: none. */
  z.strictObject({ kind: z.literal("card"), card: id.nullable(), accused: z.union([z.literal(0), z.literal(1)]) }),
]);
export type Change = z.infer<typeof changeSchema>;
