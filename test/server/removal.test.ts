/** What is due goes while it is in use: whoever uses it is told in so many words, and nothing of it is left. */
import { beforeAll, describe, expect, it, type MockInstance, vi } from "vitest";
import { createApi } from "../../client/net/api.ts";
import { teach } from "../helpers/liveClass.ts";
import { type LiveServer, seatPage, startLive, teachToken } from "../helpers/liveServer.ts";
import { askAt, type Method, note } from "../helpers/storedReview.ts";
import { accepted } from "../helpers/tables.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});
const ask = (method: Method, path: string, token: string, body?: unknown) =>
  askAt(server.origin, method, path, token, body);
const day = 86_400_000;

/** A class that is over, with two students who wrote, and one who names the other. */
async function written() {
  const all = await teach(server.origin, { tables: [{ roster: 3 }], title: "Monday with Ada" });
  const ada = await all.join("Ada", { table: 1, seat: "AZE" });
  const ben = await all.join("Ben", { table: 1, seat: "ARM" });
  const page = await all.page(ben);
  await all.wall.does({ kind: "start", at: "all" });
  await all.wall.does({ kind: "openRound", at: "all" });
  await page.until(({ view }) => view.pub.phase === "open");
  expect(await page.act({ kind: "say", channel: "plenary", text: "Ada is wrong" })).toBeNull();
  await all.wall.does({ kind: "broadcast", at: "all", text: "Listen to Ada" });
  await all.wall.does({ kind: "end", at: "all" });
  const match = all.matchOf(1);
  expect((await ask("POST", `/review/${match}/notes`, ben.token, { ...note, text: "Ada did it" })).status).toBe(200);
  return { id: all.row.id, match, ada, ben };
}
const left = async (id: string, match: string) => {
  const { store } = server;
  return [
    ...[await store.classes.byId(id), await store.matches.byId(match)],
    ...[...(await store.log.read(match)), ...(await store.members.list(match)), ...(await store.classes.students(id))],
    ...[...(await store.reviewTexts.list(match)), ...(await store.classes.actionsDone(id))],
  ].filter((each) => each !== undefined);
};

describe("a class that is removed", () => {
  it("while its review is open: every call is answered, with what there was or that it is gone", async () => {
    const { id, match, ben } = await written();
    const calls: [Method, string, string, unknown?][] = [
      ["GET", `/review/${match}`, ben.token],
      ["PUT", `/review/${match}/reflection`, ben.token, { answers: { learned: "Ada" }, done: false }],
      ["POST", `/review/${match}/notes`, ben.token, note],
      ["GET", `/review/${match}`, teachToken],
      ["POST", `/review/${match}/walk/enter`, teachToken, {}],
      ["POST", `/teach/review/${match}/links`, teachToken, { label: "x", names: true }],
      ["GET", `/match/${match}/file`, ben.token],
    ];
    const asked = Array.from({ length: 5 }, () => calls.map((call) => ask(...call))).flat();
    const removed = server.classes.remove(id, { underWay: true });
    const more = Array.from({ length: 5 }, () => calls.map((call) => ask(...call))).flat();
    accepted(await removed);
    const answers = new Set((await Promise.all([...asked, ...more])).map(({ status }) => status));
    expect([...answers].filter((status) => ![200, 401, 404].includes(status))).toEqual([]);
    expect(await left(id, match)).toEqual([]);
  });

  it.each([0, 1, 2, 4, 8, 16])("%i turns into an erasing: both are done, and nothing is left", async (turns) => {
    const { id, match } = await written();
    const body = { member: "1", strike: "all", also: [] };
    const erased = ask("POST", `/teach/review/${match}/erase`, teachToken, body);
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    accepted(await server.classes.remove(id, { underWay: true }));
    expect([200, 404]).toContain((await erased).status);
    expect(await left(id, match)).toEqual([]);
  });
});

describe("an erasing that is broken off", () => {
  const steps: readonly [string, () => MockInstance][] = [
    ["striking a note", () => vi.spyOn(server.store.reviewTexts, "replace")],
    ["forgetting words", () => vi.spyOn(server.store.log, "forgetPassages")],
    ["deleting notes and reflections", () => vi.spyOn(server.store.reviews, "eraseMember")],
    ["taking the student from the class", () => vi.spyOn(server.store.classes, "removeStudent")],
  ];
  it.each(steps)("at %s is seen to be undone, and done again leaves nothing", async (_, step) => {
    const { id, match } = await written();
    const spy = step().mockRejectedValueOnce(new Error("killed"));
    const erase = (member: string) =>
      ask("POST", `/teach/review/${match}/erase`, teachToken, { member, strike: "all", also: [] });
    expect((await erase("1")).status).toBe(500);
    spy.mockRestore();
    expect((await server.store.members.list(match)).map(({ name }) => name)).toEqual(["Ada", "Ben"]);
    expect((await erase("1")).status).toBe(200);
    expect(JSON.stringify(await left(id, match))).not.toContain("Ada");
  });
});

it("a match of no class that is due while somebody plays it goes from under them, and they are told", async () => {
  const joined = accepted(
    await createApi(server.origin).play({
      ...{ name: "Ada", scenario: "karabakh-2020", seat: "RUS", roster: 3 },
      ...{ form: "short", seconds: 0 },
    }),
  );
  const page = await seatPage(server.origin, joined.token);
  expect(await server.classes.removeOld(30, Date.now() + 59 * day)).toBe(0);
  expect(await server.classes.removeOld(30, Date.now() + 61 * day)).toBeGreaterThan(0);
  await page.untilConnection("refused");
  page.close();
  expect(await left("none", joined.match)).toEqual([]);
  expect(await server.tables.live(joined.match)).toBeUndefined();
});
