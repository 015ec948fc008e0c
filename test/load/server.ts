/** The project's server in a process of its own, as `npm start` runs it, on a free port of 127.0.0.1. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const teachToken = "the-token-of-the-load";

/** Microseconds of processor so far, and bytes of memory now. */
export interface Used {
  readonly cpu: number;
  readonly rss: number;
}

export interface Loaded<Answer = Used> {
  readonly origin: string;
  /** What the probe answers. */
  used(): Promise<Answer>;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, "../..");

/** @param probe the file that answers in the server's process @param flags of Node, such as --expose-gc */
export async function startServer<Answer = Used>(
  probe = join(import.meta.dirname, "probe.ts"),
  flags: readonly string[] = [],
): Promise<Loaded<Answer>> {
  const folder = mkdtempSync(join(tmpdir(), "line-of-contact-load-"));
  const dist = join(folder, "dist");
  mkdirSync(join(dist, "en"), { recursive: true });
  for (const page of ["index", "teach", "review"]) writeFileSync(join(dist, "en", `${page}.html`), "<!doctype html>");
  const env = {
    ...{ PORT: "0", HOST: "127.0.0.1", TEACH_TOKEN: teachToken, LOG: "error" },
    ...{ DATA_DIR: join(folder, "data"), SCENARIOS_DIR: join(root, "seeds") },
  };
  const execArgv = [...flags, "--import", probe];
  const child = fork(join(root, "server/main.ts"), ["--dist", dist], {
    ...{ execArgv, env },
    stdio: ["ignore", "pipe", 2, "ipc"],
  });
  let text = "";
  let origin = "";
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    origin = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(text)?.[1] ?? "";
    if (origin) break;
  }
  if (!origin) throw new Error(`the server ended before it was ready: ${text}`);
  child.stdout?.resume();
  return {
    origin,
    async used() {
      child.send("used");
      const [answer] = await once(child, "message");
      return answer as Answer;
    },
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
