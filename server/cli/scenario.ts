/** A scenario for the command line: by the name of its folder or its path, or the sentences that say what is wrong with it. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Result } from "../../shared/base/result.ts";
import { type Fault, fault } from "../../shared/scenario/fault.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import { reason, sentenceOf, systemCode } from "../faults.ts";
import { type Offered, parseOffered } from "../match/library.ts";
import { readFolder } from "../scenarios.ts";

/** Where scenarios are looked for by name. */
const shelf = () => process.env.SCENARIOS_DIR || "seeds";

/** A fault of the command line: one sentence to stderr, and exit 2. */
export class UsageFault extends Error {
  override readonly name = "UsageFault";
}

/** The folder of a scenario, by its own path or by its name in SCENARIOS_DIR. @throws UsageFault where there is none. */
export function folderOf(nameOrPath: string): string {
  const candidates = [nameOrPath, join(shelf(), nameOrPath)];
  const found = candidates.find(
    (path) => nameOrPath !== "" && isFolder(path) && existsSync(join(path, "scenario.json")),
  );
  if (found) return found;
  if (nameOrPath !== "" && candidates.some(isFolder))
    throw new UsageFault(`The folder ${nameOrPath} holds no scenario: it has no scenario.json.`);
  throw new UsageFault(`There is no scenario "${nameOrPath}", neither as a folder nor by that name in ${shelf()}.`);
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** A file's JSON; undefined where it is missing, a fault `notJson` where it is none. */
export function readJson(folder: string, name: string): Result<unknown, Fault> {
  const file = `${name}.json`;
  try {
    return { ok: true, value: JSON.parse(readFileSync(join(folder, file), "utf8")) };
  } catch (error) {
    if (systemCode(error) === "ENOENT") return { ok: true, value: undefined };
    return { ok: false, error: fault("notJson", file, reason(error)) };
  }
}

/** The scenario in a folder with its sequel and translations, or every fault of its files. */
export function readScenario(folder: string): Result<Offered, readonly Fault[]> {
  const { files, faults } = readFolder(folder);
  return faults.length > 0 ? { ok: false, error: faults } : parseOffered(files);
}

/** The scenario in a folder. @throws UsageFault with its first fault, and how many there are. */
export const soundScenario = (folder: string): Scenario => soundOffered(folder).scenario;

/** The same with its sequel and translations. */
export function soundOffered(folder: string): Offered {
  const parsed = readScenario(folder);
  if (parsed.ok) return parsed.value;
  const [first, ...more] = parsed.error;
  const others = more.length > 0 ? ` (and ${more.length} more: see npm run lint:scenario)` : "";
  throw new UsageFault(`The scenario ${basename(folder)} cannot be used: ${first ? sentenceOf(first) : ""}${others}`);
}
