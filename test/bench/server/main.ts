/** From a player's request until all eight of the table have what changed: the project beside Colyseus and ws alone. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type Figure, spread } from "../figure.ts";
import { benchFolder } from "../folder.ts";
import { report } from "../report.ts";
import type { Drive, Task, Told } from "./drive.ts";
import { type Kind, memory, startServer } from "./servers.ts";

/** A class's pace; it lasts long enough for every heartbeat to fall into it. */
const pace: Drive = { rate: 100, seconds: 4 };
/** What the processor is measured at: mostly waking up would be counted at a class's pace. */
const busy: Drive = { rate: 400, seconds: 2 };
const sizes = [
  { tables: 1, drive: { ...pace, rate: 60 } },
  { tables: 25, drive: pace, busy },
  { tables: 200, drive: pace },
];
const names: Record<Kind, string> = {
  ws: "ws",
  colyseus: "a bare Colyseus room",
  ours: "a match",
  unsafe: "a match without a disk",
};

const folder = benchFolder();
report(spread("the disk alone: a record written and synced", "ms", await syncs(pace)));
for (const size of sizes) {
  for (const kind of ["ws", "colyseus", "ours"] as const) await measure(kind, size);
  if (size.busy && existsSync(memory)) await measure("unsafe", size);
}

/** Milliseconds of each write of a command's size, at the pace of the commands. */
async function syncs({ rate, seconds }: Drive): Promise<number[]> {
  const file = openSync(join(folder, "alone"), "w");
  const record = Buffer.alloc(500, "x");
  const samples: number[] = [];
  for (let n = 0; n < rate * seconds; n++) {
    await new Promise((resolve) => setTimeout(resolve, 1_000 / rate));
    const from = performance.now();
    writeSync(file, record);
    fdatasyncSync(file);
    samples.push(performance.now() - from);
  }
  closeSync(file);
  return samples;
}

async function measure(kind: Kind, { tables, drive, busy }: (typeof sizes)[number]): Promise<void> {
  const server = await startServer(kind, tables, folder);
  const players = fork(join(import.meta.dirname, "drive.ts"), { stdio: ["ignore", 2, 2, "ipc"] });
  const ask = async (message: Task | Drive): Promise<readonly number[]> => {
    const ended = once(players, "exit").then(() => {
      throw new Error("the players ended before they were through");
    });
    players.send(message);
    const [told] = (await Promise.race([once(players, "message"), ended])) as [Told];
    return "samples" in told ? told.samples : [];
  };
  try {
    await ask({ kind, origin: server.origin, rooms: server.rooms, tables });
    report(wait(kind, tables, await ask(drive)));
    if (!busy) return;
    const before = await server.cpu();
    const commands = (await ask(busy)).length;
    report(cost(kind, tables, ((await server.cpu()) - before) / commands));
  } finally {
    players.kill("SIGKILL");
    await server.stop();
  }
}

/** @param samples ms of each command */
function wait(kind: Kind, tables: number, samples: readonly number[]): Figure {
  const name = (of: Kind) => `${tables} × 8, ${names[of]}: until all have it`;
  const figure = spread(name(kind), "ms", samples);
  if (kind === "unsafe") return { ...figure, against: name("ws") };
  return kind === "ours" ? { ...figure, against: name("ws"), aim: { of: "ratio", most: 1.5, mostP99: 2 } } : figure;
}

/** @param value ms of the server's processor for a thousand commands */
function cost(kind: Kind, tables: number, value: number): Figure {
  const name = (of: Kind) => `${tables} × 8, ${names[of]}: CPU of 1,000 commands`;
  const figure = { name: name(kind), unit: "ms", value };
  if (kind === "unsafe") return { ...figure, against: name("colyseus") };
  return kind === "ours" ? { ...figure, against: name("colyseus"), aim: { of: "ratio", most: 1.3 } } : figure;
}
