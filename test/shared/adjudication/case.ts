/** One numbered case of the adjudication suite (RULES §14), and how it is played. */
import { expect } from "vitest";
import type { Code } from "../../../shared/base/codes.ts";
import type { SeatId } from "../../../shared/base/ids.ts";
import type { Refusal } from "../../../shared/base/result.ts";
import type { Stream } from "../../../shared/base/rng.ts";
import { fold } from "../../../shared/engine/apply.ts";
import type { Act } from "../../../shared/engine/command.ts";
import { decide } from "../../../shared/engine/decide.ts";
import { isPosture } from "../../../shared/rules/orders.ts";
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import type { Goal } from "../../../shared/scenario/schema.ts";
import type { MatchEvent } from "../../../shared/state/event.ts";
import type { MatchState } from "../../../shared/state/matchState.ts";
import { seatDef, seatingOf } from "../../../shared/state/seating.ts";
import type { Steer } from "../../../shared/terms/action.ts";
import type { Order } from "../../../shared/terms/order.ts";
import {
  accepted,
  byClock,
  byRulebook,
  bySeat,
  type NumberChanges,
  openRound,
  seedWhere,
} from "../../helpers/engine.ts";

/** Changes a fresh state in place: the situation from which a case starts. */
export type Lay = (draft: MatchState, scenario: Scenario) => void;
/** What was seen of a case: the state after the acts and before the lock, the state at its end, all its events. */
export interface Seen {
  readonly scenario: Scenario;
  readonly before: MatchState;
  readonly after: MatchState;
  readonly events: readonly MatchEvent[];
}
export type Expectation = (seen: Seen) => void;
/** A seat's act, or a step of the instructor. */
export type Step = readonly [SeatId, Act] | { readonly steer: Steer };

export interface Refused {
  readonly step: Step;
  readonly code: Code;
  readonly with?: Refusal["with"];
}

export interface Case {
  /** For good: a case that goes takes its number with it. */
  readonly no: number;
  readonly name: string;
  /** Paragraph of the rulebook that decides it. */
  readonly rule: string;
  /** Rows of the ledger that the case stages. */
  readonly facts?: readonly string[];
  /** Seats played; 10 unless said. */
  readonly roster?: number;
  /** Numbers laid over the rulebook's, which are without chance here (`still`). */
  readonly numbers?: NumberChanges;
  /** Goals of third parties in place of the scenario's own. */
  readonly goals?: Readonly<Record<SeatId, readonly Goal[]>>;
  /** Chance that a card is drawn; none unless said. */
  readonly cards?: number;
  /** What the round's draws must be like: a seed is looked for. Or a seed, by name. */
  readonly luck?: Readonly<Record<string, (draw: Stream) => boolean>> | string;
  readonly setup?: readonly Lay[];
  /** All accepted, in this order. */
  readonly acts?: readonly Step[];
  /** Given by their seats; then the round is resolved. Belligerents not named hold; "standing" sets nothing. */
  readonly orders?: Readonly<Record<SeatId, readonly Order[] | "standing">>;
  /** Steps after the acts, before the round is resolved, each refused and leaving everything as it was. */
  readonly refused?: readonly Refused[];
  /** The same, after the round. */
  readonly refusedAfter?: readonly Refused[];
  readonly expect?: readonly Expectation[];
}

/** Numbers without chance, so that a figure can be worked out on paper: no noise, no cards, no leaks. */
const still = {
  losses: { spread: 0 },
  ground: { spread: 0 },
  widerWar: { chance: 0 },
  claims: { leakBase: 0, leakPer: 0 },
} as const;

function stillScenario(of: Case): Scenario {
  const groups = new Set([...Object.keys(still), ...Object.keys(of.numbers ?? {})]);
  const changes = of.numbers ?? {};
  const laid = [...groups].map((group) => [
    group,
    { ...still[group as keyof typeof still], ...changes[group as keyof typeof changes] },
  ]);
  const base = byRulebook(Object.fromEntries(laid));
  const goals = Object.entries(of.goals ?? {}).map(([id, own]) => [id, { ...base.seat[id], goals: own }]);
  const cards = { ...base.files.cards, chance: of.cards ?? 0 };
  const seat = Object.assign(Object.create(null), base.seat, Object.fromEntries(goals));
  return { ...base, seat, files: { ...base.files, cards } };
}

const command = (step: Step) =>
  "steer" in step ? { by: "instructor" as const, steer: step.steer } : bySeat(step[0], step[1]);

/** Plays a case: setup, acts, then orders and the round, then the refusal; then looks at what is expected. */
export function play(of: Case): void {
  const scenario = stillScenario(of);
  const seed = typeof of.luck === "string" ? of.luck : of.luck ? seedWhere(of.luck) : "case";
  let state = structuredClone(openRound({ seed, roster: of.roster ?? 10 }, scenario));
  for (const lay of of.setup ?? []) lay(state, scenario);
  const events: MatchEvent[] = [];
  const take = (by: ReturnType<typeof command> | ReturnType<typeof byClock>) => {
    const brought = accepted(scenario, state, by);
    events.push(...brought);
    state = fold(state, brought);
  };
  for (const step of of.acts ?? []) take(command(step));
  if (of.acts) expect(events.length, "every act is an event").toBeGreaterThanOrEqual(of.acts.length);
  for (const refused of of.refused ?? []) refuses(scenario, state, refused);
  let before = state;
  if (of.orders) {
    for (const [seat, orders] of Object.entries(allOrders(scenario, state, of.orders)))
      take(bySeat(seat, { kind: "setOrders", orders: [...orders] }));
    before = state;
    take(byClock("lock"));
  }
  for (const refused of of.refusedAfter ?? []) refuses(scenario, state, refused);
  for (const look of of.expect ?? []) look({ scenario, before, after: state, events });
}

function allOrders(
  scenario: Scenario,
  state: MatchState,
  given: NonNullable<Case["orders"]>,
): Record<SeatId, readonly Order[]> {
  const orders: Record<SeatId, readonly Order[]> = {};
  const { powers } = seatingOf(scenario, state.setup.roster);
  for (const seat of state.seatOrder) {
    const own = given[seat] ?? [];
    if (own === "standing" || (own.length === 0 && seatDef(scenario, seat).side === null)) continue;
    const posture: readonly Order[] =
      powers[seat]?.orders.includes("HOLD") && !own.some(isPosture) ? [{ kind: "HOLD" }] : [];
    orders[seat] = [...posture, ...own];
  }
  return orders;
}

function refuses(scenario: Scenario, state: MatchState, wanted: Refused): void {
  const left = structuredClone(state);
  const decided = decide(scenario, state, command(wanted.step));
  expect(decided).toMatchObject({
    ok: false,
    error: wanted.with ? { code: wanted.code, with: wanted.with } : { code: wanted.code },
  });
  expect(state, "a refusal leaves the state as it was").toEqual(left);
}
