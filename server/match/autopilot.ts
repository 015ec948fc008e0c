/** Seats held by bots: they see what a player in that seat would see, and act through the same door. */
import type { SeatId } from "../../shared/base/ids.ts";
import { type Choices, forget, nextBotCommand, noChoices } from "../../shared/bots/runMatch.ts";
import { fold } from "../../shared/engine/apply.ts";
import type { Act, Command } from "../../shared/engine/command.ts";
import { decide } from "../../shared/engine/decide.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { MatchEvent } from "../../shared/state/event.ts";
import type { MatchState } from "../../shared/state/matchState.ts";

/** An accepted command and what came of it. */
export interface Step {
  readonly command: Command;
  readonly events: readonly MatchEvent[];
}

/** How bots act in live play, where people look on. */
export interface BotManner {
  /** Acts for which it is too early. */
  readonly holds?: (act: Act) => boolean;
  /** After such a command of a bot's the others wait, and it too. */
  readonly pausesAfter?: (command: Command, state: MatchState) => boolean;
}

/** Most acts of all bots together after one command, so that bots cannot answer each other for ever. */
export const mostActs = 200;

/**
 * Lets the bots of `seats` act until none wants to (or it is time to pause), and gives what they did in order, with the state it leads to.
 * A bot whose act is refused does nothing more, so that it cannot block the others.
 * `choices` is what the bots are known to want in the state `from`, and is kept in step with what they do.
 */
export function botSteps(
  scenario: Scenario,
  from: MatchState,
  seats: readonly SeatId[],
  choices: Choices = noChoices(),
  { holds, pausesAfter }: BotManner = {},
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
    const wanted = nextBotCommand(scenario, state, awake, {}, { choices, holds });
    if (!wanted) break;
    const { command, remark } = wanted;
    if (take(command)) {
      if (remark) take(remark);
      if (pausesAfter?.(command, state)) break;
    } else {
      awake = awake.filter((seat) => !("act" in command) || seat !== command.by.seat);
    }
  }
  return { steps, state };
}
