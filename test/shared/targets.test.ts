/** The calibration against the record, and the balance of the game, by simulation (RULES §13). `npm run simulate` does the same with a thousand seeds. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { play as playBatch } from "../../server/cli/simulate/batch.ts";
import { boundsOf, judge, targetsIn } from "../../server/cli/simulate/targets.ts";
import { cooperative } from "../../shared/bots/bestResponse.ts";
import { figuresOf, gather, meanOf } from "../../shared/bots/figures.ts";
import { type Temperament, temperaments } from "../../shared/bots/policy.ts";
import { runBots, type Tempers } from "../../shared/bots/runMatch.ts";
import { breachOdds, durabilityOf } from "../../shared/rules/ceasefire.ts";
import { clauseKinds } from "../../shared/rules/clauses.ts";
import { orderKinds } from "../../shared/rules/orders.ts";
import { forms } from "../../shared/state/matchState.ts";
import { seatingOf } from "../../shared/state/seating.ts";
import type { Clause, ClauseKind } from "../../shared/terms/clause.ts";
import { scenario } from "../helpers/engine.ts";
import { scenarioOf } from "../helpers/scenario.ts";

const seats = scenario.files.scenario.seats.map(({ id }) => id);
const everybody = (temperament: Temperament): Tempers => Object.fromEntries(seats.map((seat) => [seat, temperament]));

/** The project's scenarios, each with its targets, and how many matches say enough. */
const calibrated = [
  { id: scenario.id, scenario, matches: 120 },
  { id: "upper-ilvane", scenario: scenarioOf("upper-ilvane").scenario, matches: 60 },
].map((each) => ({ ...each, targets: targetsIn(join(import.meta.dirname, "../../seeds", each.id)) }));

const wars = calibrated.flatMap((each) =>
  forms.map((form) => {
    const set = (each.targets?.targets ?? []).filter((target) => target.form === undefined || target.form === form);
    return { ...each, form, set };
  }),
);

describe.each(wars.filter(({ set }) => set.length > 0))(
  "the war as it went: $id, $form form",
  ({ scenario, form, set, targets, matches }) => {
    const roster = targets?.roster ?? 8;
    const { seats } = scenario.files.scenario;
    const tempers: Tempers = Object.fromEntries(seats.map(({ id }) => [id, "historical"]));
    const batch = { setup: { roster, form }, seed: "record", tempers, byRound: true };
    const samples = gather(playBatch(scenario, batch, { from: 0, to: matches }));
    // A sample this small strays from the thousand that the targets are set for: each bound gives way by a twentieth.
    const wide = set.map((target) => {
      const { record, within, ...bounded } = { ...target, ...boundsOf(target) };
      const { atLeast, atMost } = bounded;
      return { ...bounded, atLeast: atLeast && atLeast * 0.95, atMost: atMost && atMost * 1.05 };
    });
    const { startDate, forms: lengths } = scenario.files.scenario;

    test.each(judge(wide, samples, { startDate, ...lengths[form] }))(
      "$target.of of $target.figure by $target.date",
      ({ value, holds, target }) => {
        expect({ value, holds }, JSON.stringify(target)).toMatchObject({ holds: true });
      },
    );
  },
);

describe("truces that fix no line, at ordinary tables", () => {
  const played = scenario.rosters.flatMap(({ size: roster }) =>
    [0, 1, 2, 3, 4].map((i) => {
      const setup = { scenario: scenario.id, seed: `b-${i}`, roster, form: "long" } as const;
      const match = runBots(scenario, setup, {}, false);
      if (!match.ok) throw new Error(match.error.code);
      return figuresOf(match.value);
    }),
  );
  const { bareEarly = [], bareBreached = [], bareByOrder = [] } = gather(played);

  test("one enters into force by round 4 in at least half of the matches", () => {
    expect(meanOf(bareEarly)).toBeGreaterThanOrEqual(0.5);
  });

  test("four in five of them break in their round, some by an order and some by an incident", () => {
    expect(meanOf(bareBreached)).toBeGreaterThanOrEqual(0.8);
    expect(meanOf(bareByOrder)).toBeGreaterThan(0);
    expect(meanOf(bareByOrder)).toBeLessThan(1);
  });
});

interface Sampled {
  readonly way: string;
  readonly scores: Readonly<Record<string, number>>;
  readonly used: ReadonlySet<string>;
}

const ways: Record<string, (roster: number, i: number) => Tempers> = {
  default: () => ({}),
  cooperative: (roster) => cooperative(scenario, roster),
  ...Object.fromEntries(temperaments.map((temperament) => [temperament, () => everybody(temperament)])),
  mixed: (roster, i) =>
    Object.fromEntries(
      seats.map((seat, at) => [seat, temperaments[(at * 7 + i * 3 + roster) % temperaments.length] ?? "dove"]),
    ),
};

const sampled = Object.entries(ways).flatMap(([way, tempersFor]) =>
  scenario.rosters.flatMap(({ size: roster }) =>
    [0, 1].map((i): Sampled => {
      const setup = { scenario: scenario.id, seed: `balance-${roster}-${i}`, roster, form: "long" } as const;
      const played = runBots(scenario, setup, tempersFor(roster, i), false);
      if (!played.ok) throw new Error(played.error.code);
      const used = new Set<string>();
      for (const { event } of played.value.events) {
        if (event.kind === "locked")
          for (const orders of Object.values(event.orders)) for (const { kind } of orders) used.add(kind);
        if (event.kind === "enteredIntoForce") for (const { kind } of event.clauses) used.add(kind);
      }
      return { way, scores: played.value.state.outcome?.final ?? {}, used };
    }),
  ),
);

/** Mean score of a seat over the matches played so; of all ways where none is given. */
const scoreOf = (seat: string, way?: string): number =>
  meanOf(
    sampled
      .filter((match) => (way === undefined || match.way === way) && seat in match.scores)
      .map(({ scores }) => scores[seat] ?? 0),
  );

describe("balance", () => {
  test.each([...orderKinds, ...clauseKinds])("%s is used in one match of twenty at least", (kind) => {
    const share = sampled.filter(({ used }) => used.has(kind)).length / sampled.length;
    expect(share).toBeGreaterThanOrEqual(0.05);
  });

  test.each(seats)("the mean score of %s lies between 30 and 75", (seat) => {
    expect(scoreOf(seat)).toBeGreaterThanOrEqual(30);
    expect(scoreOf(seat)).toBeLessThanOrEqual(75);
  });

  test.each(seats)("cooperation serves %s better than war throughout", (seat) => {
    for (const way of ["cooperative", "dove", "mediator"])
      expect(scoreOf(seat, way), way).toBeGreaterThan(scoreOf(seat, "hawk"));
  });
});

describe("how long agreements hold", () => {
  const clauses: Record<string, Clause> = {
    LINES: { kind: "LINES", round: 3 },
    MONITOR: { kind: "MONITOR", body: "UN" },
    JOINTCOM: { kind: "JOINTCOM" },
    DMZ: { kind: "DMZ", sector: "S", km: 5 },
    GUARANTOR: { kind: "GUARANTOR", seat: "RUS" },
    HUMEX: { kind: "HUMEX", of: ["bodies"] },
    NOSHELL: { kind: "NOSHELL", covers: ["towns"] },
    TALKS: { kind: "TALKS", venue: "moscow", round: 4 },
    CEASE: { kind: "CEASE", hour: 0 },
  } satisfies Partial<Record<ClauseKind, Clause>>;
  const chance = (kinds: readonly string[], groundChanged: boolean, spoilerOutside: boolean): number => {
    const text = kinds.flatMap((kind) => clauses[kind] ?? []);
    return breachOdds(scenario, text, { groundChanged, spoilerOutside, answers: {}, days: 5 })?.chance ?? 0;
  };
  const eight = ["LINES", "MONITOR", "JOINTCOM", "DMZ", "GUARANTOR", "HUMEX", "NOSHELL", "TALKS"];

  test("the eight-clause deal is breached in its round in less than 15 %, and in the worst circumstances far oftener", () => {
    expect(chance(eight, false, false)).toBeLessThan(0.15);
    expect(chance(eight, true, true)).toBeGreaterThan(0.2);
  });

  /** Every clause that there is, of those that may be repeated two. */
  const everything: readonly Clause[] = [
    ...Object.values(clauses),
    { kind: "PKF", contributor: "RUS" },
    { kind: "MONITOR", body: "FRA" },
    { kind: "GUARANTOR", seat: "USA" },
    { kind: "DMZ", sector: "N", km: 5 },
    { kind: "NOBEYOND" },
    { kind: "NOIMPORT", of: ["arms", "fighters"] },
    { kind: "CORRIDOR", from: "goris", to: "stepanakert" },
    { kind: "RETURN", town: "stepanakert" },
    { kind: "RETURN", town: "martuni" },
    { kind: "HANDOVER", district: "akna", round: 5 },
    { kind: "WITHDRAW", side: 1, district: "karvachar", round: 5 },
    { kind: "STATUS", mode: "interim", round: 5 },
  ];
  const calm = { groundChanged: false, spoilerOutside: false, answers: {}, days: 5 };
  const lasts = (text: readonly Clause[], trust: number) =>
    durabilityOf(scenario, text, { lev: 0, spoilerOutside: false, answers: {}, trust });

  test("paper alone does not: without a concession no text falls below 15 % in its first round or above 60 % for ninety days", () => {
    const conceding = ({ kind }: Clause) =>
      scenario.clause[kind].family === "concede" || Math.max(...scenario.clause[kind].cost) >= 10;
    const free = everything.filter((clause) => !conceding(clause));
    const withTroops = everything.filter(({ kind }) => scenario.clause[kind].family !== "concede");
    for (const text of [free, withTroops]) {
      expect(breachOdds(scenario, text, calm).chance).toBeGreaterThan(0.15);
      expect(lasts(text, 1)).toBeLessThan(0.6);
    }
  });

  test("well built and carried out, a text may reach 85 %; on paper it is far from it", () => {
    const built = everything.filter(({ kind }) => !["WITHDRAW", "STATUS", "HANDOVER"].includes(kind));
    expect(lasts(built, 1)).toBeGreaterThan(0.8);
    expect(lasts(everything, 1)).toBeLessThan(0.9);
    expect(lasts(built, 0)).toBeLessThan(lasts(built, 1) - 0.05);
  });

  test("the text of November holds its ninety days three times in four", () => {
    const november: Clause[] = [
      ...["CEASE", "HUMEX", "TALKS", "LINES", "GUARANTOR", "JOINTCOM"].flatMap((kind) => clauses[kind] ?? []),
      { kind: "PKF", contributor: "RUS" },
      { kind: "HANDOVER", district: "karvachar", round: 8 },
    ];
    const lasting = durabilityOf(scenario, november, { lev: 0, spoilerOutside: false, answers: {} });
    expect(lasting).toBeGreaterThan(0.7);
    expect(lasting).toBeLessThan(0.85);
  });

  test("a fixed line with exchanges and no shelling is breached in more than 60 %, even in the best", () => {
    expect(chance(["LINES", "HUMEX", "NOSHELL"], false, false)).toBeGreaterThan(0.6);
  });

  test("a bare truce by itself lasts less than half a day at the median, and hardly ever a round", () => {
    const bare = ["CEASE", "HUMEX", "TALKS"];
    const { hazard } = breachOdds(
      scenario,
      bare.flatMap((kind) => clauses[kind] ?? []),
      {
        groundChanged: false,
        spoilerOutside: false,
        answers: {},
        days: 5,
      },
    ) ?? { hazard: 0 };
    expect((24 * Math.LN2) / hazard).toBeLessThan(12);
    expect(chance(bare, false, false)).toBeGreaterThan(0.95);
  });
});

describe("a match's figures", () => {
  test("name every seat's score, and only bare truces count as bare", () => {
    const setup = { scenario: scenario.id, seed: "figures", roster: 8, form: "long" } as const;
    const played = runBots(scenario, setup, everybody("historical"), false);
    if (!played.ok) throw new Error(played.error.code);
    const figures = figuresOf(played.value);
    for (const seat of seatingOf(scenario, 8).order) expect(figures[`score.${seat}`]).toHaveLength(1);
    const bare = played.value.events.filter(
      ({ event }) => event.kind === "enteredIntoForce" && event.clauses.every(({ kind }) => kind !== "LINES"),
    );
    expect(figures.bareBreached).toHaveLength(bare.length);
    expect(bare.length).toBeGreaterThan(0);
  });
});
