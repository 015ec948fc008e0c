/** Packages of clauses that every needed seat would have accepted by its own sheet, round by round, and who stood in the way. */
import type { SeatId, VenueId } from "../base/ids.ts";
import { judge } from "../bots/judge.ts";
import { type PackageKind, packageFor, packageKinds } from "../bots/packages.ts";
import { scoreAlone } from "../bots/reckon.ts";
import { maySign } from "../engine/texts.ts";
import { attendanceTest } from "../rules/attendance.ts";
import { breachOdds, groundChanged, spoilerOutside } from "../rules/ceasefire.ts";
import { checkClauses, hostOf, latestClauses } from "../rules/clauses.ts";
import { missingOffers, neededSeats } from "../rules/signatures.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchState } from "../state/matchState.ts";
import { seatDef, seatingOf } from "../state/seating.ts";
import type { Clause } from "../terms/clause.ts";
import { logged } from "./events.ts";
import type { MatchRecord } from "./record.ts";
import { asTabled, deskFor, outsiderGain } from "./seatSheets.ts";

export interface Weighing {
  readonly seat: SeatId;
  readonly accepts: boolean;
  /** By how much the text beats its alternative on this seat's own sheet, −1 to 1. */
  readonly gain: number;
  /** Will that it would have cost; 0 for a third party. */
  readonly price: number;
  /** What weighs most against it; null where it accepts. A code of bots/judge.ts. */
  readonly objection: string | null;
}

export interface MissedDeal {
  readonly round: number;
  /** The last event before the round was locked. */
  readonly n: number;
  /** custom: a text that lay on a table. */
  readonly kind: PackageKind | "custom";
  readonly clauses: readonly Clause[];
  /** Host of the round's talks that it was built for; null: the direct line. */
  readonly host: SeatId | null;
  /** Chance of a breach in its first round, 0-1. */
  readonly chance: number;
  readonly weighings: readonly Weighing[];
  /** Needed seats that would not have accepted; empty: everybody would have. */
  readonly blockers: readonly SeatId[];
  /** A text entered into force in that round, whatever it said. */
  readonly taken: boolean;
}

/** How a seat that would have accepted stood in the way all the same. */
export const standings = ["refused", "couldNotCome", "didNotCome", "notSigned", "neverAsked"] as const;
/** refused: said no to a text. couldNotCome: its own attendance test failed. notSigned: a text that it could sign lay before it. */
export type Standing = (typeof standings)[number];

export interface RoundDeals {
  readonly round: number;
  /** Needed seats of the best open deal that had signed nothing when the round was locked, and how that came. */
  readonly stood: readonly { readonly seat: SeatId; readonly how: Standing }[];
  /** Acceptable to all, the best for the worse-off side first; at most three. */
  readonly open: readonly MissedDeal[];
  /** Where none was: the one that failed by least. */
  readonly nearest: MissedDeal | null;
}

/** Most deals shown of a round. */
const most = 3;

/**
 * One a round that was locked. The sheet is the score of RULES §12 in a forecast of the rules' mean, as far as the seat could
 * know, without pride, ambition or mood; a belligerent holds it as likely as not that a lasting text can be had later.
 */
export function missedDealsOf(record: MatchRecord): RoundDeals[] {
  const entered = new Set(logged(record.events, "enteredIntoForce").map(({ round }) => round));
  return logged(record.events, "locked").map(({ n, round }) => {
    const state = record.stateAt(n - 1);
    const table: Table = { scenario: record.scenario, state, round, n: n - 1, taken: entered.has(round) };
    const deals = [...textsAt(table), ...packagesAt(table)].map((each) => weigh(table, each));
    const open = deals.filter(({ blockers }) => blockers.length === 0).sort((a, b) => worst(b) - worst(a));
    const failed = deals.filter(({ blockers }) => blockers.length > 0);
    const nearest = failed.reduce<MissedDeal | null>((best, each) => (best && closer(best, each) ? best : each), null);
    return { round, stood: stoodAt(table, open[0]), open: open.slice(0, most), nearest: open[0] ? null : nearest };
  });
}

interface Table {
  readonly scenario: Scenario;
  readonly state: MatchState;
  readonly round: number;
  readonly n: number;
  readonly taken: boolean;
}

/** The gain of whoever gains least. */
const worst = ({ weighings }: MissedDeal): number => Math.min(...weighings.map(({ gain }) => gain));
/** Fewer stand in the way, or it misses by less. */
const closer = (a: MissedDeal, b: MissedDeal): boolean =>
  a.blockers.length < b.blockers.length || (a.blockers.length === b.blockers.length && worst(a) >= worst(b));

interface Package {
  readonly kind: MissedDeal["kind"];
  readonly clauses: readonly Clause[];
  readonly host: SeatId | null;
  /** The session of the round that this host held; null: none, or the direct line. */
  readonly convening: number | null;
}

/** The open texts as they stood, of those that could be signed. */
function textsAt({ state }: Table): Package[] {
  return state.texts
    .filter((text) => text.status === "open" && text.versions.at(-1)?.round === state.round)
    .map((text): Package => {
      const { convening } = text;
      return { kind: "custom", clauses: latestClauses(text), host: hostOf(state, convening), convening };
    })
    .filter(({ clauses }) => missingOffers(clauses, (seat) => state.seats[seat]?.offers).length === 0);
}

/** Every package for the direct line and for each host, of what has been offered by then; each list of clauses once. */
function packagesAt({ scenario, state }: Table): Package[] {
  const desk = deskFor(scenario, state, scenario.leads[0]);
  const seen = new Set<string>();
  return placesAt(scenario, state).flatMap(({ host, venue, convening }) =>
    packageKinds.flatMap((kind): Package[] => {
      const clauses = packageFor(desk, kind, { host, venue });
      const key = JSON.stringify([clauses, neededSeats(scenario, state.seatOrder, clauses, host)]);
      const sound = checkClauses(scenario, state.seatOrder, clauses) === null;
      const offered = missingOffers(clauses, (seat) => state.seats[seat]?.offers).length === 0;
      if (seen.has(key) || !sound || !offered) return [];
      seen.add(key);
      return [{ kind, clauses, host, convening }];
    }),
  );
}

function stoodAt(table: Table, deal: MissedDeal | undefined): RoundDeals["stood"] {
  if (!deal || table.taken) return [];
  return deal.weighings.flatMap(({ seat }) => {
    const how = standingOf(table, seat);
    return how ? [{ seat, how }] : [];
  });
}

function standingOf({ scenario, state, round }: Table, seat: SeatId): Standing | null {
  const texts = state.texts.filter((text) => text.status === "open" && maySign(scenario, state, text, seat));
  if (texts.some(({ signed }) => signed.includes(seat))) return null;
  if (texts.some(({ rejected }) => rejected.includes(seat))) return "refused";
  const stayedAway = state.convenings.filter(
    (c) => c.round === round && c.guests.some((guest) => guest.seat === seat && guest.answer !== "confirmed"),
  );
  if (stayedAway.some((c) => attendanceTest(scenario, state, c, seat).margin < 0)) return "couldNotCome";
  if (stayedAway.length > 0) return "didNotCome";
  return texts.length > 0 ? "notSigned" : "neverAsked";
}

interface Place {
  readonly host: SeatId | null;
  readonly venue: VenueId | null;
  readonly convening: number | null;
}

/** Where talks were held or could have been. */
function placesAt(scenario: Scenario, state: MatchState): Place[] {
  const { powers } = seatingOf(scenario, state.setup.roster);
  const hosts = state.seatOrder.filter((seat) => powers[seat]?.acts.includes("convene"));
  const ofHost = hosts.map((host): Place => {
    const held = state.convenings.find((c) => c.host === host && c.round === state.round);
    const venue = held?.venue ?? seatDef(scenario, host).venues[0] ?? null;
    return { host, venue, convening: held?.id ?? null };
  });
  return [...ofHost, { host: null, venue: null, convening: null }];
}

function weigh(table: Table, { kind, clauses, host, convening }: Package): MissedDeal {
  const { scenario, state, round, n, taken } = table;
  const needed = neededSeats(scenario, state.seatOrder, clauses, host);
  const signed = [...needed, ...seatingOf(scenario, state.setup.roster).spoilers];
  const weighings = needed.map((seat): Weighing => {
    const { side } = seatDef(scenario, seat);
    if (side === null) {
      const gain = outsiderGain(scenario, state, seat, clauses);
      return { seat, accepts: gain >= 0, gain, price: 0, objection: gain >= 0 ? null : "worse" };
    }
    const text = asTabled(scenario, state, { seat, side, clauses, convening, signed });
    const { sign, gain, price, objection } = judge(
      deskFor(scenario, state, seat),
      side,
      scoreAlone(scenario),
      text,
      clauses,
    );
    return { seat, accepts: sign, gain, price, objection: sign ? null : objection };
  });
  const { chance } = breachOdds(scenario, clauses, {
    groundChanged: groundChanged(scenario, state.groundChange),
    spoilerOutside: spoilerOutside(scenario, state.setup.roster, signed),
    answers: state.answers,
    days: state.daysPerRound,
  });
  const blockers = weighings.filter(({ accepts }) => !accepts).map(({ seat }) => seat);
  return { round, n, kind, clauses, host, chance, weighings, blockers, taken };
}
