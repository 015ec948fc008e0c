/** A recorded match's file, to be changed at will and judged. */
import type { Command } from "../../shared/engine/command.ts";
import { chain, emptyChain, type NewEntry } from "../../shared/log/chain.ts";
import type { Departure } from "../../shared/log/departure.ts";
import { type MatchFile, matchFileOf, parseMatchFile } from "../../shared/log/matchFile.ts";
import { verify } from "../../shared/log/verify.ts";
import type { MatchEvent } from "../../shared/state/event.ts";
import { accepted } from "../golden/golden.ts";
import { frozenScenario, matchFileText } from "../golden/load.ts";

export const scenario = frozenScenario();
export const text = matchFileText();

/** A file that a test may change at will. */
export type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
export type Draft = Mutable<Omit<MatchFile, "entries">> & { entries: DraftEntry[] };
export interface DraftEntry {
  seq: number;
  kind: string;
  body: { command: Mutable<Command>; events: Mutable<MatchEvent>[]; setup?: Mutable<MatchFile["setup"]> };
  prev: string;
  hash: string;
}

export const fresh = (): Draft => structuredClone(accepted(parseMatchFile(text))) as unknown as Draft;
export const judge = (file: Draft) => verify(scenario, file as unknown as MatchFile);
/** Code and values of each departure; [] for a file that verifies. */
export const departures = (file: Draft): readonly Departure[] => {
  const verdict = judge(file);
  return verdict.ok ? [] : verdict.error;
};

/** The same entries chained anew and under a new heading, as somebody would do who covers up a change; the old heading where the opening is one no more. */
export function coveredUp(file: Draft): Draft {
  const entries = chain(
    emptyChain,
    file.entries.map(({ kind, body }) => ({ kind, body }) as unknown as NewEntry),
  );
  const drawn = matchFileOf(entries);
  const kept = { ...file, entries, end: { entries: entries.length, hash: entries.at(-1)?.hash ?? "" } };
  return (drawn.ok ? drawn.value : kept) as unknown as Draft;
}

export const whole = fresh();
/** The first entry with such an event, and the event's place in it. */
export function find(kind: MatchEvent["kind"], from = 0): { entry: number; event: number; round: number } {
  const entry = whole.entries.findIndex(
    ({ seq, body }) => seq >= from && body.events.some((event) => event.kind === kind),
  );
  const event = whole.entries[entry]?.body.events.findIndex((each) => each.kind === kind) ?? -1;
  const opened = whole.entries.slice(0, entry).filter(({ body }) => body.events[0]?.kind === "roundOpened");
  return { entry, event, round: opened.length };
}
export const entryOf = (file: Draft, at: number): DraftEntry => {
  const entry = file.entries[at];
  if (!entry) throw new Error(`there is no entry ${at}`);
  return entry;
};
export const eventOf = (file: Draft, at: { entry: number; event: number }): Record<string, unknown> =>
  entryOf(file, at.entry).body.events[at.event] as unknown as Record<string, unknown>;
export const flip = (hash: string): string => (hash.startsWith("0") ? "1" : "0") + hash.slice(1);

export const moved = find("moved", 40);
export const closed = find("roundClosed", moved.entry + 1);
export const spoken = find("said", 30);
export const ordered = find("ordersSet", 40);
export const last = whole.entries.length - 1;
