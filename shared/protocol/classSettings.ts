/** The set-up of a class: its tables, how students come to their seats, its pace. */
import { z } from "zod";
import { forms } from "../state/matchState.ts";
import { mostTables } from "../terms/limits.ts";
import { titleLine } from "./messages.ts";
import { doors } from "./people.ts";

const id = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[A-Za-z0-9_-]+$/);
/** Most people in a class. */
export const mostStudents = 120;

const entrySchema = z.strictObject({
  door: z.enum(doors),
  /** How many are planned for: whoever comes beyond them waits at the door. Null: nobody is counted. */
  students: z.int().min(1).max(mostStudents).nullable(),
  /** The projector shows a name once an instructor has let it through. */
  namesLetThrough: z.boolean(),
});
export type Entry = z.infer<typeof entrySchema>;
/** Of a class that says nothing of it. */
const openEntry: Entry = { door: "open", students: null, namesLetThrough: false };
/** How one comes into the class. */
export const entryOf = ({ entry = openEntry }: Pick<ClassSettings, "entry">): Entry => entry;

/** How students come to their seats. */
export const seatings = ["draw", "choose", "place"] as const;

/** Set-up of a class. Live: rounds end by the clock. Asynchronous: at a time of day in a named time zone. */
export const classSettingsSchema = z.strictObject({
  title: titleLine,
  scenario: id,
  form: z.enum(forms),
  /** Roster of each table, in order: tables need not be of one size. */
  tables: z
    .array(z.strictObject({ roster: z.int().min(2).max(12) }))
    .min(1)
    .max(mostTables),
  studentsPerSeat: z.int().min(1).max(6),
  seating: z.enum(seatings),
  names: z.enum(["typed", "drawn"]),
  bots: z.boolean(),
  /** What a head has drafted and not set becomes the seat's orders when the round locks. */
  draftsSet: z.boolean().default(false),
  /** Pages of students who have chosen nothing speak in plain words. */
  plain: z.boolean().default(false),
  /** What only a side or a patron knows of itself is drawn anew for each match. */
  drawnTypes: z.boolean().default(false),
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
  /** How one comes in; absent: as `openEntry`. */
  entry: entrySchema.optional(),
});
export type ClassSettings = z.infer<typeof classSettingsSchema>;
