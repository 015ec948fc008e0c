/** Where the bench writes: beside the project, since a machine's folder for temporary files may be no disk at all. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";

const data = join(import.meta.dirname, "../../data");

/** A new folder on the project's disk, removed when the process ends. */
export function benchFolder(): string {
  mkdirSync(data, { recursive: true });
  const folder = mkdtempSync(join(data, "bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
