/** What a seat does that sets no orders (RULES §3), and the context against which orders are checked. */
import { other, type Pair, type SeatId, type Side } from "../base/ids.ts";
import { memo, memoLast } from "../base/memo.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchState, Text } from "../state/matchState.ts";
import { seatDef, seatingOf } from "../state/seating.ts";
import type { OrderContext } from "../state/seatView.ts";
import type { Clause } from "../terms/clause.ts";
import type { Order, OrderKind } from "../terms/order.ts";
import { answersOf } from "./answers.ts";
import { bindingClauses, brokenBy } from "./binding.ts";
import { tasksOf } from "./carrying.ts";
import { isCorrected } from "./claims.ts";
import { councilSteps } from "./council.ts";
import { costOf, orderKinds, rungOf } from "./orders.ts";

/**
 * HOLD where a treaty binds the seat or the ladder leaves nothing else; else ATTRITE with the last communiqué. Third parties: nothing.
 * `mayRead` tells which texts are known to whoever asks; the lock knows all.
 */
export function standingOrders(
  scenario: Scenario,
  state: MatchState,
  seat: SeatId,
  mayRead: (text: Text) => boolean = all,
): Order[] {
  const side = seatDef(scenario, seat).side;
  if (side === null) return [];
  const powers = seatingOf(scenario, state.setup.roster).powers[seat]?.orders ?? [];
  const orders: Order[] = [];
  if (powers.includes("ATTRITE")) {
    const attrite: Order = { kind: "ATTRITE" };
    const bound = brokenBy(scenario, bindingClauses(scenario, state, mayRead), attrite) !== null;
    const reachable = rungOf(scenario, "ATTRITE") <= state.escalation + 1;
    orders.push(bound || !reachable ? { kind: "HOLD" } : attrite);
  }
  const { share, stance } = state.sides[side];
  if (powers.includes("COMMUNIQUE")) orders.push({ kind: "COMMUNIQUE", share, stance, text: "" });
  return orders;
}

/** Points of the round less those spent on acts: what orders may cost. */
const pointsLeft = (state: MatchState, seat: SeatId): number => {
  const own = state.seats[seat];
  return own ? own.points - own.spent : 0;
};

/** What an act may cost: the points left less those that the orders set so far take, so that the lock finds them paid (RULES §3). */
export function pointsForActs(scenario: Scenario, state: MatchState, seat: SeatId): number {
  const orders = state.seats[seat]?.orders ?? null;
  const left = pointsLeft(state, seat);
  return orders === null ? left : left - costOf(scenario, orderContext(scenario, state, seat), orders);
}

const all = () => true;

/** What `checkOrders` and `priceOf` need to know of one seat; what is forbidden by the texts that it may read. */
export function orderContext(
  scenario: Scenario,
  state: MatchState,
  seat: SeatId,
  mayRead: (text: Text) => boolean = all,
): OrderContext {
  const side = seatDef(scenario, seat).side;
  return {
    seat,
    side,
    points: pointsLeft(state, seat),
    escalation: state.escalation,
    opponentRungs: side === null ? [] : state.sides[other(side)].rungsLast,
    deliveries: state.seats[seat]?.deliveries ?? null,
    supply: side === null ? null : state.sides[side].supply,
    martialLaw: side === null ? false : state.sides[side].martialLaw,
    inquiry: state.seats[seat]?.inquiry ?? null,
    firedOnTowns: firedOnTowns(state.shelled, scenario, state.round),
    council: scenario.files.scenario.council !== null && state.council < councilSteps,
    claims: claimsToVerify(state.claims, state.sides[0].disclosed, state.sides[1].disclosed),
    orders: seatingOf(scenario, state.setup.roster).powers[seat]?.orders ?? [],
    tasks: tasksOf(scenario, state, seat, mayRead),
    answers: answersOf(scenario, state, seat),
    ...forbiddenBy(bindingClauses(scenario, state, mayRead), scenario),
  };
}

/** What a side has corrected by publishing all is settled: there is nothing left to check. */
const claimsToVerify = memoLast(
  (claims: MatchState["claims"], first: number | null, second: number | null): OrderContext["claims"] =>
    claims.map((claim) => ({
      id: claim.id,
      claimant: claim.claimant,
      verified: claim.verdict !== null || isCorrected(claim, claim.about === 0 ? first : second),
    })),
);

const firedOnTowns = memoLast(
  (shelled: MatchState["shelled"], scenario: Scenario, round: number): Readonly<Pair<boolean>> => {
    const hit = (side: Side) =>
      shelled.some((entry) => entry.round >= round - 1 && scenario.town[entry.town]?.side === other(side));
    return [hit(0), hit(1)];
  },
);

/** Kinds of orders that the clauses forbid whatever their target, and sectors in which they forbid attacks. */
const forbiddenBy = memo(
  (binding: readonly Clause[], scenario: Scenario): Pick<OrderContext, "forbidden" | "demilitarised"> => {
    const samples = (kind: OrderKind): Order[] =>
      kind === "OFFENSIVE"
        ? scenario.sectors.map((sector) => ({ kind: "OFFENSIVE", sector }))
        : kind === "SHELL"
          ? Object.keys(scenario.town).map((town) => ({ kind: "SHELL", town }))
          : [{ kind } as Order];
    const breaks = (order: Order) => brokenBy(scenario, binding, order) !== null;
    return {
      forbidden: binding.length === 0 ? [] : orderKinds.filter((kind) => samples(kind).every(breaks)),
      demilitarised: scenario.sectors.filter((sector) => breaks({ kind: "OFFENSIVE", sector })),
    };
  },
);
