import { describe, expect, test } from "vitest";
import { outlook } from "../../client/match/attendance.ts";
import { contributors, defaultClause, subsets } from "../../client/match/clauseOptions.ts";
import { leftAt, untilNextSecond } from "../../client/match/clock.ts";
import { tellingOf } from "../../client/match/match.ts";
import {
  aimedAt,
  choicesOf,
  choosableOf,
  pointsLeft,
  sameOrders,
  withOrder,
  withoutOrder,
} from "../../client/match/orderChoices.ts";
import { headlines, roundWire } from "../../client/match/roundWire.ts";
import { jointParts, ownParts } from "../../client/match/scoreParts.ts";
import { bindingFor, breaks, differences, oddsOf, priceFor } from "../../client/match/texts.ts";
import { lineKey, unreadCounts } from "../../client/match/unread.ts";
import { codeInPath, linkTo, tokenInHash } from "../../client/net/session.ts";
import { clockWords } from "../../client/words/clock.ts";
import { makeNames } from "../../client/words/names.ts";
import { attendanceTest } from "../../shared/rules/attendance.ts";
import { checkClauses, clauseKinds } from "../../shared/rules/clauses.ts";
import { checkOrders } from "../../shared/rules/orders.ts";
import type { Clause } from "../../shared/terms/clause.ts";
import type { Order } from "../../shared/terms/order.ts";
import { endSeenBy, scenario, seenBy, typicalSeats } from "./helpers/seen.ts";

const openMoments = (seat: string, roster = 6) =>
  seenBy(seat, { roster }).filter(({ view }) => view.pub.phase === "open");

describe("texts", () => {
  const cease: Clause = { kind: "CEASE", hour: 12 };
  const later: Clause = { kind: "CEASE", hour: 18 };
  const lines: Clause = { kind: "LINES", round: 2 };

  test.each([
    ["nothing changed", [cease], [cease], ["same"]],
    ["a clause came", [cease], [cease, lines], ["same", "added"]],
    ["a clause went", [cease, lines], [lines], ["removed", "same"]],
    ["a parameter changed", [cease], [later], ["changed"]],
  ])("%s", (_words, before, after, states) => {
    expect(differences(before, after).map(({ state }) => state)).toEqual(states);
  });

  test("odds and prices are those that the server gives, for every text of whole matches", () => {
    let seen = 0;
    for (const seat of ["AZE", "ARM", "NKA"]) {
      for (const { view } of [...openMoments(seat), ...openMoments(seat, 10)]) {
        for (const text of view.own?.texts ?? []) {
          const clauses = text.versions.at(-1)?.clauses ?? [];
          const odds = oddsOf(scenario, view.pub, clauses, text.signed);
          expect(odds?.chance ?? null).toBe(text.breachChance);
          if (odds?.better) expect(odds.better.chance).toBeLessThan(odds.chance);
          const price = priceFor(scenario, view.pub, view.own, text.convening, clauses);
          expect(price?.total ?? null).toBeCloseTo(text.price ?? 0, 2);
          seen++;
        }
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  test("a third party pays nothing, and an empty text has no odds", () => {
    const moment = openMoments("RUS")[0];
    if (!moment) throw new Error("no moment");
    expect(priceFor(scenario, moment.view.pub, moment.view.own, null, [cease])).toBeNull();
    expect(oddsOf(scenario, moment.view.pub, [], [])).toBeNull();
  });

  test("own orders that would break a text are named with the clause", () => {
    const orders: Order[] = [{ kind: "OFFENSIVE", sector: "S" }, { kind: "HOLD" }];
    expect(breaks(scenario, [cease], orders).map(({ clause }) => clause)).toEqual(["CEASE"]);
    expect(breaks(scenario, [{ kind: "DMZ", sector: "N", km: 5 }], orders)).toEqual([]);
  });

  test("what binds is the treaty in force, where no text is fully signed", () => {
    const kept = seenBy("AZE").find(({ view }) => view.pub.treaty !== null && view.pub.phase === "wire");
    if (kept) expect(bindingFor(kept.view.pub, kept.view.own)).toEqual(kept.view.pub.treaty?.clauses);
    const first = openMoments("AZE")[0];
    expect(first && bindingFor(first.view.pub, first.view.own)).toEqual([]);
  });
});

describe("clause options", () => {
  test.each([2, 6, 10])("with %d seats every clause that can be had is well formed", (roster) => {
    const pub = openMoments("AZE", roster)[0]?.view.pub;
    if (!pub) throw new Error("no moment");
    const seats = pub.seats.map(({ id }) => id);
    for (const kind of clauseKinds) {
      const clause = defaultClause(kind, { scenario, pub });
      if (clause) expect(checkClauses(scenario, seats, [clause]), kind).toBeNull();
    }
  });

  test("who has offered stands first", () => {
    const moment = seenBy("RUS").find(({ view }) => view.pub.seats.some(({ offers }) => offers.monitors));
    if (!moment) throw new Error("nobody offered monitors");
    const { pub } = moment.view;
    const [first] = contributors({ scenario, pub }, "monitors");
    expect(pub.seats.find(({ id }) => id === first)?.offers.monitors).toBe(true);
  });

  test("every choice of at least one, the whole first", () => {
    expect(subsets(["a", "b"])).toEqual([["a", "b"], ["a"], ["b"]]);
  });
});

describe("orders", () => {
  test.each(typicalSeats)("whatever %s is offered as allowed the rules allow", (seat) => {
    for (const { view } of openMoments(seat, 10)) {
      if (!view.own) throw new Error("no seat");
      const { context, standing } = view.own;
      const seats = view.pub.seats.map(({ id }) => id);
      for (const { choices } of choicesOf(scenario, context, seats, standing)) {
        for (const { order, refusal } of choices) {
          if (refusal) continue;
          expect(checkOrders(scenario, context, withOrder(standing, order)), order.kind).toBeNull();
        }
      }
    }
  });

  test("a posture takes the other's place, a shelling joins", () => {
    const held = withOrder([{ kind: "ATTRITE" }], { kind: "HOLD" });
    expect(held).toEqual([{ kind: "HOLD" }]);
    const shelled = withOrder(withOrder(held, { kind: "SHELL", town: "shushi" }), { kind: "SHELL", town: "hadrut" });
    expect(shelled).toHaveLength(3);
    expect(withoutOrder(shelled, { kind: "SHELL", town: "shushi" })).toHaveLength(2);
  });

  test("the same orders in another sequence are the same", () => {
    const a: Order[] = [{ kind: "HOLD" }, { kind: "RESTRAIN" }];
    expect(sameOrders(a, [...a].reverse())).toBe(true);
    expect(sameOrders(a, [{ kind: "HOLD" }])).toBe(false);
  });

  test("the map offers towns and sectors that some order reaches", () => {
    const view = openMoments("AZE")[0]?.view;
    if (!view?.own) throw new Error("no seat");
    const kinds = choicesOf(scenario, view.own.context, [], view.own.standing);
    const choosable = choosableOf(kinds);
    expect(choosable.sectors).toEqual(["N", "C", "S"]);
    expect(choosable.towns).toContain("martakert");
    expect(aimedAt({ kind: "SHELL", town: "martakert" }, { town: "martakert" })).toBe(true);
    expect(aimedAt({ kind: "OFFENSIVE", sector: "N" }, { sector: "S" })).toBe(false);
    expect(pointsLeft(scenario, view.own.context, [{ kind: "OFFENSIVE", sector: "S" }])).toBeLessThan(3);
  });
});

describe("can both come", () => {
  test("a humanitarian frame and a call make it likelier, never less", () => {
    const pub = openMoments("RUS")[0]?.view.pub;
    if (!pub) throw new Error("no moment");
    const bare = {
      host: "RUS",
      venue: "moscow",
      style: "facilitate",
      frame: "political",
      leaderCalled: false,
    } as const;
    for (const guest of scenario.leads) {
      const plain = outlook(scenario, pub, bare, guest);
      const full = outlook(scenario, pub, { ...bare, frame: "humanitarian", leaderCalled: true }, guest);
      expect(full.known).toBeGreaterThan(plain.known);
    }
  });

  test("in the first round nothing is left to guess: likely, if they can and have not ruled it out", () => {
    const first = openMoments("RUS")[0];
    if (!first) throw new Error("no open moment");
    const { view, state } = first;
    const guesses = new Set<string>();
    for (const style of ["facilitate", "manipulate"] as const)
      for (const leaderCalled of [true, false]) {
        const plan = { host: "RUS", venue: "moscow", style, frame: "humanitarian", leaderCalled } as const;
        const convening = { ...plan, id: 1, round: 1, guests: [] };
        for (const guest of scenario.leads) {
          const { guess, willCost } = outlook(scenario, view.pub, plan, guest);
          const can = attendanceTest(scenario, state, convening, guest).margin >= 0;
          expect(guess).toBe(can && willCost === 0 ? "likely" : "unlikely");
          guesses.add(guess);
        }
      }
    expect([...guesses].sort()).toEqual(["likely", "unlikely"]);
  });

  test("what is called likely comes true in every round, as far as hardness and hurt go", () => {
    let likely = 0;
    for (const { view, state } of openMoments("RUS", 10)) {
      for (const guest of scenario.leads) {
        const plan = {
          host: "RUS",
          venue: "moscow",
          style: "facilitate",
          frame: "humanitarian",
          leaderCalled: true,
        } as const;
        if (outlook(scenario, view.pub, plan, guest).guess !== "likely") continue;
        likely++;
        const { margin } = attendanceTest(scenario, state, { ...plan, id: 1, round: state.round, guests: [] }, guest);
        expect(margin, `${guest} round ${state.round}`).toBeGreaterThanOrEqual(0);
      }
    }
    expect(likely).toBeGreaterThan(10);
  });

  test("what is public of the margin is what the guest sees of it", () => {
    for (const guest of scenario.leads) {
      for (const { view, state } of openMoments(guest)) {
        for (const { convening, terms } of view.own?.invitations ?? []) {
          const talks = view.pub.convenings.find(({ id }) => id === convening);
          if (!talks) throw new Error("no talks");
          const side = scenario.seat[guest]?.side ?? 0;
          const hidden = new Set(["hurt", "hardness", "leverage"]);
          const shown = terms.filter(({ cause }) => !hidden.has(cause));
          expect(outlook(scenario, view.pub, talks, guest).terms, `${guest} round ${state.round}`).toEqual(shown);
          expect(side).toBe(view.own?.side);
        }
      }
    }
  });
});

describe("scores", () => {
  const seats = ["AZE", "ARM", "NKA", "FRA", "USA", "UN", "IRN", "RUS", "TUR", "PRESS"];
  const matches = [
    ...seats.map((seat) => ({ seat, roster: 10, form: "long", seed: "parts" }) as const),
    ...["AZE", "ARM"].flatMap((seat) =>
      ["a", "b", "c"].map((seed) => ({ seat, roster: 6, form: "short", seed }) as const),
    ),
  ];
  test.each(matches)("the parts of $seat's score add up to it in the match $seed of $roster", ({ seat, ...setup }) => {
    const { view } = endSeenBy(seat, setup);
    const { outcome } = view.pub;
    if (!outcome || !view.own) throw new Error("no outcome");
    const sum = (parts: readonly { share: number; weight: number }[]) =>
      100 * parts.reduce((total, { share, weight }) => total + share * weight, 0);
    // Scores are told to a tenth, what they rest on to a thousandth.
    expect(Math.abs(sum(jointParts(scenario, view.pub)) - outcome.joint)).toBeLessThan(0.1);
    const apart = Math.abs(sum(ownParts(scenario, view.pub, view.own)) - (outcome.own[seat] ?? 0));
    expect(apart).toBeLessThan(view.own.side === null ? 0.2 : 0.1);
  });
});

describe("the wire", () => {
  const rounds = ["RUS", "NKA", "PRESS"].flatMap((seat) => {
    const { view, events } = endSeenBy(seat, { roster: 10 });
    const told = headlines(events, tellingOf(scenario, makeNames(scenario, 0), { view, events, table: {} as never }));
    const locks = events.flatMap(({ n, event }) => (event.kind === "locked" ? [[event.round, n] as const] : []));
    return locks.map(([round, lock]) => ({ seat, round, lock, told: told.filter((each) => each.round === round) }));
  });

  test.each(rounds)("loses no headline of round $round as $seat sees it", ({ told, lock }) => {
    const { news, statements, tests, deeds, before } = roundWire(told, lock);
    const said = statements.flatMap(({ said, claim, echoes }) => [said, ...(claim ? [claim] : []), ...echoes]);
    const shown = [...news, ...said, ...tests, ...deeds, ...before].map(({ n }) => n);
    expect(shown.sort((a, b) => a - b)).toEqual(told.map(({ n }) => n));
    expect(before.every(({ n }) => n <= lock)).toBe(true);
  });

  test.each(rounds)("says each side's own figure once in round $round, with the word against it", ({ told, lock }) => {
    const { statements, tests } = roundWire(told, lock);
    expect(statements.map(({ said }) => said.event.side)).toEqual([0, 1]);
    for (const { said, claim } of statements) {
      // Silence is no claim of zero.
      if (said.event.published === 0) {
        expect(claim).toBeNull();
        continue;
      }
      expect(claim?.event).toMatchObject({ claimant: said.event.seat, value: said.event.published });
      expect(claim?.line.counter).toBeTruthy();
    }
    expect(tests.filter(({ event }) => event.kind === "claimed" && event.subject === "militaryDead")).toEqual([]);
  });

  test("keeps what is said and done in an open round in the order in which it came", () => {
    for (const { told } of rounds) {
      const { before, news } = roundWire(told.filter(({ event }) => event.kind === "convened"));
      expect(before).toEqual([]);
      expect(news).toEqual([...news].sort((a, b) => a.n - b.n));
    }
  });
});

describe("small things", () => {
  test.each([
    [161_000, "2:41"],
    [59_001, "1:00"],
    [0, "0:00"],
    [3_762_000, "1:02:42"],
    [90_000_000, "1 d 1 h"],
  ])("%d ms on the clock read %s", (ms, words) => {
    expect(clockWords(ms)).toBe(words);
  });

  test("the clock runs only while it runs", () => {
    expect(leftAt({ leftMs: 10_000, clockAt: 1_000, running: true }, 4_000)).toBe(7_000);
    expect(leftAt({ leftMs: 10_000, clockAt: 1_000, running: false }, 4_000)).toBe(10_000);
    expect(leftAt({ leftMs: 10_000, clockAt: 1_000, running: true }, 60_000)).toBe(0);
    expect(leftAt({ leftMs: null, clockAt: 1_000, running: false }, 4_000)).toBeNull();
  });

  test.each([1, 999, 1_000, 1_001, 9_999, 10_000, 61_500])(
    "at %i ms left it shows another second when it says",
    (left) => {
      const seconds = (ms: number) => Math.ceil(ms / 1_000);
      expect(seconds(left - untilNextSecond(left))).toBe(seconds(left) - 1);
      expect(seconds(left - untilNextSecond(left) + 1)).toBe(seconds(left));
    },
  );

  test("a link to a seat carries its token where no server sees it, and back", () => {
    const token = "abcdefghijklmnop_-12";
    expect(tokenInHash(new URL(linkTo("http://x.test", token)).hash)).toBe(token);
    expect(tokenInHash("#event-4")).toBeNull();
    expect(codeInPath("/join/k7qm")).toBe("K7QM");
    expect(codeInPath("/join/")).toBeNull();
  });

  test("unread: what others said after the mark", () => {
    const said = (n: number, member: string | null) =>
      ({ n, round: 1, event: { kind: "said", seat: "RUS", member, channel: "plenary", text: `line ${n}` } }) as const;
    const mark = (n: number) => ({ plenary: lineKey(events[n - 1]?.event as never) });
    const events = [said(1, "a"), said(2, "b"), said(3, null)];
    expect(unreadCounts(events, {}, { seat: "RUS", member: "a" })).toEqual({ plenary: 2 });
    expect(unreadCounts(events, mark(2), { seat: "RUS", member: "a" })).toEqual({ plenary: 1 });
    expect(unreadCounts(events, mark(3), null)).toEqual({});
    // Under other numbers, and where what was read lies before all that is known.
    expect(
      unreadCounts(
        events.map((each) => ({ ...each, n: each.n + 100 })),
        mark(2),
        null,
      ),
    ).toEqual({ plenary: 1 });
    expect(unreadCounts(events.slice(2), mark(2), null)).toEqual({ plenary: 1 });
  });
});
