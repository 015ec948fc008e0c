/** A text as one seat reads it: who must sign, what is missing, what it costs at home and how long it would last (RULES §§5, 8, 9). */
import type { SeatId } from "../base/ids.ts";
import { memoAt, memoLast } from "../base/memo.ts";
import { breachOdds, spoilerOutside } from "../rules/ceasefire.ts";
import { missingOffers } from "../rules/clauses.ts";
import { ratificationPrice } from "../rules/ratification.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Convening, MatchState, Text } from "../state/matchState.ts";
import { seatDef } from "../state/seating.ts";
import type { ReadableText } from "../state/seatView.ts";
import { latestClauses, maySign, neededFor } from "./texts.ts";

/** All of a state that a reading rests on, beside the text's own session and the offers made: what is not here, `read` cannot see. */
type Terms = Pick<MatchState, "sides" | "seatOrder" | "setup" | "groundChange" | "nextTalks" | "ripe" | "daysPerRound">;

/** The same object as long as none of them changes. */
const termsOf = ({ sides, seatOrder, setup, groundChange, nextTalks, ripe, daysPerRound }: Terms): Terms =>
  sameTerms(sides, seatOrder, setup, groundChange, nextTalks, ripe, daysPerRound);

const sameTerms = memoLast(
  (
    sides: Terms["sides"],
    seatOrder: Terms["seatOrder"],
    setup: Terms["setup"],
    groundChange: Terms["groundChange"],
    nextTalks: Terms["nextTalks"],
    ripe: boolean,
    daysPerRound: number,
  ): Terms => ({ sides, seatOrder, setup, groundChange, nextTalks, ripe, daysPerRound }),
);

/** The match's sessions with all but one left out, which keeps its place. */
const alone = (session: Convening): Convening[] => {
  const sessions: Convening[] = [];
  sessions[session.id - 1] = session;
  return sessions;
};

type Missing = ReadableText["missingOffers"];
const noneMissing: Missing = [];

/** The text as this seat, which may read it, reads it; the same object as before while nothing in it has changed. */
export function readable(scenario: Scenario, state: MatchState, text: Text, seat: SeatId): ReadableText {
  const missing = missingOffers(latestClauses(text), (id) => state.seats[id]?.offers);
  const session = text.convening === null ? undefined : state.convenings[text.convening - 1];
  return read(seat, text, termsOf(state), session, missing.length === 0 ? noneMissing : missing, scenario);
}

const read = memoAt(
  (seat, text) => `${seat} ${text.id}`,
  (
    seat: SeatId,
    text: Text,
    terms: Terms,
    session: Convening | undefined,
    missingOffers: Missing,
    scenario: Scenario,
  ): ReadableText => {
    const known = { ...terms, convenings: session ? alone(session) : [] };
    const clauses = latestClauses(text);
    const side = seatDef(scenario, seat).side;
    const change = terms.groundChange;
    const counts = scenario.numbers.ground.counts;
    const odds = breachOdds(scenario, clauses, {
      groundChanged: [change.N, change.C, change.S].some((c) => c > counts || -c > counts),
      spoilerOutside: spoilerOutside(scenario, terms.setup.roster, text.signed),
      days: terms.daysPerRound,
    });
    const { id, convening, title, versions, signed, endorsed, rejected, status, lev } = text;
    return {
      ...{ id, convening, title, versions, signed, endorsed, rejected, status, lev },
      needed: neededFor(scenario, known, text),
      missingOffers,
      price: side === null ? null : ratificationPrice(scenario, known, text, clauses, side),
      breachChance: odds.chance,
      maySign: status === "open" && maySign(scenario, known, text, seat),
    };
  },
);
