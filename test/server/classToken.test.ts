/** What a student's token is not good for: the wall, what an instructor does, other seats' eyes. */
import { Client } from "@colyseus/sdk";
import { beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../../client/net/api.ts";
import { askedKinds, formOf, roomKinds } from "../../shared/terms/action.ts";
import { type LiveServer, startLive } from "../helpers/liveServer.ts";
import { playingAt } from "../helpers/playingClass.ts";
import { accepted } from "../helpers/tables.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});
const playing = (settings = {}) => playingAt(server.origin, settings);
describe("a student's token", () => {
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
    for (const options of [{ token: all.tokens.ada }, { code: all.row.code, key: all.wall.at().projectorKey }]) {
      const raw = await new Client(server.origin).joinById(room, options);
      await new Promise((seen) => raw.onStateChange.once(seen));
      const { own } = raw.state as { own: { keys(): Iterable<string> } };
      expect([...own.keys()].filter((shelf) => !/^(student |projector$)/.test(shelf))).toEqual([]);
      for (const kind of askedKinds) {
        const asked = raw.request("act", { kind, at: "all", paused: true }).then(
          () => "done",
          (error) => error.reason,
        );
        expect([kind, await asked]).toEqual([kind, { code: "notYours" }]);
      }
      await raw.leave();
    }
    const { actionsDone } = await all.wall.until((view) => view.actionsDone.length > 1);
    expect(actionsDone.map(({ action }) => action.kind)).toEqual(["openRound", "start"]);
  });

  it("steers nothing and looks into nothing in a match's room, not even through another's eyes", async () => {
    const all = await playing();
    const { room } = accepted(await createApi(server.origin).enter(all.tokens.ada));
    const raw = await new Client(server.origin).joinById(room, { token: all.tokens.ada, eyes: "ARM" });
    raw.onMessage("*", () => {});
    const whole = (await raw.request("whole", {})) as Record<string, unknown>;
    expect(Object.keys(whole).filter((shelf) => shelf.startsWith("viewer"))).toEqual(["viewer AZE"]);
    const full = {
      ...{ paused: true, seconds: 60, held: true, card: null, accused: 0, headline: "a", counter: "b", seat: "ARM" },
      ...{ text: "a", bot: true, reason: "a", n: 0, hidden: true, round: 1 },
    };
    const fits = (kind: (typeof roomKinds)[number]) => {
      const said = Object.entries(full).filter(([name]) => name in formOf(kind).says);
      return { kind, ...Object.fromEntries(said) };
    };
    const asked: [string, unknown][] = [
      ...roomKinds.map((kind): [string, unknown] => ["action", fits(kind)]),
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
