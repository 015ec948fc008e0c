/** A class: several tables of one lesson under one join code; its settings, what instructors do, how one joins. What is seen live: wall.ts. */
import { z } from "zod";
import { longestLine } from "../terms/limits.ts";
import { longestTitle, personName } from "./messages.ts";
import type { ClassView, Tile } from "./wall.ts";

export * from "./wall.ts";

const id = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[A-Za-z0-9_-]+$/);
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

/** Joining a class: by its code; `seat` where the class lets students choose. A drawn name ignores what was typed. */
export const joinClassBody = z.strictObject({
  code: z.string().trim().min(4).max(8),
  name: personName.nullable(),
  wish: z.strictObject({ match: id, seat: id }).nullable(),
  /** Observer or PRESS for those who would rather not hold a party. */
  optOut: z.enum(["observer", "press"]).nullable(),
});
/** POST /api/class/enter → EnteredClass: the class's room, for a student's token. */
export const enterClassBody = z.strictObject({ token: z.string().min(16).max(80) });
/** POST /api/teach/instructors → NewInstructor, for the main instructor alone. */
export const instructorBody = z.strictObject({ label: personName });

/** POST /api/class/join → JoinedClass. With a match, the token opens its room (openRoom); without, the class's (openWaiting). */
export interface JoinedClass {
  readonly class: string;
  readonly student: string;
  /** As typed, or as drawn. */
  readonly name: string;
  readonly match: string | null;
  /** Null: an observer, or not seated yet. */
  readonly seat: string | null;
  readonly token: string;
}
export interface EnteredClass {
  /** Room to join by id: with `{ token }` for a student, `{ code }` for the projector, the cookie for an instructor. */
  readonly room: string;
  readonly class: string;
}

/** GET /api/class/:code → ClassInfo: what one may know before joining. */
export interface ClassInfo {
  readonly class: string;
  readonly title: string;
  readonly scenario: string;
  readonly names: ClassSettings["names"];
  readonly seating: ClassSettings["seating"];
  readonly tables: readonly {
    readonly match: string;
    readonly number: number;
    readonly stage: Tile["stage"];
    readonly seats: readonly { readonly seat: string; readonly people: number; readonly full: boolean }[];
  }[];
}

/** GET /api/teach/classes → ClassRow[], the newest first. POST there, and /:id/copy → ClassRow. */
export interface ClassRow {
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly scenario: string;
  readonly status: ClassView["status"];
  readonly tables: number;
  readonly students: number;
  /** ISO time. */
  readonly createdAt: string;
  /** Days to keep it after its end; null: as the server says; 0: until it is deleted. */
  readonly keepDays: number | null;
  /** ISO time at which it is removed with all that hangs on it, as things stand; null: never by itself. */
  readonly removal: string | null;
}

/** GET /api/teach/instructors → InstructorRow[]. `main`: whoever has the printed link. */
export interface InstructorRow {
  readonly id: string;
  readonly label: string;
  readonly main: boolean;
  readonly createdAt: string;
}
/** The token is told once, as part of this link's path. */
export interface NewInstructor extends InstructorRow {
  /** Such as /teach?token=… */
  readonly path: string;
}

/** A proposed split of `students` over tables and seats, and why. */
export interface Split {
  readonly tables: readonly { readonly roster: number; readonly people: readonly number[] }[];
  readonly reason: "even" | "mixedRosters" | "sharedSeats" | "botsFill";
}
