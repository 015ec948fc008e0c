/** The pages' own MessagePack, held against the library that the server packs with. */
import fc from "fast-check";
import { Packr as Library, unpack as libraryUnpacks } from "msgpackr";
import { describe, expect, test } from "vitest";
import { Packr, RESERVE_START_SPACE, unpack } from "../../client/net/msgpack.ts";

const ours = new Packr();
/** As the server packs. */
const library = new Library({ useRecords: false });

const corners: readonly unknown[] = [
  ...[0, 1, 0x7f, 0x80, 0xff, 0x100, 0xffff, 0x10000, 0xffffffff, 0x100000000, Number.MAX_SAFE_INTEGER],
  ...[-1, -0x20, -0x21, -0x80, -0x81, -0x8000, -0x8001, -0x80000000, -0x80000001, 0.1, -1e300, Number.NaN, Infinity],
  ...[null, undefined, true, false, "", {}, []],
  ...["é", "Şuşa", "Շուշի", "𝕊", "\ufeffmark", "a\u0000b"],
  ...[23, 24, 31, 32, 255, 256, 0xffff, 0x10000].map((length) => "x".repeat(length)),
  ...[15, 16, 0xffff, 0x10000].map((length) => Array(length).fill(1)),
  ...[15, 16, 300].map((size) => Object.fromEntries(Array.from({ length: size }, (_, n) => [`k${n}`, n]))),
  { a: undefined, b: [undefined, { c: null }], 7: "number as a name" },
];

const anything = fc.anything({
  values: [fc.string({ unit: "binary" }), fc.double(), fc.integer(), fc.boolean(), fc.constantFrom(null, undefined)],
  key: fc.string({ unit: "grapheme" }).filter((name) => name !== "__proto__"),
});

describe("messages", () => {
  test.each(corners.map((value) => [value]))("both ways with the server's library: %j", (value) => {
    expect(unpack(library.pack(value))).toEqual(libraryUnpacks(library.pack(value)));
    expect(libraryUnpacks(ours.pack(value))).toEqual(value);
    expect(unpack(ours.pack(value))).toEqual(value);
  });

  test("whatever has a form in JSON comes through, both ways", () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(unpack(library.pack(value))).toEqual(libraryUnpacks(library.pack(value)));
        expect(libraryUnpacks(ours.pack(value))).toEqual(libraryUnpacks(library.pack(value)));
      }),
    );
  });

  test("the SDK's header has its room before the message", () => {
    const packed = ours.pack({ a: 1 }, RESERVE_START_SPACE | 9);
    expect([...packed.subarray(0, 9)]).toEqual(Array(9).fill(0));
    expect(unpack(packed, { start: 9 })).toEqual({ a: 1 });
  });

  test("no message reaches the prototype", () => {
    const hostile = library.pack(new Map([["__proto__", new Map([["admin", true]])]]));
    const told = unpack(hostile) as Record<string, unknown>;
    expect(Object.getPrototypeOf(told)).toBe(Object.prototype);
    expect(told.admin).toBeUndefined();
  });

  test("what breaks off, or is never sent, throws", () => {
    expect(() => unpack(library.pack("twelve letters").subarray(0, 5))).toThrow("breaks off");
    expect(() => unpack(library.pack(new Date(0)))).toThrow("no message of ours");
    expect(() => ours.pack({ a: () => 1 })).toThrow("no message can hold a function");
  });
});
