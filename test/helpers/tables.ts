/** Live tables on a store of their own, without rooms. */
import { onTestFinished } from "vitest";
import { createLog } from "../../server/log.ts";
import type { MatchSettings } from "../../server/match/settings.ts";
import type { Table } from "../../server/match/table.ts";
import { createTables, type Tables } from "../../server/match/tables.ts";
import { openStore, type Store } from "../../server/store/store.ts";
import type { Result } from "../../shared/base/result.ts";
import { temporaryFolder } from "../server/support/stores.ts";
import { type ManualTime, manualTime } from "./manualTime.ts";
import { karabakh } from "./scenario.ts";

export const classSettings: MatchSettings = {
  title: "Monday",
  setup: { scenario: "karabakh-2020", seed: "seven", roster: 3, form: "long" },
  openSeconds: 240,
  wireSeconds: 20,
  bots: true,
  solo: false,
};

export interface Bench {
  readonly store: Store;
  readonly time: ManualTime;
  readonly tables: Tables;
  /** The value of an accepted result; throws the refusal. */
  readonly create: (settings?: Partial<MatchSettings>) => Promise<Table>;
  /** Lets go of everything and opens the match again, as after a restart; the store stays. */
  readonly restart: (match: string) => Promise<Table>;
}

/** Tables over a new store on the disk and a clock of the test's; all gone when the test ends. */
export async function openBench({ botsPaced = false } = {}): Promise<Bench> {
  const store = await openStore({ dataDir: temporaryFolder() });
  onTestFinished(() => store.close());
  const time = manualTime();
  const library = new Map([["karabakh-2020", karabakh]]);
  const start = () => createTables({ store, log: createLog("silent"), time, library, botsPaced });
  let tables = start();
  onTestFinished(() => tables.close());
  return {
    store,
    time,
    tables,
    create: async (settings) => {
      const match = accepted(await tables.create({ ...classSettings, ...settings }));
      return accepted(await tables.hold(match.id));
    },
    restart: async (match) => {
      await tables.close();
      tables = start();
      return accepted(await tables.hold(match));
    },
  };
}

/** The value of a success; throws the refusal. */
export function accepted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
