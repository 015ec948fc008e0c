/** What a real match writes: its entries, and each as bytes for a plain file. */
import { chain, emptyChain, type NewEntry } from "../../../server/match/entries.ts";
import type { LogEntry } from "../../../server/store/matchLog.ts";
import { karabakh } from "../../helpers/scenario.ts";
import { playAgain, playAtRandom, setupOf } from "../engine/matches.ts";

export interface Record {
  readonly entry: LogEntry;
  readonly bytes: Buffer;
}

/** The entries of one match of ten seats. */
export function loggedMatch(): Record[] {
  const { scenario } = karabakh;
  const steps = playAgain(scenario, playAtRandom(scenario, setupOf(scenario, 0)));
  const entries: NewEntry[] = steps.map((body) => ({ kind: "command", body }));
  return chain(emptyChain, "2020-09-30T08:00:00.000Z", entries).map((entry) => ({
    entry,
    bytes: Buffer.from(`${JSON.stringify(entry)}\n`),
  }));
}
