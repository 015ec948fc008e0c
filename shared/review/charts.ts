/** Every gauge over the rounds: the truth beside what was claimed, and the record of 2020 laid over. */
import type { SeatId, Side } from "../base/ids.ts";
import type { GaugeRef } from "../state/event.ts";
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
export function chartsOf(_record: MatchRecord): Series[] {
  return [];
}
