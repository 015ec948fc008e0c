/**
 * Entries that only instructors may read: who called for help, who reported whom, what an instructor did or said to a few. Such
 * an entry stands in the chain by its token and lies beside it as a passage, salted like people's words (sealing.ts). Given without the
 * passage, a log replays and verifies as before, tells how many entries were left out, and lets nobody guess what they say.
 */
import { type Bodies, type Entry, type NewEntry, readEntry } from "./chain.ts";
import type { Passage } from "./passage.ts";
import { tokenOf } from "./sealing.ts";

export type PrivateEntry = Extract<NewEntry, { kind: "steer" | "note" }>;

/** Is this the passage that holds the whole of a private entry? Its other passages are what people wrote in it. */
export const holdsPrivateEntry = ({ kind, body }: Pick<Entry, "kind" | "body">, passage: Passage): boolean =>
  kind === "aside" && (body as Bodies["aside"]).of === tokenOf(passage);

/** What a private entry holds; older logs have it unsealed. Null for all other entries, and where the passage was left out. */
export function privateEntryOf(entry: Entry): PrivateEntry | null {
  const held = entry.kind === "aside" ? entryIn(entry) : entry;
  if (held?.kind !== "steer" && held?.kind !== "note") return null;
  const read = readEntry(held);
  return read.ok ? (read.value as PrivateEntry) : null;
}

function entryIn(entry: Entry): Entry | null {
  const passage = entry.words?.find((each) => holdsPrivateEntry(entry, each));
  if (!passage) return null;
  try {
    // A file may hold anything here, so it is parsed as any entry is.
    return { ...entry, ...(JSON.parse(passage.text) as Pick<Entry, "kind" | "body">) };
  } catch {
    return null;
  }
}

/** How many private entries come without their passage. */
export const leftOut = (entries: readonly Entry[]): number =>
  entries.filter(
    (entry) => entry.kind === "aside" && !entry.words?.some((passage) => holdsPrivateEntry(entry, passage)),
  ).length;
