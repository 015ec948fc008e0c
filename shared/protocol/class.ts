/** A class: several tables of one lesson under one join code; how one joins it, and what of it is listed. What is seen live: wall.ts. */
import { z } from "zod";
import type { ClassSettings } from "./classSettings.ts";
import { personName, typedCode } from "./messages.ts";
import type { ClassView } from "./wall.ts";

export * from "./classSettings.ts";
export * from "./notice.ts";
export * from "./people.ts";
export * from "./wall.ts";

const id = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[A-Za-z0-9_-]+$/);
/** Joining a class: by its code; `wish` where the class lets students choose. A drawn name ignores what was typed. */
export const joinClassBody = z.strictObject({
  code: typedCode,
  name: personName.nullable(),
  wish: z.strictObject({ match: id, seat: id }).nullable(),
  /** Observer or PRESS for those who would rather not hold a party. */
  optOut: z.enum(["observer", "press"]).nullable(),
  /** Where the class lets students choose: they will, once they are in (request `take` of the class's room). */
  later: z.boolean().default(false),
  /** "That's me": asks to be let in as whoever has the name. */
  back: z.boolean().default(false),
});
/** POST /api/class/way → JoinedClass: by one's own way in, from any device. */
export const wayBody = z.strictObject({ way: typedCode });
/** POST /api/class/knock → {}: whoever was sent out asks to be let in again. */
export const knockBody = z.strictObject({ token: z.string().min(16).max(80) });
/** POST /api/class/:code/enter → EnteredClass: the projector, for an instructor, or with its key. */
export const enterProjectorBody = z.strictObject({ key: z.string().max(80).optional() });
/** Request `take` of a class's room: the seat that a student chooses; null: wherever somebody is needed. */
export const takeBody = z.strictObject({ place: z.strictObject({ match: id, seat: id }).nullable() });
/** POST /api/class/enter → EnteredClass: the class's room, for a student's token. */
export const enterClassBody = z.strictObject({ token: z.string().min(16).max(80) });
/** POST /api/teach/instructors → NewInstructor, for the main instructor alone. */
export const instructorBody = z.strictObject({ label: personName });

/** POST /api/class/join → JoinedClass. At the door the token opens the class's room alone (openWaiting), until they are let in. With a match, the token opens its room (openRoom); without, the class's (openWaiting). */
export interface JoinedClass {
  readonly class: string;
  readonly student: string;
  /** As typed, or as drawn. */
  readonly name: string;
  readonly match: string | null;
  /** Null: an observer, or not seated yet. */
  readonly seat: string | null;
  readonly token: string;
  readonly title: string;
}
export interface EnteredClass {
  /** Room to join by id: with `{ token }` for a student, `{ code, key }` for the projector, the cookie for an instructor. */
  readonly room: string;
  readonly class: string;
}

/** GET /api/class/:code → ClassInfo: how one joins; nothing of the class itself is told before a name is accepted. */
export interface ClassInfo {
  readonly names: ClassSettings["names"];
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
