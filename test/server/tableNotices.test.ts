/** What a table's people are told of what their instructor did: once, as it stands now. */
import { expect, test } from "vitest";
import type { Table } from "../../server/match/table.ts";
import type { DirectAction } from "../../shared/terms/action.ts";
import { accepted, openBench } from "../helpers/tables.ts";

test("what was done several times is told once, as it stands now; words stand beside each other", async () => {
  const { create, restart } = await openBench();
  const table = await create({ openSeconds: 600 });
  const [ada, cy] = [accepted(await table.join("Ada", "AZE")).member, accepted(await table.join("Cy", "ARM")).member];
  for (const member of [ada, cy]) table.come(member);
  const does = async (...actions: DirectAction[]) => {
    for (const action of actions) accepted(await table.direct("main", action));
  };
  const told = (member: string, seat: string, at: Table = table) =>
    at.supervision.noticesFor({ member, seat }).map(({ about, text, seconds }) => [about, seconds ?? text]);

  await does({ kind: "start" }, { kind: "openRound" });
  const longer = { kind: "extend", seconds: 120 } as const;
  await does(longer, { kind: "pause", paused: true }, longer);
  await does({ kind: "bot", seat: "AZE", bot: true }, { kind: "pause", paused: false });
  await does({ kind: "bot", seat: "AZE", bot: false });
  await does({ kind: "broadcast", text: "Listen" }, { kind: "broadcast", text: "Listen" });
  await does({ kind: "mute", member: ada, seat: "AZE", until: 0 }, { kind: "extend", seconds: -60 });
  const everybody = [
    ["start", ""],
    ["phaseEnded", ""],
    ["resume", ""],
    ["botBack", ""],
    ["broadcast", "Listen"],
    ["broadcast", "Listen"],
    ["extend", 180],
  ];
  expect(told(cy, "ARM")).toEqual(everybody);
  expect(told(ada, "AZE")).toEqual(everybody.toSpliced(-1, 0, ["unmuted", 0]));

  await does({ kind: "extend", seconds: -180 });
  expect(told(cy, "ARM").at(-1)).toEqual(["extend", 0]);
  expect(told(cy, "ARM", await restart(table.match.id))).toEqual(told(cy, "ARM"));
});

test("a log of an earlier version, which names things otherwise, tells the same", async () => {
  const { create, restart } = await openBench();
  const table = await create({ openSeconds: 600 });
  const { member } = accepted(await table.join("Ada", "AZE"));
  accepted(await table.direct("main", { kind: "start" }));
  const older = { round: 1, by: "main" } as const;
  const did = async (phase: "open" | "wire", action: { kind: string; [value: string]: string }) =>
    accepted(await table.host.note({ kind: "steer", body: { ...older, phase, action } }));
  await did("open", { kind: "correctOrders", seat: "AZE", reason: "a slip" });
  await did("open", { kind: "forceOn" });
  await did("wire", { kind: "holdWire", held: "" });
  const told = (await restart(table.match.id)).supervision.noticesFor({ member, seat: "AZE" });
  expect(told.map(({ about, text }) => [about, text])).toEqual([
    ["start", ""],
    ["ordersCleared", "a slip"],
    ["phaseEnded", ""],
    ["releaseWire", ""],
  ]);
});
