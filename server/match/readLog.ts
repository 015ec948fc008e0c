/** From stored entries back to a match in memory, with what the log holds beside the match itself. */
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import { privateOf } from "../../shared/log/aside.ts";
import { type NewEntry, readEntry } from "../../shared/log/chain.ts";
import { type Replay, replay } from "../../shared/log/replay.ts";
import { strangeWord } from "../../shared/log/words.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { LogEntry } from "../store/matchLog.ts";

/** An entry that is no command, with its ISO time; an aside is what it holds. */
export type Note = NewEntry & { readonly at: string };

export interface ReadMatch {
  readonly replay: Replay;
  readonly notes: readonly Note[];
  /** ISO time of the last entry. */
  readonly lastAt: string;
}

/**
 * The match that `entries` tell of. Refuses unknownMatch for none, else with the first departure (with: entry, round):
 * chainBroken, eventDiffers, hashDiffers … Where other rules wrote an entry, its events are taken as they stand.
 */
export function readLog(scenario: Scenario, entries: readonly LogEntry[]): Result<ReadMatch> {
  const lastAt = entries.at(-1)?.at;
  if (lastAt === undefined) return refuse("unknownMatch");
  const replayed = replay(scenario, entries);
  if (!replayed.ok) {
    const [departure] = replayed.error;
    return refuse(departure?.code ?? "chainBroken", departure && { entry: departure.with.entry });
  }
  const changed = entries.find((entry) => strangeWord(entry) >= 0);
  if (changed) return refuse("chainBroken", { entry: changed.seq });
  const notes = entries.flatMap((entry): Note[] => {
    if (entry.kind === "command") return [];
    const read = entry.kind === "aside" ? privateOf(entry) : given(readEntry(entry));
    return read ? [{ ...read, at: entry.at }] : [];
  });
  return ok({ replay: replayed.value, notes, lastAt });
}

const given = <T>(result: Result<T>): T | null => (result.ok ? result.value : null);
