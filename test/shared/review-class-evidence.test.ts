/** Evidence of taking part across a class, and the table that a gradebook takes. */
import { describe, expect, it } from "vitest";
import { type EvidenceRow, studentsOf, type TableEvidence } from "../../shared/review/classEvidence.ts";
import { classParticipationColumns, classParticipationCsv } from "../../shared/review/exports.ts";
import { defaultWeights, type ParticipationKind, participationKinds } from "../../shared/review/participation.ts";

type Shares = Partial<Record<ParticipationKind, readonly [share: number, ...events: number[]]>>;

const row = (student: string | null, member: string, shares: Shares, more: Partial<EvidenceRow> = {}): EvidenceRow => ({
  ...{ student, member, name: `Name ${student ?? member}`, seat: "AZE", here: true },
  parts: participationKinds.map((kind) => {
    const [share = 0, ...events] = shares[kind] ?? [];
    return { kind, count: events.length, share, moments: events.map((n) => ({ n, at: `1.${n}` })) };
  }),
  ...more,
});
const table = (number: number, rows: readonly EvidenceRow[], weights = defaultWeights): TableEvidence => ({
  ...{ table: number, match: `m${number}`, weights, rows },
});
const only = (kind: ParticipationKind) =>
  Object.fromEntries(participationKinds.map((each) => [each, each === kind ? 1 : 0])) as typeof defaultWeights;

describe("the students of a class", () => {
  it("have a row each, table by table", () => {
    const rows = studentsOf([table(2, [row("c", "1", {})]), table(1, [row("a", "1", {}), row("b", "2", {})])]);
    expect(rows.map(({ id, sat }) => [id, sat.map((each) => each.table)])).toEqual([
      ["a", [1]],
      ["b", [1]],
      ["c", [2]],
    ]);
  });

  it("have one row where they sat at two tables: what they did adds up, to no more than a whole", () => {
    const [moved, ...others] = studentsOf([
      table(1, [row("a", "3", { rounds: [0.5, 10, 20], messages: [0.75, 11] }, { here: false, seat: null })]),
      table(2, [row("a", "1", { rounds: [0.5, 5], messages: [0.75, 6] }, { seat: "ARM" })]),
    ]);
    expect(others).toEqual([]);
    expect(moved?.sat).toEqual([
      { table: 1, match: "m1", member: "3", seat: null },
      { table: 2, match: "m2", member: "1", seat: "ARM" },
    ]);
    expect(moved?.parts.find(({ kind }) => kind === "rounds")).toMatchObject({ count: 3, share: 1 });
    expect(moved?.parts.find(({ kind }) => kind === "messages")).toMatchObject({ count: 2, share: 1 });
    expect(moved?.parts[0]?.moments.map(({ table: of, n }) => [of, n])).toEqual([
      [1, 10],
      [1, 20],
      [2, 5],
    ]);
  });

  it("are weighed as the table weighs where they sit now, and have its seat's result alone", () => {
    const result = { result: [0.4] as const };
    const [moved] = studentsOf([
      table(1, [row("a", "3", { result: [0.9] }, { here: false })], only("rounds")),
      table(2, [row("a", "1", result)], only("result")),
    ]);
    expect(moved?.points).toBe(40);
  });

  it("keep the number of somebody who belongs to no class, and of one whose name is forgotten", () => {
    const rows = studentsOf([table(1, [row(null, "4", {}), row("a", "5", {}, { name: null })])]);
    expect(rows.map(({ id, name }) => [id, name])).toEqual([
      ["m1:4", "Name 4"],
      ["a", null],
    ]);
  });
});

describe("the class's participation as a table", () => {
  const lines = (rows: readonly TableEvidence[]) => classParticipationCsv(studentsOf(rows)).split("\r\n");

  it("begins with who, where and how many points, then a count, a share and event numbers a kind", () => {
    const [head, first, ...rest] = lines([table(3, [row("a", "1", { rounds: [0.25, 7, 9] })])]);
    expect(head).toBe(`\uFEFF${classParticipationColumns.join(",")}`);
    expect(head).toMatch(/^.name,student,table,seat,points,rounds,rounds_share,rounds_events,messages,/);
    expect(first).toMatch(/^Name a,a,3,AZE,10,2,0.25,7 9,0,0,,/);
    expect(first?.split(",").length).toBe(classParticipationColumns.length);
    expect(rest).toEqual([""]);
  });

  it("tells event numbers of several tables apart", () => {
    const [, first] = lines([
      table(1, [row("a", "1", { rounds: [0.5, 25, 30] }, { here: false, seat: null })]),
      table(2, [row("a", "1", { rounds: [0.5, 41] })]),
    ]);
    expect(first).toMatch(/^Name a,a,1 2,none AZE,40,3,1,table 1: 25 30; table 2: 41,/);
  });
});
