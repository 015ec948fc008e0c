/** A class: several tables of one lesson under one join code, and what the instructor's wall shows and asks. */
import { z } from "zod";
import { longestLine } from "../engine/command.ts";
import { longestName, longestTitle } from "./messages.ts";

const id = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[A-Za-z0-9_-]+$/);
const name = z.string().trim().min(1).max(longestName);
const line = z.string().trim().min(1).max(longestLine);
/** Most tables in a class, most people in it. */
export const mostTables = 20;
export const mostStudents = 120;

/** How students come to their seats. */
export const seatings = ["draw", "choose", "place"] as const;

/** Set-up of a class. Live: rounds end by the clock. Asynchronous: at a time of day in a named time zone. */
export const classSettingsSchema = z.strictObject({
  title: z.string().trim().min(1).max(longestTitle),
  scenario: id,
  form: z.enum(["long", "short"]),
  /** Roster of each table, in order: tables need not be of one size. */
  tables: z
    .array(z.strictObject({ roster: z.int().min(2).max(12) }))
    .min(1)
    .max(mostTables),
  studentsPerSeat: z.int().min(1).max(6),
  seating: z.enum(seatings),
  names: z.enum(["typed", "drawn"]),
  bots: z.boolean(),
  sameSeed: z.boolean(),
  seed: z.string().max(60),
  pace: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("live"),
      /** 0: no clock. */
      openSeconds: z.int().min(0).max(3600),
      wireSeconds: z.int().min(5).max(600),
      briefSeconds: z.int().min(0).max(3600),
    }),
    z.strictObject({
      kind: z.literal("asynchronous"),
      /** HH:MM in `zone`. */
      at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
      /** IANA name, such as Europe/Berlin. */
      zone: z.string().min(1).max(60),
      /** Days of the week on which rounds end, 1 Monday to 7 Sunday. */
      days: z.array(z.int().min(1).max(7)).min(1).max(7),
    }),
  ]),
  /** A delegation that is gone this long is played by its bot; a head that is gone this long is replaced by the next member. */
  graceSeconds: z.int().min(15).max(3600),
});
export type ClassSettings = z.infer<typeof classSettingsSchema>;

/** Which tables an action is for: their match ids, or all of the class. */
const at = z.union([z.literal("all"), z.array(id).min(1).max(mostTables)]);
const side = z.union([z.literal(0), z.literal(1)]);

/** What an instructor does to one table, several or all; each is in the log of the match that it touches. */
export const classActionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("start"), at }),
  z.strictObject({ kind: z.literal("pause"), at, paused: z.boolean() }),
  z.strictObject({ kind: z.literal("extend"), at, seconds: z.int().min(10).max(600) }),
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
  z.strictObject({ kind: z.literal("seat"), student: id, match: id, seat: id }),
  z.strictObject({ kind: z.literal("swap"), one: id, other: id }),
  z.strictObject({ kind: z.literal("remove"), student: id }),
  z.strictObject({ kind: z.literal("bot"), at: z.array(id).length(1), seat: id, bot: z.boolean() }),
  z.strictObject({ kind: z.literal("correctOrders"), at: z.array(id).length(1), seat: id, reason: line }),
  z.strictObject({ kind: z.literal("hideMessage"), at: z.array(id).length(1), n: z.int().min(0), hidden: z.boolean() }),
  z.strictObject({ kind: z.literal("mute"), student: id, minutes: z.int().min(0).max(120) }),
  z.strictObject({ kind: z.literal("end"), at }),
]);
export type ClassAction = z.infer<typeof classActionSchema>;

/** Joining a class: by its code; `seat` where the class lets students choose. A drawn name ignores what was typed. */
export const joinClassBody = z.strictObject({
  code: z.string().trim().min(4).max(8),
  name: name.nullable(),
  wish: z.strictObject({ match: id, seat: id }).nullable(),
  /** Observer or PRESS for those who would rather not hold a party. */
  optOut: z.enum(["observer", "press"]).nullable(),
});

export type Presence = "connected" | "idle" | "gone";

/** A student, on the wall and in the roster. */
export interface Student {
  readonly student: string;
  readonly name: string;
  /** Null: not seated yet. */
  readonly match: string | null;
  /** Null at a table: an observer. */
  readonly seat: string | null;
  readonly head: boolean;
  readonly presence: Presence;
  /** Epoch ms since when the presence is so. */
  readonly since: number;
  readonly mutedUntil: number | null;
}

export const attentionReasons = [
  "helpAsked",
  "headGone",
  "delegationGone",
  "oneSignatureMissing",
  "collapseNear",
  "warNear",
  "silence",
  "seatSilent",
  "oneSeatDominates",
  "messageReported",
  "everyoneReady",
] as const;
/** Why a table wants its instructor; the sentence is in client/text. */
export interface Attention {
  readonly reason: (typeof attentionReasons)[number];
  readonly weight: number;
  readonly seat?: string;
  readonly minutes?: number;
  readonly text?: number;
  readonly count?: number;
}

/** One tile of the wall. */
export interface Tile {
  readonly match: string;
  /** From 1. */
  readonly number: number;
  readonly stage: "lobby" | "briefing" | "playing" | "ended";
  readonly phase: string;
  readonly paused: boolean;
  readonly wireHeld: boolean;
  readonly round: number;
  readonly rounds: number;
  readonly leftMs: number | null;
  readonly clockAt: number;
  readonly running: boolean;
  /** Escalation at each round's close, oldest first, then now. */
  readonly escalation: readonly number[];
  readonly widerWar: number;
  readonly texts: readonly {
    readonly id: number;
    readonly title: string;
    readonly signed: readonly string[];
    readonly needed: readonly string[];
    readonly status: string;
  }[];
  readonly seats: readonly {
    readonly seat: string;
    readonly ready: boolean;
    readonly bot: boolean;
    readonly messages: number;
    readonly students: readonly string[];
  }[];
  /** Highest weight first; empty: nothing needs you. */
  readonly attention: readonly Attention[];
  readonly score: number;
}

export interface HelpCall {
  readonly id: number;
  readonly match: string;
  readonly student: string;
  readonly seat: string | null;
  readonly text: string;
  readonly at: number;
  readonly answered: string | null;
}

/** What the instructor did, newest first; `undo` where it can be taken back. */
export interface Deed {
  readonly at: number;
  readonly by: string;
  readonly action: ClassAction;
  readonly undo: ClassAction | null;
}

export interface ClassView {
  readonly id: string;
  readonly code: string;
  readonly status: "prepared" | "open" | "ended";
  readonly settings: ClassSettings;
  readonly students: readonly Student[];
  readonly tiles: readonly Tile[];
  readonly help: readonly HelpCall[];
  readonly reports: readonly { readonly match: string; readonly n: number; readonly by: string; readonly at: number }[];
  readonly deeds: readonly Deed[];
  /** Server's clock, epoch ms. */
  readonly now: number;
}

/** What the projector shows: nothing secret (GET /api/class/:code/projector, and live in the class's room). */
export interface ProjectorView {
  readonly title: string;
  readonly code: string;
  readonly arrived: readonly { readonly name: string; readonly table: number | null; readonly seat: string | null }[];
  readonly tables: readonly {
    readonly number: number;
    readonly stage: string;
    readonly round: number;
    readonly rounds: number;
    readonly leftMs: number | null;
    readonly clockAt: number;
    readonly running: boolean;
  }[];
}

/** A proposed split of `students` over tables and seats, and why. */
export interface Split {
  readonly tables: readonly { readonly roster: number; readonly people: readonly number[] }[];
  readonly reason: "even" | "mixedRosters" | "sharedSeats" | "botsFill";
}
