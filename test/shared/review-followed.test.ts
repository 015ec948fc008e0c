/** Match files from anywhere: what holds is shown, what does not is named, and nothing that can be shown throws. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { mapModelOf } from "../../client/match/mapModelOf.ts";
import { tellingOf } from "../../client/match/match.ts";
import { cutAt, type Opened, openFromFile } from "../../client/match/opened.ts";
import { proofOf } from "../../client/match/proofOf.ts";
import { openReplay } from "../../client/net/replaySource.ts";
import { linesOf } from "../../client/pages/review/charts/lines.ts";
import { changeableAt } from "../../client/pages/review/fork/changes.ts";
import { logRows } from "../../client/pages/review/logRows.ts";
import { makeNames } from "../../client/words/names.ts";
import { evidenceWords } from "../../client/words/review/evidence.ts";
import { momentWords } from "../../client/words/review/moments.ts";
import { breakingWords } from "../../client/words/review/promises.ts";
import { ok, type Result } from "../../shared/base/result.ts";
import { chain, type Entry, emptyChain, type NewEntry } from "../../shared/log/chain.ts";
import { makeMatchFile, matchFileOf } from "../../shared/log/matchFile.ts";
import { activityOf, conversationsOf } from "../../shared/review/activity.ts";
import { chartsOf } from "../../shared/review/charts.ts";
import { debriefOf } from "../../shared/review/debrief.ts";
import { type Followed, followLog, tellLog } from "../../shared/review/followed.ts";
import { prepareFork, runFork } from "../../shared/review/fork.ts";
import { implausibleField } from "../../shared/review/implausible.ts";
import { momentsOf } from "../../shared/review/insight.ts";
import { missedDealsOf } from "../../shared/review/missedDeals.ts";
import { participationOf } from "../../shared/review/participation.ts";
import { placesOf } from "../../shared/review/places.ts";
import { promisesOf } from "../../shared/review/promises.ts";
import type { MatchRecord } from "../../shared/review/record.ts";
import type { MatchEvent } from "../../shared/state/event.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { loudMatch, wholeMatch } from "../helpers/reviewMatch.ts";
import "../helpers/properties.ts";

const short = loudMatch(scenario, setupOf({ seed: "fork 3", roster: 6, form: "short" }), 30);
const long = wholeMatch(scenario, { roster: 10, form: "long" }).log;

type Body = NewEntry & Entry;
/** The events of an entry; none where it makes none. */
const eventsIn = ({ kind, body }: Body): readonly MatchEvent[] =>
  kind === "opened" || kind === "command" ? body.events : [];

/** The log with other events in one entry, chained anew; `older`: as if other rules than today's had written all of it. */
function fileWith(log: readonly Entry[], at: number, events: readonly unknown[], older: boolean): string {
  const changed = (log as readonly Body[]).map(({ kind, body }, index): NewEntry => {
    const other = index === at ? { ...body, events } : body;
    return { kind, body: index === 0 && older ? { ...other, engineVersion: "0" } : other } as NewEntry;
  });
  const entries = chain(emptyChain, changed).map((entry, index) => {
    const words = log[index]?.words;
    return words ? { ...entry, words } : entry;
  });
  const file = matchFileOf(log);
  if (!file.ok) throw new Error("no file");
  return makeMatchFile({ ...file.value, entries, end: { entries: entries.length, hash: entries.at(-1)?.hash ?? "" } });
}

/** Everything that the page draws from a record, and every word that it says of it, at some of its moments. */
function showAll(record: MatchRecord, deals: boolean): string[] {
  const names = makeNames(scenario, record.state.nameOrder);
  const source = openReplay(record, { match: "m", title: "Table", people: [] });
  const last = source.count - 1;
  const told: string[] = [];
  for (const viewer of ["everything", ...record.state.seatOrder.slice(0, 3)]) {
    source.setViewer(viewer);
    const end = source.before(source.count);
    told.push(...logRows(end.events, tellingOf(scenario, names, end), () => "").map(({ text }) => text));
    for (const at of [0, last >> 1, last]) {
      source.seek(at);
      const { view, events } = source.snapshot();
      const choosable = { towns: [], sectors: [] };
      const setting = { scenario, names, theme: "light", reducedMotion: true, draft: [], choosable } as const;
      JSON.stringify(mapModelOf(view, events, setting));
    }
  }
  source.setViewer("everything");
  const telling = tellingOf(scenario, names, source.before(source.count));
  const found = deals ? missedDealsOf(record) : undefined;
  told.push(
    ...momentsOf(record, 20).map((moment) => momentWords(moment, telling)),
    ...debriefOf(record, { deals: found }).flatMap(({ evidence }) =>
      evidence.map((piece) => evidenceWords(piece, telling)),
    ),
    ...promisesOf(record).map((pledge) => breakingWords(pledge, names)),
    ...linesOf(chartsOf(record), names, true).map(({ name }) => name),
  );
  activityOf(record);
  conversationsOf(record);
  participationOf(record, [{ member: "1", seat: record.state.seatOrder[0] ?? null }]);
  const places = placesOf(record.events);
  for (const { n } of record.events) {
    told.push(places.label(n));
    if (n % 20 === 0) changeableAt(record, n);
  }
  const fork = prepareFork(record, { n: last >> 1, change: { kind: "nothing" }, seed: "x" });
  if (fork.ok && deals) runFork(scenario, fork.value, 0);
  return told;
}

/** Values that stand nowhere in a match, and some that do, out of their place. */
const strange = [
  ...[null, true, -1, 0, 1, 1.5, 7, 99, 1e12, "", "constructor", "__proto__", "RUS", "AZE", "N", "x".repeat(5000)],
  ...[[], {}, [null], [0, 1], { kind: "HOLD" }, [{ kind: "CEASE", hour: 3 }], { gauge: "will", side: 2 }],
];

/** `value` with something else at one place in it. */
function altered(value: unknown, path: readonly number[], put: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== "object" || value === null) return put;
  const keys = Object.keys(value);
  if (keys.length === 0) return put;
  const key = keys[step % keys.length] ?? "";
  const inner = (value as Record<string, unknown>)[key];
  const next = altered(inner, rest, put);
  if (Array.isArray(value)) return value.with(Number(key), next);
  const { [key]: _gone, ...others } = value as Record<string, unknown>;
  return next === undefined ? others : { ...others, [key]: next };
}

/** One event of an entry made another, taken out, told twice, or put in the place of one of another entry. */
const change = fc.record({
  entry: fc.nat(),
  event: fc.nat(),
  way: fc.constantFrom("alter", "alter", "alter", "drop field", "drop", "twice", "foreign", "kind"),
  path: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
  put: fc.constantFrom(...strange),
  other: fc.nat(),
  older: fc.boolean(),
});
type Changed = typeof change extends fc.Arbitrary<infer T> ? T : never;

const makers = (short.entries() as Body[]).filter((entry) => eventsIn(entry).length > 0);

function changedFile(of: Changed): { readonly text: string; readonly entry: number } {
  const entry = makers[of.entry % makers.length] as Body;
  const events = eventsIn(entry);
  const index = of.event % events.length;
  const foreign = eventsIn(makers[of.other % makers.length] as Body)[0] as MatchEvent;
  const event = events[index] as MatchEvent;
  const instead = {
    alter: () => [altered(event, of.path, of.put)],
    "drop field": () => [altered(event, of.path, undefined)],
    drop: () => [],
    twice: () => [event, event],
    foreign: () => [foreign],
    kind: () => [{ ...event, kind: foreign.kind }],
  } satisfies Record<Changed["way"], () => unknown[]>;
  const made = events.toSpliced(index, 1, ...(instead[of.way]() as MatchEvent[]));
  return { text: fileWith(short.entries(), entry.seq, made, of.older), entry: entry.seq };
}

// The page asks the server for the scenario's files.
vi.mock(import("../../client/net/api.ts"), async (original) => {
  const [{ api }, { scenario }] = await Promise.all([original(), import("../helpers/engine.ts")]);
  return { api: { ...api, scenarioOfFile: async () => ({ ok: true, value: scenario.files }) } };
});

const openAsTold = (text: string): Promise<Result<Opened>> => openFromFile(text, "file.json");

/** As told, and then up to where its proof finds that it departs. */
async function open(text: string): Promise<Result<Opened>> {
  const opened = await openAsTold(text);
  return opened.ok ? proved(opened.value) : opened;
}

function proved(opened: Opened): Result<Opened> {
  if (!opened.toProve) throw new Error("a file is to be proved");
  const found = proofOf(scenario, opened.toProve);
  return found.kind === "departs" ? cutAt(opened, found.departs) : ok(opened);
}

describe("a match file from anywhere", () => {
  it("is shown whole where nothing departs, whoever's rules wrote it", async () => {
    for (const [log, older] of [
      [short, false],
      [short, true],
      [long, true],
    ] as const) {
      const entries = log.entries() as Body[];
      const opened = await open(fileWith(entries, 0, eventsIn(entries[0] as Body), older));
      if (!opened.ok) throw new Error(opened.error.code);
      expect(opened.value.departs).toBeUndefined();
      expect(opened.value.record.events).toEqual(log.record().events);
    }
  });

  it.each([
    ["a whole match", long],
    ["one with people's words", short],
  ])("tells %s as its proof does", (_, log) => {
    const entries = log.entries();
    const told = tellLog(scenario, entries);
    const followed = followLog(scenario, entries);
    if (!told.ok || !followed.ok) throw new Error("departs");
    const parts = ({ record: { stateAt, ...record }, departs }: Followed) => ({
      ...record,
      departs,
      last: stateAt(1e6),
    });
    expect(parts(told.value)).toEqual(parts(followed.value));
    expect(proofOf(scenario, { entries, end: null })).toEqual({ kind: "proved" });
  });

  it("finds every event of a true match sound, and none of a kind that is none", () => {
    for (const log of [short, long]) {
      const record = log.record();
      for (const { n, event } of record.events) {
        expect(implausibleField(scenario, record.stateAt(n - 1), event), `${n} ${event.kind}`).toBeNull();
        expect(
          implausibleField(scenario, record.stateAt(n - 1), { ...event, kind: "toString" } as unknown as MatchEvent),
        ).toBe("kind");
      }
    }
  });

  it.each([
    ["today's rules", false],
    ["other rules", true],
  ])("says where an event departs that %s wrote, and shows what comes before", async (_, older) => {
    const entries = short.entries() as Body[];
    const at = entries.findIndex((entry) =>
      eventsIn(entry).some(({ kind, ...rest }) => kind === "said" && "seat" in rest),
    );
    const events = eventsIn(entries[at] as Body).map((event) => ({ ...event, seat: "NOBODY" }));
    const opened = await open(fileWith(entries, at, events, older));
    if (!opened.ok) throw new Error(opened.error.code);
    const { departs, record } = opened.value;
    expect(departs).toEqual({ code: "eventDiffers", with: { entry: at, round: 1 } });
    expect(record.entries.length).toBe(at);
    expect(showAll(record, true).length).toBeGreaterThan(0);
  });

  it("says that it ends too early, or in another way, and shows what there is", async () => {
    const file = matchFileOf(short.entries());
    if (!file.ok) throw new Error("no file");
    const cut = { ...file.value, entries: file.value.entries.slice(0, 20) };
    const other = { ...file.value, end: { ...file.value.end, hash: "0" } };
    for (const [each, code, entry] of [
      [cut, "truncated", 20],
      [other, "chainBroken", file.value.entries.length],
    ] as const) {
      const opened = await open(makeMatchFile(each));
      expect(opened).toMatchObject({ ok: true, value: { departs: { code, with: { entry } } } });
    }
  });

  it("shows what comes before the line in which its text is cut off or broken", async () => {
    const file = matchFileOf(short.entries());
    if (!file.ok) throw new Error("no file");
    const text = makeMatchFile(file.value);
    const lineOf = (entry: number) => text.split("\n", entry + 1).join("\n").length + 1;
    const whole = file.value.entries.length;
    for (const [each, code, entry] of [
      [text.slice(0, lineOf(20) + 40), "truncated", 20],
      [text.slice(0, lineOf(20)), "truncated", 20],
      [text.slice(0, lineOf(1) + 1), "truncated", 1],
      [text.slice(0, -20), "truncated", whole],
      [`${text.slice(0, lineOf(20) + 40)}!!${text.slice(lineOf(20) + 90)}`, "notJson", 20],
    ] as const) {
      const opened = await open(each);
      expect(opened).toMatchObject({ ok: true, value: { departs: { code, with: { entry } } } });
      if (opened.ok) expect(opened.value.record.entries.length).toBe(entry);
    }
    expect(await open(text.slice(0, lineOf(0) + 40))).toMatchObject({ ok: false, error: { code: "truncated" } });
  });

  it("is followed as far where the server's own log departs", () => {
    const entries = short.entries().map((entry, at) => (at === 20 ? { ...entry, hash: "0" } : entry));
    const followed = followLog(scenario, entries);
    expect(followed).toMatchObject({ ok: true, value: { departs: { code: "chainBroken", with: { entry: 20 } } } });
    if (followed.ok) expect(followed.value.record.entries.length).toBe(20);
  });

  it("throws nowhere and says where it departs, whichever of its events is made another", {
    timeout: 120_000,
  }, async () => {
    let [departed, shown, runs] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(change, async (of) => {
        const { text, entry } = changedFile(of);
        const told = await openAsTold(text);
        const opened = told.ok ? proved(told.value) : told;
        runs++;
        // What is told is on the page before its proof is.
        if (told.ok && runs % 2 === 0) showAll(told.value.record, false);
        if (!opened.ok) {
          // Nothing comes before the opening.
          expect(opened.error).toMatchObject({ with: { entry: 0 } });
          return;
        }
        const { departs, record } = opened.value;
        if (departs) {
          departed++;
          expect(departs.with).toMatchObject({ entry: expect.any(Number), round: expect.any(Number) });
          // Of other rules' events a false one may be one that can be, and lead to one that cannot.
          if (of.older) expect(departs.with?.entry).toBeGreaterThanOrEqual(entry);
          else expect(departs.with?.entry).toBe(entry);
        }
        for (const words of showAll(record, runs % 25 === 0)) expect(words).not.toMatch(/undefined|NaN|\[object/);
        shown++;
      }),
      { numRuns: 300 },
    );
    expect(departed).toBeGreaterThan(150);
    expect(shown).toBeGreaterThan(200);
  });
});
