/** What each clause's parameters can be in this match, and a sensible first choice. Pure. */
import type { SeatId } from "../../shared/base/ids.ts";
import { clauseKey } from "../../shared/rules/clauseKeys.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { PublicView } from "../../shared/state/seatView.ts";
import type { Clause, ClauseKind } from "../../shared/terms/clause.ts";

export interface Setting {
  readonly scenario: Scenario;
  readonly pub: PublicView;
  /** The seat that writes: what it offers itself comes first. */
  readonly me?: SeatId | undefined;
}

const inPlay = ({ pub }: Setting): SeatId[] => pub.seats.map(({ id }) => id);

/** Seats that can offer monitors or troops: those whose offer stands first, of these the writer's own, and patrons last. */
export function contributors(setting: Setting, what: "monitors" | "troops"): SeatId[] {
  const able = inPlay(setting).filter((id) => setting.scenario.seat[id]?.orders.includes("OFFER"));
  const offered = (id: SeatId) => setting.pub.seats.find((seat) => seat.id === id)?.offers[what] === true;
  const rank = (id: SeatId) =>
    (offered(id) ? 0 : 3) + (id === setting.me ? 0 : setting.scenario.seat[id]?.kind === "patron" ? 2 : 1);
  return able.sort((one, other) => rank(one) - rank(other));
}

/** Seats that can guarantee: any outside power but the press. */
export const guarantors = (setting: Setting): SeatId[] =>
  inPlay(setting).filter((id) => {
    const seat = setting.scenario.seat[id];
    return seat?.side === null && seat.kind !== "press";
  });

/** Depths of a zone that the editor offers, in km. */
export const depths = [2, 5, 10, 15, 20, 30] as const;
/** Hours of the day at which a ceasefire may begin. */
export const hours = [0, 6, 12, 18] as const;
/** Rounds of notice that the editor offers. */
export const notices = [1, 2, 3, 4] as const;

/** Towns within the region, those of the side from which more have fled first. */
export function homes({ scenario, pub }: Setting): string[] {
  const fled = (side: 0 | 1) => pub.sides[side].displaced.high;
  const towns = scenario.files.scenario.towns.filter(({ beyond }) => !beyond);
  return towns.sort((a, b) => fled(b.side) - fled(a.side)).map(({ id }) => id);
}

/** Rounds from this one (or the next) to the last. */
export function roundsFrom({ pub }: Setting, next: boolean): number[] {
  const first = Math.max(1, pub.round + (next ? 1 : 0));
  return Array.from({ length: Math.max(1, pub.rounds - first + 1) }, (_, at) => first + at);
}

/** Rounds whose line can be fixed: this one and those before. */
export const roundsSoFar = ({ pub }: Setting): number[] =>
  Array.from({ length: Math.max(1, pub.round) }, (_, at) => Math.max(1, pub.round) - at);

/** Every way to choose at least one of `items`, all of them first. */
export function subsets<T>(items: readonly T[]): T[][] {
  const masks = Array.from({ length: 2 ** items.length - 1 }, (_, at) => at + 1);
  const sets = masks.map((mask) => items.filter((_, at) => (mask >> at) % 2 === 1));
  return sets.sort((a, b) => b.length - a.length);
}

type Makers = { readonly [K in ClauseKind]: (setting: Setting) => Clause | null };

const makers = {
  CEASE: () => ({ kind: "CEASE", hour: 12 }),
  LINES: (s) => ({ kind: "LINES", round: Math.max(1, s.pub.round) }),
  PKF: (s) => withFirst(contributors(s, "troops"), (contributor) => ({ kind: "PKF", contributor })),
  MONITOR: (s) => withFirst(contributors(s, "monitors"), (body) => ({ kind: "MONITOR", body })),
  GUARANTOR: (s) => withFirst(guarantors(s), (seat) => ({ kind: "GUARANTOR", seat })),
  DMZ: (s) => withFirst(s.scenario.sectors.slice(-1), (sector) => ({ kind: "DMZ", sector, km: 10 })),
  JOINTCOM: () => ({ kind: "JOINTCOM" }),
  HANDOVER: (s) => {
    const left = s.scenario.files.scenario.districts.filter(({ id }) => !s.pub.handed.includes(id));
    const round = roundsFrom(s, true)[0] ?? s.pub.rounds;
    return withFirst(left, ({ id }) => ({ kind: "HANDOVER", district: id, round }));
  },
  TALKS: (s) => {
    const round = roundsFrom(s, true)[0] ?? s.pub.rounds;
    return withFirst(s.scenario.files.scenario.venues, ({ id }) => ({ kind: "TALKS", venue: id, round }));
  },
  NOSHELL: () => ({ kind: "NOSHELL", covers: ["towns", "heritage", "pipelines"] }),
  NOBEYOND: () => ({ kind: "NOBEYOND" }),
  HUMEX: () => ({ kind: "HUMEX", of: ["bodies", "prisoners"] }),
  CORRIDOR: (s) => {
    const towns = s.scenario.files.scenario.towns;
    const from = towns.find(({ beyond }) => !beyond);
    const to = towns.find(({ id, side, beyond }) => beyond && side === from?.side && id !== from?.id) ?? towns.at(1);
    return from && to ? { kind: "CORRIDOR", from: from.id, to: to.id } : null;
  },
  NOIMPORT: () => ({ kind: "NOIMPORT", of: ["arms", "fighters"] }),
  EXIT: () => ({ kind: "EXIT", notice: 1 }),
  WITHDRAW: (s) =>
    withFirst(s.scenario.files.scenario.districts, ({ id }) => ({
      kind: "WITHDRAW",
      side: 1,
      district: id,
      round: roundsFrom(s, true)[0] ?? s.pub.rounds,
    })),
  RETURN: (s) => withFirst(homes(s), (town) => ({ kind: "RETURN", town })),
  STATUS: (s) => ({ kind: "STATUS", mode: "deferred", round: roundsFrom(s, true)[1] ?? s.pub.rounds }),
} satisfies Makers;

function withFirst<T>(items: readonly T[], make: (item: T) => Clause): Clause | null {
  const [first] = items;
  return first === undefined ? null : make(first);
}

/** The clause with its first sensible parameters; null where this match has nobody or nothing for it. */
export const defaultClause = (kind: ClauseKind, setting: Setting): Clause | null => (makers as Makers)[kind](setting);

/** One more clause of a kind that a text may have several of, about something that none of `clauses` is about; null where there is none. */
export function anotherClause(kind: ClauseKind, setting: Setting, clauses: readonly Clause[]): Clause | null {
  const { scenario } = setting;
  const own = clauses.filter((clause) => clause.kind === kind);
  const [first] = own;
  if (!first || !scenario.clause[kind].repeatable) return null;
  const taken = new Set(own.map((clause) => clauseKey(scenario, clause)));
  return formsOf(first, setting).find((clause) => !taken.has(clauseKey(scenario, clause))) ?? null;
}

/** The same clause about everything that it could be about. */
function formsOf({ when: _when, ...clause }: Clause, setting: Setting): Clause[] {
  const { districts, towns } = setting.scenario.files.scenario;
  switch (clause.kind) {
    case "GUARANTOR":
      return guarantors(setting).map((seat) => ({ kind: "GUARANTOR", seat }));
    case "MONITOR":
      return contributors(setting, "monitors").map((body) => ({ kind: "MONITOR", body }));
    case "DMZ":
      return setting.scenario.sectors.map((sector) => ({ kind: "DMZ", sector, km: clause.km }));
    case "HANDOVER":
    case "WITHDRAW":
      return districts.map(({ id }) => ({ ...clause, district: id }));
    case "RETURN":
      return homes(setting).map((town) => ({ kind: "RETURN", town }));
    case "CORRIDOR":
      return towns.filter(({ id }) => id !== clause.from).map(({ id }) => ({ ...clause, to: id }));
    default:
      return [];
  }
}
