/**
 * A scenario's words in another language: LANGUAGE.json in its folder has them by file, id and field, and is laid over the
 * scenario's own. What it does not have stands in the scenario's words.
 */
import type { z } from "zod";
import { type Fault, fault } from "./fault.ts";
import { unknownNames } from "./fill.ts";
import type { NamesFile } from "./names.ts";
import { translationSchema } from "./texts.ts";

/** The files of a scenario, or a part of one, as the shape of a translation has them. */
type Value = unknown;

/**
 * Where texts can stand in a value: in itself; in its parts by their names (fields, and the ids of a list's entries); in the
 * parts of a list by their order; or nowhere.
 */
type Kind =
  | { readonly kind: "text"; readonly by: z.ZodType }
  | { readonly kind: "fields" | "entries" | "list"; readonly parts: readonly Part[] }
  | { readonly kind: "none" };

interface Part {
  /** In a translation: a field, the id of an entry, or a number in the list. */
  readonly name: string;
  /** In the value itself. */
  readonly key: string | number;
  readonly schema: z.ZodType;
  readonly value: Value;
}

/** By what an entry of a list is found, the first of these that it has. */
const idFields = ["id", "seat", "kind"] as const;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function kindOf(schema: z.ZodType, value: Value): Kind {
  const { def } = schema as unknown as { readonly def: Def };
  const by = translationSchema(schema);
  if (by) return { kind: "text", by };
  if (def.innerType) return kindOf(def.innerType, value);
  if (def.options) {
    const fitting = def.options.find((each) => each.safeParse(value).success);
    return fitting ? kindOf(fitting, value) : { kind: "none" };
  }
  if (Array.isArray(value)) return listOf(def, value);
  if (!isObject(value)) return { kind: "none" };
  const parts = Object.entries(value).flatMap(([name, part]) => {
    const schema = def.shape ? def.shape[name] : def.valueType;
    return schema ? [{ name, key: name, schema, value: part }] : [];
  });
  return { kind: "fields", parts };
}

/** What kindOf reads of a schema's definition: of wrappers, unions, objects, records, lists and tuples. */
interface Def {
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly valueType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly items?: readonly z.ZodType[];
}

function listOf({ element, items }: Def, value: readonly unknown[]): Kind {
  const idField = idFields.find((field) => value.every((entry) => isObject(entry) && typeof entry[field] === "string"));
  const parts = value.flatMap((part, key) => {
    const schema = items?.[key] ?? element;
    const name = idField && value.length > 0 ? String((part as Record<string, unknown>)[idField]) : String(key);
    return schema ? [{ name, key, schema, value: part }] : [];
  });
  return { kind: idField && value.length > 0 ? "entries" : "list", parts };
}

/** A translation, or a part of one. Null in a list: not translated. */
export type Translated = unknown;

/**
 * All texts of a value in the form of a translation, each as `made` makes it; undefined where it has none. `at` is the path
 * of names that leads there.
 */
export function textsOf(
  schema: z.ZodType,
  value: Value,
  made: (text: unknown, at: readonly string[]) => unknown,
  at: readonly string[] = [],
): Translated | undefined {
  const found = kindOf(schema, value);
  if (found.kind === "none") return undefined;
  if (found.kind === "text") return value === undefined || value === null ? undefined : made(withoutId(value), at);
  const all = found.parts.map(
    (part) => [part.name, textsOf(part.schema, part.value, made, [...at, part.name])] as const,
  );
  const own = all.filter(([, text]) => text !== undefined);
  if (own.length === 0) return undefined;
  return found.kind === "list" ? all.map(([, text]) => text ?? null) : Object.fromEntries(own);
}

/** Where a translation's faults go, and the names that its placeholders may name. */
interface Laying {
  readonly names: NamesFile;
  /** Placeholders beside those of names, as written: "{accused}". */
  readonly others: readonly string[];
  readonly faults: Fault[];
}

/** The value with a translation laid over it; what the translation has wrong, or too much, goes to the faults and stays as it was. */
export function laidOver(schema: z.ZodType, value: Value, given: Translated, path: string, to: Laying): Value {
  const found = kindOf(schema, value);
  const wrong = (message: string, code: "schema" | "danglingReference" = "schema", at = path) => {
    to.faults.push(fault(code, at, message));
    return value;
  };
  if (found.kind === "none" || value === undefined || value === null)
    return wrong("has no text that can be translated");
  if (found.kind === "text") return textFor(found.by, value, given, path, to);
  const { kind, parts } = found;
  if (kind === "list") {
    if (!Array.isArray(given)) return wrong("must be a list, in the order of the scenario's own");
    if (given.length !== parts.length) return wrong(`has ${given.length} entries, the scenario's own ${parts.length}`);
  } else if (!isObject(given)) return wrong(kind === "entries" ? "must be texts by id" : "must be texts by field");
  const laid = new Map<string | number, Value>();
  for (const [name, translated] of Object.entries(given as object)) {
    const part = parts.find((each) => each.name === name);
    const at = `${path}.${name}`;
    if (name.startsWith("//") || (kind === "list" && translated === null)) continue;
    if (part) laid.set(part.key, laidOver(part.schema, part.value, translated, at, to));
    else if (kind === "entries") wrong(`names "${name}", which does not exist`, "danglingReference", at);
    else wrong("has no text that can be translated", "schema", at);
  }
  return withParts(value, laid);
}

/** A text, or a name with its grammar, in the translation's words. */
function textFor(
  by: z.ZodType,
  value: Value,
  given: Translated,
  path: string,
  { names, others, faults }: Laying,
): Value {
  const parsed = by.safeParse(given);
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      faults.push(fault("schema", [path, ...issue.path].join("."), issue.message));
    return value;
  }
  for (const unknown of unknownNames(JSON.stringify(parsed.data), names))
    if (!others.includes(unknown))
      faults.push(fault("danglingReference", path, `names "${unknown}", which does not exist`));
  const id = isObject(value) && "id" in value ? { id: value.id } : {};
  return isObject(parsed.data) ? { ...id, ...parsed.data } : parsed.data;
}

/** A name's id is no text, and stays. */
function withoutId(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { id: _, ...texts } = value;
  return texts;
}

function withParts(value: Value, laid: ReadonlyMap<string | number, Value>): Value {
  if (Array.isArray(value)) return value.map((part, key) => (laid.has(key) ? laid.get(key) : part));
  return { ...(value as object), ...Object.fromEntries(laid) };
}
