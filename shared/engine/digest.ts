/** The text that a round's state hash is taken of: every value in a fixed order, so that no order of keys can matter. */
import { canonical } from "../base/hash.ts";
import { memo } from "../base/memo.ts";
import type { Claim, Convening, MatchState, SeatState, SideState, Text } from "../state/matchState.ts";
import type { SpokenWord, WordLine } from "../state/spoken.ts";

const flag = (b: boolean) => (b ? 1 : 0);

const side = (s: SideState): string =>
  `${s.force},${s.supply},${s.militaryDead},${s.reportedDead},${s.civilianDead},${s.displaced},${s.hurt},${s.hardness},${s.will},${s.stance},${s.share},${flag(s.martialLaw)},${flag(s.gainedLast)},${flag(s.lostLast)},${s.rungsLast.join()},${s.leverage}${s.leaked ? `,${s.leaked.low}-${s.leaked.high}` : ""}`;

const seat = (s: SeatState): string =>
  `,${s.orders ? canonical(s.orders) : ""},${s.credibility},${s.points},${s.spent},${flag(s.offers.monitors)}${flag(s.offers.troops)},${s.hostedBoth},${s.venueTexts},${flag(s.signedRole)},${s.verified[0]},${s.verified[1]}`;

const convening = (c: Convening): string =>
  `${c.id},${c.round},${c.host},${c.venue},${c.style},${c.frame},${flag(c.leaderCalled)},${c.guests.map((g) => `${g.seat}=${g.answer}`).join()}`;

const text = (t: Text): string =>
  canonical([t.id, t.convening, t.title, t.versions, t.signed, t.endorsed, t.rejected, t.status, t.lev]);

const claim = (c: Claim): string =>
  `${c.id},${c.round},${c.claimant},${c.about},${c.subject},${c.value},${c.truth}${c.byOthers ? `-${c.byOthers}` : ""},${c.card},${c.verdict ? canonical(c.verdict) : ""}`;

/** A word or a line of the ledger; most are as they were a round ago. */
const spoken = memo((each: SpokenWord | WordLine): string => canonical(each));

/** Digest text of a state; equal states give equal texts. The last round's hash is part of it, so the hashes form a chain. */
export function digest(state: MatchState): string {
  const { setup, seats } = state;
  return [
    state.lastHash,
    `${setup.scenario},${setup.seed},${setup.roster},${setup.form}`,
    `${state.phase},${state.round},${flag(state.ripe)},${state.keptRounds}`,
    side(state.sides[0]),
    side(state.sides[1]),
    `${state.ground.N},${state.ground.C},${state.ground.S},${state.handed}`,
    `${state.groundChange.N},${state.groundChange.C},${state.groundChange.S}`,
    `${state.escalation},${state.widerWar},${state.energyAlarm}`,
    state.seatOrder.map((id) => (seats[id] ? id + seat(seats[id]) : id)).join(";"),
    state.convenings.map(convening).join(";"),
    state.texts.map(text).join(";"),
    state.treaty ? canonical(state.treaty) : "",
    state.nextTalks ? canonical(state.nextTalks) : "",
    state.claims.map(claim).join(";"),
    state.shelled.map((s) => `${s.town},${s.round},${flag(s.struck)}`).join(";"),
    state.cardsPlayed.join(","),
    state.words.length > 0 ? `[[${state.words.map(spoken).join()}],[${state.lines.map(spoken).join()}]]` : "",
  ].join("|");
}
