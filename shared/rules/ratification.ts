/** What an agreement costs at home: W −= Σ c·A/100·(1 − cover/100) (RULES §7.2). */
import type { Side } from "../base/ids.ts";
import { clip, milli } from "../base/num.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchState, Text } from "../state/matchState.ts";
import type { SideType } from "../state/types.ts";
import type { Clause } from "../terms/clause.ts";
import { venueCover } from "./attendance.ts";
import { shareOf } from "./ceasefire.ts";
import { sessionOf } from "./clauses.ts";

/** All of a state that a signature's price rests on. */
type Price = Pick<MatchState, "sides" | "convenings" | "nextTalks" | "ripe">;

/** Cover, 0-100, that the text's venue gives this side; 0 on the direct line. */
function coverOf(scenario: Scenario, state: Price, convening: number | null, side: Side): number {
  const session = sessionOf(state, convening);
  if (!session) return 0;
  const terms = venueCover(scenario, state, session, scenario.leads[side]);
  return clip(
    terms.reduce((sum, term) => sum + term.amount, 0),
    0,
    100,
  );
}

/** What a clause costs a side at a hardness of 100 without cover: nothing where it asks something of the other side alone. @param prices its own factors, where types were drawn */
export function clauseCost(scenario: Scenario, clause: Clause, side: Side, prices?: SideType["prices"]): number {
  if (clause.kind === "WITHDRAW" && clause.side !== side) return 0;
  const def = scenario.clause[clause.kind];
  return def.cost[side] * shareOf(def, clause) * (prices?.[clause.kind] ?? 1);
}

/** Will that these clauses cost a side, a clause at a time. `text` gives the venue; ripeness halves each cost. */
export function ratificationCosts(
  scenario: Scenario,
  state: Price,
  text: Pick<Text, "convening">,
  clauses: readonly Clause[],
  side: Side,
): { clause: Clause["kind"]; amount: number }[] {
  const hardness = state.sides[side].hardness / 100;
  const cover = coverOf(scenario, state, text.convening, side) / 100;
  const { prices } = state.sides[side];
  const ripe = state.ripe && text.convening !== null ? scenario.numbers.ceasefire.ripeShare : 1;
  return clauses
    .map((clause) => ({
      clause: clause.kind,
      amount: milli(clauseCost(scenario, clause, side, prices) * hardness * (1 - cover) * ripe),
    }))
    .filter(({ amount }) => amount !== 0);
}

/**
 * How little the text would last if it entered into force now: by the style of its talks, and more so where a side was leaned on
 * in the round before (RULES §§5-6: LEVERAGE sets lev on what is signed next).
 */
export function levAtSigning(scenario: Scenario, state: MatchState, text: Pick<Text, "lev">): number {
  const leaned = state.sides.some((side) => side.leverage !== 0);
  return leaned ? Math.max(text.lev, scenario.numbers.attendance.lev.leverage) : text.lev;
}

/** The sum of the costs, in points of will. */
export const ratificationPrice = (
  scenario: Scenario,
  state: Price,
  text: Pick<Text, "convening">,
  clauses: readonly Clause[],
  side: Side,
): number => milli(ratificationCosts(scenario, state, text, clauses, side).reduce((sum, cost) => sum + cost.amount, 0));
