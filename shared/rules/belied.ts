/** A signature is a word given before the text is in force: who attacks against it in the same round is seen to (RULES §5). */
import type { SeatId } from "../base/ids.ts";
import { seatDef } from "../state/seating.ts";
import type { Order } from "../terms/order.ts";
import { brokenBy, entersAfterFighting } from "./binding.ts";
import { latestClauses } from "./clauses.ts";
import { rungOf } from "./orders.ts";
import type { Resolution } from "./resolution.ts";
import { countedSignatures, fullySigned } from "./signatures.ts";

/** Names each seat whose signature stands on an open text while it attacks as the text forbids; its credibility pays. Answering fire does not count. */
export function showBelied(r: Resolution): void {
  const paid = new Set<SeatId>();
  for (const text of r.state.texts) {
    if (text.status !== "open") continue;
    const clauses = latestClauses(text);
    // In the last round it binds only once the fighting is over.
    if (entersAfterFighting(r.state, clauses) && fullySigned(r.scenario, r.state, text.id)) continue;
    for (const seat of countedSignatures(r.scenario, r.state, text)) {
      const order = attacksOf(r, seat).find((each) => brokenBy(r.scenario, clauses, each) !== null);
      if (!order) continue;
      r.emit({ kind: "signatureBelied", text: text.id, seat, order: order.kind });
      if (paid.has(seat)) continue;
      paid.add(seat);
      r.move({ gauge: "credibility", seat }, [
        { cause: "beliedSignature", amount: r.numbers.domestic.beliedSignature, secretOf: seat },
      ]);
    }
  }
}

/** Orders of the seat above answering fire; where it gives none, those of the side's seats that give orders and do nothing else. */
function attacksOf(r: Resolution, seat: SeatId): readonly Order[] {
  const { powers, order } = r.seating;
  const { side } = seatDef(r.scenario, seat);
  const ministries = order.filter((id) => seatDef(r.scenario, id).side === side && powers[id]?.acts.length === 0);
  const givers = side === null || powers[seat]?.orders.includes("OFFENSIVE") ? [seat] : ministries;
  const fire = rungOf(r.scenario, "ATTRITE");
  return givers.flatMap((id) => r.orders[id] ?? []).filter(({ kind }) => rungOf(r.scenario, kind) > fire);
}
