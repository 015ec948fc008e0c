/** Step 7: what outside powers do (RULES §7.7). */
import { clientOf, seatDef } from "../state/seating.ts";
import { embargoed, vote } from "./council.ts";
import { findDeliveries } from "./foundOut.ts";
import { given, type Resolution } from "./resolution.ts";

/** Carries out SUPPLY (and finds it out), LEVERAGE, SIGNAL, HOTLINE, OFFER, STATEMENT, SANCTION and the Council's vote, in this order. */
export function actOutside(r: Resolution): void {
  supply(r);
  findDeliveries(r);
  lever(r);
  signal(r);
  for (const { seat, order } of given(r, "OFFER")) r.emit({ kind: "offered", seat, what: order.what });
  for (const { seat, order } of given(r, "STATEMENT")) {
    r.emit({ kind: "stated", seat, side: order.on });
    r.move({ gauge: "hardness", side: order.on }, [
      { cause: "statement", amount: r.numbers.orders.statementHardness, seat },
    ]);
  }
  sanction(r);
  vote(r);
}

/** Under an embargo less arrives. */
function supply(r: Resolution): void {
  const share = embargoed(r.state) ? r.numbers.orders.embargoShare : 1;
  for (const { seat, order } of given(r, "SUPPLY")) {
    const side = clientOf(r.scenario, seat);
    if (side === null) continue;
    r.round.suppliers.push(seat);
    r.emit({ kind: "supplied", seat, client: order.client });
    r.move({ gauge: "supply", side }, [{ cause: "supplied", amount: r.numbers.orders.supplyGift * share, seat }]);
  }
}

/** Sanctions bite while they are renewed, and are suspended in a round in which the side keeps an agreement. */
function sanction(r: Resolution): void {
  const { sanctionSupply, sanctionHurt } = r.numbers.orders;
  for (const { seat, order } of given(r, "SANCTION")) {
    const suspended = r.round.kept;
    r.emit({ kind: "sanctioned", seat, side: order.on, suspended });
    if (suspended) continue;
    r.move({ gauge: "supply", side: order.on }, [{ cause: "sanctions", amount: sanctionSupply, seat }]);
    r.move({ gauge: "hurt", side: order.on }, [{ cause: "sanctions", amount: sanctionHurt, seat }]);
  }
}

/** Up gives, down withholds; leaning costs a name. either makes the target readier to come, and weakens what it signs next. */
function lever(r: Resolution): void {
  const o = r.numbers.orders;
  for (const { seat, order } of given(r, "LEVERAGE")) {
    const side = seatDef(r.scenario, order.target).side ?? 0;
    const sign = order.direction === "up" ? 1 : -1;
    r.emit({ kind: "leveraged", seat, target: order.target, direction: order.direction, on: order.on });
    const amount = sign * (order.on === "will" ? o.leverageWill : o.leverageSupply);
    r.move({ gauge: order.on, side }, [{ cause: "leverage", amount, seat }]);
    r.round.leverage[side] += o.leverageAttendance;
    r.move({ gauge: "credibility", seat }, [{ cause: "leaning", amount: o.leverageCredibility, secretOf: seat }]);
  }
}

function signal(r: Resolution): void {
  for (const kind of ["SIGNAL", "HOTLINE"] as const)
    for (const { seat, order } of given(r, kind)) {
      const hot = kind === "HOTLINE";
      r.round.signals.push({ seat, hot });
      r.emit({ kind: "signalled", seat, to: order.to, hot });
    }
}
