/** Keyed random streams: each draw is a function of seed, round and name alone, so the order of arrival cannot matter (RULES §11). */
import { clip, exp, ln, normalQuantile } from "./num.ts";

export interface Stream {
  /** Uniform in (0, 1), never an end. */
  readonly uniform: () => number;
  /** Standard normal. */
  readonly normal: () => number;
  /** Exponential with this rate. */
  readonly exponential: (rate: number) => number;
  /** Lognormal with mean 1 and this spread (ε(s) of RULES §7). */
  readonly noise: (spread: number) => number;
  /** Poisson count with this mean. */
  readonly poisson: (mean: number) => number;
}

/** Four 32-bit words mixed from a text (murmur3's finaliser on four lanes). */
function words(text: string): [number, number, number, number] {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let d = 0xdeadbeef;
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ k, 0x85ebca6b);
    b = c ^ Math.imul(b ^ k, 0xc2b2ae35);
    c = d ^ Math.imul(c ^ k, 0x27d4eb2f);
    d = a ^ Math.imul(d ^ k, 0x165667b1);
  }
  return [mix(a ^ c), mix(b ^ d), mix(c ^ (a >>> 7)), mix(d ^ (b >>> 11))];
}

function mix(x: number): number {
  let h = x ^ (x >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The stream of the draw `name` in `round` of the match with this seed. */
export function stream(seed: string, round: number, name: string): Stream {
  let [a, b, c, d] = words(`${seed}\u0000${round}\u0000${name}`);
  // sfc32, run in for a dozen steps.
  const word = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) word();
  const uniform = () => (word() + 0.5) / 4294967296;
  const normal = () => normalQuantile(uniform());
  return {
    uniform,
    normal,
    exponential: (rate) => -ln(uniform()) / rate,
    noise: (spread) => exp(spread * normal() - (spread * spread) / 2),
    poisson: (mean) => poisson(uniform, mean),
  };
}

/** Poisson by inversion in slices of at most 20, whose sum is Poisson again. */
function poisson(uniform: () => number, mean: number): number {
  let left = mean;
  let count = 0;
  while (left > 0) {
    const slice = clip(left, 0, 20);
    left -= slice;
    const floor = exp(-slice);
    let product = uniform();
    while (product > floor) {
      count += 1;
      product *= uniform();
    }
  }
  return count;
}
