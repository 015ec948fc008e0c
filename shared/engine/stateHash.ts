/** A round's state hash: over every value that the next round rests on, in a fixed order, so that no order of keys can matter. */
import { beginContent, contentHash, putFlag, putList, putNumber, putText, putValue } from "../base/content.ts";
import type { MatchState, SeatState, SideState } from "../state/matchState.ts";

/** SHA-256 of a state; equal states give equal hashes. The last round's is part of it, so the hashes form a chain. */
export function stateHash(state: MatchState): string {
  beginContent();
  putText(state.lastHash);
  putSetup(state.setup);
  putText(state.phase);
  putNumber(state.round);
  putFlag(state.ripe);
  putNumber(state.council);
  putNumber(state.keptRounds);
  state.sides.forEach(putSide);
  putValue(state.ground);
  putValue(state.groundChange);
  putList(state.handed, putText);
  putNumber(state.escalation);
  putNumber(state.widerWar);
  putNumber(state.energyAlarm);
  putList(state.seatOrder, (id) => {
    putText(id);
    const seat = state.seats[id];
    if (seat) putSeat(seat);
  });
  putList(state.convenings, putValue);
  putList(state.texts, putValue);
  putValue(state.treaty);
  putValue(state.broken);
  putValue(state.answers);
  putValue(state.nextTalks);
  putList(state.claims, putValue);
  putList(state.shelled, putValue);
  putList(state.cardsPlayed, putText);
  putList(state.words, putValue);
  putList(state.lines, putValue);
  return contentHash();
}

function putSetup({ scenario, seed, roster, form, types }: MatchState["setup"]): void {
  putText(scenario);
  putText(seed);
  putNumber(roster);
  putText(form);
  putValue(types ?? null);
}

function putSide(side: SideState): void {
  putNumber(side.force);
  putNumber(side.supply);
  putNumber(side.militaryDead);
  putNumber(side.reportedDead);
  putNumber(side.civilianDead);
  putNumber(side.displaced);
  putNumber(side.hurt);
  putNumber(side.hardness);
  putNumber(side.will);
  putText(side.stance);
  putNumber(side.share);
  putFlag(side.martialLaw);
  putFlag(side.gainedLast);
  putFlag(side.lostLast);
  putList(side.rungsLast, putNumber);
  putNumber(side.leverage);
  putNumber(side.willFloor);
  putValue(side.prices);
  putValue(side.leaked);
  putValue(side.disclosed);
}

function putSeat(seat: SeatState): void {
  putValue(seat.orders);
  putNumber(seat.credibility);
  putNumber(seat.points);
  putNumber(seat.spent);
  putFlag(seat.offers.monitors);
  putFlag(seat.offers.troops);
  putNumber(seat.hostedBoth);
  putValue(seat.deliveries);
  putValue(seat.inquiry);
  putNumber(seat.venueTexts);
  putFlag(seat.signedRole);
  putNumber(seat.verified[0]);
  putNumber(seat.verified[1]);
}
