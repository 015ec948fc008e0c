import { beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../../client/net/api.ts";
import { withoutSeed } from "../../server/review/seedless.ts";
import { scrub } from "../../shared/engine/scrub.ts";
import { viewFor } from "../../shared/engine/viewFor.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import { type LiveServer, makeClass, seatPage, startLive, teachApi, teachPage } from "../helpers/liveServer.ts";
import { matchPages } from "../helpers/matchPages.ts";
import { karabakh } from "../helpers/scenario.ts";
import { accepted } from "../helpers/tables.ts";

const ready = { kind: "ready", ready: true } as const;
let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});
const { keep, inRound } = matchPages(() => server);

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

    expect(await teacher.action({ kind: "start" })).toBeNull();
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
      expect(await teacher.action({ kind: phase === "open" ? "lock" : "openRound" })).toBeNull();
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
      const textOf = new Map(expected.map(({ n, event }) => [n, event.kind === "said" && event.text]));
      const whole = ({ n, event }: LoggedEvent) => event.kind !== "said" || event.text === textOf.get(n);
      await each.until(({ events }) => events.at(-1)?.n === expected.at(-1)?.n && events.every(whole));
      expect(await each.allEvents()).toEqual(expected);
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
    expect(accepted(await teachApi(server.origin).scenario("karabakh-2020"))).toEqual(karabakh.scenario.files);
    expect(accepted(await api.sequel("karabakh-2020"))).toEqual(karabakh.sequel);
    const rows = accepted(await teachApi(server.origin).teach.matches());
    expect(rows.map(({ title }) => title)).toContain("Monday");
  });
});

describe("the instructor", () => {
  it("pauses, lengthens, forces on and ends; everybody sees it", async () => {
    const { teacher, page } = await inRound(["AZE"], { openSeconds: 600 });
    expect(await teacher.action({ kind: "pause", paused: true })).toBeNull();
    const paused = await page("AZE").until(({ table, view }) => view.pub.paused && !table.running);
    expect(await page("AZE").act(ready)).toEqual({ code: "paused" });
    expect(await teacher.action({ kind: "extend", seconds: 60 })).toBeNull();
    const longer = await page("AZE").until(({ table }) => table.leftMs !== paused.table.leftMs);
    expect((longer.table.leftMs ?? 0) - (paused.table.leftMs ?? 0)).toBe(60_000);
    expect(await teacher.action({ kind: "pause", paused: false })).toBeNull();
    await page("AZE").until(({ table }) => table.running);
    expect(await teacher.action({ kind: "lock" })).toBeNull();
    await page("AZE").until(({ view }) => view.pub.phase === "wire");
    expect(await teacher.action({ kind: "end" })).toBeNull();
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
