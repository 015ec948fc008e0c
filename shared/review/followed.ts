/** A match file as far as it can be followed: whole, or up to the entry at which it departs from what it ought to be. */
import { ok, type Result } from "../base/result.ts";
import type { Entry, NewEntry, Rules } from "../log/chain.ts";
import { type Departure, otherRules, todays } from "../log/departure.ts";
import type { MatchFile } from "../log/matchFile.ts";
import { strayPassage } from "../log/sealing.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { implausibleField } from "./implausible.ts";
import { type MatchRecord, type RecordOptions, recordOf } from "./record.ts";

export interface Followed {
  readonly record: MatchRecord;
  /** Where the file departs, the record then being of what comes before; null: nowhere that following it shows. */
  readonly departs: Departure | null;
}

type Told = Pick<MatchFile, "entries" | "end">;

/**
 * The record of a file from anywhere. Events that today's rules wrote are decided anew; those of other rules are taken as told, as far
 * as each is an event that can be. Departs, as `replay` does, where not even the opening can be followed.
 */
export function followFile(scenario: Scenario, { entries, end }: Told): Result<Followed, readonly Departure[]> {
  // Passages that do not match their tokens would be shown as erased; somebody added them.
  const worded = entries.findIndex((entry) => strayPassage(entry) >= 0);
  const followed = upToStrange(scenario, worded < 0 ? entries : entries.slice(0, worded), {});
  if (!followed.ok || followed.value.departs) return followed;
  const { record } = followed.value;
  if (worded < 0) return ok({ record, departs: endDeparts(record, end) });
  return ok({ record, departs: { code: "hashDiffers", with: { entry: worded, round: record.state.round } } });
}

/**
 * The same in a fraction of the time, with every event taken as told, as far as it can be, and no hash made: what the file says of itself.
 * Where `followFile` departs nowhere, its record is this one.
 */
export function tellFile(scenario: Scenario, { entries, end }: Told): Result<Followed, readonly Departure[]> {
  const told = upToStrange(scenario, entries, { believed: true });
  if (!told.ok || told.value.departs) return told;
  const { record } = told.value;
  return ok({ record, departs: endDeparts(record, end) });
}

/** The record of a log from the server, which wrote all of it, as far as it can be followed. Departs where not even the opening can. */
export const followLog = (
  scenario: Scenario,
  entries: readonly Entry[],
  options: RecordOptions = {},
): Result<Followed, readonly Departure[]> => upToDeparture(scenario, entries, options);

/** The same as told, as `tellFile` is to `followFile`. */
export const tellLog: typeof followLog = (scenario, entries, options) =>
  upToDeparture(scenario, entries, { ...options, believed: true });

/** Whether today's rules wrote all that these entries tell, so that following them proves it. */
export const canBeProved = (scenario: Scenario, entries: readonly Entry[]): boolean =>
  takenAsTold(scenario, entries, {}).size === 0;

function upToDeparture(
  ...[scenario, entries, options]: Parameters<typeof recordOf>
): Result<Followed, readonly Departure[]> {
  const all = recordOf(scenario, entries, options);
  if (all.ok) return ok({ record: all.value, departs: null });
  const [departure = null] = all.error;
  const some = recordOf(scenario, entries.slice(0, departure?.with.entry ?? 0), options);
  return some.ok ? ok({ record: some.value, departs: departure }) : all;
}

/** The entries as far as they can be followed, and as the events among them that are taken as told can be. */
function upToStrange(
  scenario: Scenario,
  entries: readonly Entry[],
  options: RecordOptions,
): Result<Followed, readonly Departure[]> {
  const followed = upToDeparture(scenario, entries, options);
  const strange = followed.ok ? firstStrange(followed.value.record, options) : null;
  if (!strange) return followed;
  const before = recordOf(scenario, entries.slice(0, strange.with.entry), options);
  return before.ok ? ok({ record: before.value, departs: strange }) : { ok: false, error: [strange] };
}

/** The first event, of those that are taken as told, that cannot be. */
function firstStrange(
  { scenario, entries, causes, events, stateAt }: MatchRecord,
  options: RecordOptions,
): Departure | null {
  const told = takenAsTold(scenario, entries, options);
  if (told.size === 0) return null;
  for (const { n, event } of events) {
    const { entry = 0, from = 0 } = causes[n] ?? {};
    const before = stateAt(n - 1);
    const field = told.has(entry) ? implausibleField(scenario, before, event) : null;
    if (field === null) continue;
    // The event's own round cannot be trusted.
    const { round } = before;
    const place = { entry, round, path: `entries.${entry}.body.events.${n - from}.${field}` };
    const rules = told.get(entry);
    // With another version of the scenario it may be true: this version lacks what it refers to.
    if (rules && rules.scenarioHash !== scenario.hash) return otherRules(scenario, rules, place);
    return { code: "eventDiffers", with: place };
  }
  return null;
}

/** The rules by which those entries were written whose events are taken as told, by their numbers: other than today's, or all. */
function takenAsTold(
  scenario: Scenario,
  entries: readonly Entry[],
  { believed = false }: RecordOptions,
): ReadonlyMap<number, Rules> {
  const told = new Map<number, Rules>();
  let rules: Rules | null = null;
  for (const [index, entry] of entries.entries()) {
    const { kind, body } = entry as NewEntry & Entry;
    if (kind === "opened" || kind === "rules") rules = body;
    const makes = kind === "opened" || kind === "command";
    if (makes && rules && (believed || !todays(scenario, rules))) told.set(index, rules);
  }
  return told;
}

/** The file says where it ends: truncated where entries are missing, chainBroken where it should end in another way. */
function endDeparts({ entries, state: { round } }: MatchRecord, end: MatchFile["end"]): Departure | null {
  const place = { entry: entries.length, round };
  if (entries.length < end.entries) return { code: "truncated", with: { ...place, of: end.entries } };
  const same = entries.length === end.entries && entries.at(-1)?.hash === end.hash;
  return same ? null : { code: "chainBroken", with: { ...place, path: "end" } };
}
