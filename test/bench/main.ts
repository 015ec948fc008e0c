/**
 * `npm run bench`: measures the project beside what it stands on, and prints figures. Each part runs in a process of its own,
 * one after the other. `npm run bench -- engine page` runs some of the parts; `-- --json` prints values instead of a table.
 */
import { fork } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Figure, printed, table } from "./figure.ts";

const parts = ["engine", "storage", "server", "restart", "page", "review"] as const;
type Part = (typeof parts)[number];
/** Longest time of a part in ms, on a busy machine; beyond it the part is ended and counts as failed. */
const patience = 180_000;

const { json, chosen } = parseCommandLine();
const [first] = cpus();
if (!json) {
  const machine = `${cpus().length} cores (${first?.model.trim() ?? "unknown"}), Node ${process.version}`;
  console.log(`${machine}; load before the start ${loadavg()[0]?.toFixed(1)}\n`);
}
const all: Figure[] = [];
for (const part of chosen) {
  const figures = await run(part);
  if (!json && figures.length > 0) console.log(`${part}\n${table(figures)}\n`);
  all.push(...figures);
}
if (json) console.log(JSON.stringify(printed(all), null, 2));

function parseCommandLine(): { json: boolean; chosen: readonly Part[] } {
  try {
    const { values, positionals } = parseArgs({ options: { json: { type: "boolean" } }, allowPositionals: true });
    const unknown = positionals.find((name) => !parts.some((part) => part === name));
    if (unknown !== undefined) throw new Error(`There is no part "${unknown}"; the parts are ${parts.join(", ")}.`);
    return {
      json: values.json ?? false,
      chosen: parts.filter((p) => positionals.length === 0 || positionals.includes(p)),
    };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

/** The figures that a part sends before it ends; a part that fails is named and the others go on. */
function run(part: Part): Promise<Figure[]> {
  return new Promise((resolve) => {
    const figures: Figure[] = [];
    const child = fork(join(import.meta.dirname, part, "main.ts"), { stdio: ["ignore", 2, 2, "ipc"] });
    const end = (code: number | null) => {
      clearTimeout(timer);
      if (code !== 0) {
        console.error(`The part ${part} did not finish.`);
        process.exitCode = 1;
      }
      resolve(figures);
    };
    const timer = setTimeout(() => {
      // The part clears up when it is let go; one that no longer listens is ended.
      child.once("exit", () => end(1));
      child.disconnect();
      setTimeout(() => child.kill("SIGKILL"), 5_000).unref();
    }, patience);
    child.on("message", (figure) => void figures.push(figure as Figure));
    child.on("close", end);
  });
}
