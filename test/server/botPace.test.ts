/** When bots act in live play: over the round, and never before a person had a fair chance to host (§17). */
import { expect, it } from "vitest";
import type { Table } from "../../server/match/table.ts";
import { biChannel } from "../../shared/engine/channels.ts";
import type { Act } from "../../shared/engine/command.ts";
import { accepted, openBench } from "../helpers/tables.ts";

const ready = { kind: "ready", ready: true } as const;

/** A match with its first round open: one person in `seat`, bots in all others. */
async function playing(seat: string, settings = {}) {
  const bench = await openBench({ botsPaced: true });
  const table = await bench.create({
    setup: { scenario: "karabakh-2020", seed: "fair", roster: 6, form: "long" },
    ...settings,
  });
  const { member } = accepted(await table.join("Ada", seat));
  table.come(member);
  accepted(await table.start());
  const rest = async () => {
    for (let turn = 0; turn < 12; turn++) await table.host.settle();
  };
  await rest();
  const start = bench.time.steady();
  const act = (what: Act) => table.act(member, what);
  /** Lets `ms` pass, half a second at a time. */
  const pass = async (ms: number) => {
    for (let gone = 0; gone < ms; gone += 500) {
      bench.time.pass(Math.min(500, ms - gone));
      await rest();
    }
  };
  const toRound = async (n: number) => {
    for (let step = 0; step < 4 * n && !(table.host.state.phase === "open" && table.host.state.round === n); step++) {
      accepted(await table.direct("main", { kind: table.host.state.phase === "open" ? "lock" : "openRound" }));
      await rest();
    }
  };
  return { ...bench, table, member, rest, act, pass, start, toRound };
}

const convened = ({ host }: Table) =>
  host.events.filter(({ event, round }) => event.kind === "convened" && round === host.state.round).length;

it.each(["RUS", "TUR", "COC"])(
  "with a clock no bot hosts before half of it has passed while %s could, in any round",
  async (seat) => {
    const { table, time, pass, toRound } = await playing(seat, { openSeconds: 240 });
    let hosted = 0;
    for (let round = 1; round <= 4; round++) {
      await toRound(round);
      const opened = time.steady();
      while (convened(table) === 0 && time.steady() - opened < 180_000) await pass(1_000);
      if (convened(table) === 0) continue;
      hosted += 1;
      expect(time.steady() - opened).toBeGreaterThanOrEqual(120_000);
    }
    expect(hosted).toBeGreaterThan(0);
  },
);

it("a person who is ready, or asks another to call talks, has had the chance", async () => {
  const { table, pass, toRound, act } = await playing("RUS", { openSeconds: 240 });
  let hosted = 0;
  for (let round = 1; round <= 4 && hosted === 0; round++) {
    await toRound(round);
    const does = { kind: "callTalks", venue: null, frame: null } as const;
    const deed = { seat: "TUR", does, not: false, from: round, to: round };
    accepted(
      await act({
        ...{ kind: "say", channel: biChannel("RUS", "TUR"), text: "" },
        word: { kind: "ask", to: "TUR", inConfidence: false, asked: { for: "deeds", deeds: [deed] } },
      }),
    );
    await pass(60_000);
    hosted += convened(table);
  }
  expect(hosted).toBeGreaterThan(0);
});

it("without a clock bots call talks once the person is ready, and Ready waits for what then asks", async () => {
  const { table, pass, toRound, act, rest } = await playing("RUS", { openSeconds: 0, solo: true });
  await toRound(2);
  await pass(300_000);
  expect(convened(table)).toBe(0);
  // What the talks of another host bring to the seat is for it to see before the round ends.
  expect(await act(ready)).toEqual({ ok: false, error: { code: "asksFirst" } });
  expect(convened(table)).toBe(1);
  accepted(await act(ready));
  await rest();
  expect(table.host.state.phase).toBe("wire");
});

it("a ready that is the last is refused where a bot's word or talks then ask for an answer, and taken the next time", async () => {
  const { table, toRound, act, rest } = await playing("AZE", { openSeconds: 0, solo: true });
  await toRound(2);
  expect(await act(ready)).toEqual({ ok: false, error: { code: "asksFirst" } });
  expect(table.host.state.phase).toBe("open");
  expect(convened(table)).toBeGreaterThan(0);
  accepted(await act(ready));
  await rest();
  expect(table.host.state.phase).toBe("wire");
});

it("questions are answered after two to eight seconds, one after the other", async () => {
  const { table, toRound, act, time, rest } = await playing("RUS", { openSeconds: 600 });
  await toRound(1);
  const answers = () => table.host.state.words.filter(({ word, to }) => word.kind === "answer" && to === "RUS").length;
  const took: number[] = [];
  for (const to of ["ARM", "AZE", "TUR", "NKA"]) {
    const before = answers();
    const since = time.steady();
    accepted(
      await act({
        ...{ kind: "say", channel: biChannel("RUS", to), text: "" },
        word: { kind: "ask", to, inConfidence: false, asked: { for: "plan" } },
      }),
    );
    while (answers() === before && time.steady() - since < 20_000) {
      time.pass(250);
      await rest();
    }
    took.push(time.steady() - since);
  }
  expect(Math.min(...took)).toBeGreaterThanOrEqual(2_000);
  expect(Math.max(...took)).toBeLessThanOrEqual(8_000);
});

it("what people see of bots comes one thing at a time", async () => {
  const { table, toRound, time, rest } = await playing("RUS", { openSeconds: 240 });
  await toRound(2);
  let most = 0;
  for (let second = 0; second < 200; second++) {
    const before = table.host.events.length;
    time.pass(1_000);
    await rest();
    const seen = table.host.events
      .slice(before)
      .filter(({ event }) => ["convened", "tabled", "signed"].includes(event.kind));
    most = Math.max(most, seen.length);
  }
  expect(most).toBeLessThanOrEqual(2);
});

it("a round that an instructor ends still has every bot's orders and answers", async () => {
  const { table, toRound, act, rest } = await playing("RUS", { openSeconds: 600 });
  await toRound(1);
  accepted(
    await act({
      ...{ kind: "say", channel: biChannel("ARM", "RUS"), text: "" },
      word: { kind: "ask", to: "ARM", inConfidence: false, asked: { for: "plan" } },
    }),
  );
  accepted(await table.direct("main", { kind: "lock" }));
  await rest();
  const { words } = table.host.state;
  expect(words.filter(({ word, by, to }) => word.kind === "answer" && by === "ARM" && to === "RUS")).toHaveLength(1);
  const locked = table.host.events.find(({ event }) => event.kind === "locked")?.event;
  expect(locked?.kind === "locked" && locked.orders.ARM?.length).toBeGreaterThan(0);
});
