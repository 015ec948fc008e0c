/** Saying, answering and withdrawing words (§17). */
import type { SeatId, WordId } from "../base/ids.ts";
import { ok, type Result, refuse } from "../base/result.ts";
import type { MatchEvent } from "../state/event.ts";
import type { MatchState } from "../state/matchState.ts";
import { type Knowing, knows, type SpokenWord } from "../state/spoken.ts";
import type { Answering, Sayable } from "../terms/word.ts";
import type { Acting, Decide } from "./acting.ts";
import { readersOf } from "./channels.ts";
import { checkBargain, checkTold, checkWord, hasHeard, sayingTo } from "./checkWord.ts";
import { offerOf } from "./foldWords.ts";
import { waitsFor } from "./spokenFor.ts";

/** The next word of a channel. */
const nextId = (state: MatchState, channel: string): WordId =>
  `${channel}.${state.words.filter((word) => word.channel === channel).length + 1}`;

/** The other seat of a channel between two; null in any other. */
const onlyOther = (heard: Knowing, seat: SeatId): SeatId | null =>
  heard?.length === 2 ? (heard.find((each) => each !== seat) ?? null) : null;

/**
 * The events of a word in a channel that the seat may write in, after its message. Refuses with matchOver, paused, tooManyWords, tooManyOffers,
 * addresseeNeeded, notAReader, confidenceInPublic and the codes of `checkWord`.
 */
export function sayWord(on: Acting, message: { channel: string; text: string }, word: Sayable): Result<MatchEvent[]> {
  const { scenario, state, seat, member } = on;
  const { channel, text } = message;
  const heard = readersOf(scenario, state, channel) ?? null;
  const to = word.to ?? onlyOther(heard, seat);
  if (to === seat || (to !== null && !(state.seatOrder.includes(to) && knows(heard, to))))
    return refuse("notAReader", { seat: to });
  if (heard?.length === 1) return refuse("addresseeNeeded");
  if (word.inConfidence && heard === null) return refuse("confidenceInPublic");
  const limited = atLimit(on, word);
  if (limited) return limited;
  const fault = checkWord(sayingTo(scenario, state, { seat, to, heard }), word);
  if (fault) return { ok: false, error: fault };
  const id = nextId(state, channel);
  const events: MatchEvent[] = [{ kind: "said", seat, member, channel, text, word: { id, to, heard, says: word } }];
  if (word.kind === "passOn") events.push(...breaksConfidence(on, id, word.word));
  return ok(events);
}

/** Words and open offers are limited, so that nobody is drowned in them. */
function atLimit({ scenario, state, seat, member }: Acting, word: Sayable): ReturnType<typeof refuse> | null {
  if (state.phase === "debrief") return refuse("matchOver");
  if (state.paused) return refuse("paused");
  const { saidARound, openOffers } = scenario.numbers.words;
  const own = state.words.filter((each) => each.by === seat);
  const now = own.filter((each) => each.round === state.round && each.member === member && each.word.kind !== "answer");
  if (now.length >= saidARound) return refuse("tooManyWords", { max: saidARound });
  const offers = own.filter((each) => each.status === "open" && offerOf(each.word) !== null);
  return word.kind === "offer" && offers.length >= openOffers ? refuse("tooManyOffers", { max: openOffers }) : null;
}

/** A word in confidence that its passer did not say. */
function breaksConfidence({ state, seat }: Acting, passedBy: WordId, passed: WordId): MatchEvent[] {
  const found = state.words.find(({ id }) => id === passed);
  const inConfidence = found && "inConfidence" in found.word && found.word.inConfidence;
  if (!found || !inConfidence || found.by === seat) return [];
  return [{ kind: "confidenceBroken", word: passed, passedBy, seat, to: found.by }];
}

/** A word that the seat has heard; else unknownWord, whether there is one or not. */
function heardWord({ state, seat }: Acting, id: WordId): Result<SpokenWord> {
  const word = state.words.find((each) => each.id === id);
  return word && hasHeard(word, seat) ? ok(word) : refuse("unknownWord", { word: id });
}

/** Which answers answer which words. */
function fits(asked: SpokenWord, { says }: Answering): boolean {
  if (asked.word.kind === "accuse") return says === "yes" || says === "no";
  if (offerOf(asked.word) !== null) return says !== "tells";
  if (asked.word.kind !== "ask") return false;
  return says !== "yes" || asked.word.asked.for === "deeds";
}

/**
 * Answers a word. Refuses with matchOver, paused, unknownWord, ownWord, notAddressed, alreadyAnswered, wordClosed (with: status),
 * answerUnfit, and as the deeds of an answer do.
 */
export const answer: Decide<"answer"> = (on, { word: id, answer: given }) => {
  const { scenario, state, seat, member } = on;
  const found = heardWord(on, id);
  if (!found.ok) return found;
  const asked = found.value;
  const closed = notWaiting(asked, seat);
  if (closed) return closed;
  if (!fits(asked, given)) return refuse("answerUnfit", { says: given.says, word: asked.word.kind });
  const { channel } = asked;
  const to = asked.by;
  const heard = readersOf(scenario, state, channel) ?? null;
  const saying = sayingTo(scenario, state, { seat, to, heard });
  const fault =
    given.says === "onlyIf"
      ? checkBargain(saying, given)
      : given.says === "tells"
        ? checkTold(saying, given.told)
        : stale(on, asked, given);
  if (fault) return { ok: false, error: fault };
  const says = { kind: "answer", answers: id, answer: given } as const;
  const word = { id: nextId(state, channel), to, heard, says };
  return ok([{ kind: "said", seat, member, channel, text: "", word }]);
};

/** A yes binds to deeds that can still be done. */
function stale({ scenario, state, seat }: Acting, asked: SpokenWord, given: Answering) {
  const offer = given.says === "yes" ? offerOf(asked.word) : null;
  return offer && checkBargain(sayingTo(scenario, state, { seat: asked.by, to: seat, heard: asked.heard }), offer);
}

function notWaiting(asked: SpokenWord, seat: SeatId): ReturnType<typeof refuse> | null {
  if (waitsFor(asked, seat)) return null;
  if (asked.by === seat) return refuse("ownWord");
  if (asked.to === null ? !knows(asked.heard, seat) : asked.to !== seat) return refuse("notAddressed");
  if (asked.answers.some(({ by }) => by === seat)) return refuse("alreadyAnswered");
  return refuse("wordClosed", { status: asked.status });
}

/** Takes back what waits for an answer. Refuses with matchOver, paused, unknownWord, notYourWord, wordClosed (with: status). */
export const withdraw: Decide<"withdraw"> = (on, { word: id }) => {
  const found = heardWord(on, id);
  if (!found.ok) return found;
  if (found.value.by !== on.seat) return refuse("notYourWord");
  if (found.value.status !== "open") return refuse("wordClosed", { status: found.value.status });
  return ok([{ kind: "wordWithdrawn", word: id, seat: on.seat }]);
};
