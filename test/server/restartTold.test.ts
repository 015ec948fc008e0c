/** Before the server stops, every kind of page hears that it restarts, and comes back by itself when it has. */
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createApi } from "../../client/net/api.ts";
import { openClass, openProjector, openWaiting } from "../../client/net/classSource.ts";
import type { Connection } from "../../client/net/matchSource.ts";
import { openEyes, openRoom, openTeachRoom } from "../../client/net/roomSource.ts";
import { monday } from "../helpers/liveClass.ts";
import { teachApi, teachToken } from "../helpers/liveServer.ts";
import { accepted } from "../helpers/tables.ts";
import { builtPages, startServer } from "./support/processes.ts";
import { temporaryFolder } from "./support/stores.ts";

interface Followed {
  connection(): Connection;
  subscribe(listener: () => void): () => void;
  close(): void;
}

const until = (source: Followed, wanted: Connection) =>
  new Promise<void>((resolve) => {
    const stop = source.subscribe(() => check());
    const check = () => {
      if (source.connection() !== wanted) return;
      stop();
      resolve();
    };
    check();
  });

it("tells a seat, an instructor, a wall, the projector and who waits, before any of them has lost it", async () => {
  const dataDir = join(temporaryFolder(), "data");
  const dist = builtPages();
  const start = async (port: string) => {
    const env = { PORT: port, HOST: "127.0.0.1", DATA_DIR: dataDir, TEACH_TOKEN: teachToken };
    const server = startServer({ ...env, SCENARIOS_DIR: join(import.meta.dirname, "../../seeds") }, "--dist", dist);
    const [, found = ""] = await server.until(/http:\/\/127\.0\.0\.1:(\d+)\//);
    return { server, port: found };
  };
  const { server, port } = await start("0");
  const origin = `http://127.0.0.1:${port}`;
  const [api, teach] = [createApi(origin), teachApi(origin)];
  const row = accepted(await teach.classes.create({ ...monday, seating: "place" }));
  const enter = async (name: string) =>
    accepted(await api.classes.join({ code: row.code, name, wish: null, optOut: null }));
  const [ada, ben] = [await enter("Ada"), await enter("Ben")];
  const as = { origin, api: teach, token: teachToken };
  const wall = openClass(row.id, as);
  await until(wall, "live");
  const match = wall.snapshot()?.tiles[0]?.match ?? "";
  expect(await wall.act({ kind: "seat", student: ada.student, match, seat: "AZE" })).toBeNull();
  const pages: Record<string, Followed> = {
    wall,
    seat: openRoom(ada.token, { origin, api }),
    instructor: openTeachRoom(match, as),
    eyes: openEyes(match, "AZE", as),
    projector: openProjector(row.code, as),
    waiting: openWaiting(ben.token, { origin, api }),
  };
  for (const page of Object.values(pages)) onTestFinished(() => page.close());
  await Promise.all(Object.values(pages).map((page) => until(page, "live")));
  const heard: Record<string, Connection[]> = {};
  for (const [name, page] of Object.entries(pages)) {
    heard[name] = [];
    page.subscribe(() => heard[name]?.at(-1) !== page.connection() && heard[name]?.push(page.connection()));
  }
  server.process.kill("SIGTERM");
  expect(await server.ended).toBe(0);
  await start(port);
  await Promise.all(Object.values(pages).map((page) => until(page, "live")));
  const changes = Object.entries(heard).map(([name, all]) => [name, all.filter((each, n) => each !== "live" || n > 0)]);
  expect(changes).toEqual(Object.keys(pages).map((name) => [name, ["restarting", "live"]]));
}, 60_000);
