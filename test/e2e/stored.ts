/** Matches that a server finds in its data folder when it starts. */
import { openStore } from "../../server/store/store.ts";
import { engineVersion } from "../../shared/log/chain.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import type { Log } from "../helpers/reviewMatch.ts";

export interface Sitting {
  readonly name: string;
  readonly seat: string;
}

export interface Stored {
  readonly match: string;
  /** Of each person's seat, by name. */
  readonly tokens: Readonly<Record<string, string>>;
}

/** Puts a match with its people, each head of a delegation, into `dataDir`: over if its log is, else under way. */
export async function storeMatch(
  dataDir: string,
  scenario: Scenario,
  { log, title, people }: { log: Log; title: string; people: readonly Sitting[] },
): Promise<Stored> {
  const store = await openStore({ dataDir });
  const { setup } = log.state;
  const settings = { title, setup, openSeconds: 0, wireSeconds: 0, briefSeconds: 0, bots: true, solo: false };
  const rules = { scenarioId: scenario.id, scenarioHash: scenario.hash, seed: setup.seed, engineVersion };
  const { id: match } = await store.matches.create({ ...rules, settings });
  const tokens: Record<string, string> = {};
  for (const { name, seat } of people) {
    tokens[name] = (await store.members.add({ matchId: match, name, seat, head: true })).token;
  }
  const at = (second: number) => new Date(Date.UTC(2026, 0, 12, 9, 0, second)).toISOString();
  await store.log.append(
    match,
    log.entries().map((entry, second) => ({ ...entry, at: at(second) })),
  );
  await store.matches.setStatus(match, log.state.phase === "debrief" ? "ended" : "running");
  await store.close();
  return { match, tokens };
}
