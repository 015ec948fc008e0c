/** What is worth talking about, and who did how much with whom. */
import type { MemberId, SeatId } from "../base/ids.ts";
import type { MatchRecord } from "./record.ts";

/** With the `values` that each carries. */
export const momentReasons = [
  "largestSwing", // gauge (key), from, to
  "breachAfterSigning", // text, hours, deliberate (0/1), order
  "oneSignatureShort", // text, seat (whose name is missing), signed, needed
  "concealmentLeaked", // side, published, truth
  "ripeUnused", // hurt0, hurt1
  "attendanceFailed", // convening, seat, margin
  "wrongBlame", // text, truth, blamed
  "voided", // text, side
  "settled", // text, rounds
  "ground", // sector, gained
  "townHit", // town, struck (0/1)
  "spokeApart", // seat, channel: said peace in talks and ordered an attack in the same round; order
] as const;
export type MomentReason = (typeof momentReasons)[number];

export interface Moment {
  readonly n: number;
  readonly round: number;
  readonly reason: MomentReason;
  /** 0-1. */
  readonly weight: number;
  readonly seats: readonly SeatId[];
  readonly values: Readonly<Record<string, string | number>>;
}

/** The most telling moments, at most `most`, no two of one kind in one round; in the order in which they happened. */
export function momentsOf(_record: MatchRecord, _most = 5): Moment[] {
  return [];
}

export interface Activity {
  readonly seat: SeatId;
  /** Null: the seat as a whole, bots included. */
  readonly member: MemberId | null;
  readonly messages: number;
  /** Characters of those messages. */
  readonly characters: number;
  readonly acts: Readonly<Record<string, number>>;
  readonly drafts: number;
  /** Rounds in which it did anything at all. */
  readonly rounds: readonly number[];
  /** Median time to answer somebody else's message in a channel of its own, ms; null where no times are known or nothing was answered. */
  readonly answerMs: number | null;
  /** Numbers of its events, ascending. */
  readonly moments: readonly number[];
}

/** One row a seat (roster order), then one a member who acted (by number). */
export function activityOf(_record: MatchRecord): Activity[] {
  return [];
}

export interface Conversation {
  readonly channel: string;
  /** Who spoke there, by messages. */
  readonly seats: readonly { readonly seat: SeatId; readonly messages: number }[];
  readonly messages: number;
  readonly moments: readonly number[];
}

/** Who talked with whom, the busiest channel first. */
export function conversationsOf(_record: MatchRecord): Conversation[] {
  return [];
}
