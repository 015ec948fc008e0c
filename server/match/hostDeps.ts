/** What every match in memory is given. */
import type { Refusal } from "../../shared/base/result.ts";
import type { InTurn } from "../inTurn.ts";
import type { Log } from "../log.ts";
import type { LogStore } from "./loadMatch.ts";

export interface HostDeps {
  readonly store: LogStore;
  readonly log: Pick<Log, "error">;
  /** Says what could not be written; once a minute is enough while the database takes nothing. */
  readonly unwritten: (line: string) => void;
  /** ISO time of the present. */
  readonly now: () => string;
  /** Where logs are proved, one after the other. */
  readonly proofs: InTurn;
  /** Told of a match whose log does not prove; its host takes nothing more. */
  readonly onBroken?: (matchId: string, why: Refusal) => void;
}
