/** The clock of a match's phases: set anew with each phase, kept in the log, and by the day where the match is asynchronous. */
import { type Result, refuse } from "../../shared/base/result.ts";
import type { Deadline } from "../../shared/protocol/messages.ts";
import { type ClockView, createClock, type Time } from "./clock.ts";
import { nextDeadline } from "./deadline.ts";
import type { MatchHost } from "./matchHost.ts";
import { type Course, phaseMs } from "./phaseTimes.ts";
import type { Note } from "./readLog.ts";
import type { MatchSettings } from "./settings.ts";

/** Shortest time that an asynchronous round stays open, so that its end surprises nobody. */
const leastRoundMs = 2 * 3_600_000;
/** How often a deadline is looked up on the wall clock, which may have been set, or have gone on while the machine slept. */
const lookMs = 5_000;
/** By how much the two clocks may differ before the time that is left is told anew, in ms. */
const adrift = 1_000;

export interface PhaseClock {
  /** With the moment at which an asynchronous phase ends; null: the clock says it. */
  view(): ClockView & { readonly deadline: Deadline | null };
  /** Does this phase end at a moment of the day? */
  byDay(): boolean;
  /** Sets itself at a new phase, and stands while `stopped`; true where the phase is new. */
  follow(stopped: boolean): boolean;
  /** Lengthens the phase; wrongPhase where no clock runs, or where it ends at a moment of the day. */
  extend(ms: number): Promise<Result<void>>;
  /** Takes up what the log says. @param lastAt ISO time of the log's last entry */
  recall(notes: readonly Note[], lastAt: string): void;
  /** Stops, and keeps the time that is left. */
  close(): Promise<void>;
}

/** @param due called when the phase's time is over */
export function createPhaseClock(
  parts: { time: Time; host: MatchHost; settings: MatchSettings; supervision: Pick<Course, "openSeconds"> },
  due: () => void,
): PhaseClock {
  const { time, host, settings, supervision } = parts;
  const clock = createClock(time, reached);
  let looking = () => {};
  let deadline: number | null = null;
  /** Phase and round that the clock was last set for. */
  let timed = "";
  const now = () => `${host.state.round} ${host.state.phase}`;

  const byDay = () =>
    settings.deadlines !== undefined && (host.state.phase === "briefing" || host.state.phase === "open");

  /** The time that was left has passed; a deadline stands on the wall, and is due when the wall says so. */
  function reached(): void {
    if (deadline !== null && time.now() < deadline) clock.set(deadline - time.now(), true);
    else due();
  }

  /** Keeps a deadline by the wall, however that moves. */
  function look(): void {
    looking();
    looking = deadline === null ? () => {} : time.after(lookMs, look);
    const { running, leftMs, clockAt } = clock.view();
    if (deadline === null || !running || leftMs === null) return;
    const left = deadline - time.now();
    if (Math.abs(left - (leftMs - (time.steady() - clockAt))) > adrift) clock.set(Math.max(0, left), true);
  }

  function set(running: boolean): void {
    if (settings.deadlines && byDay()) {
      deadline = nextDeadline(settings.deadlines, time.now(), leastRoundMs);
      clock.set(deadline - time.now(), running);
    } else {
      deadline = null;
      clock.set(phaseMs(host.state.phase, settings, supervision), running);
    }
    look();
  }

  /** With the time that was left, or to the deadline, which a pause does not move unless it has passed. */
  function resume(): void {
    if (deadline === null) clock.run(true);
    else if (deadline > time.now()) clock.set(deadline - time.now(), true);
    else set(true);
  }

  /** @param running whether it shall run on when the match is loaded again, where that differs from now */
  const keep = (running = clock.view().running): Promise<Result<void>> => {
    const { round, phase } = host.state;
    return host.note({ kind: "clock", body: { round, phase, leftMs: clock.view().leftMs, running } });
  };

  return {
    view: () => ({
      ...clock.view(),
      deadline: deadline === null ? null : { at: deadline, zone: settings.deadlines?.zone ?? "UTC" },
    }),
    byDay,
    follow(stopped) {
      const { running, leftMs } = clock.view();
      const fresh = timed !== now();
      if (fresh) {
        timed = now();
        set(!stopped);
      } else if (leftMs === null || running !== stopped) return false;
      else if (stopped) clock.run(false);
      else resume();
      void keep();
      return fresh;
    },
    async extend(ms) {
      if (deadline !== null || !clock.extend(ms)) return refuse("wrongPhase");
      const written = await keep();
      if (!written.ok) clock.extend(-ms);
      return written;
    },
    recall(notes, lastAt) {
      const { round, phase, paused } = host.state;
      const clocks = notes.filter((note) => note.kind === "clock");
      const kept = clocks.findLast(({ body }) => body.round === round && body.phase === phase);
      if (!kept) return;
      timed = now();
      const left = kept.body.leftMs;
      if (byDay()) {
        // A deadline at a time of day passes even while the server is down.
        deadline = Date.parse(kept.at) + (left ?? 0);
        clock.set(Math.max(0, deadline - time.now()), !paused);
        look();
        return;
      }
      // Counted to the log's last entry: time during which the server was down is not taken from anybody.
      const gone = kept.body.running ? Date.parse(lastAt) - Date.parse(kept.at) : 0;
      clock.set(left === null ? null : Math.max(0, left - Math.max(0, gone)), !paused);
    },
    async close() {
      if (clock.view().running) {
        clock.run(false);
        await keep(true);
      }
      looking();
      clock.stop();
    },
  };
}
