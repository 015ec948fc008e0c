/** The projector's reasoning: one clock for all or one for each, how many cards stand side by side, and in which words. */
import { describe, expect, test } from "vitest";
import { columnsFor, roundsOf, together } from "../../client/pages/projector/together.ts";
import { placeWords, roundsWords } from "../../client/words/projector.ts";
import type { ProjectorTable } from "../../shared/protocol/class.ts";
import { mostTables } from "../../shared/terms/limits.ts";

const table = (number: number, over: Partial<ProjectorTable> = {}): ProjectorTable => ({
  ...{ number, stage: "playing", phase: "open", paused: false, wireHeld: false, deadline: null },
  ...{ round: 2, last: 6, leftMs: 60_000, clockAt: 0, running: true, people: 6, extendedMs: 0 },
  seats: { of: 6, ready: 0 },
  situation: null,
  ...over,
});

describe("one clock stands for all tables in play", () => {
  test.each([
    ["where they are alike", [table(1), table(2, { leftMs: 61_000 })], 1],
    [
      "whatever those do that wait or have ended",
      [table(1, { stage: "lobby" }), table(2), table(3, { stage: "ended" })],
      2,
    ],
    [
      "and says that all are paused",
      [table(1, { paused: true, running: false }), table(2, { paused: true, running: false })],
      1,
    ],
    ["also where none runs", [table(1, { leftMs: null }), table(2, { leftMs: null })], 1],
    ["not where clocks differ", [table(1), table(2, { leftMs: 70_000 })], null],
    ["not where one has none", [table(1), table(2, { leftMs: null })], null],
    ["not where rounds differ", [table(1), table(2, { round: 3 })], null],
    ["not where phases differ", [table(1), table(2, { phase: "wire" })], null],
    ["not where one is paused", [table(1), table(2, { paused: true })], null],
    ["not where one was lengthened", [table(1), table(2, { extendedMs: 60_000 })], null],
    ["not where nothing is played", [table(1, { stage: "lobby" })], null],
  ])("%s", (_name, tables, expected) => expect(together(tables, 0)?.number ?? null).toBe(expected));
});

test("the rounds of those in play are named from the first to the last", () => {
  const tables = [table(1, { round: 3 }), table(2), table(3, { stage: "ended", round: 6 })];
  expect(roundsOf(tables)).toEqual({ from: 2, to: 3, of: 6 });
  expect(roundsWords({ from: 2, to: 3, of: 6 })).toBe("Rounds 2 to 3 of 6");
  expect(roundsWords({ from: 2, to: 2, of: 6 })).toBe("Round 2 of 6");
  expect(roundsOf([table(1, { stage: "briefing", round: 0 })])).toBeNull();
});

test("cards stand in at most five columns and four rows, with less than a row to spare", () => {
  for (let count = 1; count <= mostTables; count++) {
    const columns = columnsFor(count);
    const rows = Math.ceil(count / columns);
    expect([columns <= 5, rows <= 4, columns * rows - count < columns], `${count} tables`).toEqual([true, true, true]);
  }
});

test.each([
  ["in talks", {}, "Round 2 · talks"],
  ["on the wire", { phase: "wire" }, "Round 2 · wire"],
  ["held", { phase: "wire", wireHeld: true }, "Round 2 · held"],
  ["held in advance", { wireHeld: true }, "Round 2 · talks"],
  ["paused", { paused: true, phase: "wire", wireHeld: true }, "Round 2 · paused"],
  ["in the briefing", { stage: "briefing", phase: "briefing" }, "Briefing"],
  ["paused in it", { stage: "briefing", phase: "briefing", paused: true }, "Briefing, paused"],
] as const)("a table %s says where it is", (_name, over, expected) => {
  expect(placeWords(table(1, over))).toBe(expected);
});
