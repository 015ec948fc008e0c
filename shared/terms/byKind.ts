/** A union of objects, each told by its `kind`, from one table of the fields of each. */
import { z } from "zod";
import type { Immutable } from "../base/immutable.ts";

type Fields = z.ZodRawShape;

/** One of the kinds of such a table, as a type. */
export type ByKind<Table extends Readonly<Record<string, Fields>>> = {
  [K in keyof Table & string]: Immutable<z.output<z.ZodObject<{ kind: z.ZodLiteral<K> } & Table[K]>>>;
}[keyof Table & string];

/** The schema of a table's union. `strict`: further fields are refused; otherwise they are passed over. */
export function byKind<const Table extends Readonly<Record<string, Fields>>>(
  table: Table,
  { strict }: { readonly strict: boolean },
): z.ZodType<ByKind<Table>> {
  const object = strict ? z.strictObject : z.object;
  const kinds = Object.entries(table).map(([kind, fields]) => object({ kind: z.literal(kind), ...fields }));
  const [first, ...rest] = kinds;
  if (!first) throw new Error("a union needs a kind");
  return z.discriminatedUnion("kind", [first, ...rest]) as unknown as z.ZodType<ByKind<Table>>;
}

/** The names of a table's kinds, in its order. */
export const kindOf = <Kind extends string>(table: Readonly<Record<Kind, Fields>>) =>
  z.enum(Object.keys(table) as [Kind, ...Kind[]]);
