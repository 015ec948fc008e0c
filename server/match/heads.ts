/** Who speaks for a delegation: how its head passes on, and who takes over from one that is gone. */
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import type { Attendance } from "./attendance.ts";
import type { People } from "./people.ts";
import type { MatchSettings } from "./settings.ts";

export interface Heads {
  /**
   * Passes the head on: by the head, by the instructor (null), or by the one who takes it while the head is gone.
   * Refuses notFound, notYours, notHead.
   */
  pass(by: string | null, to: string): Promise<Result<void>>;
  /** Gives every delegation whose head has been gone for too long another, where somebody of it is there. */
  replaceGone(): Promise<void>;
}

/** @param parts.passed called when a head has passed @param parts.took called with whoever took over */
export function createHeads(parts: {
  readonly settings: MatchSettings;
  readonly people: People;
  readonly seats: readonly string[];
  readonly attendance: Attendance;
  readonly passed: () => void;
  readonly took: (member: string) => Promise<unknown>;
}): Heads {
  const { settings, people, seats, attendance } = parts;
  /** Seats whose head is just being replaced: two departures at one moment must not replace it twice. */
  const replacing = new Set<string>();

  async function replace(seat: string): Promise<void> {
    if (replacing.has(seat)) return;
    const next = attendance.successor(seat);
    if (!next) return;
    replacing.add(seat);
    const passed = await people.passHead(next.member).finally(() => replacing.delete(seat));
    if (passed.ok) await parts.took(next.member);
  }

  return {
    async pass(by, to) {
      const next = people.get(to);
      if (!next) return refuse("notFound");
      const passer = by === null ? null : people.get(by);
      // Asked once more by who has not heard that it is done.
      if (next.head && passer?.seat === next.seat) return ok(undefined);
      if (passer !== null) {
        if (passer?.seat !== next.seat) return refuse("notYours");
        if (!passer.head && !(by === to && attendance.headless(next.seat))) return refuse("notHead");
      }
      const passed = await people.passHead(to);
      if (passed.ok) parts.passed();
      return passed;
    },
    async replaceGone() {
      // Alone, or with days for a round, nobody is gone for good.
      if (settings.deadlines || settings.solo) return;
      for (const seat of seats) await replace(seat);
    },
  };
}
