/** Seats held by bots: they see what a player in that seat would see, and act through the same door. */
import type { SeatId } from "../../shared/base/ids.ts";
import { type Choices, forget, nextBotCommand, noChoices } from "../../shared/bots/runMatch.ts";
import { fold } from "../../shared/engine/apply.ts";
import type { Command } from "../../shared/engine/command.ts";
import { decide } from "../../shared/engine/decide.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { MatchEvent } from "../../shared/state/event.ts";
import type { MatchState } from "../../shared/state/matchState.ts";

/** An accepted command and what came of it. */
export interface Step {
  readonly command: Command;
  readonly events: readonly MatchEvent[];
}

/** Most acts of all bots together after one command, so that bots cannot answer each other for ever. */
export const mostActs = 200;

/**
 * Lets the bots of `seats` act until none wants to, and gives what they did in order, with the state it leads to.
 * A bot whose act is refused does nothing more, so that it cannot block the others.
 * `choices` is what the bots are known to want in the state `from`, and is kept in step with what they do.
 */
export function botSteps(
  scenario: Scenario,
  from: MatchState,
  seats: readonly SeatId[],
  choices: Choices = noChoices(),
): { readonly steps: readonly Step[]; readonly state: MatchState } {
  const steps: Step[] = [];
  let state = from;
  let awake = seats;
  const take = (command: Command): boolean => {
    const decided = decide(scenario, state, command);
    if (!decided.ok) return false;
    state = fold(state, decided.value);
    forget(choices, decided.value);
    steps.push({ command, events: decided.value });
    return true;
  };
  while (steps.length < mostActs) {
    const wanted = nextBotCommand(scenario, state, awake, {}, { choices });
    if (!wanted) break;
    const { command, remark } = wanted;
    if (take(command)) {
      if (remark) take(remark);
    } else {
      awake = awake.filter((seat) => !("act" in command) || seat !== command.by.seat);
    }
  }
  return { steps, state };
}
