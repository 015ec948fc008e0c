/** A live match through its real doors: joining, playing, refusing, keeping secrets, coming back. */
import { Client, type Room } from "@colyseus/sdk";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../../client/net/api.ts";
import { openRoom } from "../../client/net/roomSource.ts";
import { scrub } from "../../shared/engine/scrub.ts";
import { viewFor } from "../../shared/engine/viewFor.ts";
import type { LoggedEvent, MatchEvent } from "../../shared/state/event.ts";
import {
  asPage,
  type LiveServer,
  makeClass,
  type Page,
  seatPage,
  startLive,
  teachApi,
  teachPage,
} from "../helpers/liveServer.ts";
import { karabakh } from "../helpers/scenario.ts";
import { accepted } from "../helpers/tables.ts";

const ready = { kind: "ready", ready: true } as const;
let server: LiveServer;
const open: { close(): void }[] = [];
beforeAll(async () => {
  server = await startLive();
});
afterEach(() => {
  for (const page of open.splice(0)) page.close();
});

const tokenOf = (joined: Record<string, { token: string }>, name: string) => joined[name]?.token ?? "";
const keep = <T extends { close(): void }>(page: T): T => {
  open.push(page);
  return page;
};

/** A started class: pages of the people and the instructor, all in the briefing. */
async function play(seats: readonly string[], settings = {}) {
  const made = await makeClass(server.origin, seats, settings);
  const pages: Record<string, Page> = {};
  for (const name of seats) pages[name] = keep(await seatPage(server.origin, tokenOf(made.joined, name)));
  const teacher = keep(await teachPage(server.origin, made.match));
  expect(await teacher.steer({ kind: "start" })).toBeNull();
  const page = (name: string) => pages[name] as Page;
  return { ...made, page, pages: Object.values(pages), teacher };
}
/** The same, in the first round's talks. */
async function inRound(seats: readonly string[], settings = {}) {
  const all = await play(seats, settings);
  expect(await all.teacher.steer({ kind: "openRound" })).toBeNull();
  for (const page of all.pages) await page.until(({ view }) => view.pub.phase === "open");
  return all;
}
/** The raw connection of a seat, as somebody would have it who does not use our page. */
async function rawSeat(joined: { token: string }): Promise<Room> {
  const { room } = accepted(await createApi(server.origin).enter(joined.token));
  const raw = await new Client(server.origin).joinById(room, { token: joined.token });
  keep({ close: () => void raw.leave() });
  raw.onMessage("events", () => {});
  return raw;
}
/** Lets everything that was set going be written. */
const settled = async (match: string) =>
  void (await server.tables.use(match, async ({ host }) => ({ ok: true, value: await host.settle() })));
const refusedWith = (asked: Promise<unknown>) =>
  asked.then(
    () => "accepted",
    (error) => error.reason ?? error.message,
  );

/** The seed was chosen (reviewChance.test.ts). */
const withoutSeed = (event: MatchEvent): MatchEvent =>
  event.kind === "opened" ? { ...event, seedHash: "" } : event.kind === "ended" ? { ...event, seed: "" } : event;

describe("a class", () => {
  it("joins by code and name and plays a round to its end, bots in the other seats", async () => {
    const { origin } = server;
    const { match, code } = accepted(
      await teachApi(origin).teach.create({
        ...{ title: "Monday", scenario: "karabakh-2020", roster: 4, form: "short", seed: "seven" },
        ...{ openSeconds: 0, wireSeconds: 60, bots: true },
      }),
    );
    const lobby = accepted(await createApi(origin).matchInfo(code.toLowerCase()));
    expect(lobby).toMatchObject({ match, title: "Monday", stage: "lobby" });
    expect(lobby.seats.map(({ seat, people }) => [seat, people])).toEqual([
      ["AZE", 0],
      ["ARM", 0],
      ["RUS", 0],
      ["TUR", 0],
    ]);
    const ada = accepted(await createApi(origin).join({ code, name: "Ada", seat: "AZE" }));
    const bo = accepted(await createApi(origin).join({ code, name: "Bo", seat: null }));
    const [one, other] = [keep(await seatPage(origin, ada.token)), keep(await seatPage(origin, bo.token))];
    const teacher = keep(await teachPage(origin, match));
    await teacher.until(
      ({ table }) => table.seats.flatMap(({ people }) => people).filter((p) => p.connected).length === 2,
    );
    expect(one.at().table.me).toEqual({ member: "1", name: "Ada", seat: "AZE", head: true });
    expect([teacher.at().table.me, teacher.at().view.own]).toEqual([null, null]);

    expect(await teacher.steer({ kind: "start" })).toBeNull();
    await one.until(({ table }) => table.stage === "briefing");
    for (const page of [one, other]) expect(await page.act(ready)).toBeNull();
    await one.until(({ table, view }) => table.stage === "playing" && view.pub.round === 1);
    expect(one.at().table.seats.map(({ bot }) => bot)).toEqual([false, false, true, true]);
    expect(await one.act({ kind: "setOrders", orders: [{ kind: "OFFENSIVE", sector: "S" }] })).toBeNull();
    for (const page of [one, other]) expect(await page.act(ready)).toBeNull();
    for (const page of [one, other, teacher]) {
      const { events } = await page.until(({ events }) => events.some(({ event }) => event.kind === "roundClosed"));
      expect(events.map(({ n }) => n)).toEqual([...new Set(events.map(({ n }) => n))].sort((a, b) => a - b));
    }
    expect(one.at().view.pub).toMatchObject({ phase: "wire", round: 1 });
    expect(one.at().view.pub.ground.S).toBeGreaterThan(0);
  });

  it("sees exactly what the rules let each seat see, after every step of a whole match", async () => {
    const { page, pages, teacher, match } = await inRound(["AZE", "RUS"], { roster: 8 });
    const { scenario } = karabakh;
    const table = accepted(await server.tables.hold(match));
    for (let step = 0; page("AZE").at().view.pub.phase !== "debrief"; step++) {
      expect(step).toBeLessThan(20);
      const { phase } = table.host.state;
      expect(await teacher.steer({ kind: phase === "open" ? "lock" : "openRound" })).toBeNull();
      const { round } = table.host.state;
      for (const each of [...pages, teacher]) {
        await each.until(({ view }) => view.pub.phase !== phase && view.pub.round === round);
        const seat = each.at().table.me?.seat ?? "instructor";
        expect(each.at().view).toEqual(viewFor(scenario, table.host.state, seat));
      }
    }
    for (const each of [...pages, teacher]) {
      const seat = each.at().table.me?.seat ?? "instructor";
      const expected = table.host.events.flatMap(({ n, round, event }) => {
        const seen = scrub(scenario, table.host.state, event, seat);
        return seen ? [{ n, round, event: seat === "instructor" ? seen : withoutSeed(seen) }] : [];
      });
      // What was said in private is told to the instructor when the match is over.
      const whole = ({ event }: LoggedEvent) => event.kind !== "said" || event.text !== "";
      const { events } = await each.until(({ events }) => events.length === expected.length && events.every(whole));
      expect(events).toEqual(expected);
    }
    await server.tables.release(match);
  });

  it("finds nobody's match against bots by its code", async () => {
    const api = createApi(server.origin);
    const body = { name: "Eve", scenario: "karabakh-2020", seat: "RUS", roster: 3, form: "long", seconds: 0 } as const;
    const page = keep(await seatPage(server.origin, accepted(await api.play(body)).token));
    expect(page.at().table).toMatchObject({ stage: "briefing", leftMs: null });
    expect(page.at().table.code).toBe("");
    const kept = await server.store.matches.byId(page.at().table.match);
    expect(await api.join({ code: kept?.joinCode ?? "", name: "Fay", seat: null })).toEqual({
      ok: false,
      error: { code: "unknownCode" },
    });
    for (const phase of ["open", "wire", "open"]) {
      expect(await page.act(ready)).toBeNull();
      await page.until(({ view }) => view.pub.phase === phase);
    }
    expect(page.at().view.pub.round).toBe(2);
  });
});

describe("the interface", () => {
  it.each<[string, (api: ReturnType<typeof createApi>, code: string) => Promise<unknown>, object]>([
    ["an unknown code", (api) => api.join({ code: "ZZZZ", name: "Ada", seat: null }), { code: "unknownCode" }],
    ["a lobby of no class", (api) => api.matchInfo("ZZZZ"), { code: "unknownCode" }],
    ["an empty name", (api, code) => api.join({ code, name: "  ", seat: null }), { code: "nameEmpty" }],
    [
      "a long name",
      (api, code) => api.join({ code, name: "x".repeat(41), seat: null }),
      { code: "nameTooLong", with: { max: 40 } },
    ],
    ["a name that is taken", (api, code) => api.join({ code, name: "aze", seat: null }), { code: "nameTaken" }],
    ["a seat that is not played", (api, code) => api.join({ code, name: "Ada", seat: "FRA" }), { code: "unknownSeat" }],
    [
      "a body of another shape",
      (api, code) => api.join({ code, name: "Ada", seat: 3 as never }),
      { code: "malformed", with: { path: "seat" } },
    ],
    ["a token of nobody", (api) => api.enter("0123456789abcdef"), { code: "tokenInvalid" }],
    ["an unknown scenario", (api) => api.scenario("atlantis"), { code: "unknownScenario" }],
    ["the instructor's list without a token", (api) => api.teach.matches(), { code: "tokenMissing" }],
    ["the instructor's room without a token", (api) => api.teach.enter("x"), { code: "tokenMissing" }],
  ])("refuses %s", async (_, ask, error) => {
    const { code } = await makeClass(server.origin, ["AZE"]);
    expect(await ask(createApi(server.origin), code)).toEqual({ ok: false, error });
  });

  it("leaves nothing of a match that could not be made", async () => {
    const before = (await server.store.matches.list()).length;
    const body = { name: "Eve", scenario: "karabakh-2020", seat: "FRA", roster: 3, form: "long", seconds: 0 } as const;
    expect(await createApi(server.origin).play(body)).toEqual({ ok: false, error: { code: "unknownSeat" } });
    expect(await createApi(server.origin).play({ ...body, roster: 7 })).toMatchObject({
      ok: false,
      error: { code: "badSetup" },
    });
    expect((await server.store.matches.list()).length).toBe(before);
  });

  it("tells what there is to play, and the sequel apart", async () => {
    const api = createApi(server.origin);
    const [info] = accepted(await api.scenarios());
    expect(info?.rosters.map(({ size }) => size)).toEqual([2, 3, 4, 5, 6, 8, 9, 10, 12]);
    expect(accepted(await api.scenario("karabakh-2020"))).toEqual(karabakh.scenario.files);
    expect(accepted(await api.sequel("karabakh-2020"))).toEqual(karabakh.sequel);
    const rows = accepted(await teachApi(server.origin).teach.matches());
    expect(rows.map(({ title }) => title)).toContain("Monday");
  });
});

describe("a bad request", () => {
  it("is refused to its sender alone; state, log and socket stay", async () => {
    const { page, match } = await inRound(["AZE", "ARM"]);
    const { store } = server;
    await settled(match);
    const before = {
      events: page("ARM").at().events,
      view: page("ARM").at().view,
      length: await store.log.length(match),
    };
    const orders = [{ kind: "STRIKE_BEYOND", town: "ganja" }] as const;
    expect(await page("AZE").act({ kind: "setOrders", orders: [...orders, ...orders] })).toMatchObject({
      code: expect.any(String),
    });
    expect(await page("AZE").act({ kind: "sign", text: 9, version: 1 })).toMatchObject({ code: "unknownText" });
    expect(await store.log.length(match)).toBe(before.length);
    expect(await page("AZE").act({ kind: "say", channel: "plenary", text: "still here" })).toBeNull();
    const after = await page("ARM").until(({ events }) => events.length > before.events.length);
    expect(after.events.slice(0, before.events.length)).toEqual(before.events);
    expect(after.view).toEqual(before.view);
  });

  it.each<[string, string, unknown, object]>([
    ["no body", "act", undefined, { code: "malformed", with: { path: "" } }],
    ["a body of another kind", "act", { kind: "fly" }, { code: "malformed", with: { path: "kind" } }],
    ["a seat smuggled in", "act", { ...ready, seat: "ARM" }, { code: "malformed", with: { path: "" } }],
    [
      "a field of another type",
      "act",
      { kind: "say", channel: "plenary", text: 7 },
      { code: "malformed", with: { path: "text" } },
    ],
    [
      "a line that is too long",
      "act",
      { kind: "say", channel: "plenary", text: "x".repeat(1001) },
      { code: "malformed", with: { path: "text" } },
    ],
    [
      "a body that is too large",
      "act",
      { kind: "say", channel: "plenary", text: "x".repeat(20_000) },
      { code: "tooLarge", with: { max: 16_384 } },
    ],
    ["a draft of no orders", "propose", { orders: "HOLD" }, { code: "malformed", with: { path: "orders" } }],
    ["events from nowhere", "since", { n: -1 }, { code: "malformed", with: { path: "n" } }],
    ["the instructor's steering", "steer", { kind: "end" }, { code: "notYours" }],
    ["the head passed to nobody", "passHead", { to: "77" }, { code: "notFound" }],
  ])("with %s is refused and the socket stays open", async (_, kind, body, reason) => {
    const { joined } = await inRound(["AZE"]);
    const raw = await rawSeat(joined.AZE as never);
    expect(await refusedWith(raw.request(kind, body))).toEqual(reason);
    expect(await refusedWith(raw.request("act", { kind: "say", channel: "plenary", text: "hello" }))).toBe("accepted");
  });

  it("of an unknown kind, sent or asked, does not close the socket", async () => {
    const { joined } = await inRound(["AZE"]);
    const raw = await rawSeat(joined.AZE as never);
    for (const kind of ["constructor", "__proto__", "fly"]) {
      raw.send(kind, { far: true });
      expect(await refusedWith(raw.request(kind, {}))).toContain("no onMessage");
    }
    expect(await refusedWith(raw.request("since", { n: 0 }))).toBe("accepted");
  });

  it("too many at once is refused for a while, and nobody else feels it", async () => {
    const { joined, page } = await inRound(["AZE", "ARM"]);
    const raw = await rawSeat(joined.AZE as never);
    const asked = Array.from({ length: 80 }, () => refusedWith(raw.request("since", { n: 1_000 })));
    const other = page("ARM").act({ kind: "say", channel: "plenary", text: "calm" });
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer === "accepted").length).toBeGreaterThanOrEqual(30);
    expect(answers.at(-1)).toEqual({ code: "tooMany" });
    expect(await other).toBeNull();
  });

  it.each<[string, (raw: Room) => void]>([
    ["hundreds of messages of no kind", (raw) => raw.send("fly", { far: true })],
    ["hundreds of broken messages", ({ connection }) => connection.send(Uint8Array.of(13, 0xa3, 0x61))],
  ])("of %s in a second costs the sender the connection, and nobody else", async (_, send) => {
    const { joined, page } = await inRound(["AZE", "ARM"]);
    const raw = await rawSeat(joined.AZE as never);
    raw.reconnection.enabled = false;
    const left = new Promise<number>((resolve) => raw.onLeave(resolve));
    for (let i = 0; i < 400; i++) send(raw);
    expect(await left).toBeGreaterThanOrEqual(1006);
    expect(await page("ARM").act({ kind: "say", channel: "plenary", text: "calm" })).toBeNull();
    expect(await page("AZE").act({ kind: "say", channel: "plenary", text: "my page is fine" })).toBeNull();
  });

  it("a thirteenth page of the same person is refused, until one of the twelve is closed", async () => {
    const { joined } = await inRound(["ARM", "AZE"]);
    const pages: Room[] = [];
    for (let i = 0; i < 11; i++) pages.push(await rawSeat(joined.AZE as never));
    expect(await refusedWith(rawSeat(joined.AZE as never))).toBe("tooMany");
    expect(await refusedWith(rawSeat(joined.ARM as never))).toBe("accepted");
    await pages[0]?.leave();
    expect(await refusedWith(rawSeat(joined.AZE as never))).toBe("accepted");
  });

  it("beyond the largest message costs the sender the connection, and nobody else", async () => {
    const { joined, page } = await inRound(["AZE", "ARM"]);
    const raw = await rawSeat(joined.AZE as never);
    const left = new Promise<number>((resolve) => raw.onLeave(resolve));
    raw.send("act", "x".repeat(100_000));
    expect(await left).toBe(1009);
    expect(await page("AZE").act({ kind: "say", channel: "plenary", text: "my page is fine" })).toBeNull();
    expect(await page("ARM").act(ready)).toBeNull();
  });
});

describe("a secret", () => {
  it("of one seat never reaches another's client, in state or events", async () => {
    const { page, joined, match } = await inRound(["AZE", "AZE2", "ARM"]);
    const secret = "the seventh column moves at dawn";
    const raws = { ARM: await rawSeat(joined.ARM as never), AZE2: await rawSeat(joined.AZE2 as never) };
    const heard: Record<string, string> = { ARM: "", AZE2: "" };
    for (const [seat, raw] of Object.entries(raws)) {
      raw.onMessage("events", (events) => {
        heard[seat] += JSON.stringify(events);
      });
    }
    const aze = page("AZE");
    expect(await aze.act({ kind: "say", channel: "own:AZE", text: secret })).toBeNull();
    expect(await aze.propose([{ kind: "COMMUNIQUE", share: 0, stance: "open", text: secret }])).toBeNull();
    const orders = [{ kind: "HOLD" }, { kind: "COMMUNIQUE", share: 0, stance: "open", text: secret }] as const;
    expect(await aze.act({ kind: "setOrders", orders: [...orders] })).toBeNull();
    // Something public after it: once that has come, everything before has.
    expect(await aze.act({ kind: "say", channel: "plenary", text: "good morning" })).toBeNull();
    for (const name of ["AZE2", "ARM"]) {
      await page(name).until(({ events }) =>
        events.some(({ event }) => event.kind === "said" && event.text === "good morning"),
      );
    }
    const everything = (seat: keyof typeof raws, name: string) =>
      JSON.stringify([raws[seat].state.toJSON(), heard[seat], page(name).at()]);
    await expect.poll(() => heard.ARM).toContain("good morning");
    expect(everything("ARM", "ARM")).not.toContain(secret);
    expect([...raws.ARM.state.own.keys()]).toEqual(["ARM"]);
    expect(JSON.stringify(await raws.ARM.request("since", { n: 0 }))).not.toContain(secret);
    // The same search finds it where it belongs.
    await expect.poll(() => heard.AZE2).toContain(secret);
    expect(JSON.stringify(raws.AZE2.state.toJSON())).toContain(secret);
    expect(page("AZE2").at().table.proposal).toEqual({ orders: [orders[1]], by: "1" });
    expect(page("AZE2").at().view.own?.orders).toEqual(orders);
    expect(await server.store.log.length(match)).toBeGreaterThan(4);
  });

  it.each([
    ["no token", {}, "tokenMissing"],
    ["a token of nobody", { token: "x".repeat(32) }, "tokenInvalid"],
  ])("is not told to whoever comes with %s", async (_, options, code) => {
    const { joined } = await makeClass(server.origin, ["AZE"]);
    const { room } = accepted(await createApi(server.origin).enter(tokenOf(joined, "AZE")));
    const refused = new Client(server.origin).joinById(room, options);
    await expect(refused).rejects.toThrow(code);
  });

  it("is not told to a seat of another match", async () => {
    const [one, other] = [await makeClass(server.origin, ["AZE"]), await makeClass(server.origin, ["AZE"])];
    const { room } = accepted(await createApi(server.origin).enter(tokenOf(one.joined, "AZE")));
    await expect(new Client(server.origin).joinById(room, { token: tokenOf(other.joined, "AZE") })).rejects.toThrow(
      "tokenInvalid",
    );
  });

  it("a page with a wrong token is refused for good, and told once", async () => {
    const gone: string[] = [];
    const { origin } = server;
    const page = keep(
      asPage(
        openRoom("0123456789abcdef0123", { origin, api: createApi(origin), onGone: ({ code }) => gone.push(code) }),
      ),
    );
    await page.untilConnection("refused");
    expect([page.refusal(), gone, page.snapshot()]).toEqual([{ code: "tokenInvalid" }, ["tokenInvalid"], null]);
    expect(await page.act(ready)).toEqual({ code: "busy" });
  });
});

describe("the instructor", () => {
  it("pauses, lengthens, forces on and ends; everybody sees it", async () => {
    const { teacher, page } = await inRound(["AZE"], { openSeconds: 600 });
    expect(await teacher.steer({ kind: "pause", paused: true })).toBeNull();
    const paused = await page("AZE").until(({ table, view }) => view.pub.paused && !table.running);
    expect(await page("AZE").act(ready)).toEqual({ code: "paused" });
    expect(await teacher.steer({ kind: "extend", seconds: 60 })).toBeNull();
    const longer = await page("AZE").until(({ table }) => table.leftMs !== paused.table.leftMs);
    expect((longer.table.leftMs ?? 0) - (paused.table.leftMs ?? 0)).toBe(60_000);
    expect(await teacher.steer({ kind: "pause", paused: false })).toBeNull();
    await page("AZE").until(({ table }) => table.running);
    expect(await teacher.steer({ kind: "lock" })).toBeNull();
    await page("AZE").until(({ view }) => view.pub.phase === "wire");
    expect(await teacher.steer({ kind: "end" })).toBeNull();
    const { table, view } = await page("AZE").until(({ table }) => table.stage === "ended");
    expect([table.leftMs, view.pub.outcome?.ending]).toEqual([null, "endedByInstructor"]);
  });

  it("passes a head on; the delegation's pages know at once", async () => {
    const { teacher, page, joined } = await inRound(["AZE", "AZE2"]);
    expect(await page("AZE2").act(ready)).toEqual({ code: "notHead" });
    expect(await teacher.passHead(joined.AZE2?.member ?? "")).toBeNull();
    await page("AZE2").until(({ table }) => table.me?.head === true);
    await page("AZE").until(({ table }) => table.me?.head === false);
    expect(await page("AZE2").act(ready)).toBeNull();
  });
});
