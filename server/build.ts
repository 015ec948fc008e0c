/** Building the pages before a start, where the tools for it are installed. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { StartupFault } from "./faults.ts";

/** The project's folder. */
export const root = join(import.meta.dirname, "..");
/** The folder of the built pages. */
export const builtPages = join(root, "dist");

const vite = join(root, "node_modules/vite/bin/vite.js");
const build = join(root, "client/build/main.ts");

/** Whether pages can be built here: an installation with --omit=dev, and a release, come without the tools. */
export const canBuild = (): boolean => existsSync(vite);

/** A build under way. */
export interface Build {
  /** Settles when the pages stand in `builtPages`. @throws StartupFault `notBuilt` */
  readonly done: Promise<void>;
  /** Ends it as it is. */
  stop(): void;
}

/** Builds the pages in a process of its own, whose memory is given back afterwards. */
export function buildPages(): Build {
  const child = spawn(process.execPath, [build], { cwd: root, stdio: "inherit" });
  const done = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else
        reject(new StartupFault("notBuilt", [`The pages could not be built in ${root}; what is wrong stands above.`]));
    });
  });
  return { done, stop: () => void child.kill() };
}
