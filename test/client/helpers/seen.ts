/** Whole matches by bots as single viewers see them, moment by moment: what the page's pure parts are tried on. */
import type { SeatId } from "../../../shared/base/ids.ts";
import { runBots } from "../../../shared/bots/runMatch.ts";
import { apply } from "../../../shared/engine/apply.ts";
import { decide } from "../../../shared/engine/decide.ts";
import { scrub } from "../../../shared/engine/scrub.ts";
import { type Viewer, viewFor } from "../../../shared/engine/viewFor.ts";
import type { LoggedEvent } from "../../../shared/state/event.ts";
import type { MatchState, Setup } from "../../../shared/state/matchState.ts";
import type { SeatView } from "../../../shared/state/seatView.ts";
import { open } from "../../../shared/state/setup.ts";
import { scenario } from "../../helpers/engine.ts";

export { scenario };

/** What a viewer had before it after one command: its view, and every event so far that it may see. */
export interface Moment {
  readonly state: MatchState;
  readonly view: SeatView;
  readonly events: readonly LoggedEvent[];
}

/** A match by bots as `viewer` saw it: a moment after each command. */
export function seenBy(viewer: Viewer, setup: Partial<Setup> = {}): Moment[] {
  const whole: Setup = { scenario: scenario.id, seed: "page", roster: 6, form: "short", ...setup };
  const played = runBots(scenario, whole, {}, false);
  const opened = open(scenario, whole);
  if (!played.ok || !opened.ok) throw new Error("the match does not open");
  let state = opened.value.state;
  let events: readonly LoggedEvent[] = [];
  let n = 0;
  const moments: Moment[] = [];
  for (const command of played.value.commands) {
    const decided = decide(scenario, state, command);
    if (!decided.ok) throw new Error(`a recorded command is refused: ${decided.error.code}`);
    for (const event of decided.value) {
      const round = event.kind === "roundOpened" ? event.round : state.round;
      state = apply(state, event);
      const shown = scrub(scenario, state, event, viewer);
      if (shown) events = [...events, { n, round, event: shown }];
      n++;
    }
    moments.push({ state, view: viewFor(scenario, state, viewer), events });
  }
  return moments;
}

/** The last moment of a match. */
export function endSeenBy(viewer: Viewer, setup: Partial<Setup> = {}): Moment {
  const last = seenBy(viewer, setup).at(-1);
  if (!last) throw new Error("the match has no moments");
  return last;
}

/** Seats whose pages differ most: each side's lead, the second party, a host, a patron, the press. */
export const typicalSeats: readonly SeatId[] = ["AZE", "ARM", "NKA", "RUS", "TUR", "PRESS"];
