/** People, clocks and stages of a match, with time that the tests move. */
import { describe, expect, it } from "vitest";
import { mostAtASeat } from "../../server/match/people.ts";
import type { Table } from "../../server/match/table.ts";
import { accepted, openBench } from "../helpers/tables.ts";

const ready = { kind: "ready", ready: true } as const;
/** Lets everything that was set going come to rest: each step may set another one going. */
const rest = async (table: Table) => {
  for (let turn = 0; turn < 20; turn++) await table.host.settle();
};
const where = ({ host }: Table) => `${host.state.phase} ${host.state.round}`;

/** How long a class waits, where it does not say otherwise. */
const graceMs = 60_000;

/** A class's match: Ada and Bo for AZE, Cy for ARM, RUS a bot's; all connected. */
async function seated(settings = {}) {
  const bench = await openBench();
  const table = await bench.create(settings);
  const ada = accepted(await table.join("Ada", "AZE"));
  const bo = accepted(await table.join("Bo", "AZE"));
  const cy = accepted(await table.join("Cy", "ARM"));
  for (const { member } of [ada, bo, cy]) table.come(member);
  return { ...bench, table, ada: ada.member, bo: bo.member, cy: cy.member, tokens: { ada: ada.token } };
}
async function started(settings = {}) {
  const all = await seated(settings);
  accepted(await all.table.start());
  await rest(all.table);
  return all;
}
async function open(settings = {}) {
  const all = await started(settings);
  accepted(await all.table.direct("main", { kind: "openRound" }));
  await rest(all.table);
  return all;
}

describe("seats", () => {
  it("go where it is thinnest, the first one in a seat being its head", async () => {
    const table = await (await openBench()).create();
    const names = ["A", "B", "C", "D", "E"];
    for (const name of names) accepted(await table.join(name, null));
    expect(
      table.view().seats.map(({ seat, people }) => [seat, ...people.map((p) => `${p.name}${p.head ? "*" : ""}`)]),
    ).toEqual([
      ["AZE", "A*", "D"],
      ["ARM", "B*", "E"],
      ["RUS", "C*"],
    ]);
  });

  it("never take two people for one name, or one too many, however fast they come", async () => {
    const table = await (await openBench()).create();
    const all = await Promise.all(["ann", "Ann", "ANN "].map((name) => table.join(name.trim(), "RUS")));
    expect(all.map((each) => (each.ok ? "in" : each.error.code))).toEqual(["in", "nameTaken", "nameTaken"]);
    const crowd = await Promise.all(Array.from({ length: 8 }, (_, n) => table.join(`n${n}`, "RUS")));
    expect(crowd.filter(({ ok }) => ok)).toHaveLength(mostAtASeat - 1);
    expect(crowd.at(-1)).toEqual({ ok: false, error: { code: "seatFull" } });
    expect(await table.join("late", "FRA")).toEqual({ ok: false, error: { code: "unknownSeat" } });
  });

  it("are full when every delegation is", async () => {
    const table = await (await openBench()).create();
    for (let n = 0; n < 3 * mostAtASeat; n++) accepted(await table.join(`n${n}`, null));
    expect(await table.join("late", null)).toEqual({ ok: false, error: { code: "matchFull" } });
  });

  it("held by a bot pass to whoever joins during play", async () => {
    const { table } = await open();
    expect(table.view().seats.map(({ bot }) => bot)).toEqual([false, false, true]);
    accepted(await table.join("Di", null));
    expect(table.view().seats.map(({ bot }) => bot)).toEqual([false, false, false]);
  });
});

describe("a delegation", () => {
  it("speaks with every voice and commits with its head's", async () => {
    const { table, bo } = await open();
    expect(await table.act(bo, ready)).toEqual({ ok: false, error: { code: "notHead" } });
    accepted(await table.act(bo, { kind: "say", channel: "own:AZE", text: "wait" }));
    accepted(await table.propose(bo, [{ kind: "HOLD" }]));
    expect(table.proposal("AZE")).toEqual({ orders: [{ kind: "HOLD" }], by: bo });
    expect(table.proposal("ARM")).toBeNull();
  });

  it("passes its head on by the head or the instructor, and to nobody outside", async () => {
    const { table, ada, bo, cy } = await open();
    const heads = () =>
      table.people
        .list()
        .filter(({ head }) => head)
        .map(({ name }) => name);
    expect(await table.passHead(bo, bo)).toEqual({ ok: false, error: { code: "notHead" } });
    expect(await table.passHead(cy, bo)).toEqual({ ok: false, error: { code: "notYours" } });
    accepted(await table.passHead(ada, bo));
    expect(heads()).toEqual(["Bo", "Cy"]);
    accepted(await table.passHead(null, ada));
    expect(heads()).toEqual(["Ada", "Cy"]);
    expect(await table.passHead(null, "99")).toEqual({ ok: false, error: { code: "notFound" } });
  });

  it("may take the head over once its head is gone for good", async () => {
    const { table, time, ada, bo } = await open();
    table.go(ada);
    time.pass(graceMs - 1);
    expect(await table.passHead(bo, bo)).toMatchObject({ ok: false });
    time.pass(1);
    accepted(await table.passHead(bo, bo));
    accepted(await table.act(bo, ready));
  });

  it("loses its draft with the round", async () => {
    const { table, bo } = await open();
    accepted(await table.propose(bo, [{ kind: "HOLD" }]));
    accepted(await table.direct("main", { kind: "lock" }));
    expect(table.proposal("AZE")).toBeNull();
    expect(await table.propose(bo, [])).toEqual({ ok: false, error: { code: "wrongPhase" } });
  });
});

describe("the stage", () => {
  it("is a lobby where nothing can be done, until the instructor starts", async () => {
    const { table, ada, store } = await seated();
    expect([table.stage, table.view().leftMs]).toEqual(["lobby", null]);
    expect(await table.act(ada, ready)).toEqual({ ok: false, error: { code: "wrongPhase" } });
    expect(await table.direct("main", { kind: "openRound" })).toEqual({ ok: false, error: { code: "wrongPhase" } });
    accepted(await table.start());
    expect([table.stage, where(table)]).toEqual(["briefing", "briefing 0"]);
    expect((await store.matches.byId(table.match.id))?.status).toBe("running");
    expect(await table.start()).toEqual({ ok: false, error: { code: "wrongPhase" } });
  });

  it("ends when the instructor ends it, and takes nobody after", async () => {
    const { table, store } = await open();
    accepted(await table.direct("main", { kind: "end" }));
    await rest(table);
    expect(table.stage).toBe("ended");
    await expect.poll(async () => (await store.matches.byId(table.match.id))?.status).toBe("ended");
    expect(await table.join("Late", null)).toEqual({ ok: false, error: { code: "matchOver" } });
  });
});

describe("the round", () => {
  it("goes from briefing to talks to wire and on as the people are ready; bots make nobody wait", async () => {
    const { table, ada, cy } = await started();
    for (const expected of ["open 1", "wire 1", "open 2", "wire 2"]) {
      accepted(await table.act(ada, ready));
      await rest(table);
      const before = where(table);
      expect(before).not.toBe(expected);
      accepted(await table.act(cy, ready));
      await rest(table);
      expect(where(table)).toBe(expected);
    }
  });

  it("does not wait for a delegation that is gone, but for one whose page only reloads", async () => {
    const { table, time, ada, bo, cy } = await open();
    for (const member of [ada, bo]) table.go(member);
    accepted(await table.act(cy, ready));
    await rest(table);
    expect(where(table)).toBe("open 1");
    time.pass(graceMs);
    await rest(table);
    expect(where(table)).toBe("wire 1");
  });

  it("with bots alone goes on by itself, the wire keeping its time", async () => {
    const { create, time } = await openBench();
    const table = await create();
    accepted(await table.start());
    await rest(table);
    expect(where(table)).toBe("wire 1");
    time.pass(20_000);
    await rest(table);
    expect(where(table)).toBe("wire 2");
  });
});

describe("the clock", () => {
  const left = ({ table, time }: { table: Table; time: { steady(): number } }) => {
    const { leftMs, clockAt, running } = table.view();
    return leftMs === null ? null : leftMs - (running ? time.steady() - clockAt : 0);
  };

  it("opens the first round, locks, and ends the wire when it reaches zero", async () => {
    const all = await started();
    const { table, time } = all;
    expect(left(all)).toBe(240_000);
    time.pass(240_000);
    await rest(table);
    expect(where(table)).toBe("open 1");
    time.pass(239_999);
    await rest(table);
    expect(where(table)).toBe("open 1");
    time.pass(1);
    await rest(table);
    expect([where(table), left(all)]).toEqual(["wire 1", 20_000]);
    time.pass(20_000);
    await rest(table);
    expect([where(table), left(all)]).toEqual(["open 2", 240_000]);
  });

  it("stands while the match is paused, and is lengthened by the instructor", async () => {
    const all = await open();
    const { table, time } = all;
    time.pass(100_000);
    accepted(await table.direct("main", { kind: "pause", paused: true }));
    time.pass(1_000_000);
    expect([left(all), table.view().running, where(table)]).toEqual([140_000, false, "open 1"]);
    accepted(await table.extend(60_000));
    accepted(await table.direct("main", { kind: "pause", paused: false }));
    expect([left(all), table.view().running]).toEqual([200_000, true]);
    time.pass(200_000);
    await rest(table);
    expect(where(table)).toBe("wire 1");
  });

  it.each([
    ["forward", 600_000],
    ["back", -7_200_000],
  ])("runs its full length, and is shown so, when the wall clock leaps %s", async (_, leap) => {
    const all = await open();
    const { table, time } = all;
    time.pass(100_000);
    time.leap(leap);
    expect(left(all)).toBe(140_000);
    time.pass(139_999);
    await rest(table);
    expect([where(table), left(all)]).toEqual(["open 1", 1]);
    time.pass(1);
    await rest(table);
    expect(where(table)).toBe("wire 1");
  });

  it("lets people write as before when the wall clock steps back", async () => {
    const { table, time, ada } = await open();
    const say = () => table.act(ada, { kind: "say", channel: "plenary", text: "Still here." });
    accepted(await say());
    time.leap(-120_000);
    for (let sent = 0; sent < 5; sent++) accepted(await say());
  });

  it.each([
    ["back", -7_200_000],
    ["forward", 600_000],
  ])("keeps a mute for as long as was said when the wall clock leaps %s", async (_, leap) => {
    const { table, time, ada } = await open();
    const say = () => table.act(ada, { kind: "say", channel: "plenary", text: "Still here." });
    const until = time.now() + 120_000;
    accepted(await table.direct("main", { kind: "mute", member: ada, seat: "AZE", until }));
    time.leap(leap);
    time.pass(119_999);
    expect(await say()).toEqual({ ok: false, error: { code: "muted", with: { until: until + leap } } });
    time.pass(1);
    accepted(await say());
  });

  it("is not there where none is wanted", async () => {
    const all = await open({ openSeconds: 0, wireSeconds: 0 });
    expect(left(all)).toBeNull();
    all.time.pass(10_000_000);
    await rest(all.table);
    expect(where(all.table)).toBe("open 1");
    expect(await all.table.extend(60_000)).toEqual({ ok: false, error: { code: "wrongPhase" } });
  });

  it("tries again when the store could not take the lock", async () => {
    const { table, time, store } = await open();
    const { append } = store.log;
    store.log.append = async () => {
      throw new Error("the disk is full");
    };
    time.pass(240_000);
    await rest(table);
    expect(where(table)).toBe("open 1");
    store.log.append = append;
    time.pass(5_000);
    await rest(table);
    expect(where(table)).toBe("wire 1");
  });
});

describe("after a restart", () => {
  it("everything is where it was: people, heads, drafts, stage, and the time left", async () => {
    const { table, time, restart, ada, bo, tokens } = await open();
    accepted(await table.passHead(ada, bo));
    accepted(await table.propose(ada, [{ kind: "ATTRITE" }]));
    time.pass(100_000);
    accepted(await table.act(ada, { kind: "say", channel: "plenary", text: "last words" }));
    const again = await restart(table.match.id);
    expect(again).not.toBe(table);
    expect(again.host.state).toEqual(table.host.state);
    expect(accepted(await again.host.whole())).toEqual(table.host.events);
    expect(again.proposal("AZE")).toEqual({ orders: [{ kind: "ATTRITE" }], by: ada });
    expect(again.people.list().map(({ name, head, connected }) => [name, head, connected])).toEqual([
      ["Ada", false, false],
      ["Bo", true, false],
      ["Cy", true, false],
    ]);
    expect((await again.people.byToken(tokens.ada))?.name).toBe("Ada");
    expect([again.stage, again.view().leftMs, again.view().running]).toEqual(["playing", 140_000, true]);
    time.pass(140_000);
    await rest(again);
    expect(where(again)).toBe("wire 1");
  });

  it("the time that the server was away is nobody's loss, nor is a pause forgotten", async () => {
    const { table, time, restart } = await open();
    time.pass(40_000);
    accepted(await table.direct("main", { kind: "pause", paused: true }));
    await table.close();
    time.pass(9_000_000);
    const again = await restart(table.match.id);
    expect([again.view().leftMs, again.view().running]).toEqual([200_000, false]);
  });

  it("a match in the lobby still waits there", async () => {
    const { table, restart } = await seated();
    const again = await restart(table.match.id);
    expect([again.stage, again.people.list().length]).toEqual(["lobby", 3]);
  });
});
