/** The seats that bots play in one match, and what the bots there want. */
import type { SeatId } from "../../shared/base/ids.ts";
import { forget, noChoices } from "../../shared/bots/runMatch.ts";
import { fold } from "../../shared/engine/apply.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import { type BotManner, botSteps, type Step } from "./autopilot.ts";

export interface BotSeats {
  /** Bots play these seats from here on; all others are people's, or nobody's. */
  give(seats: readonly SeatId[]): void;
  /**
   * These steps, taken in `state`, and the bots' answers to them, with the state that they lead to.
   * @param manner null: the bots do nothing now
   */
  answer(
    state: MatchState,
    first: readonly Step[],
    manner?: BotManner | null,
  ): { readonly steps: readonly Step[]; readonly state: MatchState };
  /** What the bots want is worked out anew at the next answer. */
  forget(): void;
}

/** No seats yet. @param failed told of a bug in a bot; the steps then stand without the bots' answers */
export function createBotSeats(scenario: Scenario, failed: (error: unknown) => void): BotSeats {
  let seats: readonly SeatId[] = [];
  /** What the bots are known to want in the present state. */
  let choices = noChoices();
  return {
    give(given) {
      seats = given;
    },
    answer(from, first, manner = {}) {
      const events = first.flatMap((step) => step.events);
      const state = fold(from, events);
      forget(choices, events);
      if (manner === null) return { steps: first, state };
      try {
        const bots = botSteps(scenario, state, seats, choices, manner);
        return { steps: [...first, ...bots.steps], state: bots.state };
      } catch (error) {
        choices = noChoices();
        failed(error);
        return { steps: first, state };
      }
    },
    forget() {
      choices = noChoices();
    },
  };
}
