/** Every gauge at each round's close, beside what the record has for it. */
import { quantile } from "../../../shared/bots/figures.ts";
import { figureAt } from "../../../shared/bots/trajectory.ts";
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import { nameOf, shown, table } from "./table.ts";
import { type FormCalendar, roundAt, type Target } from "./targets.ts";

interface Spread {
  readonly median: number;
  /** Nine matches in ten lie between these. */
  readonly low: number;
  readonly high: number;
}

/** By round from 1, by gauge. */
export type Rounds = Readonly<Record<string, Readonly<Record<string, Spread>>>>;

/** The spreads of all gauges that `samples` has by round, up to the form's last. */
export function roundsOf(samples: Readonly<Record<string, readonly number[]>>, rounds: number): Rounds {
  const gauges = Object.keys(samples).flatMap((name) => (name.endsWith(figureAt("", 1)) ? [name.slice(0, -2)] : []));
  const spreads = (round: number) =>
    Object.fromEntries(gauges.map((gauge) => [gauge, spreadOf(samples[figureAt(gauge, round)] ?? [])]));
  return Object.fromEntries(Array.from({ length: rounds }, (_, i) => [String(i + 1), spreads(i + 1)]));
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => Math.round(1000 * quantile(sorted, share)) / 1000;
  return { median: at(0.5), low: at(0.05), high: at(0.95) };
}

/** A row a gauge, a column a round; below a gauge the record's figures, each in the round in which its day ends. */
export function roundsTable(
  scenario: Scenario,
  rounds: Rounds,
  targets: readonly Target[],
  calendar: FormCalendar,
): string {
  const numbers = Object.keys(rounds);
  const rows = Object.keys(rounds["1"] ?? {}).flatMap((gauge) => [
    [nameOf(scenario, gauge), ...numbers.map((round) => cell(rounds[round]?.[gauge]))],
    ...recordRows(targets, gauge, numbers, calendar),
  ]);
  return table([["median [5-95 %] after round", ...numbers], ...rows]);
}

const cell = (spread: Spread | undefined): string =>
  spread ? `${shown(spread.median)} [${brief(spread.low)}-${brief(spread.high)}]` : "";

const brief = (value: number): string => String(Math.abs(value) < 10 ? Number(value.toFixed(1)) : Math.round(value));

function recordRows(
  targets: readonly Target[],
  gauge: string,
  numbers: readonly string[],
  calendar: FormCalendar,
): string[][] {
  const known = targets.filter(({ figure, record }) => figure === gauge && record !== undefined);
  const at = ({ date }: Target) => String(date === undefined ? calendar.rounds : Math.ceil(roundAt(calendar, date)));
  const cells = numbers.map((round) =>
    known
      .filter((target) => at(target) === round)
      .map(({ record }) => shown(record ?? Number.NaN))
      .join(", "),
  );
  return known.length === 0 ? [] : [["  on record", ...cells]];
}
