/** What could have been done otherwise at a moment, to measure by forks what it cost or won. */
import type { SeatId } from "../base/ids.ts";
import { offerOf } from "../engine/foldWords.ts";
import { isPosture } from "../rules/orders.ts";
import type { Order } from "../terms/order.ts";
import type { Change } from "./change.ts";
import { logged } from "./events.ts";
import type { Moment, MomentReason } from "./insight.ts";
import type { MatchRecord } from "./record.ts";

export interface Otherwise {
  readonly moment: Moment;
  /** Where the fork branches. */
  readonly n: number;
  readonly change: Change;
}

/** The moments at which one decision could have been another, each with that other decision; the same decision once. */
export function otherwiseAt(record: MatchRecord, moments: readonly Moment[]): Otherwise[] {
  const seen = new Set<string>();
  return moments.flatMap((moment) => {
    const found = ways[moment.reason]?.(record, moment) ?? null;
    const key = JSON.stringify([moment.round, found?.change]);
    if (!found || seen.has(key)) return [];
    seen.add(key);
    return [{ moment, ...found }];
  });
}

type Way = (record: MatchRecord, moment: Moment) => Omit<Otherwise, "moment"> | null;

const warlike: ReadonlySet<Order["kind"]> = new Set(["OFFENSIVE", "SHELL", "STRIKE_BEYOND"]);

/** The seat's orders of that round, but nothing of war among them: it holds instead. */
function quietly(record: MatchRecord, round: number, seat: SeatId): Omit<Otherwise, "moment"> | null {
  const lock = logged(record.events, "locked").find((each) => each.round === round);
  const orders = lock?.event.orders[seat];
  if (!lock || !orders?.some(({ kind }) => warlike.has(kind))) return null;
  const rest = orders.filter(({ kind }) => !warlike.has(kind));
  const held = rest.some(isPosture) || !orders.some(isPosture) ? rest : [{ kind: "HOLD" as const }, ...rest];
  return { n: lock.n - 1, change: { kind: "orders", seat, orders: [...held] } };
}

/** The seat, of those that gave an order of that kind in that round, first in the roster. */
function ordered(record: MatchRecord, round: number, kind: unknown): SeatId | null {
  const orders = logged(record.events, "locked").find((each) => each.round === round)?.event.orders ?? {};
  return record.state.seatOrder.find((seat) => orders[seat]?.some((order) => order.kind === kind)) ?? null;
}

const attackedBy = (record: MatchRecord, round: number): SeatId | null => ordered(record, round, "OFFENSIVE");

const ways: Partial<Record<MomentReason, Way>> = {
  breachAfterSigning: (record, { round, values }) => {
    const seat = ordered(record, round, values.order);
    return seat && quietly(record, round, seat);
  },
  oneSignatureShort: (record, { n, values }) => {
    const state = record.stateAt(n - 1);
    const version = state.texts[Number(values.text) - 1]?.versions.length;
    return version
      ? { n: n - 1, change: { kind: "sign", seat: String(values.seat), text: Number(values.text) } }
      : null;
  },
  textRefused: (_record, { n, values }) => ({ n, change: { kind: "agree", text: Number(values.text) } }),
  offerRefused: (record, { n, values }) => {
    const word = record.state.words.find(({ id }) => id === values.word);
    return word && offerOf(word.word)
      ? { n: n - 1, change: { kind: "answer", seat: String(values.seat), word: word.id, answer: { says: "yes" } } }
      : null;
  },
  settled: (_record, { n, seats, values }) => {
    const [seat] = seats;
    return seat === undefined ? null : { n: n - 1, change: { kind: "unsign", seat, text: Number(values.text) } };
  },
  ground: (record, { round }) => {
    const seat = attackedBy(record, round);
    return seat && quietly(record, round, seat);
  },
  townHit: (record, { round, seats }) => (seats[0] === undefined ? null : quietly(record, round, seats[0])),
  spokeApart: (record, { round, values }) => quietly(record, round, String(values.seat)),
};
