/**
 * Who comes to talks: cover + ½ H + leverage ≥ 0.6 A (RULES §5; the worked cases of round 2 rest on B03-B05 and B20-B21); and who owes
 * an answer there.
 */
import type { SeatId } from "../base/ids.ts";
import { milli } from "../base/num.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Answer, Convening, MatchState, Text } from "../state/matchState.ts";
import { seatDef } from "../state/seating.ts";
import type { AttendanceCause } from "../state/seatView.ts";
import type { Clause } from "../terms/clause.ts";
import { hasClause, sessionOf } from "./clauses.ts";

export interface AttendanceTerm {
  readonly cause: AttendanceCause;
  readonly amount: number;
}

/** What the talks themselves offer a guest: venue, leader's call, frame, ally, style, promise. In points of cover. */
export function venueCover(
  scenario: Scenario,
  state: Pick<MatchState, "nextTalks">,
  convening: Pick<Convening, "host" | "venue" | "style" | "frame" | "leaderCalled" | "round">,
  guest: SeatId,
): AttendanceTerm[] {
  const n = scenario.numbers.attendance;
  const terms: AttendanceTerm[] = [{ cause: "venue", amount: n.venue }];
  if (convening.leaderCalled) terms.push({ cause: "leaderCalled", amount: n.leaderCalled });
  if (convening.frame === "humanitarian") terms.push({ cause: "humanitarian", amount: n.humanitarian });
  if (seatDef(scenario, convening.host).allyOf === seatDef(scenario, guest).side)
    terms.push({ cause: "ally", amount: n.ally });
  if (convening.style === "manipulate") terms.push({ cause: "manipulate", amount: n.manipulate });
  const promised = state.nextTalks;
  if (promised?.venue === convening.venue && promised.round === convening.round)
    terms.push({ cause: "promisedTalks", amount: n.promisedTalks });
  return terms;
}

/** Is fire still exchanged, as far as a "conditional" stance is concerned: no ceasefire in force? */
export const fightingGoesOn = ({
  treaty,
}: {
  readonly treaty: { readonly clauses: readonly Clause[] } | null;
}): boolean => treaty === null || !hasClause(treaty.clauses, "CEASE");

/** The test of one guest, term by term; the margin is their sum, and 0 or more passes. */
export function attendanceTest(
  scenario: Scenario,
  state: MatchState,
  convening: Convening,
  guest: SeatId,
): { margin: number; terms: AttendanceTerm[] } {
  const n = scenario.numbers.attendance;
  const side = seatDef(scenario, guest).side ?? 0;
  const own = state.sides[side];
  const terms = venueCover(scenario, state, convening, guest);
  if (own.gainedLast) terms.push({ cause: "gained", amount: n.gained });
  if (own.stance === "conditional" && fightingGoesOn(state))
    terms.push({ cause: "conditional", amount: n.conditional });
  terms.push({ cause: "hurt", amount: milli(n.hurtShare * own.hurt) });
  if (own.leverage !== 0) terms.push({ cause: "leverage", amount: own.leverage });
  terms.push({ cause: "hardness", amount: milli(-n.hardnessShare * own.hardness) });
  return { margin: milli(terms.reduce((sum, term) => sum + term.amount, 0)), terms };
}

/** Will lost by confirming: only after the stance "exclude". */
export const willToConfirm = (scenario: Scenario, state: MatchState, guest: SeatId): number =>
  state.sides[seatDef(scenario, guest).side ?? 0].stance === "exclude" ? scenario.numbers.attendance.excludeWill : 0;

interface Invited {
  readonly guests: readonly { readonly seat: SeatId; readonly answer: Answer }[];
}

const came = ({ guests }: Invited, seat: SeatId): boolean =>
  guests.some((guest) => guest.seat === seat && guest.answer === "confirmed");

/** Did both leads confirm? */
export const bothCame = (scenario: Scenario, talks: Invited): boolean =>
  scenario.leads.every((lead) => came(talks, lead));

/** Who came to a host's formulated draft of this round and has not signed, refused or amended it (RULES §5). */
export function owingAnAnswer(state: MatchState, text: Text): SeatId[] {
  const session = sessionOf(state, text.convening);
  if (session?.style !== "formulate" || session.round !== state.round) return [];
  if (text.versions[0]?.by !== session.host) return [];
  return session.guests.map(({ seat }) => seat).filter((seat) => came(session, seat) && !answered(text, seat));
}

const answered = ({ signed, rejected, versions }: Text, seat: SeatId): boolean =>
  signed.includes(seat) || rejected.includes(seat) || versions.some(({ by }) => by === seat);
