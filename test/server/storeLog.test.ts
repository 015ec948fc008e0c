/** The log: what is told is on the disk, and one commit serves many. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { chmodSync, copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Worker } from "node:worker_threads";
import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { StartupFault } from "../../server/faults.ts";
import { type Database, databaseFile, openDatabase } from "../../server/store/database.ts";
import { createMatches } from "../../server/store/matches.ts";
import { createMatchLog } from "../../server/store/matchLog.ts";
import { storeOn } from "../../server/store/store.ts";
import { clock, databases, entry, newMatch, openAt, type Place, temporaryFolder } from "./support/stores.ts";

describe.each(databases)("the log on $name", ({ place }) => {
  it("gives back what was appended, in order, from any place", async () => {
    const { log, matches } = await openAt(place());
    const { id } = await matches.create(newMatch);
    await log.append(id, [entry(0, { text: "Шуши/Şuşa ‘’ \u0001" }), entry(1, [1, null, "x"])]);
    await log.append(id, [entry(2, 0.1 + 0.2)]);
    expect(await log.read(id)).toEqual([
      entry(0, { text: "Шуши/Şuşa ‘’ \u0001" }),
      entry(1, [1, null, "x"]),
      entry(2, 0.1 + 0.2),
    ]);
    expect((await log.read(id, 2)).map(({ seq }) => seq)).toEqual([2]);
    expect(await log.length(id)).toBe(3);
    expect(await log.read("unknown")).toEqual([]);
    expect(await log.length("unknown")).toBe(0);
  });

  it("keeps the order of a match whose appends are not awaited, while others write too", async () => {
    const { log, matches } = await openAt(place());
    const ids = await Promise.all(Array.from({ length: 5 }, async () => (await matches.create(newMatch)).id));
    const appends: Promise<void>[] = [];
    for (let seq = 0; seq < 40; seq++) for (const id of ids) appends.push(log.append(id, [entry(seq)]));
    await Promise.all(appends);
    for (const id of ids) {
      expect((await log.read(id)).map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, seq) => seq));
    }
  });

  it("writes more entries than one statement holds, all or none", async () => {
    const { log, matches } = await openAt(place());
    const { id } = await matches.create(newMatch);
    const many = Array.from({ length: 2_500 }, (_, seq) => entry(seq));
    await log.append(id, many);
    expect(await log.read(id)).toEqual(many);
    const withTwins = [...many.slice(0, -1).map(({ seq }) => entry(2_500 + seq)), entry(2_500)];
    await expect(log.append(id, withTwins)).rejects.toMatchObject({ code: "storageFailed", reason: "gap" });
    expect(await log.length(id)).toBe(2_500);
  });

  it("takes what the caller's objects held when they were appended", async () => {
    const { log, matches } = await openAt(place());
    const { id } = await matches.create(newMatch);
    const body = { n: 1 };
    const written = log.append(id, [entry(0, body)]);
    body.n = 2;
    await written;
    expect((await log.read(id))[0]?.body).toEqual({ n: 1 });
  });

  it("refuses an entry out of place, and goes on in place", async () => {
    const { log, matches } = await openAt(place());
    const { id } = await matches.create(newMatch);
    await log.append(id, [entry(0)]);
    for (const wrong of [[entry(0)], [entry(2)], [entry(1), entry(3)]]) {
      await expect(log.append(id, wrong)).rejects.toMatchObject({ code: "storageFailed", reason: "gap" });
    }
    await log.append(id, [entry(1)]);
    expect(await log.length(id)).toBe(2);
  });

  it("refuses the appends queued behind one that failed", async () => {
    const { log, matches } = await openAt(place());
    const { id } = await matches.create(newMatch);
    const settled = await Promise.allSettled([log.append(id, [entry(1)]), log.append(id, [entry(2)])]);
    expect(settled.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await log.length(id)).toBe(0);
  });

  it("refuses one match's unknown id without touching the other matches of the commit", async () => {
    const { log, matches } = await openAt(place());
    const { id } = await matches.create(newMatch);
    const [good, bad] = await Promise.allSettled([log.append(id, [entry(0)]), log.append("unknown", [entry(0)])]);
    expect(good.status).toBe("fulfilled");
    expect(bad).toMatchObject({ status: "rejected", reason: { code: "storageFailed", reason: "conflict" } });
    expect(await log.length(id)).toBe(1);
  });

  it("refuses a second writer of a match, who then sees what the first wrote", async () => {
    const { db, matches } = await opened(place());
    const [one, other] = [createMatchLog(db), createMatchLog(db)];
    const { id } = await matches.create(newMatch);
    await one.append(id, [entry(0)]);
    await other.append(id, [entry(1)]);
    await expect(one.append(id, [entry(1, "fork")])).rejects.toMatchObject({ reason: "conflict" });
    await one.append(id, [entry(2)]);
    expect(await other.read(id)).toEqual([entry(0), entry(1), entry(2)]);
  });

  it("rejects every waiter of a commit that fails, keeps nothing of it, and works again afterwards", async () => {
    const { db, matches } = await opened(place());
    const log = createMatchLog(db);
    const ids = await Promise.all(Array.from({ length: 3 }, async () => (await matches.create(newMatch)).id));
    const appendAll = () => Promise.allSettled(ids.map((id) => log.append(id, [entry(0)])));
    await sql`alter table entries rename to hidden`.execute(db);
    const failed = await appendAll();
    expect(failed).toEqual(
      ids.map(() =>
        expect.objectContaining({ reason: expect.objectContaining({ code: "storageFailed", reason: "refused" }) }),
      ),
    );
    await sql`alter table hidden rename to entries`.execute(db);
    for (const id of ids) expect(await log.length(id)).toBe(0);
    expect((await appendAll()).map(({ status }) => status)).toEqual(ids.map(() => "fulfilled"));
  });

  it("commits what is queued when it closes, and takes no more", async () => {
    const { log, matches } = await openAt(place());
    const { id } = await matches.create(newMatch);
    const queued = log.append(id, [entry(0)]);
    await log.close();
    await queued;
    await expect(log.append(id, [entry(1)])).rejects.toMatchObject({ code: "storageFailed", reason: "closed" });
  });
});

describe("group commit", () => {
  it("writes what arrives in one turn, from all matches, by one statement", async () => {
    const { db, matches, statements } = await opened({ dataDir: temporaryFolder() });
    const log = createMatchLog(db);
    const ids = await Promise.all(Array.from({ length: 30 }, async () => (await matches.create(newMatch)).id));
    const inserts = () => statements.filter((text) => text.startsWith('insert into "entries"')).length;
    await Promise.all(ids.map((id) => log.append(id, [entry(0), entry(1)])));
    expect(inserts()).toBe(1);
    await Promise.all(ids.map((id) => log.append(id, [entry(2)])));
    expect(inserts()).toBe(2);
  });

  it("has lost nothing that was acknowledged when the process is killed", async () => {
    const dataDir = temporaryFolder();
    const writer = fork(join(import.meta.dirname, "support/writer.ts"), [dataDir]);
    onTestFinished(() => void writer.kill("SIGKILL"));
    const told = new Map<string, number>();
    await new Promise<void>((resolve, reject) => {
      writer.once("exit", () => reject(new Error("the writer ended by itself")));
      writer.on("message", ([id, seq]: [string, number]) => {
        told.set(id, seq);
        if (seq >= 300) resolve();
      });
    });
    const ended = once(writer, "exit");
    writer.kill("SIGKILL");
    await ended;
    const { log } = await openAt({ dataDir });
    for (const [id, seq] of told) expect(await log.length(id)).toBeGreaterThan(seq);
    expect(told.size).toBe(8);
  });
});

describe("the database's thread", () => {
  const slow = sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < 300000) select sum(i) from n`;

  it("leaves the event loop free while a statement runs", async () => {
    const { db } = await opened({ dataDir: temporaryFolder() });
    let running = true;
    const done = slow.execute(db).finally(() => {
      running = false;
    });
    let turns = 0;
    for (; running; turns++) await new Promise((resolve) => setImmediate(resolve));
    await done;
    expect(turns).toBeGreaterThan(10);
  });

  it("is started anew when it has ended, with all that was told", async () => {
    const threads: Worker[] = [];
    const note = (thread: Worker) => void threads.push(thread);
    process.on("worker", note);
    onTestFinished(() => void process.off("worker", note));
    const { log, matches } = await openAt({ dataDir: temporaryFolder() });
    const { id } = await matches.create(newMatch);
    await log.append(id, [entry(0)]);
    const cut = Promise.allSettled([log.append(id, [entry(1)])]);
    await threads.at(-1)?.terminate();
    const [told] = await cut;
    expect(await log.length(id)).toBeGreaterThanOrEqual(told?.status === "fulfilled" ? 2 : 1);
    const { length } = await log.read(id);
    await log.append(id, [entry(length)]);
    expect(await log.length(id)).toBe(length + 1);
  });
});

describe("a database that cannot be used ends in one sentence:", () => {
  const faultOf = (place: Place) =>
    openDatabase(place).then(
      () => expect.unreachable("it opened"),
      (error: unknown) => error,
    );

  it.each<[string, (folder: string) => Place, RegExp]>([
    [
      "a file in the folder's place",
      (folder) => ({ dataDir: fileAt(folder, "data", "x") }),
      /^DATA_DIR .* cannot be created/,
    ],
    [
      "a folder under a file",
      (folder) => ({ dataDir: join(fileAt(folder, "data", "x"), "in") }),
      /^DATA_DIR .* cannot be created/,
    ],
    [
      "a file that is no database",
      (folder) => withFile(folder, "no database".repeat(500)),
      /is not a database; move it away/,
    ],
    ["a damaged database", (folder) => damaged(folder), /is damaged; put a copy/],
    ["a database held by another process", (folder) => held(folder), /is in use by another process/],
    [
      "a server that does not answer",
      (dataDir) => ({ dataDir, databaseUrl: "postgres://127.0.0.1:1/x" }),
      /^The database of DATABASE_URL cannot be used \(.*ECONNREFUSED/,
    ],
  ])("%s", async (_, prepare, sentence) => {
    const fault = await faultOf(prepare(temporaryFolder()));
    expect(fault).toBeInstanceOf(StartupFault);
    expect((fault as StartupFault).sentences).toEqual([expect.stringMatching(sentence)]);
    expect((fault as StartupFault).sentences[0]).toMatch(/\.$/);
  });

  it.each(databases)("a newer schema on $name", async ({ place }) => {
    const where = place();
    const db = await openDatabase(where);
    const row = { name: "9999-later", timestamp: clock };
    const known = db.withTables<{ kysely_migration: typeof row }>();
    await known.insertInto("kysely_migration").values(row).execute();
    await db.destroy();
    const fault = await faultOf(where);
    if (where.databaseUrl) await forget(where);
    expect(fault).toMatchObject({
      code: "badDatabase",
      sentences: [expect.stringMatching(/written by a newer version/)],
    });
  });

  it.each<[string, (wal: Buffer) => unknown, "refused" | "opened"]>([
    ["scribbled over from end to end", (wal) => wal.fill(0xee), "refused"],
    ["with another number in its header", (wal) => wal.fill(0xee, 4, 8), "refused"],
    ["with other salts in its header", (wal) => wal.fill(0xee, 16, 24), "refused"],
    ["scribbled over in its middle", (wal) => wal.fill(0xee, wal.length / 2, wal.length / 2 + 100), "refused"],
    ["whose last commit was torn by a lost power supply", (wal) => wal.fill(0, wal.length - 3000), "opened"],
    ["that is whole", () => {}, "opened"],
  ])("a write-ahead log %s is told from a whole one", async (_, change, outcome) => {
    const dataDir = temporaryFolder();
    const wal = join(dataDir, `${databaseFile}-wal`);
    await leaveUnclosed(dataDir);
    const bytes = readFileSync(wal);
    change(bytes);
    writeFileSync(wal, bytes);
    const fault = await openDatabase({ dataDir }).then(
      (db) => db.destroy(),
      (error: unknown) => error,
    );
    const sentences = [expect.stringMatching(/matches\.sqlite-wal beside it.* is damaged; put copies.*\.$/)];
    if (outcome === "refused") expect(fault).toMatchObject({ code: "badDatabase", sentences });
    else expect(fault).toBeUndefined();
  });

  it("keeps its files for the user alone who runs the server, also those of earlier versions", async () => {
    const dataDir = temporaryFolder();
    const modes = () => readdirSync(dataDir).map((file) => (statSync(join(dataDir, file)).mode & 0o777).toString(8));
    await (await openDatabase({ dataDir })).destroy();
    chmodSync(join(dataDir, databaseFile), 0o644);
    const db = await openDatabase({ dataDir });
    await createMatches(db, () => clock).create(newMatch);
    expect([readdirSync(dataDir).length > 1, new Set(modes())]).toEqual([true, new Set(["600"])]);
    await db.destroy();
  });

  it("says what it cannot write while the disk is full, and that it can again", async () => {
    const { db } = await opened({ dataDir: temporaryFolder() });
    const store = storeOn(db, () => clock);
    await store.instructors.setMain("the-token-of-the-house");
    const { id } = await store.matches.create(newMatch);
    expect(await store.health()).toEqual({ ok: true, since: null, why: "" });
    const pages = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql`pragma max_page_count = ${sql.lit(pages.rows[0]?.page_count)}`.execute(db);
    const long = Array.from({ length: 400 }, (_, seq) => entry(seq, { text: "x".repeat(500) }));
    await expect(store.log.append(id, long)).rejects.toMatchObject({ code: "storageFailed", reason: "refused" });
    // A disk that takes nothing at all takes the trial of the health's question no more than a command.
    await sql`alter table instructor_tokens rename to hidden`.execute(db);
    expect(await store.health()).toMatchObject({ ok: false, since: clock, why: expect.stringMatching(/./) });
    await sql`alter table hidden rename to instructor_tokens`.execute(db);
    await sql`pragma max_page_count = 1000000`.execute(db);
    expect(await store.health()).toEqual({ ok: true, since: null, why: "" });
    await store.log.append(id, long);
  });

  it("opens the same database again after all is closed", async () => {
    const place = { dataDir: temporaryFolder() };
    await (await openDatabase(place)).destroy();
    await (await openDatabase(place)).destroy();
  });
});

async function opened(place: Place) {
  await (await openAt(place)).close();
  const db = await openDatabase(place);
  onTestFinished(() => db.destroy());
  return { db, matches: createMatches(db, () => clock), statements: watched(db) };
}

/** What a killed server leaves: a database whose last commits stand in the write-ahead log alone. */
async function leaveUnclosed(dataDir: string) {
  const copy = temporaryFolder();
  const db = await openDatabase({ dataDir: copy });
  const [log, matches] = [createMatchLog(db), createMatches(db, () => clock)];
  const { id } = await matches.create(newMatch);
  for (let seq = 0; seq < 20; seq++) await log.append(id, [entry(seq)]);
  for (const file of [databaseFile, `${databaseFile}-wal`]) copyFileSync(join(copy, file), join(dataDir, file));
  await db.destroy();
}

/** The texts of the statements that `db` runs from now on. */
function watched(db: Database): string[] {
  const texts: string[] = [];
  const executor = db.getExecutor();
  const run = executor.executeQuery.bind(executor);
  executor.executeQuery = (query, ...rest) => {
    texts.push(query.sql);
    return run(query, ...rest);
  };
  return texts;
}

async function forget(place: Place) {
  const newer = new (await import("pg")).default.Client({ connectionString: place.databaseUrl });
  await newer.connect();
  await newer.query("delete from kysely_migration where name = '9999-later'");
  await newer.end();
}

function fileAt(folder: string, name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function withFile(dataDir: string, content: string): Place {
  fileAt(dataDir, databaseFile, content);
  return { dataDir };
}

function damaged(dataDir: string): Place {
  const path = join(dataDir, databaseFile);
  const db = new DatabaseSync(path);
  db.exec("create table a (b)");
  db.close();
  const bytes = readFileSync(path);
  // The schema's page without its header, which still says that this is a database.
  writeFileSync(path, bytes.fill(0xee, 100, 4096));
  return { dataDir };
}

function held(dataDir: string): Place {
  const db = new DatabaseSync(join(dataDir, databaseFile));
  db.exec("BEGIN EXCLUSIVE");
  onTestFinished(() => db.close());
  return { dataDir };
}
