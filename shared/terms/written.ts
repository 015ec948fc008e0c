/** What people write, as schemas: so many letters as a person sees them, and no more. */
import { z } from "zod";
import { isWithin } from "../base/letters.ts";

/** The schema with room for `most` letters. */
export const within = (schema: z.ZodString, most: number) =>
  schema.refine((text) => isWithin(text, most)).meta({ letters: most });

/** A text as it was typed, perhaps an empty one. */
export const written = (most: number) => within(z.string(), most);
/** A text without the space around it, not an empty one. */
export const writtenWords = (most: number) => within(z.string().trim().min(1), most);
