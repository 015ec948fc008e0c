/** The servers that are held against each other, each as a process of its own on a free port of 127.0.0.1. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Probed } from "./probe.ts";

/**
 * "synced" is Colyseus with a plain file that is as safe as the project's log; "unsafe" is the project's server with its
 * log in memory. Both tell what durability costs.
 */
export type Kind = "ws" | "colyseus" | "synced" | "ours" | "unsafe";
/** Where Linux keeps files in memory. */
export const memory = "/dev/shm";
export const teachToken = "the-token-of-the-bench";

export interface Running {
  readonly origin: string;
  /** Ids of the rooms, where the server makes them before anybody comes. */
  readonly rooms: readonly string[];
  /** What it has used so far, and how its event loop has gone since it was asked last. */
  probe(): Promise<Probed>;
  stop(): Promise<void>;
}

const here = import.meta.dirname;
const execArgv = ["--import", join(here, "probe.ts")];

/** @param folder where the real server may write */
export async function startServer(kind: Kind, tables: number, folder: string): Promise<Running> {
  if (kind === "ours") return startOurs(mkdtempSync(join(folder, "log-")), noPages(folder));
  if (kind === "unsafe") return startInMemory(noPages(folder));
  if (kind === "ws") return startBare("bareWs.ts", []);
  return startBare("bareColyseus.ts", [String(tables), ...(kind === "synced" ? [join(folder, "synced")] : [])]);
}

async function startBare(file: string, args: readonly string[]): Promise<Running> {
  const child = fork(join(here, file), args, { execArgv, stdio: ["ignore", 2, 2, "ipc"] });
  const { origin, rooms = [] } = await message<{ origin: string; rooms?: string[] }>(child);
  return running(child, origin, rooms);
}

async function startInMemory(dist: string): Promise<Running> {
  const dataDir = mkdtempSync(join(memory, "bench-"));
  const server = await startOurs(dataDir, dist);
  const stop = () => server.stop().finally(() => rmSync(dataDir, { recursive: true }));
  return { ...server, stop };
}

/** The project's server as `npm start` runs it. @param dist the folder of the built pages */
export async function startOurs(dataDir: string, dist: string): Promise<Running> {
  const env = {
    ...{ PORT: "0", HOST: "127.0.0.1", TEACH_TOKEN: teachToken, LOG: "error" },
    ...{ DATA_DIR: dataDir, SCENARIOS_DIR: join(here, "../../../seeds") },
  };
  const main = join(here, "../../../server/main.ts");
  const child = fork(main, ["--dist", dist], { execArgv, env, stdio: ["ignore", "pipe", 2, "ipc"] });
  return running(child, await greeted(child), []);
}

/** Pages for a server that nobody will ask for one. */
function noPages(folder: string): string {
  const dist = join(folder, "dist");
  mkdirSync(join(dist, "en"), { recursive: true });
  for (const page of ["index", "teach", "review"]) writeFileSync(join(dist, "en", `${page}.html`), "<!doctype html>");
  return dist;
}

const running = (child: ChildProcess, origin: string, rooms: readonly string[]): Running => ({
  origin,
  rooms,
  probe() {
    child.send("probe");
    return message<Probed>(child);
  },
  async stop() {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  },
});

/** The address in the server's greeting. */
async function greeted(child: ChildProcess): Promise<string> {
  let text = "";
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    const found = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(text);
    if (!found?.[1]) continue;
    child.stdout?.resume();
    return found[1];
  }
  throw new Error(`the server ended before it was ready: ${text}`);
}

/** The next message of a process. Rejects where it ends instead. */
export function message<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const heard = (said: unknown) => {
      child.off("exit", ended);
      resolve(said as T);
    };
    const ended = () => {
      child.off("message", heard);
      reject(new Error("a process of the bench ended before it answered"));
    };
    child.once("message", heard);
    child.once("exit", ended);
  });
}
