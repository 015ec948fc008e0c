/** The match file: what verifies, and where a file that was changed, cut or comes from elsewhere departs. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { canonical } from "../../shared/base/hash.ts";
import type { Command } from "../../shared/engine/command.ts";
import { chain, emptyChain, type NewEntry } from "../../shared/log/chain.ts";
import type { Departure } from "../../shared/log/departure.ts";
import { type MatchFile, makeMatchFile, matchFileOf, parseMatchFile } from "../../shared/log/matchFile.ts";
import { verify } from "../../shared/log/verify.ts";
import type { MatchEvent } from "../../shared/state/event.ts";
import type { Setup } from "../../shared/state/matchState.ts";
import { clauseKinds } from "../../shared/terms/clause.ts";
import { orderKinds } from "../../shared/terms/order.ts";
import { accepted, fileOf } from "../golden/golden.ts";
import { frozenScenario, loadGolden, matchFileText } from "../golden/load.ts";
import { type Mood, play } from "../golden/play.ts";

const scenario = frozenScenario();
const text = matchFileText();

/** A file that a test may change at will. */
type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
type Draft = Mutable<Omit<MatchFile, "entries">> & { entries: DraftEntry[] };
interface DraftEntry {
  seq: number;
  kind: string;
  body: { command: Mutable<Command>; events: Mutable<MatchEvent>[]; setup?: Mutable<MatchFile["setup"]> };
  prev: string;
  hash: string;
}

const fresh = (): Draft => structuredClone(accepted(parseMatchFile(text))) as unknown as Draft;
const judge = (file: Draft) => verify(scenario, file as unknown as MatchFile);
/** Code and values of each departure; [] for a file that verifies. */
const departures = (file: Draft): readonly Departure[] => {
  const verdict = judge(file);
  return verdict.ok ? [] : verdict.error;
};

/** The same entries chained anew and under a new heading, as somebody would do who covers up a change; the old heading where the opening is one no more. */
function coveredUp(file: Draft): Draft {
  const entries = chain(
    emptyChain,
    file.entries.map(({ kind, body }) => ({ kind, body }) as unknown as NewEntry),
  );
  const drawn = matchFileOf(entries);
  const kept = { ...file, entries, end: { entries: entries.length, hash: entries.at(-1)?.hash ?? "" } };
  return (drawn.ok ? drawn.value : kept) as unknown as Draft;
}

const whole = fresh();
/** The first entry with such an event, and the event's place in it. */
function find(kind: MatchEvent["kind"], from = 0): { entry: number; event: number; round: number } {
  const entry = whole.entries.findIndex(
    ({ seq, body }) => seq >= from && body.events.some((event) => event.kind === kind),
  );
  const event = whole.entries[entry]?.body.events.findIndex((each) => each.kind === kind) ?? -1;
  const opened = whole.entries.slice(0, entry).filter(({ body }) => body.events[0]?.kind === "roundOpened");
  return { entry, event, round: opened.length };
}
const entryOf = (file: Draft, at: number): DraftEntry => {
  const entry = file.entries[at];
  if (!entry) throw new Error(`there is no entry ${at}`);
  return entry;
};
const eventOf = (file: Draft, at: { entry: number; event: number }): Record<string, unknown> =>
  entryOf(file, at.entry).body.events[at.event] as unknown as Record<string, unknown>;
const flip = (hash: string): string => (hash.startsWith("0") ? "1" : "0") + hash.slice(1);

const moved = find("moved", 40);
const closed = find("roundClosed", moved.entry + 1);
const spoken = find("said", 30);
const ordered = find("ordersSet", 40);
const last = whole.entries.length - 1;

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

describe("a file changed and chained anew departs where the rules say otherwise", () => {
  it.each<[string, (file: Draft) => void, object]>([
    [
      "an event's number",
      (file) => {
        eventOf(file, moved).to = 1;
      },
      { code: "eventDiffers", with: { entry: moved.entry, round: moved.round, found: "1" } },
    ],
    [
      "a round's hash",
      (file) => {
        eventOf(file, closed).hash = flip(String(eventOf(file, closed).hash));
      },
      { code: "hashDiffers", with: { entry: closed.entry, round: closed.round } },
    ],
    [
      "a command",
      (file) => {
        const { command } = entryOf(file, ordered.entry).body;
        if ("act" in command && command.act.kind === "setOrders") command.act.orders.pop();
      },
      { code: "eventDiffers", with: { entry: ordered.entry } },
    ],
    [
      "a command said to be a clock's",
      (file) => {
        entryOf(file, ordered.entry).kind = "clock";
      },
      { code: "schema", with: { entry: ordered.entry } },
    ],
    [
      "the seed",
      (file) => {
        Object.assign(entryOf(file, 0).body.setup ?? {}, { seed: "luckier" });
      },
      { code: "eventDiffers", with: { entry: 0, path: "entries.0.body.events.0.seedHash" } },
    ],
    [
      "the form of play",
      (file) => {
        Object.assign(entryOf(file, 0).body.setup ?? {}, { form: "long" });
      },
      { code: "eventDiffers", with: { round: 1 } },
    ],
    [
      "a setup that nobody can open",
      (file) => {
        Object.assign(entryOf(file, 0).body.setup ?? {}, { roster: 7 });
      },
      { code: "eventDiffers", with: { entry: 0, refused: "badSetup" } },
    ],
    [
      "a second opening",
      (file) => {
        file.entries.splice(5, 0, structuredClone(entryOf(file, 0)));
      },
      { code: "schema", with: { entry: 5, path: "entries.5.kind" } },
    ],
    [
      "an act after the end",
      (file) => void file.entries.push(structuredClone(entryOf(file, ordered.entry))),
      { code: "eventDiffers", with: { entry: last + 1, refused: "matchOver" } },
    ],
    [
      "an earlier version of the rules",
      (file) => {
        Object.assign(entryOf(file, 0).body, { engineVersion: "0" });
      },
      { code: "olderVersion", with: { entry: 0, path: "entries.0.body.engineVersion", found: "0" } },
    ],
    [
      "another version of the scenario",
      (file) => {
        Object.assign(entryOf(file, 0).body, { scenarioHash: flip(scenario.hash) });
      },
      { code: "olderVersion", with: { entry: 0, path: "entries.0.body.scenarioHash", found: flip(scenario.hash) } },
    ],
    [
      "other rules in the middle of the match",
      (file) => {
        const body = { engineVersion: "2", scenarioHash: scenario.hash };
        file.entries.splice(closed.entry, 0, { ...entryOf(file, 0), kind: "rules", body: body as never });
      },
      { code: "olderVersion", with: { entry: closed.entry, round: closed.round } },
    ],
    [
      "another scenario",
      (file) => {
        Object.assign(entryOf(file, 0).body.setup ?? {}, { scenario: "practice" });
      },
      { code: "foreignFile", with: { entry: 0, expected: scenario.id, found: "practice" } },
    ],
  ])("%s", (_, change, expected) => {
    const file = fresh();
    change(file);
    const [departure, ...others] = departures(coveredUp(file));
    expect(departure).toMatchObject(expected);
    expect(others).toEqual([]);
  });

  it("but a match that is not over yet is a true file, without an ending", () => {
    const file = fresh();
    file.entries.splice(closed.entry);
    expect(accepted(judge(coveredUp(file)))).toMatchObject({ entries: closed.entry, ending: null });
  });
});

describe("a text", () => {
  const codeOf = (changed: string) => {
    const parsed = parseMatchFile(changed);
    return parsed.ok ? null : parsed.error;
  };
  const entryLine = (n: number) =>
    text
      .split("\n")
      .slice(0, n + 1)
      .join("\n").length;

  it.each<[string, string, object]>([
    ["of nothing", "", { code: "notJson" }],
    ["that is no JSON", "dear diary", { code: "notJson" }],
    ["of another program", '{"format":"something/else","version":1}', { code: "foreignFile" }],
    ["that is a list", "[]", { code: "foreignFile" }],
    ["that nests too deep", "[".repeat(100_000), { code: "foreignFile" }],
    [
      "of an older form",
      text.replace('"version":1', '"version":0'),
      { code: "olderVersion", with: { version: 0, known: 2 } },
    ],
    [
      "of a later form",
      text.replace('"version":1', '"version":3'),
      { code: "olderVersion", with: { version: 3, known: 2 } },
    ],
    ["without an end", text.replace(/,"end":\{.*\}\}/, "}"), { code: "schema", with: { path: "end" } }],
    ["with names in it", text.replace('"members":', '"names":["x"],"members":'), { code: "schema" }],
    ["cut in its heading", text.slice(0, 60), { code: "truncated", with: { entry: 0 } }],
    ["cut in an entry", text.slice(0, entryLine(12) + 40), { code: "truncated", with: { entry: 12 } }],
    ["cut after an entry", text.slice(0, entryLine(12)), { code: "truncated", with: { entry: 12 } }],
    ["cut in its last line", text.slice(0, -20), { code: "truncated", with: { entry: last + 1 } }],
    ["damaged in an entry", text.replace('"seq":12,', '"seq:12,'), { code: "notJson", with: { path: "entries.12" } }],
  ])("%s is refused", (_, changed, error) => {
    expect(codeOf(changed)).toMatchObject(error);
  });

  it("that is parsed and made again is the same", () => {
    expect(makeMatchFile(accepted(parseMatchFile(text)))).toBe(text);
  });

  it("cut anywhere never verifies, and never throws", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 3 }), (end) => {
        expect(["truncated", "notJson"]).toContain(codeOf(text.slice(0, end))?.code);
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it("changed in any one character verifies only where it still says the same", () => {
    const original = canonical(JSON.parse(text));
    const char = fc.constantFrom(...'0123456789abcdefxyz"\\{}[],: -.eE\n\u0000é');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), char, (at, put) => {
        const changed = text.slice(0, at) + put + text.slice(at + 1);
        const parsed = parseMatchFile(changed);
        const same = parsed.ok && canonical(parsed.value) === original;
        expect(parsed.ok && verify(scenario, parsed.value).ok).toBe(same);
      }),
      { numRuns: 120 },
    );
  }, 30_000);
});

test("whatever value stands in an event, a forged one departs at its entry", () => {
  const events = whole.entries.flatMap(({ body }, entry) => body.events.map((_, event) => ({ entry, event })));
  fc.assert(
    fc.property(fc.constantFrom(...events), fc.nat(), fc.jsonValue(), ({ entry, event }, pick, value) => {
      const file = fresh();
      const forged = eventOf(file, { entry, event });
      const keys = Object.keys(forged);
      const key = keys[pick % keys.length] ?? "kind";
      fc.pre(canonical(forged[key]) !== canonical(value));
      forged[key] = value;
      expect(departures(coveredUp(file))).toMatchObject([{ with: { entry } }]);
    }),
    { numRuns: 60 },
  );
}, 30_000);

test("any match that is played verifies, from its text again", () => {
  const mood: Mood = {
    orders: Object.fromEntries(orderKinds.map((kind) => [kind, 1])),
    clauses: clauseKinds,
    ...{ talks: 0.8, signs: 0.8, notice: 0.2 },
  };
  const rosters = fc.constantFrom(...scenario.rosters.map(({ size }) => size));
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20, unit: "binary" }), rosters, (seed, roster) => {
      const setup: Setup = { scenario: scenario.id, seed, roster, form: "short" };
      const { commands, state } = play(scenario, setup, mood);
      const file = fileOf(scenario, setup, commands);
      const again = accepted(parseMatchFile(makeMatchFile(file)));
      expect(again).toEqual(file);
      expect(accepted(verify(scenario, again)).ending).toBe(state.outcome?.ending);
    }),
    { numRuns: 10 },
  );
}, 30_000);
