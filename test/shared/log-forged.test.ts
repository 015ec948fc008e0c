/** A match file that was changed and chained anew: it departs where the rules say otherwise. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { canonical } from "../../shared/base/hash.ts";
import { accepted } from "../golden/golden.ts";

import {
  closed,
  coveredUp,
  type Draft,
  departures,
  entryOf,
  eventOf,
  flip,
  fresh,
  judge,
  last,
  moved,
  ordered,
  scenario,
  whole,
} from "../helpers/goldenFile.ts";

describe("a file changed and chained anew departs where the rules say otherwise", () => {
  it.each<[string, (file: Draft) => void, object]>([
    [
      "an event's number",
      (file) => {
        eventOf(file, moved).to = 1;
      },
      { code: "eventDiffers", with: { entry: moved.entry, round: moved.round, found: "1" } },
    ],
    [
      "a round's hash",
      (file) => {
        eventOf(file, closed).hash = flip(String(eventOf(file, closed).hash));
      },
      { code: "hashDiffers", with: { entry: closed.entry, round: closed.round } },
    ],
    [
      "a command",
      (file) => {
        const { command } = entryOf(file, ordered.entry).body;
        if ("act" in command && command.act.kind === "setOrders") command.act.orders.pop();
      },
      { code: "eventDiffers", with: { entry: ordered.entry } },
    ],
    [
      "a command said to be a clock's",
      (file) => {
        entryOf(file, ordered.entry).kind = "clock";
      },
      { code: "schema", with: { entry: ordered.entry } },
    ],
    [
      "the seed",
      (file) => {
        Object.assign(entryOf(file, 0).body.setup ?? {}, { seed: "luckier" });
      },
      { code: "eventDiffers", with: { entry: 0, path: "entries.0.body.events.0.seedHash" } },
    ],
    [
      "the form of play",
      (file) => {
        Object.assign(entryOf(file, 0).body.setup ?? {}, { form: "long" });
      },
      { code: "eventDiffers", with: { round: 1 } },
    ],
    [
      "a setup that nobody can open",
      (file) => {
        Object.assign(entryOf(file, 0).body.setup ?? {}, { roster: 7 });
      },
      { code: "eventDiffers", with: { entry: 0, refused: "badSetup" } },
    ],
    [
      "a second opening",
      (file) => {
        file.entries.splice(5, 0, structuredClone(entryOf(file, 0)));
      },
      { code: "schema", with: { entry: 5, path: "entries.5.kind" } },
    ],
    [
      "an act after the end",
      (file) => void file.entries.push(structuredClone(entryOf(file, ordered.entry))),
      { code: "eventDiffers", with: { entry: last + 1, refused: "matchOver" } },
    ],
    [
      "an earlier version of the rules",
      (file) => {
        Object.assign(entryOf(file, 0).body, { engineVersion: "0" });
      },
      { code: "olderVersion", with: { entry: 0, path: "entries.0.body.engineVersion", found: "0" } },
    ],
    [
      "another version of the scenario",
      (file) => {
        Object.assign(entryOf(file, 0).body, { scenarioHash: flip(scenario.hash) });
      },
      { code: "olderVersion", with: { entry: 0, path: "entries.0.body.scenarioHash", found: flip(scenario.hash) } },
    ],
    [
      "other rules in the middle of the match",
      (file) => {
        const body = { engineVersion: "other", scenarioHash: scenario.hash };
        file.entries.splice(closed.entry, 0, { ...entryOf(file, 0), kind: "rules", body: body as never });
      },
      { code: "olderVersion", with: { entry: closed.entry, round: closed.round } },
    ],
    [
      "another scenario",
      (file) => {
        Object.assign(entryOf(file, 0).body.setup ?? {}, { scenario: "practice" });
      },
      { code: "foreignFile", with: { entry: 0, expected: scenario.id, found: "practice" } },
    ],
  ])("%s", (_, change, expected) => {
    const file = fresh();
    change(file);
    const [departure, ...others] = departures(coveredUp(file));
    expect(departure).toMatchObject(expected);
    expect(others).toEqual([]);
  });

  it("but a match that is not over yet is a true file, without an ending", () => {
    const file = fresh();
    file.entries.splice(closed.entry);
    expect(accepted(judge(coveredUp(file)))).toMatchObject({ entries: closed.entry, ending: null });
  });
});

test("whatever value stands in an event, a forged one departs at its entry", () => {
  const events = whole.entries.flatMap(({ body }, entry) => body.events.map((_, event) => ({ entry, event })));
  fc.assert(
    fc.property(fc.constantFrom(...events), fc.nat(), fc.jsonValue(), ({ entry, event }, pick, value) => {
      const file = fresh();
      const forged = eventOf(file, { entry, event });
      const keys = Object.keys(forged);
      const key = keys[pick % keys.length] ?? "kind";
      fc.pre(canonical(forged[key]) !== canonical(value));
      forged[key] = value;
      expect(departures(coveredUp(file))).toMatchObject([{ with: { entry } }]);
    }),
    { numRuns: 60 },
  );
}, 30_000);
