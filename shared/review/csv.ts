/** Tables as a spreadsheet reads them: RFC 4180, in the form that the reader's spreadsheet expects. */

export type Cell = string | number | null;

export const separators = ["comma", "semicolon", "tab"] as const;
export const decimals = ["point", "comma"] as const;
export const marks = ["marked", "unmarked"] as const;

/** How a table is written. */
export interface CsvForm {
  readonly separator: (typeof separators)[number];
  /** What stands before a number's fraction. */
  readonly decimal: (typeof decimals)[number];
  /** Whether the file begins with the mark by which spreadsheets know UTF-8. */
  readonly mark: (typeof marks)[number];
}

/** For whoever has chosen nothing. */
export const usualForm: CsvForm = { separator: "comma", decimal: "point", mark: "marked" };

const signs = { comma: ",", semicolon: ";", tab: "\t" } as const satisfies Record<CsvForm["separator"], string>;

/** The form that `text` names ("semicolon.comma.marked"); a part that is missing or unknown is the usual one. */
export function parseCsvForm(text: string): CsvForm {
  const [separator, decimal, mark] = text.split(".");
  return {
    separator: separators.find((each) => each === separator) ?? usualForm.separator,
    decimal: decimals.find((each) => each === decimal) ?? usualForm.decimal,
    mark: marks.find((each) => each === mark) ?? usualForm.mark,
  };
}

/** A form's name, of letters and full stops. */
export const makeCsvForm = ({ separator, decimal, mark }: CsvForm): string => [separator, decimal, mark].join(".");

/** Rows as a file: each line ended by CRLF, a cell quoted where it must be, a formula made text by an apostrophe. */
export function makeCsv(rows: readonly (readonly Cell[])[], form: CsvForm): string {
  const cells = (row: readonly Cell[]) => row.map((cell) => cellOf(cell, form)).join(signs[form.separator]);
  return `${form.mark === "marked" ? "\uFEFF" : ""}${rows.map((row) => `${cells(row)}\r\n`).join("")}`;
}

function cellOf(cell: Cell, form: CsvForm): string {
  if (cell === null) return "";
  if (typeof cell === "number")
    return quoted(form.decimal === "comma" ? String(cell).replace(".", ",") : String(cell), form);
  // A spreadsheet would run such a text as a formula: what a student typed must never be one.
  return quoted(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell, form);
}

const quoted = (text: string, { separator }: CsvForm): string =>
  /["\r\n]/.test(text) || text.includes(signs[separator]) ? `"${text.replaceAll('"', '""')}"` : text;
