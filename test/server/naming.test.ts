/** A person's name in what others wrote: found in any script, struck out whole. */
import { describe, expect, it } from "vitest";
import { namingOf } from "../../server/review/naming.ts";

describe("a name in a text", () => {
  it.each<[string, string, string]>([
    ["Ada", "Ada, shall we talk?", "[…], shall we talk?"],
    ["Ada", "Ask ADA or ada.", "Ask […] or […]."],
    ["Ada", "Adana is a town; Canada is a country", "Adana is a town; Canada is a country"],
    ["Ada", "That is Ada's idea", "That is […]'s idea"],
    ["Ada Lovelace", "ada  lovelace said so, Ada did not", "[…] said so, Ada did not"],
    ["İlham", "ilham and ILHAM and İLHAM", "[…] and […] and […]"],
    ["Işık", "ışık, IŞIK, isik", "[…], […], isik"],
    ["Арам", "арам и Арамов", "[…] и Арамов"],
    ["Jose\u0301", "José is here, Josée is not", "[…] is here, Josée is not"],
    ["Անի", "Անի, ԱՆԻ", "[…], […]"],
    ["O'Neil", "O’Neil", "[…]"],
    ["A.B. (x)", "a.b. (x) and aXb", "[…] and aXb"],
    ["Anne-Marie", "Ask anne-marie, not Anne", "Ask […], not Anne"],
    ["a/b\\d^$|{2}", "a/b\\d^$|{2} and a/b", "[…] and a/b"],
    ["7", "Table 7, 70 and 7th", "Table […], 70 and 7th"],
  ])("%j is struck out of %j", (name, text, struck) => {
    const naming = namingOf([name]);
    expect(naming.strike(text)).toBe(struck.normalize("NFC"));
    expect(naming.in(text)).toBe(struck !== text);
  });

  it("of several goes the longest; of none nothing", () => {
    expect(namingOf(["Ada", "Ada Lovelace"]).strike("Ada Lovelace and Ada")).toBe("[…] and […]");
    expect(namingOf(["", " "]).in("Anything at all")).toBe(false);
  });
});
