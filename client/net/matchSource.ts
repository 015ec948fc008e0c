/** Where a page gets its match from: live from a room, or from a log. The pages cannot tell which. */
import type { Refusal } from "../../shared/base/result.ts";
import type { Act } from "../../shared/engine/command.ts";
import type { TableView } from "../../shared/protocol/messages.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import type { SeatView } from "../../shared/state/seatView.ts";
import type { Order } from "../../shared/terms/order.ts";

export type Connection =
  | "connecting"
  | "live"
  /** Dropped; the source is trying to come back by itself. */
  | "lost"
  /** Likewise, and the server has said that it restarts: nothing is wrong, and nobody need do anything. */
  | "restarting"
  /** The way is shut: see `refusal`. */
  | "refused";

export interface Snapshot {
  readonly view: SeatView;
  readonly table: TableView;
  /** The events that this viewer may see, without gaps up to the last. */
  readonly events: readonly LoggedEvent[];
  /** There are earlier ones than these, which the source gives when asked (`earlier`). */
  readonly more?: boolean;
  /** Whose numbers the events have; under another name, each event has another. */
  readonly numbering?: string;
}

/** Something that was done on this page before it was loaded anew, and that the server then refused. */
export interface Undone {
  /** Null: not an act in the match. */
  readonly act: Act | null;
  readonly refusal: Refusal;
}

export interface MatchSource {
  /** Nothing can be done through it: somebody else's view, or a moment that is past. */
  readonly readOnly?: true;
  /** The latest snapshot; null until the first has arrived. The object changes only when something in it has. */
  readonly snapshot: () => Snapshot | null;
  readonly connection: () => Connection;
  readonly refusal: () => Refusal | null;
  /** Calls `listener` after each change; gives the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Null: accepted. Otherwise why not. Never rejects; without a connection it is kept, and answered once one stands again. */
  readonly act: (act: Act) => Promise<Refusal | null>;
  /** What could not be done any more once a connection stood again. */
  readonly undone?: () => readonly Undone[];
  /** Asks for a page of events before those of the snapshot; null: it is in the snapshot. */
  readonly earlier?: () => Promise<Refusal | null>;
  readonly propose: (orders: readonly Order[]) => Promise<Refusal | null>;
  readonly passHead: (member: string) => Promise<Refusal | null>;
  /** Server's wall clock now, epoch ms. */
  readonly now: () => number;
  /** Server's steady clock now, ms: what a round's clock is counted by. */
  readonly steady: () => number;
  readonly close: () => void;
}
