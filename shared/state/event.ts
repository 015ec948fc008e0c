/**
 * Events: what happened, in the past tense. Enough to fold the state and to show the match.
 * `scrub` (engine/scrub.ts) decides who sees which, and with how much of it hidden.
 */
import type {
  CardId,
  ClaimId,
  DistrictId,
  FactId,
  MemberId,
  Pair,
  SeatId,
  SectorId,
  Side,
  TownId,
  VenueId,
} from "../base/ids.ts";
import type { Clause } from "../terms/clause.ts";
import type { OfferKind, Order, Stance, Thirds } from "../terms/order.ts";
import type { GaugeRef, HazardTerm, Term } from "./gauge.ts";
import type { Answer, ClaimSubject, Ending, Frame, Outcome, Style } from "./matchState.ts";

export interface Moved {
  readonly kind: "moved";
  readonly of: GaugeRef;
  readonly from: number;
  readonly to: number;
  readonly terms: readonly Term[];
}

export type MatchEvent =
  | {
      readonly kind: "opened";
      readonly seedHash: string;
      readonly scenarioHash: string;
      readonly seats: readonly SeatId[];
    }
  | { readonly kind: "roundOpened"; readonly round: number; readonly points: Readonly<Record<SeatId, number>> }
  | { readonly kind: "paused"; readonly paused: boolean; readonly by: "clock" | "instructor" }
  | {
      readonly kind: "said";
      readonly seat: SeatId;
      readonly member: MemberId | null;
      readonly channel: string;
      readonly text: string;
    }
  | {
      readonly kind: "convened";
      readonly convening: number;
      readonly host: SeatId;
      readonly venue: VenueId;
      readonly style: Style;
      readonly frame: Frame;
      readonly leaderCalled: boolean;
      readonly guests: readonly SeatId[];
      readonly points: number;
    }
  | {
      readonly kind: "responded";
      readonly convening: number;
      readonly seat: SeatId;
      readonly answer: Exclude<Answer, "pending">;
      readonly points: number;
    }
  /** To the seat alone (RULES §5). */
  | { readonly kind: "attendanceTested"; readonly convening: number; readonly seat: SeatId; readonly margin: number }
  | {
      readonly kind: "tabled";
      readonly text: number;
      readonly convening: number | null;
      readonly title: string;
      readonly by: SeatId;
      readonly clauses: readonly Clause[];
      readonly lev: number;
    }
  | {
      readonly kind: "amended";
      readonly text: number;
      readonly version: number;
      readonly by: SeatId;
      readonly clauses: readonly Clause[];
    }
  | { readonly kind: "endorsed"; readonly text: number; readonly seat: SeatId }
  | { readonly kind: "signed"; readonly text: number; readonly version: number; readonly seat: SeatId }
  | { readonly kind: "unsigned"; readonly text: number; readonly seat: SeatId }
  | { readonly kind: "rejected"; readonly text: number; readonly seat: SeatId }
  | { readonly kind: "noticeGiven"; readonly text: number; readonly seat: SeatId; readonly endsAt: number }
  | { readonly kind: "ordersSet"; readonly seat: SeatId; readonly orders: readonly Order[] }
  | { readonly kind: "readied"; readonly seat: SeatId; readonly ready: boolean }
  /** The instructor took back what the seat had set and its readiness, before the round was resolved. */
  | { readonly kind: "ordersCleared"; readonly seat: SeatId }
  | {
      readonly kind: "cardChosen";
      /** Null: none, or one in the instructor's own words. */
      readonly card: CardId | null;
      readonly accused: Side;
      readonly written?: { readonly headline: string; readonly counter: string };
    }
  /** The card is left to chance again. */
  | { readonly kind: "cardUnchosen" }
  /** Step 11: a card in the instructor's own words, with the other side's. */
  | { readonly kind: "cardWritten"; readonly headline: string; readonly counter: string }
  /** Step 1. Orders as locked, standing orders filled in: to their own seat until the end. */
  | {
      readonly kind: "locked";
      readonly round: number;
      readonly orders: Readonly<Record<SeatId, readonly Order[]>>;
      readonly standing: readonly SeatId[];
    }
  /** Step 2. */
  | {
      readonly kind: "enteredIntoForce";
      readonly text: number;
      readonly clauses: readonly Clause[];
      readonly signatories: readonly SeatId[];
      readonly lev: number;
      readonly venue: VenueId | null;
      readonly host: SeatId | null;
    }
  | { readonly kind: "voided"; readonly text: number; readonly side: Side }
  /** Step 3: the odds of an incident, before it is drawn. None is drawn where an order breaks the text. */
  | {
      readonly kind: "hazardDrawn";
      readonly text: number;
      /** Breaches a day. */
      readonly hazard: number;
      /** Chance of at least one breach in the round, 0-1. */
      readonly chance: number;
      readonly terms: readonly HazardTerm[];
    }
  | {
      readonly kind: "breached";
      readonly text: number;
      /** After the round's start; fire may have been due to stop only at an hour after it. */
      readonly hours: number;
      readonly deliberate: boolean;
      /** Truth: both where both broke it. Hidden from players until the end. */
      readonly culprits: readonly Side[];
      /** Order that broke it, for a deliberate breach. Hidden likewise. */
      readonly order: Order["kind"] | null;
      /** Public attribution under MONITOR; null: each blames the other. */
      readonly blamed: Side | null;
      readonly absorbed: boolean;
    }
  | { readonly kind: "lapsed"; readonly text: number }
  | { readonly kind: "keptRound"; readonly text: number; readonly rounds: number }
  | { readonly kind: "endedByNotice"; readonly text: number }
  | { readonly kind: "districtHandedOver"; readonly district: DistrictId; readonly points: number }
  | { readonly kind: "shelled"; readonly town: TownId; readonly by: SeatId; readonly struck: boolean }
  | { readonly kind: "offensive"; readonly side: Side; readonly sector: SectorId; readonly gained: number }
  | { readonly kind: "exchanged" }
  | { readonly kind: "supplied"; readonly seat: SeatId; readonly client: SeatId }
  | {
      readonly kind: "leveraged";
      readonly seat: SeatId;
      readonly target: SeatId;
      readonly direction: "up" | "down";
      readonly on: "will" | "supply";
    }
  | { readonly kind: "signalled"; readonly seat: SeatId; readonly to: SeatId; readonly hot: boolean }
  | { readonly kind: "offered"; readonly seat: SeatId; readonly what: OfferKind }
  | { readonly kind: "stated"; readonly seat: SeatId; readonly side: Side }
  | {
      readonly kind: "communique";
      /** The side's leading seat speaks: stance and share are the side's. */
      readonly lead: boolean;
      readonly seat: SeatId;
      readonly side: Side;
      /** Null in the view of those outside the side. */
      readonly share: Thirds | null;
      readonly stance: Stance;
      readonly text: string;
      readonly published: number;
      readonly repeated: boolean;
    }
  | {
      readonly kind: "claimed";
      readonly claim: ClaimId;
      readonly claimant: SeatId;
      readonly about: Side;
      readonly subject: ClaimSubject;
      readonly value: number;
      /** The true figure at that moment; null in a player's view. */
      readonly truth: number | null;
      readonly card: CardId | null;
      readonly facts: readonly FactId[];
    }
  | {
      readonly kind: "verified";
      readonly claim: ClaimId;
      readonly by: SeatId | "leak";
      readonly low: number;
      readonly high: number;
      readonly holds: boolean;
    }
  | { readonly kind: "leaked"; readonly side: Side; readonly low: number; readonly high: number }
  | { readonly kind: "martialLaw"; readonly seat: SeatId; readonly side: Side }
  | { readonly kind: "evacuated"; readonly seat: SeatId; readonly town: TownId }
  | { readonly kind: "ripened"; readonly ripe: boolean }
  | Moved
  | {
      readonly kind: "cardPlayed";
      readonly card: CardId;
      readonly accused: Side;
      readonly byInstructor: boolean;
      readonly facts: readonly FactId[];
    }
  /** Per side what the next round's tests remember of this one. */
  | {
      readonly kind: "remembered";
      readonly gained: Pair<boolean>;
      readonly lost: Pair<boolean>;
      readonly rungs: Pair<readonly number[]>;
      readonly leverage: Pair<number>;
      /** Hosts to whose talks both sides came. */
      readonly hostedBoth: readonly SeatId[];
      readonly groundChange: Readonly<Record<SectorId, number>>;
    }
  | { readonly kind: "roundClosed"; readonly round: number; readonly hash: string }
  | { readonly kind: "ended"; readonly ending: Ending; readonly outcome: Outcome; readonly seed: string };

export type EventKind = MatchEvent["kind"];
export type EventOf<K extends EventKind> = Extract<MatchEvent, { kind: K }>;

/** An event with its place in the log: a running number from 0, and the round in which it happened. */
export interface LoggedEvent {
  readonly n: number;
  readonly round: number;
  readonly event: MatchEvent;
}
