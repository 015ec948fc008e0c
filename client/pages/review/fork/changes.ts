/** What can be changed at a moment: the orders given that round, the texts on the table, the cards. Pure. */
import { form } from "words:review/fork";
import type { SeatId } from "../../../../shared/base/ids.ts";
import { neededFor } from "../../../../shared/engine/texts.ts";
import { viewFor } from "../../../../shared/engine/viewFor.ts";
import type { Change } from "../../../../shared/review/change.ts";
import type { MatchRecord } from "../../../../shared/review/record.ts";
import type { LoggedEvent } from "../../../../shared/state/event.ts";
import type { MatchState, Text } from "../../../../shared/state/matchState.ts";
import type { OwnView } from "../../../../shared/state/seatView.ts";
import type { Order } from "../../../../shared/terms/order.ts";

export interface Changeable {
  readonly round: number;
  /** Number of the event that locked it: a moment after that is changed from here. */
  readonly lock: number;
  /** Right before the round was locked. */
  readonly state: MatchState;
  /** Orders as they were locked, by seat. */
  readonly orders: Readonly<Record<SeatId, readonly Order[]>>;
  /** Texts that were open, each with whose name was needed and a title that no other of them has. */
  readonly texts: readonly { readonly text: Text; readonly needed: readonly SeatId[]; readonly title: string }[];
  /** Seats of the roster. */
  readonly seats: readonly SeatId[];
}

/** A change as somebody chose it. */
export interface Chosen {
  readonly change: Change;
  /** As a heading: "If Armenia had signed “Truce”". */
  readonly words: string;
}

/** What the form of each kind of change is given. */
export interface ChangePart {
  readonly changeable: Changeable;
  /** Null: what is chosen changes nothing yet. */
  readonly onChoose: (chosen: Chosen | null) => void;
}

/** What the round of moment `n` leaves to change; null where it was never locked, or nothing of it is left. */
export function changeableAt(record: MatchRecord, n: number): Changeable | null {
  const round = Math.max(1, record.events[n]?.round ?? 0);
  const lock = record.events.find(({ round: of, event }) => of === round && event.kind === "locked");
  if (!lock || !isLock(lock)) return null;
  const state = record.stateAt(lock.n - 1);
  const open = state.texts.filter(({ status }) => status === "open");
  return {
    round,
    lock: lock.n,
    state,
    orders: lock.event.orders,
    texts: open.map((text) => {
      const namesake = open.some(({ id, title }) => id !== text.id && title === text.title);
      const title = namesake ? form.numbered({ title: text.title, text: text.id }) : text.title;
      return { text, needed: neededFor(record.scenario, state, text), title };
    }),
    seats: state.seatOrder.slice(0, state.rosterSeats),
  };
}

const isLock = (
  logged: LoggedEvent,
): logged is LoggedEvent & { event: Extract<LoggedEvent["event"], { kind: "locked" }> } =>
  logged.event.kind === "locked";

/** A seat's own view right before the lock: what its orders are checked against. */
export const ownThen = (record: MatchRecord, state: MatchState, seat: SeatId): OwnView | null =>
  viewFor(record.scenario, state, seat).own;
