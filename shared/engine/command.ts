/**
 * Commands: what somebody wants. A command may be refused; with the seed, the accepted ones are enough to recompute a match.
 * Who wants it is stamped by the server and never part of a message.
 */
import { z } from "zod";
import { frames, replies, styles } from "../state/matchState.ts";
import { type Steer, steerSchema } from "../terms/action.ts";
import { clauseSchema } from "../terms/clause.ts";
import { conditionOf } from "../terms/condition.ts";
import { longestLine, longestTextTitle, mostClauses } from "../terms/limits.ts";
import { orderSchema } from "../terms/order.ts";
import { count, id } from "../terms/references.ts";
import { answerSchema, sayableSchema, wordId } from "../terms/word.ts";
import { written } from "../terms/written.ts";

const clauses = z.array(clauseSchema).max(mostClauses);
const line = written(longestLine);
const title = written(longestTextTitle);

/** What a player may send: acts of the open phase, orders, readiness. */
export const actSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("say"),
    channel: z.string().min(1).max(60),
    text: line,
    word: sayableSchema.optional(),
  }),
  /** Answers a word in its own channel. */
  z.strictObject({ kind: z.literal("answer"), word: wordId, answer: answerSchema }),
  /** Takes back an offer or a question that is still open. */
  z.strictObject({ kind: z.literal("withdraw"), word: wordId }),
  z.strictObject({
    kind: z.literal("convene"),
    venue: id,
    style: z.enum(styles),
    frame: z.enum(frames),
    leaderCalled: z.boolean(),
    /** Style formulate alone: the host's draft, tabled at once. */
    draft: z.strictObject({ title, clauses }).nullable(),
  }),
  z.strictObject({ kind: z.literal("respond"), convening: count, answer: z.enum(replies) }),
  z.strictObject({
    kind: z.literal("table"),
    convening: count.nullable(),
    title,
    clauses,
    /** The text in force that it adds to or changes; absent: it is a whole text, which would replace what is in force. */
    protocolTo: count.optional(),
  }),
  /** `version` is the one amended: a newer one refuses with staleVersion, so that nobody overwrites what they have not read. */
  z.strictObject({ kind: z.literal("amend"), text: count, version: count, clauses }),
  z.strictObject({ kind: z.literal("endorse"), text: count }),
  z.strictObject({ kind: z.literal("sign"), text: count, version: count, on: conditionOf({ seat: id }).optional() }),
  z.strictObject({ kind: z.literal("unsign"), text: count }),
  /** Answers a text with no; free, and enough of an answer to a formulated draft. */
  z.strictObject({ kind: z.literal("reject"), text: count }),
  /** Notice under EXIT of the treaty in force. */
  z.strictObject({ kind: z.literal("giveNotice") }),
  /** A lead's word that the match goes on beyond the settlement; taken back with `on` false. */
  z.strictObject({ kind: z.literal("goOn"), on: z.boolean() }),
  z.strictObject({ kind: z.literal("setOrders"), orders: z.array(orderSchema).max(12) }),
  z.strictObject({ kind: z.literal("ready"), ready: z.boolean() }),
]);
export type Act = z.infer<typeof actSchema>;
export type ActKind = Act["kind"];

/** A request's id, made by the page: 8-40 characters that nobody guesses. */
export const requestId = z
  .string()
  .min(8)
  .max(40)
  .regex(/^[A-Za-z0-9_-]+$/);

/** A stamped command: a seat's act, or a step of the clock or the instructor. */
export type Command =
  | {
      /** `id`: under which the page asked; the same command asked for again has the same. */
      readonly by: { readonly seat: string; readonly member: string | null; readonly id?: string };
      readonly act: Act;
    }
  | { readonly by: "clock" | "instructor"; readonly steer: Steer };

export const commandSchema = z.union([
  z.strictObject({ by: z.strictObject({ seat: id, member: id.nullable(), id: requestId.optional() }), act: actSchema }),
  z.strictObject({ by: z.enum(["clock", "instructor"]), steer: steerSchema }),
]);
