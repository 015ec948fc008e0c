/** The simulator's words: figures by name, and tables of plain text. */
import { meanOf, quantile } from "../../../shared/bots/figures.ts";
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import { boundsOf, type Target, type Verdict } from "./targets.ts";

export interface Line {
  readonly figure: string;
  readonly name: string;
  /** How many values there were. */
  readonly count: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  /** Of a figure that is yes or no: the mean is the share of yes. */
  readonly share: boolean;
}

const shares = new Set(["bareEarly", "bareBreached", "bareByOrder", "settled", "widerWar"]);

/** A figure's name in words, from the scenario's own. */
export function nameOf(scenario: Scenario, figure: string): string {
  const { sides, sectors } = scenario.files.scenario;
  const [kind = "", of = ""] = figure.split(".");
  const side = () => sides[of === "0" ? 0 : 1].name;
  const names: Record<string, () => string> = {
    bareBreached: () => "truces without a fixed line, breached in their own round",
    bareEarly: () => "a truce without a fixed line by round 4",
    bareByOrder: () => "of those, broken by an order",
    bareHours: () => "hours until then",
    settled: () => "settled",
    settledRound: () => "round of the settlement",
    widerWar: () => "ended in a wider war",
    risk: () => "risk of a wider war",
    ground: () => `points changed hands, ${sectors.find(({ id }) => id === of)?.name ?? of}`,
    militaryDead: () => `military dead, ${side()}`,
    displaced: () => `displaced, thousands, ${side()}`,
    reportedDead: () => `military dead as reported, ${side()}`,
    civilianDead: () => (of === "" ? "civilians killed, both sides" : `civilians killed, ${side()}`),
    claimedDead: () => "all the dead as claimed",
    force: () => `force, ${side()}`,
    supply: () => `supply, ${side()}`,
    hurt: () => `hurt, ${side()}`,
    hardness: () => `hardness, ${side()}`,
    will: () => `will, ${side()}`,
    escalation: () => "rung of the ladder",
    energyAlarm: () => "alarm of the energy markets",
    durability: () => "chance that peace holds for 90 days",
    joint: () => "joint result",
    score: () => `score of ${scenario.seat[of]?.name ?? of}`,
  };
  return names[kind]?.() ?? figure;
}

/** A line a figure, in the order of `samples`. */
export function linesOf(scenario: Scenario, samples: Readonly<Record<string, readonly number[]>>): Line[] {
  return Object.entries(samples).map(([figure, values]) => {
    const sorted = [...values].sort((a, b) => a - b);
    return {
      figure,
      name: nameOf(scenario, figure),
      count: sorted.length,
      median: quantile(sorted, 0.5),
      low: quantile(sorted, 0.05),
      high: quantile(sorted, 0.95),
      mean: meanOf(sorted),
      share: shares.has(figure),
    };
  });
}

/** At most three decimals, none for large numbers; a dash where there is no value. */
export function shown(value: number): string {
  if (Number.isNaN(value)) return "-";
  const decimals = Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 100 ? 1 : 2;
  return String(Number(value.toFixed(decimals)));
}

const percent = (value: number): string => (Number.isNaN(value) ? "-" : `${shown(100 * value)} %`);

/** The figures as a table: median, and between which values nine in ten matches lie; a share where it is yes or no. */
export function figureTable(lines: readonly Line[]): string {
  const rows = lines.map((line) =>
    line.share
      ? [line.name, percent(line.mean), "", "", `of ${line.count}`]
      : [line.name, shown(line.median), shown(line.low), shown(line.high), `of ${line.count}`],
  );
  return table([["", "median", "5 %", "95 %", ""], ...rows]);
}

/** Which targets hold. */
export function targetTable(scenario: Scenario, verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ target, value, holds }) => [
    target.date === undefined ? nameOf(scenario, target.figure) : `${nameOf(scenario, target.figure)}, ${target.date}`,
    target.of,
    target.of === "share" ? percent(value) : shown(value),
    wanted(target),
    holds ? "holds" : "MISSED",
  ]);
  return table([["target", "of", "is", "wanted", ""], ...rows]);
}

function wanted(target: Target): string {
  const show = target.of === "share" ? percent : shown;
  const { atLeast, atMost } = boundsOf(target);
  const { below } = target;
  if (atLeast !== undefined && atMost !== undefined) return `${show(atLeast)} to ${show(atMost)}`;
  if (atLeast !== undefined) return `at least ${show(atLeast)}`;
  if (atMost !== undefined) return `at most ${show(atMost)}`;
  return below === undefined ? "" : `below ${show(below)}`;
}

/** A table of plain text: columns as wide as their longest cell; the first flush left, the others right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  ");
  return rows.map((row) => line(row).trimEnd()).join("\n");
}
