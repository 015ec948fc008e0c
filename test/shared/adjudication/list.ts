/** The list of cases as a page: printed, or with --write put into test/shared/README.md. `node launch.mjs test/shared/adjudication/list.ts --write` */
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
  [800, "Words that count"],
  [900, "Signing, and keeping what is signed"],
];

/** Where the rulebook leaves a choice: the reading that the cases hold, and one of them. */
const readings: readonly [string, number][] = [
  ["Two convenings a round are two for the whole table, not for each host.", 122],
  [
    "The cover that lowers a price is the venue's (venue, leader, frame, ally, manipulation, promise); ground gained and a conditional stance count for coming alone.",
    363,
  ],
  [
    "Every text in force draws the odds of an incident, also one without a ceasefire; but only a text that stops fire or fixes the line promises a lasting peace (score).",
    370,
  ],
  ["Ripeness halves what is agreed at a venue, not on the direct line; it is taken after the round's card.", 364],
  ["A text is void where will would fall below the floor; one that costs nothing never is.", 362],
  ["Martial law comes before all steps, so it raises the price of what enters into force in the same round.", 376],
  [
    "A deliberate breach costs the credibility of the seat that gave the order, a patron's included; a blamed breach that of the side's lead.",
    357,
  ],
  ["In the displacement formula, as in that of the dead, towns shelled are counted.", 430],
  ["An offensive gains no more than there is: points left in the sector, or points held back to take.", 413],
  [
    "Where several seats choose a side's posture, an attack has the weight of the share of them that attacks in that sector.",
    412,
  ],
  ["A big gain risks a wider war in each sector where it happens.", 607],
  ["Leverage sets how little a text lasts when it enters into force in the round after, whenever it was tabled.", 177],
  [
    "Promised talks need the signature of the host of the table at which they were agreed; on the direct line nobody hosts.",
    163,
  ],
  ["Points are one purse: what orders already take is not there for acts, nor the other way round.", 118],
  ["A seat that sets orders without a communiqué publishes nothing; only a seat that sets none repeats its last.", 513],
  ["Who hides nothing has nothing to leak, though the formula starts at five in a hundred.", 518],
  ["A claim is checked against the truth when it was made; a leak shows today's.", 520],
  ["Collapse of the centre hurts in every round in which it stands, not once.", 422],
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

## Readings

Where the rulebook leaves a choice, the cases hold one:

${readings.map(([reading, no]) => `- ${reading} (${no})`).join("\n")}

This page is written by \`node launch.mjs test/shared/adjudication/list.ts --write\`, and a test checks that it is current.

${parts.join("\n")}`;
}

if (process.argv[1]?.endsWith("list.ts")) {
  if (process.argv.includes("--write")) writeFileSync(join(import.meta.dirname, "../README.md"), page());
  else process.stdout.write(page());
}
