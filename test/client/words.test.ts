import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as events from "words:events";
import { describe, expect, test } from "vitest";
import { defaultClause } from "../../client/match/clauseOptions.ts";
import { tellingOf } from "../../client/match/match.ts";
import { causeWords, hazardWords } from "../../client/words/causes.ts";
import { claimWords } from "../../client/words/claims.ts";
import { clauseWords } from "../../client/words/clauses.ts";
import { refusalWords } from "../../client/words/codes.ts";
import { tell } from "../../client/words/events.ts";
import {
  chanceWords,
  escalationWords,
  figure,
  hoursWords,
  list,
  rangeWords,
  roundDates,
  signed,
} from "../../client/words/gauges.ts";
import { glossary } from "../../client/words/glossary.ts";
import { makeNames } from "../../client/words/names.ts";
import { orderEffect, orderWords } from "../../client/words/orders.ts";
import { unscoredWords } from "../../client/words/unscored.ts";
import { codes } from "../../shared/base/codes.ts";
import { clauseKinds } from "../../shared/rules/clauses.ts";
import { ordersOf } from "../../shared/rules/orders.ts";
import { scenarioOf } from "../helpers/scenario.ts";
import { type Moment, scenario, seenBy, typicalSeats } from "./helpers/seen.ts";

const names = makeNames(scenario, 0);
/** What betrays a value that found no word. */
const holes = /undefined|null|NaN|\[object|\{|\}/;

const snapshotOf = ({ view, events }: Moment) => ({ view, events, table: {} as never });

describe("words of the field", () => {
  const folder = "client/words/en";
  const marks = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), "utf8").matchAll(/\[\[([^\]:]+)(?::(\w+))?\]\]/g)].map(
        ([mark, word, id]) => [mark, file, id ?? word] as const,
      ),
    );

  test("stand in the panels", () => expect(marks.length).toBeGreaterThan(10));
  test.each(marks)("%s in %s has a meaning", (_mark, _file, id) => {
    expect(Object.keys(glossary)).toContain(id);
  });
  test.each(Object.values(glossary))("$word is told in sentences", ({ means }) => {
    expect(means).toMatch(/^[A-Z].*\.$/);
    expect(means).not.toMatch(/\d|\[\[/);
  });
});

describe("refusals", () => {
  test.each(codes)("%s has a sentence of its own, with or without its values", (code) => {
    const sentence = refusalWords({ code });
    expect(sentence).toMatch(/^[A-Z…].*[.…]$/);
    expect(sentence).not.toMatch(holes);
  });

  test("values are rounded and ids named", () => {
    const words = refusalWords({ code: "offerMissing", with: { seat: "RUS", clause: "MONITOR" } }, names.any);
    expect(words).toBe("Russia must offer this first, with an order: Monitors.");
    expect(refusalWords({ code: "attendanceFails", with: { margin: -4.2499 } })).toContain("−4.2");
  });
});

describe("events", () => {
  const viewers = [...typicalSeats, "observer", "instructor"];
  test.each(viewers)("every event that %s sees in a whole match is told without a hole", (viewer) => {
    for (const seed of ["one", "two"]) {
      const moments = seenBy(viewer, { seed, roster: 10, form: "long" });
      const last = moments.at(-1);
      if (!last) throw new Error("no moments");
      const telling = tellingOf(scenario, names, snapshotOf(last));
      for (const { event } of last.events) {
        const line = tell(event, telling);
        if (!line) continue;
        expect(line.text, event.kind).not.toMatch(holes);
        expect(line.text, event.kind).toMatch(/[^.]\.$|[^.]$/);
        expect(line.counter ?? "", event.kind).not.toMatch(holes);
      }
    }
  });

  test("a claim on the wire never stands without another's word or the word that there is none", () => {
    const last = seenBy("observer", { roster: 10 }).at(-1);
    if (!last) throw new Error("no moments");
    const telling = tellingOf(scenario, names, snapshotOf(last));
    const claims = last.events.filter(({ event }) => event.kind === "claimed" || event.kind === "shelled");
    expect(claims.length).toBeGreaterThan(3);
    for (const { event } of claims) {
      const line = tell(event, telling);
      if (line?.wire) expect(line.counter).toBeTruthy();
    }
  });

  test.each([
    [
      { subject: "event", value: 1, about: 0, claimant: "ARM" },
      "According to Armenia: an incident laid to Azerbaijan.",
    ],
    [
      { subject: "militaryDead", value: 421, about: 1, claimant: "ARM" },
      "According to Armenia: 421 military dead (the Armenian side).",
    ],
  ] as const)("a claim %o says whom it is about", (claim, expected) => {
    expect(claimWords(claim, names)).toBe(expected);
  });

  test("every reason behind a number has its words", () => {
    const last = seenBy("instructor", { roster: 12, form: "long" }).at(-1);
    const terms = last?.events.flatMap(({ event }) => (event.kind === "moved" ? event.terms : [])) ?? [];
    expect(new Set(terms.map(({ cause }) => cause)).size).toBeGreaterThan(15);
    for (const term of terms) expect(causeWords(term, names)).not.toMatch(holes);
  });
});

describe("clauses and orders", () => {
  const moment = seenBy("AZE")[20];
  test.each(clauseKinds)("%s is written as a line", (kind) => {
    const pub = moment?.view.pub;
    const clause = pub && defaultClause(kind, { scenario, pub });
    expect(clause).toBeTruthy();
    if (clause) expect(clauseWords(clause, names)).not.toMatch(holes);
  });

  test.each(typicalSeats)("every order of %s has a name, an effect and a line", (seat) => {
    const own = seenBy(seat, { roster: 10 })[5]?.view.own;
    if (!own) throw new Error("no seat");
    for (const order of ordersOf(scenario, own.context, ["AZE", "ARM", "RUS", "TUR", "USA", "IRN"])) {
      expect(orderWords(order, names)).not.toMatch(holes);
      expect(orderEffect(order.kind, scenario)).not.toMatch(holes);
    }
  });

  test("an order to verify says whose claim and what, where the claim is known", () => {
    const { claims } = seenBy("AZE").at(-1)?.view.pub ?? { claims: [] };
    const claim = claims.find(({ subject }) => subject === "civilianDead");
    if (!claim) throw new Error("nobody claimed anything");
    const order = { kind: "VERIFY", claim: claim.id } as const;
    expect(orderWords(order, names)).toBe("Verify a claim");
    expect(orderWords(order, names, claims)).toBe(
      `Verify a claim by ${names.seat(claim.claimant)} (${figure(claim.value)} civilians killed, ${names.side(claim.about)})`,
    );
  });

  test("parts of a truce's risk are named", () => {
    expect(hazardWords({ cause: "clause", amount: -0.9, clause: "MONITOR" }, names)).toBe("monitors");
    expect(hazardWords({ cause: "groundChanged", amount: 0.6 }, names)).toBe("ground changed hands last round");
  });
});

describe("names", () => {
  test("both forms of a place, in the match's order", () => {
    expect(makeNames(scenario, 0).place("martakert")).toBe("Martakert/Aghdara");
    expect(makeNames(scenario, 1).place("martakert")).toBe("Aghdara/Martakert");
  });

  test.each([
    ["AZE", "Azerbaijan"],
    ["UN", "the United Nations"],
    ["COC", "the Co-chairs"],
    ["NKA", "the de facto NK authorities"],
  ])("%s stands in a sentence as %s", (seat, words) => {
    expect(names.seat(seat)).toBe(words);
  });

  test("carry their number: a verb agrees with them in every scenario", () => {
    const ports = makeNames(scenarioOf("upper-ilvane").scenario, 0).named("FPT");
    expect(events.readied({ seat: ports, ready: true })).toBe("The Free Ports are ready.");
    expect(events.readied({ seat: names.named("USA"), ready: true })).toBe("The United States is ready.");
    expect(events.readied({ seat: names.named("COC"), ready: false })).toBe("The Co-chairs are not ready any more.");
  });

  test("an unknown id stands as it is", () => {
    expect(names.any("nowhere")).toBe("nowhere");
  });
});

describe("numbers in words", () => {
  test.each([
    [0, 0, /: no ground changed hands\./],
    [2.34, 0, /hands, 2\.3 by force, all told towards Azerbaijan/],
    [0.04, 1, /hands, 1 by agreement, all told/],
    [2.3, 1, /hands, 2\.3 by force and 1 by agreement, all told/],
  ])("ground taken %s, handed over %s", (taken, handed, expected) => {
    expect(unscoredWords({ taken, handed }, names.namedSide(0))).toMatch(expected);
  });

  test.each([
    [0.98, "nearly all"],
    [0.9, "about 9 in 10"],
    [0.42, "about 4 in 10"],
    [0.05, "about 1 in 20"],
    [0.01, "fewer than 1 in 30"],
  ])("a chance of %d is %s", (chance, words) => {
    expect(chanceWords(chance)).toBe(words);
  });

  test.each([
    [1, "30 September–5 October 2020"],
    [3, "10–15 October 2020"],
    [0, "30 September 2020"],
  ])("round %d of five days has its dates", (round, words) => {
    // Thin spaces stand around the dash in some versions of the language's data.
    expect(roundDates("2020-09-30", round, 5).replaceAll(/\s*–\s*/g, "–")).toBe(words);
  });

  test("the rest", () => {
    expect(signed(-0.26)).toBe("−0.3");
    expect(signed(4)).toBe("+4");
    expect(rangeWords({ low: 60, high: 80 })).toBe("60–80");
    expect(rangeWords({ low: 7, high: 7 })).toBe("7");
    expect(escalationWords(5)).toBe("5 · towns under fire; next: strikes beyond the region");
    expect(escalationWords(7)).toBe("7 · outside powers at war");
    expect(hoursWords(5.2)).toBe("after about 5 hours");
    expect(hoursWords(50)).toBe("on day 3");
    expect(list(["a", "b", "c"])).toBe("a, b and c");
  });
});
