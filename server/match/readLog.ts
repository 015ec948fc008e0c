/** From stored entries back to a match: the chain is checked, and every command is decided anew. */
import { canonical } from "../../shared/base/hash.ts";
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import { apply } from "../../shared/engine/apply.ts";
import { decide } from "../../shared/engine/decide.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { LoggedEvent, MatchEvent } from "../../shared/state/event.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import { open } from "../../shared/state/setup.ts";
import type { LogEntry } from "../store/matchLog.ts";
import { type Bodies, type ChainEnd, checkChain, type NewEntry, type Rules, readEntry } from "./entries.ts";

/** Goes up whenever the same commands may give other events. */
export const engineVersion = "1";

/** Where a match stands: the state, every event so far, and the end of the chain. */
export interface Position {
  readonly state: MatchState;
  readonly events: readonly LoggedEvent[];
  readonly end: ChainEnd;
}

/** An entry that is no command, with its ISO time. */
export type Note = NewEntry & { readonly at: string };

export interface ReadMatch {
  readonly position: Position;
  readonly notes: readonly Note[];
  /** ISO time of the last entry. */
  readonly lastAt: string;
  /** The rules that wrote the last part. */
  readonly rules: Rules;
}

/** `events` numbered from `n` on, each with the round in which it left the match; and the state after them. */
export function number(state: MatchState, n: number, events: readonly MatchEvent[]): [MatchState, LoggedEvent[]] {
  let after = state;
  const logged = events.map((event, index) => {
    after = apply(after, event);
    return { n: n + index, round: after.round, event };
  });
  return [after, logged];
}

/**
 * The match that `entries` tell of. Refuses unknownMatch for none, chainBroken or eventDiffers (with: seq).
 * Where other rules wrote an entry, its events are taken as they stand: they happened, whatever today's rules would say.
 */
export function readLog(scenario: Scenario, entries: readonly LogEntry[]): Result<ReadMatch> {
  const end = checkChain(entries);
  if (!end.ok) return end;
  const [first, ...rest] = entries;
  if (first?.kind !== "opened") return refuse("unknownMatch");
  const opening = reopen(scenario, first.body as Bodies["opened"]);
  if (!opening.ok) return opening;
  let { state, events, rules } = opening.value;
  const notes: Note[] = [];
  for (const entry of rest) {
    const read = readEntry(entry);
    if (read.kind === "rules") rules = read.body;
    if (read.kind !== "command") {
      notes.push({ ...read, at: entry.at });
      continue;
    }
    if (!agrees(scenario, state, rules, read.body)) return refuse("eventDiffers", { seq: entry.seq });
    const [after, logged] = number(state, events.length, read.body.events);
    state = after;
    events = events.concat(logged);
  }
  const lastAt = entries.at(-1)?.at ?? first.at;
  return ok({ position: { state, events, end: end.value }, notes, lastAt, rules });
}

function reopen(
  scenario: Scenario,
  body: Bodies["opened"],
): Result<{ state: MatchState; events: LoggedEvent[]; rules: Rules }> {
  const opened = open(scenario, body.setup);
  if (!opened.ok) return opened;
  const { state } = opened.value;
  if (todays(scenario, body) && !same(opened.value.events, body.events)) return refuse("eventDiffers", { seq: 0 });
  return ok({ state, events: number(state, 0, body.events)[1], rules: body });
}

function agrees(scenario: Scenario, state: MatchState, rules: Rules, body: Bodies["command"]): boolean {
  if (!todays(scenario, rules)) return true;
  const decided = decide(scenario, state, body.command);
  return decided.ok && same(decided.value, body.events);
}

const todays = (scenario: Scenario, rules: Rules) =>
  rules.engineVersion === engineVersion && rules.scenarioHash === scenario.hash;

const same = (one: readonly MatchEvent[], other: readonly MatchEvent[]) => canonical(one) === canonical(other);
