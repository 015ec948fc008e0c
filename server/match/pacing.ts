/** Moves a table on by itself: has bots play empty seats, and ends a phase by its clock or when everybody is ready. */
import type { Result } from "../../shared/base/result.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import type { Match } from "../store/matches.ts";
import type { Attendance } from "./attendance.ts";
import { type BotPace, createBotPace } from "./botPace.ts";
import type { Timers } from "./clock.ts";
import type { MatchHost } from "./matchHost.ts";
import { createPhaseClock, type PhaseClock } from "./phaseClock.ts";
import { everyoneReady, nextStep } from "./phaseTimes.ts";
import type { MatchSettings } from "./settings.ts";
import type { Supervision } from "./supervision.ts";
import type { TableDeps } from "./tableDeps.ts";

export interface Pacing {
  readonly clock: Pick<PhaseClock, "view" | "extend" | "recall" | "close">;
  /**
   * Brings bots and clock up to date with the match, and ends the phase when nobody is waited for. For a match that has begun.
   * @param events of the match since the last time; none where people or stage changed
   */
  follow(events: readonly LoggedEvent[]): void;
  /** As `BotPace.beforeReady`. */
  readonly beforeReady: BotPace["beforeReady"];
}

/** How long after a failed write the clock tries again, in ms. */
const retryMs = 5_000;

/** The pacing of one table; it does nothing before the first `follow`. */
export function createPacing(
  { store, log, time, botsPaced = false }: TableDeps,
  parts: {
    readonly match: Match;
    readonly settings: MatchSettings;
    readonly host: MatchHost;
    readonly supervision: Supervision;
    readonly attendance: Attendance;
    readonly timers: Timers;
    /** Done before a round locks. */
    readonly beforeLock: () => Promise<void>;
  },
): Pacing {
  const { match, host, supervision, attendance, timers } = parts;
  const clock = createPhaseClock({ time, host, supervision, settings: parts.settings }, () => void step());
  const bots = createBotPace({ time, paced: botsPaced }, { host, attendance, clock });
  /** The seats that bots were last given, as one text. */
  let given = "";
  let stepping = false;

  /** Tells the host who plays which seat, where that has changed. */
  function giveBots(): void {
    const seats = attendance.bots();
    const all = seats.join();
    if (all === given) return;
    given = all;
    void host.setBots(seats);
  }

  const nobodyAwaited = (): boolean =>
    everyoneReady(host.state, { ...attendance.awaited(), bots: attendance.bots() }) && !bots.owed();

  /** The clock's step out of this phase. */
  async function step(): Promise<void> {
    const steer = nextStep(host.state, supervision);
    if (!steer || stepping) return;
    stepping = true;
    if (steer.kind === "lock") await parts.beforeLock();
    const stepped: Result<unknown> = await host.submit({ by: "clock", steer });
    stepping = false;
    if (stepped.ok) follow([]);
    else if (stepped.error.code === "storageFailed") timers.after(retryMs, () => void step());
  }

  async function end(): Promise<void> {
    try {
      await store.matches.setStatus(match.id, "ended");
    } catch (error) {
      log.error(`The end of match ${match.id} could not be written to its row.`, error);
    }
  }

  function follow(events: readonly LoggedEvent[]): void {
    keepStep(events);
    // The clock is set by now: it says how long the round is.
    bots.follow(events.length > 0);
  }

  function keepStep(events: readonly LoggedEvent[]): void {
    // Messages end no phase, and do not change who plays which seat.
    if (events.length > 0 && events.every(({ event }) => event.kind === "said")) return;
    if (events.length === 0) giveBots();
    const { phase, paused } = host.state;
    const stopped = paused || (phase === "wire" && supervision.held);
    const fresh = clock.follow(stopped);
    if (fresh && phase === "debrief") void end();
    if (!stopped && !clock.byDay() && nobodyAwaited()) void step();
  }

  return {
    clock: {
      ...clock,
      close: () => {
        bots.stop();
        return clock.close();
      },
    },
    follow,
    beforeReady: bots.beforeReady,
  };
}
