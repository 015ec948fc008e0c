/** Tables of a class side by side: what marks a round, where tables part ways, and what is condensed of each. */
import { describe, expect, it } from "vitest";
import { compareTables, type NumberedTable } from "../../shared/review/compare.ts";
import { type CondensedTable, condense, type PlacedMark } from "../../shared/review/condensed.ts";
import { logged } from "../../shared/review/events.ts";
import { placesOf } from "../../shared/review/places.ts";
import { type MatchRecord, recordOf } from "../../shared/review/record.ts";
import { type MarkKind, markKey, marksOf } from "../../shared/review/roundMarks.ts";
import { clauseKinds } from "../../shared/rules/clauses.ts";
import { fileOf } from "../golden/golden.ts";
import { frozenScenario, type GoldenName, goldenNames, loadGolden } from "../golden/load.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { Log, playBots } from "../helpers/reviewMatch.ts";

const frozen = frozenScenario();

function goldenRecord(name: GoldenName): MatchRecord {
  const { setup, commands } = loadGolden(name);
  const record = recordOf(frozen, fileOf(frozen, setup, commands).entries);
  if (!record.ok) throw new Error(JSON.stringify(record.error));
  return record.value;
}
const records = goldenNames.map(goldenRecord);

/** Every mark of a match, with its round. */
const allMarks = (record: MatchRecord) =>
  logged(record.events, "roundClosed").flatMap(({ n, round }) =>
    // The end stands right behind the last round's close.
    marksOf(
      record,
      round,
      n + 1 < record.events.length && record.events[n + 1]?.event.kind === "ended" ? n + 1 : n,
    ).map((mark) => ({ ...mark, round })),
  );

const opening = condense(new Log(scenario, setupOf({ seed: "compare" })).record());

/** A mark in a test's shorthand: "inForce CEASE" at the place. */
const mark = (kind: MarkKind, values: PlacedMark["values"], at: string): PlacedMark => ({ kind, values, at });
const standing = (value: string, at: string) => mark("standing", { standing: value }, at);

/** A table that has played these rounds, each given by its marks. */
const tableOf = (table: number, rounds: readonly (readonly PlacedMark[])[], began = "alike"): NumberedTable => ({
  table,
  condensed: {
    ...opening,
    opening: began,
    played: rounds.map((marks, index) => ({ round: index + 1, at: `${index + 1}.40`, standing: "fire", marks })),
  } satisfies CondensedTable,
});

const quiet = (round: number) => [standing("fire", `${round}.40`)];
const truce = (round: number, event = "20") => [
  mark("inForce", { clauses: "CEASE" }, `${round}.${event}`),
  standing("truce", `${round}.40`),
];
const attack = (round: number) => [
  mark("offensive", { side: 0, sector: "S" }, `${round}.9`),
  standing("offensive", `${round}.41`),
];

describe("what marks a round", () => {
  it("is shown by an event of that round, or by its close", () => {
    for (const record of records)
      for (const { n, round } of allMarks(record)) expect(record.events[n]?.round).toBe(round);
  });

  it("names each text that entered into force by its clauses, in the order of the rulebook", () => {
    for (const record of records) {
      const entered = logged(record.events, "enteredIntoForce").map(({ event }) =>
        clauseKinds.filter((kind) => event.clauses.some((clause) => clause.kind === kind)).join(),
      );
      const marked = allMarks(record).filter(({ kind }) => kind === "inForce");
      expect(marked.map(({ values }) => values.clauses)).toEqual(entered);
    }
  });

  it("tells the broken truce from the incident that a joint commission settled", () => {
    const breaches = records.flatMap(({ events }) => logged(events, "breached"));
    const broken = records.flatMap(allMarks).filter(({ kind }) => kind === "broken");
    expect(broken.length).toBe(breaches.filter(({ event }) => !event.absorbed).length);
    expect(broken.length).toBeGreaterThan(0);
  });

  it("has each mark once a round, and always how the round ended", () => {
    for (const record of records)
      for (const { n, round } of logged(record.events, "roundClosed")) {
        const keys = marksOf(record, round, n).map(markKey);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.at(-1)).toMatch(/^standing /);
      }
  });

  it.each([
    ["peace", "truce"],
    ["war", "towns"],
    ["wider-war", "widerWar"],
    ["settlement", "settled"],
  ] as const)("the match of %s stands at its end as %s", (name, expected) => {
    expect(condense(goldenRecord(name)).played.at(-1)?.standing).toBe(expected);
  });

  it("counts a text that one name kept from being signed, in the round of its last signature", () => {
    const log = new Log(scenario, setupOf({ seed: "short", roster: 4 }));
    log.take({ by: "clock", steer: { kind: "openRound" } });
    const { scenario: of } = log;
    const [first, second] = of.leads;
    const by = (seat: string) => ({ seat, member: "1" });
    log.take({
      by: by(first),
      act: { kind: "table", convening: null, title: "T", clauses: [{ kind: "CEASE", hour: 0 }] },
    });
    log.take({ by: by(first), act: { kind: "sign", text: 1, version: 1 } });
    log.take({ by: "clock", steer: { kind: "lock" } });
    log.take({ by: "clock", steer: { kind: "openRound" } });
    log.take({ by: "clock", steer: { kind: "lock" } });
    const short = allMarks(log.record()).filter(({ kind }) => kind === "oneShort");
    expect(short).toMatchObject([{ round: 1, values: { seat: second } }]);
  });
});

describe("where tables part ways", () => {
  it("is nowhere while they do alike, whatever the place of an event in each log", () => {
    const [group] = compareTables([tableOf(1, [truce(1, "12")]), tableOf(2, [truce(1, "31")])]);
    expect(group?.partings).toEqual([]);
    expect(group?.rounds).toEqual([{ round: 1, branches: [[1, 2]] }]);
  });

  it("is the first round in which one of them does what the others do not", () => {
    const [group] = compareTables([
      tableOf(1, [quiet(1), quiet(2)]),
      tableOf(2, [quiet(1), quiet(2)]),
      tableOf(3, [quiet(1), truce(2)]),
    ]);
    expect(group?.partings).toHaveLength(1);
    expect(group?.partings[0]).toMatchObject({
      round: 2,
      branches: [
        [
          { table: 1, at: "2.40" },
          { table: 2, at: "2.40" },
        ],
        [{ table: 3, at: "2.20" }],
      ],
    });
    expect(group?.partings[0]?.differences[0]).toEqual({
      kind: "inForce",
      values: { clauses: "CEASE" },
      did: [{ table: 3, at: "2.20" }],
      not: [1, 2],
    });
  });

  it("is found anew within each branch, and never between tables that had parted before", () => {
    const [group] = compareTables([
      tableOf(1, [attack(1), quiet(2)]),
      tableOf(2, [quiet(1), quiet(2)]),
      tableOf(3, [attack(1), truce(2)]),
    ]);
    expect(group?.partings.map(({ round, branches }) => [round, branches.flat().map(({ table }) => table)])).toEqual([
      [1, [1, 3, 2]],
      [2, [1, 3]],
    ]);
    // Those who stay together longest stand together.
    expect(group?.tables).toEqual([1, 3, 2]);
    expect(group?.rounds).toEqual([
      { round: 1, branches: [[1, 3], [2]] },
      { round: 2, branches: [[1], [3], [2]] },
    ]);
  });

  it("points at the earliest of the acts that differ, by its number and not as a word", () => {
    const early = [mark("refused", { seat: "ARM" }, "1.9"), mark("inForce", { clauses: "CEASE" }, "1.17"), ...quiet(1)];
    const [group] = compareTables([tableOf(1, [quiet(1)]), tableOf(2, [early])]);
    expect(group?.partings[0]?.branches).toEqual([[{ table: 1, at: "1.40" }], [{ table: 2, at: "1.9" }]]);
    expect(group?.partings[0]?.differences.map(({ kind }) => kind)).toEqual(["inForce", "refused"]);
  });

  it("leaves out a table that has not come so far", () => {
    const [group] = compareTables([tableOf(1, [quiet(1), truce(2)]), tableOf(2, [quiet(1)]), tableOf(3, [])]);
    expect(group?.partings).toEqual([]);
    expect(group?.rounds).toEqual([
      { round: 1, branches: [[1, 2]] },
      { round: 2, branches: [[1]] },
    ]);
    expect(group?.tables).toEqual([1, 2, 3]);
  });

  it("compares only tables that began alike", () => {
    const groups = compareTables([
      tableOf(2, [truce(1)], "other seats"),
      tableOf(1, [quiet(1)]),
      tableOf(3, [quiet(1)]),
    ]);
    expect(groups.map(({ tables, partings }) => [tables, partings])).toEqual([
      [[1, 3], []],
      [[2], []],
    ]);
  });

  it("says nothing of one table, or of none", () => {
    expect(compareTables([])).toEqual([]);
    expect(compareTables([tableOf(1, [truce(1), attack(2)])])[0]?.partings).toEqual([]);
  });

  it("is nowhere among three tables of bots of one seed, and somewhere among three of other tempers", () => {
    const condensed = (players: Parameters<typeof playBots>[1]) =>
      condense(playBots(new Log(scenario, setupOf({ seed: "compare", roster: 3, form: "short" })), players).record());
    const [same] = compareTables([1, 2, 3].map((table) => ({ table, condensed: condensed({}) })));
    expect(same?.partings).toEqual([]);
    expect(same?.rounds.every(({ branches }) => branches.length === 1)).toBe(true);
    const tempers = ["hawk", "dove", "pragmatist"] as const;
    const [apart] = compareTables(
      tempers.map((temper, index) => ({
        table: index + 1,
        condensed: condensed({ players: { AZE: temper, ARM: temper } }),
      })),
    );
    expect(apart?.partings.length).toBeGreaterThan(0);
  });
});

describe("a table, condensed", () => {
  const record = goldenRecord("settlement");
  const table = condense(record);
  const places = placesOf(record.events);

  it("has a value of every gauge at every reading, as the state was there", () => {
    expect(table.readings.length).toBe(table.played.length + 1);
    for (const { of, truth } of table.series) {
      expect(truth.length).toBe(table.readings.length);
      if (!("side" in of)) continue;
      const read = table.readings.map(({ at }) => record.stateAt(places.find(at) ?? -1).sides[of.side][of.gauge]);
      expect(truth).toEqual(read);
    }
  });

  it("ends where the match ended, with its figures", () => {
    const { outcome, sides } = record.state;
    expect(table.outcome).toMatchObject({
      ending: "settlement",
      joint: outcome?.joint,
      final: outcome?.final,
      militaryDead: [sides[0].militaryDead, sides[1].militaryDead],
      reportedDead: [sides[0].reportedDead, sides[1].reportedDead],
    });
    expect(record.events[places.find(table.outcome.at) ?? -1]?.event.kind).toBe("ended");
  });

  it("is under way until it ends, and has nothing but its opening before the first round", () => {
    expect(opening).toMatchObject({ round: 0, played: [], readings: [{ round: 0, at: "0.01" }] });
    expect(opening.outcome).toMatchObject({ ending: null, joint: null, final: null, at: "0.01" });
  });

  it("begins alike with the same seed and seats, and not with others", () => {
    const openingOf = (changes: Parameters<typeof setupOf>[0]) =>
      condense(new Log(scenario, setupOf(changes)).record()).opening;
    const same = openingOf({ seed: "one", roster: 4 });
    expect(openingOf({ seed: "one", roster: 4 })).toBe(same);
    for (const changes of [
      { seed: "two", roster: 4 },
      { seed: "one", roster: 3 },
      { seed: "one", roster: 4, form: "short" as const },
    ])
      expect(openingOf(changes)).not.toBe(same);
    expect(same).not.toContain("one");
  });

  it("says nothing that anybody wrote", () => {
    const log = new Log(scenario, setupOf({ seed: "words", roster: 3, form: "short" }));
    log.take({ by: "clock", steer: { kind: "openRound" } });
    log.take({ by: { seat: "AZE", member: "1" }, act: { kind: "say", channel: "plenary", text: "Ada of Elm Street" } });
    const [first] = scenario.leads;
    const title = "A text by Ada of Elm Street";
    log.take({
      by: { seat: first, member: "1" },
      act: { kind: "table", convening: null, title, clauses: [{ kind: "CEASE", hour: 0 }] },
    });
    log.take({ by: { seat: first, member: "1" }, act: { kind: "sign", text: 1, version: 1 } });
    log.take({ by: "clock", steer: { kind: "lock" } });
    expect(JSON.stringify(condense(log.record()))).not.toContain("Elm Street");
  });
});
