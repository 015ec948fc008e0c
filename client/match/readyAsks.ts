/** The questions that stand ready to be asked of a seat, and what it has the power to do. Pure. */
import type { SeatId } from "../../shared/base/ids.ts";
import { biChannel } from "../../shared/engine/channels.ts";
import { canDo } from "../../shared/engine/checkDeed.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { SeatView } from "../../shared/state/seatView.ts";
import type { Deed } from "../../shared/terms/deed.ts";
import type { Asked, Sayable } from "../../shared/terms/word.ts";
import { wordsSeen } from "./spoken.ts";

/** Can the seat do deeds of this kind in this match? */
export const hasPower = (scenario: Scenario, roster: number, seat: SeatId, kind: Deed["does"]["kind"]): boolean =>
  canDo(scenario, { setup: { roster } }, { seat, does: { kind } });

const mostReady = 3;

/** The questions to `to` that fit this moment, the most pressing first; those that already stand open are left out. */
export function readyAsks(
  view: SeatView,
  scenario: Scenario,
  to: SeatId,
): readonly Extract<Sayable, { kind: "ask" }>[] {
  const { pub, own } = view;
  if (!own || pub.phase !== "open") return [];
  const can = (kind: Deed["does"]["kind"]) => hasPower(scenario, pub.roster, to, kind);
  const next = Math.min(pub.round + 1, pub.rounds);
  const would = (does: Deed["does"]): Asked => ({
    for: "deeds",
    deeds: [{ seat: to, does, not: false, from: next, to: next }],
  });
  const text = own.texts
    .filter(({ status, needed, signed }) => status === "open" && needed.includes(to) && !signed.includes(to))
    .at(-1);
  const asked: readonly (Asked | false | undefined)[] = [
    text && { for: "signature", text: text.id },
    can("comeToTalks") && { for: "talks", venue: null, frame: null },
    can("hold") && would({ kind: "hold" }),
    { for: "plan" },
    can("offerForces") && would({ kind: "offerForces", what: "monitors" }),
    can("verify") && would({ kind: "verify", claim: null }),
  ];
  const open = wordsSeen(view).filter(
    ({ by, channel, status }) => by === own.seat && status === "open" && channel === biChannel(own.seat, to),
  );
  const stands = (what: Asked) =>
    open.some(({ word }) => word.kind === "ask" && JSON.stringify(word.asked) === JSON.stringify(what));
  return asked
    .flatMap((what) => (what && !stands(what) ? [what] : []))
    .slice(0, mostReady)
    .map((what) => ({ kind: "ask", to, inConfidence: false, asked: what }));
}
