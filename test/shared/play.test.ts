/** Properties of whole matches by random players: they end, refuse cleanly, can be played again, and keep their books (RULES §§3-4, 11). */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apply, fold } from "../../shared/engine/apply.ts";
import { commandSchema } from "../../shared/engine/command.ts";
import { decide } from "../../shared/engine/decide.ts";
import { explain } from "../../shared/engine/explain.ts";
import { rangeOf, readGauge } from "../../shared/engine/gauge.ts";
import { costOf } from "../../shared/rules/orders.ts";
import { orderContext } from "../../shared/rules/standingOrders.ts";
import type { Moved } from "../../shared/state/event.ts";
import type { GaugeRef } from "../../shared/state/gauge.ts";
import type { MatchState, Setup } from "../../shared/state/matchState.ts";
import { open } from "../../shared/state/setup.ts";
import { accepted, byClock, deepFreeze, opened, openRound, scenario, setupOf } from "../helpers/engine.ts";
import { type RandomMatch, randomPlay } from "../helpers/randomPlay.ts";

const sizes = scenario.rosters.map(({ size }) => size);
const forms = ["long", "short"] as const;
const setups: fc.Arbitrary<Setup> = fc
  .record({
    seed: fc.string({ minLength: 1, maxLength: 12 }),
    roster: fc.constantFrom(...sizes),
    form: fc.constantFrom(...forms),
  })
  .map((changes) => setupOf(changes));
const runs = (numRuns: number) => ({ seed: 20200930, numRuns });

const hashesOf = ({ events }: Pick<RandomMatch, "events">) =>
  events.flatMap(({ event }) => (event.kind === "roundClosed" ? [event.hash] : []));

describe("random legal play", () => {
  test.each(sizes.flatMap((roster) => forms.map((form) => [roster, form] as const)))(
    "with %i seats in the %s form ends in a scored debrief",
    (roster, form) => {
      const { state, events } = randomPlay(scenario, setupOf({ seed: `ends ${roster}`, roster, form }));
      expect(state.phase).toBe("debrief");
      expect(state.round).toBeLessThanOrEqual(scenario.files.scenario.forms[form].rounds);
      expect(Object.keys(state.outcome?.final ?? {}).sort()).toEqual([...state.seatOrder].sort());
      for (const score of Object.values(state.outcome?.final ?? {})) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
      }
      expect(events.at(-1)?.event.kind).toBe("ended");
    },
  );

  test("never changes a state that it was given, refused or not", () => {
    // A frozen state throws at the first write; whatever a command brings, the state before it stays.
    fc.assert(
      fc.property(setups, (setup) => {
        let refused = 0;
        randomPlay(scenario, setup, {
          wild: 0.3,
          watch: ({ before, result, after }) => {
            if (!result.ok) {
              refused += 1;
              expect(after).toBe(before);
            } else deepFreeze(result.value);
            deepFreeze(after);
          },
        });
        expect(refused).toBeGreaterThan(0);
      }),
      runs(25),
    );
  });

  test("leaves the state of a refusal deeply equal to what it was", () => {
    let copy: MatchState | undefined;
    randomPlay(scenario, setupOf({ seed: "refusals", roster: 8 }), {
      wild: 0.5,
      watch: ({ before, result, after }) => {
        if (!result.ok && copy) expect(before).toEqual(copy);
        copy = structuredClone(after);
      },
    });
  });

  test("gives the same events and hashes when its commands are taken in again", () => {
    fc.assert(
      fc.property(setups, (setup) => {
        const played = randomPlay(scenario, setup);
        const again = open(scenario, setup);
        if (!again.ok) throw new Error("not opened");
        let { state } = again.value;
        const events = [...again.value.events];
        for (const command of played.commands) {
          const brought = accepted(scenario, state, structuredClone(command));
          events.push(...brought);
          state = fold(state, brought);
        }
        expect(events).toEqual(played.events.map(({ event }) => event));
        expect(state).toEqual(played.state);
        expect(hashesOf(played).length).toBe(state.round);
      }),
      runs(25),
    );
  });

  test("survives JSON: its events fold to the same state, and any state goes on to the same hash", () => {
    fc.assert(
      fc.property(setups, (setup) => {
        const locks: MatchState[] = [];
        const played = randomPlay(scenario, setup, {
          watch: ({ command, before, result }) => {
            if ("steer" in command && command.steer.kind === "lock" && result.ok) locks.push(before);
          },
        });
        const read = JSON.parse(JSON.stringify(played.events)) as typeof played.events;
        const start = open(scenario, setup);
        if (!start.ok) throw new Error("not opened");
        const told = read.slice(start.value.events.length).map(({ event }) => event);
        expect(fold(start.value.state, told)).toEqual(played.state);
        expect(told.reduce(apply, start.value.state)).toEqual(played.state);
        const hashes = locks.map((state) => {
          const copy = JSON.parse(JSON.stringify(state)) as MatchState;
          expect(copy).toEqual(state);
          return accepted(scenario, copy, byClock("lock")).flatMap((e) =>
            e.kind === "roundClosed" ? [e.hash] : [],
          )[0];
        });
        expect(hashes).toEqual(hashesOf(played));
      }),
      runs(25),
    );
  });

  test("differs from seed to seed, and is sealed by a chain of hashes", () => {
    const one = randomPlay(scenario, setupOf({ seed: "one" }));
    const two = randomPlay(scenario, setupOf({ seed: "two" }));
    expect(new Set([...hashesOf(one), ...hashesOf(two)]).size).toBe(hashesOf(one).length + hashesOf(two).length);
  });

  test("never overspends: at the lock acts and orders together cost no more than the points of the round", () => {
    fc.assert(
      fc.property(setups, (setup) => {
        randomPlay(scenario, setup, {
          watch: ({ command, before, result }) => {
            if (!("steer" in command) || command.steer.kind !== "lock" || !result.ok) return;
            for (const seat of before.seatOrder) {
              const own = before.seats[seat];
              if (!own) throw new Error(`no seat ${seat}`);
              expect(own.spent).toBeLessThanOrEqual(own.points);
              const cost = costOf(scenario, orderContext(scenario, before, seat), own.orders ?? []);
              expect(cost + own.spent).toBeLessThanOrEqual(own.points);
            }
          },
        });
      }),
      runs(30),
    );
  });
});

describe("the books", () => {
  /** Every move of a match with the state before it. */
  const moves = (setup: Setup): { move: Moved; before: MatchState }[] => {
    const found: { move: Moved; before: MatchState }[] = [];
    randomPlay(scenario, setup, {
      watch: ({ before, result }) => {
        if (!result.ok) return;
        let state = before;
        for (const event of result.value) {
          if (event.kind === "moved") found.push({ move: event, before: state });
          state = apply(state, event);
        }
      },
    });
    return found;
  };

  test("of every gauge add up: from, plus every reason, is to, within a thousandth, and from is where it stood", () => {
    fc.assert(
      fc.property(setups, (setup) => {
        const all = moves(setup);
        expect(all.length).toBeGreaterThan(50);
        for (const { move, before } of all) {
          const sum = move.terms.reduce((at, { amount }) => at + (amount ?? Number.NaN), move.from);
          expect(Math.abs(sum - move.to), JSON.stringify(move)).toBeLessThan(0.00051);
          expect(move.from).toBe(readGauge(before, move.of));
        }
      }),
      runs(25),
    );
  });

  test("keep every gauge within its range, in thousandths, and never NaN or minus nothing", () => {
    fc.assert(
      fc.property(setups, (setup) => {
        for (const { move } of moves(setup)) {
          const [low, high] = rangeOf(scenario, move.of);
          expect(move.to, JSON.stringify(move)).toBeGreaterThanOrEqual(low);
          expect(move.to, JSON.stringify(move)).toBeLessThanOrEqual(high);
          expect(Object.is(move.to, Math.round(move.to * 1000) / 1000 + 0)).toBe(true);
        }
      }),
      runs(25),
    );
  });

  test("count the dead and the published in whole people who never rise again", () => {
    for (const { move } of moves(setupOf({ seed: "the dead" })))
      if (["militaryDead", "reportedDead", "civilianDead"].includes(move.of.gauge)) {
        expect(Number.isInteger(move.to)).toBe(true);
        expect(move.to).toBeGreaterThanOrEqual(move.from);
      }
  });

  test("let the war come down one rung at most, two under a kept text, and climb one rung at most", () => {
    fc.assert(
      fc.property(setups, (setup) => {
        const { events } = randomPlay(scenario, setup);
        const kept = new Set(events.flatMap(({ event, round }) => (event.kind === "keptRound" ? [round] : [])));
        for (const { event, round } of events)
          if (event.kind === "moved" && event.of.gauge === "escalation") {
            expect(event.to - event.from).toBeLessThanOrEqual(1);
            expect(event.from - event.to).toBeLessThanOrEqual(kept.has(round) ? 2 : 1);
          }
      }),
      runs(25),
    );
  });

  test("answer why: every round's moves of a gauge, newest first, each reason with its paragraph", () => {
    const { events, state } = randomPlay(scenario, setupOf({ seed: "why" }));
    const refs: GaugeRef[] = [
      { gauge: "hurt", side: 1 },
      { gauge: "ground", sector: "S" },
      { gauge: "credibility", seat: "AZE" },
      { gauge: "widerWar" },
    ];
    for (const ref of refs) {
      const found = explain(events, ref);
      expect(found.map(({ n }) => n)).toEqual([...found.map(({ n }) => n)].sort((a, b) => b - a));
      if (found[0]) expect(found[0].to).toBe(readGauge(state, ref));
      expect(found.slice(1).every(({ to }, i) => to === found[i]?.from)).toBe(true);
      expect(found.flatMap(({ terms }) => terms).every(({ rule }) => rule.startsWith("§"))).toBe(true);
      expect(explain(events, ref, 2)).toEqual(found.filter(({ round }) => round === 2));
    }
  });
});

describe("garbage", () => {
  const name = fc.constantFrom(
    "AZE",
    "ARM",
    "RUS",
    "moscow",
    "hadrut",
    "c0-0",
    "akna",
    "constructor",
    "__proto__",
    "x",
  );
  const number = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 10_000 }));
  const order = fc.oneof(
    fc.constantFrom({ kind: "HOLD" }, { kind: "RESTRAIN" }, { kind: "OFFENSIVE", sector: "C" }),
    fc.record({ kind: fc.constantFrom("SHELL", "STRIKE_BEYOND", "EVACUATE"), town: name }),
    fc.record({ kind: fc.constantFrom("SIGNAL", "HOTLINE"), to: name }),
    fc.record({ kind: fc.constant("SUPPLY"), client: name }),
    fc.record({ kind: fc.constant("VERIFY"), claim: name }),
    fc.record({ kind: fc.constant("LEVERAGE"), target: name, direction: fc.constant("up"), on: fc.constant("will") }),
  );
  const clause = fc.oneof(
    fc.record({ kind: fc.constant("PKF"), contributor: name }),
    fc.record({ kind: fc.constant("MONITOR"), body: name }),
    fc.record({ kind: fc.constant("GUARANTOR"), seat: name }),
    fc.record({ kind: fc.constant("HANDOVER"), district: name, round: number }),
    fc.record({ kind: fc.constant("TALKS"), venue: name, round: number }),
    fc.record({ kind: fc.constant("CORRIDOR"), from: name, to: name }),
    fc.record({ kind: fc.constant("LINES"), round: number }),
  );
  const clauses = fc.array(clause, { maxLength: 3 });
  const act = fc.oneof(
    fc.record({ kind: fc.constant("say"), channel: fc.oneof(name, fc.string({ minLength: 1 })), text: fc.string() }),
    fc.record({
      ...{ kind: fc.constant("convene"), venue: name, style: fc.constantFrom("facilitate", "formulate") },
      ...{ frame: fc.constant("political"), leaderCalled: fc.boolean() },
      draft: fc.option(fc.record({ title: fc.string(), clauses })),
    }),
    fc.record({ kind: fc.constant("respond"), convening: number, answer: fc.constantFrom("confirmed", "declined") }),
    fc.record({ kind: fc.constant("table"), convening: fc.option(number), title: fc.string(), clauses }),
    fc.record({ kind: fc.constant("amend"), text: number, version: number, clauses }),
    fc.record({ kind: fc.constant("sign"), text: number, version: number }),
    fc.record({ kind: fc.constantFrom("endorse", "unsign", "reject"), text: number }),
    fc.record({ kind: fc.constant("giveNotice") }),
    fc.record({ kind: fc.constant("goOn"), on: fc.boolean() }),
    fc.record({ kind: fc.constant("ready"), ready: fc.boolean() }),
    fc.record({ kind: fc.constant("setOrders"), orders: fc.array(order, { maxLength: 4 }) }),
  );
  const steer = fc.oneof(
    fc.record({ kind: fc.constantFrom("openRound", "lock", "end", "valueOf") }),
    fc.record({ kind: fc.constant("chooseCard"), card: name, accused: fc.constantFrom(0, 1, 2) }),
  );
  const formed = fc.oneof(
    { weight: 8, arbitrary: fc.record({ by: fc.record({ seat: name, member: fc.constantFrom(null, "m") }), act }) },
    { weight: 1, arbitrary: fc.record({ by: fc.constantFrom("clock", "instructor", "AZE"), steer }) },
  );
  /** A command with anything at all in place of one of its parts. */
  const broken = fc
    .tuple(formed, fc.constantFrom("by", "act", "steer", "more"), fc.jsonValue({ maxDepth: 2 }))
    .map(([command, key, value]) => ({ ...command, [key]: value }));
  const garbage = fc.oneof(
    { weight: 6, arbitrary: formed },
    { weight: 1, arbitrary: broken },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  );

  test("never throws: the door refuses it, or the engine answers", () => {
    const state = deepFreeze(openRound({ seed: "garbage", roster: 12 }));
    let through = 0;
    fc.assert(
      fc.property(garbage, (thing) => {
        const parsed = commandSchema.safeParse(thing);
        if (!parsed.success) return;
        through += 1;
        const decided = decide(scenario, state, parsed.data);
        if (!decided.ok) expect(decided.error.code).toMatch(/^[a-zA-Z]+$/);
      }),
      runs(3000),
    );
    expect(through).toBeGreaterThan(1000);
  });

  test("well-formed but wild play throws neither, in any phase", () => {
    fc.assert(
      fc.property(setups, (setup) => {
        expect(randomPlay(scenario, setup, { wild: 1, acts: 40 }).state.phase).toBe("debrief");
      }),
      runs(10),
    );
  });
});

describe("the setup", () => {
  test.each([
    ["another scenario", { scenario: "elsewhere" }, "scenario"],
    ["a roster that there is not", { roster: 7 }, "roster"],
    ["no number of seats", { roster: Number.NaN }, "roster"],
    ["no seed", { seed: "" }, "seed"],
    ["an endless seed", { seed: "x".repeat(101) }, "seed"],
    ["a form that there is not", { form: "endless" as "long" }, "form"],
    ["a form that every object has", { form: "constructor" as "long" }, "form"],
  ])("refuses %s", (_name, changes, field) =>
    expect(open(scenario, setupOf(changes))).toEqual({ ok: false, error: { code: "badSetup", with: { field } } }),
  );

  test.each(sizes)("seats %i as the roster says, leads first, and the rest by rule", (roster) => {
    const { state, events } = opened({ roster });
    const wanted = scenario.rosters.find(({ size }) => size === roster);
    expect(state.seatOrder).toEqual([...(wanted?.seats ?? []), ...(wanted?.byRule ?? [])]);
    expect(state.rosterSeats).toBe(roster);
    expect(events[0]).toMatchObject({ kind: "opened", seats: state.seatOrder, scenarioHash: scenario.hash });
    expect(JSON.stringify(events)).not.toContain(state.setup.seed);
  });

  test("alternates which form of place names comes first", () => {
    const orders = Array.from({ length: 40 }, (_, i) => opened({ seed: `names ${i}` }).state.nameOrder);
    expect(orders.filter((order) => order === 0).length).toBeGreaterThan(8);
    expect(orders.filter((order) => order === 1).length).toBeGreaterThan(8);
  });
});
