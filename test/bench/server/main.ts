/** From a player's request until all eight of the table have what changed: the project beside Colyseus and ws alone. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { type Figure, spread } from "../figure.ts";
import { benchFolder } from "../folder.ts";
import { report } from "../report.ts";
import type { Drive, Task, Told } from "./drive.ts";
import { type Kind, kinds, startServer } from "./servers.ts";

/** A class's pace; it lasts long enough for every heartbeat to fall into it. */
const pace: Drive = { rate: 100, seconds: 4.5 };
/** What the processor is measured at: mostly waking up would be counted at a class's pace. */
const busy: Drive = { rate: 400, seconds: 3 };
const sizes = [
  { tables: 1, drive: { ...pace, rate: 60 } },
  { tables: 25, drive: pace, busy },
  { tables: 200, drive: pace },
];
const names: Record<Kind, string> = { ws: "ws", colyseus: "a bare Colyseus room", ours: "a match" };

const folder = benchFolder();
for (const size of sizes) for (const kind of kinds) await measure(kind, size);

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
  return kind === "ours" ? { ...figure, against: name("ws"), aim: { of: "ratio", most: 1.5, mostP99: 2 } } : figure;
}

/** @param value ms of the server's processor for a thousand commands */
function cost(kind: Kind, tables: number, value: number): Figure {
  const name = (of: Kind) => `${tables} × 8, ${names[of]}: CPU of 1,000 commands`;
  const figure = { name: name(kind), unit: "ms", value };
  return kind === "ours" ? { ...figure, against: name("colyseus"), aim: { of: "ratio", most: 1.3 } } : figure;
}
