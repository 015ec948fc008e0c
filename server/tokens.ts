/** Secrets that open a door: made at random, compared by hash in constant time, never stored in the clear but one. */
import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "./env.ts";
import { reason, StartupFault, systemCode } from "./faults.ts";

/** The file in DATA_DIR that keeps the instructor's token, so that the printed link survives a restart. */
export const teachTokenFile = "teach-token";

/** 32 letters, digits, hyphens and underscores: 192 random bits. */
export const makeToken = (): string => randomBytes(24).toString("base64url");

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const lettersAndDigits = `${letters}0123456789`;

/**
 * An id at random, of `length` letters and digits (16 are 95 bits), the first a letter: no table, address or command line
 * takes it for a number, an option or a formula, and none has to escape it.
 */
export function drawId(length = 16): string {
  const one = (of: string) => of.charAt(randomInt(of.length));
  return one(letters) + Array.from({ length: length - 1 }, () => one(lettersAndDigits)).join("");
}

/** SHA-256 in hex; enough for secrets that are random themselves. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Whether two hashes are the same, in a time that does not depend on where they differ. */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * The instructor's token: the one of the environment, else the kept one, else a new one, kept with mode 600.
 * @throws StartupFault `badFolder` when DATA_DIR cannot be read or written.
 */
export function openTeachToken(env: Pick<Env, "dataDir" | "teachToken">): string {
  if (env.teachToken) return env.teachToken;
  const file = join(env.dataDir, teachTokenFile);
  try {
    const kept = readKept(file);
    if (kept) return kept;
    const token = makeToken();
    mkdirSync(env.dataDir, { recursive: true });
    writeFileSync(file, `${token}\n`, { mode: 0o600 });
    return token;
  } catch (error) {
    throw new StartupFault("badFolder", [`DATA_DIR ${env.dataDir} cannot be written to (${reason(error)}).`], error);
  }
}

function readKept(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (systemCode(error) === "ENOENT") return "";
    throw error;
  }
}
