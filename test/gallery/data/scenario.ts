/** The scenario, as the server hands it to a page in the gallery's language. */
import { code } from "words:language";
import { parseOffered } from "../../../server/match/library.ts";
import { indexScenario } from "../../../shared/scenario/indexed.ts";

const files = import.meta.glob<unknown>("../../../seeds/karabakh-2020/*.json", { eager: true, import: "default" });

const named = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [/([^/]+)\.json$/.exec(path)?.[1] ?? "", file]),
);
const parsed = parseOffered(named);
if (!parsed.ok) throw new Error(`the scenario is unsound: ${JSON.stringify(parsed.error[0])}`);
const told = parsed.value.inLanguage(code);

export const scenario = indexScenario(told.files);
export const { sequel } = told;
