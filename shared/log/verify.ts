/** Recomputes a match file from scenario, seed and commands, and says whether it is what it claims, or where it departs. */
import { canonical } from "../base/hash.ts";
import { ok, type Result } from "../base/result.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { LoggedEvent } from "../state/event.ts";
import type { Ending } from "../state/matchState.ts";
import type { Bodies } from "./chain.ts";
import type { Departure } from "./departure.ts";
import { firstDifference } from "./difference.ts";
import { type MatchFile, matchFileOf } from "./matchFile.ts";
import { leftOut } from "./privateEntry.ts";
import { replay } from "./replay.ts";
import { strayPassage } from "./sealing.ts";

/** What was found true. */
export interface Verified {
  readonly entries: number;
  readonly events: number;
  /** State hash of each round closed, in order. */
  readonly roundHashes: readonly string[];
  /** Entries that are the instructors' and were left out of this file. */
  readonly leftOut: number;
  /** Null where the file ends before the match does. */
  readonly ending: Ending | null;
  /** Hash of the last entry: two files with the same one tell the same match. */
  readonly fingerprint: string;
}

/**
 * Verified, or where the file first departs: more than one departure only where one entry departs in several ways.
 * Proves that the file holds together and that the rules give every event; not that nobody wrote another match whole:
 * for that, compare the fingerprint with one told earlier.
 */
export function verify(scenario: Scenario, file: MatchFile): Result<Verified, readonly Departure[]> {
  const { entries, end } = file;
  const heading = headingDeparts(file, ["engineVersion", "scenario", "setup"]);
  if (heading) return { ok: false, error: [heading] };
  const replayed = replay(scenario, entries, { others: "depart" });
  if (!replayed.ok) return replayed;
  const { state, events } = replayed.value;
  if (entries.length < end.entries) {
    const place = { entry: entries.length, round: state.round };
    return { ok: false, error: [{ code: "truncated", with: { ...place, of: end.entries } }] };
  }
  const ends = headingDeparts(file, ["members", "end"]) ?? wordsDepart(file, events);
  if (ends) return { ok: false, error: [ends] };
  return ok({
    entries: entries.length,
    events: events.length,
    roundHashes: events.flatMap(({ event }) => (event.kind === "roundClosed" ? [event.hash] : [])),
    leftOut: leftOut(entries),
    ending: state.outcome?.ending ?? null,
    fingerprint: end.hash,
  });
}

/** hashDiffers where an entry carries a passage whose token does not stand in it: it was changed or added. */
function wordsDepart({ entries }: MatchFile, events: readonly LoggedEvent[]): Departure | null {
  let next = 0;
  for (const entry of entries) {
    const index = strayPassage(entry);
    const place = { entry: entry.seq, round: events[next]?.round ?? 0 };
    if (index >= 0) return { code: "hashDiffers", with: { ...place, path: `entries.${entry.seq}.words.${index}` } };
    if (entry.kind === "opened" || entry.kind === "command") next += (entry.body as Bodies["command"]).events.length;
  }
  return null;
}

/** chainBroken where one of `parts` contradicts the entries; null for a log without an opening, which departs anyway. */
function headingDeparts(file: MatchFile, parts: readonly (keyof MatchFile)[]): Departure | null {
  const drawn = matchFileOf(file.entries);
  if (!drawn.ok) return null;
  for (const part of parts) {
    if (canonical(drawn.value[part]) === canonical(file[part])) continue;
    const differs = firstDifference(drawn.value[part], file[part], part);
    return { code: "chainBroken", with: { entry: 0, round: 0, ...differs } };
  }
  return null;
}
