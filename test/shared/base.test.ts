/** Arithmetic, chance, hashes: the floor on which every match is the same everywhere (RULES §11). */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beginContent, contentHash, putValue } from "../../shared/base/content.ts";
import { canonical, sha256Hex, sha256Plain } from "../../shared/base/hash.ts";
import { clip, exp, ln, milli, normalQuantile } from "../../shared/base/num.ts";
import { stream } from "../../shared/base/rng.ts";
import { sameJson } from "../../shared/base/sameJson.ts";

/** The 64 bits of a number, in hex. */
function bits(x: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  return view.getBigUint64(0).toString(16).padStart(16, "0");
}
const near = (found: number, wanted: number, relative: number) =>
  expect(Math.abs(found - wanted) / (wanted === 0 ? 1 : Math.abs(wanted))).toBeLessThanOrEqual(relative);

describe("exp, to the last bit but one", () => {
  test.each([
    [0, 1, "3ff0000000000000"],
    [1, Math.E, "4005bf0a8b145768"],
    [-1, 0.36787944117144233, "3fd78b56362cef39"],
    [0.5, 1.6487212707001282, "3ffa61298e1e069b"],
    [1.5, 4.4816890703380645, "4011ed3fe64fc541"],
    [-3.5, 0.0301973834223185, "3f9eec1018e4ff66"],
    [-13.5, 1.3709590863840845e-6, "3eb7003974e945e0"],
    [20, 485165195.4097903, "41bceb088b68e804"],
    [700, 1.0142320547350045e304, "7f0d945df4f8ec8e"],
    [-700, 9.85967654375977e-305, "00d14f2b0fb9307e"],
  ])("of %d is %d", (x, wanted, pattern) => {
    near(exp(x), wanted, 4e-16);
    expect(bits(exp(x))).toBe(pattern);
  });

  test("grows with its argument, and exp(a + b) is exp(a) · exp(b)", () => {
    for (let x = -30; x < 30; x += 0.37) {
      expect(exp(x + 1e-3)).toBeGreaterThan(exp(x));
      near(exp(x + 1.23), exp(x) * exp(1.23), 2e-15);
    }
  });
});

describe("ln", () => {
  test.each([
    [1, 0, "0000000000000000"],
    [2, Math.LN2, "3fe62e42fefa39ef"],
    [0.5, -Math.LN2, "bfe62e42fefa39ef"],
    [10, Math.LN10, "40026bb1bbb55516"],
    [0.1, -Math.LN10, "c0026bb1bbb55515"],
    [1e300, 690.7755278982137, "4085963447f87fb5"],
    [1e-300, -690.7755278982137, "c085963447f87fb5"],
    [0.9999999, -1.0000000494736474e-7, "be7ad7f2b1049ba0"],
  ])("of %d is %d", (x, wanted, pattern) => {
    near(ln(x), wanted, 4e-16);
    expect(bits(ln(x))).toBe(pattern);
  });

  test("undoes exp", () => {
    for (let x = -50; x <= 50; x += 0.73) expect(ln(exp(x))).toBeCloseTo(x, 12);
  });
});

describe("the normal quantile", () => {
  // Reference: the inverse of the normal distribution to sixteen digits.
  test.each([
    [0.5, 0],
    [0.3, -0.5244005127080407],
    [0.975, 1.9599639845400536],
    [0.025, -1.9599639845400538],
    [0.02425, -1.9729610513118845],
    [0.001, -3.090232306167813],
    [0.999, 3.090232306167813],
    [1e-9, -5.9978070150076865],
  ])("at %d is %d", (p, wanted) => near(normalQuantile(p), wanted, 1.2e-9));

  test("is odd around one half, and grows across its seams", () => {
    for (let p = 0.0005; p < 0.5; p += 0.0037) expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12);
    for (const seam of [0.02425, 0.97575])
      expect(normalQuantile(seam + 1e-6)).toBeGreaterThan(normalQuantile(seam - 1e-6));
  });
});

describe("rounding and limits", () => {
  test.each([
    [1.0004, 1],
    [1.0005, 1.001],
    [-0.0004, 0],
    [-1.2345, -1.234],
    [0.1 + 0.2, 0.3],
  ])("%d is kept as %d", (x, wanted) => expect(Object.is(milli(x), wanted)).toBe(true));

  test("clip holds a value within its ends", () =>
    expect([clip(-1, 0, 3), clip(0, 0, 3), clip(2, 0, 3), clip(3, 0, 3), clip(9, 0, 3)]).toEqual([0, 0, 2, 3, 3]));
});

describe("random streams", () => {
  const first = (seed: string, round: number, name: string) => stream(seed, round, name).uniform();

  test("are the same to the bit everywhere", () => {
    const draw = stream("seed", 1, "draw");
    expect([draw.uniform(), draw.uniform(), draw.uniform()].map(bits)).toEqual([
      "3fc02f83d0400000",
      "3fe8d10364d00000",
      "3fdd69b55fe00000",
    ]);
  });

  test("do not care in which order they are asked, nor how much others have drawn", () => {
    const names = ["breach", "culprit", "losses:0", "losses:1", "card"];
    const forwards = names.map((name) => first("seed", 3, name));
    const backwards = [...names].reverse().map((name) => {
      const other = stream("seed", 3, `${name}!`);
      for (let i = 0; i < 50; i++) other.uniform();
      return first("seed", 3, name);
    });
    expect(backwards.reverse()).toEqual(forwards);
  });

  test("differ by seed, by round and by name, also where the texts run together", () => {
    const drawn = [
      first("a", 1, "x"),
      first("b", 1, "x"),
      first("a", 2, "x"),
      first("a", 1, "y"),
      first("a1", 1, "x"),
      first("a", 11, "x"),
      first("a", 1, "1x"),
    ];
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  /** Mean and variance of n first draws, one from each of n streams: what the rules draw from. */
  const moments = (n: number, draw: (at: ReturnType<typeof stream>) => number): [number, number] => {
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      const x = draw(stream(`seed ${i}`, i % 8, "moments"));
      sum += x;
      squares += x * x;
    }
    return [sum / n, squares / n - (sum / n) ** 2];
  };
  // Four standard errors of the mean at n = 20,000.
  test.each([
    ["uniform", (s: ReturnType<typeof stream>) => s.uniform(), 0.5, 1 / 12],
    ["normal", (s: ReturnType<typeof stream>) => s.normal(), 0, 1],
    ["exponential at rate 2", (s: ReturnType<typeof stream>) => s.exponential(2), 0.5, 0.25],
    ["noise of spread .15", (s: ReturnType<typeof stream>) => s.noise(0.15), 1, Math.exp(0.0225) - 1],
    ["noise of spread .25", (s: ReturnType<typeof stream>) => s.noise(0.25), 1, Math.exp(0.0625) - 1],
    ["Poisson of 2.5", (s: ReturnType<typeof stream>) => s.poisson(2.5), 2.5, 2.5],
    ["Poisson of 60, in slices", (s: ReturnType<typeof stream>) => s.poisson(60), 60, 60],
  ])("%s has the mean and variance it should", (_name, draw, mean, variance) => {
    const n = 20_000;
    const [m, v] = moments(n, draw);
    expect(Math.abs(m - mean)).toBeLessThan(4 * Math.sqrt(variance / n));
    expect(Math.abs(v / variance - 1)).toBeLessThan(0.1);
  });

  test("never give an end of the unit interval, so that ln and the quantile are safe", () => {
    for (let i = 0; i < 20_000; i++) {
      const x = first(`end ${i}`, 0, "x");
      expect(x > 0 && x < 1).toBe(true);
    }
  });

  test("a Poisson count of a thousand is not cut short by what a number can hold", () => {
    let sum = 0;
    for (let i = 0; i < 200; i++) sum += stream(`thousand ${i}`, 0, "x").poisson(1000);
    expect(Math.abs(sum / 200 - 1000)).toBeLessThan(4 * Math.sqrt(1000 / 200));
  });

  test("a Poisson count with mean nothing is nothing", () => {
    expect(stream("seed", 1, "x").poisson(0)).toBe(0);
    expect(stream("seed", 1, "x").poisson(-1)).toBe(0);
  });

  test("first draws of neighbouring names hang together no more than chance has it", () => {
    const n = 4000;
    let sum = 0;
    for (let i = 0; i < n; i++) sum += (first("pair", i, "losses:0") - 0.5) * (first("pair", i, "losses:1") - 0.5);
    expect(Math.abs((12 * sum) / n)).toBeLessThan(4 / Math.sqrt(n));
  });
});

describe("SHA-256", () => {
  test.each([
    ["nothing", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["three letters", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "two blocks",
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
    [
      "the last length with padding in one block",
      "a".repeat(55),
      "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318",
    ],
    [
      "the first with padding in two",
      "a".repeat(56),
      "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a",
    ],
    ["a whole block", "a".repeat(64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"],
    [
      "letters of several scripts",
      "Հայ Azərbaycan 🕊",
      "e7baa56a516e7435a632f8e7d9f7bbf587c94e3792225d416a9ae4cd9724346f",
    ],
    ["a million letters", "a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
  ])("of %s is the known value", (_name, text, wanted) => expect(sha256Hex(text)).toBe(wanted));
  test("is the same by the platform as by plain arithmetic", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => sha256Hex(text) === sha256Plain(text)),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => sha256Hex(bytes) === sha256Plain(bytes)));
    for (const text of ["", "\ud800", "a\udfffb", "Шуши/Şuşa", "x".repeat(55), "x".repeat(56), "x".repeat(64)])
      expect(sha256Plain(text)).toBe(sha256Hex(text));
  });

  test("forgets what it hashed before", () => {
    sha256Hex("x".repeat(5000));
    expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});

describe("the same as JSON", () => {
  const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>;
  const loose = fc.oneof(
    json,
    fc.constant({ a: undefined }),
    fc.constantFrom([undefined], [null], {}, Number.NaN, -0, 0),
  );
  test("is what has the same canonical text", () => {
    fc.assert(
      fc.property(loose, loose, (a, b) => sameJson(a, b) === (canonical(a) === canonical(b))),
      { numRuns: 1000 },
    );
    fc.assert(fc.property(json, (value) => sameJson(value, JSON.parse(canonical(value)))));
  });
  test.each([
    [{ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 }, true],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: null }, { b: null }, false],
    [{ a: null, b: undefined }, { b: null, a: undefined }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [{ a: 1 }, null, false],
  ])("holds of %j and %j: %s", (one, other, same) => {
    expect([sameJson(one, other), sameJson(other, one)]).toEqual([same, same]);
  });
});

describe("the hash of a content", () => {
  const hashOf = (value: unknown): string => {
    beginContent();
    putValue(value);
    return contentHash();
  };
  test("is the same where the JSON is, and no other's", () => {
    const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>;
    fc.assert(
      fc.property(json, json, (a, b) => (hashOf(a) === hashOf(b)) === (canonical(a) === canonical(b))),
      { numRuns: 300 },
    );
    fc.assert(fc.property(json, (value) => hashOf(value) === hashOf(JSON.parse(canonical(value)))));
  });
  test.each([
    ["a list and its items", [["a"], "b"], ["a", ["b"]]],
    ["texts cut elsewhere", ["ab", "c"], ["a", "bc"]],
    ["a text with an empty unit at its end", "a", "a\u0000"],
    ["a number and its text", 1, "1"],
    ["halves", 0.5, 0.25],
    ["no and nothing", false, null],
  ])("tells apart %s", (_, one, other) => expect(hashOf(one)).not.toBe(hashOf(other)));
  test("is this one, on every machine", () => {
    expect(hashOf({ b: [1, -0.5, 2 ** 40], a: "Շուշի", c: { d: null, e: true } })).toBe(
      "086f50dccf91222e12eaf568acfbec1d14f2afe869aad01f40ae04f1c0b0438d",
    );
  });
});

describe("canonical JSON", () => {
  test.each([
    ["keys in code-unit order", { b: 1, a: { d: 1, c: 2 } }, '{"a":{"c":2,"d":1},"b":1}'],
    ["capitals before small letters, é last", { é: 1, b: 1, B: 1 }, '{"B":1,"b":1,"é":1}'],
    ["lists in their own order", [3, 1, [2]], "[3,1,[2]]"],
    ["no undefined", { a: undefined, b: null }, '{"b":null}'],
    ["minus nothing as nothing", { a: -0 }, '{"a":0}'],
    ["text escaped", { 'a"': "\n\u2028" }, '{"a\\"":"\\n\u2028"}'],
  ])("has %s", (_name, value, wanted) => expect(canonical(value)).toBe(wanted));

  test("reads back as what was written, whatever the order of keys", () => {
    const value = { z: [1, { y: 2, x: null }], a: "ա" };
    const turned = { a: "ա", z: [1, { x: null, y: 2 }] };
    expect(JSON.parse(canonical(value))).toEqual(value);
    expect(canonical(turned)).toBe(canonical(value));
  });
});
