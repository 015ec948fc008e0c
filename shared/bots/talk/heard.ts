/** What a bot finds in its view of the words spoken: those that wait for it, and the lines that bind it or others to it (§17). */
import { memo } from "../../base/memo.ts";
import type { SeenLine, SeenWord, Spoken } from "../../state/seatView.ts";
import type { Asked, Word } from "../../terms/word.ts";
import type { Desk } from "../desk.ts";

/** The first round of which a deed can still be spoken. */
export const firstRound = (desk: Desk): number => (desk.pub.phase === "open" ? desk.pub.round : desk.pub.round + 1);

/** Every word that the seat heard, and every line that it knows of; each in the order in which it came. */
export const wordsHeard = (desk: Desk): readonly SeenWord[] => heardBy(desk).words;
export const linesKnown = (desk: Desk): readonly SeenLine[] => heardBy(desk).lines;

const heardBy = ({ own, pub }: Desk): Spoken =>
  pub.spoken.words.length === 0 ? own.spoken : joined(own.spoken, pub.spoken);

const joined = memo((own: Spoken, all: Spoken): Spoken => {
  if (own.words.length === 0) return all;
  const words = [...all.words, ...own.words].sort((a, b) => a.round - b.round || inOrder(a.id, b.id));
  return { words, lines: together(own.lines, all.lines) };
});

const together = memo((own: Spoken["lines"], all: Spoken["lines"]): Spoken["lines"] =>
  all.length === 0 ? own : [...all, ...own],
);

/** Of two words of one round, the one with the lower number in its channel; channels by name. */
function inOrder(a: string, b: string): number {
  const numberOf = (word: string) => Number(word.slice(word.lastIndexOf(".") + 1));
  return numberOf(a) - numberOf(b) || (a < b ? -1 : 1);
}

/** The terms of an offer or a counter-offer; null for any other word. */
export function termsOf(word: Word): Pick<Extract<Word, { kind: "offer" }>, "give" | "get" | "if" | "until"> | null {
  if (word.kind === "offer") return word;
  return word.kind === "answer" && word.answer.says === "onlyIf" ? word.answer : null;
}

/** The oldest word that waits for an answer of this seat; null where none does. */
export function waiting(desk: Desk): SeenWord | null {
  const words = wordsHeard(desk);
  return words.length === 0 ? null : (words.find((word) => waits(desk, word)) ?? null);
}

function waits(desk: Desk, { status, by, to, answers, word }: SeenWord): boolean {
  if (status !== "open" || by === desk.seat || answers.some((answer) => answer.by === desk.seat)) return false;
  if (to !== null) return to === desk.seat;
  if (word.kind === "accuse") return word.seat === desk.seat;
  return word.kind === "ask" && concerns(desk, word.asked);
}

/** A question to all is for those who can answer it. */
function concerns(desk: Desk, asked: Asked): boolean {
  const acts = desk.seating.powers[desk.seat]?.acts ?? [];
  if (asked.for === "deeds") return asked.deeds.some(({ seat }) => seat === desk.seat);
  if (asked.for === "talks") return acts.includes("respond");
  if (asked.for === "signature") return desk.side !== null && acts.includes("sign");
  return asked.for === "plan" || desk.side === asked.side;
}

/** What this seat has promised and not done yet, to be done in round `round` or by then. */
export const owed = (desk: Desk, round: number): readonly SeenLine[] =>
  linesKnown(desk).length === 0
    ? none
    : linesKnown(desk).filter(
        (line) =>
          line.by === desk.seat &&
          line.mark === "open" &&
          line.kind !== "plan" &&
          line.deed !== null &&
          line.deed.from <= round &&
          round <= line.deed.to,
      );
const none: readonly SeenLine[] = [];
