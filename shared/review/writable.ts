/** Which texts could have been written at a table: each kind of clause in each of its forms, and packages of them. */

import type { SeatId, VenueId } from "../base/ids.ts";
import { stream } from "../base/rng.ts";
import { packageFor } from "../bots/packages.ts";
import { isTruce } from "../rules/ceasefire.ts";
import { checkClauses, clauseKinds, hostOf, sessionOf } from "../rules/clauses.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchState } from "../state/matchState.ts";
import { statusModes } from "../terms/choices.ts";
import type { Clause, ClauseKind } from "../terms/clause.ts";
import { deskFor } from "./seatSheets.ts";

/** A table of a match: its host and venue, both null on the direct line. */
export interface Place {
  readonly convening: number | null;
  readonly host: SeatId | null;
  readonly venue: VenueId | null;
}

export const placeAt = (state: MatchState, convening: number | null): Place => ({
  convening,
  host: hostOf(state, convening),
  venue: sessionOf(state, convening)?.venue ?? null,
});

/** The forms that each kind could have there, by what has been offered; none for a kind that nobody could stand for. */
export type Writable = Readonly<Record<ClauseKind, readonly Clause[]>>;

export function writableAt(scenario: Scenario, state: MatchState, place: Place): Writable {
  const next = Math.min(state.round + 1, state.rounds);
  const { venues, districts } = scenario.files.scenario;
  const venue = place.venue ?? venues[0]?.id;
  const offering = (what: "troops" | "monitors") => state.seatOrder.filter((seat) => state.seats[seat]?.offers[what]);
  const corridor = packageFor(deskFor(scenario, state, scenario.leads[0]), "humanitarian", place).filter(
    ({ kind }) => kind === "CORRIDOR",
  );
  const forms = {
    CEASE: [{ kind: "CEASE", hour: 0 }],
    LINES: [{ kind: "LINES", round: state.round }],
    PKF: offering("troops").map((contributor) => ({ kind: "PKF", contributor })),
    MONITOR: offering("monitors").map((body) => ({ kind: "MONITOR", body })),
    GUARANTOR: state.seatOrder.map((seat) => ({ kind: "GUARANTOR", seat })),
    DMZ: scenario.sectors.map((sector) => ({ kind: "DMZ", sector, km: 5 })),
    JOINTCOM: [{ kind: "JOINTCOM" }],
    HANDOVER: districts
      .filter(({ id }) => !state.handed.includes(id))
      .map(({ id }) => ({ kind: "HANDOVER", district: id, round: next })),
    TALKS: venue === undefined ? [] : [{ kind: "TALKS", venue, round: next }],
    NOSHELL: [{ kind: "NOSHELL", covers: ["towns", "heritage", "pipelines"] }],
    NOBEYOND: [{ kind: "NOBEYOND" }],
    HUMEX: [{ kind: "HUMEX", of: ["bodies", "prisoners"] }],
    CORRIDOR: corridor,
    NOIMPORT: [{ kind: "NOIMPORT", of: ["arms", "fighters"] }],
    EXIT: [{ kind: "EXIT", notice: 2 }],
    WITHDRAW: districts
      .filter(({ id }) => !state.handed.includes(id))
      .map(({ id }) => ({ kind: "WITHDRAW", side: 1, district: id, round: next })),
    RETURN: scenario.files.scenario.towns
      .filter(({ side, beyond }) => !beyond && state.sides[side].displaced > 0)
      .map(({ id }) => ({ kind: "RETURN", town: id })),
    STATUS: statusModes.map((mode) => ({ kind: "STATUS", mode, round: next })),
  } satisfies Record<ClauseKind, readonly Clause[]>;
  const sound = (clause: Clause) => checkClauses(scenario, state.seatOrder, [clause]) === null;
  return Object.fromEntries(
    clauseKinds.map((kind) => [kind, (forms[kind] as Clause[]).filter(sound)]),
  ) as unknown as Writable;
}

/** How often a kind stands in a package that is drawn: nearly all stop fire, every other clause as often as not. */
const share: Partial<Record<ClauseKind, number>> = {
  ...{ CEASE: 0.9, HANDOVER: 0.25, EXIT: 0.25, WITHDRAW: 0.25, STATUS: 0.25 },
};

/** Packages drawn from all that could be written, each once, the same for the same `seed` and round; at most `count`. */
export function drawPackages(
  writable: Writable,
  count: number,
  { seed, round }: { seed: string; round: number },
): Clause[][] {
  const { uniform } = stream(seed, round, "packages");
  const seen = new Set<string>();
  const drawn: Clause[][] = [];
  for (let tries = 0; tries < 4 * count && drawn.length < count; tries++) {
    const clauses = clauseKinds.flatMap((kind): readonly Clause[] => {
      const forms = writable[kind];
      if (forms.length === 0 || uniform() >= (share[kind] ?? 0.5)) return [];
      const form = forms[Math.floor(uniform() * forms.length)];
      return form ? [form] : [];
    });
    const key = JSON.stringify(clauses);
    if (!isTruce(clauses) || seen.has(key)) continue;
    seen.add(key);
    drawn.push(clauses);
  }
  return drawn;
}
