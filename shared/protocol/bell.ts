/** When a class's tables will have played to their end by their clocks, and what would have them do so before the bell. */
import type { ClassSettings } from "./classSettings.ts";
import type { Tile } from "./wall.ts";

type Live = Extract<ClassSettings["pace"], { kind: "live" }>;
type Timed = Pick<Tile, "stage" | "phase" | "round" | "last" | "openMs" | "leftMs" | "clockAt" | "running">;

/** What a lesson needs after play to be talked over, ms. */
export const debriefMs = 10 * 60_000;

/** Shortest rounds that are proposed, and the steps in which, ms. */
const leastRoundMs = 60_000;
const roundStepMs = 15_000;

/** A table's way to its end, all in ms from now. */
interface Course {
  /** Of the phase that it is in, and of the wire that follows it in the same round. */
  readonly thisRound: number;
  /** Rounds that follow. */
  readonly rounds: number;
}

/** Null: nobody knows, as a phase to come has no clock; or it is over. @param now steady ms of the server */
function courseOf(tile: Timed, { briefSeconds, wireSeconds }: Live, now: number): Course | null {
  const { stage, phase, round, last, openMs, leftMs, clockAt, running } = tile;
  if (stage === "ended" || openMs === null) return null;
  if (stage === "lobby") return { thisRound: briefSeconds * 1000, rounds: last };
  if (leftMs === null) return null;
  const left = Math.max(0, running ? leftMs - (now - clockAt) : leftMs);
  const wire = phase === "open" ? wireSeconds * 1000 : 0;
  return { thisRound: left + wire, rounds: phase === "briefing" ? last : Math.max(0, last - round) };
}

/** The latest moment at which a table has played to its end, ms from now; null where no clock says it. */
export function finishOf(tile: Timed, pace: Live, now: number): number | null {
  const course = courseOf(tile, pace, now);
  return course && course.thisRound + course.rounds * ((tile.openMs ?? 0) + pace.wireSeconds * 1000);
}

/** The table that is done last, with when, and whether others are done a minute before; null: no clock says it of any. */
export function slowest<T extends Timed>(
  tiles: readonly T[],
  pace: Live,
  now: number,
): { readonly tile: T; readonly finish: number; readonly alone: boolean } | null {
  const known = tiles.flatMap((tile) => {
    const finish = finishOf(tile, pace, now);
    return finish === null ? [] : [{ tile, finish }];
  });
  const [last, next] = known.sort((one, other) => other.finish - one.finish);
  return last ? { ...last, alone: next !== undefined && last.finish - next.finish > 60_000 } : null;
}

/** What fits before the bell; null: that does not, or nothing has to change. */
export interface Remedies {
  /** For how long rounds would have to be open from the next one on, seconds. */
  readonly roundSeconds: number | null;
  /** The last round that fits with rounds as they are. */
  readonly lastRound: number | null;
}

/** What would bring this table to its end `available` ms from now. */
export function remediesFor(tile: Timed, pace: Live, available: number, now: number): Remedies {
  const course = courseOf(tile, pace, now);
  const finish = finishOf(tile, pace, now);
  if (!course || finish === null || finish <= available) return { roundSeconds: null, lastRound: null };
  const wire = pace.wireSeconds * 1000;
  const rest = available - course.thisRound;
  const each = Math.floor((rest / course.rounds - wire) / roundStepMs) * roundStepMs;
  const fit = Math.floor(rest / ((tile.openMs ?? 0) + wire));
  const before = tile.last - course.rounds;
  const lastRound = before + Math.max(0, fit);
  return {
    roundSeconds: course.rounds > 0 && each >= leastRoundMs && each < (tile.openMs ?? 0) ? each / 1000 : null,
    lastRound: lastRound >= 1 && lastRound < tile.last ? lastRound : null,
  };
}
