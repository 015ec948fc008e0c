/** Letters as people see them: names that look alike, codes typed in another script, and how long a text is. */
import { expect, it } from "vitest";
import { firstLetters, isWithin, latinCode, lettersIn, looksLike, nameKey } from "../../shared/base/letters.ts";

it.each([
  ["capitals", "ADA", "ada"],
  ["wide letters", "Ａｄａ", "ada"],
  ["Cyrillic letters that look Latin", "Аdа", "ada"],
  ["Greek letters that look Latin", "Αdα", "ada"],
])("names are told apart by what one sees, not by %s", (_, name, other) => {
  expect(nameKey(name)).toBe(nameKey(other));
});

it("names in other scripts stay different names", () => {
  const names = ["Ада", "Ада́м", "Անի", "ანი", "آنی", "Əli", "Ali", "Eli"];
  expect(new Set(names.map(nameKey)).size).toBe(names.length);
});

it.each([
  ["a capital I and a small l", "AI", "Al"],
  ["a capital O and a nought", "Oskar", "0skar"],
  ["a one and a small l", "A1ma", "Alma"],
  ["the Cyrillic palochka and a capital I", "Ӏda", "Ida"],
  ["r and n, and an m", "Torn", "Tom"],
  ["a bar and a capital I", "|da", "Ida"],
])("names look alike by %s", (_, one, other) => {
  expect([looksLike(one, other), looksLike(other, one)]).toEqual([true, true]);
});

it("names that one can tell apart do not look alike", () => {
  const names = ["Ilia", "Lila", "Ali", "Alli", "Mia", "Mila", "José", "Jose", "Ada", "Ada B", "Олег", "Oleg"];
  const pairs = names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other] as const));
  expect(pairs.filter(([one, other]) => looksLike(one, other))).toEqual([]);
});

it.each([
  ["as it stands", "K7QM"],
  ["in small letters with spaces and a dash", " k7-q m "],
  ["in wide letters", "Ｋ７ＱＭ"],
  ["with a long dash and an unseen joiner", "K7\u2014Q\u200dM"],
  ["with Cyrillic letters", "К7QМ"],
  ["with small Cyrillic letters", "к7qм"],
  ["with Greek letters", "Κ7QΜ"],
])("a code typed %s is the same code", (_, typed) => {
  expect(latinCode(typed)).toBe("K7QM");
});

it("the letters of a code that look Latin in Cyrillic are each understood", () => {
  expect(latinCode("ВСНЈКМРЅТХ")).toBe("BCHJKMPSTX");
});

it.each([
  ["nothing", "", 0],
  ["Latin letters", "Line of Contact", 15],
  ["a family of four", "👨‍👩‍👧‍👦", 1],
  ["four families", "👨‍👩‍👧‍👦".repeat(4), 4],
  ["a hand in a colour, a flag, a keycap", "👋🏽🇦🇲1️⃣", 3],
  ["the flag of Scotland, spelled in tags", "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}", 1],
  ["letters with marks, composed or not", "e\u0301é", 2],
  ["Persian with a joiner", "می\u200cخواهم", 7],
  ["Devanagari with its marks", "नी", 1],
])("letters are counted as one sees them: %s", (_, text, count) => {
  expect(lettersIn(text)).toBe(count);
});

it("a text is cut between letters", () => {
  const families = "👨‍👩‍👧‍👦".repeat(3);
  expect(firstLetters(families, 2)).toBe("👨‍👩‍👧‍👦".repeat(2));
  expect(firstLetters(families, 3)).toBe(families);
  expect(firstLetters("Murad", 3)).toBe("Mur");
});

it.each([
  ["as many letters", "👨‍👩‍👧‍👦".repeat(40), true],
  ["a letter more", "👨‍👩‍👧‍👦".repeat(41), false],
  ["few letters of more characters than letters take", `a${"\u0301".repeat(40 * 12)}`, false],
])("a text is within forty letters or not: %s", (_, text, within) => {
  expect(isWithin(text, 40)).toBe(within);
});
