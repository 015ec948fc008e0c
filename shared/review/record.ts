/** A match as the review reads it: replayed, with who and when behind every event, and the state after each. */
import type { MemberId, SeatId } from "../base/ids.ts";
import { ok, type Result } from "../base/result.ts";
import { apply } from "../engine/apply.ts";
import { type Entry, readEntry } from "../log/chain.ts";
import type { Departure } from "../log/departure.ts";
import { type Replay, replay } from "../log/replay.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { MatchState } from "../state/matchState.ts";

/** What stands behind an event. */
export interface Cause {
  /** Number of the log's entry. */
  readonly entry: number;
  /** The first and the last event of the same entry. */
  readonly from: number;
  readonly to: number;
  readonly by: SeatId | "clock" | "instructor";
  /** Null: a bot, the clock or the instructor. */
  readonly member: MemberId | null;
  /** Epoch ms; null where it is not known (a match file holds no times). */
  readonly at: number | null;
}

/** A draft of orders that a member put before the delegation. */
export interface Draft {
  readonly entry: number;
  readonly round: number;
  readonly seat: SeatId;
  readonly member: MemberId;
  /** The last event before it. */
  readonly n: number;
}

export interface MatchRecord extends Replay {
  readonly scenario: Scenario;
  readonly entries: readonly Entry[];
  /** By event number. */
  readonly causes: readonly Cause[];
  readonly drafts: readonly Draft[];
  /** The state after event n; the opening's for n < 0, the last beyond the end. */
  readonly stateAt: (n: number) => MatchState;
}

/** The record of a log's entries. @param times epoch ms of each entry, as far as known. Departs as `replay` does. */
export function recordOf(
  scenario: Scenario,
  entries: readonly Entry[],
  times: readonly (number | null)[] = [],
): Result<MatchRecord, readonly Departure[]> {
  const replayed = replay(scenario, entries);
  if (!replayed.ok) return replayed;
  const { causes, drafts } = causesOf(entries, times);
  return ok({ ...replayed.value, scenario, entries, causes, drafts, stateAt: statesOf(replayed.value) });
}

function causesOf(entries: readonly Entry[], times: readonly (number | null)[]): { causes: Cause[]; drafts: Draft[] } {
  const causes: Cause[] = [];
  const drafts: Draft[] = [];
  for (const [index, entry] of entries.entries()) {
    const read = readEntry(entry);
    if (!read.ok) continue;
    const { kind, body } = read.value;
    if (kind === "proposal") {
      const { round, seat, by } = body;
      drafts.push({ entry: index, round, seat, member: by, n: causes.length - 1 });
    }
    if (kind !== "opened" && kind !== "command") continue;
    const command = kind === "command" ? body.command : null;
    const acted = command && "act" in command ? command.by : null;
    const steered = command && "steer" in command ? command.by : "clock";
    const from = causes.length;
    const cause: Cause = {
      entry: index,
      from,
      to: from + body.events.length - 1,
      by: acted?.seat ?? steered,
      member: acted?.member ?? null,
      at: times[index] ?? null,
    };
    for (const _ of body.events) causes.push(cause);
  }
  return { causes, drafts };
}

/** States are made one after the other at the first need and kept: each shares with the one before what did not change. */
function statesOf({ rounds, events }: Replay): (n: number) => MatchState {
  const first = rounds[0]?.state;
  if (!first) throw new Error("a replay has no opening");
  const states: MatchState[] = [];
  return (n) => {
    const last = Math.min(n, events.length - 1);
    for (let at = states.length; at <= last; at++) {
      const event = events[at];
      const before = states[at - 1] ?? first;
      states.push(event ? apply(before, event.event) : before);
    }
    return states[last] ?? first;
  };
}
