/** What a match's host is made of: its memory, its log, the proof of that log, its bots, and those whom it tells. */

import { createListeners, type Listeners } from "../../shared/base/listeners.ts";
import type { Refusal } from "../../shared/base/result.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import { type BotSeats, createBotSeats } from "./botSeats.ts";
import type { HostDeps } from "./hostDeps.ts";
import { createJournal, type Journal } from "./journal.ts";
import { type LoadedMatch, prove } from "./loadMatch.ts";
import { createLogProof, type LogProof } from "./logProof.ts";
import { MatchInMemory } from "./matchInMemory.ts";

/** What a match goes on from. */
export type FoundMatch = Pick<LoadedMatch, "position" | "events" | "passages" | "commandIds" | "unproved">;

/** Told after each commit, in order, with the new events (none for an entry that moves nothing in the match). */
export type HostListener = (events: readonly LoggedEvent[]) => void;

export interface HostParts {
  readonly memory: MatchInMemory;
  readonly journal: Journal;
  readonly proof: LogProof;
  readonly bots: BotSeats;
  readonly listeners: Listeners<Parameters<HostListener>>;
}

/** @param on.broken called where the log does not prove, or is not this match's alone */
export function assembleHost(
  deps: HostDeps,
  on: {
    readonly matchId: string;
    readonly scenario: Scenario;
    readonly found: FoundMatch;
    readonly broken: (why: Refusal) => Promise<void>;
  },
): HostParts {
  const { matchId, scenario, found, broken } = on;
  const { log, store } = deps;
  const { position, commandIds, unproved } = found;
  const memory = new MatchInMemory(found);
  const listeners = createListeners<Parameters<HostListener>>((error) =>
    log.error(`A listener of match ${matchId} failed.`, error),
  );
  const journal = createJournal({
    ...{ deps, matchId, memory, commandIds, broken },
    scenarioHash: scenario.hash,
    end: position.end,
  });
  const proof = createLogProof(unproved, {
    inTurn: deps.proofs,
    prove: (to, signal) => prove(store.log, matchId, scenario, to, signal),
    takeIn: (proved, to) => memory.precede(proved, to.next),
    whole: () => listeners.tell([]),
    broken,
    failed: (error) => log.error(`Match ${matchId} could not be proved.`, error),
  });
  const bots = createBotSeats(scenario, (error) => log.error(`A bot of match ${matchId} failed.`, error));
  return { memory, journal, proof, bots, listeners };
}
