/** The lines of the small charts: one chart a table, all on the same axes, the other tables pale behind. Pure. */
import { charts as words } from "words:review/class";
import { figuresOf, type Series } from "../../../../shared/review/charts.ts";
import type { CondensedSeries, CondensedTable } from "../../../../shared/review/condensed.ts";
import type { Scenario } from "../../../../shared/scenario/scenario.ts";
import type { GaugeRef } from "../../../../shared/state/gauge.ts";
import { gaugeKind } from "../../../words/gauges.ts";
import type { Names } from "../../../words/names.ts";
import { chosenGauge } from "../../../words/review/charts.ts";
import { type Line, linesOf } from "../charts/lines.ts";
import type { BegunTable } from "./around.ts";

/** A number that can be looked at, across tables. */
export interface GaugeChoice {
  readonly id: string;
  readonly name: string;
  /** Which series belong to it. */
  readonly shows: (of: GaugeRef) => boolean;
}

export interface SmallChart {
  readonly table: BegunTable;
  /** Its own: the truth in full, what was published dashed, the record of 2020 dotted. */
  readonly own: readonly Line[];
  /** The truth at the other tables. */
  readonly others: readonly { readonly table: number; readonly line: Line }[];
}

export interface SmallCharts {
  readonly charts: readonly SmallChart[];
  /** Top of the axis that all share; its foot is 0. */
  readonly most: number;
  readonly rounds: number;
}

/** Every number that some table has: one of two sides at once, a sector's with the other sectors', a seat's alone. */
export function choicesOf(tables: readonly BegunTable[], names: Names): GaugeChoice[] {
  const refs = tables.flatMap(({ condensed }) => condensed.series.map(({ of }) => of));
  const choices = refs.flatMap((of): GaugeChoice[] => {
    const { gauge } = of;
    if (gauge === "reportedDead") return [];
    if ("seat" in of) {
      const name = words.ofSeat({ name: gaugeKind(gauge), seat: names.seatTitle(of.seat) });
      return [{ id: `${gauge}:${of.seat}`, name, shows: (each) => "seat" in each && each.seat === of.seat }];
    }
    const name = chosenGauge(gauge);
    return [{ id: gauge, name, shows: (each) => each.gauge === gauge }];
  });
  return [...new Map(choices.map((choice) => [choice.id, choice])).values()];
}

/** The charts of a number, a table each. */
export function smallCharts(
  tables: readonly BegunTable[],
  choice: GaugeChoice,
  { scenario, names, showRecord }: { scenario: Scenario; names: Names; showRecord: boolean },
): SmallCharts {
  const drawn = tables.map((table) => ({
    table,
    own: linesOf(seriesOf(scenario, table.condensed, choice), names, showRecord),
  }));
  const charts = drawn.map(({ table, own }) => ({
    ...{ table, own },
    others: drawn
      .filter((other) => other.table !== table)
      .flatMap((other) => other.own.filter(isTruth).map((line) => ({ table: other.table.number, line }))),
  }));
  const values = drawn.flatMap(({ own }) => own.flatMap(({ points }) => points.map(({ value }) => value)));
  const rounds = Math.max(1, ...tables.map(({ condensed }) => condensed.rounds));
  return { charts, most: choice.id === "escalation" ? 7 : roundUp(Math.max(1, ...values)), rounds };
}

/** The truth of the match: what is claimed of it and what is from outside have more in their ids. */
export const isTruth = ({ id }: Line): boolean => !id.includes(" ");

/** As the match's own charts have them; a point's `n` is the number of its reading. */
const seriesOf = (scenario: Scenario, { series, readings }: CondensedTable, { shows }: GaugeChoice): Series[] =>
  series
    .filter(({ of }) => shows(of))
    .map(({ id, of, truth, claimed }) => ({
      ...{ id, of, verified: [] },
      side: "side" in of ? of.side : null,
      seat: "seat" in of ? of.seat : null,
      truth: readings.map(({ round }, n) => ({ round, n, value: truth[n] ?? 0 })),
      claimed: claimed && claimedOf(claimed),
      record: figuresOf(scenario, of),
    }));

const claimedOf = (claimed: NonNullable<CondensedSeries["claimed"]>) =>
  claimed.map(({ round, value }) => ({ round, n: round, value }));

/** The next 1, 2, 2.5, 5 or 10 of a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((step) => step * power >= value) ?? 10) * power;
}

/** Heights of labels moved apart, so that none lies on another; in the order given. @param apart smallest distance */
export function spread(heights: readonly number[], apart: number, [low, high]: readonly [number, number]): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  const placed: number[] = [];
  let last = low - apart;
  for (const { height, index } of order) {
    last = Math.max(height, last + apart);
    placed[index] = last;
  }
  const over = Math.max(0, last - high);
  return placed.map((height) => height - over);
}
