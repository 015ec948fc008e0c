/** The catalogues: every message of every language, how messages are put together, and that no sentence stands elsewhere. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as projector from "words:projector";
import { describe, expect, test } from "vitest";
import { catalogues, languages, readCatalogue, source } from "../../client/build/words/catalogue.ts";
import { madeUpLanguages } from "../../client/build/words/madeUp.ts";
import { argumentsOf, codeOf, type Group, helpers, isMessage, parseMessage } from "../../client/build/words/message.ts";
import * as format from "../../client/words/format.ts";

const freePorts: format.Name = { text: "the Free Ports", start: "The Free Ports", number: "other" };
const russia: format.Name = { text: "Russia", start: "Russia", number: "one", forms: { of: "Russia's" } };

const tools: ReadonlyMap<string, unknown> = new Map(Object.entries(format));

/** A message as its module would hold it. */
function compiled(message: string | ReturnType<typeof parseMessage>): unknown {
  const code = codeOf(typeof message === "string" ? parseMessage(message) : message);
  return new Function(...helpers, `return (${code});`)(...helpers.map((name) => tools.get(name)));
}

const formed = (message: string, given: object): unknown => (compiled(message) as (given: object) => unknown)(given);

describe("a message", () => {
  test.each([
    ["A number: {n}", { n: 1200 }, "A number: 1,200"],
    ["{n, number, ::.0}", { n: 3 }, "3.0"],
    ["{n, plural, =0 {nobody} one {# person} other {# people}}", { n: 0 }, "nobody"],
    ["{n, plural, =0 {nobody} one {# person} other {# people}}", { n: 1 }, "1 person"],
    ["{n, plural, =0 {nobody} one {# person} other {# people}}", { n: 2 }, "2 people"],
    ["the {n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}", { n: 22 }, "the 22nd"],
    ["{paused, select, true {held} other {runs}}", { paused: true }, "held"],
    ["{paused, select, true {held} other {runs}}", { paused: false }, "runs"],
    ["{kind, select, shell {shelled} other {struck}}", { kind: "shell" }, "shelled"],
    ["{Seat} {seat, plural, one {is} other {are}} ready", { seat: freePorts }, "The Free Ports are ready"],
    ["It {seat, plural, one {is} other {are}} {seat_of} turn", { seat: russia }, "It is Russia's turn"],
    ["We heard {seat_of} word", { seat: freePorts }, "We heard the Free Ports word"],
    ["{Place} was shelled", { place: "the town" }, "The town was shelled"],
    [`\`$\{x} \\`, { x: "a" }, "`$a \\"],
    ["{when, date, long}", { when: Date.UTC(2020, 8, 30, 12) }, "30 September 2020"],
  ])("%s with %o is %s", (message, given, expected) => {
    expect(formed(message, given)).toBe(expected);
  });

  test("with tags is parts of a page, what a tag makes of its words among them", () => {
    const rule = (words: unknown) => ({ a: words });
    expect(formed("Costs {n} (<rule>see {where}</rule>).", { n: 2, where: "§5", rule })).toEqual([
      "Costs ",
      "2",
      " (",
      { a: ["see ", "§5"] },
      ").",
    ]);
  });

  test.each([
    ["{a} {b, number} {c, plural, other {#}}", { a: "Said", b: "number", c: "number" }],
    ["{Seat} {seat, plural, one {is} other {are}}", { seat: "Name" }],
    ["{seat_of}", { seat: "Name" }],
    ["{yes, select, true {a} other {b}}", { yes: "boolean" }],
    ["{of, select, a {1} b {2} other {}}", { of: '"a" | "b"' }],
    ["{of, select, a {1} other {2}}", { of: "string" }],
    ["<b>{x}</b>", { b: "Tag", x: "Part" }],
  ])("%s takes %o", (message, types) => {
    expect(Object.fromEntries(argumentsOf(parseMessage(message)))).toEqual(types);
  });
});

describe("made-up languages", () => {
  const each = (words: Group): string[] =>
    Object.values(words).flatMap((entry) => (isMessage(entry) ? JSON.stringify(entry) : each(entry)));
  test("leave no plain word, and keep ids of glossary words", () => {
    const { words } = readCatalogue("en-XA", "projector");
    expect(compiled(words.shut as ReturnType<typeof parseMessage>)).toBe("Ţĥííšš þááĝéé çááññóóţ ƀéé šĥóóŵññ.");
    expect(each(words).length).toBe(each(readCatalogue("en", "projector").words).length);
  });
  test.each(Object.keys(madeUpLanguages))("%s has every catalogue", (language) => {
    for (const name of catalogues()) expect(Object.keys(readCatalogue(language, name).words)).not.toEqual([]);
  });
});

describe.each(languages())("the catalogues in %s", (language) => {
  test.each(catalogues())("%s have no fault", (name) => {
    expect(readCatalogue(language, name).faults).toEqual([]);
  });
});

describe("no sentence stands outside of the catalogues", () => {
  const files = ["client", "server", "shared"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => join(folder, name).replaceAll("\\", "/"))
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts") && !forOthers.test(name)),
  );

  test("in what is told to people", () => {
    expect(files.length).toBeGreaterThan(500);
    const found = files.map((file) => [file, sentencesIn(readFileSync(file, "utf8"))] as const);
    expect(found.filter(([, sentences]) => sentences.length > 0)).toEqual([]);
  });
  test.each([
    ['const a = "The match is over.";', 1],
    [`const a = \`Round $\{n} of $\{m} has begun\`;`, 1],
    ['<p class="row apart">{words.x}</p>', 0],
    ['throw new Error("there is no such seat");', 0],
    ['// The match is over.\n/* "It is over now" */', 0],
    ['import { a } from "./the file there.ts";', 0],
  ])("%s has %d", (code, count) => expect(sentencesIn(code).length).toBe(count));
});

/** Texts of several plain words, but for those of errors and of the server's log, one of them a word of English that no identifier or style is made of. */
function sentencesIn(code: string): string[] {
  const bare = code
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|[^:"`'])\/\/.*$/gm, "$1")
    .replace(/^import .*$|from "[^"]*"/gm, "")
    .replace(/(?:new \w*Error|unwritten|log\.\w+|message: [\w?. ]*)\(?\s*(?:"[^"]*"|`[^`]*`)/g, "");
  const texts = [...bare.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(
    ([, plain, made]) => plain ?? made ?? "",
  );
  return texts.filter((text) => english.test(text.replace(/\$\{[^}]*\}/g, "x")));
}

const english =
  /\b(?!is not)[A-Za-z’']+ (?:[a-zA-Z’',]+ )*?(?:the|a|an|of|is|are|was|were|has|have|had|to|and|or|no|not|your|you|this|that|with|for|by|in|on|it|its|at|from|be|who|what|can|will)\b(?![-(])/;
/**
 * No page shows them: what builds and draws, what the server tells whoever keeps it (at its start, in its log, on the command
 * line), and what is wrong with a scenario's files or what their numbers mean, for whoever writes them.
 */
const forOthers =
  /^client\/(build|style|map\/demo)|^server\/([a-z]+\.ts$|cli\/|http\/(proxy|security)|store\/(database|fault))|^shared\/(scenario\/|bots\/script)/;

test("a page's words are those of the source language", () => {
  expect(source).toBe("en");
  expect(projector.arrived({ count: 1 })).toBe("1 person has arrived.");
});
