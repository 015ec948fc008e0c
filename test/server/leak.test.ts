/** The short form of `npm run leak`: a class that is over and deleted leaves next to nothing in the server's memory. */
import { expect, it } from "vitest";
import { measureLeak, slopeOf } from "../leak/leak.ts";

it("draws the line through values that fits them best", () => {
  expect(slopeOf([5, 7, 9, 11])).toBeCloseTo(2);
  expect(slopeOf([3, 3, 3])).toBe(0);
});

it("gives the memory of classes back", async () => {
  const { slope } = await measureLeak(10);
  // One class of three tables holds several megabytes while it is played.
  expect(slope).toBeLessThan(300_000);
}, 120_000);
