/** Whose signature a text needs, what it rests on besides, and which signatures count (RULES §8). */
import type { SeatId } from "../base/ids.ts";
import { memo } from "../base/memo.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchState, Text } from "../state/matchState.ts";
import type { OfferKind } from "../terms/choices.ts";
import type { Clause, ClauseKind } from "../terms/clause.ts";
import { hostOf, latestClauses, playedBy } from "./clauses.ts";

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
