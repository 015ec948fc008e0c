/** The instructor's interface: matches made, listed, and entered. */
import { beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../../client/net/api.ts";
import { type LiveServer, makeClass, shortClass, startLive, teachApi, teachPage } from "../helpers/liveServer.ts";
import { accepted } from "../helpers/tables.ts";

let server: LiveServer;
beforeAll(async () => {
  server = await startLive();
});

describe("the instructor", () => {
  it("finds a new match in the list, with its code and its people; nobody's match against bots", async () => {
    const { origin } = server;
    const { match, code } = await makeClass(origin, ["AZE", "AZE2", "RUS"], { title: "  IR 204, Monday " });
    const alone = { name: "Eve", scenario: "karabakh-2020", seat: "RUS", roster: 3, form: "long", seconds: 0 } as const;
    const solo = accepted(await createApi(origin).play(alone));
    const rows = accepted(await teachApi(origin).teach.matches());
    expect(rows.find((row) => row.match === match)).toEqual({
      ...{ match, code, title: "IR 204, Monday", scenario: "karabakh-2020", status: "lobby", people: 3 },
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
    expect(rows.map((row) => row.match)).not.toContain(solo.match);
  });

  it.each<[string, object, object]>([
    ["no title", { title: " " }, { code: "malformed", with: { path: "title" } }],
    ["a roster that the scenario lacks", { roster: 7 }, { code: "badSetup", with: { field: "roster" } }],
    ["an unknown scenario", { scenario: "atlantis" }, { code: "unknownScenario" }],
    ["a wire of no length", { wireSeconds: 0 }, { code: "malformed", with: { path: "wireSeconds" } }],
    ["a field that nobody asked for", { admin: true }, { code: "malformed", with: { path: "" } }],
  ])("is told what is wrong with %s, and nothing is made", async (_, change, error) => {
    const before = (await server.store.matches.list()).length;
    const asked = teachApi(server.origin).teach.create({ ...shortClass, ...change });
    expect(await asked).toEqual({ ok: false, error });
    expect((await server.store.matches.list()).length).toBe(before);
  });

  it("plays the same seed again when asked to, and else another each time", async () => {
    const seeds = async (seed: string) => {
      const { match } = accepted(await teachApi(server.origin).teach.create({ ...shortClass, seed }));
      return (await server.store.matches.byId(match))?.seed;
    };
    expect(await seeds("monday")).toBe("monday");
    expect(await seeds("")).not.toBe(await seeds(""));
  });

  it("learns where students reach this server", async () => {
    const { students } = accepted(await teachApi(server.origin).teach.address());
    expect(students).toEqual([{ address: server.origin, seen: false }]);
  });

  it("enters any match, and sees its people come", async () => {
    const { match, code } = await makeClass(server.origin, ["AZE"]);
    const page = await teachPage(server.origin, match);
    expect(page.at().table.seats[0]?.people.map(({ name, connected }) => [name, connected])).toEqual([["AZE", false]]);
    accepted(await createApi(server.origin).join({ code, name: "Late", seat: "ARM" }));
    const { table } = await page.until(({ table }) => (table.seats[1]?.people.length ?? 0) > 0);
    expect(table.seats[1]?.people[0]).toMatchObject({ name: "Late", head: true, connected: false });
    page.close();
    expect(await teachApi(server.origin).teach.enter("no-such-match")).toEqual({
      ok: false,
      error: { code: "unknownMatch" },
    });
  });
});
