/** A match as tables that a spreadsheet or a gradebook reads: one header line. The columns are documented in README.md. */

import { canonical } from "../base/hash.ts";
import type { MemberId } from "../base/ids.ts";
import type { Word } from "../terms/word.ts";
import type { StudentEvidence } from "./classEvidence.ts";
import { type Cell, type CsvForm, makeCsv, usualForm } from "./csv.ts";
import { logged } from "./events.ts";
import { type Participation, participationKinds } from "./participation.ts";
import type { MatchRecord } from "./record.ts";

/** ISO time of an epoch time; the caller's, since time is not this floor's. */
export type Stamp = (epochMs: number) => string;
/** A member's name; null for one who has been erased. */
export type NameOf = (member: MemberId) => string | null;

export const eventColumns = ["n", "round", "entry", "time", "by", "member", "kind", "seat", "text", "details"] as const;
export const messageColumns = ["n", "round", "time", "seat", "member", "name", "channel", "text"] as const;
export const wordColumns = [
  ...["n", "round", "time", "word", "seat", "member", "name", "channel", "to", "kind", "about", "answers", "status"],
  ...["told_truth", "kept", "broken", "void", "open", "details"],
] as const;
const evidenceColumns = participationKinds.flatMap((kind) => [kind, `${kind}_share`, `${kind}_events`] as const);
export const participationColumns = ["name", "member", "seat", "points", ...evidenceColumns] as const;
export const classParticipationColumns = ["name", "student", "table", "seat", "points", ...evidenceColumns] as const;

/** Every event, one a line; `details` is the whole event as JSON. */
export function eventsCsv(record: MatchRecord, stamp: Stamp, form: CsvForm = usualForm): string {
  const rows = record.events.map(({ n, round, event }): Cell[] => {
    const cause = record.causes[n];
    const seat = "seat" in event && typeof event.seat === "string" ? event.seat : null;
    const text = "text" in event && typeof event.text === "string" ? event.text : null;
    const { entry = null, by = null, member = null, at = null } = cause ?? {};
    return [n, round, entry, at === null ? null : stamp(at), by, member, event.kind, seat, text, canonical(event)];
  });
  return makeCsv([eventColumns, ...rows], form);
}

/** Every message, one a line. */
export function messagesCsv(record: MatchRecord, nameOf: NameOf, stamp: Stamp, form: CsvForm = usualForm): string {
  const rows = logged(record.events, "said").map(({ n, round, event: { seat, member, channel, text } }): Cell[] => {
    const at = record.causes[n]?.at ?? null;
    const name = member === null ? null : nameOf(member);
    return [n, round, at === null ? null : stamp(at), seat, member, name, channel, text];
  });
  return makeCsv([messageColumns, ...rows], form);
}

/**
 * Every word that counts, one a line: `about` is what was asked, answered, told or accused of, `answers` the word that it answers,
 * `told_truth` the true figure behind one that was told; then the lines of the ledger that it bound, by what became of them.
 */
export function wordsCsv(record: MatchRecord, nameOf: NameOf, stamp: Stamp, form: CsvForm = usualForm): string {
  const { words, lines } = record.state;
  const rows = words.map((spoken): Cell[] => {
    const { n, round, id, by, member, channel, to, word, status, truth } = spoken;
    const at = record.causes[n]?.at ?? null;
    const name = member === null ? null : nameOf(member);
    const bound = lines.filter(({ boundBy }) => boundBy === id);
    const marked = (mark: string) => bound.filter((line) => line.mark === mark).length;
    return [
      ...[n, round, at === null ? null : stamp(at), id, by, member, name, channel, to, word.kind, aboutOf(word)],
      ...[word.kind === "answer" ? word.answers : null, status, truth],
      ...[marked("kept"), marked("broken"), marked("void"), marked("open"), canonical(word)],
    ];
  });
  return makeCsv([wordColumns, ...rows], form);
}

function aboutOf(word: Word): string | null {
  if (word.kind === "ask") return word.asked.for;
  if (word.kind === "answer") return word.answer.says;
  if (word.kind === "tell") return word.told.of;
  return word.kind === "accuse" ? word.accusation.of : null;
}

/** One line a student: name, points of 100, and for each kind of evidence its count, share and event numbers. */
export function participationCsv(rows: readonly Participation[], nameOf: NameOf, form: CsvForm = usualForm): string {
  const lines = rows.map(({ member, seat, points, parts }): Cell[] => {
    const cells = participationKinds.flatMap((kind): Cell[] => {
      const part = parts.find((each) => each.kind === kind);
      return [part?.count ?? 0, thousandths(part?.share ?? 0), part?.moments.join(" ") ?? ""];
    });
    return [nameOf(member), member, seat, points, ...cells];
  });
  return makeCsv([participationColumns, ...lines], form);
}

/**
 * The same for a whole class: one line a student, wherever they sat. Who sat at several tables has all of them in `table` and `seat`,
 * and event numbers by table: "table 1: 25 30; table 2: 41".
 */
export function classParticipationCsv(rows: readonly StudentEvidence[], form: CsvForm = usualForm): string {
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
  return makeCsv([classParticipationColumns, ...lines], form);
}

const thousandths = (share: number): number => Math.round(share * 1000) / 1000;
