/** A student as the wall shows them. */
import type { Student } from "../../shared/protocol/class.ts";
import { observerSeat } from "../match/people.ts";
import type { Table } from "../match/table.ts";
import type { StoredStudent } from "../store/students.ts";
import type { Tally } from "./tally.ts";

/** Where a student sits. */
export interface SeatedAt {
  readonly held: { readonly table: Table; readonly tally: Tally };
  readonly member: string;
  readonly seat: string;
}

/** @param at null: nowhere; then `waiting` says how present they are in the waiting room, if a page of theirs has been seen @param now steady ms */
export function studentView(
  student: StoredStudent,
  at: SeatedAt | null,
  waiting: Pick<Student, "presence" | "since"> | null,
  now: number,
): Student {
  const { id, name, letThrough } = student;
  if (!at) {
    const gone = { presence: "gone" as const, since: Date.parse(student.joinedAt) };
    const nowhere = { match: null, seat: null, member: null, head: false, wroteAt: null, mutedUntil: null };
    return { student: id, name, letThrough, ...nowhere, ...(waiting ?? gone) };
  }
  const { table, tally } = at.held;
  const plays = at.seat !== observerSeat;
  const muted = table.supervision.muted.get(at.member);
  return {
    ...{ student: id, name, letThrough, match: table.match.id, seat: plays ? at.seat : null, member: at.member },
    head: plays && table.people.get(at.member)?.head === true,
    ...table.people.presence(at.member),
    wroteAt: tally.wroteAt(at.member),
    mutedUntil: muted !== undefined && muted > now ? muted : null,
  };
}
