/** A match as tables that a spreadsheet or a gradebook reads: RFC 4180, one header line. The columns are documented in README.md. */

import { canonical } from "../base/hash.ts";
import type { MemberId } from "../base/ids.ts";
import type { StudentEvidence } from "./classEvidence.ts";
import { logged } from "./events.ts";
import { type Participation, participationKinds } from "./participation.ts";
import type { MatchRecord } from "./record.ts";

type Cell = string | number | null;

/** ISO time of an epoch time; the caller's, since time is not this floor's. */
export type Stamp = (epochMs: number) => string;
/** A member's name; null for one who has been erased. */
export type NameOf = (member: MemberId) => string | null;

export const eventColumns = ["n", "round", "entry", "time", "by", "member", "kind", "seat", "text", "details"] as const;
export const messageColumns = ["n", "round", "time", "seat", "member", "name", "channel", "text"] as const;
const evidenceColumns = participationKinds.flatMap((kind) => [kind, `${kind}_share`, `${kind}_events`] as const);
export const participationColumns = ["name", "member", "seat", "points", ...evidenceColumns] as const;
export const classParticipationColumns = ["name", "student", "table", "seat", "points", ...evidenceColumns] as const;

/** Every event, one a line; `details` is the whole event as JSON. */
export function eventsCsv(record: MatchRecord, stamp: Stamp): string {
  const rows = record.events.map(({ n, round, event }): Cell[] => {
    const cause = record.causes[n];
    const seat = "seat" in event && typeof event.seat === "string" ? event.seat : null;
    const text = "text" in event && typeof event.text === "string" ? event.text : null;
    const { entry = null, by = null, member = null, at = null } = cause ?? {};
    return [n, round, entry, at === null ? null : stamp(at), by, member, event.kind, seat, text, canonical(event)];
  });
  return csv(eventColumns, rows);
}

/** Every message, one a line. */
export function messagesCsv(record: MatchRecord, nameOf: NameOf, stamp: Stamp): string {
  const rows = logged(record.events, "said").map(({ n, round, event: { seat, member, channel, text } }): Cell[] => {
    const at = record.causes[n]?.at ?? null;
    const name = member === null ? null : nameOf(member);
    return [n, round, at === null ? null : stamp(at), seat, member, name, channel, text];
  });
  return csv(messageColumns, rows);
}

/** One line a student: name, points of 100, and for each kind of evidence its count, share and event numbers. */
export function participationCsv(rows: readonly Participation[], nameOf: NameOf): string {
  const lines = rows.map(({ member, seat, points, parts }): Cell[] => {
    const cells = participationKinds.flatMap((kind): Cell[] => {
      const part = parts.find((each) => each.kind === kind);
      return [part?.count ?? 0, thousandths(part?.share ?? 0), part?.moments.join(" ") ?? ""];
    });
    return [nameOf(member), member, seat, points, ...cells];
  });
  return csv(participationColumns, lines);
}

/**
 * The same for a whole class: one line a student, wherever they sat. Who sat at several tables has all of them in `table` and `seat`,
 * and event numbers by table: "table 1: 25 30; table 2: 41".
 */
export function classParticipationCsv(rows: readonly StudentEvidence[]): string {
  const lines = rows.map(({ id, name, sat, points, parts }): Cell[] => {
    const cells = parts.flatMap(({ count, share, moments }): Cell[] => {
      const tables = [...Map.groupBy(moments, ({ table }) => table)].map(([table, own]) => {
        const events = own.map(({ n }) => n).join(" ");
        return sat.length > 1 ? `table ${table}: ${events}` : events;
      });
      return [count, thousandths(share), tables.join("; ")];
    });
    const tables = sat.map(({ table }) => table);
    const seats = sat.map(({ seat }) => seat ?? "none");
    return [name, id, tables.join(" "), seats.join(" "), points, ...cells];
  });
  return csv(classParticipationColumns, lines);
}

const thousandths = (share: number): number => Math.round(share * 1000) / 1000;

/** Begins with a mark by which spreadsheets know UTF-8. */
function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cellOf).join(",")).join("\r\n")}\r\n`;
}

function cellOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  // A spreadsheet would run such a text as a formula: what a student typed must never be one.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
