/** What seats and members did, as the log has it: each accepted act. */
import type { MemberId, SeatId } from "../base/ids.ts";
import { readEntry } from "../log/chain.ts";
import type { MatchRecord } from "./record.ts";

export interface Doer {
  readonly seat: SeatId;
  /** Null: a bot; in a question about a seat, everybody who held it. */
  readonly member: MemberId | null;
}

export interface ActDone extends Doer {
  readonly kind: string;
  readonly round: number;
  /** Its first event. */
  readonly n: number;
}

/** Every act of a seat, in order. */
export function actsDone(record: MatchRecord): ActDone[] {
  const first = new Map<number, number>();
  for (const [n, { entry }] of record.causes.entries()) if (!first.has(entry)) first.set(entry, n);
  return record.entries.flatMap((entry, index): ActDone[] => {
    const n = first.get(index);
    const read = n === undefined ? null : readEntry(entry);
    if (n === undefined || !read?.ok || read.value.kind !== "command" || !("act" in read.value.body.command)) return [];
    const { by, act } = read.value.body.command;
    return [{ ...by, kind: act.kind, round: record.events[n]?.round ?? 0, n }];
  });
}
