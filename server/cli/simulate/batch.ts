/** A run of matches, cut into pieces that workers play; the same whoever plays which. */
import { type Figures, figuresOf } from "../../../shared/bots/figures.ts";
import { runBots, type Tempers } from "../../../shared/bots/runMatch.ts";
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import type { Setup } from "../../../shared/state/matchState.ts";

export interface Batch {
  readonly folder: string;
  readonly setup: Pick<Setup, "roster" | "form">;
  /** Match i has the seed `${seed}-${i}`, i from 0. */
  readonly seed: string;
  readonly tempers: Tempers;
}

/** Matches from..to, the last not included. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** The figures of a piece's matches, in order. Throws where the setup is refused: the options were checked against the scenario. */
export function play(scenario: Scenario, { setup, seed, tempers }: Batch, { from, to }: Piece): Figures[] {
  return Array.from({ length: to - from }, (_, i) => {
    const played = runBots(scenario, { scenario: scenario.id, seed: `${seed}-${from + i}`, ...setup }, tempers, false);
    if (!played.ok) throw new Error(`a match was refused: ${played.error.code}`);
    return figuresOf(played.value);
  });
}
