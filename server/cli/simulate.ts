/** Plays matches of bots and tells what they came to: `npm run simulate -- --scenario karabakh-2020 --policy historical --matches 1000 --seed 1`. */
import { runCommand } from "./command.ts";
import { folderOf, soundScenario } from "./scenario.ts";
import { parseOptions, policyFor } from "./simulate/options.ts";
import { tellers } from "./simulate/tell.ts";

await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2));
  const folder = folderOf(options.scenario);
  const scenario = soundScenario(folder);
  const { roster, form, seed } = options;
  const base = { setup: { roster, form }, seed, tempers: policyFor(scenario, options) };
  const { startDate, forms } = scenario.files.scenario;
  const run = { scenario, folder, options, base, calendar: { startDate, ...forms[form] } };
  process.stdout.write(await tellers[options.asked](run));
});
