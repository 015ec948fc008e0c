/** A guided first match begins where a partial truce is within reach of every seat that it offers. */
import { describe, expect, test } from "vitest";
import { guidedSeats, guidedStart } from "../../server/match/guidedStart.ts";
import { fold } from "../../shared/engine/apply.ts";
import { decide } from "../../shared/engine/decide.ts";
import { open } from "../../shared/state/setup.ts";
import { guidedRounds } from "../../shared/terms/guided.ts";
import { scenarioOf } from "../helpers/scenario.ts";

const scenarios = ["karabakh-2020", "upper-ilvane"].map((id) => scenarioOf(id).scenario);
const offered = scenarios.flatMap((scenario) => guidedSeats(scenario).map((seat) => [scenario.id, seat] as const));

describe("the beginning of a guided match", () => {
  test("a host comes first, then both sides", () => {
    for (const scenario of scenarios) {
      const [host, ...rest] = guidedSeats(scenario);
      expect(scenario.seat[host ?? ""]?.venues.length).toBeGreaterThan(0);
      expect(new Set(rest)).toEqual(new Set(scenario.leads));
    }
  });

  test.each(offered)(
    "%s, %s: there is one from which the guide's steps bring a truce, and it stands two rounds before the end",
    (id, seat) => {
      const scenario = scenarios.find((each) => each.id === id);
      const start = scenario && guidedStart(scenario, seat);
      if (!scenario || !start) throw new Error(`no guided match for ${seat}`);
      const opened = open(scenario, start.setup);
      if (!opened.ok) throw new Error("it does not open");
      let { state } = opened.value;
      for (const command of start.commands) {
        const decided = decide(scenario, state, command);
        if (!decided.ok) throw new Error(`refused: ${decided.error.code}`);
        state = fold(state, decided.value);
      }
      expect(state).toMatchObject({ phase: "open", round: state.rounds - guidedRounds + 1, treaty: null });
      expect(state.seats[seat]?.ready).toBe(false);
    },
  );

  test("no seat outside of the smallest table with a host", () => {
    expect(scenarios.map((scenario) => guidedStart(scenario, "PRESS"))).toEqual([null, null]);
  });
});
