/**
 * Stores for tests: SQLite in a folder of its own, and PostgreSQL where TEST_DATABASE_URL names a server on which databases may
 * be made: each file of tests has one of its own, since a server's is its alone.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, onTestFinished } from "vitest";
import type { Env } from "../../../server/env.ts";
import { openDatabase } from "../../../server/store/database.ts";
import type { NewMatch } from "../../../server/store/matches.ts";
import type { LogEntry } from "../../../server/store/matchLog.ts";
import { type Store, storeOn } from "../../../server/store/store.ts";

export type Place = Pick<Env, "dataDir" | "databaseUrl">;

/** A new folder, removed at the end of the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "line-of-contact-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new folder, removed after the file's last test; for hooks. */
export function folderForFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "line-of-contact-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const databaseUrl = await ownDatabase(process.env.TEST_DATABASE_URL);

/** The address of a new database, dropped after the file's last test. */
async function ownDatabase(server: string | undefined): Promise<string | undefined> {
  if (!server) return undefined;
  const name = `line_of_contact_${process.pid}_${Date.now().toString(36)}`;
  const ask = async (sql: string) => {
    const client = new pg.Client(server);
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  // Not from the usual template, which nobody may be connected to meanwhile: other files of tests make theirs at the same time.
  await ask(`create database ${name} template template0`);
  afterAll(() => ask(`drop database ${name} with (force)`));
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

/** The databases to try, each with a function that gives an empty place. */
export const databases: readonly { name: string; place: () => Place }[] = [
  { name: "SQLite", place: () => ({ dataDir: temporaryFolder() }) },
  ...(databaseUrl ? [{ name: "PostgreSQL", place: () => ({ dataDir: temporaryFolder(), databaseUrl }) }] : []),
];

export const clock = "2020-09-30T08:00:00.000Z";

/** A store on `place` with the clock standing still; closed at the end of the test, PostgreSQL's tables emptied first. */
export async function openAt(place: Place): Promise<Store> {
  const db = await openDatabase(place);
  if (place.databaseUrl) {
    for (const table of ["matches", "classes", "instructor_tokens"] as const) {
      await db.deleteFrom(table).execute();
    }
  }
  const store = storeOn(db, () => clock);
  onTestFinished(() => store.close());
  return store;
}

export const newMatch: NewMatch = {
  scenarioId: "karabakh-2020",
  scenarioHash: "abc",
  seed: "7",
  engineVersion: "1",
  settings: { rounds: 8, title: "Monday" },
};

/** Entry number `seq` of a match, with a body to tell it by. */
export const entry = (seq: number, body: unknown = { n: seq }): LogEntry => ({
  seq,
  kind: "command",
  at: clock,
  body,
  prev: seq === 0 ? "" : `hash-${seq - 1}`,
  hash: `hash-${seq}`,
});
