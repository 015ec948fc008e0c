/** Matches to measure with: legal play by chance, and what the engine makes of the same commands again. */
import { fold } from "../../../shared/engine/apply.ts";
import type { Command } from "../../../shared/engine/command.ts";
import { decide } from "../../../shared/engine/decide.ts";
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import type { MatchEvent } from "../../../shared/state/event.ts";
import type { MatchState, Setup } from "../../../shared/state/matchState.ts";
import { open } from "../../../shared/state/setup.ts";
import { randomPlay } from "../../helpers/randomPlay.ts";

export interface Played {
  readonly setup: Setup;
  /** The accepted ones. */
  readonly commands: readonly Command[];
}
export interface Step {
  readonly command: Command;
  readonly events: readonly MatchEvent[];
}

/** Ten seats, the long form; another match for each number. */
export const setupOf = (scenario: Scenario, number: number): Setup => ({
  ...{ scenario: scenario.id, seed: `bench-${number}`, roster: 10, form: "long" },
});

/** A match in which every seat orders at random, and some talk, table and sign; the commands are mostly within the rules. */
export const playAtRandom = (scenario: Scenario, setup: Setup): Played =>
  randomPlay(scenario, setup, { acts: 10, wild: 0 });

/** Takes a match's commands in again; gives every step, and the state before each round's lock to `atLock`. */
export function playAgain(scenario: Scenario, played: Played, atLock?: (state: MatchState) => void): Step[] {
  const opened = open(scenario, played.setup);
  if (!opened.ok) throw new Error(`the setup is refused: ${opened.error.code}`);
  const steps: Step[] = [];
  let { state } = opened.value;
  for (const command of played.commands) {
    if (atLock && "steer" in command && command.steer.kind === "lock") atLock(state);
    const decided = decide(scenario, state, command);
    if (!decided.ok) throw new Error(`a command is refused: ${decided.error.code}`);
    steps.push({ command, events: decided.value });
    state = fold(state, decided.value);
  }
  return steps;
}
