/** The thread that owns the SQLite file: runs statements in the order of asking, and waits for the disk in the event loop's place. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";

/** A statement with its parameters; null lets the file go. */
export type Asked = { readonly sql: string; readonly parameters: readonly unknown[] } | null;

/** What the driver says of a fault, as far as it crosses between threads. */
export interface DriverFault {
  readonly message: string;
  readonly code?: string;
  readonly errcode?: number;
}

/** One answer for the opening, then one for each thing asked, in order. */
export type Answered =
  | { readonly rows: unknown[] }
  | { readonly changes: number | bigint; readonly lastInsertRowid: number | bigint }
  | { readonly fault: DriverFault };

/** Prepared statements kept; kysely asks for the same few texts again and again. */
const keptStatements = 200;

interface Prepared {
  readonly statement: StatementSync;
  readonly reads: boolean;
}

/**
 * WAL with a full sync at each commit: a committed append survives a killed process and a lost power supply. The lock is
 * exclusive, so that a second server on the same file is refused at the start instead of forking a match.
 */
function open(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: 2_000 });
  try {
    db.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    db.exec("PRAGMA foreign_keys = ON; BEGIN IMMEDIATE; COMMIT");
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function runner(db: DatabaseSync): (asked: NonNullable<Asked>) => Answered {
  const kept = new Map<string, Prepared>();
  const prepared = (sql: string): Prepared => {
    const known = kept.get(sql);
    if (known) return known;
    const statement = db.prepare(sql);
    const made = { statement, reads: statement.columns().length > 0 };
    if (kept.size >= keptStatements) kept.clear();
    kept.set(sql, made);
    return made;
  };
  return ({ sql, parameters }) => {
    const { statement, reads } = prepared(sql);
    const values = parameters.map(toSql);
    return reads ? { rows: statement.all(...values) } : statement.run(...values);
  };
}

/** node:sqlite takes neither booleans nor dates. */
function toSql(value: unknown): SQLInputValue {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  return (value ?? null) as SQLInputValue;
}

function faultOf(error: unknown): DriverFault {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, code, errcode } = error as Error & { code?: string; errcode?: number };
  return { message, ...(code !== undefined && { code }), ...(errcode !== undefined && { errcode }) };
}

function answering(work: () => Answered): void {
  let answer: Answered;
  try {
    answer = work();
  } catch (error) {
    answer = { fault: faultOf(error) };
  }
  parentPort?.postMessage(answer);
}

answering(() => {
  const db = open(String(workerData));
  const run = runner(db);
  parentPort?.on("message", (asked: Asked) =>
    answering(() => {
      if (asked) return run(asked);
      db.close();
      parentPort?.close();
      return { rows: [] };
    }),
  );
  return { rows: [] };
});
