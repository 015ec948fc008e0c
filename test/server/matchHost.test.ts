/** A match and its log: durable before said, in order, and the same again from the log. */
import { describe, expect, it } from "vitest";
import { createInTurn } from "../../server/inTurn.ts";
import { createLog } from "../../server/log.ts";
import { mostActs } from "../../server/match/autopilot.ts";
import { chain } from "../../server/match/entries.ts";
import type { HostDeps } from "../../server/match/hostDeps.ts";
import { MatchHost } from "../../server/match/matchHost.ts";
import { readLog } from "../../server/match/readLog.ts";
import type { Checkpoint } from "../../server/store/checkpoints.ts";
import type { LogEntry } from "../../server/store/matchLog.ts";
import type { Command } from "../../shared/engine/command.ts";
import { engineVersion } from "../../shared/log/chain.ts";
import { karabakh } from "../helpers/scenario.ts";
import { accepted } from "../helpers/tables.ts";

const { scenario } = karabakh;
const setup = { scenario: "karabakh-2020", seed: "seven", roster: 3, form: "long" } as const;
const openRound: Command = { by: "clock", steer: { kind: "openRound" } };
const lock: Command = { by: "clock", steer: { kind: "lock" } };
const say = (text: string): Command => ({
  by: { seat: "AZE", member: "1" },
  act: { kind: "say", channel: "plenary", text },
});

/**
 * A log in memory; `fail` makes the next appends fail, `lose` that many of them be written without an answer, `blind` all
 * reading fail; `gate` lets appends settle only when told.
 */
function memory() {
  const entries: LogEntry[] = [];
  const appends: number[] = [];
  const state = {
    fail: false,
    lose: 0,
    blind: false,
    gate: Promise.resolve(),
    kept: undefined as Checkpoint | undefined,
  };
  const broken: unknown[] = [];
  const deps: HostDeps = {
    store: {
      log: {
        async append(_match, added) {
          await state.gate;
          if (state.fail) throw new Error("the disk is full");
          if (added[0]?.seq !== entries.length) throw new Error("gap");
          entries.push(...structuredClone(added));
          appends.push(added.length);
          if (state.lose > 0 && state.lose--) throw new Error("the connection was lost");
        },
        async read(_match, from = 0, count = entries.length) {
          if (state.blind) throw new Error("the connection is lost");
          return structuredClone(entries.filter(({ seq }) => seq >= from).slice(0, count));
        },
        notes: async (_match, before) =>
          structuredClone(entries.filter(({ seq, kind }) => seq < before && kind !== "command")),
        at: async (_match, seqs) => structuredClone(entries.filter(({ seq }) => seqs.includes(seq))),
      },
      checkpoints: {
        async keep(_match, checkpoint) {
          state.kept = JSON.parse(JSON.stringify(checkpoint));
        },
        newest: async () => structuredClone(state.kept),
        async drop() {
          state.kept = undefined;
        },
      },
    },
    log: createLog("silent"),
    unwritten: () => {},
    now: () => "2020-09-30T08:00:00.000Z",
    proofs: createInTurn(),
    onBroken: (match, why) => void broken.push([match, why]),
  };
  return { entries, appends, deps, state, broken };
}

const opened = async (bots: string[] = []) => {
  const log = memory();
  const host = accepted(await MatchHost.open(log.deps, "m", scenario, setup));
  if (bots.length > 0) accepted(await host.setBots(bots));
  return { ...log, host };
};

describe("a match on its log", () => {
  it("begins with an entry that says by which rules it is played", async () => {
    const { entries, host } = await opened();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      seq: 0,
      kind: "opened",
      prev: "",
      body: { setup, scenarioHash: scenario.hash, engineVersion },
    });
    expect(host.events).toEqual([{ n: 0, round: 0, event: expect.objectContaining({ kind: "opened" }) }]);
  });

  it("refuses a setup that the scenario lacks, and writes nothing", async () => {
    const { deps, entries } = memory();
    const refused = await MatchHost.open(deps, "m", scenario, { ...setup, roster: 7 });
    expect(refused).toEqual({ ok: false, error: { code: "badSetup", with: { field: "roster" } } });
    expect(entries).toEqual([]);
  });

  it("changes and tells only after the append has settled", async () => {
    const { host, state, entries } = await opened();
    const told: number[] = [];
    host.subscribe((events) => told.push(events.length));
    let letGo = () => {};
    state.gate = new Promise((resolve) => {
      letGo = resolve;
    });
    const before = host.state;
    const submitted = host.submit(openRound);
    await new Promise((resolve) => setImmediate(resolve));
    expect([host.state === before, told, entries.length]).toEqual([true, [], 1]);
    letGo();
    expect(accepted(await submitted)).toEqual([{ n: 1, round: 1, event: expect.objectContaining({ round: 1 }) }]);
    expect([host.state.round, told, entries.length]).toEqual([1, [1], 2]);
  });

  it("stays as it was when the append fails, says so to the asker alone, and goes on after", async () => {
    const { host, state, entries } = await opened();
    const told: number[] = [];
    host.subscribe((events) => told.push(events.length));
    const before = host.state;
    state.fail = true;
    expect(await host.submit(openRound)).toEqual({ ok: false, error: { code: "storageFailed" } });
    expect([host.state === before, host.events.length, entries.length, told]).toEqual([true, 1, 1, []]);
    state.fail = false;
    accepted(await host.submit(openRound));
    expect(entries.map(({ seq }) => seq)).toEqual([0, 1]);
  });

  it("takes an append that was written without an answer as written", async () => {
    const { host, state, entries } = await opened();
    state.lose = 1;
    accepted(await host.submit(openRound));
    accepted(await host.submit(say("on it goes")));
    expect(entries.map(({ seq }) => seq)).toEqual([0, 1, 2]);
    expect(host.state.round).toBe(1);
  });

  it("refuses what it does not know to be written, and takes it up before anything else once the log can be read", async () => {
    const { host, state, entries } = await opened();
    const told: number[] = [];
    const found: string[] = [];
    host.subscribe((events) => told.push(events.length));
    host.onFound((notes) => found.push(...notes.map(({ kind }) => kind)));
    Object.assign(state, { lose: 1, blind: true });
    expect(await host.submit(openRound)).toEqual({ ok: false, error: { code: "storageFailed" } });
    expect(await host.submit(say("still nothing"))).toEqual({ ok: false, error: { code: "storageFailed" } });
    expect([host.state.round, entries.length, told]).toEqual([0, 2, []]);
    state.blind = false;
    expect(await host.submit(openRound)).toMatchObject({ ok: false, error: { code: "wrongPhase" } });
    expect([host.state.round, told]).toEqual([1, [1]]);
    Object.assign(state, { lose: 1, blind: true });
    const call = { round: 1, phase: "open", about: "help", member: "1", seat: "AZE", n: null, text: "" } as const;
    expect(await host.note({ kind: "note", body: call })).toEqual({ ok: false, error: { code: "storageFailed" } });
    state.blind = false;
    accepted(await host.submit(say("on it goes")));
    expect([found, entries.length]).toEqual([["note"], 4]);
  });

  it("closes when somebody else has written its next entry", async () => {
    const { host, state, entries, broken } = await opened();
    const other = await opened();
    accepted(await other.host.submit(openRound));
    accepted(await other.host.submit(say("from elsewhere")));
    entries.push(...other.entries.slice(1));
    const error = { code: "chainBroken", with: { entry: 1 } };
    expect(await host.submit(openRound)).toEqual({ ok: false, error });
    expect([broken, state.kept]).toEqual([[["m", error]], undefined]);
  });

  it("leaves state and log alone on a refused command", async () => {
    const { host, entries } = await opened();
    const before = host.state;
    expect(await host.submit(lock)).toMatchObject({ ok: false, error: { code: "wrongPhase" } });
    expect([host.state === before, entries.length]).toEqual([true, 1]);
  });

  it("takes commands one after the other, in the order of asking", async () => {
    const { host, entries } = await opened();
    const lines = Array.from({ length: 20 }, (_, n) => `line ${n}`);
    const results = await Promise.all(lines.map((line) => host.submit(say(line))));
    expect(results.every(({ ok }) => ok)).toBe(true);
    const said = host.events.flatMap(({ event }) => (event.kind === "said" ? [event.text] : []));
    expect(said).toEqual(lines);
    expect(host.events.map(({ n }) => n)).toEqual(host.events.map((_, index) => index));
    expect(entries).toHaveLength(21);
  });

  it("lets the bots answer in the same append, and come to rest", async () => {
    const { host, appends } = await opened(["ARM", "RUS", "AZE"]);
    accepted(await host.submit(openRound));
    const last = appends.at(-1) ?? 0;
    expect(last).toBeGreaterThan(3);
    expect(last).toBeLessThan(mostActs);
    expect(["AZE", "ARM", "RUS"].every((seat) => host.state.seats[seat]?.ready)).toBe(true);
    accepted(await host.setBots(["ARM", "RUS", "AZE"]));
    expect(appends.at(-1)).toBe(last);
  });

  it("plays whole matches by bots and reads the very same from the log", async () => {
    const { host, deps } = await opened(["AZE", "ARM", "RUS", "TUR", "FRA", "USA", "UN", "IRN", "PRESS", "NKA"]);
    while (host.state.phase !== "debrief") {
      accepted(await host.submit(host.state.phase === "open" ? lock : openRound));
    }
    const { host: again } = accepted(await MatchHost.load(deps, "m", scenario));
    expect(again.state).toEqual(host.state);
    expect(accepted(await again.whole())).toEqual(host.events);
    accepted(await again.submit(say("and on it goes")));
    expect(accepted(await accepted(await MatchHost.load(deps, "m", scenario)).host.whole())).toEqual(again.events);
  });
});

describe("a match that is opened from its last checkpoint", () => {
  /** A match of one round that was closed and a second in which much has been said, with an aside and a draft. */
  const played = async () => {
    const log = await opened(["AZE", "ARM", "RUS"]);
    const { host } = log;
    accepted(await host.submit(openRound));
    accepted(await host.note({ kind: "note", body: { ...call, text: "we are lost" } }));
    accepted(await host.submit(lock));
    accepted(await host.submit(openRound));
    for (let line = 0; line < 320; line++) accepted(await host.submit(say(`line ${line}`)));
    await host.settle();
    return log;
  };
  const call = { round: 1, phase: "open", about: "help", member: "1", seat: "AZE", n: null } as const;
  const reload = async (log: Awaited<ReturnType<typeof played>>) =>
    accepted(await MatchHost.load(log.deps, "m", scenario));

  it("reads the same state, notes and last events, and every event once the log is proved", async () => {
    const log = await played();
    const { host } = log;
    expect(log.state.kept?.end.seq).toBeGreaterThan(log.entries.length - 101);
    const { host: again, notes } = await reload(log);
    expect(again.state).toEqual(host.state);
    expect(again.events.length).toBeLessThan(host.events.length);
    expect(again.events).toEqual(host.events.slice(-again.events.length));
    expect(notes.filter(({ kind }) => kind === "note")).toEqual([
      expect.objectContaining({ body: { ...call, text: "we are lost" } }),
    ]);
    expect(again.event(0)).toBeUndefined();
    expect(accepted(await again.from(host.events.length - 5))).toEqual(host.events.slice(-5));
    accepted(await again.submit(say("meanwhile")));
    expect(accepted(await again.whole()).slice(0, -1)).toEqual(host.events);
  });

  it("keeps a checkpoint when it closes, so that nothing is left to go through", async () => {
    const log = await played();
    await log.host.close();
    expect(log.state.kept?.end.seq).toBe(log.entries.length);
  });

  it("is closed with a word when what lies before does not prove", async () => {
    const log = await played();
    const forged = JSON.parse(JSON.stringify(log.entries[1]).replaceAll('"AZE":3', '"AZE":9'));
    log.entries[1] = forged;
    const { host } = await reload(log);
    const error = { code: "chainBroken", with: { entry: 1 } };
    expect(await host.whole()).toEqual({ ok: false, error });
    expect(log.broken).toEqual([["m", error]]);
    expect(await host.submit(say("too late"))).toEqual({ ok: false, error });
    expect(await MatchHost.load(log.deps, "m", scenario)).toEqual({ ok: false, error });
  });

  it("is refused when the checkpoint stands on other entries, or on more of them", async () => {
    const log = await played();
    const { seq } = log.state.kept?.end ?? { seq: 0 };
    const refused = { ok: false, error: { code: "chainBroken", with: { entry: seq - 1 } } };
    log.entries.splice(seq - 10);
    expect(await MatchHost.load(log.deps, "m", scenario)).toEqual(refused);
  });

  it("is closed when the state of the checkpoint was changed", async () => {
    const log = await played();
    log.state.kept = JSON.parse(JSON.stringify(log.state.kept).replace('"escalation":', '"escalation":1'));
    const { host } = await reload(log);
    expect(await host.whole()).toMatchObject({ ok: false, error: { code: "chainBroken" } });
  });

  it("goes through its whole log under rules that have changed since", async () => {
    const log = await played();
    log.state.kept = JSON.parse(JSON.stringify(log.state.kept).replaceAll(scenario.hash, "older"));
    const { host } = await reload(log);
    expect(host.events).toEqual(log.host.events);
  });

  it("proves a log whose proof a fault of the store broke off when it is asked for again", async () => {
    const log = await played();
    const { read } = log.deps.store.log;
    let faults = 1;
    log.deps.store.log.read = async (...asked) => {
      if (asked[1] === 0 && faults-- > 0) throw new Error("the disk is gone");
      return read(...asked);
    };
    const { host } = await reload(log);
    expect(await host.whole()).toEqual({ ok: false, error: { code: "storageFailed" } });
    expect(accepted(await host.whole())).toEqual(log.host.events);
  });
});

describe("a log that is read", () => {
  const played = async () => {
    const { host, entries } = await opened();
    accepted(await host.submit(openRound));
    accepted(await host.submit(say("hello")));
    return structuredClone(entries) as { -readonly [K in keyof LogEntry]: LogEntry[K] }[];
  };
  /** The entries from `from` on chained anew, as somebody would who covers up a change. */
  const rechained = (entries: LogEntry[]) =>
    chain(
      { seq: 0, hash: "" },
      "",
      entries.map(({ kind, body }) => ({ kind, body }) as never),
    ).map((entry, index) => ({
      ...entry,
      at: entries[index]?.at ?? "",
    }));

  it.each<[string, (entries: Awaited<ReturnType<typeof played>>) => LogEntry[], object]>([
    ["is nothing", () => [], { code: "unknownMatch" }],
    ["lost its first entry", (entries) => entries.slice(1), { code: "chainBroken", with: { entry: 0 } }],
    [
      "lost one in the middle",
      (entries) => entries.filter((_, index) => index !== 1),
      { code: "chainBroken", with: { entry: 1 } },
    ],
    [
      "was changed in a word",
      (entries) => JSON.parse(JSON.stringify(entries).replaceAll("hello", "hullo")),
      { code: "chainBroken", with: { entry: 2 } },
    ],
    [
      "was changed and chained anew",
      (entries) => {
        const [first, opening, line] = entries;
        const forged = JSON.parse(JSON.stringify(opening).replaceAll('"AZE":3', '"AZE":9'));
        return rechained([first, forged, line] as LogEntry[]);
      },
      { code: "eventDiffers", with: { entry: 1 } },
    ],
  ])("is refused when it %s", async (_, change, error) => {
    expect(readLog(scenario, change(await played()))).toEqual({ ok: false, error });
  });

  it("of other rules is taken as it happened, and says from where on today's rules hold", async () => {
    const entries = await played();
    const [first, opening, line] = entries;
    const older = JSON.parse(JSON.stringify(first).replace(scenario.hash, "older"));
    const forged = JSON.parse(JSON.stringify(opening).replaceAll('"AZE":3', '"AZE":2'));
    const stored = rechained([older, forged, line] as LogEntry[]);
    const log = memory();
    log.entries.push(...stored);
    const { host } = accepted(await MatchHost.load(log.deps, "m", scenario));
    expect(host.state.seats.AZE?.points).toBe(2);
    expect(log.entries.at(-1)).toMatchObject({ kind: "rules", body: { scenarioHash: scenario.hash } });
    accepted(await host.submit(say("under new rules")));
    accepted(await MatchHost.load(log.deps, "m", scenario));
    expect(log.entries.filter(({ kind }) => kind === "rules")).toHaveLength(1);
  });
});
