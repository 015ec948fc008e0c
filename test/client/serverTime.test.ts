/** The server's clocks on a page whose device has a wrong clock, sets it right, or sleeps. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createServerTime, type ServerTime } from "../../client/net/serverTime.ts";

const server = { now: Date.parse("2026-11-30T18:00:00Z"), steady: 5_000_000 };
let time: ServerTime;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-11-30T17:13:00Z") });
  time = createServerTime();
});
afterEach(() => {
  time.stop();
  vi.useRealTimers();
});

const told = () => [time.now() - server.now, time.steady() - server.steady];

it("takes the middle of a question and its answer for the moment of the server's clocks", async () => {
  const asked = performance.now();
  await vi.advanceTimersByTimeAsync(400);
  time.measured(server, asked);
  expect(told()).toEqual([200, 200]);
});

it("goes on evenly when the device's clock is set right by 47 minutes", () => {
  time.measured(server, performance.now());
  vi.setSystemTime(Date.parse("2026-11-30T18:00:00Z"));
  expect(told()).toEqual([0, 0]);
});

it("asks at once, each minute, and soon after the device has slept; a failed question changes nothing", async () => {
  let asked = 0;
  time.follow(async () => {
    asked += 1;
    if (asked > 2) throw new Error("no answer");
    return server;
  });
  await vi.advanceTimersByTimeAsync(0);
  expect([asked, ...told()]).toEqual([1, 0, 0]);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(asked).toBe(1);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked).toBe(2);
  // Asleep: the wall clock alone has gone on.
  vi.setSystemTime(Date.now() + 3_600_000);
  const before = time.steady();
  await vi.advanceTimersByTimeAsync(2_000);
  expect([asked, time.steady() - before]).toEqual([3, 2_000]);
});
