/** A lesson as a line: briefing, rounds and debrief as long as they last, and where a table is on it. */
import { debriefMs } from "../../../../shared/protocol/bell.ts";
import type { ClassSettings, Tile } from "../../../../shared/protocol/class.ts";

type Live = Extract<ClassSettings["pace"], { kind: "live" }>;

export interface Segment {
  readonly round: number | "briefing" | "debrief";
  readonly ms: number;
  /** "late": it ends, or begins, after the bell. */
  readonly state: "past" | "now" | "ahead" | "late";
}

export interface LessonLine {
  readonly segments: readonly Segment[];
  /** Where the table is, in ms of the line. */
  readonly here: number;
  /** The line's length: as far as the bell, where that is later than the debrief. */
  readonly total: number;
}

/** @param now steady ms of the server @param toBell ms from now; null: no bell is known */
export function lessonLine(tile: Tile, pace: Live, now: number, toBell: number | null): LessonLine {
  const wire = pace.wireSeconds * 1000;
  const open = tile.openMs ?? 0;
  const rounds = Array.from({ length: tile.last }, (_, index) => ({ round: index + 1, ms: open + wire }));
  const parts = [
    { round: "briefing" as const, ms: pace.briefSeconds * 1000 },
    ...rounds,
    { round: "debrief" as const, ms: debriefMs },
  ];
  const current = tile.stage === "lobby" ? -1 : tile.phase === "briefing" ? 0 : tile.round;
  const before = parts.slice(0, Math.max(0, current)).reduce((sum, { ms }) => sum + ms, 0);
  const whole = parts[current]?.ms ?? 0;
  const left = Math.max(0, tile.running ? (tile.leftMs ?? 0) - (now - tile.clockAt) : (tile.leftMs ?? 0));
  const rest = left + (tile.phase === "open" ? wire : 0);
  const here = current < 0 ? 0 : before + Math.max(0, whole - rest);
  const rings = toBell === null ? Number.POSITIVE_INFINITY : here + toBell;
  let end = 0;
  const segments = parts.map(({ round, ms }, index): Segment => {
    end += ms;
    if (index < current) return { round, ms, state: "past" };
    if (index === current) return { round, ms, state: "now" };
    return { round, ms, state: end > rings ? "late" : "ahead" };
  });
  return { segments, here, total: Math.max(end, toBell === null ? 0 : rings, 1) };
}
