/** What if: one thing changed at one moment, the rest of that round as it was played, and bots from there on, many times. */
import { sha256Hex } from "../base/hash.ts";
import type { SeatId } from "../base/ids.ts";
import { ok, type Result, refuse } from "../base/result.ts";
import type { Temperament } from "../bots/policy.ts";
import type { Running } from "../bots/runMatch.ts";
import { fold } from "../engine/apply.ts";
import type { Command } from "../engine/command.ts";
import { decide } from "../engine/decide.ts";
import { chain, type NewEntry } from "../log/chain.ts";
import { type MatchFile, matchFileOf } from "../log/matchFile.ts";
import { reseeded } from "../log/replay.ts";
import { withPassages } from "../log/sealing.ts";
import { outcomeOf } from "../rules/score.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { LoggedEvent } from "../state/event.ts";
import type { Ending, MatchState } from "../state/matchState.ts";
import type { Change } from "./change.ts";
import { commandsOf } from "./forkCommands.ts";
import { playOut } from "./forkPlay.ts";
import { branchAt } from "./forkPoint.ts";
import type { MatchRecord } from "./record.ts";

export interface ForkPlan {
  /** The moment: any event number. A moment within a resolution means the round as it stood before it was locked. */
  readonly n: number;
  readonly change: Change;
  /** Of runs; each run's own seed is derived from it and the run's number. */
  readonly seed: string;
  readonly tempers?: Readonly<Record<SeatId, Temperament>>;
}

/** Of each run, and of what happened. */
export const forkFigures = [
  "civilians",
  "military",
  "displaced", // thousands
  "ground", // points changed hands
  "durability", // 0-1
  "joint", // 0-100
  "widerWar", // 0-100
  "truceRounds", // rounds kept in all
] as const;
export type ForkFigure = (typeof forkFigures)[number];

export interface ForkOutcome {
  readonly ending: Ending;
  /** The round that was changed ended under a truce that held. */
  readonly heldRound: boolean;
  readonly figures: Readonly<Record<ForkFigure, number>>;
  /** 0-100 each. */
  readonly final: Readonly<Record<SeatId, number>>;
}

/** All that a run needs, as plain data that can be handed to a worker. */
export interface PreparedFork {
  /** What happened in truth. */
  readonly happened: ForkOutcome;
  /** The round that is changed. */
  readonly round: number;
  /** How many of the record's entries come before the change. */
  readonly kept: number;
  /** The change, and what else was done in that round; all accepted. */
  readonly commands: readonly Command[];
  /** The state before and after them. */
  readonly before: MatchState;
  readonly after: MatchState;
  readonly seed: string;
  readonly tempers: Readonly<Record<SeatId, Temperament>>;
}

/**
 * Makes a fork ready. Refuses unknownMoment (with: n, last), matchOver (nothing is left to play), and as the rules refuse
 * the change itself. The record is left as it is.
 */
export function prepareFork(record: MatchRecord, plan: ForkPlan): Result<PreparedFork> {
  const branch = branchAt(record, plan.n);
  if (!branch.ok) return branch;
  const { state: before, kept, rest } = branch.value;
  const played = commandsOf(record.scenario, before, rest, plan.change);
  if (!played.ok) return played;
  const { commands, state: after } = played.value;
  return ok({
    happened: happenedIn(record, after.round),
    round: after.round,
    ...{ kept, commands, before, after },
    seed: plan.seed,
    tempers: plan.tempers ?? {},
  });
}

/** Seed of a run: derived, so that nobody chooses it, and the same for the same plan. */
const seedOf = (fork: PreparedFork, number: number): string => sha256Hex(`${fork.seed}|${number}`).slice(0, 24);

const play = (scenario: Scenario, fork: PreparedFork, number: number): Running =>
  playOut(scenario, reseeded(fork.after, seedOf(fork, number)), fork.tempers);

/** One run to its end; the same number gives the same run. */
export function runFork(scenario: Scenario, fork: PreparedFork, number: number): ForkOutcome {
  const { state, events } = play(scenario, fork, number);
  return outcomeIn(scenario, state, heldIn(events, fork.round));
}

/** The same run as a match file: the record up to the change, a mark that chance is another from there on, and what followed. */
export function forkFile(record: MatchRecord, fork: PreparedFork, number: number): Result<MatchFile> {
  const { scenario } = record;
  const before = record.entries.slice(0, fork.kept);
  const last = before.at(-1);
  if (!last) return refuse("unknownMatch");
  const seed = seedOf(fork, number);
  const entries: NewEntry[] = [{ kind: "fork", body: { seed } }];
  let state = reseeded(fork.before, seed);
  for (const command of [...fork.commands, ...play(scenario, fork, number).commands]) {
    const decided = decide(scenario, state, command);
    if (!decided.ok) return decided;
    entries.push({ kind: "command", body: { command, events: decided.value } });
    state = fold(state, decided.value);
  }
  // What people wrote in the rest of the round was still written.
  const after = record.entries.slice(fork.kept).flatMap(({ words = [] }) => words);
  return matchFileOf([...before, ...withPassages(chain({ seq: last.seq + 1, hash: last.hash }, entries), after)]);
}

const heldIn = (events: readonly LoggedEvent[], round: number): boolean =>
  events.some((logged) => logged.round === round && logged.event.kind === "keptRound");

/** What happened in truth; a match that is not over counts as if it had been ended now. */
const happenedIn = (record: MatchRecord, round: number): ForkOutcome =>
  outcomeIn(record.scenario, record.state, heldIn(record.events, round));

function outcomeIn(scenario: Scenario, state: MatchState, heldRound: boolean): ForkOutcome {
  const outcome = state.outcome ?? outcomeOf(scenario, state, "endedByInstructor");
  const [a, b] = state.sides;
  return {
    ending: outcome.ending,
    heldRound,
    figures: {
      civilians: a.civilianDead + b.civilianDead,
      military: a.militaryDead + b.militaryDead,
      displaced: a.displaced + b.displaced,
      ground: outcome.taken,
      durability: outcome.durability,
      joint: outcome.joint,
      widerWar: state.widerWar,
      truceRounds: state.keptRounds,
    },
    final: outcome.final,
  };
}
