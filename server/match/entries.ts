/** The log's entries as the store keeps them: in their chain (shared/log/chain.ts), each with its time. */
import { type ChainEnd, type NewEntry, write } from "../../shared/log/chain.ts";
import type { NewLogEntry } from "../store/matchLog.ts";

export { type ChainEnd, emptyChain, type NewEntry } from "../../shared/log/chain.ts";

/** The entries with their numbers and hashes, in order after `end`. @param at ISO time, outside the hash. */
export const chain = (end: ChainEnd, at: string, entries: readonly NewEntry[]): NewLogEntry[] =>
  write(end, entries).map((entry) => ({ ...entry, at }));
