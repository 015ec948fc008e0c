/** A tile of the wall in time that the test moves: what some minutes of absence and silence means by the clock, and by the day. */
import { expect, test } from "vitest";
import { createTally } from "../../server/class/tally.ts";
import { tileOf } from "../../server/class/tile.ts";
import { accepted, openBench } from "../helpers/tables.ts";

const daily = { at: "18:00", zone: "UTC", days: [1, 2, 3, 4, 5, 6, 7] };

test.each([
  ["a round with a clock", {}, ["delegationGone", "silence"], 600_000],
  ["a round that ends by the day", { deadlines: daily }, [], 0],
] as const)("%s", async (_name, settings, reasons, longerMs) => {
  const { create, time } = await openBench();
  const table = await create({ openSeconds: 600, ...settings } as Parameters<typeof create>[0]);
  const [ada, cy] = [accepted(await table.join("Ada", "AZE")).member, accepted(await table.join("Cy", "ARM")).member];
  for (const member of [ada, cy]) table.come(member);
  accepted(await table.direct("main", { kind: "start" }));
  accepted(await table.direct("main", { kind: "openRound" }));
  const tally = createTally(table, time.steady());
  tally.catchUp(time.steady());
  table.go(ada);
  time.pass(200_000);
  const tile = tileOf(table, tally, time.steady());
  expect([tile.phase, tile.attention.map(({ reason }) => reason), tile.longerMs]).toEqual(["open", reasons, longerMs]);
});

test("an offer that waits for a person, and a word broken that was given before all", async () => {
  const { create, time } = await openBench();
  const table = await create({ openSeconds: 600 });
  const join = async (name: string, seat: string) => accepted(await table.join(name, seat)).member;
  const [ada, cy] = [await join("Ada", "AZE"), await join("Cy", "ARM")];
  for (const member of [ada, cy]) table.come(member);
  accepted(await table.direct("main", { kind: "start" }));
  accepted(await table.direct("main", { kind: "openRound" }));
  const tally = createTally(table, time.steady());
  const hold = { seat: "AZE", does: { kind: "hold" }, not: false, from: 1, to: 1 } as const;
  const head = { inConfidence: false };
  const say = async (channel: string, word: object) =>
    accepted(await table.act(ada, { kind: "say", channel, text: "", word } as Parameters<typeof table.act>[1]));
  await say("plenary", { ...head, kind: "promise", to: null, deeds: [hold], if: [] });
  await say("bi:ARM-AZE", { ...head, kind: "offer", to: "ARM", give: [hold], get: [], if: [], until: 2 });
  tally.catchUp(time.steady());
  time.pass(130_000);
  const tile = tileOf(table, tally, time.steady());
  expect(tile.words.offers).toContainEqual({ by: "AZE", to: "ARM" });
  expect(tile.words.broken).toEqual([]);
  expect(tile.attention).toContainEqual({ reason: "wordUnanswered", weight: 32, seat: "ARM", count: 1, minutes: 2 });
  accepted(await table.act(ada, { kind: "setOrders", orders: [{ kind: "ATTRITE" }] }));
  accepted(await table.direct("main", { kind: "lock" }));
  expect(tileOf(table, tally, time.steady()).words.broken).toContainEqual(hold);
});
