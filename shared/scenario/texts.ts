/** Which fields of a scenario's files are texts that a translation may give: their schemas say so here. */
import type { z } from "zod";

const texts = new WeakMap<z.ZodType, z.ZodType>();

/** `schema` as that of a text; `translated` is what a translation gives for it, where that is not the same. */
export function text<S extends z.ZodType>(schema: S, translated: z.ZodType = schema): S {
  texts.set(schema, translated);
  return schema;
}

/** The schema of what a translation gives; undefined where `schema` is not that of a text. */
export const translationSchema = (schema: z.ZodType): z.ZodType | undefined => texts.get(schema);
