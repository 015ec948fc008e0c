/** When a phase ends by itself: its clock, or everybody being ready (RULES §3). */
import type { SeatId } from "../../shared/base/ids.ts";
import type { MatchState, Phase } from "../../shared/state/matchState.ts";
import type { Steer } from "../../shared/terms/action.ts";
import type { MatchSettings } from "./settings.ts";
import type { Supervision } from "./supervision.ts";

/** What an instructor has changed of a match's course. */
export type Course = Pick<Supervision, "openSeconds" | "lastRound">;

/** The step that ends each phase; the debrief has none. */
const stepAfter = {
  briefing: { kind: "openRound" },
  open: { kind: "lock" },
  wire: { kind: "openRound" },
  debrief: null,
} as const satisfies Record<Phase, Steer | null>;

/** The step with which this phase ends by itself; null: none. The wire of the last round ends the match. */
export function nextStep({ phase, round, rounds }: MatchState, course: Course): Steer | null {
  return phase === "wire" && round >= lastOf(rounds, course) ? { kind: "end" } : stepAfter[phase];
}

/** The round after whose wire the match ends, of `rounds` that its form has. */
export const lastOf = (rounds: number, { lastRound }: Pick<Course, "lastRound">): number =>
  Math.min(rounds, lastRound ?? rounds);

/** Milliseconds of a phase's clock, null for none. A solo match has no clock for the briefing and the wire. */
export function phaseMs(phase: Phase, settings: MatchSettings, course: Pick<Course, "openSeconds">): number | null {
  const { openSeconds, wireSeconds, briefSeconds = openSeconds, solo } = settings;
  const open = openSeconds > 0 ? (course.openSeconds ?? openSeconds) : 0;
  const seconds = { briefing: solo ? 0 : briefSeconds, open, wire: wireSeconds, debrief: 0 }[phase];
  return seconds > 0 ? seconds * 1000 : null;
}

/** How long the table waits for somebody who has disconnected, in ms. */
export const graceMs = ({ graceSeconds = 60 }: MatchSettings): number => graceSeconds * 1000;

/**
 * Whether every awaited seat is ready. With no person at the table, the bots' own
 * readiness counts, and the wire is left to its clock.
 */
export function everyoneReady(
  state: MatchState,
  who: { readonly awaited: readonly SeatId[]; readonly bots: readonly SeatId[]; readonly peopled: boolean },
): boolean {
  const ready = (seats: readonly SeatId[]) => seats.length > 0 && seats.every((seat) => state.seats[seat]?.ready);
  if (who.peopled) return ready(who.awaited);
  if (state.phase === "briefing") return who.bots.length > 0;
  return state.phase === "open" && ready(who.bots);
}
