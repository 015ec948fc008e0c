/** What an instructor changes of a match's course so that it ends before the bell: how long rounds are, and which is the last. */
import { describe, expect, it } from "vitest";
import type { Table } from "../../server/match/table.ts";
import { accepted, openBench } from "../helpers/tables.ts";

const rest = async (table: Table) => {
  for (let turn = 0; turn < 30; turn++) await table.host.settle();
};
const where = ({ host }: Table) => `${host.state.phase} ${host.state.round}`;

async function open(settings = {}) {
  const bench = await openBench();
  const table = await bench.create({ openSeconds: 600, ...settings });
  const { member } = accepted(await table.join("Ada", "AZE"));
  table.come(member);
  accepted(await table.direct("main", { kind: "start" }));
  accepted(await table.direct("main", { kind: "openRound" }));
  await rest(table);
  const pass = async (seconds: number) => {
    bench.time.pass(seconds * 1000);
    await rest(table);
  };
  return { ...bench, table, pass, member };
}

describe("rounds of another length", () => {
  it("begin with the next one, last over a restart, and end when they are taken back", async () => {
    const { table, pass, restart } = await open();
    accepted(await table.direct("main", { kind: "roundTime", seconds: 120 }));
    expect(table.view().leftMs).toBe(600_000);
    await pass(600);
    await pass(20);
    expect([where(table), table.view().leftMs]).toEqual(["open 2", 120_000]);
    const again = await restart(table.match.id);
    expect(again.supervision.openSeconds).toBe(120);
    accepted(await again.direct("main", { kind: "roundTime", seconds: 0 }));
    accepted(await again.direct("main", { kind: "lock" }));
    accepted(await again.direct("main", { kind: "openRound" }));
    await rest(again);
    expect([where(again), again.view().leftMs]).toEqual(["open 3", 600_000]);
  });

  it.each([
    ["as long as they are", { openSeconds: 600 }, 0, "nothingToChange"],
    ["without a clock", { openSeconds: 0 }, 120, "wrongPhase"],
    [
      "at a time of day",
      { openSeconds: 600, deadlines: { at: "20:00", zone: "UTC", days: [1, 2, 3, 4, 5, 6, 7] } },
      120,
      "wrongPhase",
    ],
  ])("are refused %s", async (_, settings, seconds, code) => {
    const { table } = await open(settings);
    expect(await table.direct("main", { kind: "roundTime", seconds })).toMatchObject({ ok: false, error: { code } });
  });
});

describe("an earlier last round", () => {
  it("ends the match after its wire, over a restart too, and the people are told", async () => {
    const { table, pass, restart, member } = await open();
    accepted(await table.direct("main", { kind: "lastRound", round: 2 }));
    expect(table.supervision.noticesFor({ seat: "AZE", member }).at(-1)).toMatchObject({
      about: "lastRound",
      round: 2,
    });
    expect(table.view().last).toBe(2);
    for (const seconds of [600, 20, 600]) await pass(seconds);
    expect(where(table)).toBe("wire 2");
    const again = await restart(table.match.id);
    await rest(again);
    expect([where(again), again.stage]).toEqual(["wire 2", "playing"]);
    await pass(20);
    await rest(again);
    expect([where(again), again.stage]).toEqual(["debrief 2", "ended"]);
  });

  it("can be taken back, and an instructor may open a further round after it", async () => {
    const { table, pass } = await open();
    accepted(await table.direct("main", { kind: "lastRound", round: 1 }));
    accepted(await table.direct("main", { kind: "lastRound", round: 0 }));
    expect(table.view().last).toBe(8);
    await pass(600);
    await pass(20);
    expect(where(table)).toBe("open 2");
    accepted(await table.direct("main", { kind: "lastRound", round: 2 }));
    await pass(600);
    accepted(await table.direct("main", { kind: "openRound" }));
    await rest(table);
    expect(where(table)).toBe("open 3");
  });

  it.each([
    ["that is over already", 1],
    ["that the form does not have", 9],
    ["that is the last anyway", 8],
  ])("is refused for a round %s", async (_, round) => {
    const { table, pass } = await open();
    await pass(600);
    await pass(20);
    const refused = await table.direct("main", { kind: "lastRound", round });
    expect(refused).toMatchObject({ ok: false, error: { code: "nothingToChange" } });
  });
});
