/** A class's roster: what is read of it, and what is said of one that is wrong. */
import { expect, it } from "vitest";
import { readRoster } from "../../shared/protocol/roster.ts";

const row = (name: string, id: string | null = null, group: string | null = null) => ({ name, id, group });

it.each([
  ["names, pasted", "Ada\nBen\n\n", [row("Ada"), row("Ben")]],
  ["commas, a mark and a heading", "\ufeffName,ID,Group\r\nAda,7,A\r\n", [row("Ada", "7", "A")]],
  ["semicolons, and columns in another order", "Group;Student ID;Name\nA;7;Ada", [row("Ada", "7", "A")]],
  ["tabs, as a spreadsheet pastes", "Ada\t7\tA\nBen\t8\tB", [row("Ada", "7", "A"), row("Ben", "8", "B")]],
  [
    "a comma and a quotation in a name",
    '"Lovelace, Ada ""the countess""",7',
    [row('Lovelace, Ada "the countess"', "7")],
  ],
  ["an address and a column that is not known", "name,email,shoe size\nAda,a@b.c,38", [row("Ada")]],
  ["letters of every script", "Ðorđe\nعبد الرحمن\nԱստղիկ", [row("Ðorđe"), row("عبد الرحمن"), row("Աստղիկ")]],
])("is read: %s", (_, text, rows) => {
  expect(readRoster(text)).toEqual({ rows });
});

it.each([
  ["nothing", " \n", [{ line: 1, fault: "empty" }]],
  ["a heading without names", "id,group\n7,A", [{ line: 1, fault: "columnsMissing" }]],
  ["a line without a name", "name,id\nAda,7\n,8", [{ line: 3, fault: "noName" }]],
  ["the same id", "name,id\nAda,7\nBen,8\nCy,7", [{ line: 4, fault: "idTwice", earlier: 2 }]],
  ["the same name", "Ada\nBen\nada", [{ line: 3, fault: "nameTwice", earlier: 1 }]],
  ["names that look the same", "Ilia\nllia", [{ line: 2, fault: "nameAlike", earlier: 1 }]],
  ["too long a name", "x".repeat(41), [{ line: 1, fault: "nameTooLong" }]],
  ["too many columns", "name,id\nAda,7,A,B", [{ line: 2, fault: "columnsTooMany" }]],
  ["a quotation that never ends", 'name\nAda\n"Ben\nCy', [{ line: 3, fault: "quoteOpen" }]],
  ["letters of another encoding", "Ada\nJos\ufffd", [{ line: 2, fault: "encoding" }]],
])("is refused with the line: %s", (_, text, faults) => {
  expect(readRoster(text)).toEqual({ faults, more: 0 });
});

it("tells of five thousand lines where there are too many, and of many faults the first and how many more", () => {
  const long = Array.from({ length: 5_000 }, (_, n) => `Student ${n}`).join("\n");
  expect(readRoster(long)).toEqual({ faults: [{ line: 121, fault: "tooMany" }], more: 0 });
  const same = Array.from({ length: 100 }, () => "Ada").join("\n");
  const found = readRoster(same);
  expect("faults" in found && [found.faults.length, found.more]).toEqual([30, 69]);
});
