/** What comes in at a match's door that should not: refused to its sender alone; and what never goes out. */
import { Client, type Room } from "@colyseus/sdk";
import { beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../../client/net/api.ts";
import { openRoom } from "../../client/net/roomSource.ts";
import { asPage, type LiveServer, makeClass, startLive } from "../helpers/liveServer.ts";
import { matchPages } from "../helpers/matchPages.ts";
import { accepted } from "../helpers/tables.ts";

const ready = { kind: "ready", ready: true } as const;
let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});
const { tokenOf, keep, inRound, rawSeat, settled, refusedWith } = matchPages(() => server);

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
    ["events from nowhere", "since", { epoch: "", n: -1 }, { code: "malformed", with: { path: "n" } }],
    ["an instructor's action", "action", { kind: "pause", paused: true }, { code: "notYours" }],
    ["the head passed to nobody", "passHead", { to: "77" }, { code: "notFound" }],
  ])("with %s is refused and the socket stays open", async (_, kind, body, reason) => {
    const { joined } = await inRound(["AZE"]);
    const raw = await rawSeat(joined.AZE as never);
    expect(await refusedWith(raw.request(kind, body))).toEqual(reason);
    expect(await refusedWith(raw.request("act", { kind: "say", channel: "plenary", text: "hello" }))).toBe("accepted");
  });

  it("of an unknown kind, sent or asked, is refused with a code and does not close the socket", async () => {
    const { joined } = await inRound(["AZE"]);
    const raw = await rawSeat(joined.AZE as never);
    for (const kind of ["constructor", "__proto__", "fly"]) {
      raw.send(kind, { far: true });
      expect(await refusedWith(raw.request(kind, {}))).toEqual({ code: "malformed", with: { path: "kind" } });
    }
    expect(await refusedWith(raw.request("since", { epoch: "", n: 0 }))).toBe("accepted");
  });

  it("too many at once is refused for a while, and nobody else feels it", async () => {
    const { joined, page } = await inRound(["AZE", "ARM"]);
    const raw = await rawSeat(joined.AZE as never);
    const asked = Array.from({ length: 80 }, () => refusedWith(raw.request("since", { epoch: "", n: 1_000 })));
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
    expect([...raws.ARM.state.own.keys()]).toEqual(["viewer ARM", "member 3"]);
    expect(JSON.stringify(await raws.ARM.request("since", { epoch: "", n: 0 }))).not.toContain(secret);
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

  it("does not end a room that nobody has come into yet: the next, with a good token, finds it", async () => {
    const { joined } = await makeClass(server.origin, ["AZE"]);
    const { room } = accepted(await createApi(server.origin).enter(tokenOf(joined, "AZE")));
    await expect(new Client(server.origin).joinById(room, {})).rejects.toThrow("tokenMissing");
    const good = await new Client(server.origin).joinById(room, { token: tokenOf(joined, "AZE") });
    keep({ close: () => void good.leave() });
    good.onMessage("*", () => {});
    expect(await refusedWith(good.request("since", { epoch: "", n: 0 }))).toBe("accepted");
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
