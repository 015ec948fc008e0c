/** A class's table in time that the tests move: who is gone, deadlines over summer time, what a restart remembers. */
import { describe, expect, it, test } from "vitest";
import { knowsZone, nextDeadline } from "../../server/match/deadline.ts";
import type { Table } from "../../server/match/table.ts";
import type { Act } from "../../shared/engine/command.ts";
import { privateEntryOf } from "../../shared/log/privateEntry.ts";
import { accepted, openBench } from "../helpers/tables.ts";

const ready = { kind: "ready", ready: true } as const;
const rest = async (table: Table) => {
  for (let turn = 0; turn < 30; turn++) await table.host.settle();
};
const where = ({ host }: Table) => `${host.state.phase} ${host.state.round}`;
const hour = 3_600_000;

async function open(settings = {}) {
  const bench = await openBench();
  const table = await bench.create({ graceSeconds: 30, openSeconds: 600, ...settings });
  const [ada, bo, cy] = [await table.join("Ada", "AZE"), await table.join("Bo", "AZE"), await table.join("Cy", "ARM")];
  const members = [ada, bo, cy].map((each) => accepted(each).member);
  for (const member of members) table.come(member);
  accepted(await table.direct("main", { kind: "start" }));
  accepted(await table.direct("main", { kind: "openRound" }));
  await rest(table);
  return { ...bench, table, members: members as [string, string, string] };
}

describe("a delegation", () => {
  it("whose head is gone for the time of grace has another head, and the log says so", async () => {
    const { table, time, members, store } = await open();
    const [ada, bo] = members;
    table.go(ada);
    time.pass(29_999);
    await rest(table);
    expect(table.people.get(bo)?.head).toBe(false);
    time.pass(1);
    await expect.poll(() => table.people.get(bo)?.head).toBe(true);
    await rest(table);
    const notes = (await store.log.read(table.match.id)).flatMap((entry) => privateEntryOf(entry) ?? []);
    expect(notes.filter(({ kind }) => kind === "note").map(({ body }) => body)).toEqual([
      expect.objectContaining({ about: "headTook", member: bo, seat: "AZE" }),
    ]);
  });

  it("that is wholly gone is played by its bot after the time of grace, and plays itself on return", async () => {
    const { table, time, members } = await open();
    const [ada, bo, cy] = members;
    table.go(ada);
    table.go(bo);
    expect(table.botFor("AZE")).toBeNull();
    time.pass(30_000);
    await rest(table);
    expect([table.botFor("AZE"), table.host.state.seats.AZE?.ready]).toEqual(["gone", true]);
    table.come(bo);
    expect(table.botFor("AZE")).toBeNull();
    await expect.poll(() => table.people.get(ada)?.head).toBe(true);
    accepted(await table.passHead(bo, bo));
    accepted(await table.act(bo, { kind: "ready", ready: false }));
    accepted(await table.act(cy, ready));
    await rest(table);
    expect(where(table)).toBe("open 1");
  });

  it("never makes the table wait, and nobody at all lets the clock decide", async () => {
    const { table, time, members } = await open();
    const [ada, bo, cy] = members;
    for (const member of [ada, bo]) table.go(member);
    accepted(await table.act(cy, ready));
    time.pass(30_000);
    await rest(table);
    expect(where(table)).toBe("wire 1");
    table.go(cy);
    time.pass(20_000);
    await rest(table);
    expect(where(table)).toBe("open 2");
    time.pass(599_000);
    await rest(table);
    expect(where(table)).toBe("open 2");
    time.pass(1_000);
    await rest(table);
    expect(where(table)).toBe("wire 2");
  });
});

describe("the chat", () => {
  it("is slowed down for whoever floods it, and for nobody else", async () => {
    const { table, time, members } = await open();
    const [ada, , cy] = members;
    const say = (member: string) => table.act(member, { kind: "say", channel: "plenary", text: "x" });
    const answers = await Promise.all(Array.from({ length: 20 }, () => say(ada)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(16);
    expect(answers.at(-1)).toEqual({ ok: false, error: { code: "tooMany" } });
    accepted(await say(cy));
    time.pass(1_500);
    accepted(await say(ada));
  });

  it("has no way round for whoever is muted: no title, no communiqué; all else goes on", async () => {
    const { table, time, members } = await open();
    const [ada] = members;
    const until = time.now() + 60_000;
    accepted(await table.direct("main", { kind: "mute", member: ada, seat: "AZE", until }));
    const communique = (text: string) => ({ kind: "COMMUNIQUE", share: 1, stance: "open", text }) as const;
    const worded: Act[] = [
      { kind: "say", channel: "plenary", text: "x" },
      { kind: "table", convening: null, title: "You fools", clauses: [{ kind: "JOINTCOM" }] },
      { kind: "setOrders", orders: [{ kind: "HOLD" }, communique("You fools")] },
    ];
    for (const act of worded)
      expect(await table.act(ada, act)).toEqual({ ok: false, error: { code: "muted", with: { until } } });
    accepted(await table.act(ada, { kind: "setOrders", orders: [{ kind: "HOLD" }, communique("")] }));
    accepted(await table.act(ada, ready));
    time.pass(60_001);
    for (const act of worded.slice(0, 2)) accepted(await table.act(ada, act));
  });

  it("is not flooded with texts either: a dozen at once, then one each ten seconds", async () => {
    const { table, time, members } = await open();
    const [ada] = members;
    const text: Act = { kind: "table", convening: null, title: "Again", clauses: [{ kind: "JOINTCOM" }] };
    const tabled = async () =>
      (await Promise.all(Array.from({ length: 40 }, () => table.act(ada, text)))).filter((a) => a.ok);
    expect(await tabled()).toHaveLength(12);
    time.pass(20_000);
    expect(await tabled()).toHaveLength(2);
  });
});

describe("after a restart", () => {
  it("calls, reports, mutes, hidden messages, bots and the held wire are as they were", async () => {
    const { table, members, restart } = await open();
    const [ada, , cy] = members;
    accepted(await table.act(ada, { kind: "say", channel: "plenary", text: "rude" }));
    const n = table.host.events.findIndex(({ event }) => event.kind === "said" && event.text === "rude");
    accepted(await table.call("help", cy, "hello?"));
    accepted(await table.report(cy, n));
    accepted(await table.direct("main", { kind: "hideMessage", n, hidden: true }));
    accepted(
      await table.direct("main", { kind: "mute", member: ada, seat: "AZE", until: Date.parse("2020-10-01T00:00:00Z") }),
    );
    accepted(await table.direct("main", { kind: "bot", seat: "ARM", bot: true }));
    accepted(await table.direct("main", { kind: "holdWire", held: true }));
    accepted(await table.direct("main", { kind: "extend", seconds: 60 }));
    accepted(await table.direct("main", { kind: "broadcast", text: "Five minutes" }));
    const again = await restart(table.match.id);
    expect(again.supervision.calls).toEqual(table.supervision.calls);
    expect([...again.supervision.reports]).toEqual([...table.supervision.reports]);
    expect([
      again.supervision.hidden,
      [...again.supervision.muted],
      [...again.supervision.bots],
      again.supervision.held,
    ]).toEqual([[n], [[ada, Date.parse("2020-10-01T00:00:00Z")]], ["ARM"], true]);
    expect(again.supervision.extended(1, "open")).toBe(60_000);
    const viewer = { seat: "AZE", member: ada };
    expect(again.supervision.noticesFor(viewer)).toEqual(table.supervision.noticesFor(viewer));
  });
});

describe("a draft that nobody set when the round locks", () => {
  const draft = [{ kind: "HOLD" }] as const;
  const carriedOut = (table: Table) => {
    const locked = table.host.events.findLast(({ event }) => event.kind === "locked")?.event;
    return locked?.kind === "locked" ? [locked.orders.AZE, locked.standing.includes("AZE")] : null;
  };
  const lock = (table: Table) => table.direct("main", { kind: "lock" });

  it.each([
    ["stays one by default", false, "clock", false],
    ["is carried out where drafts count as set, by the clock", true, "clock", true],
    ["is carried out where drafts count as set, by the instructor", true, "instructor", true],
  ] as const)("%s", async (_, draftsSet, by, set) => {
    const { table, time, members } = await open({ draftsSet });
    accepted(await table.propose(members[0], [...draft]));
    if (by === "clock") time.pass(600_000);
    else accepted(await lock(table));
    await rest(table);
    expect(carriedOut(table)).toEqual(set ? [draft, false] : [expect.anything(), true]);
  });

  it.each([
    [
      "of a member who is not the head",
      async (table: Table, [, bo]: string[]) => table.propose(bo as string, [...draft]),
    ],
    [
      "of a head who then said ready without it",
      async (table: Table, [ada]: string[]) => {
        await table.propose(ada as string, [...draft]);
        return table.act(ada as string, ready);
      },
    ],
    [
      "that the rules refuse",
      async (table: Table, [ada]: string[]) => table.propose(ada as string, [{ kind: "RESTRAIN" }]),
    ],
  ])("is not carried out %s", async (_, put) => {
    const { table, members } = await open({ draftsSet: true });
    accepted(await put(table, members));
    accepted(await lock(table));
    await rest(table);
    expect(carriedOut(table)).toEqual([expect.anything(), true]);
  });
});

describe("a deadline", () => {
  const at = (text: string) => Date.parse(text);
  const iso = (ms: number) => new Date(ms).toISOString();
  const daily = [1, 2, 3, 4, 5, 6, 7];
  test.each<[string, string, string, number[], string, string]>([
    ["the same evening", "Europe/Berlin", "18:00", daily, "2026-01-12T09:00:00Z", "2026-01-12T17:00:00.000Z"],
    [
      "the next day once it has passed",
      "Europe/Berlin",
      "18:00",
      daily,
      "2026-01-12T17:00:01Z",
      "2026-01-13T17:00:00.000Z",
    ],
    ["a Monday from a Friday", "Europe/Berlin", "18:00", [1, 3], "2026-01-16T09:00:00Z", "2026-01-19T17:00:00.000Z"],
    [
      "an hour earlier by UTC in summer",
      "Europe/Berlin",
      "18:00",
      daily,
      "2026-07-01T09:00:00Z",
      "2026-07-01T16:00:00.000Z",
    ],
    [
      "the day on which summer time begins",
      "Europe/Berlin",
      "18:00",
      [7],
      "2026-03-28T20:00:00Z",
      "2026-03-29T16:00:00.000Z",
    ],
    ["the hour that is left out", "Europe/Berlin", "02:30", [7], "2026-03-28T20:00:00Z", "2026-03-29T01:30:00.000Z"],
    ["the hour that comes twice", "Europe/Berlin", "02:30", [7], "2026-10-24T20:00:00Z", "2026-10-25T00:30:00.000Z"],
    ["the other hemisphere", "Australia/Sydney", "09:00", daily, "2026-01-12T00:00:00Z", "2026-01-12T22:00:00.000Z"],
    ["a zone of half an hour", "Asia/Kolkata", "00:15", [2], "2026-01-12T00:00:00Z", "2026-01-12T18:45:00.000Z"],
    ["beyond the date line", "Pacific/Auckland", "08:00", [1], "2026-01-11T12:00:00Z", "2026-01-11T19:00:00.000Z"],
  ])("falls on %s", (_, zone, time, days, now, due) => {
    expect(iso(nextDeadline({ at: time, zone, days }, at(now)))).toBe(due);
  });

  it("is never nearer than it may be, and knows its zones", () => {
    const evening = { at: "18:00", zone: "Europe/Berlin", days: daily };
    expect(iso(nextDeadline(evening, at("2026-01-12T16:00:00Z"), 2 * hour))).toBe("2026-01-13T17:00:00.000Z");
    expect(iso(nextDeadline(evening, at("2026-01-12T15:00:00Z"), 2 * hour))).toBe("2026-01-12T17:00:00.000Z");
    expect([knowsZone("Europe/Berlin"), knowsZone("Mars/Olympus")]).toEqual([true, false]);
  });

  it.each([
    ["forward past it: at the next look", 9 * hour, 5_000],
    ["back: at its moment, later by as much", -hour, 9 * hour],
  ])("is kept by the wall clock that was set %s", async (_, leap, after) => {
    const deadlines = { at: "18:00", zone: "Europe/Berlin", days: daily };
    const { table, time } = await open({ deadlines, openSeconds: 0, wireSeconds: 60 });
    const due = Date.parse("2020-09-30T16:00:00Z");
    expect([table.view().deadline?.at, due - time.now()]).toEqual([due, 8 * hour]);
    time.leap(leap);
    time.pass(after - 1);
    await rest(table);
    expect(where(table)).toBe("open 1");
    time.pass(1);
    await rest(table);
    expect(where(table)).toBe("wire 1");
  });

  it("ends an asynchronous round, and nothing else does: not readiness, not absence, not a restart", async () => {
    const deadlines = { at: "18:00", zone: "Europe/Berlin", days: daily };
    const { table, time, members, restart } = await open({ deadlines, openSeconds: 0, wireSeconds: 60 });
    const due = Date.parse("2020-09-30T16:00:00Z");
    expect(table.view()).toMatchObject({ deadline: { at: due, zone: "Europe/Berlin" }, running: true });
    const [ada, bo, cy] = members;
    for (const member of [ada, cy]) accepted(await table.act(member, ready));
    for (const member of [ada, bo, cy]) table.go(member);
    time.pass(4 * hour);
    await rest(table);
    expect([where(table), table.botFor("AZE")]).toEqual(["open 1", null]);
    expect(await table.direct("main", { kind: "extend", seconds: 60 })).toMatchObject({ ok: false });
    const again = await restart(table.match.id);
    expect(again.view().deadline?.at).toBe(due);
    time.pass(due - time.now() - 1);
    await rest(again);
    expect(where(again)).toBe("open 1");
    time.pass(1);
    await rest(again);
    expect(where(again)).toBe("wire 1");
    time.pass(60_000);
    await rest(again);
    expect([where(again), again.view().deadline?.at]).toEqual(["open 2", due + 24 * hour]);
    accepted(await again.direct("main", { kind: "pause", paused: true }));
    time.pass(30 * hour);
    await rest(again);
    expect(where(again)).toBe("open 2");
    accepted(await again.direct("main", { kind: "pause", paused: false }));
    expect([again.view().deadline?.at, again.view().running]).toEqual([due + 48 * hour, true]);
  });
});
