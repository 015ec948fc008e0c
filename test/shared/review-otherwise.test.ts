/** What could have been otherwise at the moments worth discussing, and what that measures. */
import { describe, expect, it } from "vitest";
import { rankMoments } from "../../client/match/rankMoments.ts";
import type { ForkTask } from "../../client/net/forks.ts";
import { ok } from "../../shared/base/result.ts";
import { distributionOf } from "../../shared/review/distribution.ts";
import { prepareFork, runFork } from "../../shared/review/fork.ts";
import { momentsOf } from "../../shared/review/insight.ts";
import { otherwiseAt } from "../../shared/review/otherwise.ts";
import { pairedOf } from "../../shared/review/paired.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { loudMatch } from "../helpers/reviewMatch.ts";

const record = loudMatch(scenario, setupOf({ seed: "otherwise", roster: 6, form: "short" }), 5).record();
const moments = momentsOf(record, 12);
const others = otherwiseAt(record, moments);

describe("another decision", () => {
  it("is found for moments that somebody decided, and can be played on from before it", () => {
    expect(others.length).toBeGreaterThan(2);
    for (const { moment, n, change } of others) {
      expect(moments).toContain(moment);
      const fork = prepareFork(record, { n, change, seed: "x" });
      // What the rules refuse, as where a seat did not sit at that table, is not measured.
      if (fork.ok) expect(fork.value.round).toBe(moment.round);
      else expect(fork.error.code).not.toBe("unknownMoment");
    }
    expect(others.some(({ n, change }) => prepareFork(record, { n, change, seed: "x" }).ok)).toBe(true);
  });

  it("is the same decision but once", () => {
    const decisions = others.map(({ moment, change }) => JSON.stringify([moment.round, change]));
    expect(new Set(decisions).size).toBe(decisions.length);
  });

  it("leaves nothing of war among the orders of who attacked", () => {
    for (const { change } of others)
      if (change.kind === "orders")
        expect(change.orders.some(({ kind }) => kind === "OFFENSIVE" || kind === "SHELL")).toBe(false);
  });
});

/** Two pairs at once, as the workers would play them. */
const run = ({ fork, unchanged }: ForkTask) => {
  const play = (each: typeof fork) => [0, 1].map((number) => runFork(scenario, each, number));
  const [changed, beside] = [play(fork), unchanged ? play(unchanged.fork) : []];
  const sums = {
    changed: distributionOf(fork.happened, changed, beside),
    unchanged: distributionOf(fork.happened, beside, changed),
    paired: pairedOf(changed, beside),
  };
  return { result: Promise.resolve(ok(sums)), cancel: () => {} };
};

it("moments are ranked by the difference that it makes, whichever way", async () => {
  const heard: number[][] = [];
  await new Promise<void>((done) => {
    rankMoments(
      record,
      moments,
      {
        onProgress: (at, of, measured) => {
          heard.push(measured.map(({ gap }) => Math.abs(gap.mean)));
          if (at === of) done();
        },
      },
      run,
    );
  });
  expect(heard).toHaveLength(others.length);
  for (const sizes of heard) expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(heard.at(-1)?.length).toBeGreaterThan(0);
});
