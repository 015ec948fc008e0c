/** What the log shows for a debrief question, before it is words. */
import type { ClaimId, SeatId, Side, VenueId } from "../base/ids.ts";
import type { HazardTerm } from "../state/gauge.ts";
import type { Answer, ClaimSubject } from "../state/matchState.ts";
import type { ClauseKind } from "../terms/clause.ts";
import type { OrderKind } from "../terms/order.ts";
import type { MissedDeal } from "./missedDeals.ts";
import type { Fate, SeatSheet } from "./noPeace.ts";

/** A text by its number and title, with the kinds of its clauses. */
interface OfText {
  readonly text: number;
  readonly title: string;
}
interface OfClauses extends OfText {
  readonly clauses: readonly ClauseKind[];
  /** Of a breach in the round, 0-1. */
  readonly chance: number;
}

/** What made a breach likelier than it had to be: an order, a clause, or how things stood. */
export type LargestRisk =
  | { readonly order: OrderKind }
  | { readonly clause: ClauseKind }
  | { readonly cause: HazardTerm["cause"] };

/** An invitation to talks. */
interface OfInvitation {
  readonly convening: number;
  readonly venue: VenueId;
  readonly seat: SeatId;
  readonly answer: Answer;
}

interface OfClaim {
  readonly claim: ClaimId;
  readonly claimant: SeatId;
  readonly about: Side;
  readonly subject: ClaimSubject;
  readonly value: number;
  /** Null where a file does not tell it. */
  readonly truth: number | null;
}

/** Each kind of evidence, with what it carries. The sentence is the page's. */
export interface EvidenceValues {
  readonly truceBroken: OfClauses & {
    /** Breaches a day. */
    readonly hazard: number;
    /** After the round's start. */
    readonly hours: number;
    readonly largest: LargestRisk;
    /** The clause that would have helped most. */
    readonly best: ClauseKind | null;
  };
  /** `absorbed`: its joint commission settled an incident. */
  readonly truceHeld: OfClauses & { readonly absorbed: boolean };
  /** It never entered into force. `against`: who would not sign, and what weighed most; `blank`: all the others that it needed and that did not sign. */
  readonly textFell: OfClauses & {
    readonly fate: Fate;
    readonly against: readonly {
      readonly seat: SeatId;
      readonly what: NonNullable<SeatSheet["against"]>;
      readonly short: SeatSheet["short"];
    }[];
    readonly blank: readonly SeatId[];
  };
  /** What all would have signed in place of a text that came to nothing; nothing added or dropped: the text itself. */
  readonly nearestText: OfText & {
    readonly added: readonly ClauseKind[];
    readonly dropped: readonly ClauseKind[];
    readonly changed: readonly ClauseKind[];
    /** Of holding its first round, 0-1. */
    readonly holds: number;
  };
  readonly voided: OfText & { readonly side: Side };
  readonly attribution: {
    readonly text: number;
    readonly hours: number;
    readonly truth: readonly Side[];
    /** Null: each blamed the other. */
    readonly blamed: Side | null;
    /** Null: an incident. */
    readonly order: OrderKind | null;
    /** Whether the right side was named; null: none was. */
    readonly right: boolean | null;
  };
  readonly concealed: {
    readonly side: Side;
    readonly truth: number;
    readonly published: number;
    readonly hidden: number;
  };
  /** `will` and `credibility`: points lost. */
  readonly leak: {
    readonly side: Side;
    readonly low: number;
    readonly high: number;
    readonly will: number;
    readonly credibility: number;
  };
  /** `venues`: talks called in the next round; `signed`: texts that entered into force in it. */
  readonly ripe: { readonly hurt: readonly [number, number]; readonly venues: number; readonly signed: number };
  readonly margin: OfInvitation & { readonly margin: number };
  /** `cover`: what the venue offered. */
  readonly cover: OfInvitation & { readonly cover: number; readonly host: SeatId };
  readonly missedDeal: {
    readonly package: MissedDeal["kind"];
    readonly clauses: readonly ClauseKind[];
    readonly blockers: readonly SeatId[];
    /** Of a breach in its first round, 0-1. */
    readonly chance: number;
  };
  /** `seat`: whose name was missing. */
  readonly almostSigned: OfText & { readonly seat: SeatId; readonly clauses: readonly ClauseKind[] };
  readonly supplied: { readonly seat: SeatId; readonly client: SeatId };
  readonly leaned: {
    readonly seat: SeatId;
    readonly target: SeatId;
    readonly direction: "up" | "down";
    readonly on: "will" | "supply";
  };
  /** `hot`: by the hotline; otherwise by a warning signal. */
  readonly calmed: { readonly seat: SeatId; readonly to: SeatId; readonly hot: boolean };
  /** From the opening to the end; `displaced` in thousands. */
  readonly civilians: { readonly side: Side; readonly dead: number; readonly displaced: number };
  /** A party in the fighting whose name the text did not need, and did not bear. */
  readonly noVote: OfText & { readonly seat: SeatId };
  /** `seat`: who repeated the figure before anybody had verified it. */
  readonly repeated: OfClaim & { readonly seat: SeatId };
  readonly unverified: OfClaim;
}
export type EvidenceKind = keyof EvidenceValues;

/** A piece of evidence of one kind. */
export interface EvidenceOf<K extends EvidenceKind> {
  readonly kind: K;
  /** The moment to look at. */
  readonly n: number;
  readonly round: number;
  readonly seats: readonly SeatId[];
  readonly side: Side | null;
  readonly values: EvidenceValues[K];
}
export type Evidence = { [K in EvidenceKind]: EvidenceOf<K> }[EvidenceKind];
