/** A match's log while the match is in memory: entries are appended, and what lies in them beside the match is taken up. */
import { randomBytes } from "node:crypto";
import { ok, type Refusal, type Result } from "../../shared/base/result.ts";
import type { Command } from "../../shared/engine/command.ts";
import { engineVersion } from "../../shared/log/chain.ts";
import { type Sealed, sealCommand, sealNote } from "../../shared/log/sealing.ts";
import { reason } from "../faults.ts";
import type { LogEntry } from "../store/matchLog.ts";
import { createCheckpointing } from "./checkpointing.ts";
import type { CommandIds } from "./commandIds.ts";
import type { ChainEnd, NewEntry } from "./entries.ts";
import type { HostDeps } from "./hostDeps.ts";
import { createLogWriter } from "./logWriter.ts";
import type { MatchInMemory } from "./matchInMemory.ts";

/** So many random bits that nobody can try all of them to find a short text behind its token. */
const drawSalt = (): string => randomBytes(16).toString("base64url");

export interface Journal {
  /** Whether an entry with this id stands in the log. */
  has(id: string): boolean;
  /** Appends, all or none. Refuses storageFailed, and chainBroken where somebody else has written. */
  append(entries: readonly Sealed<NewEntry>[]): Promise<Result<void>>;
  /** After a write that failed: the entries that are in the log nevertheless. Refuses as `append` while that is not known. */
  found(): Promise<Result<readonly LogEntry[]>>;
  /** Whether entries have been written since the last checkpoint; "soon": so many that another is due. */
  due(soon?: "soon"): boolean;
  /** Leaves a checkpoint of the match as it stands. */
  checkpoint(): void;
  /** Settles when no checkpoint is being kept. */
  settle(): Promise<void>;
}

/** The command with tokens in place of people's words, under new salts. */
export const sealedCommand = (command: Command): Sealed<Command> => sealCommand(command, drawSalt);

/** The same for an entry that is no command. */
export const sealedNote = (entry: NewEntry): Sealed<NewEntry> => sealNote(entry, drawSalt);

/** The log of a match that ends with `end`. @param parts.broken called with why, where the log turns out not to be this match's alone */
export function createJournal(parts: {
  readonly deps: HostDeps;
  readonly matchId: string;
  readonly scenarioHash: string;
  readonly memory: MatchInMemory;
  readonly commandIds: CommandIds;
  readonly end: ChainEnd;
  readonly broken: (why: Refusal) => Promise<void>;
}): Journal {
  const { deps, matchId, memory, commandIds } = parts;
  const { log, checkpoints: kept } = deps.store;
  const failed = (error: unknown) => deps.unwritten(`Match ${matchId} could not be written: ${reason(error)}`);
  const writer = createLogWriter({ log, matchId, now: deps.now, failed }, parts.end);
  const checkpoints = createCheckpointing(kept, matchId, failed);

  async function takeUp(written: Result<readonly LogEntry[]>): Promise<Result<readonly LogEntry[]>> {
    if (!written.ok) {
      if (written.error.code === "chainBroken") await parts.broken(written.error);
      return written;
    }
    for (const entry of written.value) {
      memory.passages.take(entry);
      commandIds.take(entry);
    }
    checkpoints.wrote(written.value.length);
    return written;
  }

  return {
    has: (id) => commandIds.has(id),
    async append(entries) {
      const written = await takeUp(await writer.append(entries));
      return written.ok ? ok(undefined) : written;
    },
    found: async () => takeUp(await writer.settle()),
    due: (soon) => checkpoints.due(soon),
    checkpoint() {
      const { sealed: state, next, passages } = memory;
      const rules = { scenarioHash: parts.scenarioHash, engineVersion };
      checkpoints.keep({ state, next, rules, end: writer.end }, passages);
    },
    settle: () => checkpoints.settle(),
  };
}
