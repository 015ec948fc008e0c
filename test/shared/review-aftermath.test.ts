/** The agreement in force at the end, played on: what the futures add up to, what lasts longer, which clauses it owes that to. */
import { describe, expect, test } from "vitest";
import { aftermathOf } from "../../shared/review/aftermath.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import type { Clause } from "../../shared/terms/clause.ts";
import { deepFreeze, openRound, scenario } from "../helpers/engine.ts";

const cease: Clause = { kind: "CEASE", hour: 0 };
const built: readonly Clause[] = [
  cease,
  { kind: "LINES", round: 1 },
  { kind: "PKF", contributor: "RUS" },
  { kind: "JOINTCOM" },
  { kind: "GUARANTOR", seat: "RUS" },
  { kind: "HUMEX", of: ["bodies"] },
];

function endedWith(clauses: readonly Clause[], change: (state: MatchState) => void = () => {}): MatchState {
  const state = structuredClone(openRound({ roster: 8, seed: "futures" }));
  state.treaty = {
    ...{ text: 1, clauses: [...clauses], since: 7, kept: 1, lev: 0, exchanged: false, endsAt: null },
    ...{ signatories: ["AZE", "ARM", "NKA", "RUS"], done: {}, failed: [], goOn: [] },
  };
  change(state);
  return deepFreeze(state);
}
const fallen = (state: MatchState): number => aftermathOf(scenario, state)?.quarters.at(-1)?.fallen ?? Number.NaN;

describe("what became of it", () => {
  test("is a fan whose shares are one together, in which what has fallen stays fallen", () => {
    const fan = aftermathOf(scenario, endedWith(built))?.quarters ?? [];
    expect(fan).toHaveLength(12);
    for (const { held, mended, fallen } of fan) expect(held + mended + fallen).toBeCloseTo(1, 9);
    for (const [at, { held, fallen }] of fan.entries()) {
      expect(fallen).toBeGreaterThanOrEqual(fan[at - 1]?.fallen ?? 0);
      expect(held).toBeLessThanOrEqual(fan[at - 1]?.held ?? 1);
    }
  });

  test("is the same each time that it is asked for", () => {
    expect(aftermathOf(scenario, endedWith(built))).toEqual(aftermathOf(scenario, endedWith(built)));
  });

  test("is nothing without an agreement that stops fire", () => {
    expect(aftermathOf(scenario, openRound())).toBeNull();
    expect(aftermathOf(scenario, endedWith([{ kind: "HUMEX", of: ["bodies"] }]))).toBeNull();
  });

  test("a bare truce has fallen within the first months, a built one in fewer than all futures", () => {
    expect(fallen(endedWith([cease]))).toBeGreaterThan(0.99);
    expect(fallen(endedWith(built))).toBeLessThan(0.8);
  });

  test("who looked away before lets more of it fall", () => {
    const looked = endedWith(built, (state) => {
      state.answers = { RUS: "lookAway" };
    });
    expect(fallen(looked)).toBeGreaterThan(fallen(endedWith(built)));
  });

  test("names the fixed line before the exchange of the dead", () => {
    const order = aftermathOf(scenario, endedWith(built))?.clauses.map(({ clause }) => clause.kind) ?? [];
    expect(order.indexOf("LINES")).toBeLessThan(order.indexOf("HUMEX"));
  });
});
