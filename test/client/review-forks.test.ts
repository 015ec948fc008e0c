/** "What if?" in the page: what can be changed, and the runs with a change and without it in their workers. */
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  type ForkSums,
  type ForksDone,
  type ForkWorker,
  type FromForkWorker,
  runForks,
  type ToForkWorker,
  type Unchanged,
  type Way,
} from "../../client/net/forks.ts";
import { changeableAt } from "../../client/pages/review/fork/changes.ts";
import { type ForkOutcome, prepareFork } from "../../shared/review/fork.ts";
import type { MatchRecord } from "../../shared/review/record.ts";
import { scenario } from "../helpers/engine.ts";
import { loudMatch } from "../helpers/reviewMatch.ts";

const record = (seed: string): MatchRecord =>
  loudMatch(scenario, { scenario: scenario.id, seed, roster: 10, form: "long" }, 60).record();
const records = ["a", "b", "c"].map(record);
const [first] = records;
if (!first) throw new Error("no record");

describe("what can be changed", () => {
  test("every open text has a title of its own, its number where another shares it", () => {
    let shared = 0;
    for (const of of records)
      for (const { n, event } of of.events) {
        if (event.kind !== "locked") continue;
        const texts = changeableAt(of, n)?.texts ?? [];
        const titles = texts.map(({ title }) => title);
        expect(new Set(titles).size).toBe(titles.length);
        for (const { text, title } of texts) {
          const alone = texts.filter((each) => each.text.title === text.title).length === 1;
          if (!alone) shared++;
          expect(title).toBe(alone ? text.title : `${text.title} (text ${text.id})`);
        }
      }
    expect(shared).toBeGreaterThan(0);
  });
});

describe("runs of a what-if", () => {
  afterEach(() => vi.unstubAllGlobals());
  const lock = first.events.find(({ event }) => event.kind === "locked")?.n ?? 0;
  const fork = prepareFork(first, { n: lock, change: { kind: "nothing" }, seed: "s" });
  if (!fork.ok) throw new Error("no fork");

  /** Workers that hold their shares until they are told to go on. */
  const idle = () => {
    const shares: ToForkWorker[] = [];
    const hear: ((event: { data: FromForkWorker }) => void)[] = [];
    let ended = 0;
    const start = (): ForkWorker => ({
      postMessage: (message) => shares.push(message),
      addEventListener: (type: string, listener: never) => {
        if (type === "message") hear.push(listener);
      },
      terminate: () => ended++,
    });
    const send = (worker: number, way: Way, runs: readonly number[], outcome: ForkOutcome) =>
      hear[worker]?.({ data: { kind: "outcomes", way, runs, outcomes: runs.map(() => outcome) } });
    /** Numbers of the runs that each worker was given. */
    const given = (way: Way) => shares.map((each) => each.shares.find((share) => share.way === way)?.runs ?? []);
    return { start, given, send, ended: () => ended };
  };

  test.each([
    [undefined, 1],
    [1, 1],
    [2, 2],
    [4, 4],
    [16, 4],
  ])("a machine of %s cores works with %i workers, each with its share", (hardwareConcurrency, workers) => {
    vi.stubGlobal("navigator", { hardwareConcurrency });
    const { start, given } = idle();
    runForks({ scenario, fork: fork.value, runs: 1000 }, undefined, start);
    const shares = given("changed");
    expect(shares).toHaveLength(workers);
    expect(shares.flat()).toEqual(Array.from({ length: 1000 }, (_, number) => number));
    for (const share of shares) expect(Math.abs(share.length - 1000 / workers)).toBeLessThanOrEqual(1);
    expect(given("unchanged").flat()).toEqual([]);
  });

  test("fewer runs than cores take no more workers than runs", () => {
    vi.stubGlobal("navigator", { hardwareConcurrency: 8 });
    const { start, given } = idle();
    runForks({ scenario, fork: fork.value, runs: 3 }, undefined, start);
    expect(given("changed")).toEqual([[0], [1], [2]]);
  });

  test("what has come is told as it comes, and kept when they are stopped", async () => {
    vi.stubGlobal("navigator", { hardwareConcurrency: 2 });
    const { start, send, ended } = idle();
    const told: number[] = [];
    const hear = (done: ForksDone, sums: ForkSums) => told.push(done.changed, sums.changed.runs);
    const runs = runForks({ scenario, fork: fork.value, runs: 10 }, hear, start);
    const { happened } = fork.value;
    send(1, "changed", [5, 6], happened);
    send(0, "changed", [0], happened);
    runs.cancel();
    send(0, "changed", [1], happened);
    expect(told).toEqual([2, 2, 3, 3]);
    expect(await runs.result).toMatchObject({ ok: true, value: { changed: { runs: 3, typical: 0 }, unchanged: null } });
    expect(ended()).toBe(2);
  });

  test("the same runs without the change come after, but for those that are known, and stay known when they are stopped", async () => {
    vi.stubGlobal("navigator", { hardwareConcurrency: 2 });
    const { start, given, send } = idle();
    const { happened } = fork.value;
    const unchanged: Unchanged = { fork: fork.value, outcomes: [happened, undefined, happened] };
    const told: ForksDone[] = [];
    const task = { scenario, fork: fork.value, runs: 5, unchanged };
    const runs = runForks(task, (done) => told.push(done), start);
    expect(given("changed")).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
    expect(given("unchanged")).toEqual([[1, 3], [4]]);
    send(0, "changed", [0, 1], { ...happened, heldRound: !happened.heldRound });
    send(1, "unchanged", [4], happened);
    runs.cancel();
    expect(told).toEqual([
      { changed: 2, unchanged: 2 },
      { changed: 2, unchanged: 3 },
    ]);
    expect(await runs.result).toMatchObject({
      value: { changed: { runs: 2 }, unchanged: { runs: 3 }, paired: { pairs: 1 } },
    });
    expect(Object.keys(unchanged.outcomes)).toEqual(["0", "1", "2", "4"]);
    expect(unchanged.outcomes[1]).toBeUndefined();
  });
});
