/** The project's own scenario, parsed once. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Offered, parseOffered } from "../../server/match/library.ts";

const folder = join(import.meta.dirname, "../../seeds/karabakh-2020");

function load(): Offered {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const files = names.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(folder, name), "utf8"))]);
  const parsed = parseOffered(Object.fromEntries(files));
  if (!parsed.ok) throw new Error(`the scenario is unsound: ${JSON.stringify(parsed.error[0])}`);
  return parsed.value;
}

export const karabakh = load();
