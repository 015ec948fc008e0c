/** SHA-256 over UTF-8 text or bytes: by the platform where it can at once, else in plain integer arithmetic; the same hex everywhere. */

// First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4).
const K = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);
const start = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
const H = new Int32Array(8);
const W = new Int32Array(64);
let buffer = new Uint8Array(1 << 14);
const encoder = new TextEncoder();

type Hashed = string | Uint8Array;
type Hash = (algorithm: "sha256", of: Hashed, encoding: "hex") => string;
type Platform = { process?: { getBuiltinModule?: (id: "node:crypto") => { hash?: Hash } | undefined } };
/** Node's own, many times as fast. A browser's answers only later, which is of no use to a rule. */
const native = (globalThis as Platform).process?.getBuiltinModule?.("node:crypto")?.hash;

/** SHA-256 of a text or of bytes, as 64 hex digits. A half of a surrogate pair counts as U+FFFD. */
export const sha256Hex: (of: Hashed) => string = native ? (of) => native("sha256", of, "hex") : sha256Plain;

/** The same in plain integer arithmetic, for where the platform has none. */
export function sha256Plain(of: Hashed): string {
  const padded = pad(of);
  H.set(start);
  for (let at = 0; at < padded; at += 64) compress(at);
  let hex = "";
  for (let i = 0; i < 8; i++) hex += ((H[i] as number) >>> 0).toString(16).padStart(8, "0");
  return hex;
}

/** Writes it and its padding to the shared buffer; gives the padded length, a multiple of 64. */
function pad(of: Hashed): number {
  const most = of.length * 3 + 72;
  if (buffer.length < most) buffer = new Uint8Array(most * 2);
  const written = put(of);
  const padded = ((written + 8) >> 6) * 64 + 64;
  buffer[written] = 0x80;
  buffer.fill(0, written + 1, padded);
  const bits = written * 8;
  for (let i = 0; i < 4; i++) buffer[padded - 1 - i] = bits >>> (8 * i);
  buffer[padded - 5] = Math.floor(bits / 0x1_0000_0000) & 0xff;
  return padded;
}

/** Number of bytes put into the shared buffer. */
function put(of: Hashed): number {
  if (typeof of === "string") return encoder.encodeInto(of, buffer).written;
  buffer.set(of);
  return of.length;
}

function compress(at: number): void {
  for (let i = 0; i < 16; i++) {
    const j = at + i * 4;
    W[i] =
      ((buffer[j] as number) << 24) |
      ((buffer[j + 1] as number) << 16) |
      ((buffer[j + 2] as number) << 8) |
      (buffer[j + 3] as number);
  }
  for (let i = 16; i < 64; i++) {
    const x = W[i - 15] as number;
    const y = W[i - 2] as number;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    W[i] = ((W[i - 16] as number) + s0 + (W[i - 7] as number) + s1) | 0;
  }
  // One by one: taking an array apart walks an iterator, a quarter of this function's time.
  let a = H[0] as number;
  let b = H[1] as number;
  let c = H[2] as number;
  let d = H[3] as number;
  let e = H[4] as number;
  let f = H[5] as number;
  let g = H[6] as number;
  let h = H[7] as number;
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[i] as number) + (W[i] as number)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  H[0] = (H[0] as number) + a;
  H[1] = (H[1] as number) + b;
  H[2] = (H[2] as number) + c;
  H[3] = (H[3] as number) + d;
  H[4] = (H[4] as number) + e;
  H[5] = (H[5] as number) + f;
  H[6] = (H[6] as number) + g;
  H[7] = (H[7] as number) + h;
}

/** Text that JSON writes as it is, between quotes. */
const plain = /^[ !#-[\]-~]*$/;
const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text));

/** More keys than this are sorted by the platform, which is faster for many and slower for few. */
const few = 24;

/** Own keys in code-unit order; most objects are made so already. */
function sortedKeys(object: object): string[] {
  const keys = Object.keys(object);
  if (keys.length > few) return keys.sort();
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i] as string;
    let at = i;
    for (; at > 0 && key < (keys[at - 1] as string); at--) keys[at] = keys[at - 1] as string;
    keys[at] = key;
  }
  return keys;
}

/** JSON with the keys of every object in code-unit order, so that equal values give equal text. */
export function canonical(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number") return Number.isFinite(value) ? `${value}` : "null";
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  let text = "";
  if (Array.isArray(value)) {
    for (const item of value) text += text === "" ? canonical(item) : `,${canonical(item)}`;
    return `[${text}]`;
  }
  const object = value as Readonly<Record<string, unknown>>;
  for (const key of sortedKeys(object)) {
    if (object[key] === undefined) continue;
    text += `${text === "" ? "" : ","}${quoted(key)}:${canonical(object[key])}`;
  }
  return `{${text}}`;
}
