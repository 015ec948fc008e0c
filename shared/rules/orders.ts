/** Orders: who may give which, on which rung, at what price (RULES §§4, 6). */
import { sectorIds, sides, type TownId } from "../base/ids.ts";
import { type Refusal, refusal } from "../base/result.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { clientOf, seatDef } from "../state/seating.ts";
import type { OrderContext } from "../state/seatView.ts";
import { longestCommunique, type Order, type OrderKind, offerKinds, type Posture, postures } from "../terms/order.ts";

/** Is it one of the three postures, of which a belligerent chooses exactly one? */
export const isPosture = (order: Order): order is Extract<Order, { kind: Posture }> =>
  (postures as readonly string[]).includes(order.kind);

/** Rung that an order stands on, 0 for those that are no use of force. */
export function rungOf(scenario: Scenario, kind: OrderKind): number {
  const rungs: Partial<Record<OrderKind, number>> = scenario.numbers.orders.rungs;
  return rungs[kind] ?? 0;
}

/** Price in action points, with the rebate for answering the other side's last rung (RULES §4). */
export function priceOf(scenario: Scenario, context: OrderContext, order: Order): number {
  const price = scenario.numbers.orders.prices[order.kind] ?? 0;
  const rung = rungOf(scenario, order.kind);
  const answered = rung > 0 && context.opponentRungs.includes(rung);
  return answered ? Math.max(0, price - scenario.numbers.round.rebate) : price;
}

/** Price of all orders together. */
export const costOf = (scenario: Scenario, context: OrderContext, orders: readonly Order[]): number =>
  orders.reduce((sum, order) => sum + priceOf(scenario, context, order), 0);

/** Two orders that may not stand together: same kind and same target, or one of a kind given once. */
const sameOrder = (a: Order, b: Order): boolean => {
  if (a.kind !== b.kind) return false;
  return a.kind === "COMMUNIQUE" || a.kind === "LEVERAGE" || JSON.stringify(a) === JSON.stringify(b);
};

/**
 * Why all these orders cannot be given together, or null. Codes: notYourPower, onePosture, duplicateOrder, ladderTooHigh,
 * notEnoughPoints and those of the single orders.
 */
export function checkOrders(scenario: Scenario, context: OrderContext, orders: readonly Order[]): Refusal | null {
  const needsPosture = postures.some((posture) => context.orders.includes(posture));
  const chosen = orders.filter(isPosture).length;
  if (needsPosture && chosen !== 1) return refusal("onePosture");
  const before: Order[] = [];
  for (const order of orders) {
    const fault = fits(scenario, context, before, order);
    if (fault) return fault;
    before.push(order);
  }
  return affordable(scenario, context, orders);
}

/** Why `order` cannot be added to (or, for a posture, exchanged in) those `already` chosen, or null. */
export function whyNot(
  scenario: Scenario,
  context: OrderContext,
  already: readonly Order[],
  order: Order,
): Refusal | null {
  const rest = isPosture(order) ? already.filter((other) => !isPosture(other)) : already;
  return fits(scenario, context, rest, order) ?? affordable(scenario, context, [...rest, order]);
}

function affordable(scenario: Scenario, context: OrderContext, orders: readonly Order[]): Refusal | null {
  const cost = costOf(scenario, context, orders);
  return cost > context.points ? refusal("notEnoughPoints", { needs: cost, left: context.points }) : null;
}

function fits(scenario: Scenario, context: OrderContext, before: readonly Order[], order: Order): Refusal | null {
  if (!context.orders.includes(order.kind)) return refusal("notYourPower", { kind: order.kind });
  if (before.some((other) => sameOrder(other, order))) return refusal("duplicateOrder", { kind: order.kind });
  const rung = rungOf(scenario, order.kind);
  if (rung > context.escalation + 1) return refusal("ladderTooHigh", { rung, escalation: context.escalation });
  return (checks[order.kind] as Check<OrderKind>)?.(scenario, context, order as never) ?? null;
}

type Check<K extends OrderKind> = (
  scenario: Scenario,
  context: OrderContext,
  order: Extract<Order, { kind: K }>,
) => Refusal | null;

const free = () => null;

const checks = {
  HOLD: free,
  ATTRITE: free,
  OFFENSIVE: (scenario, context, { sector }) => {
    const needs = scenario.numbers.orders.minSupply[sector];
    if (needs === undefined) return refusal("unknownSector");
    const has = context.supply ?? 0;
    return has < needs ? refusal("supplyTooLow", { needs, has }) : null;
  },
  SHELL: (scenario, context, { town }) => aim(scenario, context, town, false),
  STRIKE_BEYOND: (scenario, context, { town }) => aim(scenario, context, town, true),
  MARTIAL_LAW: (_scenario, context) => (context.martialLaw ? refusal("onceOnly") : null),
  COMMUNIQUE: (_scenario, _context, { text }) =>
    text.length > longestCommunique ? refusal("textTooLong", { max: longestCommunique }) : null,
  RESTRAIN: free,
  EVACUATE: (scenario, context, { town }) => {
    const found = scenario.town[town];
    if (!found) return refusal("unknownTown", { town });
    return found.side === context.side ? null : refusal("townNotTheirs", { town });
  },
  LEVERAGE: (scenario, _context, { target }) =>
    scenario.leads.includes(target) ? null : refusal("unknownTarget", { target }),
  SUPPLY: (scenario, context, { client }) => {
    const side = clientOf(scenario, context.seat);
    return side !== null && scenario.leads[side] === client ? null : refusal("notYourClient", { client });
  },
  SIGNAL: (scenario, context, { to }) => addressee(scenario, context, to),
  HOTLINE: (scenario, context, { to }) => addressee(scenario, context, to),
  OFFER: free,
  STATEMENT: free,
  VERIFY: (_scenario, context, { claim }) => {
    const found = context.claims.find((c) => c.id === claim);
    if (!found || found.verified) return refusal("unknownClaim", { claim });
    return found.claimant === context.seat ? refusal("ownClaim", { claim }) : null;
  },
} satisfies { [K in OrderKind]: Check<K> };

/** Shelling reaches the opponent's towns in the region; strikes those beyond it. */
function aim(scenario: Scenario, context: OrderContext, town: TownId, beyond: boolean): Refusal | null {
  const found = scenario.town[town];
  if (!found) return refusal("unknownTown", { town });
  if (found.side === context.side) return refusal("townNotTheirs", { town });
  if (found.beyond === beyond) return null;
  return refusal(beyond ? "townWithinRegion" : "townBeyondRegion", { town });
}

/** Signals and hotlines go to another power that can answer them, or to a belligerent's lead. */
function addressee(scenario: Scenario, context: OrderContext, to: string): Refusal | null {
  const found = scenario.seat[to];
  if (!found || to === context.seat || !signalled(scenario, to)) return refusal("unknownTarget", { target: to });
  return null;
}

const signalled = (scenario: Scenario, to: string): boolean =>
  scenario.leads.includes(to) || seatDef(scenario, to).orders.includes("SIGNAL");

/**
 * Every order that the seat has the power for, one for each target, legal now or not: what a page lists and a bot chooses from.
 * `seats` are those in play. Communiqués come once a share of losses, with the stance given and no text.
 */
export function ordersOf(scenario: Scenario, context: OrderContext, seats: readonly string[]): Order[] {
  const towns = Object.keys(scenario.town);
  const theirs = (beyond: boolean) =>
    towns.filter((id) => scenario.town[id]?.side !== context.side && scenario.town[id]?.beyond === beyond);
  const list: { [K in OrderKind]: () => Order[] } = {
    HOLD: () => [{ kind: "HOLD" }],
    ATTRITE: () => [{ kind: "ATTRITE" }],
    OFFENSIVE: () => sectorIds.map((sector) => ({ kind: "OFFENSIVE", sector })),
    SHELL: () => theirs(false).map((town) => ({ kind: "SHELL", town })),
    STRIKE_BEYOND: () => theirs(true).map((town) => ({ kind: "STRIKE_BEYOND", town })),
    MARTIAL_LAW: () => [{ kind: "MARTIAL_LAW" }],
    COMMUNIQUE: () =>
      ([0, 1, 2, 3] as const).map((share) => ({ kind: "COMMUNIQUE", share, stance: "conditional", text: "" })),
    RESTRAIN: () => [{ kind: "RESTRAIN" }],
    EVACUATE: () =>
      towns.filter((id) => scenario.town[id]?.side === context.side).map((town) => ({ kind: "EVACUATE", town })),
    LEVERAGE: () =>
      scenario.leads.flatMap((target) =>
        (["up", "down"] as const).flatMap((direction) =>
          (["will", "supply"] as const).map((on): Order => ({ kind: "LEVERAGE", target, direction, on })),
        ),
      ),
    SUPPLY: () => {
      const side = clientOf(scenario, context.seat);
      return side === null ? [] : [{ kind: "SUPPLY", client: scenario.leads[side] }];
    },
    SIGNAL: () => addressees(scenario, context, seats).map((to) => ({ kind: "SIGNAL", to })),
    HOTLINE: () => addressees(scenario, context, seats).map((to) => ({ kind: "HOTLINE", to })),
    OFFER: () => offerKinds.map((what) => ({ kind: "OFFER", what })),
    STATEMENT: () => sides.map((on) => ({ kind: "STATEMENT", on })),
    VERIFY: () =>
      context.claims
        .filter((c) => !c.verified && c.claimant !== context.seat)
        .map(({ id }) => ({ kind: "VERIFY", claim: id })),
  };
  return context.orders.flatMap((kind) => list[kind]());
}

const addressees = (scenario: Scenario, context: OrderContext, seats: readonly string[]) =>
  seats.filter((to) => addressee(scenario, context, to) === null);
