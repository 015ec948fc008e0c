/** The project's own scenario for tests of the rules, and matches of it in any state. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SeatId } from "../../shared/base/ids.ts";
import { type Stream, stream } from "../../shared/base/rng.ts";
import { fold } from "../../shared/engine/apply.ts";
import type { Act, Command } from "../../shared/engine/command.ts";
import { decide } from "../../shared/engine/decide.ts";
import { clauseKinds } from "../../shared/rules/clauses.ts";
import type { Numbers } from "../../shared/scenario/numbers.ts";
import { parseScenario, scenarioFileNames } from "../../shared/scenario/parse.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { MatchEvent } from "../../shared/state/event.ts";
import type { MatchState, Setup } from "../../shared/state/matchState.ts";
import { open } from "../../shared/state/setup.ts";
import * as rulebook from "./engineRulebook.ts";

const folder = join(import.meta.dirname, "../../seeds/karabakh-2020");

/** The scenario's files as read from disk, a new copy each time: to be broken on purpose. */
export const rawFiles = (): Record<string, unknown> =>
  Object.fromEntries(
    scenarioFileNames.map((name) => [name, JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"))]),
  );

function load(): Scenario {
  const parsed = parseScenario(rawFiles());
  if (!parsed.ok) throw new Error(`the scenario is unsound: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}

/** The scenario as it is played. */
export const scenario: Scenario = load();

/** Numbers laid over a scenario's, group by group. */
export type NumberChanges = { readonly [G in keyof Numbers]?: Partial<Numbers[G]> };

function laidOver(numbers: Numbers, changes: NumberChanges): Numbers {
  const laid: Record<string, object> = { ...numbers };
  for (const [group, values] of Object.entries(changes)) laid[group] = { ...laid[group], ...values };
  return laid as unknown as Numbers;
}

/** The scenario with the rulebook's own figures in place of its tuned ones, and these changes on top. */
export function byRulebook(changes: NumberChanges = {}): Scenario {
  const { files } = scenario;
  const clause = { ...scenario.clause };
  for (const kind of clauseKinds) {
    const [hazard, ...cost] = rulebook.clauses[kind];
    // On paper as good as done: what carrying out changes is held against the scenario's own figures (targets.test.ts).
    const { carried, ...def } = clause[kind];
    clause[kind] = { ...def, hazard, cost, ...(carried && { carried: { ...carried, paper: 1 } }) };
  }
  const start = { ...files.scenario.start, ...rulebook.start };
  return {
    ...scenario,
    clause,
    numbers: laidOver(laidOver(scenario.numbers, rulebook.numbers), changes),
    files: { ...files, scenario: { ...files.scenario, start } },
  };
}

/** The setup that most tests play, with these changes. */
export const setupOf = (changes: Partial<Setup> = {}): Setup => ({
  scenario: scenario.id,
  seed: "a seed",
  roster: 10,
  form: "long",
  ...changes,
});

/** A match at its briefing, with the event that opened it. */
export function opened(
  setup: Partial<Setup> = {},
  on: Scenario = scenario,
): { state: MatchState; events: MatchEvent[] } {
  const result = open(on, setupOf(setup));
  if (!result.ok) throw new Error(`not opened: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** A step of the clock. */
export const byClock = (kind: "openRound" | "lock"): Command => ({ by: "clock", steer: { kind } });
/** An act of a seat that nobody in particular holds. */
export const bySeat = (seat: SeatId, act: Act): Command => ({ by: { seat, member: null }, act });

/** The events of a command that is accepted; throws the refusal. */
export function accepted(on: Scenario, state: MatchState, command: Command): MatchEvent[] {
  const decided = decide(on, state, command);
  if (!decided.ok) throw new Error(`refused (${JSON.stringify(decided.error)}): ${JSON.stringify(command)}`);
  return decided.value;
}

/** A match in its first open round. */
export function openRound(setup: Partial<Setup> = {}, on: Scenario = scenario): MatchState {
  const { state } = opened(setup, on);
  return fold(state, accepted(on, state, byClock("openRound")));
}

/** The first seed ("luck0", "luck1", …) in whose `round` every named draw passes its test. */
export function seedWhere(draws: Readonly<Record<string, (draw: Stream) => boolean>>, round = 1): string {
  for (let i = 0; i < 100_000; i++) {
    const seed = `luck${i}`;
    if (Object.entries(draws).every(([name, test]) => test(stream(seed, round, name)))) return seed;
  }
  throw new Error(`no seed of the first 100,000 draws ${Object.keys(draws).join(", ")} as wished`);
}

/** Freezes a value and everything in it, and gives it back. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
