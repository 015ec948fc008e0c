/** A text as one seat reads it: who must sign, what is missing, what it costs at home and how long it would last (RULES §§5, 8, 9). */
import type { SeatId } from "../base/ids.ts";
import { memoLast } from "../base/memo.ts";
import { wholeOf } from "../rules/binding.ts";
import { breachOdds, durabilityOf, groundChanged, spoilerOutside } from "../rules/ceasefire.ts";
import { latestClauses, sessionOf } from "../rules/clauses.ts";
import { ratificationPrice } from "../rules/ratification.ts";
import { countedSignatures, missingOffers } from "../rules/signatures.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Convening, MatchState, Text } from "../state/matchState.ts";
import { seatDef } from "../state/seating.ts";
import type { ReadableText } from "../state/seatView.ts";
import type { Clause } from "../terms/clause.ts";
import { mayRead, maySign, neededFor } from "./texts.ts";

/** All of a state that a reading rests on, beside the text's own session and the offers made: what is not here, `read` cannot see. */
type Terms = Pick<
  MatchState,
  "sides" | "seatOrder" | "setup" | "groundChange" | "nextTalks" | "ripe" | "daysPerRound" | "answers"
>;

/** The same object as long as none of them changes. */
const termsOf = ({ sides, seatOrder, setup, groundChange, nextTalks, ripe, daysPerRound, answers }: Terms): Terms =>
  sameTerms(sides, seatOrder, setup, groundChange, nextTalks, ripe, daysPerRound, answers);

const sameTerms = memoLast(
  (
    sides: Terms["sides"],
    seatOrder: Terms["seatOrder"],
    setup: Terms["setup"],
    groundChange: Terms["groundChange"],
    nextTalks: Terms["nextTalks"],
    ripe: boolean,
    daysPerRound: number,
    answers: Terms["answers"],
  ): Terms => ({ sides, seatOrder, setup, groundChange, nextTalks, ripe, daysPerRound, answers }),
);

/** The match's sessions with all but one left out, which keeps its place. */
const alone = (session: Convening): Convening[] => {
  const sessions: Convening[] = [];
  sessions[session.id - 1] = session;
  return sessions;
};

/** The last reading of a text by a seat, and all that it was made of. */
interface Reading {
  readonly text: Text;
  readonly terms: Terms;
  readonly session: Convening | undefined;
  readonly missing: ReadableText["missingOffers"];
  readonly scenario: Scenario;
  /** What would be in force with it. */
  readonly whole: readonly Clause[];
  readonly waiting: ReadableText["waiting"];
  readonly value: ReadableText;
}

/** By seat, then by the text's number. */
const readings = new Map<SeatId, Reading[]>();

/** The texts that the seat may read, as it reads them; each is the same object as before while nothing in it has changed. */
export function readableTexts(scenario: Scenario, state: MatchState, seat: SeatId): ReadableText[] {
  const terms = termsOf(state);
  const known = readings.get(seat) ?? [];
  readings.set(seat, known);
  const texts: ReadableText[] = [];
  for (const text of state.texts) {
    if (!mayRead(scenario, state, text, seat)) continue;
    const session = sessionOf(state, text.convening);
    const missing = missingOffers(latestClauses(text), (id) => state.seats[id]?.offers);
    const whole = wholeOf(scenario, state.treaty, text);
    const waiting = waitingOn(scenario, state, text);
    const of = { text, terms, session, missing, scenario, whole, waiting };
    let reading = known[text.id];
    if (!reading || !alike(reading, of)) {
      reading = { ...of, value: read(seat, of) };
      known[text.id] = reading;
    }
    texts.push(reading.value);
  }
  return texts;
}

type Read = Omit<Reading, "value">;

const alike = (a: Read, b: Read): boolean =>
  a.text === b.text &&
  a.terms === b.terms &&
  a.session === b.session &&
  a.scenario === b.scenario &&
  a.whole === b.whole &&
  a.waiting.length === b.waiting.length &&
  a.waiting.every(({ seat }, i) => seat === b.waiting[i]?.seat) &&
  a.missing.length === b.missing.length &&
  a.missing.every(({ seat, clause }, i) => seat === b.missing[i]?.seat && clause === b.missing[i]?.clause);

const nobodyWaits: ReadableText["waiting"] = [];
/** Signatures that do not count yet. */
function waitingOn(scenario: Scenario, state: MatchState, text: Text): ReadableText["waiting"] {
  const { conditions } = text;
  if (!conditions || text.status !== "open") return nobodyWaits;
  const counted = countedSignatures(scenario, state, text);
  return text.signed.flatMap((seat) => {
    const on = conditions[seat];
    return on && !counted.includes(seat) ? [{ seat, on }] : [];
  });
}

function read(seat: SeatId, { text, terms, session, missing, scenario, whole, waiting }: Read): ReadableText {
  const state = { ...terms, convenings: session ? alone(session) : [], texts: [text] };
  const clauses = latestClauses(text);
  const side = seatDef(scenario, seat).side;
  const odds = breachOdds(scenario, whole, {
    groundChanged: groundChanged(scenario, terms.groundChange),
    spoilerOutside: spoilerOutside(scenario, terms.setup.roster, text.signed),
    days: terms.daysPerRound,
    answers: terms.answers,
  });
  const outside = spoilerOutside(scenario, terms.setup.roster, text.signed);
  const lasting = (trust: number) =>
    durabilityOf(scenario, whole, { lev: text.lev, spoilerOutside: outside, trust, answers: terms.answers });
  const { id, convening, title, versions, signed, endorsed, rejected, status, lev } = text;
  return {
    ...{ id, convening, title, versions, signed, endorsed, rejected, status, lev, waiting },
    protocolTo: text.protocolTo ?? null,
    needed: neededFor(scenario, state, text),
    missingOffers: missing,
    price: side === null ? null : ratificationPrice(scenario, state, text, clauses, side),
    breachChance: odds.chance,
    lasting: { paper: lasting(0), carried: lasting(1) },
    maySign: status === "open" && maySign(scenario, state, text, seat),
  };
}
