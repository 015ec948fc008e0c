/** What people type, as it is taken in. */
import { describe, expect, it } from "vitest";
import { plainField, plainLine, plainMessage, plainText } from "../../shared/base/text.ts";

describe("a text", () => {
  it.each([
    ["Armenian", "Արցախի մասին՝ խոսենք վաղը։"],
    ["Azerbaijani", "Şuşa, Ağdam, Xankəndi: Əliyevin İlham dediyi"],
    ["Georgian", "თბილისი მშვიდობას უჭერს მხარს"],
    ["Russian with stress and ё", "Ещё за́мок и замо́к"],
    ["Arabic with its vowels", "السَّلَامُ عَلَيْكُمْ"],
    ["Persian with its joiners", "می‌خواهم بدانم"],
    ["Hindi with its joiners", "क्‍ष और क्‌ष"],
    ["Hebrew with cantillation", "בְּרֵאשִׁ֖ית בָּרָ֣א"],
    ["Vietnamese, taken apart", "Việt Nam".normalize("NFD")],
    ["emoji in one, with skin and in pairs", "👩‍🚀 👍🏽 🏳️‍🌈 👨‍👩‍👧‍👦 ❤️ ☎︎ 1️⃣ 🇦🇿🇦🇲"],
    ["the flag of Scotland", "🏴󠁧󠁢󠁳󠁣󠁴󠁿 forever"],
    ["two lines and a tab", "One.\n\n\tTwo."],
    ["spaces at both ends", "  as typed  "],
    ["formulas and code", "=1+1 <b>&amp;</b> {x} ~0123"],
  ])("keeps %s whole", (_, text) => {
    expect(plainText(text)).toBe(text);
  });

  it.each([
    ["what turns a line around", "We \u202elliw\u202c sign\u2066\u2069\u200e\u200f\u061c", "We lliw sign"],
    ["what has no width", "A\u200bd\u2060a\ufeff\u00ad", "Ada"],
    ["joiners and selectors within Latin letters", "A\u200dd\ufe0f\u200ca", "Ada"],
    ["joiners at the start, after a space, and in rows", "\u200dx \u200cy 👩\u200d\u200d\u200d🚀", "x y 👩\u200d🚀"],
    ["fillers that pass for letters", "Ada\u3164\uffa0\u115f\u1160\u2800", "Ada"],
    ["words spelled in tags", "Ada\u{e0041}\u{e0042}\u{e007f}", "Ada"],
    ["marks piled on a letter", `Z${"\u0335\u0322\u0321".repeat(30)}algo`, "Z\u0335\u0322\u0321\u0335algo"],
    ["halves of a character", "a\ud83db\udc00", "ab"],
    ["control characters", "a\0b\u0007c\u009fd\u001b[31m", "abcd[31m"],
    ["line ends of other kinds", "a\r\nb\rc\u2028d\u2029e\u0085f", "a\nb\nc\nd\ne\nf"],
    ["a screen of empty lines", `a${"\n".repeat(400)}b`, "a\n\nb"],
    ["all of it where nothing is to be seen", " \u3164\u0301\u200d\n ", ""],
    ["blanks alone", "   ", ""],
  ])("lets go of %s", (_, typed, plain) => {
    expect(plainText(typed)).toBe(plain);
    expect(plainText(plain)).toBe(plain);
  });

  it("of one line has no other", () => {
    expect(plainLine("  The\u00a0truce\u3000of\nMonday\t ")).toBe("The truce of Monday");
  });

  it.each([
    ["tags", "\u{1f3f4}\u{e0067}"],
    ["marks", "a\u0301"],
    ["joiners", "\u200d"],
    ["selectors", "\ufe0f"],
    ["long words", "w"],
    ["empty lines", "\r\n"],
  ])("of sixty thousand %s is soon done", (_, unit) => {
    const before = performance.now();
    plainText(unit.repeat(60_000 / unit.length));
    expect(performance.now() - before).toBeLessThan(500);
  });
});

describe("a message", () => {
  it("is made plain field by field; titles and headlines are one line", () => {
    const typed = {
      kind: "table",
      title: "A\n\u202eB",
      clauses: [{ note: "a\u200b\nb", hour: 3, on: null, off: true }],
    };
    expect(plainMessage(typed)).toEqual({
      kind: "table",
      title: "A B",
      clauses: [{ note: "a\nb", hour: 3, on: null, off: true }],
    });
    expect(JSON.parse('{"headline":"a\\nb","text":"a\\nb"}', plainField)).toEqual({ headline: "a b", text: "a\nb" });
  });

  it.each([
    ["nothing", undefined],
    ["a number", 3n],
    ["bytes", new Uint8Array([1, 2])],
    ["nesting without an end", Array.from({ length: 500 }).reduce((inner) => [inner], "a\u200b" as unknown)],
  ])("that is %s stays what it is, for its schema to refuse", (_, typed) => {
    expect(JSON.stringify(plainMessage(typed), plainBig)).toBe(JSON.stringify(typed, plainBig));
  });
});
const plainBig = (_: string, value: unknown) => (typeof value === "bigint" ? `${value}n` : value);
