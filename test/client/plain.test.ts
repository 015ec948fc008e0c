/** Plain words: easy to read, only where the full ones are not, and spoken by choice. */
import { describe, expect, test } from "vitest";
import { catalogues, readCatalogue, readPlain } from "../../client/build/words/catalogue.ts";
import { parseMessage } from "../../client/build/words/message.ts";
import { moduleCode } from "../../client/build/words/modules.ts";
import { gradeOf, gradesOf, readingOf } from "../../client/build/words/readability.ts";
import { factPlaces } from "../../client/words/facts.ts";
import { scenario } from "../helpers/engine.ts";

describe("a grade", () => {
  test.each([
    ["easy words in short sentences", "The cat sat on the mat. It was warm there.", 1],
    [
      "long words in one sentence",
      "Humanitarian considerations notwithstanding, negotiations deteriorated considerably.",
      20,
    ],
  ])("of %s", (_, text, about) => {
    const grade = gradeOf(text) ?? Number.NaN;
    if (about < 8) expect(grade).toBeLessThan(4);
    else expect(grade).toBeGreaterThan(12);
  });
  test("of a label there is none", () => {
    expect(gradeOf("Hardness at home")).toBeNull();
  });
  test("is that of the longest reading, with a short word for each name", () => {
    const message = parseMessage("{Seat} {n, plural, one {a} other {many more}} [[come:attendance]] <b>now</b>");
    expect(readingOf(message)).toBe("it many more come now");
  });
});

describe("plain words", () => {
  test("are written for somebody of about thirteen: none above grade 8", () => {
    const hard = gradesOf({ plain: true, plainOnly: true }).filter(({ grade }) => grade > 8);
    expect(hard).toEqual([]);
  });
  test("fit the full ones: the same keys, no argument that is not given", () => {
    for (const name of catalogues()) expect(readPlain("en", name, readCatalogue("en", name).words).faults).toEqual([]);
  });
  test("stand in for a message where they are chosen, and leave the others alone", () => {
    const words = { a: parseMessage("full"), of: { b: parseMessage("more"), c: parseMessage("rest") } };
    const code = moduleCode(words, { format: "f", wording: "w" }, { of: { b: parseMessage("less") } });
    expect(code).toContain('import { plainly } from "w"');
    expect(code).toContain('const w0 = "full"');
    expect(code).toContain('{ "b": (plainly ? "less" : "more"), "c": "rest" }');
  });
});

describe("a fact's place", () => {
  const { facts } = scenario.files;
  test.each([
    ["one fact", ["B05"], ["AFP, 9 October, 4th paragraph"]],
    ["two of one source", ["B27", "B29"], ["AFP, 9 October, 17th paragraph", "18th paragraph"]],
    ["two of one paragraph", ["A28", "A29"], ["news article, 30 September, 12th paragraph", "the same paragraph"]],
    ["of two sources", ["A19", "B23"], ["news article, 30 September, 8th paragraph", "AFP, 9 October, 15th paragraph"]],
    ["from outside", ["O09"], ["from outside the articles"]],
    ["unknown", ["Z99"], ["Z99"]],
  ])("%s", (_, ids, places) => {
    expect(factPlaces(facts, ids).map(({ short }) => short)).toEqual(places);
  });
});
