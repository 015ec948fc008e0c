/** Plays matches of bots and tells what they came to: `npm run simulate -- --scenario karabakh-2020 --policy historical --matches 1000 --seed 1`. */
import { gather } from "../../shared/bots/figures.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import { runCommand } from "./command.ts";
import { progressBar } from "./progress.ts";
import { folderOf, readJson, soundScenario, UsageFault } from "./scenario.ts";
import { type Options, parseOptions, policyFor } from "./simulate/options.ts";
import { playAll } from "./simulate/pool.ts";
import { figureTable, type Line, linesOf, targetTable } from "./simulate/table.ts";
import { judge, type Targets, targetsSchema, type Verdict } from "./simulate/targets.ts";

await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2));
  const folder = folderOf(options.scenario);
  const scenario = soundScenario(folder);
  const tempers = policyFor(scenario, options);
  const targets = targetsFor(folder, options);
  const { roster, form, seed, matches, workers } = options;
  const bar = progressBar(matches, "matches");
  const figures = await playAll({ folder, setup: { roster, form }, seed, tempers }, matches, workers, bar);
  const samples = gather(figures);
  const verdicts = targets ? judge(targets.targets, samples) : [];
  const print = options.json ? asJson : asTables;
  process.stdout.write(print(scenario, options, linesOf(scenario, samples), verdicts));
});

/** The scenario's targets, where they were set for just this policy, roster and form. */
function targetsFor(folder: string, { policy, roster, form }: Options): Targets | null {
  const file = readJson(folder, "targets");
  if (!file.ok) throw new UsageFault(`targets.json is not valid JSON (${file.error.with.message}).`);
  if (file.value === undefined) return null;
  const parsed = targetsSchema.safeParse(file.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UsageFault(`targets.json: ${issue?.path.join(".")}: ${issue?.message}.`);
  }
  const same = policy.join(",") === parsed.data.policy && roster === parsed.data.roster && form === parsed.data.form;
  return same ? parsed.data : null;
}

function asTables(scenario: Scenario, options: Options, lines: readonly Line[], verdicts: readonly Verdict[]): string {
  const { matches, roster, form, policy, seed } = options;
  const head = `${scenario.id} ${scenario.files.scenario.version}: ${matches} matches, ${roster} seats, ${form} form, policy ${policy.join(" ")}, seed ${seed}`;
  const missed = verdicts.filter(({ holds }) => !holds).length;
  const parts = [head, figureTable(lines)];
  if (verdicts.length > 0)
    parts.push(targetTable(scenario, verdicts), `${verdicts.length - missed} of ${verdicts.length} targets hold.`);
  else parts.push("No targets are set for this policy, roster and form.");
  return `${parts.join("\n\n")}\n`;
}

function asJson(scenario: Scenario, options: Options, lines: readonly Line[], verdicts: readonly Verdict[]): string {
  const { matches, roster, form, policy, seed } = options;
  const figures = lines.map(({ share, ...line }) => line);
  const targets = verdicts.map(({ target, value, holds }) => ({ ...target, value, holds }));
  const all = { scenario: scenario.id, hash: scenario.hash, matches, roster, form, policy, seed, figures, targets };
  return `${JSON.stringify(all, null, 2)}\n`;
}
