/** A run of matches, cut into pieces that workers play; the same whoever plays which. */
import { type Figures, figuresOf } from "../../../shared/bots/figures.ts";
import { type Players, runBots, type Tempers } from "../../../shared/bots/runMatch.ts";
import { type Script, scripted } from "../../../shared/bots/script.ts";
import { figuresByRound } from "../../../shared/bots/trajectory.ts";
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import type { Setup } from "../../../shared/state/matchState.ts";
import { playArms } from "./arms.ts";

export interface Batch {
  readonly setup: Pick<Setup, "roster" | "form">;
  /** Match i has the seed `${seed}-${i}`, i from 0. */
  readonly seed: string;
  readonly tempers: Tempers;
  /** Seats that follow a fixed script instead. */
  readonly scripts?: Readonly<Record<string, Script>>;
  /** An arm of the trial of words, in place of `tempers`. */
  readonly arm?: string;
  /** Read every gauge at each round's close as well. */
  readonly byRound?: boolean;
}

/** Matches from..to, the last not included. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** The figures of a piece's matches, in order. Throws where the setup is refused: the options were checked against the scenario. */
export function play(scenario: Scenario, batch: Batch, { from, to }: Piece): Figures[] {
  if (batch.arm !== undefined) return playArms(scenario, batch, batch.arm, { from, to });
  const players = playersOf(batch);
  return Array.from({ length: to - from }, (_, i) => {
    const setup = { scenario: scenario.id, seed: `${batch.seed}-${from + i}`, ...batch.setup };
    const played = runBots(scenario, setup, players, false);
    if (!played.ok) throw new Error(`a match was refused: ${played.error.code}`);
    return { ...figuresOf(played.value), ...(batch.byRound ? figuresByRound(played.value) : {}) };
  });
}

const playersOf = ({ tempers, scripts = {} }: Batch): Players => ({
  ...tempers,
  ...Object.fromEntries(Object.entries(scripts).map(([seat, script]) => [seat, scripted(script)])),
});
