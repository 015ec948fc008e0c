/** How pieces of evidence are made: what the questions' finders share. */
import type { SeatId, Side } from "../base/ids.ts";
import type { Clause, ClauseKind } from "../terms/clause.ts";
import type { EvidenceKind, EvidenceOf, EvidenceValues } from "./evidence.ts";
import type { MatchRecord } from "./record.ts";

interface About<K extends EvidenceKind> {
  readonly seats?: readonly SeatId[];
  readonly side?: Side | null;
  readonly values: EvidenceValues[K];
}

/** A piece at a moment. */
export const found = <K extends EvidenceKind>(
  kind: K,
  { n, round }: { readonly n: number; readonly round: number },
  { seats = [], side = null, values }: About<K>,
): EvidenceOf<K> => ({ kind, n, round, seats, side, values });

export const kindsOf = (clauses: readonly Clause[]): ClauseKind[] => clauses.map(({ kind }) => kind);
export const titleOf = (record: MatchRecord, text: number): string => record.state.texts[text - 1]?.title ?? "";

/** The last of each group, in order. */
export function lastOf<T>(list: readonly T[], key: (item: T) => unknown): T[] {
  return list.filter((item, index) => !list.slice(index + 1).some((later) => key(later) === key(item)));
}
