/** A failed write as one coded error, whichever database is used. */
import { reason, systemCode } from "../faults.ts";

const storageReasons = [
  "conflict", // someone else has written this place already, or there is no such match
  "gap", // an earlier append of this match failed, or the entries are out of order
  "closed", // the store is closing
  "refused", // the database said no: disk full, connection lost, …
] as const;
export type StorageReason = (typeof storageReasons)[number];

/** Nothing of the write was kept; the caller may tell its sender so and go on. */
export class StorageFault extends Error {
  override readonly name = "StorageFault";
  readonly code = "storageFailed";
  readonly reason: StorageReason;

  constructor(why: StorageReason, cause?: unknown) {
    super(cause === undefined ? why : `${why}: ${reason(cause)}`, { cause });
    this.reason = why;
  }
}

/** Whether a row contradicts what is stored (a key given twice, an unknown match), in SQLite's or PostgreSQL's codes. */
export function isConstraint(error: unknown): boolean {
  if (/^23\d{3}$/.test(systemCode(error))) return true;
  return error instanceof Error && "errcode" in error && (Number(error.errcode) & 0xff) === 19;
}

/** Another server has the database. */
export class DatabaseTaken extends Error {
  override readonly name = "DatabaseTaken";
  constructor() {
    super("another server uses this database");
  }
}

/** PostgreSQL's classes for a lost connection, too little of something, its own ending, and its disk. */
const postgresTrouble = /^(08|53|57|58)[0-9A-Z]{3}$/;
const connectionTrouble = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EHOSTUNREACH"]);
/** What pg says of a connection without a code. */
const connectionWords = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/;
/** SQLite's primary codes: busy, locked, no memory, read-only, disk fault, damaged, full, cannot open. */
const sqliteTrouble = new Set([5, 6, 7, 8, 10, 11, 13, 14]);

/** Whether the database, its disk or the connection is to blame, rather than the statement. */
export function isTrouble(error: unknown): boolean {
  if (error instanceof DatabaseTaken || error instanceof StorageFault) return true;
  if (!(error instanceof Error)) return false;
  if ("errcode" in error) return sqliteTrouble.has(Number(error.errcode) & 0xff);
  const code = systemCode(error);
  return postgresTrouble.test(code) || connectionTrouble.has(code) || connectionWords.test(error.message);
}
