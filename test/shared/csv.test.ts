/** Tables for spreadsheets of every country. */
import { describe, expect, it } from "vitest";
import {
  type CsvForm,
  decimals,
  makeCsv,
  makeCsvForm,
  marks,
  parseCsvForm,
  separators,
  usualForm,
} from "../../shared/review/csv.ts";

describe("a table with a fraction, a comma, a semicolon, a quote and a formula:", () => {
  const rows = [
    ["name", "share"],
    ['Ann "A", the first; =x', 0.5],
    ["=1+1", null],
    ["-kEj", 12],
  ];
  it.each<[string, Partial<CsvForm>, string]>([
    ["as usual", {}, '\uFEFFname,share\r\n"Ann ""A"", the first; =x",0.5\r\n\'=1+1,\r\n\'-kEj,12\r\n'],
    [
      "as a German spreadsheet reads it",
      { separator: "semicolon", decimal: "comma" },
      '\uFEFFname;share\r\n"Ann ""A"", the first; =x";0,5\r\n\'=1+1;\r\n\'-kEj;12\r\n',
    ],
    [
      "with a decimal comma among commas",
      { decimal: "comma", mark: "unmarked" },
      'name,share\r\n"Ann ""A"", the first; =x","0,5"\r\n\'=1+1,\r\n\'-kEj,12\r\n',
    ],
  ])("%s", (_, form, expected) => expect(makeCsv(rows, { ...usualForm, ...form })).toBe(expected));
});

describe("the name of a form", () => {
  const forms = separators.flatMap((separator) =>
    decimals.flatMap((decimal) => marks.map((mark): CsvForm => ({ separator, decimal, mark }))),
  );
  it.each(forms)("reads back as it was written: $separator, $decimal, $mark", (form) =>
    expect(parseCsvForm(makeCsvForm(form))).toEqual(form),
  );

  it("that nobody knows is the usual one", () => {
    expect(parseCsvForm("")).toEqual(usualForm);
    expect(parseCsvForm("pipe.point")).toEqual(usualForm);
  });
});
