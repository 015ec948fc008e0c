/** What happens to a class's data: deleted for good, kept as long as agreed, its reviews released for all tables at once. */

import { beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../../client/net/api.ts";
import { createReviewApi } from "../../client/net/reviewApi.ts";
import { join } from "../../server/class/joining.ts";
import { defaultWeights } from "../../shared/review/participation.ts";
import { monday, type TestClass, teach } from "../helpers/liveClass.ts";
import { type LiveServer, startLive, teachApi, teachToken } from "../helpers/liveServer.ts";
import { accepted } from "../helpers/tables.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});

const refusal = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

const late = { kind: "start", at: "all" } as const;

/** The review of a match as whoever has the token asks for it. */
const reviewAs = (match: string, token: string) =>
  createReviewApi(match, token, (path, init) => fetch(`${server.origin}${String(path)}`, init));

/** Ada at table 1, Ben at table 2, both tables played to their end by the instructor's word. */
async function ended(): Promise<TestClass & { readonly tokens: readonly [string, string] }> {
  const all = await teach(server.origin);
  const ada = await all.join("Ada", { table: 1, seat: "AZE" });
  const ben = await all.join("Ben", { table: 2, seat: "ARM" });
  await all.wall.does({ kind: "start", at: "all" });
  await all.wall.does({ kind: "openRound", at: "all" });
  await all.wall.does({ kind: "end", at: "all" });
  return { ...all, tokens: [ada.token, ben.token] };
}

describe("a class that is deleted", () => {
  it("answers with a clear word whoever comes by code, seat, link or wall, and sends out who is there", async () => {
    const api = teachApi(server.origin);
    const all = await teach(server.origin);
    const ada = await all.join("Ada", { table: 1, seat: "AZE" });
    const page = await all.page(ada);
    const match = all.matchOf(1);
    await all.wall.does({ kind: "start", at: "all" });
    await all.wall.does({ kind: "end", at: "all" });
    const link = accepted(await reviewAs(match, teachToken).teach.addLink({ label: "Parents", names: false }));
    expect(await api.classes.remove(all.row.id)).toEqual({ ok: true, value: {} });

    const open = createApi(server.origin);
    expect(await open.classes.info(all.row.code)).toEqual(refusal("unknownCode"));
    expect(await open.enter(ada.token)).toEqual(refusal("tokenInvalid"));
    expect(await api.classes.get(all.row.id)).toEqual(refusal("notFound"));
    expect(await api.classes.enter(all.row.id)).toEqual(refusal("notFound"));
    expect(await reviewAs(match, link.path.split("#")[1] ?? "").open()).toEqual(refusal("unknownMatch"));
    expect(accepted(await api.classes.list()).map(({ id }) => id)).not.toContain(all.row.id);
    await page.untilConnection("refused");
    await expect.poll(() => all.wall.refusal()).toEqual({ code: "notFound" });
    expect(await api.classes.remove(all.row.id)).toEqual(refusal("notFound"));
  });

  it("is not while one of its tables is played, and is before any has begun", async () => {
    const api = teachApi(server.origin);
    const all = await teach(server.origin);
    await all.wall.does({ kind: "start", at: [all.matchOf(2)] });
    expect(await api.classes.remove(all.row.id)).toEqual(refusal("underWay"));
    expect(accepted(await api.classes.get(all.row.id)).status).toBe("open");
    const fresh = accepted(await api.classes.create(monday));
    expect((await api.classes.remove(fresh.id)).ok).toBe(true);
  });

  it("is not entered or begun by whoever asked a moment too late", async () => {
    const all = await teach(server.origin);
    const live = accepted(await server.classes.hold(all.row.id));
    const removed = server.classes.remove(all.row.id);
    await server.classes.live(all.row.id);
    // Found while the class was there, and waiting for its turn.
    const begun = live.inTurn(async () => ({ ok: true, value: await live.did({ label: "main" }, late, null) }));
    const joined = join(live, { name: "Ada", wish: null, optOut: null, later: false, back: false });
    expect((await removed).ok).toBe(true);
    expect(await Promise.all([begun, joined])).toEqual([refusal("notFound"), refusal("notFound")]);
    await server.classes.release(all.row.id);
  });

  it("loses none of the tables that it has still to play, and any that has ended, with whoever is there", async () => {
    const all = await teach(server.origin);
    const page = await all.page(await all.join("Ada", { table: 1, seat: "AZE" }));
    const match = all.matchOf(1);
    const { teach: review } = reviewAs(match, teachToken);
    expect(await review.eraseMatch()).toEqual(refusal("wrongPhase"));
    expect((await all.join("Cy", { table: 1, seat: "ARM" })).match).toBe(match);
    await all.wall.does({ kind: "start", at: [match] });
    await all.wall.does({ kind: "end", at: [match] });
    expect((await review.eraseMatch()).ok).toBe(true);
    await page.untilConnection("refused");
    await all.wall.until(({ tiles }) => tiles.every((tile) => tile.match !== match));
    expect((await all.join("Dee", { table: 1, seat: "ARM" })).match).toBe(all.matchOf(1));
  });
});

describe("the set-up of a prepared class", () => {
  it("is changed under an open wall, which comes back to the tables as they are now", async () => {
    const all = await teach(server.origin);
    const projector = await all.projector();
    const before = all.matchOf(1);
    const row = accepted(
      await teachApi(server.origin).classes.change(all.row.id, {
        ...{ ...monday, title: "Tuesday" },
        ...{ tables: [{ roster: 4 }, { roster: 4 }, { roster: 3 }], keepDays: 30 },
      }),
    );
    expect(row).toMatchObject({ title: "Tuesday", tables: 3, keepDays: 30, code: all.row.code });
    await all.wall.until(({ tiles, settings }) => tiles.length === 3 && settings.title === "Tuesday");
    expect(all.matchOf(1)).not.toBe(before);
    await projector.until(({ tables }) => tables.length === 3);
    await all.join("Ada", { table: 3, seat: "AZE" });
    await all.wall.until(({ students }) => students.length === 1);
  });
});

describe("the release of a whole class", () => {
  it("is one deed: before it students are refused, after it each sees their own table alone, and it is taken back", async () => {
    const api = teachApi(server.origin);
    const { row, matchOf, tokens, wall } = await ended();
    const [one, two] = [matchOf(1), matchOf(2)];
    const [ada, ben] = tokens;
    const file = async (match: string, token: string) =>
      (await fetch(`${server.origin}/api/match/${match}/file`, { headers: { authorization: `Bearer ${token}` } }))
        .status;

    expect(accepted(await api.classes.setReview(row.id, { released: false }))).toMatchObject({ released: false });
    for (const [match, token] of [
      [one, ada],
      [two, ben],
    ] as const) {
      expect(await reviewAs(match, token).open()).toEqual(refusal("notReleased"));
      expect(await file(match, token)).toBe(403);
    }
    expect((await reviewAs(one, teachToken).open()).ok).toBe(true);

    accepted(await api.classes.setReview(row.id, { released: true }));
    expect(accepted(await reviewAs(one, ada).open()).tables.map(({ match }) => match)).toEqual([one]);
    expect(await reviewAs(two, ada).open()).toEqual(refusal("notYours"));
    expect(accepted(await reviewAs(two, ben).open()).as).toBe("student");
    expect(await file(two, ben)).toBe(200);
    await wall.until(({ actionsDone: [last, before] }) => before?.action.kind === "release" && last !== undefined);
    expect(
      wall
        .at()
        .actionsDone.slice(0, 2)
        .map(({ action }) => action),
    ).toEqual([
      { kind: "release", released: true },
      { kind: "release", released: false },
    ]);

    accepted(await api.classes.setReview(row.id, { released: false }));
    expect(await reviewAs(one, ada).open()).toEqual(refusal("notReleased"));
  });

  it("is for every table, also one that was set by itself; which then can be set by itself again", async () => {
    const api = teachApi(server.origin);
    const { row, matchOf, tokens } = await ended();
    const one = matchOf(1);
    const [ada] = tokens;
    const alone = (released: boolean) =>
      reviewAs(one, teachToken).teach.settings({ released, weights: defaultWeights });
    accepted(await alone(false));
    expect(accepted(await api.classes.review(row.id)).tables.map(({ number, released }) => [number, released])).toEqual(
      [
        [1, false],
        [2, null],
      ],
    );
    accepted(await api.classes.setReview(row.id, { released: true }));
    expect((await reviewAs(one, ada).open()).ok).toBe(true);
    accepted(await api.classes.setReview(row.id, { released: false }));
    accepted(await alone(true));
    expect((await reviewAs(one, ada).open()).ok).toBe(true);
    expect(await reviewAs(matchOf(2), tokens[1]).open()).toEqual(refusal("notReleased"));
  });

  it("leaves alone what was not said", async () => {
    const api = teachApi(server.origin);
    const { row } = await ended();
    accepted(await api.classes.setReview(row.id, { released: false }));
    expect(accepted(await api.classes.setReview(row.id, {}))).toMatchObject({
      released: false,
      weights: defaultWeights,
    });
    expect(await api.classes.setReview("nobody", { released: true })).toEqual(refusal("notFound"));
    expect(await api.classes.review("nobody")).toEqual(refusal("notFound"));
  });
});

describe("the weights of a class", () => {
  const quiet = { ...defaultWeights, messages: 0, drafts: 40 };
  const loud = { ...defaultWeights, messages: 100 };

  it("hold at every table, but where a table has its own", async () => {
    const api = teachApi(server.origin);
    const { row, matchOf } = await ended();
    const at = (table: number) => reviewAs(matchOf(table), teachToken);
    const weights = async (table: number) => accepted(await at(table).teach.participation()).weights;
    accepted(await at(1).teach.settings({ released: true, weights: loud }));
    accepted(await api.classes.setReview(row.id, { weights: quiet }));
    expect(await weights(1)).toEqual(loud);
    expect(await weights(2)).toEqual(quiet);
    expect(accepted(await api.classes.review(row.id)).tables.map(({ ownWeights }) => ownWeights)).toEqual([
      true,
      false,
    ]);
    // What is set to what the class has follows the class again.
    accepted(await at(1).teach.settings({ released: true, weights: quiet }));
    accepted(await api.classes.setReview(row.id, { weights: loud }));
    expect(await weights(1)).toEqual(loud);
  });

  it.each(["/keep", "/release", ""])("and all that is kept of a class is the instructor's: %s", async (path) => {
    const { row, tokens } = await ended();
    const method = path === "" ? "DELETE" : "PUT";
    const url = `${server.origin}/api/teach/classes/${row.id}${path}`;
    for (const token of ["a-token-that-nobody-has", tokens[0]]) {
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      expect((await fetch(url, { method, headers, body: "{}" })).status).toBe(401);
    }
  });
});
