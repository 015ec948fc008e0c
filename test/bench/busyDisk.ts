/** Another process that writes and syncs all the time, as a backup or a neighbour's database does. */
import { fork } from "node:child_process";
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";

/** Keeps the disk of `folder` busy; gives what ends it. */
export function keepDiskBusy(folder: string): () => void {
  const child = fork(import.meta.filename, [join(folder, "busy")], { stdio: ["ignore", 2, 2, "ipc"] });
  return () => void child.kill("SIGKILL");
}

/** Bytes of a write, and of the file before it is begun anew. */
const block = Buffer.alloc(4 << 20, "x");
const largest = 256 << 20;

const [, own, path] = process.argv;
if (own === import.meta.filename && path !== undefined) {
  process.on("disconnect", () => process.exit());
  const file = openSync(path, "w");
  const write = (at: number) => {
    writeSync(file, block, 0, block.length, at);
    fsyncSync(file);
    setImmediate(write, (at + block.length) % largest);
  };
  process.once("exit", () => closeSync(file));
  write(0);
}
