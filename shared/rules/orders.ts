/** Orders: who may give which, on which rung, at what price (RULES §§4, 6). */
import { pointsIn, sides, type TownId } from "../base/ids.ts";
import { isWithin } from "../base/letters.ts";
import { type Refusal, refusal } from "../base/result.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { clientOf, seatDef } from "../state/seating.ts";
import type { OrderContext } from "../state/seatView.ts";
import {
  directions,
  leverageOn,
  longestCommunique,
  offerKinds,
  type Posture,
  postures,
  thirds,
  votes,
} from "../terms/choices.ts";
import type { Order, OrderKind, OrderOf } from "../terms/order.ts";

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
  const price =
    (scenario.numbers.orders.prices[order.kind] ?? 0) +
    (order.kind === "ANSWER_BREACH" ? scenario.numbers.answers.points[order.answer] : 0);
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
  return orders[a.kind].onceARound || JSON.stringify(a) === JSON.stringify(b);
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
  return (orders[order.kind].check as Descriptor<OrderKind>["check"])(scenario, context, order);
}

/** The starting values of a scenario that rest on grounds of their own. */
type StartValue = Exclude<keyof Scenario["files"]["scenario"]["start"], "grounds" | "claims">;

/** All that sets a kind of order apart. Its price and who may give it stand in the scenario, its words under its name. */
interface Descriptor<K extends OrderKind> {
  /** Why the order cannot be given in this context, or null. */
  readonly check: (scenario: Scenario, context: OrderContext, order: OrderOf<K>) => Refusal | null;
  /** One for each target, legal now or not; `seats` are those in play. */
  readonly list: (scenario: Scenario, context: OrderContext, seats: readonly string[]) => readonly OrderOf<K>[];
  /** One a round, whatever its target: another takes its place. The others may be given once a target. */
  readonly onceARound: boolean;
  /** What is left to choose once the kind is chosen: which of its targets, or what to say. */
  readonly asks: "nothing" | "target" | "words";
  /** The starting value that tells how it was given before the match, whose grounds are the order's as well. */
  readonly start: StartValue | null;
}

const plain = { check: () => null, asks: "nothing", start: null } as const;
const aimed = { onceARound: false, asks: "target", start: null } as const;

/** The kinds of orders, in the order in which they are listed. */
export const orders: { readonly [K in OrderKind]: Descriptor<K> } = {
  HOLD: { ...plain, list: () => [{ kind: "HOLD" }], onceARound: true },
  ATTRITE: { ...plain, list: () => [{ kind: "ATTRITE" }], onceARound: true },
  OFFENSIVE: {
    check: (scenario, context, { sector }) => {
      const place = scenario.files.scenario.sectors.find(({ id }) => id === sector);
      if (!place) return refusal("unknownSector");
      if (context.side === null || !place.attackedBy.includes(context.side)) return refusal("sectorClosed", { sector });
      const needs = pointsIn(scenario.numbers.orders.minSupply, sector);
      const has = context.supply ?? 0;
      return has < needs ? refusal("supplyTooLow", { needs, has }) : null;
    },
    list: (scenario, { side }) =>
      scenario.files.scenario.sectors
        .filter(({ attackedBy }) => side === null || attackedBy.includes(side))
        .map(({ id }) => ({ kind: "OFFENSIVE", sector: id })),
    onceARound: true,
    asks: "target",
    start: "rungsLast",
  },
  SHELL: {
    ...aimed,
    check: (scenario, context, { town }) => aim(scenario, context, town, false),
    list: (scenario, context) => theirTowns(scenario, context, false).map((town) => ({ kind: "SHELL", town })),
    start: "rungsLast",
  },
  STRIKE_BEYOND: {
    ...aimed,
    check: (scenario, context, { town }) => aim(scenario, context, town, true),
    list: (scenario, context) => theirTowns(scenario, context, true).map((town) => ({ kind: "STRIKE_BEYOND", town })),
    start: "escalation",
  },
  MARTIAL_LAW: {
    ...plain,
    check: (_scenario, context) => (context.martialLaw ? refusal("onceOnly") : null),
    list: () => [{ kind: "MARTIAL_LAW" }],
    onceARound: true,
    start: "martialLaw",
  },
  COMMUNIQUE: {
    check: (_scenario, _context, { text }) =>
      !isWithin(text, longestCommunique) ? refusal("textTooLong", { max: longestCommunique }) : null,
    list: () => thirds.map((share) => ({ kind: "COMMUNIQUE", share, stance: "conditional", text: "" })),
    onceARound: true,
    asks: "words",
    start: "share",
  },
  RESTRAIN: { ...plain, list: () => [{ kind: "RESTRAIN" }], onceARound: true },
  EVACUATE: {
    ...aimed,
    check: (scenario, context, { town }) => {
      const found = scenario.town[town];
      if (!found) return refusal("unknownTown", { town });
      return found.side === context.side ? null : refusal("townNotTheirs", { town });
    },
    list: (scenario, context) =>
      Object.keys(scenario.town)
        .filter((id) => scenario.town[id]?.side === context.side)
        .map((town) => ({ kind: "EVACUATE", town })),
  },
  LEVERAGE: {
    ...aimed,
    check: (scenario, _context, { target }) =>
      scenario.leads.includes(target) ? null : refusal("unknownTarget", { target }),
    list: (scenario) =>
      scenario.leads.flatMap((target) =>
        directions.flatMap((direction) =>
          leverageOn.map((on) => ({ kind: "LEVERAGE", target, direction, on }) as const),
        ),
      ),
    onceARound: true,
  },
  SUPPLY: {
    ...aimed,
    check: (scenario, context, { client }) => {
      const side = clientOf(scenario, context.seat);
      if (side === null || scenario.leads[side] !== client) return refusal("notYourClient", { client });
      return context.deliveries === 0 ? refusal("noDeliveriesLeft") : null;
    },
    list: (scenario, context) => {
      const side = clientOf(scenario, context.seat);
      return side === null ? [] : [{ kind: "SUPPLY", client: scenario.leads[side] }];
    },
    // A patron has one client.
    asks: "nothing",
    start: "supply",
  },
  SIGNAL: {
    ...aimed,
    check: (scenario, context, { to }) => addressee(scenario, context, to),
    list: (...on) => addressees(...on).map((to) => ({ kind: "SIGNAL", to })),
  },
  HOTLINE: {
    ...aimed,
    check: (scenario, context, { to }) => addressee(scenario, context, to),
    list: (...on) => addressees(...on).map((to) => ({ kind: "HOTLINE", to })),
  },
  OFFER: { ...aimed, check: () => null, list: () => offerKinds.map((what) => ({ kind: "OFFER", what })) },
  STATEMENT: { ...aimed, check: () => null, list: () => sides.map((on) => ({ kind: "STATEMENT", on })) },
  VERIFY: {
    ...aimed,
    check: (_scenario, context, { claim }) => {
      const found = context.claims.find((c) => c.id === claim);
      if (!found || found.verified) return refusal("unknownClaim", { claim });
      return found.claimant === context.seat ? refusal("ownClaim", { claim }) : null;
    },
    list: (_scenario, context) =>
      context.claims
        .filter((c) => !c.verified && c.claimant !== context.seat)
        .map(({ id }) => ({ kind: "VERIFY", claim: id })),
  },
  ANSWER_BREACH: {
    ...aimed,
    check: (_scenario, { answers, seat }, { answer }) => {
      if (answers.length === 0) return refusal("nothingToAnswer");
      return answers.includes(answer) ? null : refusal("noMeans", { seat });
    },
    list: (_scenario, { answers }) => answers.map((answer) => ({ kind: "ANSWER_BREACH", answer })),
    onceARound: true,
  },
  INSPECT: {
    ...aimed,
    check: (scenario, _context, { seat }) =>
      scenario.seat[seat]?.patronOf != null ? null : refusal("unknownTarget", { target: seat }),
    list: (scenario, { seat: own }, seats) =>
      seats
        .filter((seat) => seat !== own && scenario.seat[seat]?.patronOf != null)
        .map((seat) => ({ kind: "INSPECT", seat })),
    onceARound: true,
  },
  INVESTIGATE: {
    ...aimed,
    check: (_scenario, { inquiry }) => (inquiry === null ? null : refusal("inquiryUnderWay")),
    list: () => sides.map((on) => ({ kind: "INVESTIGATE", on })),
    onceARound: true,
  },
  SANCTION: {
    ...aimed,
    check: (_scenario, { firedOnTowns }, { on }) => (firedOnTowns[on] ? null : refusal("nothingToSanction")),
    list: () => sides.map((on) => ({ kind: "SANCTION", on })),
  },
  COUNCIL: {
    ...aimed,
    check: (_scenario, { council }) => (council ? null : refusal("councilDone")),
    list: () => votes.map((vote) => ({ kind: "COUNCIL", vote })),
    onceARound: true,
  },
  CARRY_OUT: {
    ...aimed,
    check: (_scenario, { tasks }, { clause }) =>
      tasks.includes(clause) ? null : refusal("nothingToCarryOut", { clause }),
    list: (_scenario, { tasks }) => tasks.map((clause) => ({ kind: "CARRY_OUT", clause })),
  },
};

/** Their names, in the same order. */
export const orderKinds = Object.keys(orders) as readonly OrderKind[];

/** Ids of the other side's towns, in the region or beyond it. */
const theirTowns = ({ town }: Scenario, { side }: OrderContext, beyond: boolean) =>
  Object.keys(town).filter((id) => town[id]?.side !== side && town[id]?.beyond === beyond);

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
export const ordersOf = (scenario: Scenario, context: OrderContext, seats: readonly string[]): Order[] =>
  context.orders.flatMap((kind): readonly Order[] => orders[kind].list(scenario, context, seats));

const addressees = (scenario: Scenario, context: OrderContext, seats: readonly string[]) =>
  seats.filter((to) => addressee(scenario, context, to) === null);
