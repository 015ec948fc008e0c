/** Tables of a class with one luck: nobody learns from the first to end what chance has in store for the others. */
import { beforeAll, describe, expect, it } from "vitest";
import type { NewLink } from "../../shared/protocol/review.ts";
import { teach } from "../helpers/liveClass.ts";
import { type LiveServer, makeClass, type Page, startLive, teachPage, teachToken } from "../helpers/liveServer.ts";
import { askAt, type Method, note, storeMatch } from "../helpers/storedReview.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});
const ask = (method: Method, path: string, token: string, body?: unknown) =>
  askAt(server.origin, method, path, token, body);
type How = Parameters<typeof storeMatch>[1];

/** A table of a class that is over, with its readers' tokens, and another of the class. */
async function twoTables(other: How, own: How = {}) {
  const { id: classId } = await server.store.classes.create({});
  const first = await storeMatch(server.store, { ...own, classId });
  const second = await storeMatch(server.store, { ...other, classId });
  const made = await ask("POST", `/teach/review/${first.match}/links`, teachToken, { label: "x", names: false });
  return { first, second, link: (made.json as NewLink).path.split("#")[1] ?? "" };
}

describe("the log of a table that is over", () => {
  it.each<[string, How, How, boolean]>([
    ["plays on by the same seed", { over: false }, {}, false],
    ["plays on by a seed of its own", { over: false, seed: "another" }, {}, true],
    [
      "plays on by a seed that follows from a chosen word",
      { over: false, seed: "another" },
      { seedChosen: true },
      false,
    ],
    ["waits to begin, with people at it", { over: false, status: "lobby" }, {}, false],
    ["is over, whatever stands in its row", { status: "running" }, {}, true],
    ["is over", {}, {}, true],
  ])("while another of its class %s", async (_, other, own, open) => {
    const { first, link } = await twoTables(other, own);
    const wanted = open ? { status: 200 } : { status: 409, code: "tablesPlaying" };
    for (const token of [first.ada, link])
      expect(await ask("GET", `/review/${first.match}`, token)).toMatchObject(wanted);
    expect(await ask("GET", `/match/${first.match}/file`, first.ada)).toMatchObject(wanted);
    expect((await ask("GET", `/review/${first.match}`, teachToken)).status).toBe(200);
    expect((await ask("GET", `/teach/matches/${first.match}/file`, teachToken)).status).toBe(200);
  });

  it("opens by itself when the last table of the class is over", async () => {
    const { first, second } = await twoTables({ over: false });
    await server.store.matches.setStatus(second.match, "ended");
    expect((await ask("GET", `/review/${first.match}`, first.ada)).status).toBe(200);
  });

  it("is not kept closed by a table at which nobody sits, or of another class", async () => {
    const { first, second } = await twoTables({ over: false, status: "lobby" });
    for (const { id } of await server.store.members.list(second.match))
      await server.store.members.setSeat(second.match, id, undefined);
    await twoTables({ over: false });
    expect((await ask("GET", `/review/${first.match}`, first.ada)).status).toBe(200);
  });

  it.each<[Method, string, unknown]>([
    ["POST", "/notes", note],
    ["PUT", "/notes/any", note],
    ["DELETE", "/notes/any", undefined],
    ["GET", "/reflection", undefined],
    ["PUT", "/reflection", { answers: {}, done: true }],
    ["GET", "/walk?since=-1", undefined],
    ["POST", "/walk/answer", { text: "Hold" }],
  ])("answers nothing on %s %s either", async (method, path, body) => {
    const { first } = await twoTables({ over: false });
    expect((await ask(method, `/review/${first.match}${path}`, first.ada, body)).code).toBe("tablesPlaying");
  });
});

describe("in a match's room", () => {
  const seedsAt = (page: Page) =>
    page
      .at()
      .events.flatMap(({ event }): (string | number)[] =>
        event.kind === "ended" ? [event.seed] : event.kind === "opened" ? [event.seedHash.length] : [],
      );
  const over = ({ view }: ReturnType<Page["at"]>) => view.pub.phase === "debrief";

  it("the end tells students no seed, and the beginning no fingerprint by which to find one that was chosen", async () => {
    const all = await teach(server.origin);
    const joined = await all.join("Ada", { table: 1, seat: "AZE" });
    const ada = await all.page(joined);
    await all.wall.does({ kind: "start", at: "all" });
    await all.wall.does({ kind: "end", at: [all.matchOf(1)] });
    await ada.until(over);
    const eyes = await all.eyes(1, "AZE");
    const back = await all.page(joined);
    for (const page of [ada, eyes, back]) expect(seedsAt(page)).toEqual([0, ""]);
    const teacher = await teachPage(server.origin, all.matchOf(1));
    expect(seedsAt(teacher)).toEqual([64, "seven"]);
    teacher.close();
    expect((await ask("GET", `/review/${all.matchOf(1)}`, joined.token)).code).toBe("tablesPlaying");
    await all.wall.does({ kind: "end", at: "all" });
    expect((await ask("GET", `/review/${all.matchOf(1)}`, joined.token)).text).toContain('"seed":"seven"');
  });

  it("the beginning does tell the fingerprint of a seed that was drawn", async () => {
    const { match } = await makeClass(server.origin, [], { seed: "" });
    const drawn = await teachPage(server.origin, match);
    expect(seedsAt(drawn)).toEqual([64]);
    drawn.close();
    const all = await teach(server.origin, { seed: "" });
    const ada = await all.page(await all.join("Ada", { table: 1, seat: "AZE" }));
    expect(seedsAt(ada)).toEqual([64]);
  });
});
