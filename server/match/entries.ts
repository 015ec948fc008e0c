/** What a match's log holds: one body a kind, each entry chained to the one before by its hash. */
import { canonical, sha256Hex } from "../../shared/base/hash.ts";
import type { MemberId, SeatId } from "../../shared/base/ids.ts";
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import type { Command } from "../../shared/engine/command.ts";
import type { MatchEvent } from "../../shared/state/event.ts";
import type { Phase, Setup } from "../../shared/state/matchState.ts";
import type { Order } from "../../shared/state/order.ts";
import type { LogEntry } from "../store/matchLog.ts";

/** Which rules wrote what follows: the match can be recomputed by these alone. */
export interface Rules {
  readonly scenarioHash: string;
  readonly engineVersion: string;
}

export interface Bodies {
  /** The first entry, once. */
  readonly opened: Rules & { readonly setup: Setup; readonly events: readonly MatchEvent[] };
  readonly command: { readonly command: Command; readonly events: readonly MatchEvent[] };
  /** Other rules than before take over (a new version of the program or of the scenario). */
  readonly rules: Rules;
  /** The phase's clock as it was set: milliseconds left, null where none runs. */
  readonly clock: {
    readonly round: number;
    readonly phase: Phase;
    readonly leftMs: number | null;
    readonly running: boolean;
  };
  /** A delegation's shared draft of orders; it holds for this round. */
  readonly proposal: {
    readonly round: number;
    readonly seat: SeatId;
    readonly by: MemberId;
    readonly orders: readonly Order[];
  };
}
export type EntryKind = keyof Bodies;

/** An entry that has no place in the chain yet. */
export type NewEntry = { [K in EntryKind]: { readonly kind: K; readonly body: Bodies[K] } }[EntryKind];

/** Where the chain ends: the next entry's number, and the hash that it builds on ("" before the first). */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}
export const emptyChain: ChainEnd = { seq: 0, hash: "" };

const hashOf = (prev: string, body: unknown): string => sha256Hex(prev + canonical(body));

/** The entries with their numbers and hashes, in order after `end`. @param at ISO time, outside the hash. */
export function chain(end: ChainEnd, at: string, entries: readonly NewEntry[]): LogEntry[] {
  let prev = end.hash;
  return entries.map(({ kind, body }, index) => {
    const entry = { seq: end.seq + index, kind, at, body, prev, hash: hashOf(prev, body) };
    prev = entry.hash;
    return entry;
  });
}

/** Where the chain of `entries` ends; chainBroken (with: seq) at the first that does not follow from those before it. */
export function checkChain(entries: readonly LogEntry[]): Result<ChainEnd> {
  let end = emptyChain;
  for (const { seq, prev, body, hash } of entries) {
    if (seq !== end.seq || prev !== end.hash || hash !== hashOf(prev, body)) return refuse("chainBroken", { seq });
    end = { seq: seq + 1, hash };
  }
  return ok(end);
}

/** A stored entry as the kind it says; the chain has vouched for its body. */
export const readEntry = ({ kind, body }: LogEntry): NewEntry => ({ kind, body }) as NewEntry;
