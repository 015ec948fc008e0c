import { describe, expect, it, test } from "vitest";
import type { Departure } from "../../shared/log/departure.ts";
import { accepted } from "../golden/golden.ts";
import { loadGolden } from "../golden/load.ts";

import {
  closed,
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
  spoken,
  whole,
} from "../helpers/goldenFile.ts";

test("the file of a match verifies, and says what it tells", () => {
  const golden = loadGolden("peace");
  expect(accepted(judge(whole))).toEqual({
    entries: golden.commands.length + 1,
    events: whole.entries.reduce((sum, { body }) => sum + body.events.length, 0),
    roundHashes: golden.hashes.rounds,
    leftOut: 0,
    ending: "lastRound",
    fingerprint: golden.hashes.fingerprint,
  });
});

describe("a file changed in one place departs there", () => {
  const broken = (entry: number, round: number, field: string) => ({
    code: "chainBroken",
    with: { entry, round, path: `entries.${entry}.${field}` },
  });
  const chained = (at: { entry: number; round: number }, more?: { code: Departure["code"]; path: string }) => [
    broken(at.entry, at.round, "hash"),
    ...(more
      ? [{ code: more.code, with: expect.objectContaining({ entry: at.entry, round: at.round, path: more.path }) }]
      : []),
  ];

  it.each<[string, (file: Draft) => void, unknown]>([
    [
      "a number in an event",
      (file) => {
        eventOf(file, moved).to = Number(eventOf(file, moved).to) + 1;
      },
      chained(moved, { code: "eventDiffers", path: `entries.${moved.entry}.body.events.${moved.event}.to` }),
    ],
    [
      "a letter of what was said",
      (file) => {
        eventOf(file, spoken).text = `${eventOf(file, spoken).text}.`;
      },
      chained(spoken, { code: "eventDiffers", path: `entries.${spoken.entry}.body.events.${spoken.event}.text` }),
    ],
    [
      "an event left out",
      (file) => void entryOf(file, closed.entry).body.events.pop(),
      chained(closed, {
        code: "eventDiffers",
        path: `entries.${closed.entry}.body.events.${entryOf(whole, closed.entry).body.events.length - 1}`,
      }),
    ],
    [
      "a round's hash",
      (file) => {
        eventOf(file, closed).hash = flip(String(eventOf(file, closed).hash));
      },
      chained(closed, { code: "hashDiffers", path: `entries.${closed.entry}.body.events.${closed.event}.hash` }),
    ],
    [
      "a command",
      (file) => {
        const { command } = entryOf(file, ordered.entry).body;
        if ("act" in command && command.act.kind === "setOrders") command.act.orders.pop();
      },
      chained(ordered, {
        code: "eventDiffers",
        path: `entries.${ordered.entry}.body.events.0.orders.${(eventOf(whole, ordered).orders as unknown[]).length - 1}`,
      }),
    ],
    [
      "who gave a command",
      (file) => {
        const { command } = entryOf(file, ordered.entry).body;
        if ("act" in command) command.by.seat = "nobody";
      },
      [
        ...chained(ordered),
        { code: "eventDiffers", with: { entry: ordered.entry, round: ordered.round, refused: "unknownSeat" } },
      ],
    ],
    [
      "a field that does not belong there",
      (file) => {
        Object.assign(entryOf(file, ordered.entry).body, { name: "somebody" });
      },
      chained(ordered, { code: "schema", path: `entries.${ordered.entry}.body` }),
    ],
    [
      "an entry's kind",
      (file) => {
        entryOf(file, spoken.entry).kind = "gossip";
      },
      chained(spoken, { code: "schema", path: `entries.${spoken.entry}.kind` }),
    ],
    [
      "an entry's hash",
      (file) => {
        entryOf(file, moved.entry).hash = flip(entryOf(file, moved.entry).hash);
      },
      chained(moved),
    ],
    [
      "the hash before an entry",
      (file) => {
        entryOf(file, moved.entry).prev = flip(entryOf(file, moved.entry).prev);
      },
      [broken(moved.entry, moved.round, "prev")],
    ],
    [
      "an entry's number",
      (file) => {
        entryOf(file, moved.entry).seq += 1;
      },
      [broken(moved.entry, moved.round, "seq")],
    ],
    [
      "the order of two entries",
      (file) => {
        const [one] = file.entries.splice(moved.entry, 1);
        if (one) file.entries.splice(moved.entry - 1, 0, one);
      },
      [broken(moved.entry - 1, moved.round, "seq")],
    ],
    [
      "an entry missing in the middle",
      (file) => void file.entries.splice(spoken.entry, 1),
      [broken(spoken.entry, spoken.round, "seq")],
    ],
    [
      "the tail missing",
      (file) => void file.entries.splice(closed.entry),
      [{ code: "truncated", with: { entry: closed.entry, round: closed.round, of: last + 1 } }],
    ],
    [
      "the seed in the heading",
      (file) => {
        file.setup.seed += "1";
      },
      [
        {
          code: "chainBroken",
          with: {
            entry: 0,
            round: 0,
            path: "setup.seed",
            found: `"${whole.setup.seed}1"`,
            expected: `"${whole.setup.seed}"`,
          },
        },
      ],
    ],
    [
      "the seed in the first entry",
      (file) => {
        Object.assign(entryOf(file, 0).body.setup ?? {}, { seed: "other" });
      },
      [{ code: "chainBroken", with: expect.objectContaining({ entry: 0, path: "setup.seed" }) }],
    ],
    [
      "the scenario's hash in the heading",
      (file) => {
        file.scenario.hash = flip(file.scenario.hash);
      },
      [{ code: "chainBroken", with: expect.objectContaining({ entry: 0, path: "scenario.hash" }) }],
    ],
    [
      "a member added",
      (file) => void file.members.push("99"),
      [{ code: "chainBroken", with: expect.objectContaining({ path: `members.${whole.members.length}` }) }],
    ],
    [
      "the number of entries at the end",
      (file) => {
        file.end.entries -= 1;
      },
      [{ code: "chainBroken", with: expect.objectContaining({ path: "end.entries" }) }],
    ],
    [
      "the hash at the end",
      (file) => {
        file.end.hash = flip(file.end.hash);
      },
      [{ code: "chainBroken", with: expect.objectContaining({ path: "end.hash" }) }],
    ],
  ])("%s", (_, change, expected) => {
    const file = fresh();
    change(file);
    expect(departures(file)).toEqual(expected);
  });
});
