/** Whether a belligerent keeps a truce that fixes no line, or fights on under it: by what each promises, not by any script (RULES §7.3). */
import type { SectorId, Side } from "../base/ids.ts";
import { breachOdds, groundChanged } from "../rules/ceasefire.ts";
import { hasClause, latestClauses } from "../rules/clauses.ts";
import type { Clause } from "../terms/clause.ts";
import { type Desk, mood, openTexts, signedByLeads } from "./desk.ts";
import { fought, outlookOf, worth } from "./forecast.ts";
import type { Traits } from "./traits.ts";

/** What binds in this round, as far as the seat can read it: a text that both leads have signed, else the treaty in force. */
const binding = (desk: Desk): readonly Clause[] => {
  const signed = openTexts(desk).findLast((text) => signedByLeads(desk, text));
  return signed ? latestClauses(signed) : (desk.pub.treaty?.clauses ?? []);
};

/** May the seat fight on under what binds it at all: no line is fixed, and it is not above it? */
export const mayFightOn = (desk: Desk, traits: Traits): boolean =>
  traits.fightsOnFor !== null && !hasClause(binding(desk), "LINES");

/**
 * Would the seat rather fight on in this round, attacking in `sector` (null: only wearing down), than keep what binds it? Never under a text that fixes
 * the line. What a truce is likely to break by itself counts for little; what may hold is weighed with the seat's faith.
 */
export function fightsOn(desk: Desk, side: Side, traits: Traits, sector: SectorId | null): boolean {
  const clauses = binding(desk);
  if (sector === null || traits.fightsOnFor === null || hasClause(clauses, "LINES")) return false;
  const { HOLD, OFFENSIVE } = desk.numbers.orders.activity;
  const now = outlookOf(desk);
  const activity = (mine: number): [number, number] => (side === 0 ? [mine, HOLD] : [HOLD, mine]);
  const attack = { side, sector };
  const on = fought(desk, now, { activity: activity(OFFENSIVE), attack, defenderHolds: true });
  const off = fought(desk, now, { activity: activity(HOLD), attack: null, defenderHolds: true });
  const gain = worth(desk, side, on, traits.hope, traits.selfish) - worth(desk, side, off, traits.hope, traits.selfish);
  const odds = breachOdds(desk.scenario, clauses, {
    groundChanged: groundChanged(desk.scenario, desk.pub.groundChange),
    spoilerOutside: false,
    answers: desk.pub.answers,
    days: desk.pub.daysPerRound,
  });
  return gain > (1 - odds.chance) * traits.faith + traits.fightsOnFor * (1 - mood(desk));
}
