/**
 * Codes are short enough to type, so they could be guessed. An address that has asked for many codes that nobody has is told no more;
 * but for classes that people came to from there: one who guesses in a classroom shuts nobody else out of the lesson.
 */
import type { Request } from "express";
import { type Result, refuse } from "../../shared/base/result.ts";
import { createBucket, type Pace } from "../bucket.ts";
import { createAddressLimit } from "./addressLimit.ts";

/** Codes that nobody has, at once and then per second. */
const wrong: Pace = { most: 40, perSecond: 0.2 };
/** Attempts to come into one class from one address, likewise: a whole year may sit behind it. */
const comings: Pace = { most: 240, perSecond: 2 };
/** Addresses, and classes by address, that are remembered. */
const mostKept = 10_000;

export interface Guesses {
  /** What `find` finds, a class's id; refuses tooMany in its place where the address has guessed too often. */
  look(request: Request, find: () => Promise<Result<string>>): Promise<Result<string>>;
  /** Somebody of the class is at this address. */
  welcome(request: Request, classId: string): void;
  /** Whether one more may try to come into the class from there. */
  mayCome(request: Request, classId: string): boolean;
}

/** The network behind an address: all of an IPv4 address, the first half of an IPv6 one, which one home or school has to itself. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("::");
  const groups = head === "" ? [] : head.split(":");
  const behind = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - behind.length)).fill("0");
  return [...groups, ...zeros, ...behind]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}

/** Nobody has guessed yet. @param now ms */
export function createGuesses(now?: () => number): Guesses {
  const left = new Map<string, ReturnType<typeof createBucket>>();
  const welcomed = new Set<string>();
  const mayTry = createAddressLimit(comings, now);
  const addressOf = ({ ip = "" }: Request): string => networkOf(ip);
  return {
    async look(request, find) {
      const address = addressOf(request);
      const found = await find();
      if (found.ok && welcomed.has(`${address} ${found.value}`)) return found;
      const bucket = left.get(address) ?? createBucket(wrong, now);
      if (bucket.left() < 1) return refuse("tooMany");
      if (found.ok) return found;
      bucket.take();
      left.delete(address);
      left.set(address, bucket);
      forgetOldest(left);
      return found;
    },
    welcome(request, classId) {
      const key = `${addressOf(request)} ${classId}`;
      welcomed.delete(key);
      welcomed.add(key);
      forgetOldest(welcomed);
    },
    mayCome: (request, classId) => mayTry(`${addressOf(request)} ${classId}`),
  };
}

function forgetOldest(kept: Map<string, unknown> | Set<string>): void {
  for (const oldest of kept.keys())
    if (kept.size > mostKept) kept.delete(oldest);
    else break;
}
