/** Time that moves when a test says so. */
import type { Time } from "../../server/match/clock.ts";

export interface ManualTime extends Time {
  /** Moves on by `ms`, calling what falls due on the way, in its order. */
  pass(ms: number): void;
  /** Sets the wall clock forward, or back, by `ms`; nothing else moves. */
  leap(ms: number): void;
}

/** A clock that stands still until it is passed on; `start` in epoch milliseconds. */
export function manualTime(start = Date.parse("2020-09-30T08:00:00Z")): ManualTime {
  let now = start;
  let leapt = 0;
  let timers: { at: number; work: () => void }[] = [];
  return {
    now: () => now + leapt,
    steady: () => now,
    after(ms, work) {
      const timer = { at: now + ms, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    pass(ms) {
      const end = now + ms;
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
        if (!next) break;
        timers = timers.filter((each) => each !== next);
        now = Math.max(now, next.at);
        next.work();
      }
      now = end;
    },
    leap(ms) {
      leapt += ms;
    },
  };
}
