/** The numbered steps of a round's resolution (RULES §7), in order. */
import { other, type SeatId, sides } from "../base/ids.ts";
import { stream } from "../base/rng.ts";
import { answerBreach } from "../rules/answers.ts";
import { showBelied } from "../rules/belied.ts";
import { carryOut, enterAtTheEnd, enterIntoForce, testTruce } from "../rules/breach.ts";
import { playCard } from "../rules/cards.ts";
import { carryOnWith } from "../rules/carrying.ts";
import { fireOnTowns, harmCivilians } from "../rules/civilians.ts";
import { publish } from "../rules/claims.ts";
import { fight } from "../rules/combat.ts";
import { declareMartialLaw, hostsOfBoth, settleAtHome, showExhaustion } from "../rules/domestic.ts";
import { advance } from "../rules/ground.ts";
import { byKind, newTally, type Resolution } from "../rules/resolution.ts";
import { endingOf, outcomeOf } from "../rules/score.ts";
import { standingOrders } from "../rules/standingOrders.ts";
import { actOutside } from "../rules/thirdParties.ts";
import { escalate, rungsOf } from "../rules/widerWar.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchEvent } from "../state/event.ts";
import type { Ending, MatchState } from "../state/matchState.ts";
import { seatingOf } from "../state/seating.ts";
import type { Order } from "../terms/order.ts";
import { applyTo, draftOf, madeWhileFolding } from "./apply.ts";
import { moved } from "./gauge.ts";
import { settleWords } from "./settleWords.ts";
import { stateHash } from "./stateHash.ts";

/**
 * Locks the open round and resolves it. Gives the events; the state is left as it was. `hashed` false leaves the round's hash
 * as it was before: for rounds that nobody will ever check, played for their figures alone.
 */
export function resolve(scenario: Scenario, state: MatchState, hashed = true): MatchEvent[] {
  const draft = draftOf(state);
  /** The same draft, as the rules read it. */
  const seen = draft as MatchState;
  const events: MatchEvent[] = [];
  const emit = (event: MatchEvent) => {
    events.push(event);
    applyTo(draft, event);
  };
  const { orders, standing } = lockedOrders(scenario, state);
  const seating = seatingOf(scenario, state.setup.roster);
  const r: Resolution = {
    scenario,
    numbers: scenario.numbers,
    seating,
    state: seen,
    orders,
    given: byKind(seating.order, orders),
    emit,
    move: (of, terms) => {
      const event = moved(scenario, seen, of, terms);
      if (event) emit(event);
    },
    draw: (name) => stream(state.setup.seed, state.round, name),
    round: newTally(scenario.sectors),
  };
  emit({ kind: "locked", round: state.round, orders, standing }); // 1
  for (const step of steps) step(r);
  close(r, endingOf(scenario, seen), hashed ? stateHash(seen) : state.lastHash);
  madeWhileFolding(events, state, seen);
  return events;
}

const steps: readonly ((r: Resolution) => void)[] = [
  declareMartialLaw,
  enterIntoForce, // 2
  showBelied,
  testTruce, // 3
  fight, // 4
  advance, // 5
  fireOnTowns, // 6
  harmCivilians,
  carryOut,
  carryOnWith,
  answerBreach,
  actOutside, // 7
  publish, // 8
  settleAtHome, // 9
  escalate, // 10
  playCard, // 11
  showExhaustion,
  enterAtTheEnd, // 12
  remember,
  settleWords,
];

/** Step 1 (RULES §7.1): orders as set, with standing orders for seats that set none. */
function lockedOrders(
  scenario: Scenario,
  state: MatchState,
): { orders: Record<SeatId, readonly Order[]>; standing: SeatId[] } {
  const orders: Record<SeatId, readonly Order[]> = {};
  const standing: SeatId[] = [];
  for (const seat of state.seatOrder) {
    const set = state.seats[seat]?.orders ?? null;
    if (set === null) standing.push(seat);
    orders[seat] = set ?? standingOrders(scenario, state, seat);
  }
  return { orders, standing };
}

/** What the next round's tests will ask of this one. */
function remember(r: Resolution): void {
  const counts = r.numbers.ground.counts;
  r.emit({
    kind: "remembered",
    gained: [r.round.gained[0] > counts, r.round.gained[1] > counts],
    lost: [r.round.gained[other(0)] > counts, r.round.gained[other(1)] > counts],
    rungs: [rungsOf(r, sides[0]), rungsOf(r, sides[1])],
    leverage: r.round.leverage,
    groundChange: { ...r.round.ground },
    hostedBoth: hostsOfBoth(r),
  });
}

/** Step 12: the round's hash, and the end where it has come. */
function close(r: Resolution, ending: Ending | null, hash: string): void {
  r.emit({ kind: "roundClosed", round: r.state.round, hash });
  if (ending) r.emit(endedBy(r.scenario, r.state, ending));
}

/** The closing event, with the outcome and the seed. */
export const endedBy = (scenario: Scenario, state: MatchState, ending: Ending): MatchEvent => ({
  kind: "ended",
  ending,
  outcome: outcomeOf(scenario, state, ending),
  seed: state.setup.seed,
});
