/** From a player's request until all eight of the table have what changed: the project beside Colyseus and ws alone. */
import { fork } from "node:child_process";
import { closeSync, existsSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { keepDiskBusy } from "../busyDisk.ts";
import { type Figure, spread } from "../figure.ts";
import { benchFolder } from "../folder.ts";
import { report } from "../report.ts";
import type { Drive, Task, Told } from "./drive.ts";
import { recordBytes } from "./flip.ts";
import { type Kind, memory, message as nextMessage, startServer } from "./servers.ts";

/** A class's pace. */
const pace: Drive = { rate: 100, seconds: 1 };
/** What the processor is measured at: mostly waking up would be counted at a class's pace. */
const busy: Drive = { rate: 400, seconds: 0.5 };

interface Size {
  readonly tables: number;
  readonly drive: Drive;
  readonly busy?: Drive;
  readonly kinds: readonly Kind[];
  /** Servers run side by side and take turns, so that a slow moment of the machine meets all of them. */
  readonly turns: number;
}
const sizes: readonly Size[] = [
  { tables: 1, drive: { ...pace, rate: 60 }, kinds: ["ws", "colyseus", "synced", "ours"], turns: 3 },
  { tables: 25, drive: pace, busy, kinds: ["ws", "colyseus", "synced", "ours", "unsafe"], turns: 5 },
  // One after the other: so many connections, even at rest, would take time from each other. Every heartbeat falls into it.
  ...(["ws", "colyseus", "synced", "ours"] as const).map((kind) => ({
    ...{ tables: 200, drive: { ...pace, seconds: 4 }, kinds: [kind], turns: 1 },
  })),
];
const names: Record<Kind, string> = {
  ws: "ws",
  colyseus: "a bare Colyseus room",
  synced: "a bare Colyseus room with a synced file",
  ours: "a match",
  unsafe: "a match without a disk",
};

const folder = benchFolder();
report(spread("the disk alone: a record written and synced", "ms", await syncs(pace.rate, 200)));
for (const size of sizes) await measure(size);
await measureBusyDisk();

/** Milliseconds of each write of a command's size, at the pace of the commands. */
async function syncs(rate: number, count: number): Promise<number[]> {
  const file = openSync(join(folder, "alone"), "w");
  const record = Buffer.alloc(recordBytes, "x");
  const samples: number[] = [];
  for (let n = 0; n < count; n++) {
    await new Promise((resolve) => setTimeout(resolve, 1_000 / rate));
    const from = performance.now();
    writeSync(file, record);
    fdatasyncSync(file);
    samples.push(performance.now() - from);
  }
  closeSync(file);
  return samples;
}

async function measure({ tables, drive, busy, kinds, turns }: Size): Promise<void> {
  const tries: Awaited<ReturnType<typeof open>>[] = [];
  try {
    for (const kind of kinds) if (kind !== "unsafe" || existsSync(memory)) tries.push(await open(kind, tables));
    for (let turn = 0; turn < turns; turn++) {
      for (const each of turn % 2 === 0 ? tries : tries.toReversed()) {
        await each.wait(drive);
        if (busy) await each.work(busy);
      }
    }
    for (const each of tries) report(...each.figures());
  } finally {
    for (const each of tries) await each.close();
  }
}

/** The same pace while another process writes and syncs all the time: does the event loop wait for the disk? */
async function measureBusyDisk(): Promise<void> {
  const tables = 25;
  for (const kind of ["synced", "ours"] as const) {
    const tried = await open(kind, tables);
    const stop = keepDiskBusy(folder);
    try {
      await tried.probe();
      await tried.wait({ ...pace, seconds: 8 });
      const { loopP99, loopMost } = await tried.probe();
      const name = `${tables} × 8, ${names[kind]}, busy disk`;
      const aim = { of: "value", mostP99: 20 } as const;
      report(
        {
          name: `${name}: event loop late, most and p99`,
          unit: "ms",
          value: loopMost,
          p99: loopP99,
          ...(kind === "ours" && { aim }),
        },
        spread(`${name}: until all have it`, "ms", tried.samples),
      );
    } finally {
      stop();
      await tried.close();
    }
  }
}

/** A server of this kind, its players seated and warm. */
async function open(kind: Kind, tables: number) {
  const server = await startServer(kind, tables, folder);
  const players = fork(join(import.meta.dirname, "drive.ts"), { stdio: ["ignore", 2, 2, "ipc"] });
  const ask = async (message: Task | Drive): Promise<readonly number[]> => {
    players.send(message);
    const told = await nextMessage<Told>(players);
    return "samples" in told ? told.samples : [];
  };
  /** Milliseconds of each command at a class's pace. */
  const samples: number[] = [];
  /** Milliseconds of the busy server's processor for a thousand commands, turn by turn. */
  const costs: number[] = [];
  const close = async () => {
    players.kill("SIGKILL");
    await server.stop();
  };
  try {
    await ask({ kind, origin: server.origin, rooms: server.rooms, tables });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    close,
    samples,
    probe: () => server.probe(),
    async wait(drive: Drive) {
      samples.push(...(await ask(drive)));
    },
    async work(drive: Drive) {
      const before = await server.probe();
      const commands = (await ask(drive)).length;
      costs.push(((await server.probe()).cpu - before.cpu) / commands);
    },
    figures: () => [
      wait(kind, tables, samples),
      // Whatever else the machine does only adds to it: the least of the turns says most.
      ...(costs.length > 0 ? [cost(kind, tables, Math.min(...costs))] : []),
    ],
  };
}

/** @param samples ms of each command */
function wait(kind: Kind, tables: number, samples: readonly number[]): Figure {
  const name = (of: Kind) => `${tables} × 8, ${names[of]}: until all have it`;
  const figure = spread(name(kind), "ms", samples);
  if (kind === "ws") return figure;
  if (kind !== "ours") return { ...figure, against: name("ws") };
  return { ...figure, against: name("synced"), aim: { of: "ratio", most: 1.25, mostP99: 1.5 } };
}

/** @param value ms of the server's processor for a thousand commands */
function cost(kind: Kind, tables: number, value: number): Figure {
  const name = (of: Kind) => `${tables} × 8, ${names[of]}: CPU of 1,000 commands`;
  const figure = { name: name(kind), unit: "ms", value };
  if (kind === "ws" || kind === "colyseus") return figure;
  if (kind !== "ours") return { ...figure, against: name("colyseus") };
  return { ...figure, against: name("synced"), aim: { of: "ratio", most: 1.4 } };
}
