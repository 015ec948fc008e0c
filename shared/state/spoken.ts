/** What became of the words that were said: the words themselves, and the ledger of what they bound (§17). */
import type { LineId, MemberId, SeatId, WordId } from "../base/ids.ts";
import type { LineMark, VoidReason, WordStatus } from "../terms/choices.ts";
import type { Deed } from "../terms/deed.ts";
import type { Word } from "../terms/word.ts";

/** Seats that know of something; null: everybody. */
export type Knowing = readonly SeatId[] | null;

export interface SpokenWord {
  readonly id: WordId;
  /** Number of the event that said it, and its round. */
  readonly n: number;
  readonly round: number;
  readonly by: SeatId;
  /** Null: a bot. */
  readonly member: MemberId | null;
  /** Whom it addresses; null: everybody who heard it. */
  readonly to: SeatId | null;
  readonly channel: string;
  /** Who heard it there. */
  readonly heard: Knowing;
  /** To whom it was passed on. */
  readonly passedTo: Knowing;
  readonly word: Word;
  readonly status: WordStatus;
  readonly answers: readonly { readonly by: SeatId; readonly word: WordId }[];
  /** The true figure when one was told; null for all else. Hidden until the debrief. */
  readonly truth: number | null;
}

/** "word" and "warning" bind; a "plan" was told without binding; "confidence": a word in confidence was passed on. */
export type LineKind = "word" | "warning" | "plan" | "confidence";

/** A line of the ledger of words: one deed that somebody gave a word on. */
export interface WordLine {
  readonly id: LineId;
  readonly kind: LineKind;
  readonly word: WordId;
  /** The word that bound it: the same, or the yes to an offer. */
  readonly boundBy: WordId;
  readonly by: SeatId;
  /** To whom it was given; null: everybody who heard it. */
  readonly to: SeatId | null;
  /** Null for a broken confidence. */
  readonly deed: Deed | null;
  readonly if: readonly Deed[];
  readonly given: number;
  /** Round whose resolution settles it at the latest. */
  readonly due: number;
  /** Given to so many that keeping it or breaking it moves credibility. */
  readonly public: boolean;
  readonly mark: LineMark;
  /** Round of its settlement. */
  readonly settledIn: number | null;
  /** Number of the event that shows it. */
  readonly shownBy: number | null;
  readonly because: VoidReason | null;
  /** Who could see whether it was done. */
  readonly seenBy: Knowing;
}

/** Does `seat` know? */
export const knows = (knowing: Knowing, seat: SeatId): boolean => knowing === null || knowing.includes(seat);
/** Those who know by one or the other. */
export const eitherKnows = (one: Knowing, other: Knowing): Knowing =>
  one === null || other === null ? null : [...new Set([...one, ...other])];
