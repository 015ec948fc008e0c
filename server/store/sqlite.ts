/** kysely's SQLite dialect over Node's own driver: nothing to compile, one connection, durable at every commit. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from "kysely";

/** Prepared statements kept; kysely asks for the same few texts again and again. */
const keptStatements = 200;

/**
 * The dialect on the file at `path` (":memory:" for tests). WAL with a full sync at each commit: a committed append
 * survives a killed process and a lost power supply. The lock is exclusive, so that a second server on the same
 * file is refused at the start instead of forking a match.
 * @throws node:sqlite's error when the file cannot be opened, is no database, or is held by another process.
 */
export function sqliteDialect(path: string): SqliteDialect {
  const db = new DatabaseSync(path, { timeout: 2_000 });
  try {
    db.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    db.exec("PRAGMA foreign_keys = ON; BEGIN IMMEDIATE; COMMIT");
  } catch (error) {
    db.close();
    throw error;
  }
  return new SqliteDialect({ database: shim(db) });
}

function shim(db: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => db.close(),
    prepare(sql) {
      const known = kept.get(sql);
      if (known) return known;
      const statement = adapt(db.prepare(sql));
      if (kept.size >= keptStatements) kept.clear();
      kept.set(sql, statement);
      return statement;
    },
  };
}

function adapt(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(toSql)),
    run: (parameters) => statement.run(...parameters.map(toSql)),
    iterate: (parameters) => statement.iterate(...parameters.map(toSql)),
  };
}

/** node:sqlite takes neither booleans nor dates. */
function toSql(value: unknown): SQLInputValue {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  return (value ?? null) as SQLInputValue;
}
