/**
 * What a room tells, on shelves of keyed records: one shelf for all, and one for each viewer or person with something of
 * their own. A record's text is its version, a space, and JSON; it goes out when the JSON differs. Colyseus's schema
 * carries the texts (docs/protocol.md says why), and the page reads them in client/net/recordReader.ts.
 */
import type { Client } from "@colyseus/core";
import { type SchemaType, StateView, schema, t } from "@colyseus/schema";
import { recordsOf, type Shape } from "../../shared/protocol/records.ts";
import type { WholeReply } from "../../shared/protocol/views.ts";

/** `check`: the sum of its records' versions, by which a page knows that it has them all. */
export const Shelf = schema({ records: t.map("string"), check: t.number().default(0) }, "Shelf");
export type Shelf = SchemaType<typeof Shelf>;

export const ShelvesState = schema({ all: t.ref(Shelf), own: t.map(Shelf).view() }, "ShelvesState");
export type ShelvesState = SchemaType<typeof ShelvesState>;

/** The shelf that everybody in the room reads. */
export const forAll = "all";

interface Kept {
  value: unknown;
  json: string;
  version: number;
}

export interface Shelves {
  readonly state: ShelvesState;
  /**
   * Makes the shelf hold these properties, and no other records of theirs; its other properties stay. What is the very
   * same object as the last time is not looked at again.
   */
  write<View extends object>(shelf: string, shape: Shape<View>, properties: Partial<View>): void;
  /** The same for some properties of the shelf's one property `under`, which it shares with other shelves. */
  writeUnder<View extends object, K extends keyof View & string>(
    shelf: string,
    shape: Shape<View>,
    under: K,
    properties: Partial<View[K]>,
  ): void;
  /** Sets one record by its key. */
  put(shelf: string, key: string, value: unknown): void;
  /** Lets a client read these shelves besides the one for all, and no others. */
  show(client: Pick<Client, "view">, shelves: readonly string[]): void;
  /** Every record of these shelves and the one for all. */
  whole(shelves: readonly string[]): WholeReply;
  /** Bytes that all records take at the most. */
  size(): number;
}

/** A shelf as the server keeps it: what was written last, and the part of the state that carries it. */
class WrittenShelf {
  readonly part = new Shelf();
  readonly kept = new Map<string, Kept>();
  /** The objects last written, and the keys of their records, by property. */
  readonly #last = new Map<string, { value: unknown; keys: ReadonlySet<string> }>();
  /** Characters of all keys and texts. */
  length = 0;

  /** @param under what stands before the properties' keys; `shape` is the shape there */
  write(shape: Shape<object>, properties: object, under = ""): void {
    for (const [name, value] of Object.entries(properties)) {
      const property = under + name;
      const last = this.#last.get(property);
      if (last && last.value === value) continue;
      const records = recordsOf(shape, { [name]: value }, under);
      for (const key of last?.keys ?? []) if (!records.has(key)) this.#remove(key);
      for (const [key, each] of records) this.set(key, each);
      this.#last.set(property, { value, keys: new Set(records.keys()) });
    }
  }

  set(key: string, value: unknown): void {
    const before = this.kept.get(key);
    if (before && before.value === value) return;
    const json = JSON.stringify(value);
    // JSON has no word for it: as if it were not there.
    if (json === undefined) this.#remove(key);
    else if (before?.json === json) before.value = value;
    else this.#put(key, { value, json, version: (before?.version ?? 0) + 1 }, before);
  }

  #put(key: string, { value, json, version }: Kept, before: Kept | undefined): void {
    this.kept.set(key, { value, json, version });
    this.length += json.length - (before ? before.json.length : -key.length);
    this.part.records.set(key, `${version} ${json}`);
    this.part.check++;
  }

  #remove(key: string): void {
    const before = this.kept.get(key);
    if (!before) return;
    this.kept.delete(key);
    this.length -= before.json.length + key.length;
    this.part.records.delete(key);
    this.part.check -= before.version;
  }
}

/** Shelves of one room, empty. */
export function createShelves(): Shelves {
  const state = new ShelvesState();
  const shelves = new Map<string, WrittenShelf>();
  const shelf = (name: string): WrittenShelf => {
    const known = shelves.get(name);
    if (known) return known;
    const made = new WrittenShelf();
    shelves.set(name, made);
    if (name === forAll) state.all = made.part;
    else state.own.set(name, made.part);
    return made;
  };
  shelf(forAll);
  return {
    state,
    write: (name, shape, properties) => shelf(name).write(shape as Shape<object>, properties),
    writeUnder: (name, shape, under, properties) =>
      shelf(name).write((shape[under] ?? {}) as Shape<object>, properties as object, `${under}/`),
    put: (name, key, value) => shelf(name).set(key, value),
    show(client, names) {
      client.view?.dispose();
      client.view = new StateView();
      for (const name of names) client.view.add(shelf(name).part);
    },
    whole: (names) =>
      Object.fromEntries(
        [forAll, ...names].map((name) => [
          name,
          Object.fromEntries(shelf(name).part.records.entries() as Iterable<[string, string]>),
        ]),
      ),
    size: () => [...shelves.values()].reduce((sum, { length, kept }) => sum + 3 * length + 16 * kept.size + 64, 0),
  };
}
