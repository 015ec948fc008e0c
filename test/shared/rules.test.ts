/** Tables of single rules: ladder and prices, odds of a truce, ranges that others see, the moving of a gauge (RULES §§4, 6-9). */
import { describe, expect, test } from "vitest";
import { fold } from "../../shared/engine/apply.ts";
import { biChannel } from "../../shared/engine/channels.ts";
import { moved } from "../../shared/engine/gauge.ts";
import { bandOf, civilianRange, displacedRange } from "../../shared/engine/viewFor.ts";
import { attendanceTest, venueCover } from "../../shared/rules/attendance.ts";
import { bestAddition, breachOdds, isTruce } from "../../shared/rules/ceasefire.ts";
import { checkOrders, ordersOf, priceOf, whyNot } from "../../shared/rules/orders.ts";
import { orderContext } from "../../shared/rules/standingOrders.ts";
import type { GaugeRef, Term } from "../../shared/state/gauge.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import type { Clause } from "../../shared/terms/clause.ts";
import type { Order } from "../../shared/terms/order.ts";
import { accepted, byClock, byRulebook, openRound, scenario, setupOf } from "../helpers/engine.ts";
import { randomPlay } from "../helpers/randomPlay.ts";

const book = byRulebook();
const context = (seat: string, changes: Partial<MatchState> = {}) =>
  orderContext(book, { ...openRound({ roster: 10 }, book), ...changes }, seat);

describe("the ladder", () => {
  const force: Order[] = [
    { kind: "HOLD" },
    { kind: "ATTRITE" },
    { kind: "OFFENSIVE", sector: "S" },
    { kind: "SHELL", town: "hadrut" },
    { kind: "STRIKE_BEYOND", town: "goris" },
  ];
  // Which of these stands at rung 0, 1, … 7: everything at most one rung above the war's.
  test.each([
    [0, ["HOLD"]],
    [1, ["HOLD"]],
    [2, ["HOLD", "ATTRITE"]],
    [3, ["HOLD", "ATTRITE", "OFFENSIVE"]],
    [4, ["HOLD", "ATTRITE", "OFFENSIVE", "SHELL"]],
    [5, ["HOLD", "ATTRITE", "OFFENSIVE", "SHELL", "STRIKE_BEYOND"]],
    [7, ["HOLD", "ATTRITE", "OFFENSIVE", "SHELL", "STRIKE_BEYOND"]],
  ])("at rung %i allows %j", (escalation, allowed) => {
    const on = context("AZE", { escalation });
    const stands = force.filter((order) => whyNot(book, on, [], order)?.code !== "ladderTooHigh");
    expect(stands.map(({ kind }) => kind)).toEqual(allowed);
  });
});

describe("prices", () => {
  test.each([
    ["HOLD", 0],
    ["ATTRITE", 0],
    ["OFFENSIVE", 2],
    ["SHELL", 1],
    ["STRIKE_BEYOND", 2],
    ["MARTIAL_LAW", 1],
    ["COMMUNIQUE", 0],
    ["RESTRAIN", 1],
    ["EVACUATE", 1],
    ["LEVERAGE", 2],
    ["SUPPLY", 1],
    ["SIGNAL", 1],
    ["HOTLINE", 1],
    ["OFFER", 1],
    ["STATEMENT", 1],
    ["VERIFY", 1],
  ] as const)("%s costs %i, with nothing to answer", (kind, price) => {
    expect(priceOf(book, { ...context("AZE"), opponentRungs: [] }, { kind } as Order)).toBe(price);
  });

  test.each([
    ["an offensive answered with one", [4], { kind: "OFFENSIVE", sector: "N" }, 1],
    ["shelling answered with it", [5], { kind: "SHELL", town: "hadrut" }, 0],
    ["a strike answered with one", [6], { kind: "STRIKE_BEYOND", town: "goris" }, 1],
    ["artillery, free already, is not paid for", [3], { kind: "ATTRITE" }, 0],
    ["another rung is no answer", [5], { kind: "OFFENSIVE", sector: "N" }, 2],
    ["an order off the ladder is no answer", [0], { kind: "RESTRAIN" }, 1],
  ] as const)("%s", (_name, opponentRungs, order, price) => {
    expect(priceOf(book, { ...context("AZE"), opponentRungs }, order)).toBe(price);
  });
});

describe("the list of orders", () => {
  test("has what the seat may give, and what whyNot allows the check allows", () => {
    for (const roster of [6, 12])
      randomPlay(scenario, setupOf({ seed: `orders ${roster}`, roster }), {
        watch: ({ command, before }) => {
          if (!("steer" in command) || command.steer.kind !== "lock") return;
          for (const seat of before.seatOrder) {
            const on = orderContext(scenario, before, seat);
            const posture: Order[] = on.orders.includes("HOLD") ? [{ kind: "HOLD" }] : [];
            for (const order of ordersOf(scenario, on, before.seatOrder)) {
              expect(on.orders).toContain(order.kind);
              const refusal = whyNot(scenario, on, posture, order);
              const whole = ["HOLD", "ATTRITE", "OFFENSIVE"].includes(order.kind) ? [order] : [...posture, order];
              expect(checkOrders(scenario, on, whole), JSON.stringify(whole)).toEqual(refusal);
            }
          }
        },
      });
  });
});

const exchange: Clause = { kind: "HUMEX", of: ["bodies", "prisoners"] };
const cease: Clause = { kind: "CEASE", hour: 0 };
const lines: Clause = { kind: "LINES", round: 1 };
const spare: Clause = { kind: "NOSHELL", covers: ["towns"] };
const promised: Clause = { kind: "TALKS", venue: "moscow", round: 2 };
const eight: Clause[] = [
  lines,
  { kind: "MONITOR", body: "UN" },
  { kind: "JOINTCOM" },
  { kind: "DMZ", sector: "C", km: 5 },
  { kind: "GUARANTOR", seat: "RUS" },
  exchange,
  spare,
  promised,
];

describe.each([
  ["by the rulebook", book],
  ["as it is tuned", scenario],
] as const)("how long a truce lasts, %s", (_name, on) => {
  const chance = (
    clauses: readonly Clause[],
    changes: { groundChanged?: boolean; spoilerOutside?: boolean; days?: number } = {},
  ) =>
    breachOdds(on, clauses, { groundChanged: false, spoilerOutside: false, answers: {}, days: 5, ...changes }).chance;

  test("the eight-clause deal is broken in its round less than 15 times in 100", () => {
    expect(chance(eight)).toBeLessThan(0.15);
    expect(chance(eight, { groundChanged: true, spoilerOutside: true })).toBeLessThan(0.25);
    expect(chance(eight, { days: 7 })).toBeLessThan(0.17);
  });

  test("line, exchange and spared towns are broken more than 60 times", () => {
    expect(chance([lines, exchange, spare])).toBeGreaterThan(0.6);
    expect(chance([cease, lines, exchange, spare])).toBeGreaterThan(0.6);
  });

  test("a bare truce at least 95 times, within twelve hours as often as not", () => {
    for (const bare of [[cease], [exchange, promised], [cease, exchange, promised]]) {
      expect(chance(bare)).toBeGreaterThanOrEqual(0.95);
      expect(chance(bare, { days: 0.5 })).toBeGreaterThan(0.5);
    }
  });

  test("every clause but the way out makes it last, and changed ground and a spoiler break it", () => {
    const base = chance([lines], { days: 1 });
    for (const clause of eight.slice(1)) expect(chance([lines, clause], { days: 1 })).toBeLessThan(base);
    expect(chance([lines, { kind: "EXIT", notice: 1 }], { days: 1 })).toBeGreaterThan(base);
    expect(chance([lines], { days: 1, groundChanged: true })).toBeGreaterThan(base);
    expect(chance([lines], { days: 1, spoilerOutside: true })).toBeGreaterThan(base);
  });

  test("the addition that helps most is named, of those that are missing", () => {
    const quiet = { groundChanged: false, spoilerOutside: false, answers: {}, days: 5 };
    for (const clauses of [
      [cease],
      [cease, exchange, spare],
      [cease, lines, { kind: "MONITOR", body: "UN" }],
    ] as Clause[][]) {
      const best = bestAddition(on, clauses, quiet);
      const all: Clause[] = [...eight, cease, { kind: "PKF", contributor: "RUS" }];
      const others = all.filter(({ kind }) => !clauses.some((clause) => clause.kind === kind));
      expect(best?.chance).toBe(Math.min(...others.map((clause) => chance([...clauses, clause]))));
    }
    expect(bestAddition(on, eight, quiet, ["LINES", "DMZ"])).toBeNull();
  });

  test("nearly all bare truces break whatever force stands between, and a joint commission saves six of ten", () => {
    const hot = { groundChanged: true, spoilerOutside: true, answers: {}, days: 5 };
    expect(bestAddition(on, [cease, exchange], hot)?.clause).toBe("JOINTCOM");
    expect(bestAddition(on, [cease, exchange], hot)?.chance).toBeCloseTo(0.4, 1);
  });

  test("stopping fire or fixing the line makes a truce, exchanging prisoners alone does not", () => {
    expect([isTruce([cease]), isTruce([lines]), isTruce([exchange, spare])]).toEqual([true, true, false]);
  });
});

describe("chance in the engine", () => {
  /** How often something happens in the first round over many seeds. */
  const share = (
    n: number,
    changes: (draft: MatchState) => void,
    happens: (kinds: ReturnType<typeof accepted>) => boolean,
  ) => {
    let count = 0;
    for (let i = 0; i < n; i++) {
      const state = structuredClone(openRound({ seed: `share ${i}`, roster: 3 }, book));
      changes(state);
      if (happens(accepted(book, state, byClock("lock")))) count += 1;
    }
    return count / n;
  };
  const treaty = (clauses: Clause[]) => (draft: MatchState) => {
    const signed = ["AZE", "ARM"];
    draft.texts.push({
      ...{ id: 1, convening: null, title: "T", versions: [{ n: 1, by: "AZE", round: 0, clauses }], signed },
      ...{ endorsed: [], rejected: [], status: "inForce" as const, lev: 0 },
    });
    const course = { signatories: signed, endsAt: null, done: {}, failed: [], goOn: [] };
    draft.treaty = { text: 1, clauses, since: 0, kept: 0, lev: 0, exchanged: false, ...course };
    for (const id of ["AZE", "ARM"]) (draft.seats[id] ?? { orders: null }).orders = [{ kind: "HOLD" }];
  };
  // Each within four standard errors of what the rules say.
  const n = 600;
  const close = (found: number, wanted: number) =>
    expect(Math.abs(found - wanted)).toBeLessThan(4 * Math.sqrt((wanted * (1 - wanted)) / n));

  test("breaks a truce as often as the odds that are shown to those who sign", () => {
    const clauses: Clause[] = [cease, lines, { kind: "MONITOR", body: "UN" }];
    const odds = breachOdds(book, clauses, { groundChanged: false, spoilerOutside: false, answers: {}, days: 5 });
    close(
      share(n, treaty(clauses), (events) => events.some(({ kind }) => kind === "lapsed")),
      odds.chance,
    );
  });

  test("blames the right side 85 times in a hundred", () => {
    const clauses: Clause[] = [cease, { kind: "MONITOR", body: "UN" }];
    const attack = (draft: MatchState) => {
      treaty(clauses)(draft);
      (draft.seats.ARM ?? { orders: null }).orders = [{ kind: "ATTRITE" }];
    };
    close(
      share(n, attack, (events) => events.some((event) => event.kind === "breached" && event.blamed === 1)),
      0.85,
    );
  });

  test("leaks hidden losses at five in a hundred and as much again for each thousand", () => {
    const hide = (draft: MatchState) => {
      draft.sides[0].militaryDead = 2000 - 50;
      draft.sides[0].reportedDead = 0;
      treaty(eight)(draft);
    };
    const leaks = (events: ReturnType<typeof accepted>) =>
      events.some((event) => event.kind === "leaked" && event.side === 0);
    const found = share(n, hide, leaks);
    expect(found).toBeGreaterThan(0.09);
    expect(found).toBeLessThan(0.21);
  });
});

describe("what others see", () => {
  test.each([0, 1, 7, 12, 33, 100, 146, 170])(
    "%i civilian dead lie within the range shown, which is wider than itself",
    (dead) => {
      const range = civilianRange(scenario, dead, false);
      expect(range.low).toBeLessThanOrEqual(dead);
      expect(range.high).toBeGreaterThanOrEqual(dead);
      expect([range.low % 5, range.high % 5]).toEqual([0, 0]);
      expect(civilianRange(scenario, dead, true)).toEqual({ low: dead, high: dead });
    },
  );

  test.each([0, 10, 33, 45, 70.123, 92])("%d thousand displaced lie within the range shown", (displaced) => {
    const range = displacedRange(scenario, displaced, false);
    expect(range.low).toBeLessThanOrEqual(displaced);
    expect(range.high).toBeGreaterThanOrEqual(displaced);
  });

  test.each([
    [0, 0],
    [19.999, 0],
    [20, 1],
    [59.9, 2],
    [60, 3],
    [80, 4],
    [100, 4],
  ])("a risk of %d is shown in band %i", (risk, band) => expect(bandOf(scenario, risk)).toBe(band));

  test("a channel between two is the same from either end", () => {
    expect(biChannel("RUS", "ARM")).toBe("bi:ARM-RUS");
    expect(biChannel("ARM", "RUS")).toBe("bi:ARM-RUS");
  });
});

describe("moving a gauge", () => {
  const state = openRound({ roster: 3 }, book);
  const will: GaugeRef = { gauge: "will", side: 0 };
  const move = (of: GaugeRef, terms: Term[]) => moved(book, state, of, terms);

  test("tells from, to and why", () =>
    expect(move(will, [{ cause: "recovery", amount: 2 }])).toEqual({
      ...{ kind: "moved", of: will, from: 70, to: 72 },
      terms: [{ cause: "recovery", amount: 2 }],
    }));

  test.each([
    ["above", 50, 100, -20],
    ["below", -90, 0, 20],
  ])("cut off %s, says by how much", (_where, amount, to, cut) =>
    expect(move(will, [{ cause: "leverage", amount }])).toMatchObject({
      to,
      terms: [{ amount }, { cause: "atLimit", amount: cut }],
    }),
  );

  test("leaves out reasons of no weight, and says nothing where there is none", () => {
    expect(move(will, [{ cause: "leverage", amount: 0 }])).toBeNull();
    expect(move(will, [])).toBeNull();
    expect(
      move(will, [
        { cause: "leverage", amount: 0 },
        { cause: "recovery", amount: 2 },
      ])?.terms.length,
    ).toBe(1);
  });

  test("tells of reasons that cancel out", () =>
    expect(
      move(will, [
        { cause: "groundGained", amount: 6 },
        { cause: "groundLost", amount: -6 },
      ]),
    ).toMatchObject({ from: 70, to: 70 }));
});

describe("the attendance test", () => {
  test("is the sum of its terms, each named, the venue's first", () => {
    const state = openRound({ roster: 10 }, book);
    const [event] = accepted(book, state, {
      by: { seat: "RUS", member: null },
      act: {
        kind: "convene",
        venue: "moscow",
        style: "manipulate",
        frame: "humanitarian",
        leaderCalled: true,
        draft: null,
      },
    });
    if (!event) throw new Error("nothing convened");
    const after = fold(state, [event]);
    const [convening] = after.convenings;
    if (!convening) throw new Error("nothing convened");
    const { margin, terms } = attendanceTest(book, after, convening, "ARM");
    expect(terms.map(({ cause, amount }) => [cause, amount])).toEqual([
      ["venue", 15],
      ["leaderCalled", 15],
      ["humanitarian", 15],
      ["ally", 10],
      ["manipulate", 10],
      ["conditional", -20],
      ["hurt", 10],
      ["hardness", -48],
    ]);
    expect(margin).toBe(terms.reduce((sum, { amount }) => sum + amount, 0));
    expect(venueCover(book, after, convening, "AZE").map(({ cause }) => cause)).not.toContain("ally");
  });
});
