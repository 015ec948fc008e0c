/**
 * Views as keyed records: how a view falls into small pieces that travel each by itself, and how it is put together again.
 * A property is one record under its name; a nested shape is its properties under its name and a slash; a list whose items
 * have names is its items likewise, each under its name, and one record with their order.
 */

/** How a view falls into records; a property that is not named is one record. */
export type Shape<View> = { readonly [K in keyof View]?: Part<NonNullable<View[K]>> };
type Part<Value> = Value extends readonly (infer Item)[]
  ? ListShape<Item>
  : Value extends object
    ? Shape<Value>
    : never;
/** A list: by which property its items are told apart, and how an item falls into records (absent: it is one). */
export interface ListShape<Item> {
  readonly by: ItemName<Item>;
  readonly item?: Shape<Item>;
}
type ItemName<Item> = { [K in keyof Item]: Item[K] extends string | number ? K : never }[keyof Item];

/** A shape as the functions here read it. */
interface AnyShape {
  readonly [property: string]: AnyShape | AnyList | undefined;
}
interface AnyList {
  readonly by: string;
  readonly item?: AnyShape;
}
const isList = (part: AnyShape | AnyList): part is AnyList => typeof part.by === "string";

type Fields = Readonly<Record<string, unknown>>;

/**
 * The records of `view`, in its own order. The values are the view's own objects, not copies.
 * @param under what stands before each key: the path to a part of a larger view, with a slash
 */
export function recordsOf<View extends object>(shape: Shape<View>, view: View, under = ""): Map<string, unknown> {
  const records = new Map<string, unknown>();
  split(shape as AnyShape, view as Fields, under, records);
  return records;
}

function split(shape: AnyShape, view: Fields, prefix: string, into: Map<string, unknown>): void {
  for (const property in view) {
    const value = view[property];
    const part = shape[property];
    const key = prefix + property;
    if (part === undefined || value === null) into.set(key, value);
    else if (isList(part)) splitList(part, value as readonly Fields[], key, into);
    else split(part, value as Fields, `${key}/`, into);
  }
}

function splitList({ by, item }: AnyList, items: readonly Fields[], key: string, into: Map<string, unknown>): void {
  const names = items.map((each) => nameOf(each[by]));
  into.set(key, names);
  for (const [index, each] of items.entries()) {
    const at = `${key}/${names[index]}`;
    if (item) split(item, each, `${at}/`, into);
    else into.set(at, each);
  }
}

/** An item's name as a part of a key: what people typed may hold a slash. */
const nameOf = (value: unknown): string => String(value).replaceAll("%", "%25").replaceAll("/", "%2F");

/**
 * The view that the records hold, as far as they are there: a property or an item that is missing is left out.
 * @param before the last view of these records: whatever has not changed since is the same object
 */
export function viewOf<View extends object>(
  shape: Shape<View>,
  records: ReadonlyMap<string, unknown>,
  before?: Partial<View> | null,
): Partial<View> {
  const root: Branch = new Map();
  for (const [key, value] of records) grow(root, key.split("/"), value);
  return join(shape as AnyShape, root, before) as Partial<View>;
}

/** What stands under each part of a key; what a key itself holds stands under `own` where others go on from it. */
type Branch = Map<string | typeof own, unknown>;
const own = Symbol("own");

function grow(root: Branch, path: readonly string[], value: unknown): void {
  let branch = root;
  for (const [index, part] of path.entries()) {
    const known = branch.get(part);
    if (index === path.length - 1) {
      if (known instanceof Map) known.set(own, value);
      else branch.set(part, value);
      return;
    }
    if (known instanceof Map) branch = known;
    else {
      const next: Branch = branch.has(part) ? new Map([[own, known]]) : new Map();
      branch.set(part, next);
      branch = next;
    }
  }
}

function join(shape: AnyShape, branch: Branch, before: unknown): unknown {
  const old = fieldsOf(before);
  const view: Record<string, unknown> = {};
  for (const [property, value] of branch) {
    if (property === own) continue;
    const part = shape[property];
    if (part === undefined || (!(value instanceof Map) && !Array.isArray(value))) view[property] = value;
    else if (isList(part)) view[property] = joinList(part, value, old[property]);
    else if (value instanceof Map) view[property] = join(part, value, old[property]);
  }
  const keys = Object.keys(view);
  const same = keys.length === Object.keys(old).length && keys.every((key) => key in old && view[key] === old[key]);
  return same && keys.length > 0 ? before : view;
}

function joinList({ by, item }: AnyList, value: Branch | readonly unknown[], before: unknown): readonly unknown[] {
  const items: Branch = value instanceof Map ? value : new Map();
  const order = value instanceof Map ? items.get(own) : value;
  const names = Array.isArray(order) ? order.map(String) : [];
  const old = Array.isArray(before) ? (before as readonly unknown[]) : [];
  const oldByName = new Map(old.map((each) => [nameOf(fieldsOf(each)[by]), each]));
  const list = names.flatMap((name) => {
    const found = items.get(name);
    if (found === undefined) return [];
    return [item && found instanceof Map ? join(item, found, oldByName.get(name)) : found];
  });
  const same = Array.isArray(before) && old.length === list.length && list.every((each, index) => each === old[index]);
  return same ? old : list;
}

const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});
