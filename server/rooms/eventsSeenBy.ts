/** The events as one viewer may know them: what the rules let a seat see, less hidden messages and, where other tables need it, the seed. */

import { scrub } from "../../shared/engine/scrub.ts";
import type { Viewer } from "../../shared/engine/viewFor.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { LoggedEvent, MatchEvent } from "../../shared/state/event.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import type { MatchSettings } from "../match/settings.ts";
import { withoutSeed } from "../review/seedless.ts";

/** The table as it stands when something is told. */
export interface TableNow {
  readonly scenario: Scenario;
  readonly state: MatchState;
  readonly settings: Pick<MatchSettings, "seedChosen">;
  /** Numbers of the messages that an instructor has hidden. */
  readonly hidden: readonly number[];
}

/** Channels that everybody reads. */
const openChannels = ["plenary", "press"];

/** The events as the viewer is told them; the same list where that is all of them, as they are. */
export function eventsSeenBy(
  viewer: Viewer,
  events: readonly LoggedEvent[],
  { scenario, state, settings, hidden }: TableNow,
): readonly LoggedEvent[] {
  const over = state.phase === "debrief";
  const told: LoggedEvent[] = [];
  let whole = true;
  for (const logged of events) {
    const seen = scrub(scenario, state, logged.event, viewer);
    // Other tables may still play by the seed; the log has it for those who may read that (review/sharedSeed.ts).
    const seedless = seen && viewer !== "instructor" ? withoutSeed(seen, !settings.seedChosen) : seen;
    const event = seedless && withheld(seedless, viewer, hidden.includes(logged.n), over);
    if (event !== logged.event) whole = false;
    if (event) told.push(event === logged.event ? logged : { ...logged, event });
  }
  return whole ? events : told;
}

/**
 * A message without its words: where the instructor has hidden it, and from the instructor themselves while play goes on
 * and it was said in private (a look into the channel is in the log).
 */
function withheld(event: MatchEvent, viewer: Viewer, hidden: boolean, over: boolean): MatchEvent {
  if (event.kind !== "said") return event;
  const secret = viewer === "instructor" ? !over && !openChannels.includes(event.channel) : hidden;
  return secret ? { ...event, text: "" } : event;
}
