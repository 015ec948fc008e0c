/** The project's own scenarios. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Offered, parseOffered } from "../../server/match/library.ts";

/** The JSON of a scenario of seeds/, by its files' names without `.json`. */
export function filesOf(id: string): Record<string, unknown> {
  const folder = join(import.meta.dirname, "../../seeds", id);
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const files = names.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(folder, name), "utf8"))]);
  return Object.fromEntries(files);
}

/** A scenario of seeds/, parsed. */
export function scenarioOf(id: string): Offered {
  const parsed = parseOffered(filesOf(id));
  if (!parsed.ok) throw new Error(`the scenario is unsound: ${JSON.stringify(parsed.error[0])}`);
  return parsed.value;
}

export const karabakh = scenarioOf("karabakh-2020");
