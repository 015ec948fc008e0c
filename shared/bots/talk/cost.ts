import { costOf as pointsOf } from "../../rules/orders.ts";
import type { Reason } from "../../terms/choices.ts";
import { type Stance, stances } from "../../terms/choices.ts";
import type { Deed, DeedKind, DoingOf } from "../../terms/deed.ts";
import type { Order } from "../../terms/order.ts";
import { planFor } from "../attend.ts";
import { type Desk, mayAct, openTexts, pointsLeft, talksNow } from "../desk.ts";
import { worthOfWar } from "../forecast.ts";
import { worthOfTreaty } from "../judge.ts";
import { within } from "../orders.ts";
import { contradict, isDeed, orderFor, orderKindOf } from "./asOrder.ts";
import { firstRound, owed } from "./heard.ts";
import { costToSign } from "./signing.ts";
import { costToCome, costToHost } from "./talks.ts";
import { postureWorth, roundsOf, type Weighing } from "./weigh.ts";

export interface Cost {
  /** Worth lost, 0-1; infinite where it will not or cannot be done. */
  readonly cost: number;
  readonly reason: Reason;
}

type Price<K extends DeedKind> = (on: Weighing, does: DoingOf<K>, deed: Deed) => Cost;

const never = (reason: Reason): Cost => ({ cost: Number.POSITIVE_INFINITY, reason });
/** What small services cost: a point, or a little standing. */
const little = 0.006;
const small =
  (reason: Reason, times = 1) =>
  () => ({ cost: times * little, reason });

/** A posture for its rounds; null: what the seat means to do already. */
const posture = (on: Weighing, deed: Deed, to: "HOLD" | "ATTRITE" | "OFFENSIVE"): Cost => {
  const { desk } = on;
  if (desk.side === null) return never("power");
  const lost = -postureWorth(on, desk.side, to) * roundsOf(desk, deed);
  return { cost: Math.max(0, lost), reason: "war" };
};

/** Fire that the temperament never uses, or uses at a price of its own. */
const townFire =
  (reason: Reason) =>
  ({ traits }: Weighing): Cost =>
    traits.shelling === "often" ? { cost: 4 * little, reason } : never(reason);

/** Costs of doing each kind; what is done by an order that the seat means to give anyway costs nothing. */
const prices = {
  hold: (on, _, deed) => posture(on, deed, "HOLD"),
  fire: (on, _, deed) => posture(on, deed, "ATTRITE"),
  attack: (on, _, deed) => ({
    ...posture(on, deed, "OFFENSIVE"),
    cost: posture(on, deed, "OFFENSIVE").cost + 2 * little,
  }),
  shell: townFire("towns"),
  strike: townFire("risk"),
  martialLaw: small("hardness", 5),
  publish: ({ intended }, { share }) => {
    const told = intended.find((order) => order.kind === "COMMUNIQUE");
    const now = told?.kind === "COMMUNIQUE" ? told.share : 0;
    return { cost: Math.max(0, share - now) * 2 * little, reason: "secret" };
  },
  stance: ({ intended, traits }, { stance }) => {
    const told = intended.find((order) => order.kind === "COMMUNIQUE");
    const far = told?.kind === "COMMUNIQUE" ? Math.abs(step(told.stance) - step(stance)) : 1;
    return { cost: far * (traits.candour < 0.5 ? 5 : 3) * little, reason: "hardness" };
  },
  restrain: small("means"),
  evacuate: small("means"),
  press: ({ desk }, { target, direction }) => {
    const side = desk.scenario.seat[target]?.side ?? null;
    const friend = side !== null && (desk.def.allyOf === side || desk.def.patronOf === side);
    return friend && direction === "down" ? never("ally") : { cost: 3 * little, reason: friend ? "means" : "ally" };
  },
  supply: ({ desk }) =>
    desk.own.context.forbidden.includes("SUPPLY") ? never("promised") : { cost: 2 * little, reason: "means" },
  signal: small("risk", 3),
  hotline: small("means"),
  offerForces: ({ desk }, { what }) =>
    desk.pub.seats.find(({ id }) => id === desk.seat)?.offers[what]
      ? never("means")
      : { cost: little, reason: "means" },
  statement: ({ desk }, { on }) =>
    on !== null && desk.def.allyOf === on ? { cost: 6 * little, reason: "ally" } : { cost: little, reason: "means" },
  verify: small("means"),
  callTalks: (on, does, deed) => costToHost(on, does, deed),
  comeToTalks: (on, does, deed) => costToCome(on, does, deed),
  table: ({ desk }, _, deed) =>
    deed.to <= firstRound(desk) && talksNow(desk).length === 0 && desk.side === null
      ? never("later")
      : { cost: little, reason: "later" },
  sign: (on, does) => costToSign(on, does),
  endorse: ({ desk }, { texts }) =>
    texts.text === null || openTexts(desk).some(({ id }) => id === texts.text)
      ? { cost: little, reason: "clause" }
      : never("later"),
  reject: (on, { texts }) => {
    const would = costToSign(on, { kind: "sign", texts, unless: null });
    return would.cost === 0 ? { cost: 5 * little, reason: "war" } : { cost: 0, reason: "unsaid" };
  },
  giveNotice: ({ desk, traits }) =>
    desk.pub.treaty === null ? never("later") : { cost: Math.max(little, traits.faith), reason: "promised" },
  keepText: ({ desk, traits }) => {
    const { treaty } = desk.pub;
    if (treaty === null || desk.side === null) return { cost: 0, reason: "war" };
    const tempted = worthOfWar(desk, desk.side, traits) - worthOfTreaty(desk, desk.side, traits, treaty);
    return { cost: Math.max(0, tempted - traits.faith), reason: "war" };
  },
  show: small("secret"),
  // A bot passes on what it chooses itself.
  carry: () => never("secret"),
  praise: small("ally"),
} satisfies { [K in DeedKind]: Price<K> };

const step = (stance: Stance): number => stances.indexOf(stance);

/** Costs of leaving it undone; kinds that are not named cost next to nothing. */
const leaving: { readonly [K in DeedKind]?: Price<K> } = {
  hold: (on, _, deed) => posture(on, deed, "ATTRITE"),
  fire: (on, _, deed) => posture(on, deed, "HOLD"),
  attack: (on, does, deed) =>
    means(on, { ...deed, does }) ? posture(on, deed, "ATTRITE") : { cost: 0, reason: "war" },
  shell: (on, does, deed) => restraint(on, { ...deed, does }),
  strike: (on, does, deed) => restraint(on, { ...deed, does }),
  supply: ({ desk, traits }, _, deed) => {
    const low = (desk.own.clientSupply ?? 0) < traits.supplyBelow;
    return { cost: (low ? 4 : 1) * little * roundsOf(desk, deed), reason: "ally" };
  },
  sign: (on, does) => {
    const would = costToSign(on, does);
    return would.cost === 0 ? { cost: 5 * little, reason: "war" } : { cost: 0, reason: "unsaid" };
  },
  giveNotice: ({ desk }) => ({ cost: desk.pub.treaty === null ? 0 : little, reason: "war" }),
  keepText: () => never("promised"),
};

/** Does the seat mean to do it? */
const means = ({ intended }: Weighing, { does }: Deed): boolean => intended.some((order) => isDeed(order, does));

const restraint = (on: Weighing, deed: Deed): Cost => {
  const { traits, desk } = on;
  const each = traits.shelling === "never" ? 0 : means(on, deed) ? 2 : traits.shelling === "often" ? 1 : 0.3;
  return { cost: each * little * roundsOf(desk, deed), reason: "war" };
};

/** What a deed of this seat's own costs it, whatever else it has promised. */
export function costOf(on: Weighing, deed: Deed): Cost {
  if (deed.not) {
    const price = leaving[deed.does.kind] as Price<DeedKind> | undefined;
    return price ? price(on, deed.does as never, deed) : { cost: little / 2, reason: "unsaid" };
  }
  if (means(on, deed) && deed.from === deed.to) return { cost: 0, reason: "unsaid" };
  return (prices[deed.does.kind] as Price<DeedKind>)(on, deed.does as never, deed);
}

/** Who could still host keeps points for it: else anybody could keep talks away by asking for favours. */
function leavesRoomToHost(desk: Desk, promised: readonly Order[]): boolean {
  if (!mayAct(desk, "convene") || talksNow(desk).length > 0 || desk.pub.treaty !== null) return true;
  const { convene, leaderCalled } = desk.numbers.orders.acts;
  const left = pointsLeft(desk) - pointsOf(desk.scenario, desk.own.context, promised);
  return left >= convene + leaderCalled || (left >= convene && planFor(desk, desk.seat, left) !== null);
}

/** Why the deed cannot be promised beside what has been; null: it can. */
export function obstacle(on: Weighing, deed: Deed): Reason | null {
  const { desk, intended } = on;
  const first = firstRound(desk);
  if (deed.from < first) return "later";
  const given = owed(desk, deed.from).flatMap((line) => (line.deed ? [line.deed] : []));
  if (given.some((each) => contradict(each, deed))) return "promised";
  if (deed.not || deed.from > first || orderKindOf[deed.does.kind] === undefined) return null;
  const order = orderFor(desk, deed.does, intended);
  if (order === null) return "means";
  const before = given.flatMap((each) => (each.not ? [] : (orderFor(desk, each.does, intended) ?? [])));
  if (!leavesRoomToHost(desk, [...before, order])) return "means";
  const fits = within(desk, [...before, order]);
  return fits.some((each) => isDeed(each, deed.does)) ? null : "means";
}
