/** Words that count, as the seat's page needs them: which wait for it, what it may do with each, and how a seat kept its own. Pure. */
import type { SeatId } from "../../shared/base/ids.ts";
import type { PublicView, SeatView, SeenLine, SeenWord } from "../../shared/state/seatView.ts";
import type { Answering } from "../../shared/terms/word.ts";

/** Every word that the viewer knows of: those that all heard, then its own. */
export const wordsSeen = ({ pub, own }: SeatView): readonly SeenWord[] => [
  ...pub.spoken.words,
  ...(own?.spoken.words ?? []),
];
/** Likewise the lines that words bound. */
export const linesSeen = ({ pub, own }: SeatView): readonly SeenLine[] => [
  ...pub.spoken.lines,
  ...(own?.spoken.lines ?? []),
];

/** Does it want an answer of `me`? Of a public word the view does not say so, for it is the same for all. */
export const wantsMe = ({ status, by, to, answers }: SeenWord, me: SeatId): boolean =>
  status === "open" && by !== me && (to === null || to === me) && !answers.some((answer) => answer.by === me);

export const waitingWords = (view: SeatView): readonly SeenWord[] =>
  view.own ? wordsSeen(view).filter((word) => wantsMe(word, view.own?.seat ?? "")) : [];

/** What an offer holds, and what a counter-offer does. */
export const bargainIn = ({ word }: Pick<SeenWord, "word">) => {
  if (word.kind === "offer") return word;
  return word.kind === "answer" && word.answer.says === "onlyIf" ? word.answer : null;
};

export const wordMoves = ["yes", "no", "change", "tell", "only", "withdraw"] as const;
export type WordMove = (typeof wordMoves)[number];

/** What `me` may do with the word, in the order of the buttons; the rules accept these and no others. */
export function movesWith(seen: SeenWord, me: SeatId): readonly WordMove[] {
  if (seen.by === me) return seen.status === "open" ? ["withdraw"] : [];
  if (!wantsMe(seen, me)) return [];
  if (bargainIn(seen)) return ["yes", "no", "change"];
  const { word } = seen;
  if (word.kind === "accuse") return ["yes", "no"];
  if (word.kind !== "ask") return [];
  if (word.asked.for === "deeds") return ["yes", "only", "no"];
  return word.asked.for === "talks" || word.asked.for === "signature" ? ["tell", "only", "no"] : ["tell", "no"];
}

/** The first round in which a deed can still be done. */
export const firstRound = ({ phase, round }: Pick<PublicView, "phase" | "round">): number =>
  phase === "open" ? round : round + 1;

/** Rounds in which a deed can still be done. */
export function roundsAhead({
  phase,
  round,
  rounds,
}: Pick<PublicView, "phase" | "round" | "rounds">): readonly number[] {
  const first = firstRound({ phase, round });
  return Array.from({ length: Math.max(0, rounds - first + 1) }, (_, at) => first + at);
}

/** Rounds in which deeds were done: those before, and the one that is on. */
export const roundsSoFar = ({ round }: Pick<PublicView, "round">): readonly number[] =>
  Array.from({ length: round }, (_, at) => at + 1);

export interface WordRecord {
  readonly kept: number;
  readonly broken: number;
  readonly open: number;
}

/** How `seat` stands to its words, as far as the viewer knows: the marks of its lines. What was only told or warned of binds nobody. */
export function recordOf(lines: readonly SeenLine[], seat: SeatId): WordRecord {
  const marks = lines.filter(({ by, kind }) => by === seat && kind !== "plan").map(({ mark }) => mark);
  const count = (wanted: SeenLine["mark"]) => marks.filter((mark) => mark === wanted).length;
  return { kept: count("kept"), broken: count("broken"), open: count("open") };
}

/** So much of each stands in a round's briefing; the channels have the rest. */
const mostCameIn = 6;

/**
 * What came in since the round before: answers of others to this seat's words, and lines between it and others that fell due in the last
 * resolution. The newest first; nothing in the first round.
 */
export function cameIn(view: SeatView): {
  readonly answers: readonly SeenWord[];
  readonly settled: readonly SeenLine[];
} {
  const { pub, own } = view;
  if (!own || pub.round < 2) return { answers: [], settled: [] };
  const me = own.seat;
  const answers = wordsSeen(view).filter(
    ({ word, to, by, round }) => word.kind === "answer" && to === me && by !== me && round === pub.round - 1,
  );
  const settled = linesSeen(view).filter(
    ({ settledIn, by, to, kind }) =>
      settledIn === pub.round - 1 && kind !== "plan" && (by === me || to === me || to === null),
  );
  return { answers: answers.slice(-mostCameIn).reverse(), settled: settled.slice(-mostCameIn).reverse() };
}

/** A line that the viewer knows of, and what its speaker answered to being accused of having broken it. */
export function lineAndReply(
  view: SeatView,
  id: string,
): { readonly line: SeenLine; readonly reply: Answering | null } | undefined {
  const line = linesSeen(view).find((each) => each.id === id);
  if (!line) return undefined;
  const words = wordsSeen(view);
  const replies = words
    .filter(({ word }) => word.kind === "accuse" && word.accusation.of === "word" && word.accusation.line === id)
    .flatMap(({ answers }) => answers.filter(({ by }) => by === line.by).map(({ word }) => word));
  const reply = words.find((each) => each.id === replies.at(-1))?.word;
  return { line, reply: reply?.kind === "answer" ? reply.answer : null };
}
