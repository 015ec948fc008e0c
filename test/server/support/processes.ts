/** The real server as a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "./stores.ts";

export interface Running {
  readonly process: ChildProcess;
  readonly output: { out: string; err: string };
  /** Settles when stdout or stderr holds a match of `pattern`; rejects when the process ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>;
}

/** For a process's variables: what Node has compiled once, it need not compile in the next process (see vite.config.ts). */
export const compiledOnce = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? "" };

const main = join(import.meta.dirname, "../../../server/main.ts");

/** Starts server/main.ts with only these variables; killed at the end of the test. */
export function startServer(env: Record<string, string>, ...args: string[]): Running {
  const cwd = temporaryFolder();
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    env: { ...compiledOnce, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const output = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => {
    output.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    output.err += text;
  });
  const ended = once(child, "close").then(([code]) => code as number | null);
  return { process: child, output, ended, until: (pattern) => seen(child, output, pattern) };
}

function seen(child: ChildProcess, output: Running["output"], pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = pattern.exec(output.out) ?? pattern.exec(output.err);
      if (found) resolve(found);
    };
    child.stdout?.on("data", look);
    child.stderr?.on("data", look);
    child.once("close", () => reject(new Error(`it ended before ${pattern}: ${output.out}${output.err}`)));
    look();
  });
}

/** Fills an empty folder as `npm run build` does, but tiny. */
export function builtPages(dist = temporaryFolder()): string {
  mkdirSync(join(dist, "en/assets"), { recursive: true });
  writeFileSync(join(dist, "en/index.html"), "<!doctype html><title>Join</title>");
  writeFileSync(join(dist, "en/teach.html"), "<!doctype html><title>Teach</title>");
  writeFileSync(join(dist, "en/assets/app-1a2b3c.js"), "console.log(1)");
  return dist;
}

/** A folder with one scenario whose files are `files` (name without .json → text). */
export function scenarioFolder(files: Record<string, string>): string {
  const dir = temporaryFolder();
  mkdirSync(join(dir, "practice"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, "practice", `${name}.json`), text);
  return dir;
}
