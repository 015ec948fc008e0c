/** A stored match as the review reads it. */
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import { type MatchRecord, recordOf } from "../../shared/review/record.ts";
import type { Library } from "../match/library.ts";
import type { Match } from "../store/matches.ts";
import type { LogEntry } from "../store/matchLog.ts";

/** Epoch ms of each entry. */
export const timesOf = (entries: readonly LogEntry[]): number[] => entries.map(({ at }) => Date.parse(at));

/** Refuses unknownScenario, and the first departure of a log that does not hold together. */
export function storedRecord(library: Library, match: Match, entries: readonly LogEntry[]): Result<MatchRecord> {
  const scenario = library.get(match.scenarioId)?.scenario;
  if (!scenario) return refuse("unknownScenario");
  const record = recordOf(scenario, entries, { times: timesOf(entries) });
  if (record.ok) return ok(record.value);
  const [departure] = record.error;
  return refuse(departure?.code ?? "chainBroken", departure && { entry: departure.with.entry });
}
