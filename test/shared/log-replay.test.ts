/** From entries back to the match, and to any moment of it. */
import { describe, expect, it, test } from "vitest";
import { apply } from "../../shared/engine/apply.ts";
import { chain, checkChain, emptyChain, engineVersion, type NewEntry } from "../../shared/log/chain.ts";
import { replay, stateAt } from "../../shared/log/replay.ts";
import type { MatchEvent } from "../../shared/state/event.ts";
import { open } from "../../shared/state/setup.ts";
import { accepted, fileOf } from "../golden/golden.ts";
import { frozenScenario, loadGolden } from "../golden/load.ts";

const scenario = frozenScenario();
const { setup, commands, hashes } = loadGolden("war");
const { entries } = fileOf(scenario, setup, commands);
const replayed = accepted(replay(scenario, entries));

const unchained = () => structuredClone(entries.map(({ kind, body }) => ({ kind, body }))) as NewEntry[];
const eventsIn = (list: readonly NewEntry[]): MatchEvent[] =>
  list.flatMap(({ body }) => ("events" in body ? [...body.events] : []));

describe("a replay", () => {
  it("numbers the events without gaps, each in its round", () => {
    expect(replayed.events.map(({ n }) => n)).toEqual(replayed.events.map((_, index) => index));
    for (const { event, round } of replayed.events) {
      if (event.kind === "roundOpened" || event.kind === "roundClosed") expect(round).toBe(event.round);
    }
    expect(replayed.events.map(({ event }) => event)).toEqual(eventsIn(unchained()));
  });

  it("starts a round where it opened", () => {
    expect(replayed.rounds.map(({ round }) => round)).toEqual([0, ...hashes.rounds.map((_, index) => index + 1)]);
    for (const { round, n } of replayed.rounds.slice(1)) {
      expect(replayed.events[n]).toMatchObject({ round, event: { kind: "roundOpened" } });
    }
  });

  it("gives the state after each event, as a fold from the first does", () => {
    let { state } = accepted(open(scenario, setup));
    for (const { n, event } of replayed.events) {
      state = apply(state, event);
      expect(stateAt(replayed, n)).toEqual(state);
    }
    expect(replayed.state).toEqual(state);
  });

  it.each([
    ["before the first event", -1, 0],
    ["beyond the last", 1_000_000, entries.length],
  ])("gives the nearest state %s", (_, n, after) => {
    const part = accepted(replay(scenario, entries.slice(0, Math.max(1, after))));
    expect(stateAt(replayed, n)).toEqual(part.state);
  });

  it("ends where the chain does", () => {
    expect(replayed.end).toEqual(accepted(checkChain(entries)));
    expect(replayed.rules).toEqual({ scenarioHash: scenario.hash, engineVersion });
  });
});

describe("what other rules wrote", () => {
  const older = { engineVersion: "0", scenarioHash: "another" };
  const inRoundOne = entries.findIndex(({ body }) => JSON.stringify(body).includes('"roundOpened"'));

  function told(change: (list: NewEntry[]) => void) {
    const list = unchained();
    Object.assign(list[0]?.body ?? {}, older);
    change(list);
    return replay(scenario, chain(emptyChain, list));
  }
  /** The events of the entry that opens the first round. */
  function opening(list: readonly NewEntry[]): MatchEvent[] {
    const body = list[inRoundOne]?.body;
    if (!body || !("events" in body)) throw new Error("no round opens");
    return body.events as MatchEvent[];
  }

  it("is taken as it stands: it happened", () => {
    const { events, state, rules } = accepted(
      told((list) => {
        opening(list)[0] = { kind: "roundOpened", round: 1, points: { AZE: 9 } };
      }),
    );
    expect(events).toHaveLength(replayed.events.length);
    expect(events.find(({ event }) => event.kind === "roundOpened")?.event).toMatchObject({ points: { AZE: 9 } });
    expect(rules).toEqual(older);
    expect(state.round).toBe(replayed.state.round);
  });

  it("is decided anew from where today's rules take over", () => {
    const today: NewEntry = { kind: "rules", body: { engineVersion, scenarioHash: scenario.hash } };
    const forged = (at: number) =>
      told((list) => {
        opening(list)[0] = { kind: "roundOpened", round: 1, points: { AZE: 9 } };
        list.splice(at, 0, today);
      });
    expect(forged(inRoundOne)).toMatchObject({ ok: false, error: [{ code: "eventDiffers", with: { round: 0 } }] });
  });

  it.each<[string, unknown]>([
    ["of an unknown kind", { kind: "conjured" }],
    ["about a seat that is not there", { kind: "ordersSet", seat: "nobody", orders: [] }],
    ["without what it needs", { kind: "moved" }],
  ])("departs as another version, and does not throw, at an event %s", (_, event) => {
    const result = told((list) => {
      opening(list)[0] = event as MatchEvent;
    });
    expect(result).toMatchObject({ ok: false, error: [{ code: "olderVersion", with: { entry: inRoundOne } }] });
  });
});

test("entries that move nothing in the match are passed over, and kept in the chain", () => {
  const list = unchained();
  list.splice(3, 0, { kind: "clock", body: { round: 1, phase: "open", leftMs: 1_000, running: true } });
  list.splice(4, 0, { kind: "proposal", body: { round: 1, seat: "AZE", by: "1", orders: [{ kind: "HOLD" }] } });
  const { events, end } = accepted(replay(scenario, chain(emptyChain, list)));
  expect(events).toEqual(replayed.events);
  expect(end.seq).toBe(entries.length + 2);
});

test("no entries are no match", () => {
  expect(replay(scenario, [])).toEqual({ ok: false, error: [{ code: "truncated", with: { entry: 0, round: 0 } }] });
});
