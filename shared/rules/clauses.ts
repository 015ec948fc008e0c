/** Treaty clauses: which are well formed, whose signature they need, what they forbid (RULES §8). */
import type { SeatId } from "../base/ids.ts";
import { memo } from "../base/memo.ts";
import { type Refusal, refusal } from "../base/result.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Convening, MatchState, Text, Treaty } from "../state/matchState.ts";
import type { OfferKind } from "../terms/choices.ts";
import type { Clause, ClauseKind, ClauseOf } from "../terms/clause.ts";
import type { Order } from "../terms/order.ts";
import { clauseKey, type Done, effective, nothingDone } from "./clauseKeys.ts";

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

/** Seats whose signature the clauses need: both leads, then those that the clauses name, each once. `host` is null on the direct line. */
export const neededSeats = (
  scenario: Scenario,
  seatOrder: readonly SeatId[],
  clauses: readonly Clause[],
  host: SeatId | null,
): readonly SeatId[] => knownNeeds(clauses, scenario, seatOrder, host);

/** Cached, since every view and every bot asks for every text. */
const knownNeeds = memo(
  (clauses: readonly Clause[], scenario: Scenario, seatOrder: readonly SeatId[], host: SeatId | null) =>
    needs(scenario, seatOrder, clauses, host),
);

function needs(
  scenario: Scenario,
  seatOrder: readonly SeatId[],
  clauses: readonly Clause[],
  host: SeatId | null,
): readonly SeatId[] {
  const needed: SeatId[] = [...scenario.leads];
  const add = (seat: SeatId | null) => {
    const played = seat === null ? null : playedBy(scenario, seatOrder, seat);
    if (played !== null && !needed.includes(played)) needed.push(played);
  };
  for (const clause of clauses) {
    for (const need of scenario.clause[clause.kind].needs) add(need === "host" ? host : parameter(clause, need));
  }
  return needed;
}

/** The seat that a clause's parameter names, or the id itself where it is one. */
function parameter(clause: Clause, need: string): SeatId {
  const value: unknown = (clause as unknown as Record<string, unknown>)[need];
  return typeof value === "string" ? value : need;
}

/** Offers that the clauses rest on and that have not been made. */
export function missingOffers(
  clauses: readonly Clause[],
  offersOf: (seat: SeatId) => Readonly<Record<OfferKind, boolean>> | undefined,
): { seat: SeatId; clause: ClauseKind }[] {
  const missing: { seat: SeatId; clause: ClauseKind }[] = [];
  for (const clause of clauses) {
    if (clause.kind === "PKF" && !offersOf(clause.contributor)?.troops)
      missing.push({ seat: clause.contributor, clause: clause.kind });
    if (clause.kind === "MONITOR" && !offersOf(clause.body)?.monitors)
      missing.push({ seat: clause.body, clause: clause.kind });
  }
  return missing;
}

/** Does this order break one of the clauses? Gives the clause that it breaks. */
export function brokenBy(scenario: Scenario, clauses: readonly Clause[], order: Order): ClauseKind | null {
  for (const clause of clauses) {
    if (!scenario.clause[clause.kind].forbids.includes(order.kind)) continue;
    if (clause.kind === "DMZ" && order.kind === "OFFENSIVE" && order.sector !== clause.sector) continue;
    if (clause.kind === "NOSHELL" && order.kind === "SHELL" && !covered(scenario, clause, order.town)) continue;
    if (clause.kind === "NOIMPORT" && !clause.of.includes("arms")) continue;
    return clause.kind;
  }
  return null;
}

const covered = (scenario: Scenario, clause: ClauseOf<"NOSHELL">, town: string) =>
  clause.covers.includes("towns") || (clause.covers.includes("heritage") && scenario.town[town]?.heritage === true);

/**
 * What binds at the next resolution: a text that is fully signed by now and enters into force before the fighting, or the treaty in force
 * unless notice ends it there.
 * Signed texts that `mayRead` leaves out are passed over: who cannot read a text must not learn of it.
 */
export function bindingClauses(
  scenario: Scenario,
  state: MatchState,
  mayRead: (text: Text) => boolean,
): readonly Clause[] {
  const { clauses, done } = bindingText(scenario, state, mayRead);
  return effective(clauses, state.round, done);
}

/** A text with how far it has been carried out. */
interface Binding {
  readonly clauses: readonly Clause[];
  readonly done: Done;
  readonly failed: readonly string[];
}
const onPaper = { done: nothingDone, failed: [] as readonly string[] };

/** The same text whole: with clauses that are not in effect yet, and how far it has been carried out. */
export function bindingText(scenario: Scenario, state: MatchState, mayRead: (text: Text) => boolean): Binding {
  const signed = state.texts.findLast(
    (text) =>
      fullySigned(scenario, state, text.id) && !entersAfterFighting(state, latestClauses(text)) && mayRead(text),
  );
  const { treaty } = state;
  if (signed?.protocolTo !== undefined && treaty)
    return { ...treaty, clauses: wholeWith(treaty.clauses, scenario, latestClauses(signed)) };
  if (signed) return { clauses: latestClauses(signed), ...onPaper };
  return treaty === null || noticeIsUp(treaty, state.round) ? { clauses: nothingBinds, ...onPaper } : treaty;
}

/** The clauses of a text with a protocol's: each takes the place of the one of its name, or comes after all. */
export const wholeWith = memo(
  (clauses: readonly Clause[], scenario: Scenario, added: readonly Clause[]): readonly Clause[] => {
    const names = new Map(added.map((clause) => [clauseKey(scenario, clause), clause]));
    const kept = clauses.map((clause) => names.get(clauseKey(scenario, clause)) ?? clause);
    return [...kept, ...added.filter((clause) => !kept.includes(clause))];
  },
);

/** What would be in force with this text: its own clauses, or for a protocol those of the whole. */
export const wholeOf = (
  scenario: Scenario,
  treaty: { readonly text: number; readonly clauses: readonly Clause[] } | null,
  text: { readonly protocolTo?: number | null; readonly versions: readonly { readonly clauses: readonly Clause[] }[] },
): readonly Clause[] =>
  treaty !== null && text.protocolTo === treaty.text
    ? wholeWith(treaty.clauses, scenario, latestClauses(text))
    : latestClauses(text);

/** Would these clauses settle the conflict, once kept (RULES §7.12)? */
export function settles(clauses: readonly Clause[]): boolean {
  const has = (kind: ClauseKind) => hasClause(clauses, kind);
  return has("LINES") && has("TALKS") && (has("PKF") || has("MONITOR"));
}

/**
 * Rounds for which the agreement in force must still be kept before it ends the match as a settlement (RULES §7.12); null where
 * it would not, where notice of leaving it has been given, and where both leads have said that they go on.
 * @param settleRounds see numbers.ceasefire
 */
export function roundsToSettle(
  treaty:
    | (Readonly<Pick<Treaty, "kept" | "endsAt">> & {
        readonly clauses: readonly Clause[];
        readonly goOn?: readonly SeatId[];
      })
    | null,
  settleRounds: number,
): number | null {
  if (treaty === null || treaty.endsAt !== null || !settles(treaty.clauses)) return null;
  if ((treaty.goOn?.length ?? 0) > 1) return null;
  return Math.max(1, settleRounds - treaty.kept);
}

/** A text that settles the conflict and is signed in the last round enters into force after the fighting, and ends the match (RULES §7.12). */
export const entersAfterFighting = (
  { round, rounds }: Pick<MatchState, "round" | "rounds">,
  clauses: readonly Clause[],
): boolean => round >= rounds && settles(clauses);

const nothingBinds: readonly Clause[] = [];

/** The clauses of a text's latest version: what is signed. */
export const latestClauses = (text: { readonly versions: readonly { readonly clauses: readonly Clause[] }[] }) =>
  text.versions.at(-1)?.clauses ?? [];

/** Does notice under EXIT end the treaty at this round's resolution? */
export const noticeIsUp = (treaty: Treaty, round: number): boolean => treaty.endsAt !== null && treaty.endsAt <= round;

type Signing = Pick<MatchState, "texts" | "seatOrder" | "convenings">;

/** Has the text's latest version every signature that it needs, and does each count? Texts that wait for each other in a circle count together. */
export const fullySigned = (scenario: Scenario, { texts, seatOrder, convenings }: Signing, id: number): boolean =>
  signedTexts(texts, scenario, seatOrder, convenings, null).has(id);

/** Seats whose signature stands on the text and counts, the text itself being taken as signed by all. */
export function countedSignatures(scenario: Scenario, state: Signing, text: Text): readonly SeatId[] {
  if (!text.conditions) return text.signed;
  const signed = signedTexts(state.texts, scenario, state.seatOrder, state.convenings, text.id);
  return text.signed.filter((seat) => counts(state.texts, signed, text, seat));
}

/** Numbers of the open texts with every signature that they need, each of which counts; `assumed` (null: none) is taken for one of them. */
const signedTexts = memo(
  (
    texts: MatchState["texts"],
    scenario: Scenario,
    seatOrder: readonly SeatId[],
    convenings: MatchState["convenings"],
    assumed: number | null,
  ): ReadonlySet<number> => {
    const needed = new Map<Text, readonly SeatId[]>();
    for (const text of texts) {
      if (text.status !== "open" || text.signed.length < 2) continue;
      const seats = neededSeats(scenario, seatOrder, latestClauses(text), hostOf({ convenings }, text.convening));
      if (seats.every((seat) => text.signed.includes(seat))) needed.set(text, seats);
    }
    const signed = new Set([...needed.keys()].map(({ id }) => id));
    const asked = assumed === null ? signed : new Set([...signed, assumed]);
    // What hangs on a text that is not signed is not signed either, until nothing falls any more.
    for (let fell = true; fell; ) {
      fell = false;
      for (const [text, seats] of needed) {
        if (!signed.has(text.id) || seats.every((seat) => counts(texts, asked, text, seat))) continue;
        signed.delete(text.id);
        if (text.id !== assumed) asked.delete(text.id);
        fell = true;
      }
    }
    return asked;
  },
);

/** Does the signature count: does it hang on nothing, or on what has come? @param signed numbers of the texts that all have signed */
function counts(texts: MatchState["texts"], signed: ReadonlySet<number>, text: Text, seat: SeatId): boolean {
  const on = text.conditions?.[seat];
  if (!on) return true;
  if ("seat" in on) return text.signed.includes(on.seat);
  const other = texts[on.text - 1];
  return other?.status === "inForce" || other?.status === "joined" || signed.has(on.text);
}

type Sessions = Pick<MatchState, "convenings">;

/** The talks of this number, from 1; undefined on the direct line (null), and for a number that there is not. */
export const sessionOf = (state: Sessions, convening: number | null): Convening | undefined =>
  convening === null ? undefined : state.convenings[convening - 1];

/** Host of a text's session; null on the direct line. */
export const hostOf = (state: Sessions, convening: number | null): SeatId | null =>
  sessionOf(state, convening)?.host ?? null;
