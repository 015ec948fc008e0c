/** The words that a viewer knows of, and what of their ledger it could see (§17). */
import type { SeatId } from "../base/ids.ts";
import { memo } from "../base/memo.ts";
import type { MatchState } from "../state/matchState.ts";
import type { SeenLine, SeenWord, Spoken } from "../state/seatView.ts";
import { type Knowing, knows, type SpokenWord, type WordLine } from "../state/spoken.ts";

type Said = Pick<MatchState, "words" | "lines" | "round" | "phase">;

/**
 * For one seat: what it heard, or had passed on, beside what all heard. For null: what all heard or had passed on. Words, lines and the whole
 * are the same objects as before while nothing in them has changed: bots keep by them what they worked out.
 */
export function spokenFor({ words, lines, round, phase }: Said, seat: SeatId | null): Spoken {
  if (words.length === 0) return nothing;
  const at = seat ?? "";
  const before = lastSeen.get(at);
  if (before?.said === words && before.bound === lines && before.round === round && before.phase === phase)
    return before.spoken;
  const over = phase === "debrief";
  const same = before?.over === over ? before : null;
  const each = eachSeen(words, seat, over, same);
  const seen = each.filter((word) => word !== null);
  const closed = phase === "open" || phase === "briefing" ? round - 1 : round;
  const known = lines.length > 0 ? new Set(seen.map(({ id }) => id)) : null;
  const ledger = lines
    .filter((line) => known?.has(line.boundBy))
    .map((line) => seenLine(line, over, over || couldSee(line.seenBy, line.by, seat), line.due <= closed));
  const spoken = unchanged(before?.spoken, { words: seen, lines: ledger });
  lastSeen.set(at, { said: words, bound: lines, round, phase, over, each, spoken });
  return spoken;
}

const nothing: Spoken = { words: [], lines: [] };

/** What a seat saw last, and of what it was made. */
interface Last {
  readonly said: Said["words"];
  readonly bound: Said["lines"];
  readonly round: number;
  readonly phase: Said["phase"];
  readonly over: boolean;
  /** Each word as it sees it; null: it does not know of it. */
  readonly each: readonly (SeenWord | null)[];
  readonly spoken: Spoken;
}
const lastSeen = new Map<SeatId, Last>();

/** Most words are as they were when the seat was last asked. */
const eachSeen = (words: Said["words"], seat: SeatId | null, over: boolean, before: Last | null): Last["each"] =>
  words.map((word, i) =>
    before?.said[i] === word ? (before.each[i] ?? null) : isIn(word, seat) ? seenWord(word, seat, over) : null,
  );

/** The old lists for new ones that are the same. */
function unchanged(before: Spoken | undefined, now: Spoken): Spoken {
  if (!before) return now;
  const words = alike(before.words, now.words) ? before.words : now.words;
  const lines = alike(before.lines, now.lines) ? before.lines : now.lines;
  return words === before.words && lines === before.lines ? before : { words, lines };
}
const alike = (one: readonly unknown[], two: readonly unknown[]): boolean =>
  one.length === two.length && one.every((each, i) => each === two[i]);

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

/** Before it falls due, a line that the viewer cannot see settled looks open; after it, unknown. The log's number of what shows it is told in the debrief alone. */
const seenLine = memo(({ seenBy: _, ...line }: WordLine, over: boolean, sees: boolean, due: boolean): SeenLine => {
  if (over) return line;
  if (sees || line.mark === "open") return line.shownBy === null ? line : { ...line, shownBy: null };
  const mark = due ? "unknown" : "open";
  return { ...line, mark, settledIn: null, shownBy: null, because: null };
});
