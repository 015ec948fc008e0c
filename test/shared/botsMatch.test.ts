/** Whole matches by bots: they end, propose nothing that is refused, and use what their seats can do. */
import { describe, expect, test } from "vitest";
import { nextAct, type Temperament, temperaments } from "../../shared/bots/policy.ts";
import { type Played, type Running, runBots, settle, type Tempers, take } from "../../shared/bots/runMatch.ts";
import { viewFor } from "../../shared/engine/viewFor.ts";
import type { Setup } from "../../shared/state/matchState.ts";
import { open } from "../../shared/state/setup.ts";
import { longestLine } from "../../shared/terms/limits.ts";
import { karabakh } from "../helpers/scenario.ts";

const { scenario } = karabakh;
const sizes = scenario.rosters.map((roster) => roster.size);
const setup = (roster: number, seed: string, form: Setup["form"] = "long"): Setup => ({
  scenario: scenario.id,
  seed,
  roster,
  form,
});

/** A match to its end. `runBots` throws where the engine refuses a bot's act, or where bots do not come to rest. */
function play(given: Setup, tempers: Tempers = {}): Played {
  const played = runBots(scenario, given, tempers);
  if (!played.ok) throw new Error(played.error.code);
  return played.value;
}

const everybody = (temperament: Temperament): Tempers =>
  Object.fromEntries(Object.keys(scenario.seat).map((seat) => [seat, temperament]));

/** Another temperament for each seat, and for each match. */
const mixed = (match: number): Readonly<Record<string, Temperament>> =>
  Object.fromEntries(
    Object.keys(scenario.seat).map((seat, i) => [seat, temperaments[(match + i * (1 + (match % 3))) % 5] ?? "dove"]),
  );

describe("a match of bots alone", () => {
  test.each(sizes.flatMap((size) => (["long", "short"] as const).map((form) => [size, form] as const)))(
    "ends with %i seats in the %s form",
    (size, form) => {
      for (const seed of ["lapwing", "curlew", "dunlin"]) {
        const { state } = play(setup(size, seed, form));
        expect(state.phase).toBe("debrief");
        expect(state.outcome?.ending).toMatch(/settlement|lastRound|widerWar/);
      }
    },
  );

  test.each(temperaments)("ends when every seat is of the temperament %s", (temperament) => {
    for (const size of [2, 8, 12])
      expect(play(setup(size, "plover"), everybody(temperament)).state.phase).toBe("debrief");
  });

  test("is the same every time", () => {
    const once = play(setup(8, "knot"));
    expect(play(setup(8, "knot")).commands).toEqual(once.commands);
    expect(play(setup(8, "ruff")).commands).not.toEqual(once.commands);
  });

  test("refuses a setup that does not exist", () => {
    expect(runBots(scenario, setup(7, "knot"))).toMatchObject({ ok: false, error: { code: "badSetup" } });
  });

  test("holds at most one convening a round by bots, so that people find room", () => {
    for (const size of [2, 8]) {
      const rounds = play(setup(size, "sora")).state.convenings.map((convening) => convening.round);
      expect(rounds.length).toBeGreaterThan(2);
      expect(new Set(rounds).size).toBe(rounds.length);
    }
  });
});

describe("bots at rest", () => {
  test("want nothing more, whoever is asked, until something happens", () => {
    for (const [match, size] of sizes.entries()) {
      const opened = open(scenario, setup(size, "stint"));
      if (!opened.ok) throw new Error(opened.error.code);
      const running: Running = { state: opened.value.state, events: [], commands: [] };
      const tempers = mixed(match);
      while (running.state.phase !== "debrief" && running.state.round < 4) {
        take(scenario, running, { by: "clock", steer: { kind: "openRound" } });
        settle(scenario, running, running.state.seatOrder, tempers);
        for (const seat of running.state.seatOrder) {
          expect(running.state.seats[seat]?.ready).toBe(true);
          expect(nextAct(scenario, viewFor(scenario, running.state, seat), tempers[seat])).toBeNull();
        }
        take(scenario, running, { by: "clock", steer: { kind: "lock" } });
      }
    }
  });

  test("want nothing outside the open phase, and nothing of an observer", () => {
    const opened = open(scenario, setup(5, "stint"));
    if (!opened.ok) throw new Error(opened.error.code);
    const { state } = opened.value;
    for (const seat of state.seatOrder) expect(nextAct(scenario, viewFor(scenario, state, seat))).toBeNull();
    expect(nextAct(scenario, viewFor(scenario, state, "observer"))).toBeNull();
  });
});

/** What each seat's bots did over some matches: the kinds of its acts and orders. */
const used = new Map<string, Set<string>>();
const matches = Array.from({ length: 30 }, (_, match) => {
  const sizeOf = [2, 5, 6, 10, 12, 12][match % 6] ?? 2;
  return play(setup(sizeOf, `godwit-${match}`), match % 4 < 2 ? mixed(match) : {});
});
const note = (seat: string, kind: string) => used.set(seat, (used.get(seat) ?? new Set()).add(kind));
for (const { commands, events } of matches) {
  for (const command of commands) if ("act" in command) note(command.by.seat, command.act.kind);
  for (const { event } of events)
    if (event.kind === "locked")
      for (const [seat, orders] of Object.entries(event.orders)) for (const order of orders) note(seat, order.kind);
}

describe("over some matches", () => {
  test.each([
    ["AZE", ["respond", "sign", "reject", "amend", "HOLD", "ATTRITE", "OFFENSIVE", "SHELL", "COMMUNIQUE", "RESTRAIN"]],
    ["ARM", ["respond", "sign", "reject", "amend", "HOLD", "ATTRITE", "SHELL", "EVACUATE", "MARTIAL_LAW", "RESTRAIN"]],
    ["NKA", ["respond", "sign", "reject", "HOLD", "ATTRITE", "SHELL", "COMMUNIQUE", "RESTRAIN"]],
    ["AZD", ["HOLD", "OFFENSIVE"]],
    ["ARD", ["HOLD", "ATTRITE"]],
    ["RUS", ["convene", "table", "sign", "OFFER", "SUPPLY", "HOTLINE", "SIGNAL"]],
    ["TUR", ["convene", "sign", "OFFER", "SUPPLY", "LEVERAGE", "HOTLINE"]],
    ["COC", ["convene", "table", "sign", "OFFER", "STATEMENT", "HOTLINE"]],
    ["FRA", ["convene", "OFFER", "STATEMENT"]],
    ["USA", ["convene", "OFFER", "LEVERAGE"]],
    ["UN", ["convene", "sign", "OFFER", "STATEMENT"]],
    ["IRN", ["VERIFY", "HOTLINE"]],
    ["PRESS", ["VERIFY", "say"]],
  ])("%s uses its main powers", (seat, kinds) => {
    expect([...(used.get(seat) ?? [])]).toEqual(expect.arrayContaining(kinds));
  });

  test("most see a text in force, and not all of them a settlement", () => {
    const inForce = matches.filter(({ events }) => events.some(({ event }) => event.kind === "enteredIntoForce"));
    const settled = matches.filter(({ state }) => state.outcome?.ending === "settlement");
    expect(inForce.length / matches.length).toBeGreaterThan(0.5);
    expect(settled.length).toBeGreaterThan(0);
    expect(settled.length).toBeLessThan(matches.length);
  });

  test("nobody writes the same twice in a round, nor more than a line to an act", () => {
    for (const { events, commands } of matches) {
      const said = events.flatMap(({ round, event }) =>
        event.kind === "said" && !event.word ? [{ ...event, round }] : [],
      );
      const lines = said.map(({ seat, channel, round, text }) => `${round} ${seat} ${channel} ${text}`);
      const acts = commands.filter((command) => "act" in command && command.act.kind !== "say");
      expect(said.length).toBeGreaterThan(10);
      expect(said.length).toBeLessThan(acts.length);
      expect(lines.filter((line, i) => lines.indexOf(line) !== i)).toEqual([]);
      for (const { text } of said) expect(text).not.toMatch(/[{}]|undefined|NaN/);
      expect(Math.max(...said.map(({ text }) => text.length))).toBeLessThanOrEqual(longestLine);
    }
  });
});

describe("temperaments", () => {
  const ended = (temperament: Temperament) =>
    ["a", "b", "c", "d", "e", "f"].map((seed) => play(setup(5, seed), everybody(temperament)).state);

  test("doves make peace, hawks hardly, and pay for it", () => {
    const doves = ended("dove");
    const hawks = ended("hawk");
    const joint = (states: typeof doves) => states.reduce((sum, state) => sum + (state.outcome?.joint ?? 0), 0);
    expect(doves.map((state) => state.outcome?.ending)).toEqual(doves.map(() => "settlement"));
    expect(hawks.filter((state) => state.outcome?.ending === "settlement").length).toBeLessThan(hawks.length / 2);
    expect(joint(doves)).toBeGreaterThan(2 * joint(hawks));
  });

  test("history's truces fall in the rounds of their days, and are broken in them", () => {
    for (const seed of ["a", "b", "c"]) {
      const { events } = play(setup(6, seed), everybody("historical"));
      const rounds = (kind: string) => events.filter((each) => each.event.kind === kind).map((each) => each.round);
      expect(rounds("enteredIntoForce").slice(0, 2)).toEqual([3, 4]);
      expect(rounds("lapsed").slice(0, 2)).toEqual([3, 4]);
    }
  });
});
