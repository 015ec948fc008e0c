import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { reconnecting, waits } from "../../client/net/reconnect.ts";
import { ok, type Refusal, type Result } from "../../shared/base/result.ts";

const busy: Refusal = { code: "busy" };
const shutFor = (code: Refusal["code"]) => (why: Refusal) => why.code === code;

/** A way into a room, whose door answers what the test says. */
function onTheWay(answers: (() => Promise<Result<string>>)[], isFinal = shutFor("classOver") as never) {
  const told: string[] = [];
  const room = { leave: vi.fn(), joined: vi.fn() };
  const way = reconnecting<string, typeof room>({
    enter: async () => {
      told.push("asks");
      return (await answers.shift()?.()) ?? { ok: false, error: busy };
    },
    join: async () => {
      room.joined();
      return room;
    },
    arrived: (_room, entry) => told.push(`is in ${entry}`),
    isFinal,
    shut: ({ code }) => told.push(`shut: ${code}`),
    lost: () => told.push("lost"),
  });
  return { way, told, room, asked: () => told.filter((each) => each === "asks").length };
}
const lets = async () => ok("the room");

describe("the way back", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  test("sets out at once", async () => {
    const { told } = onTheWay([lets]);
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(["asks", "is in the room"]);
  });

  test.each([
    ["half of the mean", 0, 0.5],
    ["the mean", 0.5, 1],
    ["one and a half of it", 1, 1.5],
  ])("waits longer after each failure, up to the last wait, at %s", async (_words, drawn, share) => {
    vi.spyOn(Math, "random").mockReturnValue(drawn);
    const { asked } = onTheWay([]);
    await vi.advanceTimersByTimeAsync(0);
    const means = [...waits.slice(1), waits.at(-1) ?? 0, waits.at(-1) ?? 0];
    for (const [at, mean] of means.entries()) {
      await vi.advanceTimersByTimeAsync(mean * share - 2);
      expect(asked()).toBe(at + 1);
      await vi.advanceTimersByTimeAsync(2);
      expect(asked()).toBe(at + 2);
    }
  });

  test("begins with the short wait again once all was well", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const refuses = async (): Promise<Result<string>> => ({ ok: false, error: busy });
    const { way, asked } = onTheWay([refuses, refuses, refuses, lets]);
    await vi.advanceTimersByTimeAsync(waits[1] + waits[2] + waits[3]);
    expect(asked()).toBe(4);
    way.well();
    way.again(busy);
    await vi.advanceTimersByTimeAsync(waits[1]);
    expect(asked()).toBe(5);
  });

  test("stops where trying again is of no use", async () => {
    const { told } = onTheWay([async () => ({ ok: false, error: { code: "classOver" } })]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(["asks", "shut: classOver"]);
  });

  test("says how often it has failed in a row, for those who are patient a while", async () => {
    const { told } = onTheWay([], ((_why: Refusal, failures: number) => failures > 3) as never);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(["asks", "lost", "asks", "lost", "asks", "lost", "asks", "shut: busy"]);
  });

  test("leaves a room that it reaches after it was told to stop, and tries no more", async () => {
    const { way, told, room } = onTheWay([lets]);
    // The door has answered, and the room is being joined.
    for (let turn = 0; turn < 3 && room.joined.mock.calls.length === 0; turn++) await Promise.resolve();
    expect(room.joined).toHaveBeenCalledOnce();
    way.stop();
    way.again(busy);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(["asks"]);
    expect(room.leave).toHaveBeenCalledOnce();
  });
});
