/** Where a record can branch: between two commands, before a round is locked. */
import { ok, type Result, refuse } from "../base/result.ts";
import type { Command } from "../engine/command.ts";
import { readEntry } from "../log/chain.ts";
import { stateAt } from "../log/replay.ts";
import type { MatchState } from "../state/matchState.ts";
import type { MatchRecord } from "./record.ts";

export interface Branch {
  /** With tokens in place of people's words, as the log has it. */
  readonly state: MatchState;
  /** How many entries come before. */
  readonly kept: number;
  /** What was done after it until the round was locked, the locking left out. */
  readonly rest: readonly Command[];
}

/** The branch at event `n`; a moment within a resolution is the one before it. Refuses unknownMoment (with: n, last), matchOver. */
export function branchAt(record: MatchRecord, n: number): Result<Branch> {
  const { events, causes, sealed } = record;
  const last = events.length - 1;
  const cause = causes[n];
  if (!cause) return refuse("unknownMoment", { n, last });
  const resolving = events.slice(cause.from, cause.to + 1).some(({ event }) => event.kind === "locked");
  const at = resolving ? cause.from - 1 : cause.to;
  const kept = resolving ? cause.entry : cause.entry + 1;
  const state = stateAt(sealed, at);
  if (state.phase === "debrief") return refuse("matchOver");
  const rest = restOfRound(record, kept);
  const opens =
    state.phase === "open" || rest.some((command) => "steer" in command && command.steer.kind === "openRound");
  return opens ? ok({ state, kept, rest }) : refuse("matchOver");
}

function restOfRound({ entries }: MatchRecord, from: number): Command[] {
  const rest: Command[] = [];
  for (const entry of entries.slice(from)) {
    const read = readEntry(entry);
    if (!read.ok || read.value.kind !== "command") continue;
    const { command } = read.value.body;
    if ("steer" in command && command.steer.kind === "lock") break;
    rest.push(command);
  }
  return rest;
}
