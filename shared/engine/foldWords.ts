/** How words fold into the state: what was said, what became of it, and the lines that it bound (§17). */
import type { SeatId, WordId } from "../base/ids.ts";
import { toldBy } from "../rules/textsInLog.ts";
import type { EventOf } from "../state/event.ts";
import { eitherKnows, type LineKind, type SpokenWord, type WordLine } from "../state/spoken.ts";
import type { WordStatus } from "../terms/choices.ts";
import type { Deed } from "../terms/deed.ts";
import type { Word } from "../terms/word.ts";
import type { Draft } from "./draft.ts";

type Lists = Pick<Draft, "words" | "lines" | "round" | "count" | "sides">;

/** A word in the draft. Throws for one that was not said: events come from `decide`. */
function wordAt(draft: Pick<Draft, "words">, id: WordId): { at: number; word: SpokenWord } {
  const at = draft.words.findIndex((word) => word.id === id);
  const word = draft.words[at];
  if (!word) throw new Error(`an event names the word "${id}", which was not said`);
  return { at, word: word as SpokenWord };
}

function change(draft: Lists, id: WordId, changes: Partial<SpokenWord>): void {
  const { at, word } = wordAt(draft, id);
  draft.words = draft.words.with(at, { ...word, ...changes });
}

/** What a word waits for when it is said. */
const statusOf = (word: Word): WordStatus => {
  if (word.kind === "ask" || word.kind === "offer" || word.kind === "accuse") return "open";
  return word.kind === "answer" && word.answer.says === "onlyIf" ? "open" : "said";
};

/** A message: what its word, if it carries one, does to the lists. */
export function speak(draft: Lists, { seat, member, channel, word: said }: EventOf<"said">): void {
  if (!said) return;
  const { id, to, heard, says } = said;
  const told = toldBy(says);
  const word: SpokenWord = {
    ...{ id, n: draft.count, round: draft.round, by: seat, member, to, channel, heard, word: says },
    passedTo: [],
    status: statusOf(says),
    answers: [],
    truth: told?.of === "figure" ? (draft.sides[told.side][told.figure] ?? null) : null,
  };
  draft.words = [...draft.words, word];
  if (says.kind === "answer") answer(draft, word, says.answers);
  if (says.kind === "passOn") passOn(draft, word, says.word);
  bind(draft, word);
}

const afterAnswer = { yes: "accepted", no: "refused", onlyIf: "countered", tells: "answered" } as const;

function answer(draft: Lists, by: SpokenWord, answers: WordId): void {
  const { word } = wordAt(draft, answers);
  const given = by.word.kind === "answer" ? by.word.answer.says : "tells";
  const waits = word.word.kind === "ask" && word.to === null;
  const offered = offerOf(word.word) !== null;
  change(draft, answers, {
    answers: [...word.answers, { by: by.by, word: by.id }],
    ...(!waits && { status: offered ? afterAnswer[given] : "answered" }),
  });
}

/** Who hears it there knows of the word from then on, and of the one that it answers. */
function passOn(draft: Lists, by: SpokenWord, passed: WordId): void {
  const { word } = wordAt(draft, passed);
  change(draft, passed, { passedTo: eitherKnows(word.passedTo, by.heard) });
  if (word.word.kind === "answer") passOn(draft, by, word.word.answers);
  if (word.word.kind === "passOn") passOn(draft, by, word.word.word);
}

/** What an offer or a counter-offer holds; null for any other word. */
export function offerOf(word: Word): Pick<Extract<Word, { kind: "offer" }>, "give" | "get" | "if" | "until"> | null {
  if (word.kind === "offer") return word;
  return word.kind === "answer" && word.answer.says === "onlyIf" ? word.answer : null;
}

interface Bound {
  readonly kind: LineKind;
  readonly by: SeatId;
  readonly to: SeatId | null;
  readonly deeds: readonly Deed[];
  readonly if: readonly Deed[];
  /** The word that holds the terms, where another one bound them. */
  readonly word?: WordId;
}

/** What the word binds at once: its speaker and, with a yes to an offer, the other party. */
function bound(draft: Lists, spoken: SpokenWord): Bound[] {
  const { word, by, to } = spoken;
  if (word.kind === "promise") return [{ kind: "word", by, to, deeds: word.deeds, if: word.if }];
  if (word.kind === "warn") return [{ kind: "warning", by, to, deeds: word.deeds, if: word.if }];
  if (word.kind === "tell" && word.told.of === "plan")
    return [{ kind: "plan", by, to, deeds: word.told.deeds, if: [] }];
  if (word.kind !== "answer") return [];
  const { answer: given } = word;
  if (given.says === "tells" && given.told.of === "plan")
    return [{ kind: "plan", by, to, deeds: given.told.deeds, if: [] }];
  if (given.says !== "yes") return [];
  const { word: asked } = wordAt(draft, word.answers);
  const offer = offerOf(asked.word);
  if (offer)
    return [
      { kind: "word", by: asked.by, to: by, deeds: offer.give, if: offer.if, word: asked.id },
      { kind: "word", by, to: asked.by, deeds: offer.get, if: offer.if, word: asked.id },
    ];
  const would = asked.word.kind === "ask" && asked.word.asked.for === "deeds" ? asked.word.asked.deeds : [];
  return [{ kind: "plan", by, to, deeds: would.filter(({ seat }) => seat === by), if: [], word: asked.id }];
}

/** Adds the lines that the word binds to the ledger. */
function bind(draft: Lists, spoken: SpokenWord): void {
  const all = bound(draft, spoken);
  if (all.length === 0) return;
  const lines = all.flatMap(({ deeds, word = spoken.id, ...of }) =>
    deeds.map((deed) => newLine(spoken, { ...of, word, deed })),
  );
  draft.lines = [...draft.lines, ...lines.map((line, i) => ({ ...line, id: `${spoken.id}.${i + 1}` }))];
}

function newLine(
  spoken: SpokenWord,
  of: Omit<Bound, "deeds" | "word"> & { word: WordId; deed: Deed },
): Omit<WordLine, "id"> {
  const due = Math.max(of.deed.to, ...of.if.map(({ to }) => to));
  return {
    ...of,
    boundBy: spoken.id,
    given: spoken.round,
    due,
    public: of.kind !== "plan" && isPublic(spoken),
    ...{ mark: "open", settledIn: null, shownBy: null, because: null, seenBy: [] },
  };
}

/** Was it given in plenary (or at the press desk), or in a session to more than one seat? */
const isPublic = ({ channel, heard }: SpokenWord): boolean =>
  heard === null || (channel.startsWith("session:") && heard.length > 2);

export const withdraw = (draft: Lists, { word }: EventOf<"wordWithdrawn">): void =>
  change(draft, word, { status: "withdrawn" });

/** A question to all that somebody has answered is answered. */
export function expire(draft: Lists, { word: id }: EventOf<"wordExpired">): void {
  const { word } = wordAt(draft, id);
  change(draft, id, { status: word.answers.length > 0 && word.word.kind === "ask" ? "answered" : "expired" });
}

/** Passing on what was said in confidence counts as a broken promise. */
export function tellOn(draft: Lists, { word, passedBy, seat, to }: EventOf<"confidenceBroken">): void {
  const line: WordLine = {
    id: `${passedBy}.1`,
    ...{ kind: "confidence", word, boundBy: passedBy, by: seat, to, deed: null, if: [] },
    ...{ given: draft.round, due: draft.round, public: false, mark: "broken", settledIn: draft.round },
    shownBy: wordAt(draft, passedBy).word.n,
    because: null,
    seenBy: wordAt(draft, passedBy).word.heard,
  };
  draft.lines = [...draft.lines, line];
}

export function settle(draft: Lists, { line: id, mark, shownBy, because, seenBy }: EventOf<"wordSettled">): void {
  const at = draft.lines.findIndex((line) => line.id === id);
  const line = draft.lines[at];
  if (!line) throw new Error(`an event names the line "${id}", which nobody bound`);
  draft.lines = draft.lines.with(at, { ...line, mark, shownBy, because, seenBy, settledIn: draft.round });
}

/** What the match ended on: a word given is void, a question has expired. */
export function endWords(draft: Lists): void {
  const isOpen = ({ mark }: Pick<WordLine, "mark">) => mark === "open";
  if (draft.lines.some(isOpen))
    draft.lines = draft.lines.map((line) =>
      isOpen(line) ? { ...line, mark: "void", because: "ended", settledIn: draft.round, seenBy: null } : line,
    );
  if (draft.words.some(({ status }) => status === "open"))
    draft.words = draft.words.map((word) => (word.status === "open" ? { ...word, status: "expired" } : word));
}
