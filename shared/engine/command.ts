/**
 * Commands: what somebody wants. A command may be refused; with the seed, the accepted ones are enough to recompute a match.
 * Who wants it is stamped by the server and never part of a message.
 */
import { z } from "zod";
import { sectorIds } from "../base/ids.ts";
import { frames, styles } from "../state/matchState.ts";
import { longestLine } from "../terms/limits.ts";
import { longestCommunique, offerKinds, stances } from "../terms/order.ts";

const id = z
  .string()
  .min(1)
  .max(24)
  .regex(/^[A-Za-z0-9:_-]+$/);
const count = z.int().min(0).max(10_000);
const side = z.union([z.literal(0), z.literal(1)]);
const sector = z.enum(sectorIds);
export const orderSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("HOLD") }),
  z.strictObject({ kind: z.literal("ATTRITE") }),
  z.strictObject({ kind: z.literal("OFFENSIVE"), sector }),
  z.strictObject({ kind: z.literal("SHELL"), town: id }),
  z.strictObject({ kind: z.literal("STRIKE_BEYOND"), town: id }),
  z.strictObject({ kind: z.literal("MARTIAL_LAW") }),
  z.strictObject({
    kind: z.literal("COMMUNIQUE"),
    share: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
    stance: z.enum(stances),
    text: z.string().max(longestCommunique),
  }),
  z.strictObject({ kind: z.literal("RESTRAIN") }),
  z.strictObject({ kind: z.literal("EVACUATE"), town: id }),
  z.strictObject({
    kind: z.literal("LEVERAGE"),
    target: id,
    direction: z.enum(["up", "down"]),
    on: z.enum(["will", "supply"]),
  }),
  z.strictObject({ kind: z.literal("SUPPLY"), client: id }),
  z.strictObject({ kind: z.literal("SIGNAL"), to: id }),
  z.strictObject({ kind: z.literal("HOTLINE"), to: id }),
  z.strictObject({ kind: z.literal("OFFER"), what: z.enum(offerKinds) }),
  z.strictObject({ kind: z.literal("STATEMENT"), on: side }),
  z.strictObject({ kind: z.literal("VERIFY"), claim: id }),
]);

export const clauseSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("CEASE"), hour: z.int().min(0).max(23) }),
  z.strictObject({ kind: z.literal("LINES"), round: count }),
  z.strictObject({ kind: z.literal("PKF"), contributor: id }),
  z.strictObject({ kind: z.literal("MONITOR"), body: id }),
  z.strictObject({ kind: z.literal("GUARANTOR"), seat: id }),
  z.strictObject({ kind: z.literal("DMZ"), sector, km: z.int().min(1).max(30) }),
  z.strictObject({ kind: z.literal("JOINTCOM") }),
  z.strictObject({ kind: z.literal("HANDOVER"), district: id, round: count }),
  z.strictObject({ kind: z.literal("TALKS"), venue: id, round: count }),
  z.strictObject({
    kind: z.literal("NOSHELL"),
    covers: z
      .array(z.enum(["towns", "heritage", "pipelines"]))
      .min(1)
      .max(3),
  }),
  z.strictObject({ kind: z.literal("NOBEYOND") }),
  z.strictObject({
    kind: z.literal("HUMEX"),
    of: z
      .array(z.enum(["bodies", "prisoners"]))
      .min(1)
      .max(2),
  }),
  z.strictObject({ kind: z.literal("CORRIDOR"), from: id, to: id }),
  z.strictObject({
    kind: z.literal("NOIMPORT"),
    of: z
      .array(z.enum(["arms", "fighters"]))
      .min(1)
      .max(2),
  }),
  z.strictObject({ kind: z.literal("EXIT"), notice: z.int().min(1).max(4) }),
]);

const clauses = z.array(clauseSchema).max(15);
const line = z.string().max(longestLine);
const title = z.string().max(80);

/** What a player may send: acts of the open phase, orders, readiness. */
export const actSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("say"), channel: z.string().min(1).max(60), text: line }),
  z.strictObject({
    kind: z.literal("convene"),
    venue: id,
    style: z.enum(styles),
    frame: z.enum(frames),
    leaderCalled: z.boolean(),
    /** Style formulate alone: the host's draft, tabled at once. */
    draft: z.strictObject({ title, clauses }).nullable(),
  }),
  z.strictObject({ kind: z.literal("respond"), convening: count, answer: z.enum(["confirmed", "declined"]) }),
  z.strictObject({ kind: z.literal("table"), convening: count.nullable(), title, clauses }),
  /** `version` is the one amended: a newer one refuses with staleVersion, so that nobody overwrites what they have not read. */
  z.strictObject({ kind: z.literal("amend"), text: count, version: count, clauses }),
  z.strictObject({ kind: z.literal("endorse"), text: count }),
  z.strictObject({ kind: z.literal("sign"), text: count, version: count }),
  z.strictObject({ kind: z.literal("unsign"), text: count }),
  /** Answers a text with no; free, and enough of an answer to a formulated draft. */
  z.strictObject({ kind: z.literal("reject"), text: count }),
  /** Notice under EXIT of the treaty in force. */
  z.strictObject({ kind: z.literal("giveNotice") }),
  z.strictObject({ kind: z.literal("setOrders"), orders: z.array(orderSchema).max(12) }),
  z.strictObject({ kind: z.literal("ready"), ready: z.boolean() }),
]);
export type Act = z.infer<typeof actSchema>;
export type ActKind = Act["kind"];

/** What the clock or the instructor does. */
export const steerSchema = z.discriminatedUnion("kind", [
  /** Briefing → round 1; wire → the next round. */
  z.strictObject({ kind: z.literal("openRound") }),
  /** Locks orders and resolves the round (RULES §7). */
  z.strictObject({ kind: z.literal("lock") }),
  z.strictObject({ kind: z.literal("pause"), paused: z.boolean() }),
  z.strictObject({ kind: z.literal("chooseCard"), card: id.nullable(), accused: side }),
  /** This round's card in the instructor's own words; it moves no number. */
  z.strictObject({ kind: z.literal("writeCard"), headline: line, counter: line }),
  /** Leaves this round's card to chance again. */
  z.strictObject({ kind: z.literal("undoCard") }),
  /** Takes back a seat's orders and readiness before the round resolves; what it had set stays in the log. */
  z.strictObject({ kind: z.literal("clearOrders"), seat: id }),
  z.strictObject({ kind: z.literal("end") }),
]);
export type Steer = z.infer<typeof steerSchema>;

/** A stamped command: a seat's act, or a step of the clock or the instructor. */
export type Command =
  | { readonly by: { readonly seat: string; readonly member: string | null }; readonly act: Act }
  | { readonly by: "clock" | "instructor"; readonly steer: Steer };

export const commandSchema = z.union([
  z.strictObject({ by: z.strictObject({ seat: id, member: id.nullable() }), act: actSchema }),
  z.strictObject({ by: z.enum(["clock", "instructor"]), steer: steerSchema }),
]);
