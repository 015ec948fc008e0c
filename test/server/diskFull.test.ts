/** A disk that is full: what cannot be written is refused with its code, over HTTP and in rooms, and health says so until it can. */
import { sql } from "kysely";
import { expect, it } from "vitest";
import { openDatabase } from "../../server/store/database.ts";
import { storeOn } from "../../server/store/store.ts";
import { teach } from "../helpers/liveClass.ts";
import { startLive, teachApi } from "../helpers/liveServer.ts";
import { folderForFile } from "./support/stores.ts";

const db = await openDatabase({ dataDir: folderForFile() });
const server = await startLive(storeOn(db, () => new Date().toISOString()));

/** Lets the database grow by no page more, or again. */
async function fill(full: boolean): Promise<void> {
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  const pages = full ? (rows[0]?.page_count ?? 1) : 1_000_000;
  await sql.raw(`pragma max_page_count = ${pages}`).execute(db);
}

it("refuses with storageFailed and 503, changes nothing, and takes all again when there is room", async () => {
  const all = await teach(server.origin);
  const joined = await all.join("Ada", { table: 1, seat: "AZE" });
  await all.wall.does({ kind: "start", at: "all" });
  await all.wall.does({ kind: "openRound", at: "all" });
  const page = await all.page(joined);
  await page.until(({ view }) => view.pub.phase === "open");
  const health = async () => {
    const answer = await fetch(`${server.origin}/api/health`);
    return [answer.status, await answer.json()];
  };
  expect(await health()).toEqual([200, { ok: true }]);
  await fill(true);
  // Free room in the last pages takes a few small writes yet.
  const long = "x".repeat(900);
  const say = (text: string) => page.act({ kind: "say", channel: "plenary", text });
  let refusal = await say(long);
  for (let n = 0; refusal === null && n < 30; n++) refusal = await say(`${n} ${long}`);
  expect(refusal).toEqual({ code: "storageFailed" });
  const said = page.at().events.length;
  expect(await health()).toEqual([503, { ok: false, code: "storageFailed", since: expect.any(String) }]);
  const create = () => teachApi(server.origin).classes.create(all.wall.at().settings);
  let made = await create();
  for (let n = 0; made.ok && n < 30; n++) made = await create();
  expect(made).toEqual({ ok: false, error: { code: "storageFailed" } });
  expect(page.at().events).toHaveLength(said);
  await fill(false);
  expect(await say("There is room again.")).toBeNull();
  expect(await health()).toEqual([200, { ok: true }]);
}, 60_000);
