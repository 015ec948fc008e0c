/** Loaded before a server that is measured: tells its parent, when asked, what it has used of the processor and how its event loop has gone. */
import { monitorEventLoopDelay } from "node:perf_hooks";

/** What a measured server tells of the time since it was asked last. */
export interface Probed {
  /** Processor's microseconds since the start. */
  readonly cpu: number;
  /** How late the event loop was for a timer of one ms: the slowest hundredth and the slowest, in ms. */
  readonly loopP99: number;
  readonly loopMost: number;
}

const resolution = 1;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();

const late = (ns: number) => Math.max(0, ns / 1e6 - resolution);

process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.({
    cpu: user + system,
    loopP99: late(delay.percentile(99)),
    loopMost: late(delay.max),
  } satisfies Probed);
  delay.reset();
});
// A bench that is broken off must leave nobody behind.
process.on("disconnect", () => process.exit());
