/** A class: several tables of one lesson under one join code; how one joins it, and what of it is listed. What is seen live: wall.ts. */
import { z } from "zod";
import type { ClassSettings } from "./classSettings.ts";
import { personName, typedCode } from "./messages.ts";
import type { ClassView, Tile } from "./wall.ts";

export * from "./classSettings.ts";
export * from "./notice.ts";
export * from "./wall.ts";

const id = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[A-Za-z0-9_-]+$/);
/** Joining a class: by its code; `seat` where the class lets students choose. A drawn name ignores what was typed. */
export const joinClassBody = z.strictObject({
  code: typedCode,
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
