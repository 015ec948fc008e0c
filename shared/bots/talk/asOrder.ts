/** Deeds and orders: the order that does a deed, and the deed that an order is. */
import type { SeatId } from "../../base/ids.ts";
import { postures } from "../../terms/choices.ts";
import type { Deed, Doing } from "../../terms/deed.ts";
import type { Order, OrderKind } from "../../terms/order.ts";
import type { Desk } from "../desk.ts";
import { outlookOf, pressIn } from "../forecast.ts";
import { counterpart, townOf, townUnderFire } from "../orders.ts";

/** The order by which this seat does it now; null where it is done otherwise, or nothing fits. */
export function orderFor(desk: Desk, does: Doing, intended: readonly Order[] = []): Order | null {
  const { side, scenario } = desk;
  const told = intended.find((order) => order.kind === "COMMUNIQUE");
  switch (does.kind) {
    case "hold":
      return { kind: "HOLD" };
    case "fire":
      return { kind: "ATTRITE" };
    case "attack":
      return { kind: "OFFENSIVE", sector: does.sector ?? sectorOf(intended) ?? pressIn(desk, outlookOf(desk)) };
    case "shell":
    case "strike": {
      const beyond = does.kind === "strike";
      const town = does.town ?? (side === null ? undefined : townOf(desk, { side: side === 0 ? 1 : 0, beyond }));
      return town === undefined ? null : { kind: beyond ? "STRIKE_BEYOND" : "SHELL", town };
    }
    case "martialLaw":
      return { kind: "MARTIAL_LAW" };
    case "publish":
    case "stance": {
      const base =
        told?.kind === "COMMUNIQUE"
          ? told
          : ({ kind: "COMMUNIQUE", share: 0, stance: "conditional", text: "" } as const);
      if (does.kind === "stance") return { ...base, stance: does.stance };
      return { ...base, share: does.share > base.share ? does.share : base.share };
    }
    case "restrain":
      return { kind: "RESTRAIN" };
    case "evacuate": {
      const town =
        does.town ?? (side === null ? undefined : (townUnderFire(desk, side) ?? townOf(desk, { side, beyond: false })));
      return town === undefined ? null : { kind: "EVACUATE", town };
    }
    case "press":
      return { kind: "LEVERAGE", target: does.target, direction: does.direction ?? "up", on: does.on ?? "will" };
    case "supply":
      return desk.def.patronOf === null ? null : { kind: "SUPPLY", client: scenario.leads[desk.def.patronOf] };
    case "signal":
    case "hotline": {
      const to = does.to ?? counterpart(desk);
      return to === null ? null : { kind: does.kind === "signal" ? "SIGNAL" : "HOTLINE", to };
    }
    case "offerForces":
      return { kind: "OFFER", what: does.what };
    case "statement":
      return { kind: "STATEMENT", on: does.on ?? 0 };
    case "verify": {
      const claim = does.claim ?? desk.own.context.claims.find(({ verified }) => !verified)?.id;
      return claim === undefined ? null : { kind: "VERIFY", claim };
    }
    default:
      return null;
  }
}

const sectorOf = (orders: readonly Order[]) => {
  const attack = orders.find((order) => order.kind === "OFFENSIVE");
  return attack?.kind === "OFFENSIVE" ? attack.sector : null;
};

/** Is the order such a deed? */
export function isDeed(order: Order, does: Doing): boolean {
  const any = <T>(wanted: T | null, given: T) => wanted === null || wanted === given;
  switch (does.kind) {
    case "attack":
      return order.kind === "OFFENSIVE" && any(does.sector, order.sector);
    case "shell":
      return order.kind === "SHELL" && any(does.town, order.town);
    case "strike":
      return order.kind === "STRIKE_BEYOND" && any(does.town, order.town);
    case "evacuate":
      return order.kind === "EVACUATE" && any(does.town, order.town);
    case "publish":
      return order.kind === "COMMUNIQUE" && order.share >= does.share;
    case "stance":
      return order.kind === "COMMUNIQUE" && order.stance === does.stance;
    case "press":
      return (
        order.kind === "LEVERAGE" &&
        order.target === does.target &&
        any(does.direction, order.direction) &&
        any(does.on, order.on)
      );
    case "signal":
      return order.kind === "SIGNAL" && any(does.to, order.to);
    case "hotline":
      return order.kind === "HOTLINE" && any(does.to, order.to);
    case "offerForces":
      return order.kind === "OFFER" && order.what === does.what;
    case "statement":
      return order.kind === "STATEMENT" && any(does.on, order.on);
    case "verify":
      return order.kind === "VERIFY" && any(does.claim, order.claim);
    default:
      return order.kind === orderOfDeed[does.kind as keyof typeof orderOfDeed];
  }
}

const orderOfDeed = {
  hold: "HOLD",
  fire: "ATTRITE",
  martialLaw: "MARTIAL_LAW",
  restrain: "RESTRAIN",
  supply: "SUPPLY",
} as const satisfies Record<string, OrderKind>;

/** Deeds that are done by an order; which one. */
export const orderKindOf: Partial<Record<Doing["kind"], OrderKind>> = {
  ...orderOfDeed,
  attack: "OFFENSIVE",
  shell: "SHELL",
  strike: "STRIKE_BEYOND",
  publish: "COMMUNIQUE",
  stance: "COMMUNIQUE",
  evacuate: "EVACUATE",
  press: "LEVERAGE",
  signal: "SIGNAL",
  hotline: "HOTLINE",
  offerForces: "OFFER",
  statement: "STATEMENT",
  verify: "VERIFY",
};

/** What an order is, as a deed of its seat. */
export function deedsOf(orders: readonly Order[], seat: SeatId, round: number): Deed[] {
  return orders.flatMap((order) => {
    const does = doingOf(order);
    return does ? [{ seat, does, not: false, from: round, to: round }] : [];
  });
}

function doingOf(order: Order): Doing | null {
  switch (order.kind) {
    case "HOLD":
      return { kind: "hold" };
    case "ATTRITE":
      return { kind: "fire" };
    case "OFFENSIVE":
      return { kind: "attack", sector: order.sector };
    case "SHELL":
      return { kind: "shell", town: order.town };
    case "STRIKE_BEYOND":
      return { kind: "strike", town: order.town };
    case "MARTIAL_LAW":
      return { kind: "martialLaw" };
    case "COMMUNIQUE":
      return order.share === 0 ? { kind: "stance", stance: order.stance } : { kind: "publish", share: order.share };
    case "RESTRAIN":
      return { kind: "restrain" };
    case "ANSWER_BREACH":
    case "INSPECT":
    case "INVESTIGATE":
    case "SANCTION":
    case "COUNCIL":
    case "CARRY_OUT":
      return null;
    case "EVACUATE":
      return { kind: "evacuate", town: order.town };
    case "LEVERAGE":
      return { kind: "press", target: order.target, direction: order.direction, on: order.on };
    case "SUPPLY":
      return { kind: "supply" };
    case "SIGNAL":
      return { kind: "signal", to: order.to };
    case "HOTLINE":
      return { kind: "hotline", to: order.to };
    case "OFFER":
      return { kind: "offerForces", what: order.what };
    case "STATEMENT":
      return { kind: "statement", on: order.on };
    case "VERIFY":
      return { kind: "verify", claim: order.claim };
  }
}

const isPostureDeed = (does: Doing): boolean =>
  (postures as readonly (string | undefined)[]).includes(orderKindOf[does.kind]);

/** Can both deeds of one seat not be done in the rounds that they share? */
export function contradict(a: Deed, b: Deed): boolean {
  if (a.seat !== b.seat || a.to < b.from || b.to < a.from) return false;
  if (a.does.kind === b.does.kind) return a.not !== b.not;
  return !a.not && !b.not && isPostureDeed(a.does) && isPostureDeed(b.does);
}
