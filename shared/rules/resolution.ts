/** What the steps of a resolution share: the draft they work on, the locked orders, the draws, and the one way to record an event. */
import { nowhere, type Pair, type SeatId, type SectorId, type Side } from "../base/ids.ts";
import type { Stream } from "../base/rng.ts";
import type { Numbers } from "../scenario/numbers.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchEvent } from "../state/event.ts";
import type { GaugeRef, Term } from "../state/gauge.ts";
import type { MatchState } from "../state/matchState.ts";
import type { Seating } from "../state/seating.ts";
import type { Order, OrderKind, OrderOf } from "../terms/order.ts";

export interface Resolution {
  readonly scenario: Scenario;
  readonly numbers: Numbers;
  readonly seating: Seating;
  /** Already carries every event emitted so far. */
  readonly state: MatchState;
  /** Locked orders by seat. */
  readonly orders: Readonly<Record<SeatId, readonly Order[]>>;
  /** The same by their kind; read it by `given`. */
  readonly given: ByKind;
  /** Records an event and folds it into the draft. */
  readonly emit: (event: MatchEvent) => void;
  /** Moves a gauge by the sum of the terms, if it moves. */
  readonly move: (of: GaugeRef, terms: readonly Term[]) => void;
  /** The stream of this round's draw with this name. */
  readonly draw: (name: string) => Stream;
  /** Filled in by the steps for those after them. */
  readonly round: RoundTally;
}

interface Given<K extends OrderKind> {
  readonly seat: SeatId;
  readonly order: OrderOf<K>;
}
type ByKind = { readonly [K in OrderKind]?: readonly Given<K>[] };

/** What happened so far in the round. */
export interface RoundTally {
  /** Share of the round that is fought, 0-1 (step 3). */
  fought: number;
  /** A treaty was in force at the end of the round's fighting. */
  kept: boolean;
  /** Seats whose orders broke the text. */
  deliberate: {
    readonly seat: SeatId /** In answer to the other side, which broke it on a higher rung. */;
    readonly answered: boolean;
  }[];
  blamed: Side | null;
  /** Military dead of the round, by side. */
  dead: Pair<number>;
  /** Net change of each sector, points. */
  ground: Record<SectorId, number>;
  /** Points lost and gained by side, as positive numbers. */
  lost: Pair<number>;
  gained: Pair<number>;
  /** A side's best offensive of the round; null where it made none. */
  bestOffensive: Pair<number | null>;
  /** Towns of this side shelled (and struck) this round. */
  shelled: Pair<number>;
  struck: Pair<number>;
  strikes: number;
  exchanged: boolean;
  /** Mean activity of both sides over the fought share. */
  activity: number;
  /** Share of own losses published this round, 0-1. */
  published: Pair<number>;
  suppliers: SeatId[];
  /** Those of them whose delivery came to light. */
  found: SeatId[];
  /** The Council adopted a text. */
  council: boolean;
  leverage: Pair<number>;
  /** Sum of signals and hotlines. */
  signals: { seat: SeatId; hot: boolean }[];
}

/** An empty tally. */
export const newTally = (sectors: readonly SectorId[]): RoundTally => ({
  fought: 1,
  kept: false,
  deliberate: [],
  blamed: null,
  dead: [0, 0],
  ground: nowhere(sectors),
  lost: [0, 0],
  gained: [0, 0],
  bestOffensive: [null, null],
  shelled: [0, 0],
  struck: [0, 0],
  strikes: 0,
  exchanged: false,
  activity: 0,
  published: [0, 0],
  suppliers: [],
  found: [],
  council: false,
  leverage: [0, 0],
  signals: [],
});

/** Orders by their kind, in the order of `seats`: a resolution asks for most kinds more than once. */
export function byKind(seats: readonly SeatId[], orders: Readonly<Record<SeatId, readonly Order[]>>): ByKind {
  const found: Partial<Record<OrderKind, Given<OrderKind>[]>> = {};
  for (const seat of seats)
    for (const order of orders[seat] ?? []) {
      const alike = found[order.kind];
      if (alike) alike.push({ seat, order });
      else found[order.kind] = [{ seat, order }];
    }
  return found as ByKind;
}

/** All locked orders of one kind, with their seat, in seat order. */
export const given = <K extends OrderKind>(r: Resolution, kind: K): readonly Given<K>[] => r.given[kind] ?? [];

/** The same, of one side's seats. */
export const givenBy = <K extends OrderKind>(r: Resolution, side: Side, kind: K) =>
  given(r, kind).filter(({ seat }) => r.scenario.seat[seat]?.side === side);
