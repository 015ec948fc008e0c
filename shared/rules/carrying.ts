/** What a text in force asks somebody to do: who, by when, and what comes of it (WAR §§5, 8). */

import type { SeatId, Side } from "../base/ids.ts";
import { memo } from "../base/memo.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchState, Text, Treaty } from "../state/matchState.ts";
import { seatDef } from "../state/seating.ts";
import type { Clause } from "../terms/clause.ts";
import { bothCame } from "./attendance.ts";
import { bindingText } from "./binding.ts";
import { clauseKey, type Done, inEffect, namedSeat } from "./clauseKeys.ts";
import { playedBy } from "./clauses.ts";
import { given, type Resolution } from "./resolution.ts";

/** The side that the clause asks to act; null where it asks a named seat or both leads. */
function sideAsked(scenario: Scenario, clause: Clause): Side | null {
  if (clause.kind === "WITHDRAW") return clause.side;
  return clause.kind === "RETURN" ? (scenario.town[clause.town]?.side ?? null) : null;
}

/** Does the clause ask this seat? */
function asks(scenario: Scenario, seatOrder: readonly SeatId[], clause: Clause, seat: SeatId): boolean {
  const { carried } = scenario.clause[clause.kind];
  if (!carried || carried.by === "talks") return false;
  if (carried.by !== "named") return sideAsked(scenario, clause) === seatDef(scenario, seat).side;
  const named = namedSeat(clause);
  return named !== null && playedBy(scenario, seatOrder, named) === seat;
}

/** Enough has been done: a return goes on as long as somebody is away. */
const finished = (scenario: Scenario, clause: Clause, done: Done): boolean =>
  clause.kind !== "RETURN" &&
  (done[clauseKey(scenario, clause)] ?? 0) >= (scenario.clause[clause.kind].carried?.rounds ?? 0);

/**
 * Names of the clauses that the seat is to carry out at the next resolution: of a text that it can read and that is signed in full by now, or of the
 * treaty in force. Failed ones are lost.
 */
export function tasksOf(
  scenario: Scenario,
  state: MatchState,
  seat: SeatId,
  mayRead: (text: Text) => boolean,
): readonly string[] {
  const binding = bindingText(scenario, state, mayRead);
  if (binding.clauses.length === 0) return noTasks;
  return knownTasks(binding.clauses, scenario, state.seatOrder, seat, state.round, binding.done, binding.failed);
}

const noTasks: readonly string[] = [];
const knownTasks = memo(
  (
    clauses: readonly Clause[],
    scenario: Scenario,
    seatOrder: readonly SeatId[],
    seat: SeatId,
    round: number,
    done: Done,
    failed: readonly string[],
  ): readonly string[] =>
    clauses
      .filter((clause) => asks(scenario, seatOrder, clause, seat) && inEffect(clause, round, done))
      .filter((clause) => !finished(scenario, clause, done))
      .map((clause) => clauseKey(scenario, clause))
      .filter((key) => !failed.includes(key)),
);

/** What is carried out in the round under the text that stands at its end, and what was due by then and has not been. */
export function carryOnWith(r: Resolution): void {
  if (!r.state.treaty || !r.round.kept) return;
  const asked = new Map<string, SeatId>();
  for (const { seat, order } of given(r, "CARRY_OUT")) if (!asked.has(order.clause)) asked.set(order.clause, seat);
  for (const clause of r.state.treaty.clauses) {
    const { treaty } = r.state;
    if (!treaty || !inEffect(clause, r.state.round, treaty.done)) continue;
    const key = clauseKey(r.scenario, clause);
    const by = doneBy(r, clause, asked.get(key) ?? null);
    if (by !== null && !treaty.failed.includes(key) && !finished(r.scenario, clause, treaty.done)) {
      r.emit({ kind: "carriedOut", text: treaty.text, clause: key, seat: by, times: (treaty.done[key] ?? 0) + 1 });
      if (clause.kind === "RETURN") bringHome(r, clause.town);
    } else if (isLate(r.scenario, clause, treaty, r.state.round)) fail(r, clause, key);
  }
}

/** Who carried it out in this round: a seat that was asked to and did, or the host at whose political table both leads sat. */
function doneBy(r: Resolution, clause: Clause, by: SeatId | null): SeatId | null {
  if (r.scenario.clause[clause.kind].carried?.by !== "talks")
    return by !== null && asks(r.scenario, r.state.seatOrder, clause, by) ? by : null;
  const talks = r.state.convenings.find(
    (c) => c.round === r.state.round && c.frame === "political" && bothCame(r.scenario, c),
  );
  return talks?.host ?? null;
}

/** The round by whose end it must have been done, or begun: its own, else one more than it takes. Null: it has no time. */
function dueRound(scenario: Scenario, clause: Clause, treaty: Treaty): number | null {
  const { carried } = scenario.clause[clause.kind];
  if (!carried || (clause.when && "once" in clause.when)) return null;
  if (clause.kind === "WITHDRAW" || clause.kind === "STATUS") return Math.max(clause.round, treaty.since + 1);
  return Math.max(treaty.since, clause.when?.from ?? 0) + carried.rounds + 1;
}

function isLate(scenario: Scenario, clause: Clause, treaty: Treaty, round: number): boolean {
  const due = dueRound(scenario, clause, treaty);
  const key = clauseKey(scenario, clause);
  return due !== null && round >= due && !treaty.done[key] && !treaty.failed.includes(key);
}

/** The clause counts for nothing from now on, and against the text; whoever was to do it loses credibility. */
function fail(r: Resolution, clause: Clause, key: string): void {
  const { treaty } = r.state;
  if (!treaty) return;
  const side = sideAsked(r.scenario, clause);
  const named = namedSeat(clause);
  const lead = side === null ? null : r.scenario.leads[side];
  const seat = lead ?? (named === null ? null : playedBy(r.scenario, r.state.seatOrder, named));
  r.emit({ kind: "clauseFailed", text: treaty.text, clause: key, seat });
  for (const each of seat === null ? r.scenario.leads : [seat])
    r.move({ gauge: "credibility", seat: each }, [
      { cause: "notCarriedOut", amount: r.numbers.domestic.notCarriedOut },
    ]);
}

function bringHome(r: Resolution, town: string): void {
  const side = r.scenario.town[town]?.side;
  if (side === undefined) return;
  const amount = -r.numbers.civilians.returned * r.state.sides[side].displaced;
  r.move({ gauge: "displaced", side }, [{ cause: "returned", amount, town }]);
}
