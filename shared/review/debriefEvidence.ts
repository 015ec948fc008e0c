/** The evidence behind each debrief question; what each kind carries stands in evidence.ts. */
import { type SeatId, sides } from "../base/ids.ts";
import { milli } from "../base/num.ts";
import { neededFor } from "../engine/texts.ts";
import { attendanceTest, venueCover } from "../rules/attendance.ts";
import { latestClauses } from "../rules/clauses.ts";
import type { MatchState, Text } from "../state/matchState.ts";
import { logged } from "./events.ts";
import type { Evidence, EvidenceOf } from "./evidence.ts";
import { found, kindsOf, lastOf, titleOf } from "./found.ts";
import type { RoundDeals } from "./missedDeals.ts";
import type { MatchRecord } from "./record.ts";

/** Who broke it, and who was believed. */
export function attributions(record: MatchRecord): Evidence[] {
  return logged(record.events, "breached").map((breach) => {
    const { text, hours, culprits, blamed, order } = breach.event;
    const right = blamed === null ? null : culprits.includes(blamed);
    const values = { text, hours, truth: culprits, blamed, order, right };
    return found("attribution", breach, { seats: culprits.map((side) => record.scenario.leads[side]), values });
  });
}

/** What hiding losses bought and cost. */
export function hiding(record: MatchRecord): Evidence[] {
  const last = record.events.at(-1);
  if (!last) return [];
  const concealed = sides.map((side) => {
    const { militaryDead: truth, reportedDead: published } = record.state.sides[side];
    const values = { side, truth, published, hidden: truth - published };
    return found("concealed", last, { side, seats: [record.scenario.leads[side]], values });
  });
  const leaks = logged(record.events, "leaked").map((leak) => {
    const { side, low, high } = leak.event;
    const values = {
      side,
      low,
      high,
      will: lostBy(record, leak.n, "will"),
      credibility: lostBy(record, leak.n, "credibility"),
    };
    return found("leak", leak, { side, seats: [record.scenario.leads[side]], values });
  });
  return [...leaks, ...concealed.filter(({ values }) => values.hidden > 0)];
}

/** What a gauge lost right after a leak. */
function lostBy({ events }: MatchRecord, n: number, gauge: "will" | "credibility"): number {
  const move = logged(events.slice(n, n + 4), "moved").find(
    ({ event }) => event.of.gauge === gauge && event.terms.some(({ cause }) => cause === "leak"),
  );
  return move ? milli(move.event.from - move.event.to) : 0;
}

/** When it was ripe, and how far each side was from coming to talks. */
export function ripeness(record: MatchRecord): Evidence[] {
  const ripe = logged(record.events, "ripened")
    .filter(({ event }) => event.ripe)
    .map((each) => {
      const [a, b] = record.stateAt(each.n).sides;
      const next = each.round + 1;
      const venues = record.state.convenings.filter(({ round }) => round === next).length;
      const signed = logged(record.events, "enteredIntoForce").filter(({ round }) => round === next).length;
      return found("ripe", each, {
        seats: record.scenario.leads,
        values: { hurt: [a.hurt, b.hurt] as const, venues, signed },
      });
    });
  return [...ripe, ...invitations(record).map(({ margin }) => margin)];
}

/** Why one venue and not another: the cover that each offered to each side. */
export const covers = (record: MatchRecord): Evidence[] => invitations(record).map(({ cover }) => cover);

/** Each invitation of a lead, as things stood when the round was locked; the narrowest margins first. */
function invitations(record: MatchRecord): { margin: EvidenceOf<"margin">; cover: EvidenceOf<"cover"> }[] {
  const all = logged(record.events, "locked").flatMap(({ n, round }) => {
    const state = record.stateAt(n - 1);
    return state.convenings
      .filter((convening) => convening.round === round)
      .flatMap((convening) =>
        convening.guests
          .filter(({ seat }) => record.scenario.leads.includes(seat))
          .map(({ seat, answer }) => {
            const { id, venue, host } = convening;
            const told = logged(record.events, "attendanceTested").find(
              ({ event }) => event.convening === id && event.seat === seat,
            );
            const margin = told?.event.margin ?? attendanceTest(record.scenario, state, convening, seat).margin;
            const terms = venueCover(record.scenario, coverState(record, id), convening, seat);
            const cover = terms.reduce((sum, { amount }) => sum + amount, 0);
            const at = {
              n: logged(record.events, "convened").find(({ event }) => event.convening === id)?.n ?? n,
              round,
            };
            const seats = [seat, host];
            return {
              margin: found("margin", at, { seats, values: { convening: id, venue, seat, margin, answer } }),
              cover: found("cover", at, { seats, values: { convening: id, venue, seat, cover, host, answer } }),
            };
          }),
      );
  });
  return all.sort((a, b) => a.margin.values.margin - b.margin.values.margin);
}

/** The state in which talks were called: what was promised for that round by then. */
function coverState(record: MatchRecord, convening: number): MatchState {
  const called = logged(record.events, "convened").find(({ event }) => event.convening === convening);
  return record.stateAt(called?.n ?? 0);
}

/** Whether they could have signed earlier: texts one name short, and packages that all would have taken. */
export function earlier(record: MatchRecord, deals: readonly RoundDeals[]): Evidence[] {
  const almost = logged(record.events, "locked").flatMap((lock) => {
    const state = record.stateAt(lock.n - 1);
    return state.texts.flatMap((text) => {
      const missing = missingIn(record, state, text);
      const [seat] = missing;
      if (missing.length !== 1 || seat === undefined) return [];
      const values = { text: text.id, title: text.title, seat, clauses: kindsOf(latestClauses(text)) };
      return [found("almostSigned", lock, { seats: [seat], values })];
    });
  });
  const missed = deals.flatMap(({ open, nearest }) => {
    const deal = open[0] ?? nearest;
    if (!deal || deal.taken) return [];
    const { kind, clauses, chance, blockers } = deal;
    const values = { package: kind, clauses: kindsOf(clauses), chance: milli(chance), blockers };
    return [found("missedDeal", deal, { seats: deal.blockers, values })];
  });
  const open = missed.filter(({ seats }) => seats.length === 0);
  return [...open, ...lastOf(almost, ({ values }) => values.text), ...missed.filter(({ seats }) => seats.length > 0)];
}

function missingIn(record: MatchRecord, state: MatchState, text: Text): SeatId[] {
  if (text.status !== "open" || text.signed.length === 0) return [];
  return neededFor(record.scenario, state, text).filter((seat) => !text.signed.includes(seat));
}

/** Whether patrons restrained or enabled. */
export function patrons(record: MatchRecord): Evidence[] {
  const supplied = logged(record.events, "supplied").map((each) => {
    const { seat, client } = each.event;
    return found("supplied", each, { seats: [seat, client], values: { seat, client } });
  });
  const leaned = logged(record.events, "leveraged").map((each) => {
    const { seat, target, direction, on } = each.event;
    return found("leaned", each, { seats: [seat, target], values: { seat, target, direction, on } });
  });
  const calmed = logged(record.events, "signalled").map((each) => {
    const { seat, to, hot } = each.event;
    return found("calmed", each, { seats: [seat, to], values: { seat, to, hot } });
  });
  // Some of each: supplies come every round, and would crowd out the rest.
  return [...leaned.slice(0, 4), ...supplied.slice(0, 4), ...calmed.slice(0, 4)];
}

/** Who paid, and had no vote. */
export function paid(record: MatchRecord): Evidence[] {
  const last = record.events.at(-1);
  if (!last) return [];
  const start = record.stateAt(0);
  const people = sides.map((side) => {
    const [before, after] = [start.sides[side], record.state.sides[side]];
    const dead = after.civilianDead - before.civilianDead;
    return found("civilians", last, {
      side,
      values: { side, dead, displaced: milli(after.displaced - before.displaced) },
    });
  });
  const silent = logged(record.events, "enteredIntoForce").flatMap((entered) =>
    record.state.seatOrder
      .filter((seat) => {
        const def = record.scenario.seat[seat];
        return (
          def &&
          def.side !== null &&
          !def.lead &&
          def.kind === "belligerent" &&
          !entered.event.signatories.includes(seat)
        );
      })
      .map((seat) => {
        const { text } = entered.event;
        return found("noVote", entered, { seats: [seat], values: { text, title: titleOf(record, text), seat } });
      }),
  );
  return [...people, ...silent];
}

/** Which claims were repeated before anybody had checked them, and which nobody ever did. */
export function unverified(record: MatchRecord): Evidence[] {
  const verdicts = new Map(logged(record.events, "verified").map(({ n, event }) => [event.claim, n]));
  const claims = logged(record.events, "claimed").map((each) => {
    const { claim, claimant, about, subject, value, truth } = each.event;
    return {
      each,
      verified: verdicts.get(claim),
      values: { claim, claimant, about, subject, value, truth },
    };
  });
  const repeated = logged(record.events, "said").flatMap((said) => {
    const figures = new Set(
      said.event.text.match(/\d[\d,.]*/g)?.map((figure) => Number(figure.replaceAll(/[,.]/g, ""))),
    );
    const claim = claims.findLast(
      ({ each, verified, values }) =>
        each.n < said.n &&
        (verified === undefined || verified > said.n) &&
        values.claimant !== said.event.seat &&
        // Small figures stand in many a sentence that repeats nothing.
        values.value >= smallest &&
        figures.has(values.value),
    );
    if (!claim) return [];
    const { seat } = said.event;
    return [found("repeated", said, { seats: [seat, claim.values.claimant], values: { ...claim.values, seat } })];
  });
  const never = claims
    .filter(({ verified }) => verified === undefined)
    .map(({ each, values }) => found("unverified", each, { side: values.about, seats: [values.claimant], values }));
  return [...repeated, ...lastOf(never, ({ values }) => `${values.claimant} ${values.subject} ${values.about}`)];
}

/** Least figure that counts as repeating a claim. */
const smallest = 10;
