/** The words that a viewer knows of, and what of their ledger it could see (§17). */
import type { SeatId } from "../base/ids.ts";
import { memoAt } from "../base/memo.ts";
import type { MatchState } from "../state/matchState.ts";
import type { SeenLine, SeenWord, Spoken } from "../state/seatView.ts";
import { type Knowing, knows, type SpokenWord, type WordLine } from "../state/spoken.ts";

type Said = Pick<MatchState, "words" | "lines" | "round" | "phase">;

/** For one seat: what it heard, or had passed on, beside what all heard. For null: what all heard or had passed on. */
export const spokenFor = ({ words, lines, round, phase }: Said, seat: SeatId | null): Spoken =>
  words.length === 0 ? nothing : seenBy(seat, words, lines, round, phase);

const nothing: Spoken = { words: [], lines: [] };

const seenBy = memoAt(
  (seat) => seat ?? "",
  (seat: SeatId | null, words: Said["words"], lines: Said["lines"], round: number, phase: Said["phase"]): Spoken => {
    const over = phase === "debrief";
    const closed = phase === "open" || phase === "briefing" ? round - 1 : round;
    const seen = words.filter((word) => isIn(word, seat));
    const known = new Set(seen.map(({ id }) => id));
    return {
      words: seen.map((word) => seenWord(word, seat, over)),
      lines: lines
        .filter((line) => known.has(line.boundBy))
        .map((line) => seenLine(line, over || couldSee(line.seenBy, line.by, seat), closed))
        .map((line) => (over || line.shownBy === null ? line : { ...line, shownBy: null })),
    };
  },
);

const everybody = (knowing: Knowing): boolean => knowing === null;

/** What everybody knows is in the public view, and not repeated here. */
function isIn({ heard, passedTo }: SpokenWord, seat: SeatId | null): boolean {
  const all = everybody(heard) || everybody(passedTo);
  return seat === null ? all : !all && (knows(heard, seat) || knows(passedTo, seat));
}

const couldSee = (seenBy: Knowing, by: SeatId, seat: SeatId | null): boolean =>
  seat === null ? everybody(seenBy) : seat === by || knows(seenBy, seat);

function seenWord(spoken: SpokenWord, seat: SeatId | null, over: boolean): SeenWord {
  const { id, n, round, by, to, channel, word, status, answers, truth } = spoken;
  const there = over || (seat === null ? everybody(spoken.heard) : knows(spoken.heard, seat));
  return {
    ...{ id, round, by, to, channel, word },
    n: over ? n : null,
    status: there ? status : null,
    answers: there ? answers : [],
    mine: seat !== null && there && waitsFor(spoken, seat),
    truth: over ? truth : null,
  };
}

/** Does the word wait for an answer of this seat? */
export const waitsFor = ({ status, by, to, heard, answers }: SpokenWord, seat: SeatId): boolean =>
  status === "open" &&
  by !== seat &&
  (to === null ? knows(heard, seat) : to === seat) &&
  !answers.some((answer) => answer.by === seat);

/** Before it falls due, a line that the viewer cannot see settled looks open; after it, unknown. */
function seenLine({ seenBy: _, ...line }: WordLine, sees: boolean, closed: number): SeenLine {
  if (sees || line.mark === "open") return line;
  const mark = line.due <= closed ? "unknown" : "open";
  return { ...line, mark, settledIn: null, shownBy: null, because: null };
}
