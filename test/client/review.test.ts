/** The review page's own reckoning: addresses, the log's rows, words, charts, missed deals. */
import { describe, expect, test } from "vitest";
import { tellingOf } from "../../client/match/match.ts";
import { openReplay } from "../../client/net/replaySource.ts";
import { makeHash, parseReviewAddress, reviewPath } from "../../client/net/reviewAddress.ts";
import { linesOf, nearest } from "../../client/pages/review/charts/lines.ts";
import { dealsByRound } from "../../client/pages/review/insight/dealsByRound.ts";
import { type DealsWorker, type FromDealsWorker, findDeals } from "../../client/pages/review/insight/findDeals.ts";
import { filterRows, type LogFilter, logRows, noFilter, rowAt } from "../../client/pages/review/logRows.ts";
import { heightsOf, indexAt, inSight, rowHeights, topFor } from "../../client/ui/windowed.ts";
import { makeNames } from "../../client/words/names.ts";
import { evidenceWords } from "../../client/words/review/evidence.ts";
import { gaugeOf, momentWords } from "../../client/words/review/moments.ts";
import { breakingWords } from "../../client/words/review/promises.ts";
import { gaugeKey } from "../../shared/engine/gauge.ts";
import { chartsOf } from "../../shared/review/charts.ts";
import { debriefOf } from "../../shared/review/debrief.ts";
import type { Evidence, EvidenceKind, EvidenceValues } from "../../shared/review/evidence.ts";
import { momentsOf } from "../../shared/review/insight.ts";
import { missedDealsOf } from "../../shared/review/missedDeals.ts";
import { placesOf } from "../../shared/review/places.ts";
import { promisesOf } from "../../shared/review/promises.ts";
import type { MatchRecord } from "../../shared/review/record.ts";
import { scenario } from "../helpers/engine.ts";
import { loudMatch } from "../helpers/reviewMatch.ts";

const record = (seed: string): MatchRecord =>
  loudMatch(scenario, { scenario: scenario.id, seed, roster: 10, form: "long" }, 60).record();
const records = ["a", "b", "c"].map(record);
const [first] = records;
if (!first) throw new Error("no record");
const names = makeNames(scenario, 0);
/** What betrays a value that found no word. */
const holes = /undefined|null|NaN|\[object|\{|\}|“the text”/;
const table = { match: "m", title: "Table", people: [] };

const tellingFor = (of: MatchRecord) => {
  const source = openReplay(of, table);
  return tellingOf(scenario, names, source.before(source.count));
};

describe("addresses", () => {
  const token = "abcdefghijklmnop_-12";
  test.each([
    ["/review/m1", "", "", { match: "m1", token: null, moment: null, strange: null, teach: false }],
    ["/review/m1", "?teach", "#4.17", { match: "m1", token: null, moment: "4.17", strange: null, teach: true }],
    ["/review/m1/", "", `#${token}/4.17`, { match: "m1", token, moment: "4.17", strange: null, teach: false }],
    ["/review", "", "#nonsense", { match: null, token: null, moment: null, strange: "nonsense", teach: false }],
  ])("%s%s%s", (pathname, search, hash, expected) => {
    expect(parseReviewAddress({ pathname, search, hash })).toEqual(expected);
  });

  test("what is made is read back", () => {
    expect(makeHash(token, "4.17")).toBe(`#${token}/4.17`);
    expect(makeHash(null, "4.17")).toBe("#4.17");
    const url = new URL(reviewPath("m1", "2.03", true), "http://x.test");
    expect(parseReviewAddress(url)).toMatchObject({
      match: "m1",
      token: null,
      moment: "2.03",
      strange: null,
      teach: true,
    });
  });
});

describe("places", () => {
  test("every event has one of its own, and is found by it", () => {
    const places = placesOf(first.events);
    for (const { n } of first.events) expect(places.find(places.label(n))).toBe(n);
    expect(places.find("99.01")).toBeNull();
    expect(places.find(places.label(2).replace(".0", "."))).toBe(2);
  });
});

describe("the log", () => {
  const source = openReplay(first, table);
  const rows = logRows(first.events, tellingFor(first), (member) => `Student ${member}`);
  const only = (filter: Partial<LogFilter>) => filterRows(rows, { ...noFilter, group: "all", ...filter });

  test("every line is told without a hole", () => {
    expect(rows.length).toBeGreaterThan(200);
    for (const { text, n } of rows) expect(text, `${n}`).not.toMatch(holes);
  });

  test("filters keep what they name, and together less", () => {
    expect(only({}).length).toBe(rows.length);
    expect(filterRows(rows, noFilter).some(({ group }) => group === "numbers")).toBe(false);
    expect(new Set(only({ seat: "RUS" }).map(({ seat }) => seat))).toEqual(new Set(["RUS"]));
    expect(new Set(only({ round: 2 }).map(({ round }) => round))).toEqual(new Set([2]));
    expect(new Set(only({ channel: "plenary" }).map(({ channel }) => channel))).toEqual(new Set(["plenary"]));
    const both = only({ seat: "AZE", round: 1 });
    expect(both.length).toBeGreaterThan(0);
    expect(both.length).toBeLessThan(only({ seat: "AZE" }).length);
  });

  test("the search finds words in any order and without accents, and people by name", () => {
    expect(only({ search: "ROUND message" }).every(({ text }) => text.includes("message"))).toBe(true);
    expect(only({ search: "communique" }).length).toBe(only({ search: "communiqué" }).length);
    expect(only({ search: "student 1" }).length).toBeGreaterThan(0);
    expect(only({ search: "no such words" })).toEqual([]);
  });

  test("a moment has its row: the last told at or before it", () => {
    for (const at of [0, 17, source.count - 1]) {
      const row = rows[rowAt(rows, at)];
      const next = rows[rowAt(rows, at) + 1];
      expect(row?.n ?? -1).toBeLessThanOrEqual(at);
      if (next) expect(next.n).toBeGreaterThan(at);
    }
    expect(rowAt([], 5)).toBe(-1);
  });
});

describe("a list of thousands draws only what is in sight", () => {
  const heights = heightsOf(5000, (index) => 40 + (index % 3) * 20);
  test("the rows drawn cover what is seen, and few besides", () => {
    for (const top of [0, 1234, 150_000, heights.total - 600]) {
      const { first: from, end } = inSight(heights, top, 600);
      expect(heights.offsets[from] ?? 0).toBeLessThanOrEqual(top);
      expect(heights.offsets[end] ?? 0).toBeGreaterThanOrEqual(Math.min(heights.total, top + 600));
      expect(end - from).toBeLessThan(32);
    }
  });
  test("at the edges", () => {
    expect(indexAt(heights, -5)).toBe(0);
    expect(indexAt(heights, heights.total + 5)).toBe(4999);
    expect(
      inSight(
        heightsOf(0, () => 40),
        0,
        600,
      ),
    ).toEqual({ first: 0, end: 0 });
  });
  test("a row is brought into sight, and the list left alone where it is", () => {
    const height = 600;
    for (const [index, top] of [
      [2500, 0],
      [0, 150_000],
      [4999, 20],
      [30, 1500],
    ] as const) {
      const there = topFor(heights, index, { top, height });
      expect(heights.offsets[index] ?? -1).toBeGreaterThanOrEqual(there);
      expect(heights.offsets[index + 1] ?? Number.NaN).toBeLessThanOrEqual(there + height);
      expect(topFor(heights, index, { top: there, height })).toBe(there);
    }
    expect(topFor(heights, -1, { top: 700, height })).toBe(700);
    expect(topFor(heights, -1, { top: 1e9, height })).toBe(heights.total - height);
    expect(topFor(heightsOf(3, Number), 2, { top: 40, height })).toBe(0);
  });
  test("a height is a guess until it has been measured, and again when all is forgotten", () => {
    const rows = rowHeights(3, (index) => 40 + index);
    rows.measure(1, 100);
    expect([...rows.heights().offsets]).toEqual([0, 40, 140, 182]);
    expect([0, 1, 2].map(rows.isMeasured)).toEqual([false, true, false]);
    rows.forget();
    expect(rows.heights().total).toBe(123);
  });
});

describe("what the record shows, in words", () => {
  test("evidence speaks of one civilian as of one, and of an incident as so or not", () => {
    const [telling] = records.map(tellingFor);
    if (!telling) throw new Error("no telling");
    const words = <K extends EvidenceKind>(kind: K, values: EvidenceValues[K]) =>
      evidenceWords({ kind, n: 0, round: 0, seats: [], side: null, values } as Evidence, telling);
    expect(words("civilians", { side: 0, dead: 1, displaced: 2 })).toContain("1 civilian killed");
    const claim = { claim: "c1", claimant: "ARM", subject: "event", about: 0, value: 1 } as const;
    expect(words("unverified", { ...claim, truth: 0 })).toBe(
      "Nobody checked what Armenia said: an incident laid to Azerbaijan. In truth it was not so.",
    );
  });

  test("moments, evidence and promises are told without a hole", () => {
    let told = 0;
    for (const each of records) {
      const telling = tellingFor(each);
      const sentences = [
        ...momentsOf(each, 20).map((moment) => momentWords(moment, telling)),
        ...debriefOf(each).flatMap(({ evidence }) => evidence.map((piece) => evidenceWords(piece, telling))),
        ...promisesOf(each).map((pledge) => breakingWords(pledge, names)),
      ];
      for (const sentence of sentences) expect(sentence).not.toMatch(holes);
      told += sentences.length;
    }
    expect(told).toBeGreaterThan(60);
  });

  test("a number's key leads back to the number", () => {
    for (const { of } of chartsOf(first)) expect(gaugeOf(gaugeKey(of))).toEqual(of);
  });
});

describe("charts", () => {
  const dead = chartsOf(first).filter(({ of }) => of.gauge === "militaryDead");
  const lines = linesOf(dead, names, true);

  test("truth in full, what was published dashed", () => {
    const truth = lines.filter(({ name }) => name.endsWith("true"));
    const published = lines.filter(({ name }) => name.endsWith("published"));
    expect(truth.map(({ dash }) => dash.length)).toEqual([0, 0]);
    expect(published.map(({ dash }) => dash.length > 0)).toEqual([true, true]);
  });

  test("lines of one colour differ by their dashes", () => {
    const seats = linesOf(
      chartsOf(first).filter(({ of }) => of.gauge === "credibility"),
      names,
      false,
    );
    const looks = seats.map(({ colour, dash }) => `${colour} ${dash}`);
    expect(new Set(looks).size).toBe(looks.length);
  });

  test("a click goes to the moment of the nearest point, never to a figure from outside", () => {
    const point = lines[0]?.points.at(2);
    if (!point) throw new Error("no point");
    const scale = { round: 8, value: 2000 };
    expect(nearest(lines, point.round + 0.1, point.value + 1, scale)?.n).toBe(point.n);
    const outside = lines.find(({ points }) => points.every(({ n }) => n === null))?.points[0];
    if (outside) expect(nearest(lines, outside.round, outside.value, scale)?.n).not.toBeNull();
    expect(nearest([], 1, 1, scale)).toBeNull();
  });
});

describe("missed deals", () => {
  test("found round by round are those found at once", () => {
    expect([...dealsByRound(first)]).toEqual(missedDealsOf(first));
    expect(missedDealsOf(first).length).toBeGreaterThan(2);
  });

  test.each<[string, readonly FromDealsWorker[], unknown]>([
    [
      "all",
      [
        { kind: "round", done: 1 },
        { kind: "done", rounds: [] },
      ],
      [1, []],
    ],
    ["a failure", [{ kind: "failed" }, { kind: "round", done: 1 }], [null]],
  ])("a worker's word comes through, and none after the end: %s", (_, messages, expected) => {
    const heard: unknown[] = [];
    let say: ((event: { data: FromDealsWorker }) => void) | null = null;
    const start = (): DealsWorker => ({
      postMessage: () => {},
      addEventListener: (type: string, listener: never) => {
        if (type === "message") say = listener;
      },
      terminate: () => {},
    });
    findDeals(first, { onRound: (done) => heard.push(done), onEnd: (rounds) => heard.push(rounds) }, start);
    for (const data of messages) (say as ((event: { data: FromDealsWorker }) => void) | null)?.({ data });
    expect(heard).toEqual(expected);
  });
});
