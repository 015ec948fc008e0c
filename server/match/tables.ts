/** Every live table of this process: loaded when first needed, dropped when nobody holds it any more. */

import { createListeners } from "../../shared/base/listeners.ts";
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import type { Command } from "../../shared/engine/command.ts";
import { engineVersion } from "../../shared/log/chain.ts";
import { rosterOf } from "../../shared/state/seating.ts";
import { createInTurn } from "../inTurn.ts";
import { onceAMinute } from "../log.ts";
import type { Match } from "../store/matches.ts";
import { drawId } from "../tokens.ts";
import type { HostDeps } from "./hostDeps.ts";
import type { Library } from "./library.ts";
import { MatchHost } from "./matchHost.ts";
import { loadPeople } from "./people.ts";
import { graceMs } from "./phaseTimes.ts";
import { type MatchSettings, settingsSchema } from "./settings.ts";
import { Table } from "./table.ts";
import type { TableDeps } from "./tableDeps.ts";

export interface TablesDeps extends TableDeps {
  readonly library: Library;
}

export interface Tables {
  /** A new match in the lobby, or played so far by `played`. Refuses unknownScenario, badSetup, storageFailed; then nothing of it is left. */
  create(settings: MatchSettings, classId?: string, played?: readonly Command[]): Promise<Result<Match>>;
  /** The live table of a match; every hold needs its release. Refuses unknownMatch, unknownScenario, chainBroken … */
  hold(matchId: string): Promise<Result<Table>>;
  release(matchId: string): Promise<void>;
  /** Holds the table while `work` runs. */
  use<T>(matchId: string, work: (table: Table) => Promise<Result<T>>): Promise<Result<T>>;
  /** The table of a match that is live; undefined, and nothing is loaded, for one that is not. */
  live(matchId: string): Promise<Table | undefined>;
  /** Calls `listener` with each match that is closed since its log does not prove. */
  onBroken(listener: (matchId: string) => void): void;
  /** Lets every table go, after what is being written. */
  close(): Promise<void>;
}

interface Live {
  holders: number;
  readonly table: Promise<Result<Table>>;
}

/** The tables of this process, none live yet: each is loaded at its first hold, and let go with its last release. */
export function createTables(deps: TablesDeps): Tables {
  const live = new Map<string, Live>();
  /** Tables that are being let go: the match is loaded anew only after. */
  const leaving = new Map<string, Promise<void>>();
  const now = () => new Date(deps.time.now()).toISOString();

  const broken = createListeners<[matchId: string]>();
  const hostDeps: HostDeps = {
    store: deps.store,
    log: deps.log,
    unwritten: onceAMinute((line) => deps.log.error(line), deps.time.steady),
    now,
    proofs: createInTurn(),
    onBroken: broken.tell,
  };

  async function load(matchId: string): Promise<Result<Table>> {
    await leaving.get(matchId);
    const match = await deps.store.matches.byId(matchId);
    if (!match) return refuse("unknownMatch");
    const settings = settingsSchema.parse(match.settings);
    const scenario = deps.library.get(match.scenarioId)?.scenario;
    if (!scenario) return refuse("unknownScenario");
    const seats = rosterOf(scenario, settings.setup.roster)?.seats ?? [];
    const people = await loadPeople(deps.store.members, matchId, seats, deps.time, graceMs(settings));
    const loaded = await MatchHost.load(hostDeps, matchId, scenario);
    if (!loaded.ok) {
      deps.log.error(`Match ${matchId} cannot be opened: ${JSON.stringify(loaded.error)}`);
      return loaded;
    }
    const { host, notes, lastAt } = loaded.value;
    return ok(new Table(deps, { match, settings, host, people }, { notes, lastAt }));
  }

  async function hold(matchId: string): Promise<Result<Table>> {
    const entry = live.get(matchId) ?? { holders: 0, table: load(matchId) };
    live.set(matchId, entry);
    entry.holders++;
    try {
      const table = await entry.table;
      const held = table.ok && table.value.host.broken ? { ok: false as const, error: table.value.host.broken } : table;
      if (!held.ok) await release(matchId);
      return held;
    } catch (error) {
      await release(matchId);
      throw error;
    }
  }

  async function release(matchId: string): Promise<void> {
    const entry = live.get(matchId);
    if (!entry || --entry.holders > 0) return;
    live.delete(matchId);
    const left = letGo(entry).finally(() => {
      if (leaving.get(matchId) === left) leaving.delete(matchId);
    });
    leaving.set(matchId, left);
    await left;
  }

  return {
    async create(settings, classId, played = []) {
      const scenario = deps.library.get(settings.setup.scenario)?.scenario;
      if (!scenario) return refuse("unknownScenario");
      const match = await deps.store.matches.create({
        scenarioId: scenario.id,
        scenarioHash: scenario.hash,
        seed: settings.setup.seed,
        engineVersion,
        settings,
        ...(classId !== undefined && { classId }),
      });
      const opened = await MatchHost.open(hostDeps, match.id, scenario, settings.setup, played);
      if (opened.ok) return ok(match);
      await deps.store.matches.delete(match.id);
      return opened;
    },
    hold,
    release,
    async use(matchId, work) {
      const table = await hold(matchId);
      if (!table.ok) return table;
      try {
        return await work(table.value);
      } finally {
        await release(matchId);
      }
    },
    async live(matchId) {
      const table = await live.get(matchId)?.table.catch(() => undefined);
      return table?.ok ? table.value : undefined;
    },
    onBroken: (listener) => void broken.add(listener),
    async close() {
      const entries = [...live.values()];
      live.clear();
      await Promise.all([...entries.map(letGo), ...leaving.values()]);
    },
  };
}

/** A seed that nobody can guess, fit to be read aloud at the end. */
export const drawSeed = (): string => drawId(12);

async function letGo({ table }: Live): Promise<void> {
  try {
    const opened = await table;
    if (opened.ok) await opened.value.close();
  } catch {
    // It was never opened, and the caller has been told.
  }
}
