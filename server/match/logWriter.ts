/** Appends to a match's log; nothing else does. A write that failed may have reached the log all the same, so the log is read to find out. */
import type { Refusal } from "../../shared/base/result.ts";
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import type { Sealed } from "../../shared/log/sealing.ts";
import { StorageFault } from "../store/fault.ts";
import type { LogEntry, MatchLog, NewLogEntry } from "../store/matchLog.ts";
import { type ChainEnd, chain, type NewEntry } from "./entries.ts";

export interface LogWriter {
  /** Where the log ends, as far as it is known. */
  readonly end: ChainEnd;
  /** Appends, all or none, and gives the entries in their places. Refuses storageFailed, and chainBroken as `settle`. */
  append(entries: readonly Sealed<NewEntry>[]): Promise<Result<readonly LogEntry[]>>;
  /**
   * After a write that failed: the entries that reached the log all the same, to be taken up before anything else; [] otherwise.
   * Refuses storageFailed while that cannot be read, chainBroken where somebody else has written.
   */
  settle(): Promise<Result<readonly LogEntry[]>>;
}

/** @param parts.now ISO time @param parts.failed told of each write that failed */
export function createLogWriter(
  parts: {
    readonly log: Pick<MatchLog, "append" | "read">;
    readonly matchId: string;
    readonly now: () => string;
    readonly failed: (error: unknown) => void;
  },
  start: ChainEnd,
): LogWriter {
  const { log, matchId } = parts;
  let end = start;
  /** Entries that may or may not be in the log. */
  let doubt: readonly NewLogEntry[] = [];

  function follow(entries: readonly LogEntry[]): readonly LogEntry[] {
    const last = entries.at(-1);
    if (last) end = { seq: last.seq + 1, hash: last.hash };
    doubt = [];
    return entries;
  }

  async function settle(): Promise<Result<readonly LogEntry[]>> {
    if (doubt.length === 0) return ok([]);
    const found = await log.read(matchId, end.seq).catch(parts.failed);
    if (!found) return refuse("storageFailed");
    if (found.length === 0) return ok(follow([]));
    return same(found, doubt) ? ok(follow(doubt)) : { ok: false, error: foreign(end) };
  }

  return {
    get end() {
      return end;
    },
    settle,
    async append(entries) {
      const chained = inPlace(end, parts.now(), entries);
      doubt = chained;
      // Tried twice, since a lost connection may have failed the first. If the first did reach the log, the second is refused and `settle` finds it.
      for (const _attempt of [1, 2]) {
        try {
          await log.append(matchId, chained);
          return ok(follow(chained));
        } catch (error) {
          parts.failed(error);
          if (error instanceof StorageFault && error.reason === "closed") return refuse("storageFailed");
        }
      }
      const settled = await settle();
      // If the log cannot be read now, the entries stay in doubt until the next write.
      if (!settled.ok) return settled;
      return settled.value.length > 0 ? settled : refuse("storageFailed");
    },
  };
}

const inPlace = (end: ChainEnd, at: string, entries: readonly Sealed<NewEntry>[]): NewLogEntry[] =>
  chain(
    end,
    at,
    entries.map(({ value }) => value),
  ).map((entry, index) => {
    const { words = [] } = entries[index] ?? {};
    return words.length > 0 ? { ...entry, words } : entry;
  });

const same = (one: readonly LogEntry[], other: readonly LogEntry[]): boolean =>
  one.length === other.length && one.every(({ hash }, index) => hash === other[index]?.hash);

const foreign = ({ seq }: ChainEnd): Refusal => ({ code: "chainBroken", with: { entry: seq } });
