/**
 * The server's two clocks as this page knows them: measured over the connection, and counted on by the page's
 * monotonic clock. The device's own wall clock, which may be wrong or be set right meanwhile, has no say.
 */
import type { ServerClocks } from "../../shared/protocol/replies.ts";

export interface ServerTime {
  /** The server's wall clock now, epoch ms: for what has a date. */
  now(): number;
  /** The server's monotonic clock now, ms: for what counts down. */
  steady(): number;
  /** Takes up an answer to a question that was asked at `asked` (performance.now()). */
  measured(clocks: ServerClocks, asked: number): void;
  /** Asks at once, and then each minute and whenever the page wakes, since a sleeping device counts nothing. */
  follow(ask: () => Promise<ServerClocks>): void;
  stop(): void;
}

const againMs = 60_000;
/** How often a device that slept is noticed, and by how much its clocks then differ, in ms. */
const lookMs = 2_000;
const sleptMs = 1_000;

/** Before the first answer the device's own clock has to do. */
export function createServerTime(): ServerTime {
  let wall = Date.now() - performance.now();
  let steady = wall;
  let ask: (() => Promise<ServerClocks>) | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;
  let askedAt = 0;
  let apart = Date.now() - performance.now();

  function measured(clocks: ServerClocks, asked: number): void {
    const here = (asked + performance.now()) / 2;
    wall = clocks.now - here;
    steady = clocks.steady - here;
  }

  async function measure(): Promise<void> {
    if (!ask) return;
    askedAt = performance.now();
    const asked = askedAt;
    try {
      measured(await ask(), asked);
    } catch {
      // Asked again soon enough; until then what is known goes on counting.
    }
  }

  /** The device slept, or its wall clock was set, where its two clocks have gone apart. */
  function look(): void {
    const before = apart;
    apart = Date.now() - performance.now();
    if (Math.abs(apart - before) > sleptMs || performance.now() - askedAt > againMs) void measure();
  }

  const woken = () => {
    if (document.visibilityState === "visible") void measure();
  };

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
    ask = null;
    if (typeof document !== "undefined") document.removeEventListener("visibilitychange", woken);
  }

  return {
    now: () => performance.now() + wall,
    steady: () => performance.now() + steady,
    measured,
    follow(asking) {
      stop();
      ask = asking;
      timer = setInterval(look, lookMs);
      if (typeof document !== "undefined") document.addEventListener("visibilitychange", woken);
      void measure();
    },
    stop,
  };
}
