/** Which tables of a class are at the same place in time, and how many stand side by side on the wall. */
import type { ProjectorTable } from "../../../shared/protocol/class.ts";
import { leftAt } from "../../match/clock.ts";

/** Clocks that differ by no more than this count as one, ms. */
const sameClock = 2_500;

/** Tables where something is going on. */
export const inPlay = (tables: readonly ProjectorTable[]): ProjectorTable[] =>
  tables.filter(({ stage }) => stage === "briefing" || stage === "playing");

/** The table whose clock and phase hold for all in play; null where they have come apart. @param now server's, epoch ms */
export function together(tables: readonly ProjectorTable[], now: number): ProjectorTable | null {
  const [first, ...others] = inPlay(tables);
  if (!first) return null;
  const left = leftAt(first, now);
  const same = (table: ProjectorTable) => {
    const its = leftAt(table, now);
    const clocks = left === null || its === null ? left === its : Math.abs(left - its) <= sameClock;
    return clocks && placeOf(table) === placeOf(first);
  };
  return others.every(same) ? first : null;
}

const placeOf = ({ stage, phase, round, paused, wireHeld, deadline, extendedMs }: ProjectorTable): string =>
  [stage, phase, round, paused, phase === "wire" && wireHeld, deadline?.at, extendedMs].join();

/** The lowest and the highest round in play; null where none is. */
export function roundsOf(tables: readonly ProjectorTable[]): { from: number; to: number; of: number } | null {
  const playing = tables.filter(({ stage }) => stage === "playing");
  const rounds = playing.map(({ round }) => round);
  const [first] = playing;
  return first ? { from: Math.min(...rounds), to: Math.max(...rounds), of: first.last } : null;
}

/** How many cards stand side by side on a wide screen, so that all fit without scrolling. */
export function columnsFor(tables: number): number {
  if (tables <= 3) return tables;
  if (tables === 4) return 2;
  if (tables <= 6 || tables === 9) return 3;
  return tables <= 12 ? 4 : 5;
}
