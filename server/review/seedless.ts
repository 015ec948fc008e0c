/** A match's log without its seed, for readers who must not be able to predict the draws of other tables (sharedSeed.ts). */
import { type Bodies, chain, emptyChain, type NewEntry } from "../../shared/log/chain.ts";
import type { MatchEvent } from "../../shared/state/event.ts";
import type { LogEntry } from "../store/matchLog.ts";

/** No version of the rules: without the seed the commands cannot be decided anew, so readers take the events as written. */
const untried = "";
/** Placeholder for the seed: a match has to have one. */
const unknown = "-";

/**
 * The same match without its seed, and without the hashes by which one would find a seed that somebody chose by trying words;
 * in a chain of its own. It can be followed and shown, and verified when the whole is given.
 */
export function seedless(entries: readonly LogEntry[]): LogEntry[] {
  const told = entries.map(({ kind, body }) => ({ kind, body: bodyOf(kind, body) }) as NewEntry);
  const links = chain(emptyChain, told);
  return entries.map((entry, index) => ({ ...entry, ...links[index] }));
}

function bodyOf(kind: string, body: unknown): unknown {
  if (kind === "rules") return { ...(body as Bodies["rules"]), engineVersion: untried };
  if (kind === "command") {
    const command = body as Bodies["command"];
    return { ...command, events: command.events.map((event) => withoutSeed(event)) };
  }
  if (kind !== "opened") return body;
  const { setup, events, ...rules } = body as Bodies["opened"];
  return {
    ...rules,
    engineVersion: untried,
    setup: { ...setup, seed: unknown },
    events: events.map((event) => withoutSeed(event)),
  };
}

/**
 * The event without the seed; without `fingerprints`, too, by which one finds a seed that a person chose by trying words.
 */
export function withoutSeed(event: MatchEvent, fingerprints = false): MatchEvent {
  if (event.kind === "ended") return { ...event, seed: "" };
  if (fingerprints) return event;
  if (event.kind === "opened") return { ...event, seedHash: "" };
  return event.kind === "roundClosed" ? { ...event, hash: "" } : event;
}
