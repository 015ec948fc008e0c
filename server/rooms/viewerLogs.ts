/** What each viewer of one match is told of what happens there. */
import type { Viewer } from "../../shared/engine/viewFor.ts";
import type { EventsMessage } from "../../shared/protocol/messages.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import type { Table } from "../match/table.ts";
import { type Asker, viewerOf } from "./asker.ts";
import { eventsSeenBy } from "./eventsSeenBy.ts";
import { createViewerLog, type ViewerLog } from "./viewerLog.ts";

export interface ViewerLogs {
  of(viewer: Viewer): ViewerLog;
  /** What each viewer is told of these new events; viewers who are told nothing are left out. */
  next(events: readonly LoggedEvent[]): ReadonlyMap<Viewer, EventsMessage>;
  /** The hidden messages of which this asker knows, by their viewer's numbers. */
  hiddenFor(asker: Asker): readonly number[];
}

/** @param room its name, in which the numbers hold */
export function createViewerLogs(room: string, table: Pick<Table, "host" | "settings" | "supervision">): ViewerLogs {
  const logs = new Map<Viewer, ViewerLog>();

  function seenBy(viewer: Viewer, events: readonly LoggedEvent[]): readonly LoggedEvent[] {
    const { supervision, host, settings } = table;
    const { scenario, state } = host;
    return eventsSeenBy(viewer, events, { scenario, state, settings, hidden: supervision.hidden });
  }

  function of(viewer: Viewer): ViewerLog {
    const known = logs.get(viewer);
    if (known) return known;
    const log = createViewerLog(room, viewer, {
      events: () => table.host.events,
      told: (events) => seenBy(viewer, events),
      over: () => table.host.state.phase === "debrief",
    });
    logs.set(viewer, log);
    return log;
  }

  return {
    of,
    next(events) {
      const messages = new Map<Viewer, EventsMessage>();
      if (events.length === 0) return messages;
      for (const [viewer, log] of logs) {
        const message = log.next(events);
        if (message) messages.set(viewer, message);
      }
      return messages;
    },
    hiddenFor(asker) {
      const { hidden } = table.supervision;
      return hidden.length === 0 ? none : of(viewerOf(asker)).ownNumbers(hidden);
    },
  };
}

/** The very same list each time: a shelf does not look at it again. */
const none: readonly number[] = [];
