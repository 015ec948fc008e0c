/** What a restart costs the event loop: matches opened from their checkpoints, and proved afterwards beside what else is done. */
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { createInTurn } from "../../../server/inTurn.ts";
import { createLog } from "../../../server/log.ts";
import type { HostDeps } from "../../../server/match/hostDeps.ts";
import { MatchHost } from "../../../server/match/matchHost.ts";
import { openStore } from "../../../server/store/store.ts";
import type { Result } from "../../../shared/base/result.ts";
import { karabakh } from "../../helpers/scenario.ts";
import { type Figure, spread } from "../figure.ts";
import { benchFolder } from "../folder.ts";
import { report } from "../report.ts";

const { scenario } = karabakh;
const matches = 50;
/** Lines of talk in each of them, and in the one that much is said in. */
const lines = 150;
const manyLines = 10_000;
/** Said at the same time, so that they share commits. */
const together = 100;
/** Events that somebody who joins late is told first. */
const recent = 200;

const store = await openStore({ dataDir: benchFolder() });
const deps: HostDeps = {
  ...{ store, log: createLog("error"), proofs: createInTurn() },
  unwritten: (line) => console.error(line),
  now: () => new Date().toISOString(),
};
const ids: string[] = [];
for (let n = 0; n < matches; n++) ids.push(await played(lines));
const long = await played(manyLines);

const opened: MatchHost[] = [];
const active: number[] = [];
const began = performance.now();
for (const id of ids) {
  const before = performance.eventLoopUtilization();
  opened.push(given(await MatchHost.load(deps, id, scenario)).host);
  active.push(performance.eventLoopUtilization(before).active);
}
const allOpen = performance.now() - began;
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
for (const host of opened) given(await host.whole());
delay.disable();
const allProved = performance.now() - began;
for (const host of opened) await host.close();

const before = performance.eventLoopUtilization();
const { host } = given(await MatchHost.load(deps, long, scenario));
const ofLong = performance.eventLoopUtilization(before).active;
const first = JSON.stringify([host.state, host.events.slice(-recent)]);
const from = performance.now();
given(await host.whole());
const proved = performance.now() - from;
const whole = JSON.stringify([host.state, host.events]);
await host.close();
await store.close();

const value = (name: string, unit: string, amount: number, aim?: Figure["aim"]): Figure => ({
  ...{ name, unit, value: amount },
  ...(aim && { aim }),
});
report(
  spread(`${matches} matches opened one by one: event loop a match, beside the first proofs`, "ms", active),
  value(`${matches} matches opened`, "ms", allOpen),
  value(`${matches} matches proved`, "ms", allProved),
  {
    name: "event loop late while they are proved, most and p99",
    ...{ unit: "ms", value: delay.max / 1e6, p99: delay.percentile(99) / 1e6 },
  },
  value(`a match with ${manyLines} lines opened: event loop`, "ms", ofLong, { of: "value", most: 10 }),
  value("the same, proved afterwards", "ms", proved),
  value(`its state and last ${recent} events, for a late join`, "bytes", first.length, { of: "value", most: 100_000 }),
  value("its state and all events", "bytes", whole.length),
);

/** A match in its first round in which so much has been said, let go as a server does that stops. */
async function played(said: number): Promise<string> {
  const row = { scenarioId: scenario.id, scenarioHash: scenario.hash, seed: "", engineVersion: "", settings: {} };
  const { id } = await store.matches.create(row);
  const setup = { scenario: scenario.id, seed: "bench", roster: 8, form: "long" } as const;
  const host = given(await MatchHost.open(deps, id, scenario, setup));
  given(await host.submit({ by: "clock", steer: { kind: "openRound" } }));
  for (let n = 0; n < said; n += together) {
    const some = Array.from({ length: Math.min(together, said - n) }, (_, i) =>
      host.submit({
        by: { seat: "AZE", member: "1" },
        act: {
          kind: "say",
          channel: "plenary",
          text: `Line ${n + i}, about as long as what somebody says in a round of talks.`,
        },
      }),
    );
    for (const one of await Promise.all(some)) given(one);
  }
  await host.close();
  return id;
}

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
