/** Who asked, offered, answered and kept: words that count, by seat and by person (§17). */
import type { MemberId, SeatId } from "../base/ids.ts";
import type { SpokenWord } from "../state/spoken.ts";
import type { WordKind } from "../terms/word.ts";
import type { MatchRecord } from "./record.ts";

export interface WordTally {
  readonly seat: SeatId;
  /** Null: the seat as a whole, bots included. */
  readonly member: MemberId | null;
  /** How many words it said, by kind. */
  readonly said: Readonly<Partial<Record<WordKind, number>>>;
  /** Of its offers, those that were accepted. */
  readonly accepted: number;
  /** What became of the words that it gave. */
  readonly kept: number;
  readonly broken: number;
  readonly open: number;
  /** Numbers of the events that said its words. */
  readonly moments: readonly number[];
}

/** How often each stands in the list. */
export const countBy = <T extends string>(list: readonly T[]): Partial<Record<T, number>> => {
  const counts: Partial<Record<T, number>> = {};
  for (const each of list) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
};

/** One row a seat that said a word or gave one (roster order), then one a person who said one, by number. */
export function wordTallies(record: MatchRecord): WordTally[] {
  const { words, lines, seatOrder } = record.state;
  const given = lines.filter(({ kind }) => kind !== "plan");
  const boundBy = new Map(words.map((word) => [word.id, word]));
  const tally = (seat: SeatId, member: MemberId | null): WordTally => {
    const mine = (word: SpokenWord | undefined) =>
      word !== undefined && (member === null ? word.by === seat : word.member === member);
    const own = words.filter(mine);
    // A person answers for what they bound themselves; of an accepted offer, whoever is to do it.
    const held = given.filter(
      (line) => line.by === seat && (member === null || [line.word, line.boundBy].some((id) => mine(boundBy.get(id)))),
    );
    const marked = countBy(held.map(({ mark }) => mark));
    return {
      ...{ seat, member, said: countBy(own.map(({ word }) => word.kind)) },
      accepted: own.filter(({ word, status }) => word.kind === "offer" && status === "accepted").length,
      ...{ kept: marked.kept ?? 0, broken: marked.broken ?? 0, open: marked.open ?? 0 },
      moments: own.map(({ n }) => n),
    };
  };
  const people = new Map(words.flatMap(({ member, by }) => (member === null ? [] : [[member, by] as const])));
  const seats = seatOrder.map((seat) => tally(seat, null));
  const members = [...people].sort(([a], [b]) => Number(a) - Number(b)).map(([member, seat]) => tally(seat, member));
  return [...seats.filter(({ moments, kept, broken, open }) => moments.length + kept + broken + open > 0), ...members];
}
