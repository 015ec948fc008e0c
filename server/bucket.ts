/** A measure of how often something may be done: so often at once, and then so often a second. */
export interface Pace {
  readonly most: number;
  readonly perSecond: number;
}

/** Counts down from `most`, and up again by so much a second; `take` says whether one was left. */
export function createBucket({ most, perSecond }: Pace, now: () => number = () => performance.now()) {
  let left = most;
  let at = now();
  const fill = () => {
    const time = now();
    left = Math.min(most, left + ((time - at) / 1000) * perSecond);
    at = time;
  };
  return {
    take(): boolean {
      fill();
      if (left < 1) return false;
      left -= 1;
      return true;
    },
    /** How many are left; a part of one counts for nothing yet. */
    left(): number {
      fill();
      return left;
    },
  };
}
