/** The class's roster as CSV (RFC 4180), safe to open in a spreadsheet. */

/** A field that a spreadsheet would take for a formula begins with one of these. */
const formula = /^[=+\-@\t\r]/;

/** One field, quoted where it must be; a formula is made text by an apostrophe. */
function field(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of fields as CSV, each line ended by CRLF. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
