/** What can be changed at a moment: the orders given that round, the texts on the table, the cards. Pure. */
import { form } from "words:review/fork";
import type { SeatId } from "../../../../shared/base/ids.ts";
import { offerOf } from "../../../../shared/engine/foldWords.ts";
import { neededFor } from "../../../../shared/engine/texts.ts";
import { viewFor } from "../../../../shared/engine/viewFor.ts";
import type { Change } from "../../../../shared/review/change.ts";
import type { MatchRecord } from "../../../../shared/review/record.ts";
import type { LoggedEvent } from "../../../../shared/state/event.ts";
import type { MatchState, Text } from "../../../../shared/state/matchState.ts";
import type { OwnView } from "../../../../shared/state/seatView.ts";
import type { SpokenWord } from "../../../../shared/state/spoken.ts";
import type { Order } from "../../../../shared/terms/order.ts";
import type { Answering } from "../../../../shared/terms/word.ts";

export interface Changeable {
  readonly round: number;
  /** Number of the event that locked it: a moment after that is changed from here. */
  readonly lock: number;
  /** Right before the round was locked. */
  readonly state: MatchState;
  /** Orders as they were locked, by seat. */
  readonly orders: Readonly<Record<SeatId, readonly Order[]>>;
  /** Texts that were open, each with whose name was needed and a title that no other of them has. */
  readonly texts: readonly { readonly text: Text; readonly needed: readonly SeatId[]; readonly title: string }[];
  /** Words that were answered in the round, or could have been, with yes or no. */
  readonly answers: readonly AnswerThen[];
  /** Seats of the roster. */
  readonly seats: readonly SeatId[];
}

interface AnswerThen {
  readonly word: SpokenWord;
  /** Whose answer it is. */
  readonly seat: SeatId;
  /** Null: it did not answer. */
  readonly said: Answering["says"] | null;
  /** The last moment before the answer. */
  readonly before: number;
}

/** A change as somebody chose it. */
export interface Chosen {
  readonly change: Change;
  /** As a heading: "If Armenia had signed “Truce”". */
  readonly words: string;
  /** It has to be made by this moment, the last at which it can be made; absent: at any in the round. */
  readonly before?: number;
}

/** What the form of each kind of change is given. */
export interface ChangePart {
  readonly changeable: Changeable;
  /** Null: what is chosen changes nothing yet. */
  readonly onChoose: (chosen: Chosen | null) => void;
}

/** What the round of moment `n` leaves to change; null where it was never locked, or nothing of it is left. */
export function changeableAt(record: MatchRecord, n: number): Changeable | null {
  const round = Math.max(1, record.events[n]?.round ?? 0);
  const lock = record.events.find(({ round: of, event }) => of === round && event.kind === "locked");
  if (!lock || !isLock(lock)) return null;
  const state = record.stateAt(lock.n - 1);
  const open = state.texts.filter(({ status }) => status === "open");
  return {
    round,
    lock: lock.n,
    state,
    orders: lock.event.orders,
    texts: open.map((text) => {
      const namesake = open.some(({ id, title }) => id !== text.id && title === text.title);
      const title = namesake ? form.numbered({ title: text.title, text: text.id }) : text.title;
      return { text, needed: neededFor(record.scenario, state, text), title };
    }),
    answers: answersThen(state, lock.n - 1),
    seats: state.seatOrder.slice(0, state.rosterSeats),
  };
}

/** Offers, and questions whether a seat would do something, that have one addressee. */
function answersThen({ words, round }: MatchState, last: number): AnswerThen[] {
  return words.flatMap((word): AnswerThen[] => {
    const asks = word.word.kind === "ask" && word.word.asked.for === "deeds";
    if (word.to === null || (offerOf(word.word) === null && !asks)) return [];
    const answer = words.find(({ id }) => id === word.answers[0]?.word);
    if (answer ? answer.round !== round : word.status !== "open") return [];
    const said = answer?.word.kind === "answer" ? answer.word.answer.says : null;
    return [{ word, seat: word.to, said, before: answer ? answer.n - 1 : last }];
  });
}

const isLock = (
  logged: LoggedEvent,
): logged is LoggedEvent & { event: Extract<LoggedEvent["event"], { kind: "locked" }> } =>
  logged.event.kind === "locked";

/** A seat's own view right before the lock: what its orders are checked against. */
export const ownThen = (record: MatchRecord, state: MatchState, seat: SeatId): OwnView | null =>
  viewFor(record.scenario, state, seat).own;
