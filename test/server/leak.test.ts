/** The short form of `npm run leak`: classes that are over and deleted leave nothing in the server's memory. */
import { expect, it } from "vitest";
import { measureLeak, slopeOf } from "../leak/leak.ts";

it("draws the line through values that fits them best", () => {
  expect(slopeOf([5, 7, 9, 11])).toBeCloseTo(2);
  expect(slopeOf([3, 3, 3])).toBe(0);
});

it("keeps no class, match, table or room whose people are gone, and no growing heap", async () => {
  const { held, left, slope } = await measureLeak(4);
  // A class and its room; three tables, each with its match and room.
  expect(held).toBe(2 + 3 * 3);
  expect(left).toBe(0);
  // Code that is still being compiled grows by some 100 KB a class.
  expect(slope).toBeLessThan(500_000);
}, 120_000);
