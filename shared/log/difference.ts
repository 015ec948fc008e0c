/** The first place where two JSON values differ, as a path. */
import { canonical } from "../base/hash.ts";
import { sameJson } from "../base/sameJson.ts";

export interface Difference {
  /** Keys and indexes from the whole inward, joined by dots. */
  readonly path: string;
  /** What stands there in each, as JSON, shortened; "nothing" where there is none. */
  readonly expected: string;
  readonly found: string;
}

/** Longest value shown, in characters. */
const longest = 60;

/** The first place where `found` differs from `expected`, in the order of keys and indexes; null where they are equal. */
export function firstDifference(expected: unknown, found: unknown, path: string): Difference | null {
  if (sameJson(expected, found)) return null;
  if (isBranch(expected) && isBranch(found) && Array.isArray(expected) === Array.isArray(found)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
    for (const key of Array.isArray(expected) ? keys : [...keys].sort()) {
      const inner = firstDifference(own(expected, key), own(found, key), path === "" ? key : `${path}.${key}`);
      if (inner) return inner;
    }
  }
  return { path, expected: shown(expected), found: shown(found) };
}

type Branch = Readonly<Record<string, unknown>>;
const isBranch = (value: unknown): value is Branch => typeof value === "object" && value !== null;
const own = (branch: Branch, key: string): unknown => (Object.hasOwn(branch, key) ? branch[key] : undefined);

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = canonical(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
