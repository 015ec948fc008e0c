/** Whole matches recorded once: the rules give the same hashes today. `node test/golden/make.ts` makes them anew. */
import { describe, expect, it, test } from "vitest";
import { chain, checkChain, engineVersion } from "../../shared/log/chain.ts";
import { makeMatchFile, matchFileOf, parseMatchFile } from "../../shared/log/matchFile.ts";
import { replay } from "../../shared/log/replay.ts";
import { followFile } from "../../shared/review/followed.ts";
import { orderKinds } from "../../shared/rules/orders.ts";
import type { EventKind } from "../../shared/state/event.ts";
import { accepted, fileOf, rerun, verdictOn } from "../golden/golden.ts";
import {
  frozenFiles,
  frozenScenario,
  goldenNames,
  loadGolden,
  matchFileText,
  releasedFileText,
} from "../golden/load.ts";

const files = frozenFiles();
const scenario = frozenScenario();
const goldens = goldenNames.map((name) => ({ name, golden: loadGolden(name) }));

/** Every kind of event; a missing one does not compile. */
const eventKinds = Object.entries({
  ...{
    ...{
      inspected: 1,
      deliveryFound: 1,
      sanctioned: 1,
      councilVoted: 1,
      investigationBegun: 1,
      investigated: 1,
      disclosed: 1,
    },
    opened: 1,
    roundOpened: 1,
    paused: 1,
    said: 1,
    convened: 1,
    responded: 1,
    attendanceTested: 1,
    tabled: 1,
  },
  ...{ amended: 1, endorsed: 1, signed: 1, unsigned: 1, rejected: 1, noticeGiven: 1, ordersSet: 1, readied: 1 },
  ...{ cardChosen: 1, locked: 1, enteredIntoForce: 1, voided: 1, hazardDrawn: 1, breached: 1, lapsed: 1 },
  ...{
    signatureBelied: 1,
    keptRound: 1,
    endedByNotice: 1,
    districtHandedOver: 1,
    shelled: 1,
    offensive: 1,
    exchanged: 1,
    supplied: 1,
  },
  ...{ leveraged: 1, signalled: 1, offered: 1, stated: 1, communique: 1, claimed: 1, verified: 1, leaked: 1 },
  ...{ martialLaw: 1, evacuated: 1, ripened: 1, moved: 1, cardPlayed: 1, remembered: 1, roundClosed: 1, ended: 1 },
  // Goldens are played without words (words.test.ts).
  // Played by the cases (adjudication/treaty.ts).
  ...{ carriedOut: 0, clauseFailed: 0, protocolEntered: 0, breachAnswered: 0, restored: 0, goOnSaid: 0 },
  ...{ wordWithdrawn: 0, wordExpired: 0, confidenceBroken: 0, wordSettled: 0 },
  // By an instructor's hand alone (engineSteer.test.ts).
  ...{ ordersCleared: 0, cardUnchosen: 0, cardWritten: 0 },
} satisfies Record<EventKind, 0 | 1>).flatMap(([kind, recorded]) => (recorded ? [kind as EventKind] : []));

test.each(goldens)("the match $name runs to the same hashes", ({ golden }) => {
  expect(golden.scenarioHash).toBe(scenario.hash);
  expect(rerun(files, golden)).toEqual(golden.hashes);
});

test("between them they end in every way that play can end", () => {
  expect(goldens.map(({ golden }) => golden.hashes.ending)).toEqual([
    "lastRound",
    "lastRound",
    "widerWar",
    "settlement",
  ]);
});

/** Played by the cases (adjudication/treaty.ts). */
const elsewhere: readonly string[] = ["ANSWER_BREACH"];

test("between them they give every order, and everything happens that can", () => {
  const files = goldens.map(({ golden }) => fileOf(scenario, golden.setup, golden.commands));
  const events = files.flatMap(({ entries }) => accepted(replay(scenario, entries)).events.map(({ event }) => event));
  const happened = new Set(events.map(({ kind }) => kind));
  const given = new Set(
    events.flatMap((event) => (event.kind === "ordersSet" ? event.orders.map(({ kind }) => kind) : [])),
  );
  expect(orderKinds.filter((kind) => !given.has(kind) && !elsewhere.includes(kind))).toEqual([]);
  expect(eventKinds.filter((kind) => !happened.has(kind))).toEqual([]);
});

test("a match file written before still reads, verifies and is written to the same text", () => {
  const text = matchFileText();
  expect(makeMatchFile(accepted(parseMatchFile(text)))).toBe(text);
  expect(accepted(verdictOn(files, text)).fingerprint).toBe(loadGolden("peace").hashes.fingerprint);
});

describe("a file of the first version", () => {
  const file = accepted(parseMatchFile(releasedFileText()));
  const { entries, end } = file;

  it("holds together by its own hashes, and is written to the same text again", () => {
    expect(file.version).toBe(1);
    expect(accepted(checkChain(entries))).toEqual({ seq: end.entries, hash: end.hash });
    expect(makeMatchFile(accepted(matchFileOf(entries)))).toBe(releasedFileText());
  });

  it("is shown as it is, to its end", () => {
    const followed = accepted(followFile(scenario, file));
    expect(followed.departs).toBeNull();
    expect(followed.record.state.outcome?.ending).toBe("lastRound");
    expect(verdictOn(files, releasedFileText())).toMatchObject({ ok: false, error: [{ code: "olderVersion" }] });
  });

  it("that goes on today holds together, and says that an older program cannot read it", () => {
    const more = chain({ seq: entries.length, hash: end.hash }, [
      { kind: "rules", body: { engineVersion, scenarioHash: scenario.hash } },
      { kind: "command", body: { events: [], command: { steer: { kind: "undoCard" }, by: "clock" } } },
    ]);
    const both = [...entries, ...more];
    expect(accepted(checkChain(both)).seq).toBe(end.entries + 2);
    expect(accepted(matchFileOf(both)).version).toBe(3);
  });

  it.each([
    ["an older entry", (at: number) => at === 20],
    ["a later one", (at: number) => at === entries.length],
  ])("shows that %s was changed", (_, is) => {
    const more = chain({ seq: entries.length, hash: end.hash }, [{ kind: "fork", body: { seed: "x" } }]);
    const forged = [...entries, ...more].map((entry, at) => (is(at) ? { ...entry, body: { seed: "y" } } : entry));
    expect(checkChain(forged)).toMatchObject({ ok: false, error: { code: "chainBroken" } });
  });
});
