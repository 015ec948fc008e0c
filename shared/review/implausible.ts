/**
 * Whether an event that other rules wrote is possible at all: it has the fields of its kind, refers to what exists in this match, and comes in its
 * turn. Events of today's rules are recomputed and need no such check; others are taken as written, and a file may hold anything.
 */
import { z } from "zod";
import { memo } from "../base/memo.ts";
import { readersOf } from "../engine/channels.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type EventKind, type EventReferences, eventSchemaOf, type MatchEvent } from "../state/event.ts";
import type { MatchState } from "../state/matchState.ts";
import { wordId } from "../terms/word.ts";

/** In which phases an event that begins or ends something may stand; all others may wherever there is a round to stand in. */
const turns: Partial<Record<EventKind, readonly MatchState["phase"][]>> = {
  opened: ["briefing"],
  roundOpened: ["briefing", "wire"],
  locked: ["open"],
  roundClosed: ["wire"],
  ended: ["briefing", "open", "wire"],
};

/** A claim with which a match begins: other versions of the scenario may begin with others, and pages do without. */
const openingClaim = /^c0-\d{1,3}$/;

/** References to what there is in a match of `scenario`, in the state that `state` gives at that moment. */
function referencesIn(scenario: Scenario, state: () => MatchState): EventReferences {
  const named = (is: (name: string) => boolean) => z.string().refine(is);
  const number = (is: (value: number) => boolean) => z.int().refine(is);
  const upTo = (last: () => number) => number((value) => value >= 1 && value <= last());
  const isClaim = (name: string) => state().claims.some(({ id }) => id === name);
  const longest = () => Math.max(1, ...state().texts.map(({ versions }) => versions.length));
  const isWord = (name: string) => state().words.some(({ id }) => id === name);
  const facts = new Set(scenario.files.facts.facts.map(({ id }) => id));
  const { town, card } = scenario;
  const { venues, districts } = scenario.files.scenario;
  return {
    seat: named((name) => state().seatOrder.includes(name)),
    town: named((name) => Object.hasOwn(town, name)),
    venue: named((name) => venues.some(({ id }) => id === name)),
    district: named((name) => districts.some(({ id }) => id === name)),
    sector: named((name) => scenario.sectors.includes(name)),
    card: named((name) => Object.hasOwn(card, name)),
    claim: named((name) => isClaim(name) || openingClaim.test(name)),
    newClaim: named((name) => !isClaim(name)),
    channel: named((name) => readersOf(scenario, state(), name) !== undefined),
    round: number((value) => value === state().round),
    nextRound: number((value) => value === state().round + 1),
    convening: upTo(() => state().convenings.length),
    nextConvening: number((value) => value === state().convenings.length + 1),
    text: upTo(() => state().texts.length),
    nextText: number((value) => value === state().texts.length + 1),
    version: upTo(longest),
    fact: named((name) => facts.has(name)),
    word: named(isWord),
    newWord: named((name) => wordId.safeParse(name).success && !isWord(name)),
    line: named((name) => state().lines.some(({ id }) => id === name)),
  };
}

/** Checks events of a scenario's matches: its schema is made once, and held against the state of the moment. */
const checkIn = memo((scenario: Scenario) => {
  let now: MatchState;
  const schema = eventSchemaOf(referencesIn(scenario, () => now));
  return (state: MatchState, event: unknown) => {
    now = state;
    // A file is checked once: compiling the schemas would take longer than reading them.
    return schema.safeParse(event, { jitless: true });
  };
});

/** A key may be called __proto__ in JSON. Nothing in a match is, and the parser silently ignores it. */
const hasProto = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  (Object.hasOwn(value, "__proto__") || Object.values(value).some(hasProto));

/**
 * What is impossible about `event` right after `state`: "kind", or the first such field; null where nothing is.
 * @param event of any shape at all.
 */
export function implausibleField(scenario: Scenario, state: MatchState, event: MatchEvent): string | null {
  const { kind } = event;
  if (Object.hasOwn(turns, kind) && !turns[kind]?.includes(state.phase)) return "kind";
  const checked = checkIn(scenario)(state, event);
  if (!checked.success) return String(checked.error.issues[0]?.path[0] ?? "kind");
  return Object.entries(event).find(([, value]) => hasProto(value))?.[0] ?? null;
}
