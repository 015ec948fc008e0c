/**
 * Bots that play a fork to its end, as they play a match of their own. Nobody listens, so nothing is said, and nobody waits, so
 * nobody has to be ready.
 */
import type { SeatId } from "../base/ids.ts";
import type { Temperament } from "../bots/policy.ts";
import { accept, type Running, settle, take } from "../bots/runMatch.ts";
import { resolve } from "../engine/resolve.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchState } from "../state/matchState.ts";

/** Locks the open round and plays on to the end. Throws where a bot proposes what is refused. */
export function playOut(scenario: Scenario, from: MatchState, tempers: Readonly<Record<SeatId, Temperament>>): Running {
  const running: Running = { state: from, events: [], commands: [] };
  const steps = 3 * from.rounds + 3;
  for (let step = 0; step < steps && running.state.phase !== "debrief"; step++) {
    const open = running.state.phase === "open";
    if (open && step > 0) settle(scenario, running, from.seatOrder, tempers, { talk: false, ready: false });
    if (open) lock(scenario, running);
    else take(scenario, running, { by: "clock", steer: { kind: "openRound" } });
  }
  return running;
}

/** As the clock locks a round, without the hash of it: where a run is kept (see `forkFile`), its commands are decided anew. */
const lock = (scenario: Scenario, running: Running): void =>
  accept(running, { by: "clock", steer: { kind: "lock" } }, resolve(scenario, running.state, false));
