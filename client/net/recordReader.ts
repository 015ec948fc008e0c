/**
 * The records of a room as they arrive, and the view that they hold. Every record is checked by itself: one that is missing
 * or cannot be read stays as it was, the others go on, and the whole is asked for anew.
 */
import type { Room } from "@colyseus/sdk";
import { type Shape, viewOf } from "../../shared/protocol/records.ts";
import type { WholeReply } from "../../shared/protocol/views.ts";
import { requestMs } from "./reconnect.ts";

/** A map, whoever's: the platform's or the synchronised one. */
interface Entries<T> {
  forEach(each: (value: T, key: string) => void): void;
}

/** A shelf as the room's state has it. */
interface ShelfState {
  readonly records: Entries<string>;
  readonly check: number;
}

/** The state of a room as a page has it (server/rooms/shelves.ts). */
export interface ShelvesState {
  readonly all?: ShelfState;
  /** Only the page's own shelves are in it. */
  readonly own?: Entries<ShelfState>;
}

interface Read {
  readonly text: string;
  readonly version: number;
  readonly value: unknown;
}

export interface RecordReader<View> {
  /** Takes the state in; false: something is missing, or could not be read. */
  readonly read: (state: ShelvesState) => boolean;
  /** Takes everything anew, as the server told it when asked. */
  readonly fill: (whole: WholeReply) => void;
  /** As far as it has arrived; what has not changed is the same object. */
  readonly view: () => Partial<View>;
}

export function createRecordReader<View extends object>(shape: Shape<View>): RecordReader<View> {
  const shelves = new Map<string, Map<string, Read>>();
  /** Texts that could not be read; each is complained of once. */
  const bad = new Set<string>();
  let view: Partial<View> = {};
  let changed = true;

  function take(known: Map<string, Read>, key: string, text: string): boolean {
    const before = known.get(key);
    if (before?.text === text || bad.has(text)) return true;
    const read = parseRecord(text);
    if (!read) bad.add(text);
    else if (!before || read.version >= before.version) {
      known.set(key, read);
      changed = true;
    }
    return read !== null;
  }

  function readShelf(name: string, { records, check }: ShelfState): boolean {
    const known = shelves.get(name) ?? new Map<string, Read>();
    shelves.set(name, known);
    const there = new Set<string>();
    let sound = true;
    records.forEach((text, key) => {
      there.add(key);
      if (!take(known, key, text)) sound = false;
    });
    for (const key of known.keys()) {
      if (there.has(key)) continue;
      known.delete(key);
      changed = true;
    }
    return sound && sumOf(known) === check;
  }

  return {
    read(state) {
      let sound = state.all !== undefined && readShelf("all", state.all);
      const mine = new Set(["all"]);
      state.own?.forEach((shelf, name) => {
        mine.add(name);
        if (!readShelf(name, shelf)) sound = false;
      });
      for (const name of shelves.keys()) if (!mine.has(name)) changed = shelves.delete(name);
      return sound;
    },
    fill(whole) {
      shelves.clear();
      changed = true;
      for (const [name, texts] of Object.entries(whole)) {
        const known = new Map<string, Read>();
        for (const [key, text] of Object.entries(texts)) take(known, key, text);
        shelves.set(name, known);
      }
    },
    view() {
      if (!changed) return view;
      changed = false;
      const records = new Map<string, unknown>();
      for (const known of shelves.values()) for (const [key, { value }] of known) records.set(key, value);
      view = viewOf(shape, records, view);
      return view;
    },
  };
}

/** A record's text: its version, a space, and JSON. Null: it is none. */
function parseRecord(text: unknown): Read | null {
  if (typeof text !== "string") return null;
  const cut = text.indexOf(" ");
  const version = Number(text.slice(0, cut));
  if (cut < 1 || !Number.isInteger(version) || version < 1) return null;
  try {
    return { text, version, value: JSON.parse(text.slice(cut + 1)) };
  } catch {
    return null;
  }
}

function sumOf(known: ReadonlyMap<string, Read>): number {
  let sum = 0;
  for (const { version } of known.values()) sum += version;
  return sum;
}

/** Between two questions for the whole, in ms. */
const askAgainMs = 1_000;

/** Calls `changed` with the view of a room that has just been joined, and whenever it may have changed. */
export function followRecords<View extends object>(
  room: Room,
  shape: Shape<View>,
  changed: (view: Partial<View>) => void,
): void {
  const reader = createRecordReader(shape);
  let asking = false;

  async function askWhole(): Promise<void> {
    if (asking) return;
    asking = true;
    try {
      reader.fill((await room.request("whole", {}, { timeout: requestMs })) as WholeReply);
      changed(reader.view());
    } catch {
      // Without a connection everything comes anew with the next one.
    }
    setTimeout(() => {
      asking = false;
    }, askAgainMs);
  }

  const read = (state: ShelvesState): void => {
    const sound = reader.read(state);
    changed(reader.view());
    if (!sound) void askWhole();
  };
  room.onStateChange(read);
  // What the library cannot take apart at all must not end the page either.
  const { serializer } = room as unknown as { serializer: { patch(...bytes: unknown[]): unknown } };
  const patch = serializer.patch.bind(serializer);
  serializer.patch = (...bytes) => {
    try {
      return patch(...bytes);
    } catch {
      void askWhole();
    }
  };
}
