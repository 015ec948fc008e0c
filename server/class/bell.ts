/** Tells listeners that something has changed: not for every stroke, but soon; and now and then of itself. */
import type { Time } from "../match/clock.ts";

/** Tiles change at most this often; what happens between is shown together. */
const tileMs = 50;
/** Presence and silence move on without anything happening: looked at this often. */
const lookMs = 5_000;

export interface Bell {
  /** Calls `listener` with the matches whose tiles may have changed; the rest may have as well. */
  subscribe(listener: (matches: ReadonlySet<string>) => void): () => void;
  /** Something has changed, at this match or (null) beside them all. */
  ring(match: string | null): void;
  stop(): void;
}

/** @param all every match, for the looks in between */
export function createBell(time: Time, all: () => Iterable<string>): Bell {
  const listeners = new Set<(matches: ReadonlySet<string>) => void>();
  const dirty = new Set<string>();
  let waiting: (() => void) | null = null;
  let rungAt = 0;

  const tell = () => {
    waiting = null;
    rungAt = time.now();
    const matches = new Set(dirty);
    dirty.clear();
    for (const listener of listeners) listener(matches);
  };
  const ring = (match: string | null) => {
    if (match !== null) dirty.add(match);
    waiting ??= time.after(Math.max(0, rungAt + tileMs - time.now()), tell);
  };
  const lookLater = (): (() => void) =>
    time.after(lookMs, () => {
      for (const match of all()) dirty.add(match);
      ring(null);
      looking = lookLater();
    });
  let looking = lookLater();

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ring,
    stop() {
      waiting?.();
      looking();
    },
  };
}
