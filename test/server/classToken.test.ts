/** What a student's token is not good for: the wall, the instructor's deeds, other seats' eyes. */
import { Client } from "@colyseus/sdk";
import { beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../../client/net/api.ts";
import { type ClassAction, classActionSchema } from "../../shared/protocol/class.ts";
import { requests } from "../../shared/protocol/messages.ts";
import { type LiveServer, startLive } from "../helpers/liveServer.ts";
import { playingAt } from "../helpers/playingClass.ts";
import { accepted } from "../helpers/tables.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});
const playing = (settings = {}) => playingAt(server.origin, settings);
describe("a student's token", () => {
  const actions: ClassAction["kind"][] = classActionSchema.options.map(({ shape }) => shape.kind.value);

  it("opens no instructor's route", async () => {
    const all = await playing();
    const headers = { authorization: `Bearer ${all.tokens.ada}`, "content-type": "application/json" };
    const { id } = all.row;
    const routes: [string, string][] = [
      ["GET", "session"],
      ["GET", "matches"],
      ["POST", "matches"],
      ["GET", "address"],
      ["POST", "enter"],
      ["GET", `matches/${all.matchOf(1)}/file`],
      ["GET", "classes"],
      ["POST", "classes"],
      ["GET", `classes/${id}`],
      ["POST", `classes/${id}/copy`],
      ["POST", `classes/${id}/settings`],
      ["POST", `classes/${id}/enter`],
      ["GET", `classes/${id}/roster.csv`],
      ["GET", "instructors"],
      ["POST", "instructors"],
      ["POST", "instructors/abc/revoke"],
    ];
    for (const [method, path] of routes) {
      const answer = await fetch(`${server.origin}/api/teach/${path}`, {
        ...{ method, headers },
        ...(method === "POST" && { body: "{}" }),
      });
      expect([path, answer.status, await answer.json()]).toEqual([path, 401, { code: "tokenInvalid" }]);
    }
  });

  it("does nothing of an instructor's in the class's room, and sees nothing of the wall", async () => {
    const all = await playing();
    const { room } = accepted(await createApi(server.origin).classes.enterAsStudent(all.tokens.ada));
    for (const options of [{ token: all.tokens.ada }, { code: all.row.code }]) {
      const raw = await new Client(server.origin).joinById(room, options);
      await new Promise((seen) => raw.onStateChange.once(seen));
      const state = raw.state as { wall?: { head?: string } };
      expect(state.wall?.head ?? "").toBe("");
      for (const kind of actions) {
        const asked = raw.request("act", { kind, at: "all", paused: true }).then(
          () => "done",
          (error) => error.reason,
        );
        expect([kind, await asked]).toEqual([kind, { code: "notYours" }]);
      }
      await raw.leave();
    }
    const { deeds } = await all.wall.until((view) => view.deeds.length > 1);
    expect(deeds.map(({ action }) => action.kind)).toEqual(["forceOn", "start"]);
  });

  it("steers nothing and looks into nothing in a match's room, not even through another's eyes", async () => {
    const all = await playing();
    const { room } = accepted(await createApi(server.origin).enter(all.tokens.ada));
    const raw = await new Client(server.origin).joinById(room, { token: all.tokens.ada, eyes: "ARM" });
    raw.onMessage("*", () => {});
    const since = (await raw.request("since", { n: 0 })) as { seat: string };
    expect(since.seat).toBe("AZE");
    const steerings = requests.steer.options.map(({ shape }) => shape.kind.value);
    const full = { paused: true, seconds: 60, card: null, accused: 0, headline: "a", counter: "b", seat: "ARM" };
    const fits = (kind: string) => {
      const shape = requests.steer.options.find((option) => option.shape.kind.value === kind)?.shape ?? {};
      return Object.fromEntries(Object.entries({ kind, ...full }).filter(([name]) => name in shape));
    };
    const asked: [string, unknown][] = [
      ...steerings.map((kind): [string, unknown] => ["steer", fits(kind)]),
      ["lookInto", { channel: "own:ARM" }],
    ];
    for (const [request, body] of asked) {
      const answer = raw.request(request, body).then(
        () => "done",
        (error) => error.reason,
      );
      expect([body, await answer]).toEqual([body, { code: "notYours" }]);
    }
    await raw.leave();
  });
});
