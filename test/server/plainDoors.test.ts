/** Whatever door a text comes in by, nothing unseen comes in with it, and nothing that is seen is lost. */
import { Client } from "@colyseus/sdk";
import { beforeAll, expect, it } from "vitest";
import { createApi } from "../../client/net/api.ts";
import type { RequestKind } from "../../shared/protocol/messages.ts";
import { defaultWeights } from "../../shared/review/participation.ts";
import type { InstructorAction } from "../../shared/terms/action.ts";
import { monday, teach } from "../helpers/liveClass.ts";
import { type LiveServer, startLive, teachApi, teachToken } from "../helpers/liveServer.ts";
import { askAt, type Method, walkAt } from "../helpers/storedReview.ts";
import { accepted } from "../helpers/tables.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});

const seen = "Şuşa Գիւմրի თბილისი Ёж سلام 👩‍🚀";
const typed = (door: string) =>
  `\u202e${door}\u200b \u3164${seen}\u2066 Z${"\u0335".repeat(40)}\u0007\u{e0041}A\ufe0fd\u200da`;
const plain = (door: string) => `${door} ${seen} Z${"\u0335".repeat(4)}Ada`;
const unseen = /[\u202e\u200b\u3164\u2066\u{e0041}]|\u0335{5}|A\ufe0f|d\u200d/u;

/** A class at table 1's first talks: Ada (AZE) with her raw connection, Ben (ARM). */
async function classOf(titled: string) {
  const all = await teach(server.origin, { title: titled, tables: [{ roster: 3 }] });
  const ada = await all.join("Ada", { table: 1, seat: "AZE" });
  await all.join("Ben", { table: 1, seat: "ARM" });
  await all.wall.does({ kind: "start", at: "all" });
  await all.wall.does({ kind: "openRound", at: "all" });
  const { room } = accepted(await createApi(server.origin).enter(ada.token));
  const raw = await new Client(server.origin).joinById(room, { token: ada.token });
  raw.onMessage("*", () => {});
  return { all, ada, raw, match: all.matchOf(1) };
}

/** Everything that is kept of the matches and classes, and what is live of them. */
async function kept(): Promise<string> {
  const { store, classes } = server;
  const all: unknown[] = [];
  for (const match of await store.matches.list()) {
    all.push(match, await store.log.read(match.id), await store.members.list(match.id));
    all.push(await store.reviewTexts.list(match.id));
    all.push(
      await server.tables.use(match.id, async ({ host, supervision }) => ({
        ok: true,
        value: [host.events, supervision.calls],
      })),
    );
  }
  for (const row of await classes.list())
    all.push(await classes.get(row.id), await store.classes.actionsDone(row.id), await store.classes.students(row.id));
  return JSON.stringify(all);
}

it("comes in whole, and by itself", async () => {
  const { all, ada, raw, match } = await classOf(typed("classTitle"));
  const doors: string[] = ["classTitle"];
  const door = (name: string) => {
    doors.push(name);
    return typed(name);
  };
  const done = async (asked: Promise<unknown>, name: string) =>
    expect([
      name,
      await asked.then(
        () => "done",
        (error) => error.reason ?? error.message,
      ),
    ]).toEqual([name, "done"]);

  const requests: [RequestKind, object][] = [
    ["act", { kind: "say", channel: "plenary", text: door("message") }],
    ["act", { kind: "table", convening: null, title: door("textTitle"), clauses: [{ kind: "JOINTCOM" }] }],
    ["propose", { orders: [{ kind: "HOLD" }, { kind: "COMMUNIQUE", share: 1, stance: "open", text: door("draft") }] }],
    [
      "act",
      {
        kind: "setOrders",
        orders: [{ kind: "HOLD" }, { kind: "COMMUNIQUE", share: 1, stance: "open", text: door("communique") }],
      },
    ],
    ["help", { text: door("help") }],
  ];
  for (const [kind, body] of requests) await done(raw.request(kind, body), JSON.stringify(body));

  const student = ada.student;
  const actions: InstructorAction[] = [
    { kind: "broadcast", at: "all", text: door("broadcast") },
    { kind: "messageSeat", at: [match], seat: "AZE", text: door("toSeat") },
    { kind: "messageStudent", student, text: door("toStudent") },
    { kind: "answerHelp", help: 10_000, text: door("answer") },
    { kind: "writeCard", at: "all", headline: door("headline"), counter: door("counter") },
    { kind: "clearOrders", at: [match], seat: "AZE", reason: door("reason") },
  ];
  for (const action of actions) await all.wall.does(action);
  await raw.leave();

  accepted(
    await createApi(server.origin).play({
      ...{ name: "A\ufe0f\u202enna\u3164\u200b Գ", scenario: "karabakh-2020", seat: "RUS", roster: 3 },
      ...{ form: "short", seconds: 0 },
    }),
  );
  accepted(
    await teachApi(server.origin).teach.create({
      ...{ title: door("matchTitle"), scenario: "karabakh-2020", roster: 3, form: "short" },
      ...{ openSeconds: 0, wireSeconds: 60, bots: true, seed: "" },
    }),
  );
  accepted(await teachApi(server.origin).classes.create({ ...monday, title: door("otherClass") }));

  await all.wall.does({ kind: "end", at: "all" });
  const question = { text: door("question"), open: true };
  const calls: [Method, string, string, unknown][] = [
    ["POST", `/review/${match}/notes`, teachToken, { n: 1, text: door("note"), shown: true }],
    ["POST", `/review/${match}/notes`, ada.token, { n: 1, text: door("ownNote"), shown: false }],
    ["PUT", `/review/${match}/reflection`, ada.token, { answers: { learned: door("reflection") }, done: false }],
    ["POST", `/teach/review/${match}/links`, teachToken, { label: door("label"), names: false }],
    ["PUT", `/teach/review/${match}`, teachToken, { released: true, weights: defaultWeights }],
  ];
  for (const [method, path, token, body] of calls) {
    const { status, text } = await askAt(server.origin, method, path, token, body);
    expect([path, status, text.slice(0, 200)]).toEqual([path, 200, expect.anything()]);
    expect(unseen.test(text)).toBe(false);
  }
  expect(
    await (await walkAt(server.origin, match, teachToken)).lead({ n: 1, viewer: "everything", question }),
  ).toBeNull();
  expect(await (await walkAt(server.origin, match, ada.token)).answer({ text: door("walkAnswer") })).toBeNull();
  const everything = await kept();
  expect(doors.filter((each) => !everything.includes(plain(each)))).toEqual([]);
  expect(JSON.stringify(everything).match(unseen)?.[0]).toBeUndefined();
  expect(everything).toContain('"Anna Գ"');
});
