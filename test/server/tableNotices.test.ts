/** What a table's people are told of what their instructor did: once, as it stands now. */
import { expect, test } from "vitest";
import type { TableAction } from "../../server/match/steering.ts";
import type { Table } from "../../server/match/table.ts";
import { accepted, openBench } from "../helpers/tables.ts";

test("what was done several times is told once, as it stands now; words stand beside each other", async () => {
  const { create, restart } = await openBench();
  const table = await create({ openSeconds: 600 });
  const [ada, cy] = [accepted(await table.join("Ada", "AZE")).member, accepted(await table.join("Cy", "ARM")).member];
  for (const member of [ada, cy]) table.come(member);
  const does = async (...actions: TableAction[]) => {
    for (const action of actions) accepted(await table.direct("main", action));
  };
  const told = (member: string, seat: string, at: Table = table) =>
    at.desk.noticesFor({ member, seat }).map(({ about, text, seconds }) => [about, seconds ?? text]);

  await does({ kind: "start" }, { kind: "forceOn" });
  const longer = { kind: "extend", seconds: 120 } as const;
  await does(longer, { kind: "pause", paused: true }, longer);
  await does({ kind: "bot", seat: "AZE", bot: true }, { kind: "pause", paused: false });
  await does({ kind: "bot", seat: "AZE", bot: false });
  await does({ kind: "broadcast", text: "Listen" }, { kind: "broadcast", text: "Listen" });
  await does({ kind: "mute", member: ada, seat: "AZE", until: 0 }, { kind: "extend", seconds: -60 });
  const everybody = [
    ["start", ""],
    ["forceOn", ""],
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
