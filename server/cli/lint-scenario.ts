/** Says what is wrong with a scenario, by its files and by playing it: `npm run lint:scenario -- seeds/karabakh-2020`. */
import { parseArgs } from "node:util";
import { type LintSize, lint } from "../../shared/bots/lint.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import { reason } from "../faults.ts";
import { runCommand } from "./command.ts";
import { type Told, tellFault, tellFinding } from "./lint/sentences.ts";
import { progressBar } from "./progress.ts";
import { folderOf, readScenario, UsageFault } from "./scenario.ts";

const options = { json: { type: "boolean", default: false }, thorough: { type: "boolean", default: false } } as const;

function parseCommandLine(): { path: string; json: boolean; thorough: boolean } {
  const { values, positionals } = valuesOf();
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new UsageFault("Give one folder with a scenario: npm run lint:scenario -- seeds/karabakh-2020");
  return { path, ...values };
}

function valuesOf() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new UsageFault(`${reason(error)}.`);
  }
}

/** Findings by play. `thorough` takes minutes rather than seconds. */
function played(scenario: Scenario, thorough: boolean): Told[] {
  const rosters = scenario.rosters.map(({ size }) => size);
  const size: LintSize = thorough
    ? { matches: 12, scriptMatches: 4, freshMatches: 12, sweeps: 2, rosters }
    : { matches: 4, scriptMatches: 2, freshMatches: 6, sweeps: 0, rosters: rosters.slice(0, 1) };
  const seats = scenario.rosters
    .filter((roster) => size.rosters.includes(roster.size))
    .reduce((sum, roster) => sum + roster.seats.length + roster.byRule.length, 0);
  const total = rosters.length + seats;
  const bar = progressBar(total, "steps");
  let done = 0;
  return lint(scenario, size, () => bar(++done)).map(tellFinding);
}

function asText(path: string, findings: readonly Told[]): string {
  if (findings.length === 0) return `${path}: nothing to say.\n`;
  const lines = findings.map(({ code, place, sentence }) => `${place}\n  ${code}: ${sentence}\n`);
  return `${lines.join("")}${findings.length === 1 ? "1 finding" : `${findings.length} findings`}.\n`;
}

await runCommand(() => {
  const { path, json, thorough } = parseCommandLine();
  const parsed = readScenario(folderOf(path));
  const findings = parsed.ok ? played(parsed.value.scenario, thorough) : parsed.error.map(tellFault);
  process.stdout.write(json ? `${JSON.stringify(findings, null, 2)}\n` : asText(path, findings));
  if (findings.length > 0) process.exitCode = 1;
});
