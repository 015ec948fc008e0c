/** A text as one seat reads it: who must sign, what is missing, what it costs at home and how long it would last (RULES §§5, 8, 9). */
import type { SeatId } from "../base/ids.ts";
import { memoAt, memoLast } from "../base/memo.ts";
import { breachOdds, spoilerOutside } from "../rules/ceasefire.ts";
import { missingOffers } from "../rules/clauses.ts";
import { ratificationPrice } from "../rules/ratification.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchState, Text } from "../state/matchState.ts";
import { seatDef } from "../state/seating.ts";
import type { ReadableText } from "../state/seatView.ts";
import { latestClauses, maySign, neededFor } from "./texts.ts";

/** All of a state that a reading rests on, beside the offers made: what is not here, `read` cannot see. */
type Terms = Pick<
  MatchState,
  "sides" | "convenings" | "seatOrder" | "setup" | "groundChange" | "nextTalks" | "ripe" | "daysPerRound"
>;

/** The same object as long as none of them changes. */
const termsOf = ({ sides, convenings, seatOrder, setup, groundChange, nextTalks, ripe, daysPerRound }: Terms): Terms =>
  sameTerms(sides, convenings, seatOrder, setup, groundChange, nextTalks, ripe, daysPerRound);

const sameTerms = memoLast(
  (
    sides: Terms["sides"],
    convenings: Terms["convenings"],
    seatOrder: Terms["seatOrder"],
    setup: Terms["setup"],
    groundChange: Terms["groundChange"],
    nextTalks: Terms["nextTalks"],
    ripe: boolean,
    daysPerRound: number,
  ): Terms => ({ sides, convenings, seatOrder, setup, groundChange, nextTalks, ripe, daysPerRound }),
);

type Missing = ReadableText["missingOffers"];
const noneMissing: Missing = [];

/** The text as this seat, which may read it, reads it; the same object as before while nothing in it has changed. */
export function readable(scenario: Scenario, state: MatchState, text: Text, seat: SeatId): ReadableText {
  const missing = missingOffers(latestClauses(text), (id) => state.seats[id]?.offers);
  return read(seat, text, termsOf(state), missing.length === 0 ? noneMissing : missing, scenario);
}

const read = memoAt(
  (seat, text) => `${seat} ${text.id}`,
  (seat: SeatId, text: Text, terms: Terms, missingOffers: Missing, scenario: Scenario): ReadableText => {
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
      needed: neededFor(scenario, terms, text),
      missingOffers,
      price: side === null ? null : ratificationPrice(scenario, terms, text, clauses, side),
      breachChance: odds.chance,
      maySign: status === "open" && maySign(scenario, terms, text, seat),
    };
  },
);
