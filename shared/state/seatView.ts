/** What one viewer may know: the shape that the live page, the bots and the replay share. Made by engine/viewFor.ts alone. */
import type {
  BySector,
  CardId,
  ClaimId,
  DistrictId,
  FactId,
  Pair,
  SeatId,
  SectorId,
  Side,
  TownId,
  VenueId,
  WordId,
} from "../base/ids.ts";
import type { GoalKind } from "../scenario/schema.ts";
import type { BreachAnswer, LineMark, OfferKind, Posture, Stance, Thirds, WordStatus } from "../terms/choices.ts";
import type { Clause } from "../terms/clause.ts";
import type { Condition } from "../terms/condition.ts";
import type { Order, OrderKind } from "../terms/order.ts";
import type { Word } from "../terms/word.ts";
import type { Answer, ClaimSubject, Frame, Outcome, Phase, Style, TextStatus, TextVersion } from "./matchState.ts";
import type { WordLine } from "./spoken.ts";
import type { SideType } from "./types.ts";

export interface Range {
  readonly low: number;
  readonly high: number;
}

export interface PublicSide {
  readonly reportedDead: number;
  /** Null: nothing verified yet. */
  readonly verifiedDead: Range | null;
  readonly civilianDead: Range;
  /** Thousands. */
  readonly displaced: Range;
  readonly stance: Stance;
}

export interface PublicConvening {
  readonly id: number;
  readonly round: number;
  readonly host: SeatId;
  readonly venue: VenueId;
  readonly style: Style;
  readonly frame: Frame;
  readonly leaderCalled: boolean;
  readonly guests: readonly { readonly seat: SeatId; readonly answer: Answer }[];
}

export interface PublicClaim {
  readonly id: ClaimId;
  readonly round: number;
  readonly claimant: SeatId;
  readonly about: Side;
  readonly subject: ClaimSubject;
  readonly value: number;
  readonly verdict: {
    readonly low: number;
    readonly high: number;
    readonly holds: boolean;
    readonly by: SeatId | "leak";
  } | null;
  readonly card: CardId | null;
  readonly facts: readonly FactId[];
}

export interface PublicTreaty {
  readonly text: number;
  readonly title: string;
  readonly clauses: readonly Clause[];
  readonly since: number;
  readonly kept: number;
  readonly signatories: readonly SeatId[];
  readonly endsAt: number | null;
  /** How often each clause has been carried out, by its name. */
  readonly done: Readonly<Record<string, number>>;
  /** Names of clauses that were due and had not been carried out. */
  readonly failed: readonly string[];
  /** Leads who would rather go on than settle now. */
  readonly goOn: readonly SeatId[];
}

/** A word as its viewer knows it. Somebody who heard of it from another knows what was said, but not what became of it. */
export interface SeenWord {
  readonly id: WordId;
  /** Number of the event that said it; null until the debrief, for the log's numbers tell how much others say. */
  readonly n: number | null;
  readonly round: number;
  readonly by: SeatId;
  /** Null: everybody who heard it. */
  readonly to: SeatId | null;
  readonly channel: string;
  readonly word: Word;
  /** Null: heard from another, so what came of it is not known. */
  readonly status: WordStatus | null;
  readonly answers: readonly { readonly by: SeatId; readonly word: WordId }[];
  /** Waits for an answer of the viewer's seat. */
  readonly mine: boolean;
  /** The true figure behind one that was told; null until the debrief, and for other words. */
  readonly truth: number | null;
}

/** A line of the ledger of words as its viewer knows it. "unknown": it fell due, and the viewer could not see whether it was kept. */
export interface SeenLine extends Omit<WordLine, "mark" | "seenBy"> {
  readonly mark: LineMark | "unknown";
  /** Number of the event that shows it; null until the debrief, as above. */
  readonly shownBy: number | null;
}

/** Words and the lines that they bound, each in the order in which they came. */
export interface Spoken {
  readonly words: readonly SeenWord[];
  readonly lines: readonly SeenLine[];
}

/** Seen by everybody, the same for all. */
export interface PublicView {
  readonly scenario: string;
  readonly phase: Phase;
  readonly paused: boolean;
  readonly round: number;
  readonly rounds: number;
  readonly daysPerRound: number;
  readonly roster: number;
  /** Sides and patrons differ from match to match in what only they know. */
  readonly drawnTypes: boolean;
  /** Which form of place names comes first in this match: by its place in names.json. */
  readonly nameOrder: 0 | 1;
  readonly seats: readonly {
    readonly id: SeatId;
    /** Played by rule: not in the roster. */
    readonly byRule: boolean;
    readonly ready: boolean;
    readonly credibility: number;
    readonly offers: Readonly<Record<OfferKind, boolean>>;
  }[];
  readonly ground: BySector;
  readonly groundChange: BySector;
  readonly handed: readonly DistrictId[];
  readonly escalation: number;
  /** Band of five: 0 (0-20) to 4 (80-100). */
  readonly widerWarBand: 0 | 1 | 2 | 3 | 4;
  readonly energyAlarm: number;
  readonly ripe: boolean;
  /** Texts that the Council has adopted: a call, observers, an embargo. */
  readonly council: number;
  readonly sides: Pair<PublicSide>;
  /** This round's first, earlier ones after. */
  readonly convenings: readonly PublicConvening[];
  readonly treaty: PublicTreaty | null;
  /** A text broken in the round before, and who stands for it: they answer in this round. */
  readonly broken: {
    readonly text: number;
    readonly title: string;
    readonly seats: readonly SeatId[];
    readonly blamed: Side | null;
  } | null;
  /** What each seat did last about a breach of a text for which it stood. */
  readonly answers: Readonly<Record<SeatId, BreachAnswer>>;
  readonly nextTalks: { readonly venue: VenueId; readonly round: number } | null;
  readonly claims: readonly PublicClaim[];
  readonly shelled: readonly { readonly town: TownId; readonly round: number; readonly struck: boolean }[];
  readonly cardsPlayed: readonly CardId[];
  readonly outcome: Outcome | null;
  /** What was said for all to hear. */
  readonly spoken: Spoken;
}

/** A text that the seat may read (it sits at that table, or the text has been in force). */
export interface ReadableText {
  readonly id: number;
  readonly convening: number | null;
  readonly title: string;
  readonly versions: readonly TextVersion[];
  readonly signed: readonly SeatId[];
  readonly endorsed: readonly SeatId[];
  readonly rejected: readonly SeatId[];
  readonly status: TextStatus;
  readonly lev: number;
  /** The text that it adds to or changes; null: a whole text. */
  readonly protocolTo: number | null;
  /** Signatures that do not count yet, with what each waits for. */
  readonly waiting: readonly { readonly seat: SeatId; readonly on: Condition }[];
  /** Seats whose signature the latest version needs. */
  readonly needed: readonly SeatId[];
  /** Seats whose OFFER is missing for a clause of the latest version. */
  readonly missingOffers: readonly { readonly seat: SeatId; readonly clause: Clause["kind"] }[];
  /** Will that the latest version costs this seat's side; null for a third party. */
  readonly price: number | null;
  /** Chance, 0-1, that it is breached within its first round. */
  readonly breachChance: number;
  /** Chance, 0-1, that it holds for ninety days: as it is on paper, and with all of it carried out. */
  readonly lasting: { readonly paper: number; readonly carried: number };
  readonly maySign: boolean;
}

export interface OwnSide {
  readonly force: number;
  readonly supply: number;
  readonly militaryDead: number;
  readonly reportedDead: number;
  readonly hurt: number;
  readonly hardness: number;
  readonly will: number;
  readonly share: Thirds;
  readonly martialLaw: boolean;
  /** Will below which it cannot carry a text into force. */
  readonly willFloor: number;
  /** Factor of what a clause costs it in this match, by kind; null: as the scenario says. */
  readonly prices: SideType["prices"];
  readonly gainedLast: boolean;
  readonly lostLast: boolean;
}

/** What the seat's own orders are checked against; the same object on the server, in the page and for the bots. */
export interface OrderContext {
  readonly seat: SeatId;
  readonly side: Side | null;
  /** Points for orders: those of the round less those spent on acts. */
  readonly points: number;
  readonly escalation: number;
  readonly opponentRungs: readonly number[];
  /** Null for a third party. */
  readonly supply: number | null;
  /** Deliveries that the seat can still make; null: any number, or none of its business. */
  readonly deliveries: number | null;
  readonly martialLaw: boolean;
  /** Side that the seat is looking into; null: none. */
  readonly inquiry: Side | null;
  /** By side: has it fired on a town in this round or the last? */
  readonly firedOnTowns: Readonly<Pair<boolean>>;
  /** Has the Council a text left to vote on? */
  readonly council: boolean;
  readonly claims: readonly { readonly id: ClaimId; readonly claimant: SeatId; readonly verified: boolean }[];
  /** Kinds of orders that the seat has the power for in this roster. */
  readonly orders: readonly OrderKind[];
  /** What the treaty in force, or a fully signed text, forbids: such orders are allowed, and break it. */
  readonly forbidden: readonly OrderKind[];
  /** Set while a DMZ forbids attacks there only. */
  readonly demilitarised: readonly SectorId[];
  /** Names of clauses of the text in force, or about to be, that this seat is to carry out and has not done with. */
  readonly tasks: readonly string[];
  /** What it can do about the breach of a text for which it stands; empty: there is none to answer. */
  readonly answers: readonly BreachAnswer[];
}

/** An invitation that this seat can answer, with its private margin (RULES §5). */
export interface Invitation {
  readonly convening: number;
  /** cover + ½ H + leverage − 0.6 A; at least 0 passes. */
  readonly margin: number;
  readonly terms: readonly { readonly cause: AttendanceCause; readonly amount: number }[];
  /** Will lost by confirming after the stance "exclude". */
  readonly willCost: number;
}

export const attendanceCauses = [
  "venue",
  "leaderCalled",
  "humanitarian",
  "ally",
  "manipulate",
  "promisedTalks",
  "gained",
  "conditional",
  "hurt",
  "leverage",
  "hardness",
] as const;
export type AttendanceCause = (typeof attendanceCauses)[number];

/** Seen by one seat alone (an instructor's or observer's view has none). */
export interface OwnView {
  readonly seat: SeatId;
  readonly side: Side | null;
  /** AP of the round, spent on acts. */
  readonly points: number;
  readonly spent: number;
  readonly ready: boolean;
  readonly orders: readonly Order[] | null;
  /** What happens if nothing is set. */
  readonly standing: readonly Order[];
  readonly posture: Posture | null;
  readonly own: OwnSide | null;
  /** Supply of the side this patron supplies. */
  readonly clientSupply: number | null;
  readonly context: OrderContext;
  readonly invitations: readonly Invitation[];
  readonly texts: readonly ReadableText[];
  /** Formulated drafts that wait for this seat's answer. */
  readonly mustAnswer: readonly number[];
  readonly channels: readonly string[];
  /** What else the seat heard. */
  readonly spoken: Spoken;
  /** Own goals in the order of the scenario, and how far the score counts each as reached now, 0-1. */
  readonly goals: readonly { readonly goal: GoalKind; readonly share: number }[];
}

export interface SeatView {
  readonly pub: PublicView;
  /** Null for observers. */
  readonly own: OwnView | null;
}
