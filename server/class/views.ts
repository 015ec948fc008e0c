/** What is shown of a class: on the wall, before joining, in a spreadsheet. */

import type { ClassInfo, HelpCall, Report } from "../../shared/protocol/class.ts";
import { type CsvForm, makeCsv } from "../../shared/review/csv.ts";
import { seatDef } from "../../shared/state/seating.ts";
import { observerSeat } from "../match/people.ts";
import type { Held, LiveClass } from "./liveClass.ts";

/** A call's number on the wall: of its table, and its place there. */
const callsATable = 10_000;

/** Every call for help and wish for another seat, table by table. */
export const helpOf = ({ tables }: LiveClass): HelpCall[] =>
  [...tables].flatMap(([match, { table, number }]) =>
    table.supervision.calls.map(({ kind, member, seat, text, at, answered }, index) => ({
      ...{ id: number * callsATable + index, kind, match, text, at, answered },
      student: table.people.get(member)?.student ?? "",
      seat: seat === observerSeat ? null : seat,
    })),
  );

/** Which table's call a number on the wall is, and its place there; null: none. */
export function callOf({ tables }: LiveClass, id: number): { readonly held: Held; readonly call: number } | null {
  const held = [...tables.values()].find(({ number }) => number === Math.floor(id / callsATable));
  return held ? { held, call: id % callsATable } : null;
}

/** Every reported message. */
export const reportsOf = ({ tables }: LiveClass): Report[] =>
  [...tables].flatMap(([match, { table }]) =>
    [...table.supervision.reports].flatMap(([n, { by, at }]) => {
      const event = table.host.event(n)?.event;
      if (event?.kind !== "said") return [];
      const hidden = table.supervision.hidden.includes(n);
      const reporter = table.people.get(by)?.student ?? "";
      return [{ match, n, by: reporter, at, seat: event.seat, text: event.text, hidden }];
    }),
  );

/** What one may know before joining. */
export const infoOf = ({ settings: { names } }: LiveClass): ClassInfo => ({ names });

/** The roster as CSV: who sits where, and when they came. */
export function rosterCsv(live: LiveClass, form: CsvForm): string {
  const rows = live.students().map(({ student, name, match, seat, head }) => {
    const held = match === null ? undefined : live.tables.get(match);
    const where = seat === null ? "observer" : held ? seatDef(held.table.host.scenario, seat).name : "";
    const { joinedAt = "", seatedAt, rosterId = null, group = null } = live.student(student) ?? {};
    const place = held ? [String(held.number), seat ?? "", where, head ? "yes" : ""] : ["", "", "", ""];
    return [name, student, ...place, joinedAt, seatedAt ?? "", rosterId ?? "", group ?? ""];
  });
  return makeCsv(
    [["name", "student", "table", "seat", "seat name", "head", "joined", "seated", "id", "group"], ...rows],
    form,
  );
}
