/** Keeps a match's shelves in step with it, and works out no more of it than events can have changed. */
import { ownView, publicView } from "../../shared/engine/viewFor.ts";
import { matchShape } from "../../shared/protocol/views.ts";
import type { LoggedEvent, MatchEvent } from "../../shared/state/event.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import type { Table } from "../match/table.ts";
import { personalView } from "../match/tableView.ts";
import { type Asker, viewerOf } from "./asker.ts";
import { forAll, type Shelves } from "./shelves.ts";

/** A viewer's shelf: what this seat, an observer or an instructor sees besides. */
export const viewerShelf = (asker: Asker): string => `viewer ${viewerOf(asker)}`;
/** A person's own: who they are at the table, and what they were told. */
export const personShelf = (asker: Asker): string =>
  asker.role === "member" ? `member ${asker.member}` : `instructor ${asker.eyes ?? ""}`;

export interface MatchShelves {
  /**
   * Writes what these events can have changed for all and for these askers; without any, whatever else may have.
   * @param hidden the hidden messages, by the numbers of the asker's viewer
   */
  follow(askers: readonly Asker[], events: readonly LoggedEvent[], hidden: (asker: Asker) => readonly number[]): void;
  /** Writes all that this asker sees. */
  fill(asker: Asker, hidden: readonly number[]): void;
}

/** @param now steady ms */
export function createMatchShelves(shelves: Shelves, table: Table, now: () => number): MatchShelves {
  /** States that each shelf has been written from; one is never changed in place. */
  const written = new Map<string, MatchState>();
  /** The match as it was followed to. */
  let latest = table.host.state;

  function writePublic(): void {
    const { scenario, state } = table.host;
    if (written.get(forAll) === state) return;
    written.set(forAll, state);
    shelves.write(forAll, matchShape, { pub: publicView(scenario, state) });
  }

  function writeOwn(asker: Asker): void {
    const { scenario, state } = table.host;
    const viewer = viewerOf(asker);
    const shelf = viewerShelf(asker);
    if (written.get(shelf) === state || !state.seatOrder.includes(viewer)) return;
    written.set(shelf, state);
    shelves.write(shelf, matchShape, { own: ownView(scenario, state, viewer) });
  }

  /** What stands at the table beside the match. */
  function writeMine(asker: Asker, hidden: readonly number[]): void {
    const viewer = viewerOf(asker);
    const seat = asker.role === "member" ? asker.seat : (asker.eyes ?? "");
    const member = asker.role === "member" ? asker.member : null;
    shelves.writeUnder(viewerShelf(asker), matchShape, "mine", { proposal: table.proposal(viewer), hidden });
    shelves.writeUnder(personShelf(asker), matchShape, "mine", personalView(table, member, seat, now()));
  }

  /** What these events did not touch is as the new state has it. */
  function settle(before: MatchState, touched: ReadonlySet<string>): void {
    for (const [shelf, state] of written) {
      if (state === before && !touched.has(shelf)) written.set(shelf, latest);
    }
  }

  /** Talk and readiness, by the record: they are most of what happens. */
  function follows(before: MatchState, events: readonly LoggedEvent[]): void {
    settle(before, noShelves);
    for (const { event } of events) {
      if (event.kind !== "readied") continue;
      if (written.get(forAll) === latest) shelves.put(forAll, `pub/seats/${event.seat}/ready`, event.ready);
      const own = `viewer ${event.seat}`;
      if (written.get(own) === latest) shelves.put(own, "own/ready", event.ready);
    }
  }

  return {
    follow(askers, events, hidden) {
      const before = latest;
      latest = table.host.state;
      if (isReadiness(events)) return follows(before, events);
      const touched = touchedBy(events);
      if (touched) settle(before, touched);
      else shelves.write(forAll, matchShape, { table: table.view() });
      writePublic();
      const done = new Set<string>();
      for (const asker of askers) {
        const key = `${viewerShelf(asker)} ${personShelf(asker)}`;
        if (done.has(key)) continue;
        done.add(key);
        writeOwn(asker);
        if (!touched) writeMine(asker, hidden(asker));
      }
    },
    fill(asker, hidden) {
      writePublic();
      shelves.write(forAll, matchShape, { table: table.view() });
      writeOwn(asker);
      writeMine(asker, hidden);
    },
  };
}

const noShelves: ReadonlySet<string> = new Set();
const isReadiness = (events: readonly LoggedEvent[]): boolean =>
  events.length > 0 && events.every(({ event }) => isFreeText(event) || event.kind === "readied");

/** Talk that is in no view: a word that counts stands in the ledger of those who heard it. */
const isFreeText = (event: MatchEvent): boolean => event.kind === "said" && !event.word;

/**
 * The shelves that these events change, where they are of the kinds of which most of a match consists: free text is in no view,
 * orders are in their own seat's. Null: whatever there is, the table included.
 */
function touchedBy(events: readonly LoggedEvent[]): ReadonlySet<string> | null {
  const touched = new Set<string>();
  for (const { event } of events) {
    if (isFreeText(event)) continue;
    if (event.kind !== "ordersSet") return null;
    touched.add(`viewer ${event.seat}`);
  }
  return events.length > 0 ? touched : null;
}
