/** From stored entries back to a match in memory, with what the log holds beside the match itself. */
import { ok, type Refusal, type Result, refuse } from "../../shared/base/result.ts";
import { type Bodies, type NewEntry, readEntry } from "../../shared/log/chain.ts";
import type { Departure } from "../../shared/log/departure.ts";
import { privateEntryOf } from "../../shared/log/privateEntry.ts";
import { type Position, type Replay, replaying } from "../../shared/log/replay.ts";
import { strayPassage } from "../../shared/log/sealing.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { LoggedEvent, MatchEvent } from "../../shared/state/event.ts";
import type { LogEntry } from "../store/matchLog.ts";
import { createPassages, type Passages } from "./passages.ts";

/** An entry that is no command, with its ISO time; an aside is what it holds. */
export type Note = NewEntry & { readonly at: string };

export interface ReadMatch {
  /** Its events are those of the entries read, with tokens in place of people's words. */
  readonly replay: Replay & Position;
  readonly notes: readonly Note[];
  readonly passages: Passages;
  /** ISO time of the last entry. */
  readonly lastAt: string;
}

export interface Reading {
  /** Takes the next entry in; refuses with the first departure (with: entry): chainBroken, eventDiffers, hashDiffers … */
  take(entry: LogEntry): Refusal | null;
  /** The match so far. Refuses unknownMatch before the first entry. */
  read(): Result<ReadMatch>;
}

/** A log read entry by entry. Where other rules wrote an entry, its events are taken as they stand. @param from as `replaying` */
export function reading(scenario: Scenario, from?: Position): Reading {
  const steps = replaying(scenario, from && { from });
  const notes: Note[] = [];
  const passages = createPassages();
  let lastAt = "";
  return {
    take(entry) {
      const [departure] = steps.take(entry);
      if (departure) return refusalOf(departure);
      if (strayPassage(entry) >= 0) return { code: "chainBroken", with: { entry: entry.seq } };
      passages.take(entry);
      const note = noteIn(entry);
      if (note) notes.push(note);
      lastAt = entry.at;
      return null;
    },
    read() {
      const replay = steps.reached();
      return replay ? ok({ replay, notes, passages, lastAt }) : refuse("unknownMatch");
    },
  };
}

/** The match that `entries` tell of. Refuses as `reading`. */
export function readLog(scenario: Scenario, entries: readonly LogEntry[]): Result<ReadMatch> {
  const log = reading(scenario);
  for (const entry of entries) {
    const refused = log.take(entry);
    if (refused) return { ok: false, error: refused };
  }
  return log.read();
}

const refusalOf = ({ code, with: { entry } }: Departure): Refusal => ({ code, with: { entry } });

/** What an entry holds beside the match; null for a command, and for an aside whose passage is gone. */
export function noteIn(entry: LogEntry): Note | null {
  if (entry.kind === "command") return null;
  const held = entry.kind === "aside" ? privateEntryOf(entry) : given(readEntry(entry));
  return held ? { ...held, at: entry.at } : null;
}

const given = <T>(result: Result<T>): T | null => (result.ok ? result.value : null);

/** What happened by an entry, unproven, with tokens in place of people's words. */
export const eventsIn = ({ kind, body }: LogEntry): readonly MatchEvent[] =>
  kind === "opened" || kind === "command" ? (body as Bodies["command"]).events : [];

/**
 * The events of these entries as they stand.
 * @param next number of the event after the last of them @param round in which the match stands after them
 */
export function asTold(entries: readonly LogEntry[], next: number, round: number): LoggedEvent[] {
  const events = entries.flatMap(eventsIn);
  let current = round - events.filter(({ kind }) => kind === "roundOpened").length;
  return events.map((event, index) => {
    if (event.kind === "roundOpened") current = event.round;
    return { n: next - events.length + index, round: current, event };
  });
}
