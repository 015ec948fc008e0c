/** The whole truth of a match. What each viewer may see of it is decided by engine/viewFor.ts alone. */
import type {
  BySector,
  CardId,
  ClaimId,
  DistrictId,
  FactId,
  Pair,
  SeatId,
  Side,
  TownId,
  VenueId,
} from "../base/ids.ts";
import type { BreachAnswer, Frame, OfferKind, Stance, Thirds } from "../terms/choices.ts";
import type { Clause } from "../terms/clause.ts";
import type { Condition } from "../terms/condition.ts";
import type { Order } from "../terms/order.ts";
import type { LoggedEvent } from "./event.ts";
import type { ClaimSubject, Outcome, replies, Style } from "./outcome.ts";
import type { SpokenWord, WordLine } from "./spoken.ts";
import type { SideType } from "./types.ts";

export const phases = ["briefing", "open", "wire", "debrief"] as const;
export type Phase = (typeof phases)[number];

export const forms = ["long", "short"] as const;

/** How a match is set up; unchecked until `open` (state/setup.ts) accepts it. */
export interface Setup {
  readonly scenario: string;
  /** Any text; the match is a pure function of scenario, setup and commands. */
  readonly seed: string;
  /** Number of seats played: one of the scenario's rosters. */
  readonly roster: number;
  /** Rounds and days a round: the long form or the short form (RULES §3). */
  readonly form: (typeof forms)[number];
  /** Private types of the sides and patrons: drawn from the seed. Absent: as on the record. */
  readonly types?: "drawn" | undefined;
}

export interface SideState {
  force: number;
  supply: number;
  /** M: true military dead. */
  militaryDead: number;
  /** R: military dead this side has published. */
  reportedDead: number;
  civilianDead: number;
  /** P: thousands. */
  displaced: number;
  hurt: number;
  hardness: number;
  will: number;
  stance: Stance;
  /** Share published by the last communiqué; standing orders repeat it. */
  share: Thirds;
  martialLaw: boolean;
  gainedLast: boolean;
  lostLast: boolean;
  /** Escalation rungs this side stood on last round, ascending. */
  rungsLast: number[];
  /** Added to the attendance test of the coming round by LEVERAGE. */
  leverage: number;
  /** Will below which it cannot carry a text into force: its own in each match. */
  willFloor: number;
  /** Factor of what a clause costs it, by kind; null: 1 for all. */
  prices: SideType["prices"];
  /** Round in which it last published all that it had hidden; null: never. */
  disclosed: number | null;
  /** The true range of its military dead that leaked last; null: nothing has leaked. */
  leaked: { low: number; high: number } | null;
}

export interface SeatState {
  credibility: number;
  /** Action points for this round, and those spent on acts (orders are priced at the lock). */
  points: number;
  spent: number;
  ready: boolean;
  /** Orders for this round; null until set: then the standing order holds. */
  orders: Order[] | null;
  /** What it has offered so far; an offer stays. */
  offers: Record<OfferKind, boolean>;
  /** Hosted talks to which both sides came, for the mediators' own goals. */
  hostedBoth: number;
  /** Texts agreed at its talks that entered into force. */
  venueTexts: number;
  /** Its signature is on a text that entered into force. */
  signedRole: boolean;
  /** Side that it is looking into; published with the next resolution. */
  inquiry: Side | null;
  /** Deliveries that a patron can still make; null: any number. */
  deliveries: number | null;
  /** Claims verified, one count a side, for PRESS. */
  verified: Pair<number>;
}

export { type Frame, frames } from "../terms/choices.ts";
export {
  type ClaimSubject,
  type Ending,
  type Outcome,
  replies,
  type Style,
  styles,
} from "./outcome.ts";

export type Answer = "pending" | (typeof replies)[number];

export interface Convening {
  id: number;
  round: number;
  host: SeatId;
  venue: VenueId;
  style: Style;
  frame: Frame;
  leaderCalled: boolean;
  /** In roster order. */
  guests: { seat: SeatId; answer: Answer }[];
}

export interface TextVersion {
  n: number;
  by: SeatId;
  round: number;
  clauses: Clause[];
}

/**
 * Open until it enters into force or is void; then in force until broken, replaced by another, or left by notice. A protocol "joined" the text that it
 * adds to, and goes with it.
 */
export type TextStatus = "open" | "inForce" | "joined" | "lapsed" | "void" | "superseded" | "ended";

/** An agreement text, tabled in a session (`convening`) or on the direct line (`convening` null). */
export interface Text {
  id: number;
  convening: number | null;
  title: string;
  versions: TextVersion[];
  /** Signatures of the latest version: seat ids, in order of signing. */
  signed: SeatId[];
  endorsed: SeatId[];
  rejected: SeatId[];
  status: TextStatus;
  /** The text in force that it adds to or changes; absent: a whole text. */
  protocolTo?: number;
  /** Signatures that hang on something, by seat. */
  conditions?: Record<SeatId, Condition>;
  /** How little the agreement lasts once outside pressure fades (RULES §5): 0, .3 or 1. */
  lev: number;
}

export interface Treaty {
  text: number;
  clauses: Clause[];
  /** Round in which it entered into force. */
  since: number;
  /** Whole rounds kept so far. */
  kept: number;
  lev: number;
  /** Bodies and prisoners have been exchanged under HUMEX. */
  exchanged: boolean;
  /** How often each clause has been carried out, by its name (rules/clauseKeys.ts). */
  done: Record<string, number>;
  /** Names of clauses that were due and had not been carried out. */
  failed: string[];
  /** Leads who would rather go on than settle now: both of them, and it ends no match before the last round. */
  goOn: SeatId[];
  signatories: SeatId[];
  /** Round at whose resolution it ends after notice under EXIT; null while no notice is given. */
  endsAt: number | null;
}

export interface Claim {
  id: ClaimId;
  round: number;
  claimant: SeatId;
  /** Whom the claim concerns. */
  about: Side;
  subject: ClaimSubject;
  /** The figure claimed (thousands for displaced); 0 for an event. */
  value: number;
  /** The true figure when the claim was made; for an event 1 or 0. Hidden. */
  truth: number;
  /** What the side's other speakers kept back of it that the claimant did not. Hidden; absent where nothing was. */
  byOthers?: number;
  /** Null until verified: then the true range, and whether the claim lies within it. */
  verdict: { low: number; high: number; holds: boolean; by: SeatId | "leak" } | null;
  /** Card behind the claim, if any. */
  card: CardId | null;
  facts: FactId[];
}

export interface MatchState {
  readonly setup: Setup;
  /** Which form of place names comes first: 0 the first of names.json, 1 the second. */
  readonly nameOrder: 0 | 1;
  rounds: number;
  daysPerRound: number;
  phase: Phase;
  paused: boolean;
  /** 0 during the briefing. */
  round: number;
  /** Seats in play: those of the roster, then those played by rule. */
  seatOrder: SeatId[];
  /** How many of seatOrder are held by people or table bots; the rest are played by rule. */
  rosterSeats: number;
  seats: Record<SeatId, SeatState>;
  sides: Pair<SideState>;
  /** Points changed hands, by sector. */
  ground: BySector;
  /** Change of each sector in the last resolution. */
  groundChange: BySector;
  handed: DistrictId[];
  escalation: number;
  widerWar: number;
  energyAlarm: number;
  ripe: boolean;
  /** Texts that the Council has adopted: a call, observers, an embargo. */
  council: number;
  convenings: Convening[];
  texts: Text[];
  treaty: Treaty | null;
  /** The text that was broken last, as it stood, and whom the monitors blamed: until those who stand for it have answered. */
  broken: { treaty: Treaty; round: number; blamed: Side | null } | null;
  /** What each seat did last about a breach of a text for which it stood. */
  answers: Record<SeatId, BreachAnswer>;
  /** Rounds kept by any treaty of the match. */
  keptRounds: number;
  /** TALKS in force: cover +10 for a convening there in that round. */
  nextTalks: { venue: VenueId; round: number } | null;
  claims: Claim[];
  /** Towns shelled or struck, with the last round it happened. */
  shelled: { town: TownId; round: number; struck: boolean }[];
  cardsPlayed: CardId[];
  /** What the instructor has decided about this round's card. */
  cardChoice: { card: CardId | null; accused: Side; written?: { headline: string; counter: string } } | null;
  /** Words said, in order, and the ledger of what they bound. */
  words: SpokenWord[];
  lines: WordLine[];
  /** Events so far, the opening included: the number of the next one. */
  count: number;
  /** Those of them by which words are settled, by round. */
  past: LoggedEvent[][];
  /** Chain of round hashes: the last one. */
  lastHash: string;
  outcome: Outcome | null;
}
