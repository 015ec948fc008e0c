/** Whether two values are the same as JSON, without writing them out. */
import { canonical } from "./hash.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Whether both would give the same JSON, whatever the order of their keys; a key without a value is none. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other))
    return !isObject(one) && !isObject(other) && canonical(one) === canonical(other);
  if (!Array.isArray(one)) return !Array.isArray(other) && sameFields(one as Fields, other as Fields);
  return Array.isArray(other) && one.length === other.length && one.every((item, i) => sameJson(item, other[i]));
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function sameFields(one: Fields, other: Fields): boolean {
  let left = 0;
  for (const key of Object.keys(other)) if (other[key] !== undefined) left += 1;
  for (const key of Object.keys(one)) {
    if (one[key] === undefined) continue;
    if (!Object.hasOwn(other, key) || other[key] === undefined || !sameJson(one[key], other[key])) return false;
    left -= 1;
  }
  return left === 0;
}
