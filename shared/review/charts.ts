/** Every gauge over the rounds: the truth beside what was claimed, and the record of 2020 laid over. */
import { type SeatId, type Side, sides } from "../base/ids.ts";
import { gaugeKey, readGauge } from "../engine/gauge.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { GaugeRef } from "../state/gauge.ts";
import { sideGauges, worldGauges } from "../state/gaugeKinds.ts";
import { logged } from "./events.ts";
import type { MatchRecord } from "./record.ts";

export interface Point {
  readonly round: number;
  /** The event at which the value is read: the round's last. */
  readonly n: number;
  readonly value: number;
}

/** A figure from outside the match: facts.json, `outside`. Always to be marked as such. */
export interface RecordFigure {
  readonly fact: string;
  readonly value: number;
  readonly label: string;
  readonly source: string;
}

export interface Series {
  /** As `gaugeKey`: "hurt:1", "ground:N", "credibility:RUS", "widerWar". */
  readonly id: string;
  readonly of: GaugeRef;
  readonly side: Side | null;
  readonly seat: SeatId | null;
  /** From the opening (round 0) to the last round closed, and the end. */
  readonly truth: readonly Point[];
  /** What was published of it, where that is another figure (militaryDead: as reported; a claim: as claimed). */
  readonly claimed: readonly Point[] | null;
  /** What was verified or leaked of it. */
  readonly verified: readonly {
    readonly round: number;
    readonly n: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly record: readonly RecordFigure[];
}

/** All gauges: sides', sectors', seats', the world's. */
export function chartsOf(record: MatchRecord): Series[] {
  const seats = record.state.seatOrder.slice(0, record.state.rosterSeats);
  const refs: GaugeRef[] = [
    ...sides.flatMap((side) => sideGauges.map((gauge) => ({ gauge, side }))),
    ...record.scenario.sectors.map((sector) => ({ gauge: "ground", sector }) as const),
    ...seats.map((seat) => ({ gauge: "credibility", seat }) as const),
    ...worldGauges.map((gauge) => ({ gauge })),
  ];
  const times = readingsOf(record);
  return refs.map((of) => seriesOf(record, times, of));
}

/** Where the values are read: at the opening, and at the last event of each round that was resolved. */
function readingsOf({ events }: MatchRecord): { round: number; n: number }[] {
  const closed = logged(events, "roundClosed").map(({ n, round }) => {
    const next = events[n + 1];
    return { round, n: next?.event.kind === "ended" ? next.n : n };
  });
  return [{ round: 0, n: 0 }, ...closed];
}

function seriesOf(record: MatchRecord, times: readonly { round: number; n: number }[], of: GaugeRef): Series {
  const read = (gauge: GaugeRef) =>
    times.map(({ round, n }) => ({ round, n, value: readGauge(record.stateAt(n), gauge) }));
  const side = "side" in of ? of.side : null;
  return {
    id: gaugeKey(of),
    of,
    side,
    seat: "seat" in of ? of.seat : null,
    truth: read(of),
    claimed: side === null ? null : claimedOf(record, of.gauge, side, read),
    verified: side === null ? [] : verifiedOf(record, of.gauge, side),
    record: figuresOf(record.scenario, of),
  };
}

/** Military dead as the side has published them; other figures as they were claimed, by whomever. */
function claimedOf(record: MatchRecord, gauge: string, side: Side, read: (of: GaugeRef) => Point[]): Point[] | null {
  if (gauge === "militaryDead") return read({ gauge: "reportedDead", side });
  const start = record.stateAt(0).claims.filter((claim) => claim.about === side && claim.subject === gauge);
  const later = logged(record.events, "claimed").filter(({ event }) => event.about === side && event.subject === gauge);
  const points = [
    ...start.map((claim) => ({ round: 0, n: 0, value: claim.value })),
    ...later.map(({ round, n, event }) => ({ round, n, value: event.value })),
  ];
  return points.length > 0 ? points : null;
}

function verifiedOf(record: MatchRecord, gauge: string, side: Side): Series["verified"] {
  return logged(record.events, "verified").flatMap(({ n, round, event: { claim, low, high } }) => {
    const found = record.state.claims.find(({ id }) => id === claim);
    return found?.about === side && found.subject === gauge ? [{ round, n, low, high }] : [];
  });
}

/** What is known of a side's number from outside the match; nothing of other numbers. */
export const figuresOf = (scenario: Scenario, of: GaugeRef): RecordFigure[] =>
  scenario.files.facts.outside.flatMap(({ id, text, source, figures = [] }) =>
    figures
      .filter((figure) => "side" in of && figure.gauge === of.gauge && figure.side === of.side)
      .map(({ value }) => ({ fact: id, value, label: text, source })),
  );
