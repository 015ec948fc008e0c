/** Players for trials of words (§17): seats that make fixed offers every round, and keep or break what comes of them. */
import { other, type SeatId } from "../../base/ids.ts";
import type { Act } from "../../engine/command.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { SeatView } from "../../state/seatView.ts";
import type { Deed, Doing } from "../../terms/deed.ts";
import type { Order } from "../../terms/order.ts";
import { type Desk, hasOrder, openDesk, otherLead } from "../desk.ts";
import { beReady, setOrders, townOf } from "../orders.ts";
import { muted, type Policy, type Temperament } from "../policy.ts";
import { offer, openings, sayTo } from "./opening.ts";

/** An offer, as its seat makes it every round. */
export interface FixedOffer {
  readonly to: SeatId;
  readonly give: readonly Deed[];
  readonly get: readonly Deed[];
}

export type OfferScript = (desk: Desk) => readonly FixedOffer[];

const now = ({ pub }: Desk, seat: SeatId, does: Doing, not = false): Deed => ({
  ...{ seat, does, not },
  ...{ from: pub.round, to: pub.round },
});
const shell: Doing = { kind: "shell", town: null };
const others = (desk: Desk, kind: "LEVERAGE" | "SUPPLY"): SeatId[] =>
  desk.seating.order.filter((seat) => seat !== desk.seat && hasOrder(desk, kind, seat));
const press = (desk: Desk): Doing => ({ kind: "press", target: desk.seat, direction: "up", on: "will" });

/** Offers by which a lead might try to get more than it gives. */
export const offerScripts = {
  /** Towns spared for towns spared. */
  spare: (desk) => {
    const to = otherLead(desk);
    return [{ to, give: [now(desk, desk.seat, shell, true)], get: [now(desk, to, shell, true)] }];
  },
  /** A pause for a pause. */
  pause: (desk) => {
    const to = otherLead(desk);
    return [{ to, give: [now(desk, desk.seat, { kind: "hold" })], get: [now(desk, to, { kind: "hold" })] }];
  },
  /** Backing of everybody who can give it, for nothing but spared towns. */
  backing: (desk) =>
    others(desk, "LEVERAGE").map((to) => ({
      to,
      give: [now(desk, desk.seat, shell, true)],
      get: [now(desk, to, press(desk))],
    })),
  /** Gifts: asked for, and nothing given. */
  gifts: (desk) => [
    ...others(desk, "LEVERAGE").map((to) => ({ to, give: [], get: [now(desk, to, press(desk))] })),
    { to: otherLead(desk), give: [], get: [now(desk, otherLead(desk), { kind: "hold" })] },
  ],
} satisfies Record<string, OfferScript>;

/** A lead that makes these offers every round, plays as `temperament` otherwise, and keeps its words or (`breaks`) fires on a town every round. */
export const offering =
  (script: OfferScript, breaks: boolean, temperament: Temperament): Policy =>
  (scenario: Scenario, view: SeatView) => {
    const desk = openDesk(scenario, view);
    if (!desk) return null;
    const act = nextOffer(desk, script) ?? muted(temperament)(scenario, view);
    return breaks && act && (act.kind === "setOrders" || act.kind === "ready") ? breaking(desk, act) : act;
  };

function nextOffer(desk: Desk, script: OfferScript): Act | null {
  if (desk.own.ready) return null;
  const said = openings(desk);
  const next = script(desk).find(({ to }) => !said.some((word) => word.to === to && word.word.kind === "offer"));
  return next ? sayTo(desk, next.to, offer(desk, next.to, next.give, next.get)) : null;
}

/** Its orders with an attack along the line and fire on a town before all else. */
function breaking(desk: Desk, act: Act): Act | null {
  const { side } = desk;
  const meant = act.kind === "setOrders" ? act.orders : (desk.own.orders ?? []);
  const town = side === null ? undefined : townOf(desk, { side: other(side), beyond: false });
  const fire: Order[] = [{ kind: "ATTRITE" }, ...(town === undefined ? [] : [{ kind: "SHELL", town } as const])];
  const rest = meant.filter(({ kind }) => kind !== "HOLD" && kind !== "SHELL" && kind !== "RESTRAIN");
  return setOrders(desk, [...fire, ...rest]) ?? beReady(desk);
}
