/** What is remembered (base/memo.ts) is never seen: views and hashes are those of a state that nobody has looked at before. */
import { describe, expect, test } from "vitest";
import { memo, memoAt, memoLast } from "../../shared/base/memo.ts";
import { stateHash } from "../../shared/engine/stateHash.ts";
import { viewFor } from "../../shared/engine/viewFor.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { randomPlay } from "../helpers/randomPlay.ts";

function statesOf(seed: string, roster: number): MatchState[] {
  const states: MatchState[] = [];
  randomPlay(scenario, setupOf({ seed, roster }), {
    watch: ({ result, after }) => {
      if (result.ok) states.push(after);
    },
  });
  return states;
}

/** All that any seat sees of a state, and its hash, as text. */
const seen = (state: MatchState): string =>
  JSON.stringify([state.seatOrder.map((seat) => viewFor(scenario, state, seat)), stateHash(state)]);

describe("remembered work", () => {
  test.each([
    ["of two matches seen by turns", ["left", "right"], 10],
    ["of a match with ministries", ["ministries"], 12],
  ])("never shows in the views %s", (_, seeds, roster) => {
    const matches = seeds.map((seed) => statesOf(seed, roster));
    const turns = matches[0]?.flatMap((_, i) => matches.flatMap((match) => match[i] ?? [])) ?? [];
    expect(turns.length).toBeGreaterThan(100);
    const asTheyCame = turns.map(seen);
    const afresh = turns.map((state) => seen(structuredClone(state)));
    expect(asTheyCame).toEqual(afresh);
  });

  test("is done again for other arguments, and only then", () => {
    const asked: unknown[] = [];
    const make = (object: { readonly n: number }, by: number) => {
      asked.push([object.n, by]);
      return object.n * by;
    };
    const [one, two] = [{ n: 1 }, { n: 2 }];
    for (const [name, known, again] of [
      ["memo", memo(make), 3],
      ["memoLast", memoLast(make), 4],
      ["memoAt", memoAt((object) => `${object.n}`, make), 4],
    ] as const) {
      asked.length = 0;
      const results = [known(one, 2), known(one, 2), known(two, 2), known(one, 3), known(one, 2), known(one, 2)];
      expect(results, name).toEqual([2, 2, 4, 3, 2, 2]);
      expect(asked.length, name).toBe(again);
    }
  });
});
