/** What playing a scenario shows that no schema can: what is never used, cannot be reached, cannot move, or pays too well (RULES §13). */
import type { LintCode } from "../base/codes.ts";
import type { SeatId } from "../base/ids.ts";
import { stream } from "../base/rng.ts";
import { clauseKinds } from "../rules/clauses.ts";
import { orderKinds } from "../rules/orders.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { LoggedEvent } from "../state/event.ts";
import type { MatchState, Setup } from "../state/matchState.ts";
import { seatingOf } from "../state/seating.ts";
import { bestResponse, cooperative, type Response } from "./bestResponse.ts";
import { temperaments } from "./policy.ts";
import { type Players, runBots } from "./runMatch.ts";
import { scripted, tell } from "./script.ts";

export interface Finding {
  readonly code: LintCode;
  /** File and place in it. */
  readonly path: string;
  /** What the sentence needs. */
  readonly with: Readonly<Record<string, string | number>>;
}

export interface LintSize {
  /** Matches of each way of playing, for each roster. */
  readonly matches: number;
  /** Matches by which a script is weighed, and weighed anew at the end. */
  readonly scriptMatches: number;
  readonly freshMatches: number;
  /** Sweeps that improve a script round by round. */
  readonly sweeps: number;
  /** Rosters in which scripts are searched for; the rest are only played. */
  readonly rosters: readonly number[];
}

/** How much a script may gain over cooperation, in points of the score. */
const scriptMargin = 10;
/** Most matches of mixed temperaments that may end in a wider war. */
const widerWarMost = 0.25;
/** A seat whose own score moves by less than this, 0-100, over all matches has nothing to play for. */
const leastMove = 1;

interface Match {
  readonly roster: number;
  readonly way: "cooperative" | "mixed" | "hawks" | "idle";
  readonly state: MatchState;
  readonly events: readonly LoggedEvent[];
}

/** Every finding, in the order of their codes. `onStep` is told of every match sample and search that is done. */
export function lint(scenario: Scenario, size: LintSize, onStep: () => void = () => {}): Finding[] {
  const matches = scenario.rosters.flatMap((roster) => {
    const played = sample(scenario, roster.size, size.matches);
    onStep();
    return played;
  });
  return [
    ...unused(scenario, matches),
    ...fixedScores(scenario, matches),
    ...outOfReach(scenario, matches),
    ...widerWars(matches),
    ...size.rosters.flatMap((roster) => dominant(scenario, roster, size, onStep)),
  ];
}

function sample(scenario: Scenario, roster: number, count: number): Match[] {
  const { order } = seatingOf(scenario, roster);
  const all = (player: Players[string]): Players => Object.fromEntries(order.map((seat) => [seat, player]));
  const mixed = (i: number): Players => {
    const draw = stream(`lint-${i}`, roster, "temperaments");
    const pick = () => temperaments[Math.floor(draw.uniform() * temperaments.length)] ?? "pragmatist";
    return Object.fromEntries(order.map((seat) => [seat, pick()]));
  };
  return Array.from({ length: count }, (_, i) => i).flatMap((i) => [
    play(scenario, roster, i, "cooperative", cooperative(scenario, roster)),
    play(scenario, roster, i, "mixed", mixed(i)),
    // Where everybody plays the part that fits it: the table that most people will meet.
    play(scenario, roster, i, "mixed", {}),
    play(scenario, roster, i, "hawks", all("hawk")),
    play(scenario, roster, i, "idle", all(scripted([{ orders: "nothing", talks: false }]))),
  ]);
}

function play(scenario: Scenario, roster: number, i: number, way: Match["way"], players: Players): Match {
  const setup: Setup = {
    scenario: scenario.id,
    seed: `lint-${roster}-${i}`,
    roster,
    form: i % 2 === 0 ? "long" : "short",
  };
  const played = runBots(scenario, setup, players, false);
  if (!played.ok) throw new Error(`a match was refused: ${played.error.code}`);
  return { roster, way, state: played.value.state, events: played.value.events };
}

function unused(scenario: Scenario, matches: readonly Match[]): Finding[] {
  const orders = new Set<string>();
  const clauses = new Set<string>();
  for (const { events } of matches)
    for (const { event } of events) {
      if (event.kind === "locked")
        for (const given of Object.values(event.orders)) for (const { kind } of given) orders.add(kind);
      if (event.kind === "enteredIntoForce") for (const { kind } of event.clauses) clauses.add(kind);
    }
  const allowed = new Set(
    scenario.rosters
      .flatMap(({ size }) => Object.values(seatingOf(scenario, size).powers))
      .flatMap(({ orders: kinds }) => kinds),
  );
  return [
    ...orderKinds
      .filter((kind) => allowed.has(kind) && !orders.has(kind))
      .map(
        (kind) =>
          ({
            code: "unusedOrder",
            path: `scenario.json: numbers.orders.prices.${kind}`,
            with: { order: kind, matches: matches.length },
          }) as const,
      ),
    ...clauseKinds
      .filter((kind) => !clauses.has(kind))
      .map(
        (kind) =>
          ({
            code: "unusedClause",
            path: `clauses.json: ${kind}`,
            with: { clause: kind, matches: matches.length },
          }) as const,
      ),
  ];
}

function fixedScores(scenario: Scenario, matches: readonly Match[]): Finding[] {
  const ranges = new Map<SeatId, { low: number; high: number }>();
  for (const { state } of matches)
    for (const [seat, score] of Object.entries(state.outcome?.own ?? {})) {
      const range = ranges.get(seat) ?? { low: score, high: score };
      ranges.set(seat, { low: Math.min(range.low, score), high: Math.max(range.high, score) });
    }
  return [...ranges]
    .filter(([, { low, high }]) => high - low < leastMove)
    .map(([seat, { low }]) => ({ code: "fixedScore", path: seatPath(scenario, seat), with: { seat, score: low } }));
}

const seatPath = (scenario: Scenario, seat: SeatId): string =>
  `scenario.json: seats.${scenario.files.scenario.seats.findIndex(({ id }) => id === seat)} (${seat})`;

function outOfReach(scenario: Scenario, matches: readonly Match[]): Finding[] {
  return scenario.rosters.flatMap(({ size }, i): Finding[] => {
    const here = matches.filter(({ roster, way }) => roster === size && way === "cooperative");
    const path = `scenario.json: rosters.${i}`;
    if (!here.some(({ events }) => events.some(({ event }) => event.kind === "keptRound")))
      return [{ code: "noCeasefire", path, with: { roster: size, matches: here.length } }];
    if (!here.some(({ state }) => state.outcome?.ending === "settlement"))
      return [{ code: "noSettlement", path, with: { roster: size, matches: here.length } }];
    return [];
  });
}

function widerWars(matches: readonly Match[]): Finding[] {
  const mixed = matches.filter(({ way }) => way === "mixed");
  const share = mixed.filter(({ state }) => state.outcome?.ending === "widerWar").length / Math.max(1, mixed.length);
  if (share <= widerWarMost) return [];
  return [
    {
      code: "widerWarCommon",
      path: "scenario.json: numbers.widerWar",
      with: { share: Math.round(100 * share), most: 100 * widerWarMost },
    },
  ];
}

/** Scripts of one seat that beat cooperation by more than the margin, while all others cooperate. */
function dominant(scenario: Scenario, roster: number, size: LintSize, onStep: () => void): Finding[] {
  return seatingOf(scenario, roster).order.flatMap((seat): Finding[] => {
    const { scriptMatches: matches, freshMatches: fresh, sweeps } = size;
    const found = bestResponse(scenario, seat, { roster, form: "long", matches, fresh, sweeps });
    onStep();
    return found.score - found.cooperating > scriptMargin ? [dominance(scenario, roster, found)] : [];
  });
}

function dominance(scenario: Scenario, roster: number, { seat, script, score, cooperating }: Response): Finding {
  const always = script.every(({ orders }) => orders === script[0]?.orders);
  return {
    code: always ? "dominantOrder" : "dominantScript",
    path: seatPath(scenario, seat),
    with: { seat, roster, script: tell(script), score: Math.round(score), cooperating: Math.round(cooperating) },
  };
}
