/** A match as the review reads it: replayed, with who and when behind every event, and the state after each. */
import type { MemberId, SeatId } from "../base/ids.ts";
import { ok, type Result } from "../base/result.ts";
import { apply } from "../engine/apply.ts";
import type { Entry, NewEntry } from "../log/chain.ts";
import type { Departure } from "../log/departure.ts";
import { type Replay, type ReplayOptions, replay, reseeded } from "../log/replay.ts";
import { erasedPassage, passageTexts, unseal } from "../log/sealing.ts";
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
  /** The same with tokens in place of people's words, as the chain has it. */
  readonly sealed: Replay;
  /** By event number. */
  readonly causes: readonly Cause[];
  readonly drafts: readonly Draft[];
  /** The state after event n; the opening's for n < 0, the last beyond the end. */
  readonly stateAt: (n: number) => MatchState;
}

export interface RecordOptions extends Pick<ReplayOptions, "believed"> {
  /** Epoch ms of each entry, as far as known. */
  readonly times?: readonly (number | null)[];
}

/** The record of a log's entries. Departs as `replay` does. */
export function recordOf(
  scenario: Scenario,
  entries: readonly Entry[],
  { times = [], believed = false }: RecordOptions = {},
): Result<MatchRecord, readonly Departure[]> {
  const replayed = replay(scenario, entries, { believed });
  if (!replayed.ok) return replayed;
  const { causes, drafts, seeds } = causesOf(entries, times);
  const told = withWords(replayed.value, entries);
  return ok({ ...told, sealed: replayed.value, scenario, entries, causes, drafts, stateAt: statesOf(told, seeds) });
}

/** The replay with people's words in place of their tokens; where they have been erased, a mark stands. */
function withWords(replayed: Replay, entries: readonly Entry[]): Replay {
  const texts = passageTexts(entries);
  return { ...replayed, ...unseal({ events: replayed.events, state: replayed.state }, texts, erasedPassage) };
}

interface Behind {
  readonly causes: Cause[];
  readonly drafts: Draft[];
  /** Seed of a "what if", by the number of the first event under it. */
  readonly seeds: Map<number, string>;
}

function causesOf(entries: readonly Entry[], times: readonly (number | null)[]): Behind {
  const causes: Cause[] = [];
  const drafts: Draft[] = [];
  const seeds = new Map<number, string>();
  for (const [index, entry] of entries.entries()) {
    // The replay has read every entry: their bodies are what their kinds say.
    const { kind, body } = entry as NewEntry & Entry;
    if (kind === "proposal") {
      const { round, seat, by } = body;
      drafts.push({ entry: index, round, seat, member: by, n: causes.length - 1 });
    }
    if (kind === "fork") seeds.set(causes.length, body.seed);
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
  return { causes, drafts, seeds };
}

/** States are made one after the other at the first need and kept: each shares with the one before what did not change. */
function statesOf({ rounds, events }: Replay, seeds: ReadonlyMap<number, string>): (n: number) => MatchState {
  const first = rounds[0]?.state;
  if (!first) throw new Error("a replay has no opening");
  const states: MatchState[] = [];
  return (n) => {
    const last = Math.min(n, events.length - 1);
    for (let at = states.length; at <= last; at++) {
      const event = events[at];
      const seed = seeds.get(at);
      const last = states[at - 1] ?? first;
      const before = seed === undefined ? last : reseeded(last, seed);
      states.push(event ? apply(before, event.event) : before);
    }
    return states[last] ?? first;
  };
}
