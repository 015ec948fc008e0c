/** Tells listeners that something has changed: several changes close together as one, and every few seconds without any change. */
import { createListeners } from "../../shared/base/listeners.ts";
import type { Time } from "../match/clock.ts";

/** Tiles are told of at most this often: changes in between are collected. */
const tileMs = 50;
/** Presence and silence change by the passing of time alone, so listeners are also called this often. */
const lookMs = 5_000;

/**
 * Called with the matches whose tiles may have changed; anything derived from them may have too. `beside`: something has
 * changed in the class outside its tables.
 */
export type ChangeListener = (matches: ReadonlySet<string>, beside: boolean) => void;

export interface ChangeSignal {
  subscribe(listener: ChangeListener): () => void;
  /** Something has changed, at this match or (null) in the class outside its tables. */
  changed(match: string | null): void;
  stop(): void;
}

/** @param all every match, for the regular call */
export function createChangeSignal(time: Time, all: () => Iterable<string>): ChangeSignal {
  const listeners = createListeners<Parameters<ChangeListener>>();
  const dirty = new Set<string>();
  let waiting: (() => void) | null = null;
  let rungAt = -Infinity;
  let beside = false;

  const tell = () => {
    waiting = null;
    rungAt = time.steady();
    const matches = new Set(dirty);
    const more = beside;
    dirty.clear();
    beside = false;
    listeners.tell(matches, more);
  };
  const changed = (match: string | null) => {
    if (match !== null) dirty.add(match);
    else beside = true;
    waiting ??= time.after(Math.max(0, rungAt + tileMs - time.steady()), tell);
  };
  const lookLater = (): (() => void) =>
    time.after(lookMs, () => {
      for (const match of all()) dirty.add(match);
      changed(null);
      looking = lookLater();
    });
  let looking = lookLater();

  return {
    subscribe: listeners.add,
    changed,
    stop() {
      waiting?.();
      looking();
    },
  };
}
