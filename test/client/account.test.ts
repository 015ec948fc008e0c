/** What became of a match: people, the war's course, what was agreed, and the page that tells it. */
import { describe, expect, test } from "vitest";
import { agreementsOf, courseOf, dotsOf, peopleOf, townsHit } from "../../client/match/account/account.ts";
import { stripOf } from "../../client/match/account/strip.ts";
import { pdfOf } from "../../client/panels/end/pdf.ts";
import { wrapped } from "../../client/panels/end/pen.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import { endSeenBy, scenario } from "./helpers/seen.ts";

const ends = [endSeenBy("AZE"), endSeenBy("ARM", { seed: "truce 2" }), endSeenBy("RUS", { roster: 10, form: "long" })];
const logged = (...events: readonly (readonly [round: number, event: object])[]): LoggedEvent[] =>
  events.map(([round, event], n) => ({ n, round, event: event as LoggedEvent["event"] }));
const pub = { ...(ends[0]?.view.pub as NonNullable<(typeof ends)[0]>["view"]["pub"]), round: 4, daysPerRound: 5 };

describe("people", () => {
  test("at the end the figures are those of the match, and nobody comes back who had not left", () => {
    for (const { view, events } of ends) {
      for (const { side, left, back, civilians } of peopleOf(view.pub, events)) {
        expect(civilians).toEqual(view.pub.sides[side].civilianDead);
        expect(left.high).toBeGreaterThanOrEqual(view.pub.sides[side].displaced.high);
        if (back) expect(back.high).toBeLessThanOrEqual(left.high);
      }
    }
  });

  test("who came back is told from how far the figure fell", () => {
    const moved = (from: number, to: number) => ({
      kind: "moved",
      of: { gauge: "displaced", side: 1 },
      from,
      to,
      terms: [],
    });
    const sides = [pub.sides[0], { ...pub.sides[1], displaced: { low: 60, high: 60 } }] as typeof pub.sides;
    const [, held] = peopleOf({ ...pub, sides }, logged([1, moved(30, 90)], [2, moved(90, 60)]));
    expect(held?.left).toEqual({ low: 90, high: 90 });
    expect(held?.back).toEqual({ low: 30, high: 30 });
  });

  test.each([
    ["all away", { left: { low: 80, high: 84 }, back: null }, { away: 82, back: 0 }],
    ["some back", { left: { low: 80, high: 84 }, back: { low: 20, high: 24 } }, { away: 60, back: 22 }],
    ["nobody left", { left: { low: 0, high: 0 }, back: null }, { away: 0, back: 0 }],
  ])("dots: %s", (_, people, dots) => {
    expect(dotsOf(people)).toEqual(dots);
  });

  test("towns that were hit, those most often first", () => {
    for (const { view } of ends) {
      const towns = townsHit(view.pub);
      const counts = towns.map(({ hits }) => hits.length);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(view.pub.shelled.length);
    }
  });
});

describe("the war's course", () => {
  test("each round begins where the one before ended, and the last ends where the match does", () => {
    for (const { view, events } of ends) {
      const course = courseOf(view.pub, events);
      expect(course).toHaveLength(view.pub.round);
      for (const [at, { previous }] of course.entries()) if (at > 0) expect(previous).toEqual(course[at - 1]?.sectors);
      expect(course.at(-1)?.sectors).toEqual(view.pub.ground);
    }
  });

  const breached = { kind: "breached", text: 1, hours: 41, absorbed: false };
  test.each([
    ["a truce that broke", [breached, { kind: "enteredIntoForce" }], { is: "truce", hours: 41 }],
    ["a text that was signed", [{ kind: "enteredIntoForce" }, { kind: "offensive", sector: "S" }], { is: "signed" }],
    ["a truce that held", [{ kind: "keptRound" }], { is: "silent" }],
    ["an attack that gained nothing", [{ kind: "offensive", sector: "S" }], { is: "attacked", sector: "S" }],
    ["nothing else", [], { is: "fire" }],
  ])("a round is named after %s", (_, events, mark) => {
    const of = { ...pub, round: 1, shelled: [] };
    expect(courseOf(of, logged(...events.map((event) => [1, event] as const)))[0]?.mark).toEqual(mark);
  });

  test("its picture lies within its frame, at one scale for all rounds", () => {
    const [end] = ends;
    if (!end) throw new Error("no match");
    const course = courseOf(end.view.pub, end.events);
    const hitEver = course.flatMap(({ towns }) => towns);
    const strips = course.map((round) =>
      stripOf(scenario.files.map, { ...round, hitEver }, { width: 120, height: 150 }),
    );
    for (const { start, towns } of strips) {
      for (const [x, y] of [...start, ...towns.map(({ at }) => at)]) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(120);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(150);
      }
      expect(start).toEqual(strips[0]?.start);
    }
  });
});

describe("agreements", () => {
  const enters = (text: number, hour = 12) => ({
    ...{ kind: "enteredIntoForce", text, venue: "moscow", clauses: [{ kind: "CEASE", hour }] },
  });
  test.each([
    [
      "broken in its round",
      [
        [2, enters(1)],
        [2, { kind: "breached", text: 1, hours: 53, absorbed: false }],
      ],
      [["broken", 1.1, 1.44]],
    ],
    ["held to the end", [[2, enters(1)]], [["holds", 1.1, 4]]],
    [
      "a shot that was settled",
      [
        [2, enters(1)],
        [3, { kind: "breached", text: 1, hours: 5, absorbed: true }],
      ],
      [["holds", 1.1, 4]],
    ],
    [
      "broken, and brought back by who stands for it",
      [
        [2, enters(1)],
        [2, { kind: "breached", text: 1, hours: 53, absorbed: false }],
        [3, { kind: "restored", text: 1, seat: "RUS" }],
      ],
      [
        ["broken", 1.1, 1.44],
        ["holds", 2, 4],
      ],
    ],
    [
      "ended by notice",
      [
        [2, enters(1)],
        [4, { kind: "endedByNotice", text: 1 }],
      ],
      [["ended", 1.1, 3]],
    ],
    [
      "replaced by another",
      [
        [1, enters(1)],
        [3, enters(2)],
      ],
      [
        ["replaced", 0.1, 2],
        ["holds", 2.1, 4],
      ],
    ],
  ] as const)("%s", (_, events, expected) => {
    const found = agreementsOf(pub, logged(...events)).map(({ state, from, to }) => [
      state,
      ...[from, to].map((at) => Math.round(at * 100) / 100),
    ]);
    expect(found).toEqual(expected);
  });
});

describe("the page", () => {
  test("a PDF says where each of its parts begins", async () => {
    const jpeg = new Uint8Array([0xff, 0xd8, 1, 2, 3, 0xff, 0xd9]);
    const text = new TextDecoder("latin1").decode(
      await pdfOf(jpeg, { width: 4, height: 6 }, "The end · Ավարտ").arrayBuffer(),
    );
    const table = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    expect(text.slice(table, table + 4)).toBe("xref");
    const starts = [...text.slice(table).matchAll(/(\d{10}) 00000 n/g)].map(([, at]) => Number(at));
    expect(starts).toHaveLength(6);
    for (const [at, start] of starts.entries()) expect(text.slice(start)).toMatch(new RegExp(`^${at + 1} 0 obj`));
    expect(text).toContain("/Length 7");
  });

  test("text wraps between words, and a word too long stands alone", () => {
    const measure = (line: string) => line.length;
    expect(wrapped("one two three", 7, measure)).toEqual(["one two", "three"]);
    expect(wrapped("extraordinarily so", 5, measure)).toEqual(["extraordinarily", "so"]);
  });
});
