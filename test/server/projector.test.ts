/** What hangs on the wall of the room: how every table stands, and nothing that any student may not see. */
import { Client } from "@colyseus/sdk";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { together } from "../../client/pages/projector/together.ts";
import { teach } from "../helpers/liveClass.ts";
import { type LiveServer, startLive, teachApi, teachToken } from "../helpers/liveServer.ts";
import { accepted } from "../helpers/tables.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});

/** Two tables in round 1: Ada and Bo hold both sides of the first, Cy one of the second's. */
async function playing() {
  const all = await teach(server.origin);
  const joined = [
    await all.join("Ada", { table: 1, seat: "AZE" }),
    await all.join("Bo", { table: 1, seat: "ARM" }),
    await all.join("Cy", { table: 2, seat: "ARM" }),
  ] as const;
  const [ada, bo, cy] = [await all.page(joined[0]), await all.page(joined[1]), await all.page(joined[2])];
  await all.wall.does({ kind: "start", at: "all" });
  await all.wall.does({ kind: "openRound", at: "all" });
  for (const page of [ada, bo, cy]) await page.until(({ view }) => view.pub.phase === "open");
  return { ...all, joined, ada, bo, cy, projector: await all.projector() };
}

it("shows round, clock, who is missing and how the war stands, as everybody at the table sees it", async () => {
  const { projector, wall, ada, matchOf } = await playing();
  const { tables, arrived, people } = await projector.until((view) =>
    view.tables.every(({ phase }) => phase === "open"),
  );
  expect([arrived, people]).toEqual([[], 3]);
  expect(tables[0]).toMatchObject({
    number: 1,
    round: 1,
    last: 6,
    running: true,
    people: 2,
    seats: { of: 2, ready: 0 },
  });
  const { pub } = ada.at().view;
  const { escalation, ground, widerWarBand, energyAlarm } = pub;
  expect(tables[0]?.situation).toEqual({ escalation, ground, widerWarBand, energyAlarm, treatySince: null, talks: [] });
  expect(together(tables, projector.now())).toBe(tables[0]);

  expect(await ada.act({ kind: "ready", ready: true })).toBeNull();
  await projector.until((view) => view.tables[0]?.seats.ready === 1);
  await wall.does({ kind: "pause", at: [matchOf(2)], paused: true });
  await wall.does({ kind: "extend", at: [matchOf(2)], seconds: 60 });
  const apart = await projector.until(
    (view) => view.tables[1]?.paused === true && view.tables[1].extendedMs === 60_000,
  );
  expect(together(apart.tables, projector.now())).toBeNull();
  await wall.does({ kind: "end", at: [matchOf(1)] });
  await projector.until((view) => view.tables[0]?.stage === "ended" && view.tables[0].situation === null);
  await wall.does({ kind: "end", at: "all" });
  await projector.until(({ over }) => over);
});

it("shows a word to all tables, and none that was for one", async () => {
  const { projector, wall, matchOf } = await playing();
  await wall.does({ kind: "broadcast", at: [matchOf(1)], text: "Table 1, a little quieter" });
  await wall.does({ kind: "broadcast", at: "all", text: "Ten minutes left" });
  await projector.until(({ announcement }) => announcement === "Ten minutes left");
  await wall.does({ kind: "broadcast", at: [matchOf(1)], text: "Table 1, quieter still" });
  await wall.until(({ actionsDone }) => actionsDone.length > 3);
  expect(projector.at().announcement).toBe("Ten minutes left");
});

it("gives its connection the projector's part alone, with nothing said, ordered or asked for in it", async () => {
  const { row, wall, ada, bo, cy, joined, matchOf } = await playing();
  const said = [
    "between the two of us",
    "to the plenary",
    "help, please",
    "to your seat",
    "to you alone",
    "to table 1",
  ];
  const done = [
    await ada.act({ kind: "say", channel: "bi:ARM-AZE", text: said[0] ?? "" }),
    await cy.act({ kind: "say", channel: "plenary", text: said[1] ?? "" }),
    await ada.act({ kind: "setOrders", orders: [{ kind: "HOLD" }] }),
    await bo.help(said[2] ?? ""),
  ];
  expect(done).toEqual([null, null, null, null]);
  await wall.does({ kind: "messageSeat", at: [matchOf(1)], seat: "AZE", text: said[3] ?? "" });
  await wall.does({ kind: "messageStudent", student: joined[1].student, text: said[4] ?? "" });
  await wall.does({ kind: "broadcast", at: [matchOf(1)], text: said[5] ?? "" });
  await wall.does({ kind: "chooseCard", at: "all", card: "council", accused: 0 });
  await wall.until(
    ({ help, actionsDone, tiles }) => help.length === 1 && actionsDone.length === 6 && tiles[0]?.card !== null,
  );

  const { room: id } = accepted(await teachApi(server.origin).classes.enterByCode(row.code));
  const room = await new Client(server.origin).joinById(id, { code: row.code, token: teachToken });
  onTestFinished(() => void room.leave());
  const state = await new Promise<object>((resolve) =>
    room.onStateChange.once((first: { toJSON(): object }) => resolve(first.toJSON())),
  );
  const { all: common, own } = state as { all: { records: object }; own: Record<string, { records: object }> };
  expect([common.records, Object.keys(own)]).toEqual([{}, ["projector"]]);
  const all = JSON.stringify(state);
  for (const secret of [
    ...said,
    "council",
    "HOLD",
    "Ada",
    ...joined.flatMap(({ token, student }) => [token, student]),
  ]) {
    expect(all, secret).not.toContain(secret);
  }
  const hidden = ["will", "force", "supply", "hurt", "hardness", "orders", "militaryDead", "claims", "credibility"];
  for (const key of hidden) expect(all, key).not.toContain(key);
  await expect(room.request("act", { kind: "pause", at: "all", paused: true })).rejects.toThrow();
});
