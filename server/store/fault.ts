/** A write that did not happen, as one coded error whatever database refused it. */
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
