/** Convening talks and answering the invitation (RULES §5). */
import { ok, refuse } from "../base/result.ts";
import { attendanceTest, willToConfirm } from "../rules/attendance.ts";
import { checkClauses, sessionOf } from "../rules/clauses.ts";
import { pointsForActs } from "../rules/standingOrders.ts";
import type { MatchEvent } from "../state/event.ts";
import { seatDef, seatingOf } from "../state/seating.ts";
import { type Decide, hasPower } from "./acting.ts";
import { moved } from "./gauge.ts";

/** Price of a convening in points. */
export function convenePrice(
  prices: { readonly convene: number; readonly manipulate: number; readonly leaderCalled: number },
  act: { readonly style: string; readonly leaderCalled: boolean },
): number {
  const base = act.style === "manipulate" ? prices.manipulate : prices.convene;
  return base + (act.leaderCalled ? prices.leaderCalled : 0);
}

/**
 * Invites the belligerents to talks; a formulated draft is tabled with the invitation. Refuses with notYourPower, unknownVenue,
 * leaderNotYours, draftNeeded, tooManyConvenings, notEnoughPoints, textEmpty and the codes of `checkClauses`.
 */
export const convene: Decide<"convene"> = (on, act) => {
  const { scenario, state, seat } = on;
  const n = scenario.numbers;
  if (!hasPower(on, "convene")) return refuse("notYourPower", { kind: act.kind });
  const def = seatDef(scenario, seat);
  if (!def.venues.includes(act.venue)) return refuse("unknownVenue", { venue: act.venue });
  if (act.leaderCalled && def.leader === null) return refuse("leaderNotYours");
  if ((act.style === "formulate") !== (act.draft !== null)) return refuse("draftNeeded", { style: act.style });
  const max = n.attendance.conveningsARound;
  if (state.convenings.filter((c) => c.round === state.round).length >= max)
    return refuse("tooManyConvenings", { max });
  const points = convenePrice(n.orders.acts, act);
  const left = pointsForActs(scenario, state, seat);
  if (points > left) return refuse("notEnoughPoints", { needs: points, left });
  if (act.draft) {
    if (act.draft.title.trim() === "") return refuse("textEmpty");
    const fault = checkClauses(scenario, state.seatOrder, act.draft.clauses);
    if (fault) return { ok: false, error: fault };
  }
  const convening = state.convenings.length + 1;
  const guests = seatingOf(scenario, state.setup.roster).guests;
  const events: MatchEvent[] = [
    {
      kind: "convened",
      convening,
      host: seat,
      venue: act.venue,
      style: act.style,
      frame: act.frame,
      leaderCalled: act.leaderCalled,
      guests,
      points,
    },
  ];
  if (act.style === "facilitate") {
    const gain = moved(scenario, state, { gauge: "credibility", seat }, [
      { cause: "facilitated", amount: n.attendance.facilitateCredibility },
    ]);
    if (gain) events.push(gain);
  }
  if (act.draft) {
    const { title, clauses } = act.draft;
    const lev = n.attendance.lev.formulate;
    events.push({ kind: "tabled", text: state.texts.length + 1, convening, title, by: seat, clauses, lev });
  }
  return ok(events);
};

/**
 * Confirms or declines an invitation of this round; declining is free. Refuses with unknownConvening, notInvited, alreadyAnswered,
 * notEnoughPoints, and attendanceFails (with: margin) where the test of RULES §5 does.
 */
export const respond: Decide<"respond"> = (on, act) => {
  const { scenario, state, seat } = on;
  const convening = sessionOf(state, act.convening);
  if (convening?.round !== state.round) return refuse("unknownConvening", { convening: act.convening });
  const guest = convening.guests.find((g) => g.seat === seat);
  if (!guest) return refuse("notInvited");
  if (guest.answer !== "pending") return refuse("alreadyAnswered");
  const answer = { kind: "responded", convening: act.convening, seat, answer: act.answer } as const;
  if (act.answer === "declined") return ok([{ ...answer, points: 0 }]);
  const points = scenario.numbers.orders.acts.confirm;
  const left = pointsForActs(scenario, state, seat);
  if (points > left) return refuse("notEnoughPoints", { needs: points, left });
  const { margin } = attendanceTest(scenario, state, convening, seat);
  if (margin < 0) return refuse("attendanceFails", { margin });
  const events: MatchEvent[] = [
    { ...answer, points },
    { kind: "attendanceTested", convening: act.convening, seat, margin },
  ];
  const side = seatDef(scenario, seat).side;
  const cost = willToConfirm(scenario, state, seat);
  if (side !== null && cost > 0) {
    const loss = moved(scenario, state, { gauge: "will", side }, [{ cause: "confirmedAgainstStance", amount: -cost }]);
    if (loss) events.push(loss);
  }
  return ok(events);
};
