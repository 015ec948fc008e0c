/** What guards a room's connections: the heartbeat, and the limits on what one may ask. */
import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Beating, keepWatch } from "../../server/rooms/heartbeat.ts";
import { createGate, createLimit } from "../../server/rooms/limits.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

class Socket extends EventEmitter implements Beating {
  bufferedAmount = 0;
  pings = 0;
  ended = 0;
  answering = true;
  ping() {
    this.pings++;
    if (this.answering) this.emit("pong");
  }
  terminate() {
    this.ended++;
    this.emit("close");
  }
}
const minute = 60_000;

describe("the heartbeat", () => {
  it("leaves a connection alone that answers, and stops when it closes", () => {
    const socket = new Socket();
    keepWatch(socket);
    vi.advanceTimersByTime(minute);
    expect(socket.ended).toBe(0);
    expect(socket.pings).toBeGreaterThan(10);
    socket.emit("close");
    const { pings } = socket;
    vi.advanceTimersByTime(minute);
    expect([socket.pings, vi.getTimerCount()]).toEqual([pings, 0]);
  });

  it("ends one that has fallen silent, once", () => {
    const socket = new Socket();
    keepWatch(socket);
    vi.advanceTimersByTime(minute);
    socket.answering = false;
    vi.advanceTimersByTime(minute);
    expect([socket.ended, vi.getTimerCount()]).toEqual([1, 0]);
  });

  it("ends one that takes nothing any more", () => {
    const socket = new Socket();
    keepWatch(socket);
    socket.bufferedAmount = 64 * 1024 * 1024;
    vi.advanceTimersByTime(minute);
    expect([socket.ended, socket.pings]).toEqual([1, 0]);
  });

  it("beats for each connection at a moment of its own", () => {
    const sockets = Array.from({ length: 40 }, () => new Socket());
    for (const socket of sockets) keepWatch(socket);
    vi.advanceTimersByTime(2_000);
    const beaten = sockets.filter(({ pings }) => pings > 0).length;
    expect(beaten).toBe(20);
    for (const socket of sockets) socket.emit("close");
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("the gate", () => {
  it("counts all that somebody asks and does together, on however many connections, and nobody else's", () => {
    let now = 0;
    const gate = createGate(() => now);
    const asked = (person: string) => Array.from({ length: 60 }, () => gate.allow(person, {})).filter((each) => !each);
    expect([asked("Ada").length, asked("Ada").length, asked("Bo").length]).toEqual([40, 0, 40]);
    const came = (person: string) => Array.from({ length: 60 }, () => gate.admit(person, 1)).filter((each) => !each);
    expect([came("Ada").length, came("Bo").length]).toEqual([30, 30]);
    now += 5_000;
    expect(came("Ada")).toHaveLength(5);
    expect([gate.admit("Cy", 11), gate.admit("Cy", 12)]).toEqual([null, { code: "tooMany" }]);
  });
});

describe("the limit", () => {
  it("lets a burst through, then a few a second, each connection for itself", () => {
    let now = 0;
    const [one, other] = [createLimit(() => now), createLimit(() => now)];
    const allowed = (limit: typeof one, times: number) =>
      Array.from({ length: times }, () => limit.allow({})).filter((refusal) => refusal === null).length;
    expect(allowed(one, 100)).toBe(40);
    expect(one.allow({})).toEqual({ code: "tooMany" });
    expect(allowed(other, 1)).toBe(1);
    now += 1_000;
    expect(allowed(one, 100)).toBe(10);
    now += 1_000_000;
    expect(allowed(one, 100)).toBe(40);
  });

  it("is narrower in the long run: nobody fills the log by asking all lesson", () => {
    let now = 0;
    const limit = createLimit(() => now);
    let allowed = 0;
    for (; now < 3_600_000; now += 50) if (limit.allow({}) === null) allowed++;
    expect(allowed).toBeGreaterThan(1_500 + 3_500);
    expect(allowed).toBeLessThan(1_500 + 3_700);
  });

  it.each([
    ["16,384 characters", "x".repeat(16_382), null],
    ["one more", "x".repeat(16_383), { code: "tooLarge", with: { max: 16_384 } }],
    ["nothing", undefined, null],
    ["what is no JSON", 7n, null],
  ])("of size: %s", (_, body, refusal) => {
    expect(createLimit(() => 0).allow(body)).toEqual(refusal);
  });
});
