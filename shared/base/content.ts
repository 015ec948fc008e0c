/**
 * A value's content as bytes to hash, straight from the value, with no text in between. Every part tells its kind and length, so that
 * no two values give the same bytes. 32-bit words in the machine's order: all that run this are little-endian.
 */
import { sha256Hex } from "./hash.ts";

const tags = { nothing: 0, no: 1, yes: 2, whole: 3, number: 4, text: 5, list: 6, object: 7, end: 8 } as const;

let words = new Int32Array(1 << 12);
let at = 0;
const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

/** Starts anew. */
export function beginContent(): void {
  at = 0;
}

/** SHA-256 of what has been put since the beginning, as 64 hex digits. */
export const contentHash = (): string => sha256Hex(new Uint8Array(words.buffer, 0, at * 4));

/** Room for so many words more. */
function reserve(more: number): void {
  if (at + more <= words.length) return;
  const larger = new Int32Array((at + more) * 2);
  larger.set(words);
  words = larger;
}

/** A finite number; −0 counts as 0. */
export function putNumber(value: number): void {
  reserve(3);
  if ((value | 0) === value) {
    words[at++] = tags.whole;
    words[at++] = value;
    return;
  }
  double[0] = value;
  words[at++] = tags.number;
  words[at++] = halves[0] as number;
  words[at++] = halves[1] as number;
}

export function putText(text: string): void {
  const { length } = text;
  reserve(3 + (length >> 1));
  words[at++] = tags.text;
  words[at++] = length;
  // Beyond the end a unit is NaN, and as a word 0.
  for (let i = 0; i < length; i += 2) words[at++] = text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16);
}

const putTag = (tag: number): void => {
  reserve(1);
  words[at++] = tag;
};
export const putFlag = (value: boolean): void => putTag(value ? tags.yes : tags.no);

/** Any JSON value; the order of an object's keys does not matter, and a key without a value is none. */
export function putValue(value: unknown): void {
  if (typeof value === "number") putNumber(value);
  else if (typeof value === "string") putText(value);
  else if (typeof value === "boolean") putFlag(value);
  else if (typeof value !== "object" || value === null) putTag(tags.nothing);
  else if (Array.isArray(value)) putList(value, putValue);
  else putFields(value as Readonly<Record<string, unknown>>);
}

export function putList<T>(items: readonly T[], put: (item: T) => void): void {
  putTag(tags.list);
  putNumber(items.length);
  for (const item of items) put(item);
}

/** Which keys an object has, in the order in which it has them: a step a key. There are few; sorting them at each object costs more. */
interface Shape {
  readonly next: Map<string, Shape>;
  readonly keys: readonly string[];
  sorted: readonly string[] | null;
}
const noKeys: Shape = { next: new Map(), keys: [], sorted: [] };

function shapeOf(object: object): Shape {
  let shape = noKeys;
  for (const key in object) {
    let next = shape.next.get(key);
    if (!next) {
      next = { next: new Map(), keys: [...shape.keys, key], sorted: null };
      shape.next.set(key, next);
    }
    shape = next;
  }
  return shape;
}

function putFields(object: Readonly<Record<string, unknown>>): void {
  const shape = shapeOf(object);
  shape.sorted ??= [...shape.keys].sort();
  putTag(tags.object);
  for (const key of shape.sorted) {
    const value = object[key];
    if (value === undefined) continue;
    putText(key);
    putValue(value);
  }
  putTag(tags.end);
}
