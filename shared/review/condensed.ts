/** A table of a class in a few numbers, for setting it beside the others: its gauges by round, what marked each round, how it ended. */
import { type Pair, type SeatId, sides } from "../base/ids.ts";
import { takenOf } from "../rules/scoreParts.ts";
import type { LoggedEvent } from "../state/event.ts";
import type { GaugeRef } from "../state/gauge.ts";
import type { Ending, MatchState } from "../state/matchState.ts";
import { chartsOf, type Series } from "./charts.ts";
import { logged } from "./events.ts";
import { placesOf } from "./places.ts";
import type { MatchRecord } from "./record.ts";
import { type Mark, marksOf, type Standing, standingOf } from "./roundMarks.ts";

/** A place of a table's log, as its review names it: "4.17". */
export type Place = string;

export interface CondensedSeries {
  /** As `gaugeKey`. */
  readonly id: string;
  readonly of: GaugeRef;
  /** By reading: the table's opening, then each round's close. */
  readonly truth: readonly number[];
  /** What was published or claimed of it, the last of each round; null where nobody says anything of this gauge. */
  readonly claimed: readonly { readonly round: number; readonly at: Place; readonly value: number }[] | null;
}

export interface PlacedMark extends Omit<Mark, "n"> {
  readonly at: Place;
}

export interface CondensedRound {
  readonly round: number;
  /** Its close. */
  readonly at: Place;
  readonly standing: Standing;
  /** The weightiest first. */
  readonly marks: readonly PlacedMark[];
}

export interface TableOutcome {
  /** Null: under way. */
  readonly ending: Ending | null;
  /** The end, or how far the table has come. */
  readonly at: Place;
  readonly militaryDead: Pair<number>;
  /** Military dead as each side has published them. */
  readonly reportedDead: Pair<number>;
  readonly civilianDead: Pair<number>;
  /** Thousands. */
  readonly displaced: Pair<number>;
  /** Points of all sectors that changed hands. */
  readonly ground: number;
  readonly truceRounds: number;
  /** 0-100; null until the end. */
  readonly joint: number | null;
  /** Chance that peace holds for 90 days, 0-1; null until the end. */
  readonly durability: number | null;
  /** 0-100 a seat; null until the end. */
  readonly final: Readonly<Record<SeatId, number>> | null;
}

export interface CondensedTable {
  /** The same for tables that began alike: scenario, seats, form and chance. */
  readonly opening: string;
  readonly seats: readonly SeatId[];
  readonly form: "long" | "short";
  /** How many rounds there are to play, and the one under way. */
  readonly rounds: number;
  readonly round: number;
  readonly nameOrder: 0 | 1;
  /** How it stood before the first round. */
  readonly standing: Standing;
  readonly readings: readonly { readonly round: number; readonly at: Place }[];
  readonly series: readonly CondensedSeries[];
  /** The rounds that have been resolved. */
  readonly played: readonly CondensedRound[];
  readonly outcome: TableOutcome;
}

/** A table's record, condensed: nothing of it is anybody's words or name. */
export function condense(record: MatchRecord): CondensedTable {
  const { state, events } = record;
  const { label } = placesOf(events);
  const charts = chartsOf(record);
  const readings = charts[0]?.truth ?? [];
  const last = readings.at(-1);
  return {
    opening: openingOf(events, state),
    seats: state.seatOrder.slice(0, state.rosterSeats),
    form: state.setup.form,
    ...{ rounds: state.rounds, round: state.round, nameOrder: state.nameOrder },
    standing: standingOf(record.stateAt(0)),
    readings: readings.map(({ round, n }) => ({ round, at: label(n) })),
    series: charts.map((each) => condensedSeries(each, label)),
    played: readings.slice(1).map(({ round, n }) => roundOf(record, round, n)),
    outcome: outcomeOf(record, label(ended(events) ?? last?.n ?? 0)),
  };

  function roundOf(of: MatchRecord, round: number, n: number): CondensedRound {
    const marks = marksOf(of, round, n).map(({ kind, values, n: at }) => ({ kind, values, at: label(at) }));
    return { round, at: label(n), standing: standingOf(of.stateAt(n)), marks };
  }
}

const ended = (events: readonly LoggedEvent[]): number | undefined => logged(events, "ended")[0]?.n;

function openingOf(events: readonly LoggedEvent[], { setup }: MatchState): string {
  const opened = logged(events, "opened")[0]?.event;
  return [opened?.scenarioHash, opened?.seedHash, setup.form, setup.roster].join(" ");
}

function condensedSeries({ id, of, truth, claimed }: Series, label: (n: number) => Place): CondensedSeries {
  const last = new Map((claimed ?? []).map((point) => [point.round, point]));
  const points = [...last.values()].map(({ round, n, value }) => ({ round, at: label(n), value }));
  return { id, of, truth: truth.map(({ value }) => value), claimed: claimed && points };
}

function outcomeOf({ state }: MatchRecord, at: Place): TableOutcome {
  const { outcome, ground, keptRounds } = state;
  const pair = (gauge: "militaryDead" | "reportedDead" | "civilianDead" | "displaced"): Pair<number> => [
    state.sides[sides[0]][gauge],
    state.sides[sides[1]][gauge],
  ];
  return {
    ending: outcome?.ending ?? null,
    at,
    militaryDead: pair("militaryDead"),
    reportedDead: pair("reportedDead"),
    civilianDead: pair("civilianDead"),
    displaced: pair("displaced"),
    ground: takenOf({ ground }),
    truceRounds: keptRounds,
    joint: outcome?.joint ?? null,
    durability: outcome?.durability ?? null,
    final: outcome?.final ?? null,
  };
}
