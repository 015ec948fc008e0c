/** What one match came to, in figures: what the calibration is held against, and what the simulator tells of (RULES §13). */
import { sides } from "../base/ids.ts";
import { hasClause } from "../rules/clauses.ts";
import type { LoggedEvent } from "../state/event.ts";
import type { MatchState } from "../state/matchState.ts";

/**
 * Values of one match by figure; a figure that the match has nothing to say on has none, and one with several truces has several.
 * Sides and seats are part of the name: "militaryDead.0", "score.RUS".
 */
export type Figures = Readonly<Record<string, readonly number[]>>;

/** The figures of a match that has ended. Shares are 0-1, hours after the start of the round, displaced in thousands. */
export function figuresOf({
  state,
  events,
}: {
  readonly state: MatchState;
  readonly events: readonly LoggedEvent[];
}): Figures {
  const figures: Record<string, number[]> = { ...trucesOf(events) };
  const settled = state.outcome?.ending === "settlement";
  figures.settled = [settled ? 1 : 0];
  figures.settledRound = settled ? [state.round] : [];
  figures.widerWar = [state.outcome?.ending === "widerWar" ? 1 : 0];
  figures.risk = [state.widerWar];
  for (const [sector, points] of Object.entries(state.ground)) figures[`ground.${sector}`] = [points];
  for (const side of sides) {
    const own = state.sides[side];
    figures[`militaryDead.${side}`] = [own.militaryDead];
    figures[`displaced.${side}`] = [own.displaced];
  }
  figures.civilianDead = [state.sides[0].civilianDead + state.sides[1].civilianDead];
  figures.durability = [state.outcome?.durability ?? 0];
  figures.joint = [state.outcome?.joint ?? 0];
  for (const [seat, score] of Object.entries(state.outcome?.final ?? {})) figures[`score.${seat}`] = [score];
  return figures;
}

/** Rounds in which a truce that fixes no line counts as early. */
const earlyRounds = 4;

/** Was there a text in force that fixes no line, early; and of every such text: was it broken in its first round, by an order, and after how many hours? */
function trucesOf(events: readonly LoggedEvent[]): Record<string, number[]> {
  const breached: number[] = [];
  const hours: number[] = [];
  const byOrder: number[] = [];
  let early = 0;
  for (const { event, round } of events) {
    if (event.kind !== "enteredIntoForce" || hasClause(event.clauses, "LINES")) continue;
    const breach = events.find((e) => e.round === round && e.event.kind === "breached" && e.event.text === event.text);
    const broken = breach?.event.kind === "breached" && !breach.event.absorbed ? breach.event : null;
    breached.push(broken ? 1 : 0);
    if (round <= earlyRounds) early = 1;
    if (!broken) continue;
    hours.push(broken.hours);
    byOrder.push(broken.deliberate ? 1 : 0);
  }
  return { bareEarly: [early], bareBreached: breached, bareByOrder: byOrder, bareHours: hours };
}

/** All values of each figure over matches, in their order. */
export function gather(matches: readonly Figures[]): Record<string, number[]> {
  const all: Record<string, number[]> = {};
  for (const figures of matches)
    for (const [name, values] of Object.entries(figures)) {
      const list = all[name] ?? [];
      all[name] = list;
      list.push(...values);
    }
  return all;
}

/** The value below which a share `at` of the sorted values lies; NaN where there are none. */
export function quantile(sorted: readonly number[], at: number): number {
  if (sorted.length === 0) return Number.NaN;
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? Number.NaN;
}

/** The mean; NaN where there are no values. */
export const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The commonest value, the smaller of equals; NaN where there are none. */
export function modeOf(sorted: readonly number[]): number {
  let best = Number.NaN;
  let most = 0;
  let run = 0;
  for (const [i, value] of sorted.entries()) {
    run = i > 0 && sorted[i - 1] === value ? run + 1 : 1;
    if (run > most) {
      most = run;
      best = value;
    }
  }
  return best;
}
