/**
 * Whether a SQLite write-ahead log is undamaged. SQLite itself silently ignores everything from the first damaged frame
 * on, and with it commits that people were told of.
 */
import { readFileSync } from "node:fs";
import { systemCode } from "../faults.ts";

const headerBytes = 32;
const frameHeaderBytes = 24;
/** The first word of the file; its last bit says in which order the checksums' words stand. */
const magic = 0x377f0682;

/** Whether commits stand in the file at `path` that cannot be read; false where there is no file, or an empty one. */
export function isWalDamaged(path: string): boolean {
  const wal = read(path);
  if (wal.length < headerBytes) return false;
  const first = wal.readUInt32BE(0);
  if (first !== magic && first !== magic + 1) return true;
  const words = checksummer(wal, first === magic);
  const header = words({ one: 0, two: 0 }, 0, 24);
  if (!matches(wal, 24, header)) return true;
  const frameBytes = frameHeaderBytes + wal.readUInt32BE(8);
  let sum = header;
  let at = headerBytes;
  for (; at + frameBytes <= wal.length && ofThisLog(wal, at); at += frameBytes) {
    const next = words(words(sum, at, 8), at + frameHeaderBytes, frameBytes - frameHeaderBytes);
    if (!matches(wal, at + 16, next)) break;
    sum = next;
  }
  // Each commit is on the disk before the next begins: a lost power supply tears the last one at most, of which nobody was told.
  return commitsFrom(wal, at, frameBytes) > 1;
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return Buffer.alloc(0);
    throw error;
  }
}

/** A frame that an earlier use of the file has left bears other salts. */
const ofThisLog = (wal: Buffer, at: number): boolean => wal.compare(wal, 16, 24, at + 8, at + 16) === 0;

function commitsFrom(wal: Buffer, from: number, frameBytes: number): number {
  let commits = 0;
  for (let at = from; at + frameBytes <= wal.length; at += frameBytes)
    if (ofThisLog(wal, at) && wal.readUInt32BE(at + 4) !== 0) commits++;
  return commits;
}

interface Sum {
  readonly one: number;
  readonly two: number;
}

/** SQLite's running checksum over `length` bytes from `at`, two words at a time. */
const checksummer =
  (wal: Buffer, littleEndian: boolean) =>
  (start: Sum, at: number, length: number): Sum => {
    let { one, two } = start;
    for (let i = at; i < at + length; i += 8) {
      one = (one + (littleEndian ? wal.readUInt32LE(i) : wal.readUInt32BE(i)) + two) >>> 0;
      two = (two + (littleEndian ? wal.readUInt32LE(i + 4) : wal.readUInt32BE(i + 4)) + one) >>> 0;
    }
    return { one, two };
  };

const matches = (wal: Buffer, at: number, { one, two }: Sum): boolean =>
  wal.readUInt32BE(at) === one && wal.readUInt32BE(at + 4) === two;
