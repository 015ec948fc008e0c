/** The list of cases as a page: printed, or with --write put into test/shared/README.md. `npm exec -- node test/shared/adjudication/list.ts --write` */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Case } from "./case.ts";
import { cases } from "./cases.ts";

const chapters: readonly [number, string][] = [
  [100, "Talks and texts"],
  [200, "Orders"],
  [300, "Texts in force"],
  [400, "Fighting"],
  [500, "Outside powers, claims, home"],
  [600, "The wider war, cards, the end"],
  [700, "What the sources report"],
];

const line = ({ no, name, rule, facts = [] }: Case): string => `- **${no}** ${name} (${[rule, ...facts].join(", ")})`;

/** The page, as it should stand. */
export function page(): string {
  const parts = chapters.map(([from, title]) => {
    const own = cases.filter(({ no }) => no >= from && no < from + 100);
    return `## ${title}\n\n${own.map(line).join("\n")}\n`;
  });
  return `# Tests of the rules

What is tested here is \`shared/\`: the engine, its rules and the scenario's door. The heart is a table of ${cases.length} numbered cases
(\`adjudication/\`), each with its paragraph of the rulebook and the rows of the fact ledger that it stages. A case that goes takes its
number with it. Cases stand on the rulebook's own figures (\`test/helpers/engineRulebook.ts\`), without chance unless they say so; what the
scenario is tuned to is held against its targets by the simulation.

This page is written by \`npm exec -- node test/shared/adjudication/list.ts --write\`, and a test checks that it is current.

${parts.join("\n")}`;
}

if (process.argv[1]?.endsWith("list.ts")) {
  if (process.argv.includes("--write")) writeFileSync(join(import.meta.dirname, "../README.md"), page());
  else process.stdout.write(page());
}
