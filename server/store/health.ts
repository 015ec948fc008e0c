/** Whether the store takes what is written: told by what came of the last commit. */
import { sql } from "kysely";
import { reason } from "../faults.ts";
import type { Database } from "./database.ts";

export interface StoreHealth {
  readonly ok: boolean;
  /** ISO time since when it takes nothing; null while it does. */
  readonly since: string | null;
  /** What the database said last. */
  readonly why: string;
}

export interface Watch {
  /** A commit came through. */
  wrote(): void;
  /** One did not, by the database's fault. */
  failed(error: unknown): void;
  /** How it stands; a store that has failed is tried again first. */
  health(): Promise<StoreHealth>;
}

/** @param now ISO time of the present */
export function watchHealth(db: Database, now: () => string): Watch {
  let since: string | null = null;
  let why = "";
  const wrote = () => {
    since = null;
    why = "";
  };
  const failed = (error: unknown) => {
    since ??= now();
    why = reason(error);
  };
  return {
    wrote,
    failed,
    async health() {
      if (since !== null) await tryToWrite(db).then(wrote, failed);
      return { ok: since === null, since, why };
    },
  };
}

/** Characters for which there must be room: more than any commit of a match takes. */
const roomFor = 65_536;

/** Writes something of that size and removes it: to change what stands there already would take no room on a full disk. */
async function tryToWrite(db: Database): Promise<void> {
  await db.schema.createTable("write_test").ifNotExists().addColumn("filler", "text").execute();
  await sql`INSERT INTO write_test (filler) VALUES (${"x".repeat(roomFor)})`.execute(db);
  await sql`DELETE FROM write_test`.execute(db);
}
