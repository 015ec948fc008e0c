/** Whether a word may be said: whole, of one's own deeds, of things that exist, to somebody who can understand it (§17). */
import type { SeatId } from "../base/ids.ts";
import { type Refusal, refusal } from "../base/result.ts";
import { checkClauses } from "../rules/clauses.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchState } from "../state/matchState.ts";
import { seatDef } from "../state/seating.ts";
import { type Knowing, knows, type SpokenWord } from "../state/spoken.ts";
import type { Deed } from "../terms/deed.ts";
import type { Accusation, Asked, Sayable, Told, WordKind, WordOf } from "../terms/word.ts";
import { canDo, checkDeed, checkDone, checkPatterns, checkText, type Speaking } from "./checkDeed.ts";

/** Who says it, and who is to understand it: the addressee, or all who hear it. */
export interface Saying extends Speaking {
  readonly seat: SeatId;
  readonly to: SeatId | null;
}

/** The situation of a word of `seat` to `to` (null: all who `heard`). */
export const sayingTo = (
  scenario: Scenario,
  state: MatchState,
  { seat, to, heard }: { seat: SeatId; to: SeatId | null; heard: Knowing },
): Saying => ({ scenario, state, seat, to, readers: to === null ? heard : [seat, to] });

type Check<K extends WordKind> = (word: WordOf<K>, on: Saying) => Refusal | null;

const firstFault = (on: Saying, deeds: readonly Deed[]): Refusal | null => {
  for (const deed of deeds) {
    const fault = checkDeed(on, deed);
    if (fault) return fault;
  }
  return null;
};

/** Deeds of the speaker, or with `others` of anybody but the speaker. */
function whose(on: Saying, deeds: readonly Deed[], is: "own" | "others"): Refusal | null {
  const wrong = deeds.find(({ seat }) => (seat === on.seat) !== (is === "own"));
  return wrong
    ? refusal(is === "own" ? "notYourDeed" : "notTheirDeed", { seat: wrong.seat, needs: on.to ?? "" })
    : null;
}

export interface Bargain {
  readonly give: readonly Deed[];
  readonly get: readonly Deed[];
  readonly if: readonly Deed[];
  readonly until: number;
}

/** An offer: own deeds for deeds of the one whom it addresses. */
export function checkBargain(on: Saying, { give, get, if: others, until }: Bargain): Refusal | null {
  const { state, to } = on;
  if (to === null) return refusal("addresseeNeeded");
  if (give.length + get.length === 0) return refusal("wordEmpty");
  const first = state.phase === "open" ? state.round : state.round + 1;
  if (until < first) return refusal("deedOver", { round: first });
  if (until > state.rounds) return refusal("beyondLastRound", { rounds: state.rounds });
  const foreign = get.find(({ seat }) => seat !== to);
  if (foreign) return refusal("notTheirDeed", { seat: foreign.seat, needs: to });
  return whose(on, give, "own") ?? whose(on, others, "others") ?? firstFault(on, [...give, ...get, ...others]);
}

/** What may be told. */
export function checkTold(on: Saying, told: Told): Refusal | null {
  const { scenario, state } = on;
  switch (told.of) {
    case "figure":
    case "support":
      return told.of === "support" && !state.seatOrder.includes(told.seat)
        ? refusal("unknownSeat", { seat: told.seat })
        : null;
    case "talks":
      return venue(on, told.venue) ?? whose(on, told.needs, "others") ?? firstFault(on, told.needs);
    case "signature":
      return (
        checkText(told.text, on) ??
        checkPatterns([...told.having, ...told.lacking], on) ??
        whose(on, told.needs, "others") ??
        firstFault(on, told.needs)
      );
    case "plan":
      return whose(on, told.deeds, "own") ?? firstFault(on, told.deeds);
    case "did":
      return told.deeds.map((deed) => checkDone(on, deed)).find((fault) => fault !== null) ?? null;
    case "fact":
      return scenario.files.facts.facts.some(({ id }) => id === told.fact) ? null : refusal("unknownFact");
    case "text":
      return shownText(on, told.text) ?? checkClauses(scenario, state.seatOrder, told.clauses);
  }
}

/** A text shown need not be readable to those to whom it is shown: that is what showing is for. Its speaker must read it. */
const shownText = (on: Saying, text: number | null): Refusal | null => {
  const fault = checkText(text, { ...on, readers: [on.seat] });
  return fault && refusal("unknownText", { text: text ?? 0 });
};

const venue = ({ scenario }: Saying, id: string | null): Refusal | null =>
  id === null || scenario.files.scenario.venues.some((each) => each.id === id)
    ? null
    : refusal("unknownVenue", { venue: id });

const asked = (on: Saying, what: Asked): Refusal | null => {
  switch (what.for) {
    case "deeds":
      return (
        (on.to === null
          ? whose(on, what.deeds, "others")
          : (what.deeds
              .filter(({ seat }) => seat !== on.to)
              .map(({ seat }) => refusal("notTheirDeed", { seat, needs: on.to ?? "" }))[0] ?? null)) ??
        firstFault(on, what.deeds)
      );
    case "talks":
      return venue(on, what.venue);
    case "signature":
      return checkText(what.text, on);
    default:
      return null;
  }
};

function accused(on: Saying, seat: SeatId, accusation: Accusation): Refusal | null {
  const { scenario, state } = on;
  if (!state.seatOrder.includes(seat)) return refusal("unknownSeat", { seat });
  if (seat === on.seat) return refusal("notTheirDeed", { seat, needs: "" });
  if (accusation.of === "word") {
    const line = state.lines.find(({ id }) => id === accusation.line);
    const word = line && state.words.find(({ id }) => id === line.boundBy);
    if (!word || !hasHeard(word, on.seat)) return refusal("unknownWord", { word: accusation.line });
    return line.by === seat ? null : refusal("notBound", { seat });
  }
  if (accusation.of === "clause") {
    const fault = checkText(accusation.text, { ...on, readers: [on.seat] });
    if (fault) return refusal("unknownText", { text: accusation.text });
    const text = state.texts[accusation.text - 1];
    const has = text?.versions.at(-1)?.clauses.some(({ kind }) => kind === accusation.clause) ?? false;
    return has && text?.signed.includes(seat) ? null : refusal("notBound", { seat });
  }
  const town = scenario.town[accusation.town];
  if (!town) return refusal("unknownTown", { town: accusation.town });
  const could = (["shell", "strike"] as const).some((kind) => canDo(scenario, state, { seat, does: { kind } }));
  return could && seatDef(scenario, seat).side !== town.side
    ? null
    : refusal("notTheirPower", { seat, deed: town.beyond ? "strike" : "shell" });
}

/** Did the seat hear the word, where it was said or by passing on? */
export const hasHeard = ({ heard, passedTo }: SpokenWord, seat: SeatId): boolean =>
  knows(heard, seat) || knows(passedTo, seat);

const checks = {
  ask: (word, on) => asked(on, word.asked),
  offer: (word, on) => checkBargain(on, word),
  promise: (word, on) =>
    whose(on, word.deeds, "own") ?? whose(on, word.if, "others") ?? firstFault(on, [...word.deeds, ...word.if]),
  warn: (word, on) =>
    whose(on, word.deeds, "own") ?? whose(on, word.if, "others") ?? firstFault(on, [...word.deeds, ...word.if]),
  tell: (word, on) => checkTold(on, word.told),
  accuse: (word, on) => accused(on, word.seat, word.accusation),
  passOn: (word, { state, seat, readers }) => {
    const found = state.words.find(({ id }) => id === word.word);
    if (!found || !hasHeard(found, seat)) return refusal("unknownWord", { word: word.word });
    const news = state.seatOrder.some((each) => knows(readers, each) && !hasHeard(found, each));
    return news ? null : refusal("ownWord");
  },
} satisfies { [K in Sayable["kind"]]: Check<K> };

/** Why this word may not be said, or null; the codes are those of `checkDeed`, and the words' own in base/codes.ts. */
export const checkWord = (on: Saying, word: Sayable): Refusal | null =>
  (checks[word.kind] as Check<Sayable["kind"]>)(word, on);
