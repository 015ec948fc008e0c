/** What one seat's way of playing changes, all others as they were: fixed scripts of it, and its absence. */
import { type Figures, meanOf } from "../../../shared/bots/figures.ts";
import { type Manoeuvre, manoeuvresOf, type Script, type Step, tell } from "../../../shared/bots/script.ts";
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import { rosterOf, seatDef } from "../../../shared/state/seating.ts";
import { UsageFault } from "../scenario.ts";
import type { Batch } from "./batch.ts";
import { shown, table } from "./table.ts";

/** A script that one seat follows. */
export interface Trial {
  readonly seat: string;
  readonly script: Script;
}

/** What a trial changes, as means over the same seeds: its own score, the joint one, and the share of settled matches. */
export interface Finding {
  readonly seat: string;
  readonly script: string;
  /** Mean difference, points of 100, and its standard error. */
  readonly score: number;
  readonly error: number;
  readonly joint: number;
  readonly settled: number;
}

/** The seats asked for, or all that the roster seats. @throws UsageFault for one that does not play. */
export function seatsAsked(
  scenario: Scenario,
  roster: number,
  asked: readonly string[],
  inPlay: readonly string[],
): readonly string[] {
  for (const seat of asked)
    if (!inPlay.includes(seat))
      throw new UsageFault(`There is no seat "${seat}" in this roster; there are ${inPlay.join(", ")}.`);
  return asked.length > 0 ? asked : (rosterOf(scenario, roster)?.seats ?? []);
}

/** Each manoeuvre of the seat, with and without talks, for a quarter, half and all of the match, then peace. */
export function scriptTrials(scenario: Scenario, seat: string, rounds: number): Trial[] {
  const peace: Step = { orders: peaceful(scenario, seat), talks: true };
  const lengths = [...new Set([4, 2, 1].map((part) => Math.ceil(rounds / part)))];
  return manoeuvresOf(scenario, seat).flatMap((orders) =>
    [true, false].flatMap((talks) =>
      lengths.map((length) => ({
        seat,
        script: Array.from({ length: rounds }, (_, i) => (i < length ? { orders, talks } : peace)),
      })),
    ),
  );
}

const peaceful = (scenario: Scenario, seat: string): Manoeuvre =>
  seatDef(scenario, seat).side !== null ? "hold" : "usual";

/** The seat does nothing, and talks to nobody. */
export const absentTrial = (seat: string): Trial => ({ seat, script: [{ orders: "nothing", talks: false }] });

/** The batches to play: first as they are, then each trial. */
export const batchesOf = (base: Batch, trials: readonly Trial[]): Batch[] => [
  base,
  ...trials.map(({ seat, script }) => ({ ...base, scripts: { [seat]: script } })),
];

/** What each trial changed. `played`: figures of the batches, in their order. */
export function findingsOf(trials: readonly Trial[], played: readonly (readonly Figures[])[]): Finding[] {
  const [base = [], ...others] = played;
  return trials.map(({ seat, script }, i) => {
    const other = others[i] ?? [];
    const differences = (figure: string) =>
      other.map((figures, at) => (figures[figure]?.[0] ?? 0) - (base[at]?.[figure]?.[0] ?? 0));
    const score = differences(`score.${seat}`);
    return {
      seat,
      script: tell(script),
      score: tenth(meanOf(score)),
      error: tenth(errorOf(score)),
      joint: tenth(meanOf(differences("joint"))),
      settled: hundredth(meanOf(differences("settled"))),
    };
  });
}

const tenth = (value: number): number => Math.round(10 * value) / 10;
const hundredth = (value: number): number => Math.round(100 * value) / 100;

/** Standard error of the mean. */
function errorOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)) / Math.max(1, values.length - 1));
}

/** The best three scripts of each seat and its worst; of absences all. */
export function findingsTable(findings: readonly Finding[], most: number): string {
  const seats = [...new Set(findings.map(({ seat }) => seat))];
  const rows = seats.flatMap((seat) => {
    const ranked = findings.filter((each) => each.seat === seat).sort((a, b) => b.score - a.score);
    return ranked.length <= most + 1 ? ranked : [...ranked.slice(0, most), ...ranked.slice(-1)];
  });
  return table([
    ["seat", "what it does", "own score", "±", "joint", "settled"],
    ...rows.map(({ seat, script, score, error, joint, settled }) => [
      seat,
      script,
      signed(score),
      shown(error),
      signed(joint),
      signed(settled),
    ]),
  ]);
}

const signed = (value: number): string => (value > 0 ? `+${shown(value)}` : shown(value));
