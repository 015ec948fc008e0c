/** The tables of a class side by side: the tree's cells, the small charts' lines, and the words for what parts tables. */
import { parting } from "words:review/class";
import { describe, expect, it } from "vitest";
import { classReviewPath, parseClassReviewAddress } from "../../client/net/classReviewAddress.ts";
import { type BegunTable, begunIn, pathIn } from "../../client/pages/review/class/around.ts";
import { choicesOf, isTruth, smallCharts, spread } from "../../client/pages/review/class/smallLines.ts";
import { treeRows } from "../../client/pages/review/class/tree.ts";
import { makeNames } from "../../client/words/names.ts";
import { tablesOf } from "../../client/words/review/class.ts";
import { markWords, shortMark } from "../../client/words/review/classMarks.ts";
import type { AlikeGroup } from "../../shared/review/compare.ts";
import { compareTables } from "../../shared/review/compare.ts";
import { condense } from "../../shared/review/condensed.ts";
import { markKinds, type Standing } from "../../shared/review/roundMarks.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { Log, playBots } from "../helpers/reviewMatch.ts";

const names = makeNames(scenario, 0);
const condensed = condense(playBots(new Log(scenario, setupOf({ seed: "small", roster: 3, form: "short" }))).record());
const other = condense(playBots(new Log(scenario, setupOf({ seed: "other", roster: 4, form: "short" }))).record());
const tableOf = (number: number, of = condensed, played = of.played.length): BegunTable => ({
  ...{ match: `m${number}`, number, refusal: null },
  condensed: { ...of, played: of.played.slice(0, played) },
});

describe("the tree of a class's tables", () => {
  const group: AlikeGroup = {
    tables: [1, 3, 2],
    rounds: [
      { round: 1, branches: [[1, 3, 2]] },
      { round: 2, branches: [[1, 3], [2]] },
      { round: 3, branches: [[1]] },
    ],
    partings: [],
  };
  const rows = treeRows(group, [tableOf(1, condensed, 3), tableOf(2, condensed, 2), tableOf(3, condensed, 2)], 6);
  const shape = rows.map(({ table, cells }) => [
    table.number,
    ...cells.map(
      ({ round, rows: high, columns, tables }) => `${round}: ${high}×${columns} ${tables.map((t) => t.number)}`,
    ),
  ]);

  it("has one cell for all that have done alike, in the row of the first of them", () => {
    expect(shape).toEqual([
      [1, "1: 3×1 1,3,2", "2: 2×1 1,3", "3: 1×1 1", "4: 1×3 "],
      [3, "3: 1×4 "],
      [2, "2: 1×1 2", "3: 1×4 "],
    ]);
  });

  it("fills every place of its rectangle exactly once", () => {
    const filled = new Map<string, number>();
    for (const [index, { cells }] of rows.entries())
      for (const { round, rows: high, columns } of cells)
        for (let down = 0; down < high; down++)
          for (let across = 0; across < columns; across++) {
            const place = `${index + down} ${round + across}`;
            filled.set(place, (filled.get(place) ?? 0) + 1);
          }
    expect(filled.size).toBe(3 * 6);
    expect(new Set(filled.values())).toEqual(new Set([1]));
  });

  it("has no cell but its rest for a table that has played no round", () => {
    const alone = { tables: [1], rounds: [], partings: [] };
    expect(treeRows(alone, [tableOf(1, condensed, 0)], 6)[0]?.cells).toEqual([
      { round: 1, rows: 1, columns: 6, tables: [] },
    ]);
  });
});

describe("the small charts", () => {
  const tables = [tableOf(1), tableOf(2), tableOf(3, other)];
  const choices = choicesOf(tables, names);
  const chartsOf = (id: string, showRecord = false) => {
    const choice = choices.find((each) => each.id === id);
    if (!choice) throw new Error(`no ${id}`);
    return smallCharts(tables, choice, { scenario, names, showRecord });
  };

  it("offer each number once, and each seat's credibility that some table has", () => {
    expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
    const seats = new Set([...condensed.seats, ...other.seats]);
    expect(choices.filter(({ id }) => id.startsWith("credibility:")).map(({ id }) => id.split(":")[1])).toEqual([
      ...seats,
    ]);
  });

  it("share one axis that holds every value, of the record of 2020 too where it is laid over", () => {
    for (const { id } of choices)
      for (const showRecord of [false, true]) {
        const { charts, most } = chartsOf(id, showRecord);
        const values = charts.flatMap(({ own }) => own.flatMap(({ points }) => points.map(({ value }) => value)));
        expect(Math.max(...values)).toBeLessThanOrEqual(most);
        expect(most).toBeLessThanOrEqual(Math.max(7, 2.6 * Math.max(1, ...values)));
      }
  });

  it("have their own truth and claims, and of the others the truth alone", () => {
    const { charts } = chartsOf("militaryDead", true);
    const [first] = charts;
    expect(first?.own.filter(isTruth).length).toBe(2);
    expect(first?.own.length).toBe(6);
    expect(first?.others.map(({ table }) => table)).toEqual([2, 2, 3, 3]);
    expect(first?.others.every(({ line }) => isTruth(line))).toBe(true);
  });

  it("are empty where a table has no such seat", () => {
    const seat = other.seats.find((each) => !condensed.seats.includes(each));
    expect(chartsOf(`credibility:${seat}`).charts.map(({ own }) => own.length)).toEqual([0, 0, 1]);
  });

  it.each([
    [
      [50, 52],
      [50, 62],
    ],
    [
      [52, 50],
      [62, 50],
    ],
    [
      [10, 90],
      [10, 90],
    ],
    [
      [108, 110],
      [98, 110],
    ],
  ] as const)("move labels at %j apart to %j", (heights, apart) => {
    expect(spread(heights, 12, [0, 110])).toEqual(apart);
  });
});

describe("the words of a class's review", () => {
  it.each([
    [[3], "Round 1: table 3 part"],
    [[2, 1], "Round 1: tables 1 and 2 part"],
    [[1, 2, 3, 4], "Round 1: tables 1–4 part"],
    [[7, 1, 2, 3, 9], "Round 1: tables 1–3, 7 and 9 part"],
  ] as const)("name %j as %s", (numbers, expected) => {
    expect(parting.part({ round: 1, ...tablesOf(numbers) })).toBe(expected);
  });

  it("have a sentence and a short form for every kind of mark, without an id left in it", () => {
    const values = {
      ...{ ending: "settlement", clauses: "CEASE,HUMEX", culprits: "0,1", deliberate: 1, side: 1, seat: "RUS" },
      ...{ venue: "moscow", sector: "S", card: scenario.files.cards.cards[0]?.id ?? "", standing: "truce" },
    };
    for (const kind of markKinds) {
      const said = [markWords({ kind, values }, { names, scenario }), shortMark({ kind, values }, { names, scenario })];
      for (const words of said) expect(words).toMatch(/^[^{}]{4,}$/);
      expect(said.join()).not.toMatch(/undefined|CEASE|moscow|RUS\b/);
    }
  });

  it.each([
    ["settled", "the round closed with the war settled"],
    ["truce", "the round closed with a truce in force"],
    ["fire", "the round closed with fire on the line"],
    ["offensive", "the round closed with an offensive under way"],
    ["towns", "the round closed with towns under fire"],
    ["beyond", "the round closed with strikes beyond the region"],
    ["widerWar", "the round closed with outside powers at war"],
  ] satisfies [Standing, string][])("say of %s: %s", (standing, sentence) => {
    expect(markWords({ kind: "standing", values: { standing } }, { names, scenario })).toBe(sentence);
  });

  it("tell a bare truce from a watched one", () => {
    const words = (clauses: string) => markWords({ kind: "inForce", values: { clauses } }, { names, scenario });
    expect(words("CEASE,HUMEX")).toMatch(/^a bare truce/);
    expect(words("CEASE,LINES")).toMatch(/^a truce on a fixed line/);
    expect(words("CEASE,LINES,MONITOR")).toMatch(/^a watched truce/);
    expect(words("HUMEX")).toMatch(/^an agreement without a ceasefire/);
  });
});

describe("its address", () => {
  it.each([
    ["/review/class/abc", "", { id: "abc", table: null }],
    ["/review/class/abc/", "?table=3", { id: "abc", table: 3 }],
    ["/review/class/abc", "?table=x", { id: "abc", table: null }],
    ["/review/class/", "", { id: "", table: null }],
  ] as const)("reads %s%s", (pathname, search, expected) => {
    expect(parseClassReviewAddress({ pathname, search })).toEqual(expected);
  });

  it("is read back as it was made", () => {
    const [pathname = "", search = ""] = classReviewPath("a_-b", 4).split(/(?=\?)/);
    expect(parseClassReviewAddress({ pathname, search })).toEqual({ id: "a_-b", table: 4 });
  });

  it("leads from a place to the table's review, as its instructor", () => {
    const tables = [tableOf(1), { ...tableOf(2), condensed: null, refusal: { code: "chainBroken" as const } }];
    const review = { class: "c", title: "T", scenario: "s", tables, groups: compareTables([]) };
    expect(begunIn(review).map(({ number }) => number)).toEqual([1]);
    expect(pathIn(review)(1, "4.17")).toBe("/review/m1?teach#4.17");
    expect(pathIn(review)(1)).toBe("/review/m1?teach");
  });
});
