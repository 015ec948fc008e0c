/**
 * Events: what happened, in the past tense. Enough to fold the state and to show the match.
 * `scrub` (engine/scrub.ts) decides who sees which, and with how much of it hidden.
 */
import { z } from "zod";
import type { CardId, ClaimId, FactId, MemberId, WordId } from "../base/ids.ts";
import { byKind } from "../terms/byKind.ts";
import {
  breachAnswers,
  directions,
  frames,
  type LineMark,
  leverageOn,
  offerKinds,
  stances,
  thirds,
  voidReasons,
} from "../terms/choices.ts";
import { clauseSchemaOf } from "../terms/clause.ts";
import { conditionOf } from "../terms/condition.ts";
import { orderKind, orderSchemaOf } from "../terms/order.ts";
import { formOnly, id, type References, side } from "../terms/references.ts";
import { lineId, type WordReferences, wordId, wordSchemaOf } from "../terms/word.ts";
import { gaugeRefOf, hazardTerm, number, termOf } from "./gauge.ts";
import { claimSubjects, endings, type Outcome, replies, styles } from "./outcome.ts";

/** What an event may refer to. Sessions, texts and a text's versions are numbered from 1. */
export interface EventReferences extends WordReferences {
  /** A word that nobody has said yet. */
  readonly newWord: z.ZodType<WordId>;
  readonly card: z.ZodType<CardId>;
  readonly channel: z.ZodType<string>;
  /** The round that is played, and the one after it. */
  readonly round: z.ZodType<number>;
  readonly nextRound: z.ZodType<number>;
  /** A session that there is, and the next to be. */
  readonly convening: z.ZodType<number>;
  readonly nextConvening: z.ZodType<number>;
  readonly text: z.ZodType<number>;
  readonly nextText: z.ZodType<number>;
  readonly version: z.ZodType<number>;
  /** A claim that nobody has made yet. */
  readonly newClaim: z.ZodType<ClaimId>;
}

/** Beyond any passage that may be written; tokens and hashes are far shorter. */
const words = z.string().max(16_384);
const whole = z.int().min(-1e9).max(1e9);
const list = <T extends z.ZodType>(of: T) => z.array(of).max(200);
const pair = <T extends z.ZodType>(of: T) => z.tuple([of, of]);
const member: z.ZodType<MemberId> = words;
const facts = list(words as z.ZodType<FactId>);

const outcomeOf = ({ seat }: References) =>
  z.object({
    ending: z.enum(endings),
    joint: number,
    own: z.record(seat, number),
    final: z.record(seat, number),
    durability: number,
    taken: number,
    handed: number,
  } satisfies { [F in keyof Outcome]: z.ZodType<Outcome[F]> });

/** The fields of each kind. */
function events(references: EventReferences) {
  const { seat, town, venue, district, sector, claim, card } = references;
  const { round, convening, text, version, word, line } = references;
  const knowing = list(seat).nullable();
  const clauses = list(clauseSchemaOf(references));
  const orders = list(orderSchemaOf(references));
  return {
    opened: { seedHash: words, scenarioHash: words, seats: list(seat) },
    roundOpened: { round: references.nextRound, points: z.record(seat, number) },
    paused: { paused: z.boolean(), by: z.enum(["clock", "instructor"]) },
    said: {
      seat,
      member: member.nullable(),
      channel: references.channel,
      /** Empty where a word stands alone. */
      text: words,
      word: z
        .strictObject({
          id: references.newWord,
          /** Null: everybody who heard it. */
          to: seat.nullable(),
          heard: knowing,
          says: wordSchemaOf(references),
        })
        .optional(),
    },
    wordWithdrawn: { word, seat },
    /** A question that nobody answered in its round, or an offer whose time is up. */
    wordExpired: { word, seat },
    /** A word in confidence was passed on by `seat`; `to` had said it. */
    confidenceBroken: { word, passedBy: word, seat, to: seat },
    wordSettled: {
      line,
      seat,
      to: seat.nullable(),
      mark: z.enum(["kept", "broken", "void"] satisfies readonly LineMark[]),
      /** Number of the event that shows it. */
      shownBy: whole.nullable(),
      because: z.enum(voidReasons).nullable(),
      /** Who could see whether the deed was done. */
      seenBy: knowing,
    },
    convened: {
      convening: references.nextConvening,
      host: seat,
      venue,
      style: z.enum(styles),
      frame: z.enum(frames),
      leaderCalled: z.boolean(),
      guests: list(seat),
      points: number,
    },
    responded: { convening, seat, answer: z.enum(replies), points: number },
    /** To the seat alone (RULES §5). */
    attendanceTested: { convening, seat, margin: number },
    tabled: {
      text: references.nextText,
      convening: convening.nullable(),
      title: words,
      by: seat,
      clauses,
      lev: number,
      protocolTo: text.optional(),
    },
    amended: { text, version: whole, by: seat, clauses },
    endorsed: { text, seat },
    signed: { text, version, seat, on: conditionOf(references).optional() },
    unsigned: { text, seat },
    rejected: { text, seat },
    goOnSaid: { seat, on: z.boolean() },
    noticeGiven: { text, seat, endsAt: z.int().min(0).max(1000) },
    ordersSet: { seat, orders },
    readied: { seat, ready: z.boolean() },
    /** The instructor took back what the seat had set and its readiness, before the round was resolved. */
    ordersCleared: { seat },
    cardChosen: {
      /** Null: none, or one in the instructor's own words. */
      card: card.nullable(),
      accused: side,
      written: z.object({ headline: words, counter: words }).optional(),
    },
    /** The card is left to chance again. */
    cardUnchosen: {},
    /** Step 11: a card in the instructor's own words, with the other side's. */
    cardWritten: { headline: words, counter: words },
    /** Step 1. Orders as locked, standing orders filled in: to their own seat until the end. */
    locked: { round, orders: z.record(seat, orders), standing: list(seat) },
    /** It attacked in the round in which its signature stood on a text that is not in force yet. */
    signatureBelied: { text, seat, order: orderKind },
    /** Step 2. */
    enteredIntoForce: {
      text,
      clauses,
      signatories: list(seat),
      lev: number,
      venue: venue.nullable(),
      host: seat.nullable(),
    },
    /** It has joined the text in force: the clauses of the whole as they are now, and the names of those that are new or other than before. */
    protocolEntered: { text, to: text, clauses, signatories: list(seat), changed: list(words) },
    voided: { text, side },
    /** Step 3: the odds of an incident, before it is drawn. None is drawn where an order breaks the text. */
    hazardDrawn: {
      text,
      /** Breaches a day. */
      hazard: number,
      /** Chance of at least one breach in the round, 0-1. */
      chance: number,
      terms: list(hazardTerm),
    },
    breached: {
      text,
      /** After the round's start; fire may have been due to stop only at an hour after it. */
      hours: number,
      deliberate: z.boolean(),
      /** Truth: both where both broke it. Hidden from players until the end. */
      culprits: list(side),
      /** Order that broke it, for a deliberate breach. Hidden likewise. */
      order: orderKind.nullable(),
      /** Public attribution under MONITOR; null: each blames the other. */
      blamed: side.nullable(),
      absorbed: z.boolean(),
    },
    lapsed: { text },
    keptRound: { text, rounds: whole },
    /** What a clause asks has been done: `times` in all. */
    carriedOut: { text, clause: words, seat, times: whole },
    /** It was due and had not been; `seat` was to do it, null where both leads were. */
    /** By whoever stands for a text that was broken in the round before; `ordered` false: it said nothing, which is looking away. */
    breachAnswered: { text, seat, answer: z.enum(breachAnswers), ordered: z.boolean() },
    /** The text is in force again from the next round on. */
    restored: { text, seat },
    clauseFailed: { text, clause: words, seat: seat.nullable() },
    endedByNotice: { text },
    districtHandedOver: { district, points: number },
    shelled: { town, by: seat, struck: z.boolean() },
    offensive: { side, sector, gained: number },
    exchanged: {},
    supplied: { seat, client: seat },
    leveraged: { seat, target: seat, direction: z.enum(directions), on: z.enum(leverageOn) },
    signalled: { seat, to: seat, hot: z.boolean() },
    offered: { seat, what: z.enum(offerKinds) },
    stated: { seat, side },
    inspected: { seat, patron: seat },
    /** A delivery in secret came to light. */
    deliveryFound: { patron: seat, client: seat, by: z.union([seat, z.literal("chance")]) },
    sanctioned: { seat, side, suspended: z.boolean() },
    councilVoted: { step: z.int().min(1).max(3), inFavour: list(seat), against: list(seat), adopted: z.boolean() },
    investigationBegun: { seat, side },
    investigated: { seat, side, low: number, high: number },
    disclosed: { side },
    communique: {
      /** The side's leading seat speaks: stance and share are the side's. */
      lead: z.boolean(),
      seat,
      side,
      /** Null in the view of those outside the side. */
      share: z.literal(thirds).nullable(),
      stance: z.enum(stances),
      text: words,
      published: number,
      repeated: z.boolean(),
    },
    claimed: {
      claim: references.newClaim,
      claimant: seat,
      about: side,
      subject: z.enum(claimSubjects),
      value: number,
      /** The true figure at that moment; null in a player's view. */
      truth: number.nullable(),
      /** What the side's other speakers kept back of it; nothing in a player's view. */
      byOthers: number.optional(),
      card: card.nullable(),
      facts,
    },
    verified: { claim, by: z.union([seat, z.literal("leak")]), low: number, high: number, holds: z.boolean() },
    leaked: { side, low: number, high: number },
    martialLaw: { seat, side },
    evacuated: { seat, town },
    ripened: { ripe: z.boolean() },
    /** A number that moved, with the reasons that add up to it. */
    moved: { of: gaugeRefOf(references), from: number, to: number, terms: list(termOf(references)) },
    cardPlayed: { card, accused: side, byInstructor: z.boolean(), facts },
    /** Per side what the next round's tests remember of this one. */
    remembered: {
      gained: pair(z.boolean()),
      lost: pair(z.boolean()),
      rungs: pair(list(whole)),
      leverage: pair(number),
      /** Hosts to whose talks both sides came. */
      hostedBoth: list(seat),
      groundChange: z.record(sector, number),
    },
    roundClosed: { round, hash: words },
    ended: { ending: z.enum(endings), outcome: outcomeOf(references), seed: words },
  };
}

/** Events whose references are these. Further fields, which other rules may have written, are passed over. */
export const eventSchemaOf = (references: EventReferences) => byKind(events(references), { strict: false });

const fromOne = z.int().min(1);
/** An event by its form: whether what it tells can have happened, the state before it says. */
export const eventSchema = eventSchemaOf({
  ...formOnly,
  card: words,
  channel: z.string().min(1).max(60),
  round: fromOne,
  nextRound: fromOne,
  convening: fromOne,
  nextConvening: fromOne,
  text: fromOne,
  nextText: fromOne,
  version: fromOne,
  newClaim: formOnly.claim,
  fact: id,
  word: wordId,
  newWord: wordId,
  line: lineId,
});

export type MatchEvent = z.infer<typeof eventSchema>;
export type EventKind = MatchEvent["kind"];
export type EventOf<K extends EventKind> = Extract<MatchEvent, { kind: K }>;
export type Moved = EventOf<"moved">;

/** An event with its place in the log: a running number from 0, and the round in which it happened. */
export interface LoggedEvent {
  readonly n: number;
  readonly round: number;
  readonly event: MatchEvent;
}
