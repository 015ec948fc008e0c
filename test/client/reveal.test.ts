/** A round told headline after headline: which news in which order, what the map shows at each, the truce's clock. */
import { describe, expect, test } from "vitest";
import { mapModelOf } from "../../client/match/mapModelOf.ts";
import { type Match, tellingOf } from "../../client/match/match.ts";
import { mostHeadlines } from "../../client/match/reveal/headlines.ts";
import { paceOf } from "../../client/match/reveal/pace.ts";
import { mapsOf, roundTold, toldSoFar } from "../../client/match/reveal/told.ts";
import { placeOfBreach, type TruceTime, truceDays, truceOf } from "../../client/match/truce.ts";
import { makeNames } from "../../client/words/names.ts";
import type { MatchEvent } from "../../shared/state/event.ts";
import { type Moment, scenario, seenBy } from "./helpers/seen.ts";

/** The page's match at a moment, as far as telling it asks. */
function matchAt({ view, events }: Moment): Match {
  const names = makeNames(scenario, view.pub.nameOrder);
  const snapshot = { view, events } as unknown as Match["snapshot"];
  return { snapshot, ...view, scenario, names, telling: tellingOf(scenario, names, snapshot) } as unknown as Match;
}

const setting = {
  scenario,
  theme: "light",
  reducedMotion: false,
  draft: [],
  choosable: { towns: [], sectors: [] },
} as const;
const mapAt = (match: Match) =>
  mapModelOf(match.snapshot.view, match.snapshot.events, { ...setting, names: match.names });

/** Whole matches as three viewers saw them, at the end of each round. */
const matches = [seenBy("AZE"), seenBy("ARM", { seed: "truce 2" }), seenBy("RUS", { roster: 10, form: "long" })];
const told = matches.flatMap((moments) =>
  moments.filter(({ view }) => view.pub.phase === "wire").map((moment) => ({ moment, match: matchAt(moment) })),
);

describe("the headlines of a round", () => {
  test("there are some in every round, never too many, each with another key", () => {
    expect(told.length).toBeGreaterThan(10);
    for (const { match } of told) {
      const { headlines } = roundTold(match);
      expect(headlines.length).toBeGreaterThan(0);
      expect(headlines.length).toBeLessThanOrEqual(mostHeadlines);
      expect(new Set(headlines.map(({ key }) => key)).size).toBe(headlines.length);
    }
  });

  test("a truce is in force before it breaks, fighting comes after that, people before what is said of them", () => {
    const order = ["talks", "inForce", "breach", "kept", "attack", "fire", "people", "card", "said", "other"];
    for (const { match } of told) {
      const places = roundTold(match).headlines.map(({ kind }) => order.indexOf(kind));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test("what one side says stands beside what the other does, under its own name", () => {
    const claimed = told.flatMap(({ match }) => {
      const round = roundTold(match);
      return round.headlines.flatMap((headline, at) =>
        headline.kind === "breach" || headline.kind === "fire" ? [{ headline, told: round.told[at] }] : [],
      );
    });
    expect(claimed.length).toBeGreaterThan(3);
    for (const { headline, told: news } of claimed) {
      if (headline.kind === "breach" && headline.told.event.absorbed) continue;
      const sides = new Set(news?.claims.map(({ seat }) => scenario.seat[seat]?.side));
      expect(sides).toEqual(new Set([0, 1]));
      expect(news?.verdict?.gist).not.toBe("");
    }
  });

  test("no headline says who broke a truce", () => {
    let met = 0;
    for (const { match } of told) {
      const round = roundTold(match);
      for (const [at, headline] of round.headlines.entries()) {
        if (headline.kind !== "breach" || headline.told.event.blamed !== null) continue;
        met++;
        expect(round.told[at]?.title).not.toMatch(/Azerbaijan|Armenia/);
      }
    }
    expect(met).toBeGreaterThan(0);
  });

  test("the map shows no more than has been told, and in the end all of it", () => {
    for (const { match } of told) {
      const round = roundTold(match);
      const after = mapAt(match);
      const maps = mapsOf(match, round, after);
      expect(maps).toHaveLength(round.headlines.length + 1);
      const fires = round.headlines.findIndex(({ kind }) => kind === "fire");
      const fire = round.headlines[fires];
      if (fire?.kind === "fire" && fires > 0) {
        const town = fire.fires[0]?.event.town;
        const marks = (at: number) => [...(maps[at]?.shelled ?? []), ...(maps[at]?.struck ?? [])];
        expect(marks(fires - 1).some((mark) => mark.town === town)).toBe(false);
        expect(marks(fires).some((mark) => mark.town === town)).toBe(true);
      }
      expect(maps.at(-1)?.sectors).toEqual(after.sectors);
      // An attack moves its own sector, and no other.
      const [first] = round.headlines;
      const at = first?.kind === "attack" ? first.place : null;
      const own = at && "sector" in at ? at.sector : null;
      for (const [sector, points] of Object.entries(after.previousSectors))
        if (sector !== own) expect(maps[0]?.sectors[sector]).toEqual(points);
    }
  });

  test("the truce's clock never runs back", () => {
    for (const { match } of told) {
      const round = roundTold(match);
      const hours = round.headlines.map((_, at) => toldSoFar(round, at, match.pub.daysPerRound).hours);
      expect(hours).toEqual([...hours].sort((a, b) => a - b));
    }
  });
});

describe("the truce's clock", () => {
  const bare: TruceTime = { text: 1, from: 12, fresh: true, brokenAt: 53, settled: false };
  const old: TruceTime = { ...bare, from: 0, fresh: false };

  test.each([
    ["as it enters into force", bare, 12, ["signed", "untold", "untold", "untold", "untold"]],
    ["on its second day", bare, 30, ["signed", "holds", "untold", "untold", "untold"]],
    ["when it breaks on day 3", bare, 53, ["signed", "holds", "fire", "untold", "untold"]],
    ["with all told", bare, 120, ["signed", "holds", "fire", "fighting", "fighting"]],
    ["kept", { ...bare, brokenAt: null }, 120, ["signed", "holds", "holds", "holds", "holds"]],
    [
      "of an earlier round, as it begins",
      { ...old, brokenAt: null },
      0,
      ["holds", "untold", "untold", "untold", "untold"],
    ],
    [
      "broken in its first hour",
      { ...old, brokenAt: 0 },
      120,
      ["fire", "fighting", "fighting", "fighting", "fighting"],
    ],
    ["a shot that was settled", { ...bare, settled: true }, 120, ["signed", "holds", "settled", "holds", "holds"]],
    ["in force only from the second day", { ...bare, from: 30 }, 48, ["none", "signed", "untold", "untold", "untold"]],
  ] as const)("%s", (_, truce, toldTo, marks) => {
    const told = { hours: toldTo, breach: truce.brokenAt !== null && toldTo >= truce.brokenAt };
    expect(truceDays(truce, 5, told).map(({ mark }) => mark)).toEqual(marks);
  });

  test("it fills from the hour in force to the hour that has been told", () => {
    const filled = (toldTo: number) =>
      truceDays(bare, 5, { hours: toldTo, breach: toldTo >= 53 }).map(({ from, to }) => [from, to]);
    expect(filled(36)).toEqual([
      [0.5, 1],
      [0, 0.5],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(filled(120)[2]).toEqual([0, 5 / 24]);
    expect(filled(120)[3]).toEqual([0, 0]);
  });

  test("a breach in the hour in which it begins is not told before its own headline", () => {
    const atOnce = { ...bare, brokenAt: 12 };
    const marks = (hours: number, breach: boolean) =>
      truceDays(atOnce, 5, { hours, breach }).map(({ mark }) => mark)[0];
    expect([marks(-1, false), marks(12, false), marks(12, true)]).toEqual(["untold", "signed", "fire"]);
  });

  const cease = [{ kind: "CEASE", hour: 12 }] as const;
  const entered = {
    kind: "enteredIntoForce",
    text: 4,
    clauses: cease,
    signatories: [],
    lev: 0,
    venue: null,
    host: null,
  };
  const breached = {
    kind: "breached",
    text: 4,
    hours: 53,
    deliberate: false,
    culprits: [],
    order: null,
    blamed: null,
    absorbed: false,
  };
  const logged = (...events: readonly object[]) =>
    events.map((event, n) => ({ n, round: 2, event: event as unknown as MatchEvent }));

  test.each([
    ["none where no text is in force", logged(), null, null],
    [
      "of a text of this round",
      logged(entered, breached),
      null,
      { text: 4, from: 12, fresh: true, brokenAt: 53, settled: false },
    ],
    [
      "of an earlier text",
      logged(),
      { text: 3, clauses: cease, since: 1 },
      { text: 3, from: 0, fresh: false, brokenAt: null, settled: false },
    ],
    ["none for a text that stops no fire", logged({ ...entered, clauses: [{ kind: "HUMEX" }] }), null, null],
  ] as const)("%s", (_, events, before, expected) => {
    expect(truceOf(events, 2, before as never)).toEqual(expected);
  });

  test.each([
    [
      "where an attack followed",
      logged(breached, { kind: "offensive", side: 0, sector: "S", gained: 1 }),
      { sector: "S" },
    ],
    [
      "where a town was under fire",
      logged(breached, { kind: "shelled", town: "hadrut", by: "AZE", struck: false }),
      { town: "hadrut" },
    ],
    ["nowhere that anybody can tell", logged(breached), null],
    [
      "nowhere where it was settled",
      logged({ ...breached, absorbed: true }, { kind: "offensive", side: 0, sector: "S", gained: 1 }),
      null,
    ],
  ] as const)("it broke %s", (_, events, place) => {
    expect(placeOfBreach(events, 2)).toEqual(place);
  });
});

describe("the pace", () => {
  test.each([
    ["two seconds at least", [10, 20], null, [2000, 2000]],
    ["longer for what takes longer to read", [100], null, [5500]],
    ["shorter where the class's clock asks for it", [100, 100], 10_000, [4000, 4000]],
    ["but never too short to read", [100, 100], 2000, [2000, 2000]],
  ])("%s", (_, lengths, left, ms) => {
    expect(paceOf(lengths, left)).toEqual(ms);
  });
});
