/** A match file as far as it can be followed: whole, or up to the entry at which it departs from what it ought to be. */
import { ok, type Result } from "../base/result.ts";
import type { Entry, NewEntry, Rules } from "../log/chain.ts";
import { type Departure, otherRules, todays } from "../log/departure.ts";
import type { MatchFile } from "../log/matchFile.ts";
import { strayPassage } from "../log/sealing.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { implausibleField } from "./implausible.ts";
import { type MatchRecord, recordOf } from "./record.ts";

export interface Followed {
  readonly record: MatchRecord;
  /** Where the file departs, the record then being of what comes before; null: nowhere that following it shows. */
  readonly departs: Departure | null;
}

/**
 * The record of a file from anywhere. Events that today's rules wrote are decided anew; those of other rules are taken as told, as far
 * as each is an event that can be. Departs, as `replay` does, where not even the opening can be followed.
 */
export function followFile(scenario: Scenario, { entries, end }: MatchFile): Result<Followed, readonly Departure[]> {
  // Passages that do not match their tokens would be shown as erased; somebody added them.
  const worded = entries.findIndex((entry) => strayPassage(entry) >= 0);
  const upToWords = followUpTo(scenario, entries, worded < 0 ? entries.length : worded);
  if (!upToWords.ok || upToWords.value.departs) return upToWords;
  const { record } = upToWords.value;
  if (worded < 0) return ok({ record, departs: endDeparts(record, end) });
  return ok({ record, departs: { code: "hashDiffers", with: { entry: worded, round: record.state.round } } });
}

/** The record of a log from the server, which wrote all of it, as far as it can be followed. Departs where not even the opening can. */
export function followLog(
  ...[scenario, entries, times]: Parameters<typeof recordOf>
): Result<Followed, readonly Departure[]> {
  const all = recordOf(scenario, entries, times);
  if (all.ok) return ok({ record: all.value, departs: null });
  const [departure = null] = all.error;
  const some = recordOf(scenario, entries.slice(0, departure?.with.entry ?? 0), times);
  return some.ok ? ok({ record: some.value, departs: departure }) : all;
}

/** The first `count` entries as far as they can be followed. */
function followUpTo(
  scenario: Scenario,
  entries: readonly Entry[],
  count: number,
): Result<Followed, readonly Departure[]> {
  const all = recordOf(scenario, entries.slice(0, count));
  const [departure = null] = all.ok ? [] : all.error;
  const some = departure ? recordOf(scenario, entries.slice(0, departure.with.entry)) : all;
  if (!some.ok) return all.ok ? some : all;
  const strange = firstStrange(some.value);
  if (!strange) return ok({ record: some.value, departs: departure });
  const before = recordOf(scenario, entries.slice(0, strange.with.entry));
  return before.ok ? ok({ record: before.value, departs: strange }) : { ok: false, error: [strange] };
}

/** The first event, of those that other rules than today's wrote, that cannot be. */
function firstStrange({ scenario, entries, causes, events, stateAt }: MatchRecord): Departure | null {
  const told = toldIn(scenario, entries);
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

/** The rules by which those entries were written whose events are taken as told, by their numbers. */
function toldIn(scenario: Scenario, entries: readonly Entry[]): ReadonlyMap<number, Rules> {
  const told = new Map<number, Rules>();
  let rules: Rules | null = null;
  for (const [index, entry] of entries.entries()) {
    const { kind, body } = entry as NewEntry & Entry;
    if (kind === "opened" || kind === "rules") rules = body;
    const makes = kind === "opened" || kind === "command";
    if (makes && rules && !todays(scenario, rules)) told.set(index, rules);
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
