/** How many requests and connections one person may make to a room; beyond that, that person alone is refused. */
import type { Refusal } from "../../shared/base/result.ts";
import { createBucket } from "../bucket.ts";

/** Requests at once, and then per second. */
const burst = { most: 40, perSecond: 10 };
/** The same in the long run: what is asked is kept in the log, which the whole class reads again afterwards. */
const endurance = { most: 1_500, perSecond: 1 };
/** Comings into a room at once, and then per second: a page that has lost its connection asks at ever longer intervals. */
const comings = { most: 30, perSecond: 1 };
/** Pages that one person has open in a room at the same time. */
const mostPages = 12;
/** Characters of a request as JSON: the longest agreement text stays far below. */
const longestRequest = 16_384;
/** Messages of whatever kind on one connection, broken ones and those of no kind among them, and then per second. */
const frames = { most: 240, perSecond: 60 };

/** The same, for whoever tells of them. */
export const roomLimits = { burst, endurance, comings, mostPages, longestRequest, frames } as const;

/** Counts one person's requests; `allow` refuses tooMany or tooLarge (with: max), or gives null. */
export function createLimit(now: () => number = () => performance.now()): { allow(body: unknown): Refusal | null } {
  const buckets = [createBucket(burst, now), createBucket(endurance, now)];
  return {
    allow(body) {
      if (!buckets.every((bucket) => bucket.take())) return { code: "tooMany" };
      return sizeOf(body) > longestRequest ? { code: "tooLarge", with: { max: longestRequest } } : null;
    },
  };
}

/** What is needed of a WebSocket of the package ws. */
export interface Talking {
  terminate(): void;
  on(event: "message", listener: () => void): unknown;
}

/** Closes a connection that sends more than any page would. Colyseus's own count goes by a clock that stands still in our rooms. */
export function keepPace(socket: Talking, now?: () => number): void {
  const bucket = createBucket(frames, now);
  socket.on("message", () => {
    if (!bucket.take()) socket.terminate();
  });
}

/** The limits of a room's people, by whatever tells them apart: they hold for all of somebody's connections together. */
export interface Gate {
  /** Refuses tooMany to who comes too often, or has `open` connections already; null: may come in. */
  admit(person: string, open: number): Refusal | null;
  allow(person: string, body: unknown): Refusal | null;
}

/** One for each room; people are as few as its class. */
export function createGate(now: () => number = () => performance.now()): Gate {
  const people = new Map<string, { coming: ReturnType<typeof createBucket>; limit: ReturnType<typeof createLimit> }>();
  const of = (person: string) => {
    const known = people.get(person) ?? { coming: createBucket(comings, now), limit: createLimit(now) };
    people.set(person, known);
    return known;
  };
  return {
    admit: (person, open) => (open >= mostPages || !of(person).coming.take() ? { code: "tooMany" } : null),
    allow: (person, body) => of(person).limit.allow(body),
  };
}

function sizeOf(body: unknown): number {
  try {
    return JSON.stringify(body)?.length ?? 0;
  } catch {
    // Not JSON at all (a bigint, say): the parser will refuse it.
    return 0;
  }
}
