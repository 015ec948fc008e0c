/** Treaty clauses: which there are, which are well formed, and who plays the seats that they name (RULES §8). */
import type { SeatId } from "../base/ids.ts";
import { type Refusal, refusal } from "../base/result.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Convening, MatchState } from "../state/matchState.ts";
import type { Clause, ClauseKind, ClauseOf } from "../terms/clause.ts";
import { clauseKey } from "./clauseKeys.ts";

/** The clause of this kind in a list, typed by its kind. */
export function clauseIn<K extends ClauseKind>(clauses: readonly Clause[], kind: K): ClauseOf<K> | undefined {
  return clauses.find((clause) => clause.kind === kind) as ClauseOf<K> | undefined;
}

/** Is there a clause of this kind? */
export const hasClause = (clauses: readonly Clause[], kind: ClauseKind): boolean =>
  clauses.some((clause) => clause.kind === kind);

/** Seat behind a parameter that names one: itself, or the merged seat that stands for it. Null: not in this match. */
export function playedBy(scenario: Scenario, seatOrder: readonly SeatId[], seat: SeatId): SeatId | null {
  if (seatOrder.includes(seat)) return seat;
  return seatOrder.find((id) => scenario.seat[id]?.standsFor.includes(seat)) ?? null;
}

/**
 * Why these clauses do not make a text, or null: clausesEmpty, clauseTwice, clauseParameter (with: clause, field), returnNowhere, phaseCircle and
 * phaseNever (with: clause).
 */
export function checkClauses(
  scenario: Scenario,
  seatOrder: readonly SeatId[],
  clauses: readonly Clause[],
): Refusal | null {
  if (clauses.length === 0) return refusal("clausesEmpty");
  const seen = new Set<string>();
  for (const clause of clauses) {
    const key = clauseKey(scenario, clause);
    if (seen.has(key)) return refusal("clauseTwice", { clause: clause.kind });
    seen.add(key);
    if (clause.kind === "RETURN" && !scenario.town[clause.town]) return refusal("returnNowhere", { town: clause.town });
    const field = wrongParameter(scenario, seatOrder, clause);
    if (field) return refusal("clauseParameter", { clause: clause.kind, field });
  }
  return checkPhases(scenario, clauses);
}

/** A clause that waits for another waits for one that can be carried out, and none for itself, by whatever way. */
function checkPhases(scenario: Scenario, clauses: readonly Clause[]): Refusal | null {
  const waits = new Map<string, string>();
  for (const clause of clauses)
    if (clause.when && "once" in clause.when) waits.set(clauseKey(scenario, clause), clause.when.once);
  for (const [key, once] of waits) {
    const kind = key.split(":")[0] ?? key;
    const passed = new Set([key]);
    for (let next: string | undefined = once; next !== undefined; next = waits.get(next)) {
      if (passed.has(next)) return refusal("phaseCircle", { clause: kind });
      passed.add(next);
    }
    const awaited = clauses.find((clause) => clauseKey(scenario, clause) === once);
    if (!awaited || !canBeDone(scenario, awaited.kind)) return refusal("phaseNever", { clause: kind, once });
  }
  return null;
}

/** Can there come a moment at which a clause of this kind has been carried out? */
export const canBeDone = (scenario: Scenario, kind: ClauseKind): boolean =>
  scenario.clause[kind].carried !== undefined || kind === "HANDOVER" || kind === "HUMEX";

const contributes = (scenario: Scenario, seatOrder: readonly SeatId[], seat: SeatId) =>
  seatOrder.includes(seat) && scenario.seat[seat]?.orders.includes("OFFER") === true;

/** The field in which a clause names what is not there, or null. */
type Fault<K extends ClauseKind> = (
  scenario: Scenario,
  seatOrder: readonly SeatId[],
  clause: ClauseOf<K>,
) => string | null;
const sound = () => null;

/** The kinds of clauses, in the order in which they are listed. */
const faults: { readonly [K in ClauseKind]: Fault<K> } = {
  CEASE: sound,
  LINES: sound,
  PKF: (scenario, seatOrder, { contributor }) => (contributes(scenario, seatOrder, contributor) ? null : "contributor"),
  MONITOR: (scenario, seatOrder, { body }) => (contributes(scenario, seatOrder, body) ? null : "body"),
  GUARANTOR: (scenario, seatOrder, { seat }) => {
    const def = scenario.seat[seat];
    return def && def.side === null && def.kind !== "press" && seatOrder.includes(seat) ? null : "seat";
  },
  DMZ: (scenario, _seatOrder, { sector }) => (scenario.sectors.includes(sector) ? null : "sector"),
  JOINTCOM: sound,
  HANDOVER: (scenario, _seatOrder, { district }) =>
    scenario.files.scenario.districts.some(({ id }) => id === district) ? null : "district",
  TALKS: (scenario, _seatOrder, { venue }) =>
    scenario.files.scenario.venues.some(({ id }) => id === venue) ? null : "venue",
  NOSHELL: sound,
  NOBEYOND: sound,
  HUMEX: sound,
  CORRIDOR: (scenario, _seatOrder, { from, to }) => {
    if (!scenario.town[from]) return "from";
    return scenario.town[to] && to !== from ? null : "to";
  },
  NOIMPORT: sound,
  EXIT: sound,
  WITHDRAW: (scenario, _seatOrder, { district }) =>
    scenario.files.scenario.districts.some(({ id }) => id === district) ? null : "district",
  RETURN: (scenario, _seatOrder, { town }) => (scenario.town[town] ? null : "town"),
  STATUS: sound,
};

/** Their names, in the same order. */
export const clauseKinds = Object.keys(faults) as readonly ClauseKind[];

const wrongParameter: Fault<ClauseKind> = (scenario, seatOrder, clause) =>
  (faults[clause.kind] as Fault<ClauseKind>)(scenario, seatOrder, clause);

/** The clauses of a text's latest version: what is signed. */
export const latestClauses = (text: { readonly versions: readonly { readonly clauses: readonly Clause[] }[] }) =>
  text.versions.at(-1)?.clauses ?? [];

type Sessions = Pick<MatchState, "convenings">;

/** The talks of this number, from 1; undefined on the direct line (null), and for a number that there is not. */
export const sessionOf = (state: Sessions, convening: number | null): Convening | undefined =>
  convening === null ? undefined : state.convenings[convening - 1];

/** Host of a text's session; null on the direct line. */
export const hostOf = (state: Sessions, convening: number | null): SeatId | null =>
  sessionOf(state, convening)?.host ?? null;
