/** The promise ledger, the moments, the charts: each against a match made for it. */
import { describe, expect, it } from "vitest";
import type { Act } from "../../shared/engine/command.ts";
import { activityOf, conversationsOf } from "../../shared/review/activity.ts";
import { chartsOf } from "../../shared/review/charts.ts";
import { momentsOf } from "../../shared/review/insight.ts";
import { promisesOf } from "../../shared/review/promises.ts";
import type { Clause } from "../../shared/terms/clause.ts";
import type { Order } from "../../shared/terms/order.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { Log, loudMatch, says } from "../helpers/reviewMatch.ts";

const cease: Clause = { kind: "CEASE", hour: 0 };

interface Round {
  readonly clauses?: readonly Clause[];
  readonly orders?: Readonly<Record<string, readonly Order[]>>;
  readonly acts?: readonly [string, Act][];
}

/** Rounds of three seats: a text that AZE and ARM sign on the direct line, and orders. */
function played(seed: string, rounds: readonly Round[]): Log {
  const log = new Log(scenario, setupOf({ seed, roster: 3, form: "short" }));
  for (const { clauses, orders = {}, acts = [] } of rounds) {
    log.take({ by: "clock", steer: { kind: "openRound" } });
    const act = (seat: string, what: Act) => log.take({ by: { seat, member: seat === "AZE" ? "1" : "2" }, act: what });
    if (clauses) {
      const text = log.state.texts.length + 1;
      act("AZE", { kind: "table", convening: null, title: "Truce", clauses: [...clauses] });
      for (const seat of ["AZE", "ARM"]) act(seat, { kind: "sign", text, version: 1 });
    }
    for (const [seat, what] of acts) act(seat, what);
    for (const seat of ["AZE", "ARM"])
      act(seat, { kind: "setOrders", orders: [...(orders[seat] ?? [{ kind: "HOLD" }])] });
    log.take({ by: "clock", steer: { kind: "lock" } });
  }
  return log;
}

const states = (log: Log) => promisesOf(log.record()).map(({ clause, state }) => [clause.kind, state]);

describe("the promise ledger", () => {
  const attack: Order = { kind: "OFFENSIVE", sector: "S" };

  it("names the clause that an order broke, and who gave the order", () => {
    const log = played("ledger", [
      { clauses: [cease, { kind: "NOBEYOND" }, { kind: "JOINTCOM" }], orders: { AZE: [attack] } },
    ]);
    const record = log.record();
    const [first, second, third] = promisesOf(record);
    expect(first).toMatchObject({ state: "broken", rounds: 0, signatories: ["AZE", "ARM"], title: "Truce" });
    expect(first?.breakings).toMatchObject([{ by: [0], seats: ["AZE"], order: "OFFENSIVE", blamed: null }]);
    expect(record.events[first?.moments[0] ?? -1]?.event.kind).toBe("breached");
    expect([second?.state, third?.state]).toEqual(["untested", "untested"]);
  });

  it("names both where both broke it", () => {
    const log = played("ledger", [{ clauses: [cease], orders: { AZE: [attack], ARM: [{ kind: "ATTRITE" }] } }]);
    expect(promisesOf(log.record())[0]?.breakings[0]).toMatchObject({ by: [0, 1], seats: ["AZE", "ARM"] });
  });

  it("keeps a clause that the order did not touch untested, and breaks the one that it did", () => {
    const shell: Order[] = [{ kind: "HOLD" }, { kind: "SHELL", town: "stepanakert" }];
    const log = played("ledger", [
      {
        clauses: [
          { kind: "LINES", round: 1 },
          { kind: "NOSHELL", covers: ["towns"] },
        ],
        orders: { AZE: shell },
      },
    ]);
    expect(states(log)).toEqual([
      ["LINES", "untested"],
      ["NOSHELL", "broken"],
    ]);
  });

  it("follows promises that fall due later: talks missed, a way out not taken, an exchange made", () => {
    const clauses: Clause[] = [
      { kind: "LINES", round: 1 },
      { kind: "HUMEX", of: ["bodies"] },
      { kind: "TALKS", venue: "moscow", round: 2 },
      { kind: "EXIT", notice: 1 },
      { kind: "CEASE", hour: 0 },
      { kind: "DMZ", sector: "N", km: 5 },
      { kind: "JOINTCOM" },
    ];
    const seeds = Array.from({ length: 40 }, (_, i) => `held ${i}`);
    const holding = seeds.find((seed) => {
      const { state } = played(seed, [{ clauses }]);
      return state.keptRounds === 1;
    });
    const log = played(holding ?? "", [{ clauses }, {}]);
    const found = Object.fromEntries(states(log));
    expect(found).toMatchObject({ HUMEX: "kept", TALKS: "missed", EXIT: "untested", DMZ: "kept" });
    const before = Object.fromEntries(states(played(holding ?? "", [{ clauses }])));
    expect(before.TALKS).toBe("untested");
  });
});

describe("moments worth discussing", () => {
  it("find a signature on a truce and an attack ordered in the same round", () => {
    const log = played("moments", [
      { clauses: [cease], orders: { AZE: [{ kind: "OFFENSIVE", sector: "S" }] } },
      {},
      {},
    ]);
    const moments = momentsOf(log.record());
    expect(moments.map(({ reason }) => reason)).toEqual(expect.arrayContaining(["spokeApart", "breachAfterSigning"]));
    expect(moments.find(({ reason }) => reason === "spokeApart")).toMatchObject({
      seats: ["AZE"],
      values: { order: "OFFENSIVE" },
    });
  });

  it("find the one name that was missing", () => {
    const table: Act = { kind: "table", convening: null, title: "Truce", clauses: [cease] };
    const log = played("short", [
      {
        acts: [
          ["AZE", table],
          ["AZE", { kind: "sign", text: 1, version: 1 }],
        ],
      },
    ]);
    const short = momentsOf(log.record()).find(({ reason }) => reason === "oneSignatureShort");
    expect(short).toMatchObject({ seats: ["ARM"], values: { text: 1, signed: "AZE", needed: 2 } });
  });

  it("are five at most, in order, of several kinds, and point at events that there are", () => {
    const record = loudMatch(scenario, setupOf({ seed: "five", roster: 10, form: "long" }), 20).record();
    const moments = momentsOf(record);
    expect(moments.length).toBe(5);
    expect(moments.map(({ n }) => n)).toEqual(moments.map(({ n }) => n).sort((a, b) => a - b));
    expect(new Set(moments.map(({ reason }) => reason)).size).toBeGreaterThanOrEqual(3);
    for (const { n, round } of moments) expect(record.events[n]?.round).toBe(round);
    expect(momentsOf(record, 2).length).toBe(2);
  });

  it("are none before anything has happened", () => {
    expect(momentsOf(new Log(scenario, setupOf({ roster: 3 })).record())).toEqual([]);
  });
});

describe("activity", () => {
  const log = new Log(scenario, setupOf({ seed: "talk", roster: 3, form: "short" }));
  // Being ready in the briefing is an act, and no round taken part in.
  log.take({ by: { seat: "AZE", member: "1" }, act: { kind: "ready", ready: true } });
  log.take({ by: "clock", steer: { kind: "openRound" } });
  for (const [seat, member, text] of [
    ["AZE", "1", "Good morning"],
    ["ARM", "2", "Morning"],
    ["AZE", "1", "Shall we?"],
    ["AZE", "3", "We should."],
  ] as const)
    log.take(says(seat, member, "plenary", text));
  log.note({ kind: "proposal", body: { round: 1, seat: "AZE", by: "3", orders: [{ kind: "HOLD" }] } });
  log.take({ by: { seat: "ARM", member: "2" }, act: { kind: "setOrders", orders: [{ kind: "HOLD" }] } });
  const record = log.record();
  const rows = activityOf(record);
  const row = (seat: string, member: string | null) => rows.find((r) => r.seat === seat && r.member === member);

  it("counts by seat and by member, with the events behind it", () => {
    expect(row("AZE", null)).toMatchObject({ messages: 3, acts: { say: 3, ready: 1 }, drafts: 1, rounds: [1] });
    expect(row("AZE", "3")).toMatchObject({ messages: 1, characters: 10, drafts: 1 });
    expect(row("ARM", "2")).toMatchObject({ messages: 1, acts: { say: 1, setOrders: 1 } });
    expect(row("RUS", null)).toMatchObject({ messages: 0, rounds: [], answerMs: null });
    expect(record.events[row("ARM", "2")?.moments[0] ?? -1]?.event).toMatchObject({ kind: "said", seat: "ARM" });
  });

  it("measures how soon somebody else was answered", () => {
    expect(row("ARM", "2")?.answerMs).toBe(1000);
    expect(row("AZE", "1")?.answerMs).toBe(1000);
  });

  it("says who talked with whom", () => {
    expect(conversationsOf(record)).toMatchObject([
      {
        channel: "plenary",
        messages: 4,
        seats: [
          { seat: "AZE", messages: 3 },
          { seat: "ARM", messages: 1 },
        ],
      },
    ]);
  });
});

describe("charts", () => {
  const record = loudMatch(scenario, setupOf({ seed: "charts", roster: 4, form: "long" }), 10).record();
  const charts = chartsOf(record);
  const chart = (id: string) => charts.find((each) => each.id === id);

  it("hold every gauge once, from the opening to the end", () => {
    expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length);
    expect(charts.length).toBe(2 * 9 + 3 + 4 + 3);
    for (const { truth } of charts) {
      expect(truth[0]?.round).toBe(0);
      expect(truth.at(-1)).toMatchObject({ round: record.state.round });
    }
    expect(chart("militaryDead:0")?.truth.at(-1)?.value).toBe(record.state.sides[0].militaryDead);
  });

  it("lay what was published beside what was true", () => {
    const dead = chart("militaryDead:0");
    expect(dead?.claimed?.at(-1)?.value).toBe(record.state.sides[0].reportedDead);
    expect(chart("hurt:0")?.claimed).toBeNull();
  });

  it("lay the record over, by fact, and nothing where there is none", () => {
    expect(chart("militaryDead:0")?.record).toMatchObject([{ fact: "O05", value: 2906 }]);
    expect(chart("civilianDead:1")?.record).toMatchObject([{ fact: "O07", value: 52 }]);
    expect(chart("hurt:1")?.record).toEqual([]);
  });
});
