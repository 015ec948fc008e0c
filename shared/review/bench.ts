/** All whom a text would need, weighing packages one after the other at one moment of a match. */
import type { SeatId } from "../base/ids.ts";
import { judge } from "../bots/judge.ts";
import type { Place } from "../bots/packages.ts";
import { type Writable, writableAt } from "../bots/writable.ts";
import { hostOf, sessionOf } from "../rules/clauses.ts";
import { missingOffers, neededSeats } from "../rules/signatures.ts";
import type { MatchState } from "../state/matchState.ts";
import { seatDef, seatingOf } from "../state/seating.ts";
import type { Clause } from "../terms/clause.ts";
import type { MatchRecord } from "./record.ts";
import { asTabled, deskFor, outsiderGain, traitsOf } from "./seatSheets.ts";

/** What one seat makes of a package. */
export interface Opinion {
  readonly accepts: boolean;
  /** By how much it beats its alternative; worth, −1 to 1. */
  readonly gain: number;
}

export interface Weighed {
  /** Of the two leads. */
  readonly gains: readonly [number, number];
  /** Every seat whose name it needs would put it there, and what it rests on has been offered. */
  readonly passes: boolean;
  /** Second parties of a side that would sign it, too. */
  readonly beside: readonly SeatId[];
}

export interface Bench {
  readonly place: Place;
  /** What could be written there. */
  readonly writable: () => Writable;
  /** `signed`: whose names stand under it by then. */
  readonly opinion: (seat: SeatId, clauses: readonly Clause[], signed: readonly SeatId[]) => Opinion;
  /** Each package; a second party of a side puts its name beside its lead's where it would by its own sheet. */
  readonly weigh: (packages: readonly (readonly Clause[])[]) => Weighed[];
}

/** The table of a session; null: the direct line. */
export const placeAt = (state: MatchState, convening: number | null): Place => ({
  host: hostOf(state, convening),
  venue: sessionOf(state, convening)?.venue ?? null,
});

/** The bench after event `n`, at the table of this session (null: the direct line). */
export function benchAt(record: MatchRecord, n: number, convening: number | null): Bench {
  const { scenario } = record;
  const state = record.stateAt(n);
  const place = placeAt(state, convening);
  const weighers = new Map<SeatId, Bench["opinion"]>();
  const weigher = (seat: SeatId) => {
    const known = weighers.get(seat) ?? weigherOf(seat);
    weighers.set(seat, known);
    return known;
  };
  const weigherOf = (seat: SeatId): Bench["opinion"] => {
    const { side } = seatDef(scenario, seat);
    if (side === null)
      return (_seat, clauses) => {
        const gain = outsiderGain(scenario, state, seat, clauses);
        return { accepts: gain >= 0, gain };
      };
    const desk = deskFor(scenario, state, seat);
    const traits = traitsOf(record, seat, state.round);
    return (_seat, clauses, signed) => {
      const text = asTabled(scenario, state, { seat, side, clauses, convening, signed });
      const { sign, gain } = judge(desk, side, traits, text, clauses);
      return { accepts: sign, gain };
    };
  };
  const opinion: Bench["opinion"] = (seat, clauses, signed) => weigher(seat)(seat, clauses, signed);
  const { spoilers } = seatingOf(scenario, state.setup.roster);
  const [first, second] = scenario.leads;
  /** Seat by seat, and not package by package: what a seat makes of the war is worked out once as long as it is asked in a row. */
  const weigh: Bench["weigh"] = (packages) => {
    const beside = packages.map((): SeatId[] => []);
    for (const seat of spoilers)
      for (const [at, clauses] of packages.entries()) if (opinion(seat, clauses, []).accepts) beside[at]?.push(seat);
    const of = (seat: SeatId) => packages.map((clauses, at) => opinion(seat, clauses, beside[at] ?? []));
    const [ones, twos] = [of(first), of(second)];
    return packages.map((clauses, at) => {
      const [one, two] = [ones[at], twos[at]];
      const offered = missingOffers(clauses, (seat) => state.seats[seat]?.offers).length === 0;
      const others = neededSeats(scenario, state.seatOrder, clauses, place.host).slice(scenario.leads.length);
      const passes =
        offered &&
        one?.accepts === true &&
        two?.accepts === true &&
        others.every((seat) => opinion(seat, clauses, []).accepts);
      return { gains: [one?.gain ?? 0, two?.gain ?? 0], passes, beside: beside[at] ?? [] };
    });
  };
  const writable = () => writableAt(deskFor(scenario, state, scenario.leads[0]), place);
  return { place, writable, opinion, weigh };
}
