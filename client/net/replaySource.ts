/** A match source that plays a recorded match: any moment, as any seat saw it then, or in full. */
import type { SeatId } from "../../shared/base/ids.ts";
import { createListeners } from "../../shared/base/listeners.ts";
import type { Refusal } from "../../shared/base/result.ts";
import { scrub } from "../../shared/engine/scrub.ts";
import { type Viewer, viewFor } from "../../shared/engine/viewFor.ts";
import type { TableView } from "../../shared/protocol/messages.ts";
import type { ReviewPerson } from "../../shared/protocol/review.ts";
import type { MatchRecord } from "../../shared/review/record.ts";
import type { LoggedEvent, MatchEvent } from "../../shared/state/event.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import type { MatchSource, Snapshot } from "./matchSource.ts";

export type ReplayViewer = SeatId | "everything";

export interface ReplayRound {
  /** 0: the briefing. */
  readonly round: number;
  /** Its first and last event. */
  readonly from: number;
  readonly to: number;
}

export interface ReplaySource extends MatchSource {
  readonly snapshot: () => Snapshot;
  /** Goes to the moment right after event `n`, held within the match; a whole number is made of any. */
  readonly seek: (n: number) => void;
  readonly at: () => number;
  /** How many events there are; the last moment is `count - 1`. */
  readonly count: number;
  readonly rounds: readonly ReplayRound[];
  readonly viewer: () => ReplayViewer;
  /** False, and nothing changes, for a seat that is not in this match. */
  readonly setViewer: (viewer: ReplayViewer) => boolean;
  /** What the viewer saw right before event `n`: for the map's steps. */
  readonly before: (n: number) => Snapshot;
  /** The whole truth at the present moment: for pages that show everything. */
  readonly state: () => MatchState;
  /** The number of the next (1) or last (−1) event that the viewer may see, from the present moment; null: there is none. */
  readonly step: (direction: 1 | -1) => number | null;
}

/** What the log does not hold. */
export interface ReplayTable {
  readonly match: string;
  readonly title: string;
  readonly people: readonly ReviewPerson[];
}

/** Why nothing can be done in a match that is past. */
const past: Refusal = { code: "matchOver" };

/** The record as a source, at its opening, seen in full. */
export function openReplay(record: MatchRecord, table: ReplayTable): ReplaySource {
  const { events } = record;
  const count = events.length;
  // Now, while the page opens, rather than at somebody's first jump to the end.
  record.stateAt(count - 1);
  const listeners = createListeners<[]>();
  const seen = visibleEvents(record);
  let viewer: ReplayViewer = "everything";
  let at = 0;
  let shown: Snapshot | null = null;

  const snapshotAt = (n: number): Snapshot => {
    const state = record.stateAt(n);
    return {
      view: viewFor(record.scenario, state, engineViewer(viewer)),
      table: tableAt(record, table, state, viewer),
      events: seen(viewer, n),
    };
  };
  const changed = () => {
    shown = null;
    listeners.tell();
  };

  return {
    snapshot: () => (shown ??= snapshotAt(at)),
    connection: () => "live",
    refusal: () => null,
    subscribe: listeners.add,
    act: async () => past,
    propose: async () => past,
    passHead: async () => past,
    // The clocks of a past match stand still.
    now: () => 0,
    steady: () => 0,
    close: listeners.clear,
    seek(n) {
      const next = Math.max(0, Math.min(count - 1, Math.round(n) || 0));
      if (next === at) return;
      at = next;
      changed();
    },
    at: () => at,
    count,
    rounds: roundsOf(events),
    viewer: () => viewer,
    setViewer(next) {
      if (next !== "everything" && !record.state.seatOrder.includes(next)) return false;
      if (next !== viewer) {
        viewer = next;
        changed();
      }
      return true;
    },
    before: (n) => snapshotAt(Math.max(-1, Math.min(n, count) - 1)),
    state: () => record.stateAt(at),
    step(direction) {
      if (direction < 0) return seen(viewer, at - 1).at(-1)?.n ?? null;
      return seen(viewer, count - 1).find(({ n }) => n > at)?.n ?? null;
    },
  };
}

const engineViewer = (viewer: ReplayViewer): Viewer => (viewer === "everything" ? "instructor" : viewer);

/**
 * The events up to a moment that a viewer was told, each as it was told then: scrubbed with the state right after it. Each
 * viewer's list is made once, as far as it is asked for.
 */
function visibleEvents(record: MatchRecord): (viewer: ReplayViewer, n: number) => readonly LoggedEvent[] {
  const lists = new Map<ReplayViewer, { known: LoggedEvent[]; next: number }>();
  const heard = hearing(record);
  return (viewer, n) => {
    if (viewer === "everything") return record.events.slice(0, n + 1);
    const list = lists.get(viewer) ?? { known: [], next: 0 };
    lists.set(viewer, list);
    for (; list.next <= n && list.next < record.events.length; list.next++) {
      const logged = record.events[list.next];
      if (!logged) break;
      const event = heard(viewer, logged, record.stateAt(list.next));
      if (event) list.known.push(event === logged.event ? logged : { ...logged, event });
    }
    return list.known.slice(0, countUpTo(list.known, n));
  };
}

/**
 * An event as the viewer was told it. Three events in four are messages, and who reads a channel changes with the sessions
 * alone: what one message of a channel was to the viewer, the next is too, until somebody comes to a session or a new one opens.
 */
function hearing({ scenario }: MatchRecord) {
  const channels = new Map<string, { readonly convenings: MatchState["convenings"]; readonly told: boolean }>();
  return (viewer: SeatId, { event }: LoggedEvent, state: MatchState): MatchEvent | null => {
    if (event.kind !== "said") return scrub(scenario, state, event, viewer);
    const key = `${viewer} ${event.channel}`;
    const known = channels.get(key);
    if (known?.convenings === state.convenings) return known.told ? event : null;
    const told = scrub(scenario, state, event, viewer) !== null;
    channels.set(key, { convenings: state.convenings, told });
    return told ? event : null;
  };
}

/** How many of the events, which ascend, have a number up to `n`. */
function countUpTo(events: readonly LoggedEvent[], n: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.n ?? 0) <= n) low = middle + 1;
    else high = middle;
  }
  return low;
}

function roundsOf(events: readonly LoggedEvent[]): ReplayRound[] {
  const rounds: { round: number; from: number; to: number }[] = [];
  for (const { n, round } of events) {
    const last = rounds.at(-1);
    if (last?.round === round) last.to = n;
    else rounds.push({ round, from: n, to: n });
  }
  return rounds;
}

const stages = { briefing: "briefing", open: "playing", wire: "playing", debrief: "ended" } as const;

function tableAt(record: MatchRecord, table: ReplayTable, state: MatchState, viewer: ReplayViewer): TableView {
  const { match, title, people } = table;
  const seats = state.seatOrder.slice(0, state.rosterSeats);
  const of = (seat: SeatId) => people.filter((person) => person.seat === seat);
  return {
    ...{ match, title, code: "", scenario: record.scenario.id, stage: stages[state.phase] },
    ...{
      leftMs: null,
      clockAt: 0,
      running: false,
      number: null,
      last: state.rounds,
      held: false,
      draftsSet: false,
      plain: null,
      guided: false,
      deadline: null,
    },
    ...{ hidden: [], notices: [], mutedUntil: null, observer: null, proposal: null },
    seats: seats.map((seat) => ({
      seat,
      people: of(seat).map(({ member, name, head }) => ({ member, name: name ?? "", head, connected: true })),
      bot: of(seat).length === 0,
    })),
    me: viewer === "everything" ? null : { member: "", name: "", seat: viewer, head: false },
  };
}
