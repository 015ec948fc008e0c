/** The command line of the simulator, parsed once. */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { type Temperament, temperaments } from "../../../shared/bots/policy.ts";
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import type { Setup } from "../../../shared/state/matchState.ts";
import { rosterOf, seatingOf } from "../../../shared/state/seating.ts";
import { reason } from "../../faults.ts";
import { UsageFault } from "../scenario.ts";

export interface Options {
  /** Name of a folder in SCENARIOS_DIR, or a path. */
  readonly scenario: string;
  /** As typed: names of temperaments, or seat=name. */
  readonly policy: readonly string[];
  readonly matches: number;
  readonly seed: string;
  readonly roster: number;
  readonly form: Setup["form"];
  /** What is told: of the matches' ends; of every round; of what scripts of single seats gain; of what is missing without a seat; of what words do. */
  readonly asked: "ends" | "byRound" | "scripts" | "absent" | "words";
  /** The seats of which `scripts` and `absent` tell; empty: all that are played. */
  readonly seats: readonly string[];
  readonly json: boolean;
  readonly workers: number;
}

const known = {
  scenario: { type: "string" },
  policy: { type: "string", multiple: true },
  matches: { type: "string", default: "1000" },
  seed: { type: "string", default: "1" },
  roster: { type: "string", default: "8" },
  form: { type: "string", default: "long" },
  "by-round": { type: "boolean", default: false },
  scripts: { type: "boolean", default: false },
  absent: { type: "string", multiple: true },
  words: { type: "boolean", default: false },
  seats: { type: "string", multiple: true },
  json: { type: "boolean", default: false },
  workers: { type: "string" },
} as const;

/** @throws UsageFault with a sentence for the first thing wrong. */
export function parseOptions(args: readonly string[]): Options {
  const { scenario, policy, seed, form, json, ...numbers } = valuesOf(args);
  const { "by-round": byRound, scripts, absent, words, seats = [] } = numbers;
  if (scenario === undefined) throw new UsageFault("--scenario is missing: give a scenario's name or folder.");
  if (seed.length === 0 || seed.length > 80) throw new UsageFault("--seed must be a text of 1 to 80 characters.");
  if (form !== "long" && form !== "short") throw new UsageFault(`--form must be long or short, not "${form}".`);
  if ([byRound, scripts, words, absent !== undefined].filter((each) => each).length > 1)
    throw new UsageFault("Give one of --by-round, --scripts, --absent and --words at a time.");
  const asked = byRound ? "byRound" : scripts ? "scripts" : absent ? "absent" : words ? "words" : "ends";
  if (seats.length > 0 && asked !== "scripts") throw new UsageFault("--seats goes with --scripts.");
  return {
    scenario,
    policy: listed(policy ?? [asked === "ends" || asked === "byRound" ? "historical" : "default"]),
    asked,
    seats: listed(absent ?? seats),
    matches: whole("matches", numbers.matches, 100_000),
    seed,
    roster: whole("roster", numbers.roster, 99),
    form,
    json,
    workers: numbers.workers === undefined ? availableParallelism() : whole("workers", numbers.workers, 64),
  };
}

const listed = (typed: readonly string[]): string[] =>
  typed.flatMap((each) => each.split(/[\s,]+/)).filter((each) => each !== "");

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known }).values;
  } catch (error) {
    throw new UsageFault(`${reason(error)}.`);
  }
}

function whole(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > most)
    throw new UsageFault(`--${name} must be a whole number from 1 to ${most}, not "${text}".`);
  return value;
}

const isTemperament = (name: string): name is Temperament => (temperaments as readonly string[]).includes(name);

/**
 * The temperament of each seat: a name alone is for all seats, seat=name for one; later ones overrule earlier ones, and
 * "default" gives a seat the temperament that fits its part.
 * @throws UsageFault for a roster, seat or temperament that does not exist.
 */
export function policyFor(
  scenario: Scenario,
  options: Pick<Options, "policy" | "roster">,
): Record<string, Temperament> {
  if (!rosterOf(scenario, options.roster)) {
    const sizes = scenario.rosters.map(({ size }) => size).join(", ");
    throw new UsageFault(`There is no roster of ${options.roster} seats in this scenario; there are ${sizes}.`);
  }
  const { order } = seatingOf(scenario, options.roster);
  const tempers: Record<string, Temperament> = {};
  for (const each of options.policy) {
    const [name = "", seat] = each.split("=").reverse();
    if (seat !== undefined && !order.includes(seat))
      throw new UsageFault(`There is no seat "${seat}" in this roster; there are ${order.join(", ")}.`);
    if (name !== "default" && !isTemperament(name))
      throw new UsageFault(`There is no policy "${name}"; there are default, ${temperaments.join(", ")}.`);
    for (const id of seat === undefined ? order : [seat])
      if (name === "default") delete tempers[id];
      else tempers[id] = name;
  }
  return tempers;
}
