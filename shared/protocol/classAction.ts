/** What an instructor does to one table, several or all. */
import { z } from "zod";
import { longestLine } from "../terms/limits.ts";
import { mostTables } from "./classSettings.ts";

const id = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[A-Za-z0-9_-]+$/);
const line = z.string().trim().min(1).max(longestLine);
/** Which tables an action is for: their match ids, or all of the class. */
const at = z.union([z.literal("all"), z.array(id).min(1).max(mostTables)]);
const side = z.union([z.literal(0), z.literal(1)]);

/** What an instructor does to one table, several or all; each is in the log of the match that it touches. */
export const classActionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("start"), at }),
  z.strictObject({ kind: z.literal("pause"), at, paused: z.boolean() }),
  /** Longer by so much, or (below 0) shorter again; never more than twice the phase's own clock. */
  z.strictObject({ kind: z.literal("extend"), at, seconds: z.int().min(-600).max(600) }),
  z.strictObject({ kind: z.literal("forceOn"), at }),
  z.strictObject({ kind: z.literal("holdWire"), at, held: z.boolean() }),
  z.strictObject({ kind: z.literal("playCard"), at, card: id, accused: side }),
  z.strictObject({ kind: z.literal("skipCard"), at }),
  z.strictObject({ kind: z.literal("writeCard"), at, headline: line, counter: line }),
  z.strictObject({ kind: z.literal("undoCard"), at }),
  z.strictObject({ kind: z.literal("broadcast"), at, text: line }),
  z.strictObject({ kind: z.literal("messageSeat"), at: z.array(id).length(1), seat: id, text: line }),
  z.strictObject({ kind: z.literal("messageStudent"), student: id, text: line }),
  z.strictObject({ kind: z.literal("answerHelp"), help: z.int().min(0), text: line }),
  z.strictObject({ kind: z.literal("passHead"), student: id }),
  /** `seat` null: an observer at that table. `match` null as well: back among those who wait. */
  z.strictObject({ kind: z.literal("seat"), student: id, match: id.nullable(), seat: id.nullable() }),
  z.strictObject({ kind: z.literal("swap"), one: id, other: id }),
  z.strictObject({ kind: z.literal("remove"), student: id }),
  z.strictObject({ kind: z.literal("bot"), at: z.array(id).length(1), seat: id, bot: z.boolean() }),
  z.strictObject({ kind: z.literal("correctOrders"), at: z.array(id).length(1), seat: id, reason: line }),
  z.strictObject({ kind: z.literal("hideMessage"), at: z.array(id).length(1), n: z.int().min(0), hidden: z.boolean() }),
  z.strictObject({ kind: z.literal("mute"), student: id, minutes: z.int().min(0).max(120) }),
  /** At all tables: the class is over, and its code free. */
  z.strictObject({ kind: z.literal("end"), at }),
]);
export type ClassAction = z.infer<typeof classActionSchema>;
