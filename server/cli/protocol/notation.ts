/** A zod schema in a line, much as TypeScript would write its type, with its bounds: `{ name: string 1-40, seat: string | null }`. */
import { z } from "zod";

/** What is read here of a JSON Schema. */
interface Node {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Node;
  readonly items?: Node;
  readonly prefixItems?: readonly Node[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Its greatest length as a person sees it (shared/terms/written.ts). */
  readonly letters?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

/** Names of schemas: wherever the same stands within another, its name does. */
export type Names = ReadonlyMap<string, string>;

const nodeOf = (schema: z.ZodType): Node => {
  const { $schema: _, ...node } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return node as Node;
};

export const namesOf = (named: Readonly<Record<string, z.ZodType>>): Names =>
  new Map(Object.entries(named).map(([name, schema]) => [JSON.stringify(nodeOf(schema)), name]));

/** The schema in a line. */
export const notation = (schema: z.ZodType, names: Names = new Map()): string => written(nodeOf(schema), names);

/** The alternatives of a schema, a line each; the schema itself where it has none. */
export function alternatives(schema: z.ZodType, names: Names): string[] {
  const { anyOf, oneOf, ...rest } = nodeOf(schema);
  return (oneOf ?? anyOf ?? [rest]).map((node) => written(node, names));
}

function written(node: Node, names: Names): string {
  const name = names.get(JSON.stringify(node));
  if (name) return name;
  if ("const" in node) return JSON.stringify(node.const);
  if (node.enum) return node.enum.map((each) => JSON.stringify(each)).join(" | ");
  const any = node.anyOf ?? node.oneOf;
  if (any) return [...new Set(any.map((each) => written(each, names)))].join(" | ");
  if (node.type === "array") return list(node, names);
  if (node.type === "object") return object(node, names);
  if (node.type === "string")
    return [`string${bounds(node.minLength, node.letters ?? node.maxLength)}`, pattern(node)].join("");
  if (node.type === "integer") return `integer${bounds(node.minimum, node.maximum)}`;
  if (node.type === "number") return `number${bounds(node.minimum, node.maximum)}`;
  return node.type ?? "unknown";
}

/** From here on a bound says no more than that it is a number. */
const boundless = 1e9;

/** " 1-40", " ≤40", " ≥1". */
function bounds(least: number | undefined, most: number | undefined): string {
  const real = (value: number | undefined) => value !== undefined && Math.abs(value) < boundless;
  if (real(least) && real(most)) return least === most ? ` ${least}` : ` ${least}-${most}`;
  if (real(most)) return ` ≤${most}`;
  return real(least) && least !== 0 ? ` ≥${least}` : "";
}

const pattern = (node: Node): string => (node.pattern ? ` /${node.pattern}/` : "");

function list(node: Node, names: Names): string {
  if (node.prefixItems) return `[${node.prefixItems.map((each) => written(each, names)).join(", ")}]`;
  const item = node.items ? written(node.items, names) : "unknown";
  return `${/[ |]/.test(item) && !/^\{[^|]*\}$/.test(item) ? `(${item})` : item}[]${bounds(node.minItems, node.maxItems)}`;
}

function object(node: Node, names: Names): string {
  const fields = Object.entries(node.properties ?? {}).map(
    ([name, each]) => `${name}${node.required?.includes(name) ? "" : "?"}: ${written(each, names)}`,
  );
  if (fields.length === 0 && typeof node.additionalProperties === "object") {
    return `{ [name]: ${written(node.additionalProperties, names)} }`;
  }
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}
