/**
 * A class's roster as a spreadsheet gives it, or as it was pasted: a name, and perhaps an id and a group, a line each. It is taken
 * whole or not at all; what is wrong with it is said line by line.
 */
import { z } from "zod";
import { isWithin, looksLike, nameKey } from "../base/letters.ts";
import { plainLine } from "../base/text.ts";
import { longestName } from "../terms/limits.ts";
import { mostStudents } from "./classSettings.ts";

/** PUT /api/teach/classes/:id/roster → RosterReply. */
export const rosterBody = z.strictObject({ text: z.string().max(60_000) });

export const rosterFaults = [
  "noName",
  "nameTooLong",
  "nameTwice",
  "nameAlike",
  "idTwice",
  "idTooLong",
  "columnsMissing",
  "columnsTooMany",
  "quoteOpen",
  "encoding",
  "tooMany",
  "empty",
] as const;

export interface RosterFault {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly fault: (typeof rosterFaults)[number];
  /** The earlier line that it repeats. */
  readonly earlier?: number;
}

export interface RosterReply {
  /** How many are on it now; 0 where it has faults, and then all is as it was. */
  readonly taken: number;
  readonly faults: readonly RosterFault[];
  /** How many faults more there are than are told. */
  readonly more: number;
}

export interface RosterRow {
  readonly name: string;
  readonly id: string | null;
  readonly group: string | null;
}

/** Most faults that are told at once. */
const mostFaults = 30;
/** Longest id or group, in characters. */
const longestField = 60;

/** Names of columns, in the languages of many spreadsheets; a column of another name is left out. */
const columnNames: Readonly<Record<string, keyof RosterRow | "aside">> = {
  ...{ name: "name", student: "name", "full name": "name", "student name": "name", nom: "name", nombre: "name" },
  ...{ id: "id", "student id": "id", number: "id", "student number": "id", matriculation: "id", username: "id" },
  ...{ group: "group", class: "group", section: "group", team: "group", groupe: "group", gruppe: "group" },
  ...{ email: "aside", "e-mail": "aside", mail: "aside" },
};
const usualColumns = ["name", "id", "group", "aside"] as const;

/** The rows of a roster, or everything that is wrong with it. */
export function readRoster(
  text: string,
): { readonly rows: readonly RosterRow[] } | { readonly faults: readonly RosterFault[]; readonly more: number } {
  const table = cellsOf(text.replace(/^\ufeff/, ""));
  const faults: RosterFault[] = table.open === null ? [] : [{ line: table.open, fault: "quoteOpen" }];
  const [first] = table.lines;
  const headed = first?.cells.some((cell) => Object.hasOwn(columnNames, cell.trim().toLowerCase())) === true;
  const columns = headed
    ? first.cells.map((cell) => columnNames[cell.trim().toLowerCase()] ?? "aside")
    : [...usualColumns];
  // Then nothing else can be said of its lines.
  if (headed && !columns.includes("name"))
    return { faults: [...faults, { line: first.line, fault: "columnsMissing" }], more: 0 };
  const lines = headed ? table.lines.slice(1) : table.lines;
  if (lines.length === 0 && faults.length === 0) faults.push({ line: 1, fault: "empty" });
  const beyond = lines[mostStudents];
  if (beyond) faults.push({ line: beyond.line, fault: "tooMany" });
  const seen: { readonly line: number; readonly name: string; readonly id: string | null }[] = [];
  const rows: RosterRow[] = [];
  for (const { line, cells } of lines.slice(0, mostStudents)) {
    const field = (column: keyof RosterRow): string => plainLine(cells[columns.indexOf(column)] ?? "");
    const row = { name: field("name"), id: field("id") || null, group: field("group") || null };
    const fault = (fault: RosterFault["fault"], earlier?: number) =>
      faults.push({ line, fault, ...(earlier !== undefined && { earlier }) });
    if (cells.slice(columns.length).some((cell) => cell.trim() !== "")) fault("columnsTooMany");
    if (cells.some((cell) => cell.includes("\ufffd") || cell.includes("\0"))) fault("encoding");
    if (row.name === "") fault(cells.length <= columns.indexOf("name") ? "columnsMissing" : "noName");
    else if (!isWithin(row.name, longestName)) fault("nameTooLong");
    if ([row.id, row.group].some((each) => each !== null && each.length > longestField)) fault("idTooLong");
    const sameId = row.id === null ? undefined : seen.find(({ id }) => id === row.id);
    if (sameId) fault("idTwice", sameId.line);
    const same = row.name === "" ? undefined : seen.find(({ name }) => looksLike(name, row.name));
    if (same) fault(nameKey(same.name) === nameKey(row.name) ? "nameTwice" : "nameAlike", same.line);
    seen.push({ line, name: row.name, id: row.id });
    rows.push(row);
  }
  if (faults.length === 0) return { rows };
  const told = faults.toSorted((one, other) => one.line - other.line);
  return { faults: told.slice(0, mostFaults), more: Math.max(0, told.length - mostFaults) };
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Lines of cells as RFC 4180 has them, empty ones left out. `open`: the line where a quotation begins that never ends; null: none. */
function cellsOf(text: string): { readonly lines: readonly Line[]; readonly open: number | null } {
  const separator = separatorOf(text);
  const lines: Line[] = [];
  let cells: string[] = [];
  let cell = "";
  let [line, began, quoted] = [1, 1, 0];
  const end = () => {
    cells.push(cell);
    if (cells.some((each) => each.trim() !== "")) lines.push({ line: began, cells });
    [cells, cell] = [[], ""];
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === "\n") line++;
    if (quoted > 0) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else quoted = 0;
    } else if (letter === '"' && cell === "") quoted = line;
    else if (letter === separator) {
      cells.push(cell);
      cell = "";
    } else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text.charAt(at + 1) === "\n") continue;
      end();
      began = line;
    } else cell += letter;
  }
  end();
  return { lines, open: quoted > 0 ? quoted : null };
}

/** What stands between columns: of the usual signs the one that the first lines have most of. */
function separatorOf(text: string): string {
  const head = text.slice(0, 2_000);
  const count = (sign: string) => head.split(sign).length - 1;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
