/** The scenario, as the server hands it to a page. */
import { parseScenario } from "../../../shared/scenario/parse.ts";

const files = import.meta.glob<unknown>("../../../seeds/karabakh-2020/*.json", { eager: true, import: "default" });

const named = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [/([^/]+)\.json$/.exec(path)?.[1] ?? "", file]),
);
const { sequel, ...parts } = named;
const parsed = parseScenario(parts);
if (!parsed.ok) throw new Error(`the scenario is unsound: ${JSON.stringify(parsed.error[0])}`);

export const scenario = parsed.value;
export { sequel };
