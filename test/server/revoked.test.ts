/** Withdrawn or removed means gone, at once and everywhere; and pages are told before the server stops. */
import { Client } from "@colyseus/sdk";
import { beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../../client/net/api.ts";
import type { ClassSource } from "../../client/net/classSource.ts";
import { openClass } from "../../client/net/classSource.ts";
import { openEyes, openTeachRoom } from "../../client/net/roomSource.ts";
import type { ClassView } from "../../shared/protocol/class.ts";
import { teach, watched } from "../helpers/liveClass.ts";
import { asPage, type LiveServer, startLive } from "../helpers/liveServer.ts";
import { accepted } from "../helpers/tables.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});
const apiOf = (token: string) =>
  createApi(server.origin, (input, init) =>
    fetch(input, { ...init, headers: { ...(init?.headers as object), authorization: `Bearer ${token}` } }),
  );

describe("an instructor whose access is withdrawn", () => {
  it("is out of walls, rooms and seats' eyes at once, and asks nothing more on a connection that lingers", async () => {
    const all = await teach(server.origin);
    const joined = await all.join("Ada", { table: 1, seat: "AZE" });
    const page = await all.page(joined);
    const token = await server.store.instructors.add("A colleague");
    const { origin } = server;
    const api = apiOf(token);
    const wall = watched<ClassView, ClassSource>(openClass(all.row.id, { origin, api, token }));
    const room = asPage(openTeachRoom(all.matchOf(1), { origin, api, token }));
    const eyes = asPage(openEyes(all.matchOf(1), "AZE", { origin, api, token }));
    await Promise.all([wall.until(() => true), room.until(() => true), eyes.until(() => true)]);
    const raw = await new Client(origin).joinById(accepted(await api.teach.enter(all.matchOf(1))).room, { token });
    raw.onMessage("*", () => {});
    raw.reconnection.enabled = false;
    const left = new Promise<number>((resolve) => raw.onLeave(resolve));
    const asked = raw.request("lookInto", { channel: "own:AZE" }).catch((error) => error);

    const id = (await server.store.instructors.who(token))?.id ?? "";
    expect(await server.store.instructors.revoke(id)).toBe(true);
    expect(await left).toBe(4100);
    await asked;
    for (const source of [room, eyes]) await source.untilConnection("refused");
    await new Promise<void>((resolve) => {
      const look = () => wall.connection() === "refused" && resolve();
      wall.subscribe(look);
      look();
    });
    for (const source of [room, eyes, wall]) expect(source.refusal()).toEqual({ code: "tokenInvalid" });
    // Nobody else has felt it.
    expect(await page.act({ kind: "ready", ready: true })).toMatchObject({ code: "wrongPhase" });
    for (const source of [room, eyes]) source.close();
  });
});

describe("a student who is removed", () => {
  it("is out with every page", async () => {
    const all = await teach(server.origin);
    const ada = await all.join("Ada", { table: 1, seat: "AZE" });
    const cy = await all.join("Cy", { table: 1, seat: "ARM" });
    const pages = [await all.page(ada), await all.page(ada)];
    const other = await all.page(cy);
    await all.wall.does({ kind: "remove", student: ada.student });
    for (const page of pages) {
      await page.untilConnection("refused");
      expect(page.refusal()).toEqual({ code: "notSeated" });
    }
    expect(other.connection()).toBe("live");
  });
});
