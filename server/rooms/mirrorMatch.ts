/** Keeps a room's copy of a match in step with it, and works out no more of it than events can have changed. */
import { publicView, viewFor } from "../../shared/engine/viewFor.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import type { Proposal } from "../match/table.ts";
import { mirrorOwn, mirrorPublic, mirrorReady } from "./mirror.ts";
import type { MatchRoomState } from "./schema/match.ts";

export interface Mirrored {
  readonly scenario: Scenario;
  /** As it is after the events. */
  readonly state: MatchState;
  readonly proposal: (seat: string) => Proposal | null;
  /** Seats whose own part somebody sees. */
  readonly seen: readonly string[];
}

/** Writes what `events` can have changed; everything, where there are none. */
export function mirrorMatch(into: MatchRoomState, match: Mirrored, events: readonly LoggedEvent[] = []): void {
  if (events.length === 0 || !events.every(({ event }) => event.kind in narrow)) {
    mirrorPublic(into.pub, publicView(match.scenario, match.state));
    for (const seat of match.seen) mirrorSeat(into, match, seat);
    return;
  }
  for (const { event } of events) {
    if (event.kind === "readied") mirrorReady(into, event.seat, event.ready);
    if (event.kind === "ordersSet" && match.seen.includes(event.seat)) mirrorSeat(into, match, event.seat);
  }
}

/** The events that most of a match consists of, and that change almost nothing: talk is in no view, orders in their own seat's. */
const narrow: Partial<Record<LoggedEvent["event"]["kind"], true>> = { said: true, readied: true, ordersSet: true };

function mirrorSeat(into: MatchRoomState, { scenario, state, proposal }: Mirrored, seat: string): void {
  const part = into.own.get(seat);
  const { own } = viewFor(scenario, state, seat);
  if (part && own) mirrorOwn(part, own, proposal(seat));
}
