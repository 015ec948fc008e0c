/** A table's round as everybody there was told it, for the projector that follows it. */
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import { publicView } from "../../shared/engine/viewFor.ts";
import type { TableNews } from "../../shared/protocol/class.ts";
import { eventsSeenBy } from "../rooms/eventsSeenBy.ts";
import type { LiveClass } from "./liveClass.ts";

/** Refuses notFound: no such table, or no round of it is being told now. */
export function newsOf(live: LiveClass, number: number): Result<TableNews> {
  const held = [...live.tables.values()].find((each) => each.number === number);
  if (!held) return refuse("notFound");
  const { host, settings, supervision } = held.table;
  const { scenario, state } = host;
  if (state.phase !== "wire") return refuse("notFound");
  const of = host.events.filter(({ round }) => round === state.round);
  const events = eventsSeenBy("observer", of, { scenario, state, settings, hidden: supervision.hidden });
  return ok({
    pub: publicView(scenario, state),
    // What people say is not for the wall.
    events: events.filter(({ event }) => event.kind !== "said"),
  });
}
