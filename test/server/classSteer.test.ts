/** The wall and what an instructor does from it: seen by the students at once, and in the log of the match. */
import { Client } from "@colyseus/sdk";
import { beforeAll, describe, expect, it } from "vitest";
import { privateEntryOf } from "../../shared/log/privateEntry.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import { type TestClass, wallOf } from "../helpers/liveClass.ts";
import { type LiveServer, type Page, startLive, teachApi } from "../helpers/liveServer.ts";
import { playingAt } from "../helpers/playingClass.ts";
import { accepted } from "../helpers/tables.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});
const playing = (settings = {}) => playingAt(server.origin, settings);
const tile = ({ wall }: TestClass) => wall.at().tiles[0];
const steers = async (match: string) =>
  (await server.store.log.read(match)).flatMap((entry) => {
    const told = privateEntryOf(entry);
    return told?.kind === "steer" ? [told.body.action.kind] : [];
  });
const noticed = (page: Page, about: string) => page.until(({ table }) => table.notices.some((n) => n.about === about));

describe("the wall", () => {
  it("shows presence, readiness, messages and the escalation line as they are", async () => {
    const all = await playing({ plain: true });
    const { ada, bo, cy, wall } = all;
    // What the class was set up with reaches the student's page.
    expect(ada.at().table.plain).toBe(true);
    await wall.until(({ students }) => students.every(({ presence }) => presence === "connected"));
    expect(await ada.act({ kind: "say", channel: "plenary", text: "hello" })).toBeNull();
    expect(await cy.act({ kind: "ready", ready: true })).toBeNull();
    await wall.until(() => tile(all)?.seats[1]?.ready === true && tile(all)?.seats[0]?.messages === 1);
    bo.close();
    await wall.until(({ students }) => students[1]?.presence === "gone");
    await wall.does({ kind: "lock", at: all.here });
    await wall.until(() => tile(all)?.phase === "wire" && tile(all)?.escalation.length === 1);
    const { api, row } = all;
    expect(await api.classes.news(row.code, 1)).toMatchObject({ ok: false, error: { code: "projectorShut" } });
    const key = wall.at().projectorKey;
    const news = accepted(await api.classes.news(row.code, 1, key));
    expect(news.events.some(({ event }) => event.kind === "locked")).toBe(true);
    expect(news.events.every(({ round, event }) => round === 1 && event.kind !== "said")).toBe(true);
    // What a seat alone may know is not among it.
    for (const { event } of news.events) if (event.kind === "locked") expect(event.orders).toEqual({});
    expect(await api.classes.news(row.code, 9, key)).toMatchObject({ ok: false, error: { code: "notFound" } });
    expect(tile(all)).toMatchObject({ number: 1, stage: "playing", round: 1, last: 6, running: true });
    expect(tile(all)?.seats.map(({ seat, why }) => [seat, why])).toEqual([
      ["AZE", null],
      ["ARM", null],
      ["RUS", "empty"],
    ]);
  });

  it("brings a call for help, a wish for another seat and a report to the instructor, and the answer back", async () => {
    const all = await playing();
    const { ada, cy, wall, here } = all;
    expect(await cy.help("can we convene?")).toBeNull();
    expect(await cy.help("hello?")).toEqual({ code: "nothingToChange" });
    expect(await ada.swap()).toBeNull();
    const { help } = await wall.until((view) => view.help.length === 2);
    expect(help.map(({ kind, student, text }) => [kind, student, text])).toEqual([
      ["help", all.ids.cy, "can we convene?"],
      ["swap", all.ids.ada, ""],
    ]);
    await wall.until(() => tile(all)?.attention[0]?.reason === "helpAsked");
    await wall.does({ kind: "answerHelp", help: help[0]?.id ?? -1, text: "No, mediators do." });
    expect((await noticed(cy, "answer")).table.notices.at(-1)?.text).toBe("No, mediators do.");
    expect(ada.at().table.notices.some(({ about }) => about === "answer")).toBe(false);
    expect(await wall.act({ kind: "answerHelp", help: help[0]?.id ?? -1, text: "x" })).toEqual({
      code: "nothingToChange",
    });

    expect(await ada.act({ kind: "say", channel: "plenary", text: "something rude" })).toBeNull();
    const rude = ({ event }: LoggedEvent) => event.kind === "said" && event.text === "something rude";
    const n = (await cy.until(({ events }) => events.some(rude))).events.find(rude)?.n ?? -1;
    expect(await cy.report(999)).toEqual({ code: "notFound" });
    expect(await cy.report(n)).toBeNull();
    const { reports } = await wall.until((view) => view.reports.length === 1);
    expect(reports[0]).toMatchObject({ seat: "AZE", text: "something rude", by: all.ids.cy });
    // The student knows it by a number of their own, which counts nothing that others do in secret.
    expect(n - (cy.at().events[0]?.n ?? 0)).toBeLessThan(reports[0]?.n ?? 0);
    await wall.does({ kind: "hideMessage", at: here, n: reports[0]?.n ?? -1, hidden: true });
    await cy.until(({ table }) => table.hidden.includes(n));
    const anew = await all.page({ token: all.tokens.cy } as never);
    expect(anew.at().events.find((each) => each.n === n)?.event).toMatchObject({ kind: "said", text: "" });
    await wall.does({ kind: "mute", student: all.ids.ada, minutes: 5 });
    await ada.until(({ table }) => table.mutedUntil !== null);
    expect(await ada.act({ kind: "say", channel: "plenary", text: "again" })).toMatchObject({ code: "muted" });
    expect(await ada.act({ kind: "ready", ready: true })).toBeNull();
    await wall.does({ kind: "mute", student: all.ids.ada, minutes: 0 });
    expect(await ada.act({ kind: "say", channel: "plenary", text: "sorry" })).toBeNull();
  });
});

describe("an instructor", () => {
  it("pauses, goes on, lengthens within bounds and takes back; students see that it was the instructor", async () => {
    const { wall, ada, here } = await playing();
    await wall.does({ kind: "pause", at: "all", paused: true });
    await ada.until(({ view, table }) => view.pub.paused && !table.running && table.notices.at(-1)?.about === "pause");
    const { actionsDone } = await wall.until((view) => view.actionsDone[0]?.action.kind === "pause");
    expect(actionsDone[0]).toMatchObject({ action: { at: here }, undo: { kind: "pause", at: here, paused: false } });
    if (actionsDone[0]?.undo) await wall.does(actionsDone[0].undo);
    await ada.until(({ view, table }) => !view.pub.paused && table.running);
    await wall.does({ kind: "extend", at: here, seconds: 60 });
    await noticed(ada, "extend");
    await wall.until(({ tiles }) => tiles[0]?.longerMs === 180_000);
    expect(await wall.act({ kind: "extend", at: here, seconds: 600 })).toEqual({
      code: "longestExtension",
      with: { max: 180 },
    });
    await wall.does({ kind: "extend", at: here, seconds: -60 });
    expect(await wall.act({ kind: "extend", at: here, seconds: -60 })).toEqual({ code: "nothingToChange" });
    expect((await steers(here[0] ?? "")).slice(2)).toEqual(["pause", "pause", "extend", "extend"]);
  });

  it("is offered no longer phase where the server refuses one: rounds that end by the day", async () => {
    const pace = { kind: "asynchronous", at: "18:00", zone: "UTC", days: [1, 2, 3, 4, 5, 6, 7] } as const;
    const { wall, here } = await playing({ pace });
    const { tiles } = await wall.until(({ tiles: [first] }) => first?.phase === "open");
    expect(tiles[0]?.longerMs).toBe(0);
    expect(await wall.act({ kind: "extend", at: here, seconds: 60 })).toMatchObject({ code: expect.any(String) });
    // The wire has a clock of its own.
    await wall.does({ kind: "lock", at: here });
    await wall.until(({ tiles }) => tiles[0]?.phase === "wire" && tiles[0].longerMs === 60_000);
    await wall.does({ kind: "extend", at: here, seconds: 60 });
  });

  it("holds the wire until letting it go", async () => {
    const { wall, ada, cy, here } = await playing({ tables: [{ roster: 2 }] });
    await wall.does({ kind: "holdWire", at: here, held: true });
    await wall.does({ kind: "lock", at: here });
    for (const page of [ada, cy]) {
      await page.until(({ view, table }) => view.pub.phase === "wire" && table.held && !table.running);
      expect(await page.act({ kind: "ready", ready: true })).toBeNull();
    }
    expect(ada.at().view.pub.phase).toBe("wire");
    await wall.does({ kind: "holdWire", at: here, held: false });
    await ada.until(({ view }) => view.pub.round === 2);
  });

  it("plays, skips and writes cards, and takes the choice back", async () => {
    const all = await playing();
    const { wall, ada, here } = all;
    await wall.does({ kind: "chooseCard", at: here, card: "pipeline", accused: 0 });
    await wall.until(() => tile(all)?.card?.card === "pipeline");
    await wall.does({ kind: "undoCard", at: here });
    await wall.until(() => tile(all)?.card === null);
    expect(await wall.act({ kind: "undoCard", at: here })).toEqual({ code: "nothingToChange" });
    expect(await wall.act({ kind: "chooseCard", at: here, card: "asteroid", accused: 0 })).toMatchObject({
      code: "unknownCard",
    });
    await wall.does({ kind: "writeCard", at: here, headline: "A convoy waits", counter: "No comment" });
    await wall.does({ kind: "lock", at: here });
    const { events } = await ada.until(({ events }) => events.some(({ event }) => event.kind === "cardWritten"));
    expect(events.some(({ event }) => event.kind === "cardChosen" || event.kind === "cardPlayed")).toBe(false);
  });

  it("speaks to all, to a seat, and to one student; nobody else hears it", async () => {
    const { wall, ada, bo, cy, ids, here } = await playing();
    await wall.does({ kind: "broadcast", at: "all", text: "Five minutes" });
    await wall.does({ kind: "messageSeat", at: here, seat: "AZE", text: "Think of Baku" });
    await wall.does({ kind: "messageStudent", student: ids.bo, text: "Well done" });
    await noticed(bo, "toYou");
    const heard = (page: Page) =>
      page
        .at()
        .table.notices.filter(({ text }) => text !== "")
        .map(({ text }) => text);
    expect(heard(bo)).toEqual(["Five minutes", "Think of Baku", "Well done"]);
    await noticed(ada, "toSeat");
    expect(heard(ada)).toEqual(["Five minutes", "Think of Baku"]);
    await noticed(cy, "broadcast");
    expect(heard(cy)).toEqual(["Five minutes"]);
  });

  it("passes the head on, hands a seat to a bot and back", async () => {
    const all = await playing();
    const { wall, ada, bo, ids, here } = all;
    await wall.does({ kind: "passHead", student: ids.bo });
    await bo.until(({ table }) => table.me?.head === true);
    await wall.does({ kind: "bot", at: here, seat: "AZE", bot: true });
    await bo.until(({ view }) => view.own?.ready === true);
    expect(await bo.act({ kind: "ready", ready: false })).toEqual({ code: "notYours" });
    await wall.until(() => tile(all)?.seats[0]?.why === "instructor");
    await wall.does({ kind: "bot", at: here, seat: "AZE", bot: false });
    await ada.until(({ table }) => table.seats[0]?.bot === false);
    expect(await bo.act({ kind: "ready", ready: false })).toBeNull();
  });

  it("corrects a mis-click: the orders are free again, and what was set stays in the log", async () => {
    const { wall, ada, here, matchOf } = await playing();
    expect(await ada.act({ kind: "setOrders", orders: [{ kind: "OFFENSIVE", sector: "S" }] })).toBeNull();
    await wall.does({ kind: "clearOrders", at: here, seat: "AZE", reason: "a slip of the finger" });
    const { table } = await ada.until(({ view }) => view.own?.orders === null);
    expect((await noticed(ada, "ordersCleared")).table.notices.at(-1)?.text).toBe("a slip of the finger");
    expect(table.me?.head).toBe(true);
    const commands = (await server.store.log.read(matchOf(1))).map(({ body }) => JSON.stringify(body)).join();
    expect(commands).toContain("OFFENSIVE");
    expect(commands).toContain("ordersCleared");
  });

  it("looks through a seat's eyes, and into a channel, only with a word in the log", async () => {
    const all = await playing();
    const { ada, wall } = all;
    expect(await ada.act({ kind: "say", channel: "own:AZE", text: "our secret" })).toBeNull();
    const eyes = await all.eyes(1, "AZE");
    expect(eyes.at().view).toEqual(ada.at().view);
    expect(eyes.at().events).toEqual(ada.at().events);
    expect(await eyes.act({ kind: "ready", ready: true })).toEqual({ code: "notYours" });
    expect(await eyes.action({ kind: "end" })).toEqual({ code: "notYours" });
    expect(await steers(all.matchOf(1))).toContain("look");
    const { actionsDone } = await wall.until((view) => view.actionsDone[0]?.action.kind === "look");
    expect(actionsDone[0]).toMatchObject({ action: { seat: "AZE", at: [all.matchOf(1)] }, undo: null });
    const room = accepted(await teachApi(server.origin).teach.enter(all.matchOf(1)));
    const raw = await new Client(server.origin).joinById(room.room, { token: "token-of-the-instructor" });
    raw.onMessage("*", () => {});
    const since = JSON.stringify(await raw.request("since", { epoch: "", n: 0 }));
    expect(since).not.toContain("our secret");
    expect(JSON.stringify(await raw.request("lookInto", { channel: "own:AZE" }))).toContain("our secret");
    expect(await steers(all.matchOf(1))).toContain("lookInto");
    await raw.leave();
  });

  it("ends a table, then the class; nothing goes on after, and the code opens nothing", async () => {
    const { wall, ada, here, api, row, matchOf } = await playing();
    await wall.does({ kind: "end", at: here });
    await ada.until(({ table }) => table.stage === "ended");
    for (const action of [
      { kind: "pause", at: here, paused: true },
      { kind: "extend", at: here, seconds: 60 },
      { kind: "lock", at: here },
      { kind: "bot", at: here, seat: "AZE", bot: true },
      { kind: "end", at: here },
    ] as const) {
      expect(await wall.act(action)).toEqual({ code: "matchOver" });
    }
    expect(await wall.act({ kind: "pause", at: ["elsewhere"], paused: true })).toEqual({ code: "unknownMatch" });
    await wall.does({ kind: "start", at: [matchOf(2)] });
    await wall.does({ kind: "end", at: "all" });
    expect(await wall.act({ kind: "broadcast", at: "all", text: "x" })).toEqual({ code: "classOver" });
    const late = await api.classes.join({ code: row.code, name: "Late", wish: null, optOut: null });
    expect(late).toEqual({ ok: false, error: { code: "classOver" } });
    expect(await api.classes.info(row.code)).toEqual({ ok: false, error: { code: "classOver" } });
  });

  it("and a colleague at the same moment: one does it, the other is told", async () => {
    const { wall, row, here } = await playing();
    const other = await wallOf(server.origin, row.id);
    const pause = { kind: "pause", at: here, paused: true } as const;
    const answers = await Promise.all([wall.act(pause), other.act(pause)]);
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.find((answer) => answer !== null)).toEqual({ code: "nothingToChange" });
  });
});
