/** What every table is given. */
import type { Log } from "../log.ts";
import type { Store } from "../store/store.ts";
import type { Time } from "./clock.ts";

export interface TableDeps {
  readonly store: Store;
  readonly log: Log;
  readonly time: Time;
  /** Bots act over the round, as people do; absent: at once. */
  readonly botsPaced?: boolean;
}
