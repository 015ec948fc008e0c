/** The search for a script that serves one seat better than cooperation does, while all others cooperate (RULES §13). */
import type { SeatId } from "../base/ids.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Setup } from "../state/matchState.ts";
import { seatDef, seatingOf } from "../state/seating.ts";
import { meanOf } from "./figures.ts";
import type { Temperament } from "./policy.ts";
import { type Players, runBots } from "./runMatch.ts";
import { manoeuvresOf, type Script, type Step, scripted } from "./script.ts";

export interface Search {
  readonly roster: number;
  readonly form: Setup["form"];
  /** Matches by which a script is weighed while searching, and again with fresh seeds at the end. */
  readonly matches: number;
  readonly fresh: number;
  /** Sweeps over all rounds that improve the best script a round at a time. */
  readonly sweeps: number;
}

export interface Response {
  readonly seat: SeatId;
  readonly script: Script;
  /** Mean score, 0-100, over the fresh seeds: by the script, and when the seat cooperates like all others. */
  readonly score: number;
  readonly cooperating: number;
}

/** Those who fight play doves, the others mediators. */
export function cooperative(scenario: Scenario, roster: number): Record<SeatId, Temperament> {
  const { order } = seatingOf(scenario, roster);
  return Object.fromEntries(order.map((seat) => [seat, seatDef(scenario, seat).side === null ? "mediator" : "dove"]));
}

/** The best script found for `seat`. Throws where the roster does not exist. */
export function bestResponse(scenario: Scenario, seat: SeatId, search: Search): Response {
  const others = cooperative(scenario, search.roster);
  const mean = (players: Players, kind: string, matches: number): number => {
    const scores = Array.from({ length: matches }, (_, i) => scoreOf(scenario, seat, search, `${kind}-${i}`, players));
    return meanOf(scores);
  };
  const tried = new Map<string, number>();
  const value = (script: Script): number => {
    const key = JSON.stringify(script);
    const known = tried.get(key) ?? mean({ ...others, [seat]: scripted(script) }, "search", search.matches);
    tried.set(key, known);
    return known;
  };
  const { rounds } = scenario.files.scenario.forms[search.form];
  let best = bestOf(openings(scenario, seat, rounds), value);
  for (let sweep = 0; sweep < search.sweeps; sweep++)
    for (let round = 0; round < rounds; round++)
      best = bestOf(
        [best, ...stepsOf(scenario, seat).map((step) => best.map((old, i) => (i === round ? step : old)))],
        value,
      );
  return {
    seat,
    script: best,
    score: mean({ ...others, [seat]: scripted(best) }, "fresh", search.fresh),
    cooperating: mean(others, "fresh", search.fresh),
  };
}

function scoreOf(scenario: Scenario, seat: SeatId, { roster, form }: Search, seed: string, players: Players): number {
  const played = runBots(scenario, { scenario: scenario.id, seed, roster, form }, players, false);
  if (!played.ok) throw new Error(`a match was refused: ${played.error.code}`);
  return played.value.state.outcome?.final[seat] ?? 0;
}

function bestOf(scripts: readonly Script[], value: (script: Script) => number): Script {
  return scripts.reduce((best, script) => (value(script) > value(best) ? script : best));
}

/** What the seat could do in one round. */
const stepsOf = (scenario: Scenario, seat: SeatId): Step[] =>
  manoeuvresOf(scenario, seat).flatMap((each) => [true, false].map((talks) => ({ orders: each, talks })));

/** To begin with: each manoeuvre for 0, a third, two thirds or all of the match without talks, then peace with them. */
function openings(scenario: Scenario, seat: SeatId, rounds: number): Script[] {
  const peace: Step = { orders: seatDef(scenario, seat).side !== null ? "hold" : "usual", talks: true };
  const lengths = [0, Math.floor(rounds / 3), Math.floor((2 * rounds) / 3), rounds];
  const steps = stepsOf(scenario, seat).filter(({ talks }) => !talks);
  return steps.flatMap((step) =>
    lengths.map((length) => Array.from({ length: rounds }, (_, i) => (i < length ? step : peace))),
  );
}
