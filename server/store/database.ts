/** Opens the database that the environment names, and brings its schema up to date. */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { type Dialect, Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import type { Env } from "../env.ts";
import { reason, StartupFault, systemCode } from "../faults.ts";
import { DatabaseTaken } from "./fault.ts";
import { migrationProvider, migrations } from "./migrations.ts";
import { postgresDialect } from "./postgres.ts";
import { sqliteDialect } from "./sqlite.ts";
import type { Tables } from "./tables.ts";
import { isWalDamaged } from "./walCheck.ts";

export type Database = Kysely<Tables>;

/** The SQLite file within DATA_DIR. */
export const databaseFile = "matches.sqlite";

/**
 * The database, migrated to the newest schema that this version knows.
 * @throws StartupFault `badFolder` or `badDatabase`, with a sentence that names the folder or the variable.
 */
export async function openDatabase(env: Pick<Env, "dataDir" | "databaseUrl">): Promise<Database> {
  const place = env.databaseUrl ? "The database of DATABASE_URL" : `The database ${join(env.dataDir, databaseFile)}`;
  let db: Database | undefined;
  try {
    db = new Kysely<Tables>({ dialect: env.databaseUrl ? postgresDialect(env.databaseUrl) : sqlite(env.dataDir) });
    await refuseNewer(db, place);
    await migrate(db);
    return db;
  } catch (error) {
    await db?.destroy();
    throw error instanceof StartupFault ? error : new StartupFault("badDatabase", [explain(place, error)], error);
  }
}

function sqlite(dataDir: string): Dialect {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    throw new StartupFault("badFolder", [`DATA_DIR ${dataDir} cannot be created (${reason(error)}).`], error);
  }
  const file = join(dataDir, databaseFile);
  makePrivate(file);
  if (isWalDamaged(`${file}-wal`)) throw new StartupFault("badDatabase", [damagedWal(file)]);
  return sqliteDialect(file);
}

/** The file, made if need be, and SQLite's own beside it, for this user alone: they hold names and what people wrote. */
function makePrivate(file: string): void {
  closeSync(openSync(file, "a", 0o600));
  for (const each of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(each)) chmodSync(each, 0o600);
}

const damagedWal = (file: string): string =>
  `The database ${file} was not closed when it was used last, and ${databaseFile}-wal beside it, which has what was written last, ` +
  `is damaged; put copies of both in their place, or move ${databaseFile}-wal away to go on without what was written last.`;

async function refuseNewer(db: Database, place: string): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return;
  const applied = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom("kysely_migration")
    .select("name")
    .execute();
  if (applied.every(({ name }) => name in migrations)) return;
  throw new StartupFault("badDatabase", [`${place} was written by a newer version of this program; start that one.`]);
}

async function migrate(db: Database): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrationProvider }).migrateToLatest();
  if (error !== undefined) throw error;
}

/** SQLite's primary result codes that a person can act on. */
const sqliteReasons: Readonly<Record<number, string>> = {
  5: "is in use by another process; stop that one first",
  8: "cannot be written to",
  10: "cannot be read or written (the disk reports a fault)",
  11: "is damaged; put a copy of it in its place, or move it away to start anew",
  13: "cannot be written to, since the disk is full",
  14: "cannot be opened; check that DATA_DIR exists and may be written to",
  26: "is not a database; move it away to start anew",
};

function explain(place: string, error: unknown): string {
  if (error instanceof DatabaseTaken) return `${place} is in use by another server; stop that one first.`;
  if (systemCode(error) === "ERR_SQLITE_ERROR" && error instanceof Error && "errcode" in error) {
    const words = sqliteReasons[Number(error.errcode) & 0xff];
    if (words) return `${place} ${words}.`;
  }
  return `${place} cannot be used (${reason(error)}).`;
}
