/** Keeps a room's copy of a match in step with it, and works out no more of it than events can have changed. */
import { ownView, publicView } from "../../shared/engine/viewFor.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import type { Draft } from "../match/drafts.ts";
import { mirrorOwn, mirrorProposal, mirrorPublic, mirrorReady } from "./mirror.ts";
import type { MatchRoomState } from "./schema/match.ts";

export interface Mirrored {
  readonly scenario: Scenario;
  /** As it is after the events. */
  readonly state: MatchState;
  readonly proposal: (seat: string) => Draft | null;
  /** Whether somebody sees this seat's own part. */
  readonly seen: (seat: string) => boolean;
}

/**
 * Gives what keeps `into` in step: called with a match and the events since the last call, it writes what they can have
 * changed; without events, whatever else may have.
 */
export function createMatchMirror(into: MatchRoomState): (match: Mirrored, events?: readonly LoggedEvent[]) => void {
  let written: MatchState | null = null;
  /** Seats whose own part is as `written` has it. */
  const fresh = new Set<string>();

  function everything({ scenario, state, seen, proposal }: Mirrored): void {
    // A state is never changed in place: the same one has been written already.
    if (state !== written) {
      mirrorPublic(into.pub, publicView(scenario, state));
      fresh.clear();
    }
    for (const [seat, part] of into.own) {
      if (!fresh.has(seat) && seen(seat)) {
        mirrorOwn(part, ownView(scenario, state, seat));
        fresh.add(seat);
      }
      mirrorProposal(part, proposal(seat));
    }
  }

  function little({ scenario, state }: Mirrored, { event }: LoggedEvent): void {
    if (event.kind === "readied") mirrorReady(into, event.seat, event.ready);
    if (event.kind !== "ordersSet" || !fresh.has(event.seat)) return;
    const part = into.own.get(event.seat);
    if (part) mirrorOwn(part, ownView(scenario, state, event.seat));
  }

  return (match, events = []) => {
    if (isNarrow(events)) for (const logged of events) little(match, logged);
    else everything(match);
    written = match.state;
  };
}

/** Whether these events, of which there are some, change almost nothing that is seen, and nothing of the table around the match. */
export const isNarrow = (events: readonly LoggedEvent[]): boolean =>
  events.length > 0 && events.every(({ event }) => event.kind in narrow);

/** The events that most of a match consists of: talk is in no view, orders in their own seat's. */
const narrow: Partial<Record<LoggedEvent["event"]["kind"], true>> = { said: true, readied: true, ordersSet: true };
