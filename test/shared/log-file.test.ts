/** A match file as text: what is no such file is refused, and what is comes back the same. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { canonical } from "../../shared/base/hash.ts";
import { makeMatchFile, parseMatchFile } from "../../shared/log/matchFile.ts";
import { verify } from "../../shared/log/verify.ts";
import { clauseKinds } from "../../shared/rules/clauses.ts";
import { orderKinds } from "../../shared/rules/orders.ts";
import type { Setup } from "../../shared/state/matchState.ts";
import { accepted, fileOf } from "../golden/golden.ts";
import { type Mood, play } from "../golden/play.ts";

import { last, scenario, text } from "../helpers/goldenFile.ts";

describe("a text", () => {
  const codeOf = (changed: string) => {
    const parsed = parseMatchFile(changed);
    return parsed.ok ? null : parsed.error;
  };
  const entryLine = (n: number) =>
    text
      .split("\n")
      .slice(0, n + 1)
      .join("\n").length;

  it.each<[string, string, object]>([
    ["of nothing", "", { code: "notJson" }],
    ["that is no JSON", "dear diary", { code: "notJson" }],
    ["of another program", '{"format":"something/else","version":1}', { code: "foreignFile" }],
    ["that is a list", "[]", { code: "foreignFile" }],
    ["that nests too deep", "[".repeat(100_000), { code: "foreignFile" }],
    [
      "of an older form",
      text.replace('"version":3', '"version":0'),
      { code: "olderVersion", with: { version: 0, known: 3 } },
    ],
    [
      "of a later form",
      text.replace('"version":3', '"version":4'),
      { code: "olderVersion", with: { version: 4, known: 3 } },
    ],
    ["without an end", text.replace(/,"end":\{.*\}\}/, "}"), { code: "schema", with: { path: "end" } }],
    ["with names in it", text.replace('"members":', '"names":["x"],"members":'), { code: "schema" }],
    ["cut in its heading", text.slice(0, 60), { code: "truncated", with: { entry: 0 } }],
    ["cut in an entry", text.slice(0, entryLine(12) + 40), { code: "truncated", with: { entry: 12 } }],
    ["cut after an entry", text.slice(0, entryLine(12)), { code: "truncated", with: { entry: 12 } }],
    ["cut in its last line", text.slice(0, -20), { code: "truncated", with: { entry: last + 1 } }],
    ["damaged in an entry", text.replace('"seq":12,', '"seq:12,'), { code: "notJson", with: { path: "entries.12" } }],
  ])("%s is refused", (_, changed, error) => {
    expect(codeOf(changed)).toMatchObject(error);
  });

  it("that is parsed and made again is the same", () => {
    expect(makeMatchFile(accepted(parseMatchFile(text)))).toBe(text);
  });

  it("cut anywhere never verifies, and never throws", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 3 }), (end) => {
        expect(["truncated", "notJson"]).toContain(codeOf(text.slice(0, end))?.code);
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it("changed in any one character verifies only where it still says the same", () => {
    const original = canonical(JSON.parse(text));
    const char = fc.constantFrom(...'0123456789abcdefxyz"\\{}[],: -.eE\n\u0000é');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), char, (at, put) => {
        const changed = text.slice(0, at) + put + text.slice(at + 1);
        const parsed = parseMatchFile(changed);
        const same = parsed.ok && canonical(parsed.value) === original;
        expect(parsed.ok && verify(scenario, parsed.value).ok).toBe(same);
      }),
      { numRuns: 120 },
    );
  }, 30_000);
});

test("any match that is played verifies, from its text again", () => {
  const mood: Mood = {
    orders: Object.fromEntries(orderKinds.map((kind) => [kind, 1])),
    clauses: clauseKinds,
    ...{ talks: 0.8, signs: 0.8, notice: 0.2 },
  };
  const rosters = fc.constantFrom(...scenario.rosters.map(({ size }) => size));
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20, unit: "binary" }), rosters, (seed, roster) => {
      const setup: Setup = { scenario: scenario.id, seed, roster, form: "short" };
      const { commands, state } = play(scenario, setup, mood);
      const file = fileOf(scenario, setup, commands);
      const again = accepted(parseMatchFile(makeMatchFile(file)));
      expect(again).toEqual(file);
      expect(accepted(verify(scenario, again)).ending).toBe(state.outcome?.ending);
    }),
    { numRuns: 10 },
  );
}, 30_000);
