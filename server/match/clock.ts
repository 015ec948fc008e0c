/** A phase's clock: counts down, stops, goes on, is lengthened. Time and timers come from outside. */
import type { ServerClocks } from "../../shared/protocol/replies.ts";

export interface Time {
  /** Epoch milliseconds by the wall clock, which may be set forward or back at any time: for what has a date. */
  now(): number;
  /** Milliseconds by a clock that only goes on: for what lasts, and for whatever is compared with what went before. */
  steady(): number;
  /** Calls `work` once after `ms` of the steady clock; gives the function that prevents it. */
  after(ms: number, work: () => void): () => void;
}

export const systemTime: Time = {
  now: () => Date.now(),
  steady: () => performance.timeOrigin + performance.now(),
  after(ms, work) {
    // Node calls at once what lies beyond its longest timer.
    let timer = setTimeout(ms > longestTimer ? again : work, Math.min(ms, longestTimer));
    let left = ms;
    function again(): void {
      left -= longestTimer;
      timer = setTimeout(left > longestTimer ? again : work, Math.min(left, longestTimer));
    }
    return () => clearTimeout(timer);
  },
};

/** The longest that Node's timers take, in ms: nearly 25 days. */
const longestTimer = 2 ** 31 - 1;

/** What a page is told of this process's clocks. */
export const serverClocks = (): ServerClocks => ({ now: systemTime.now(), steady: systemTime.steady() });

/** Timers that are stopped together. */
export interface Timers {
  after(ms: number, work: () => void): void;
  /** Prevents whatever has not come yet. */
  stop(): void;
}

/** Timers on `time`, none waiting. */
export function createTimers(time: Time): Timers {
  const waiting = new Set<() => void>();
  return {
    after(ms, work) {
      const cancel = time.after(ms, () => {
        waiting.delete(cancel);
        work();
      });
      waiting.add(cancel);
    },
    stop() {
      for (const cancel of waiting) cancel();
      waiting.clear();
    },
  };
}

/** What a page needs to show the clock without asking again. */
export interface ClockView {
  /** Milliseconds left at `clockAt`; null: no clock. */
  readonly leftMs: number | null;
  /** Steady milliseconds of the server. */
  readonly clockAt: number;
  readonly running: boolean;
}

export interface Clock {
  /** Starts anew with `leftMs` left (null: no clock), running or held. */
  set(leftMs: number | null, running: boolean): void;
  /** Holds it or lets it go on; nothing where it already is so. */
  run(running: boolean): void;
  /** Adds `ms`; false where there is no clock. */
  extend(ms: number): boolean;
  view(): ClockView;
  stop(): void;
}

/** A clock that calls `due` when it reaches zero; without one until `set`. */
export function createClock(time: Time, due: () => void): Clock {
  let view: ClockView = { leftMs: null, clockAt: time.steady(), running: false };
  let cancel = () => {};

  const left = () => {
    if (view.leftMs === null || !view.running) return view.leftMs;
    return Math.max(0, view.leftMs - (time.steady() - view.clockAt));
  };
  const set = (leftMs: number | null, running: boolean) => {
    cancel();
    cancel = () => {};
    view = { leftMs, clockAt: time.steady(), running: running && leftMs !== null };
    if (view.running && leftMs !== null) cancel = time.after(leftMs, due);
  };

  return {
    set,
    run: (running) => {
      if (view.leftMs !== null && view.running !== running) set(left(), running);
    },
    extend(ms) {
      const now = left();
      if (now === null) return false;
      set(now + ms, view.running);
      return true;
    },
    view: () => view,
    stop: () => cancel(),
  };
}
