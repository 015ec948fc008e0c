/** From a log's entries back to the match: the chain is followed, and every command is decided anew. */
import { ok, type Result } from "../base/result.ts";
import { fold } from "../engine/apply.ts";
import { decide } from "../engine/decide.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { LoggedEvent, MatchEvent } from "../state/event.ts";
import type { MatchState } from "../state/matchState.ts";
import { open } from "../state/setup.ts";
import { type Bodies, type ChainEnd, type Entry, emptyChain, link, type Rules, readEntry } from "./chain.ts";
import { broken, compareEvents, type Departure, otherRules, type Place, todays, unreadable } from "./departure.ts";

/** The start of a round, from which its later states are folded. The first is the opening, round 0. */
export interface RoundStart {
  readonly round: number;
  /** Number of the round's first event. */
  readonly n: number;
  /** The state before that event. */
  readonly state: MatchState;
}

export interface Replay {
  /** The state after the last entry. */
  readonly state: MatchState;
  /** Every event from the first, numbered, each with its round. */
  readonly events: readonly LoggedEvent[];
  readonly rounds: readonly RoundStart[];
  readonly end: ChainEnd;
  /** The rules that wrote the last part. */
  readonly rules: Rules;
}

/**
 * What to do where other rules wrote an entry (another version of the program or of the scenario). "asTold" takes its
 * events as they stand: they happened, whatever today's rules would say. "depart" stops there with olderVersion.
 */
export type OtherRules = "asTold" | "depart";

export interface ReplayOptions {
  /** "asTold" where nothing is said. */
  readonly others?: OtherRules;
  /** The log is believed: its events are taken as they stand, whoever's rules wrote them, and no hash is made. It departs only where an entry cannot be read or folded. */
  readonly believed?: boolean;
}

/**
 * The match that `entries` tell of, recomputed with `scenario`. Departs at the first entry that breaks the chain, that the
 * rules refuse, or whose events they do not give; an entry that was changed gives both the chain's break and what else departs.
 */
export function replay(
  scenario: Scenario,
  entries: readonly Entry[],
  options: ReplayOptions = {},
): Result<Replay, readonly Departure[]> {
  const steps = replaying(scenario, options);
  for (const entry of entries) {
    const departures = steps.take(entry);
    if (departures.length > 0) return { ok: false, error: departures };
  }
  const whole = steps.reached();
  return whole ? ok(whole) : { ok: false, error: [{ code: "truncated", with: { entry: 0, round: 0 } }] };
}

/** Where a match stands between two entries. */
export interface Position extends Pick<Replay, "state" | "end" | "rules"> {
  /** Number of the next event. */
  readonly next: number;
}

/** A replay entry by entry, for whoever cannot hold up everything else while it runs. */
export interface Replaying {
  /** Takes the next entry in, or says in which ways it departs; after a departure it takes no more. */
  take(entry: Entry): readonly Departure[];
  /** The match as far as it has been taken in: its events and rounds from the beginning, or from `from` on. Null before the first entry. */
  reached(): (Replay & Position) | null;
}

/** @param options.from where to begin, instead of at the opening */
export function replaying(
  scenario: Scenario,
  { others = "asTold", believed = false, from }: ReplayOptions & { readonly from?: Position } = {},
): Replaying {
  const how = { others, believed };
  let running: Running | null = from ? { ...from, events: [], rounds: [] } : null;
  return {
    take(entry) {
      if (running) return takeIn(scenario, running, entry, how);
      const opened = begin(scenario, entry, how);
      if (!opened.ok) return opened.error;
      running = opened.value;
      return [];
    },
    reached: () => running,
  };
}

/** The state after event `n` of a replay: the opening's for n < 1, the last for n beyond the end. Folds at most one round. */
export function stateAt({ rounds, events }: Pick<Replay, "rounds" | "events">, n: number): MatchState {
  const start = rounds.findLast((each) => each.n <= n) ?? (rounds[0] as RoundStart);
  return fold(
    start.state,
    events.slice(start.n, Math.max(start.n, n + 1)).map(({ event }) => event),
  );
}

/** `events` numbered from `n` on, each with its round: an opening round's first event belongs to the new round. */
export function number(state: MatchState, n: number, events: readonly MatchEvent[]): LoggedEvent[] {
  let { round } = state;
  return events.map((event, index) => {
    if (event.kind === "roundOpened") round = event.round;
    return { n: n + index, round, event };
  });
}

type Running = { -readonly [K in keyof (Replay & Position)]: (Replay & Position)[K] } & {
  events: LoggedEvent[];
  rounds: RoundStart[];
};

function begin(scenario: Scenario, first: Entry, how: How): Result<Running, readonly Departure[]> {
  const place: Place = { entry: 0, round: 0 };
  const linked = linkIn(emptyChain, first, how);
  const opened = reopen(scenario, first, { place, ...how });
  if (linked.ok && opened.ok) return ok({ ...opened.value, end: linked.value });
  return { ok: false, error: departures(linked, place, opened.ok ? null : opened.error) };
}

type How = Required<ReplayOptions>;
interface Reading extends How {
  readonly place: Place;
}

/** The chain's end after `entry`: checked, or as the entry says where it is believed. */
const linkIn = (end: ChainEnd, entry: Entry, { believed }: How): ReturnType<typeof link> =>
  believed ? ok({ seq: end.seq + 1, hash: entry.hash }) : link(end, entry);

function reopen(
  scenario: Scenario,
  first: Entry,
  { place, others, believed }: Reading,
): Result<Omit<Running, "end">, Departure> {
  const depart = (error: Departure) => ({ ok: false, error }) as const;
  const read = readEntry(first);
  if (!read.ok) return depart(unreadable(place, read.error));
  if (read.value.kind !== "opened") return depart({ code: "truncated", with: { ...place, path: "entries.0.kind" } });
  const { setup, events, scenarioHash, engineVersion } = read.value.body;
  const rules = { scenarioHash, engineVersion };
  if (setup.scenario !== scenario.id)
    return depart({ code: "foreignFile", with: { ...place, expected: scenario.id, found: setup.scenario } });
  const older = others === "depart" ? otherRules(scenario, rules, place) : null;
  if (older) return depart(older);
  const opened = open(scenario, setup);
  // This version of the scenario may lack what another one had.
  const other = otherRules(scenario, rules, place);
  if (!opened.ok) return depart(other ?? { code: "eventDiffers", with: { ...place, refused: opened.error.code } });
  const proved = !believed && todays(scenario, rules);
  const differs = proved ? compareEvents(opened.value.events, events, place) : null;
  if (differs) return depart(differs);
  const { state } = opened.value;
  const rounds = [{ round: 0, n: 0, state }];
  return ok({ state, events: number(state, 0, events), next: events.length, rounds, rules });
}

/** Takes one entry in, or says in which ways it departs. */
function takeIn(scenario: Scenario, running: Running, entry: Entry, how: How): readonly Departure[] {
  const place: Place = { entry: running.end.seq, round: running.state.round };
  const linked = linkIn(running.end, entry, how);
  const departure = follow(scenario, running, entry, { place, ...how });
  if (linked.ok) running.end = linked.value;
  return departures(linked, place, departure);
}

/** Takes in what the entry says, or gives where it departs. */
function follow(scenario: Scenario, running: Running, entry: Entry, reading: Reading): Departure | null {
  const { place, others, believed } = reading;
  const read = readEntry(entry);
  if (!read.ok) return unreadable(place, read.error);
  const { kind, body } = read.value;
  if (kind === "opened") return unreadable(place, { code: "schema", with: { path: `entries.${place.entry}.kind` } });
  if (kind === "rules") {
    running.rules = body;
    return others === "depart" ? otherRules(scenario, body, place) : null;
  }
  if (kind === "fork") running.state = reseeded(running.state, body.seed);
  if (kind !== "command") return null;
  const proved = !believed && todays(scenario, running.rules);
  const decided = proved ? decideAnew(scenario, running.state, body, place) : ok(body.events);
  const departure = decided.ok ? add(running, decided.value, place) : decided.error;
  return departure && (otherRules(scenario, running.rules, place) ?? departure);
}

/** The state with another seed for what is still to be drawn. */
export const reseeded = (state: MatchState, seed: string): MatchState => ({
  ...state,
  setup: { ...state.setup, seed },
});

/** The entry's events as the rules give them, or where they differ from those told. */
function decideAnew(
  scenario: Scenario,
  state: MatchState,
  body: Bodies["command"],
  place: Place,
): Result<readonly MatchEvent[], Departure> {
  const decided = decide(scenario, state, body.command);
  if (!decided.ok)
    return { ok: false, error: { code: "eventDiffers", with: { ...place, refused: decided.error.code } } };
  const differs = compareEvents(decided.value, body.events, place);
  return differs ? { ok: false, error: differs } : decided;
}

/** Folds the events in. Events of other rules are not proved: where today's program cannot fold one, the log departs there. */
function add(running: Running, events: readonly MatchEvent[], place: Place): Departure | null {
  const before = running.state;
  try {
    running.state = fold(before, events);
  } catch (error) {
    return { code: "eventDiffers", with: { ...place, message: error instanceof Error ? error.message : "" } };
  }
  const logged = number(before, running.next, events);
  running.next += events.length;
  const opening = logged.find(({ event }) => event.kind === "roundOpened");
  if (opening) running.rounds.push({ round: opening.round, n: opening.n, state: before });
  running.events.push(...logged);
  return null;
}

/** An entry's departures: the chain's break, and of one that stands in its place what else departs. */
function departures(linked: ReturnType<typeof link>, place: Place, departure: Departure | null): Departure[] {
  const own = departure ? [departure] : [];
  if (linked.ok) return own;
  return linked.error === "hash" ? [broken(place, "hash"), ...own] : [broken(place, linked.error)];
}
