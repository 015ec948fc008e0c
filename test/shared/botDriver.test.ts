/** The driver of bot matches takes short cuts; here they are held against the long way. */
import { describe, expect, test } from "vitest";
import { type Temperament, temperaments } from "../../shared/bots/policy.ts";
import { nextBotCommand, type Running, repeats, runBots, type Tempers, take } from "../../shared/bots/runMatch.ts";
import { fold } from "../../shared/engine/apply.ts";
import { decide } from "../../shared/engine/decide.ts";
import type { Setup } from "../../shared/state/matchState.ts";
import { open } from "../../shared/state/setup.ts";
import { deepFreeze, scenario } from "../helpers/engine.ts";

const setup = (roster: number, seed: string): Setup => ({ scenario: scenario.id, seed, roster, form: "long" });

const allOf = (temperament: Temperament): Tempers =>
  Object.fromEntries(scenario.files.scenario.seats.map(({ id }) => [id, temperament]));

/** A match in which every bot is asked anew before every command. */
function theLongWay(of: Setup, tempers: Tempers): Running {
  const opened = open(scenario, of);
  if (!opened.ok) throw new Error(opened.error.code);
  const running: Running = {
    state: opened.value.state,
    events: opened.value.events.map((event, n) => ({ n, round: 0, event })),
    commands: [],
  };
  while (running.state.phase !== "debrief") {
    const wanted =
      running.state.phase === "open" ? nextBotCommand(scenario, running.state, running.state.seatOrder, tempers) : null;
    const steer = running.state.phase === "open" ? ({ kind: "lock" } as const) : ({ kind: "openRound" } as const);
    take(scenario, running, wanted?.command ?? { by: "clock", steer });
    if (wanted?.remark && !repeats(running, wanted.remark)) take(scenario, running, wanted.remark);
  }
  return running;
}

describe("bots that are asked only when something new concerns them", () => {
  test.each([...temperaments, "mixed"] as const)("play the same match as bots that are always asked: %s", (name) => {
    const tempers: Tempers = name === "mixed" ? { AZE: "hawk", ARM: "dove", RUS: "mediator" } : allOf(name);
    for (const roster of [3, 10]) {
      const of = setup(roster, `short-cut-${name}`);
      const short = runBots(scenario, of, tempers);
      if (!short.ok) throw new Error(short.error.code);
      expect(short.value.commands).toEqual(theLongWay(of, tempers).commands);
    }
  });
});

describe("folding events", () => {
  test.each(["pragmatist", "historical", "dove"] as const)("never touches the state before: a match of %ss", (name) => {
    const of = setup(12, `frozen-${name}`);
    const played = runBots(scenario, of, allOf(name));
    const opened = open(scenario, of);
    if (!opened.ok || !played.ok) throw new Error("the setup is sound");
    let state = deepFreeze(opened.value.state);
    for (const command of played.value.commands) {
      const decided = decide(scenario, state, command);
      if (!decided.ok) throw new Error(decided.error.code);
      state = deepFreeze(fold(state, deepFreeze(decided.value)));
    }
    expect(state).toEqual(played.value.state);
  });
});
