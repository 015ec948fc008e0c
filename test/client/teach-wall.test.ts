/** The wall's reasoning: what comes first, what stays still, what stands on a tile, and in which words. */
import { describe, expect, test } from "vitest";
import { makeAddress, parseAddress } from "../../client/net/teachAddress.ts";
import { likely } from "../../client/pages/teach/wall/likely.ts";
import { missingAt, namesWithin } from "../../client/pages/teach/wall/missing.ts";
import { inOrder, sorted, thinnest } from "../../client/pages/teach/wall/order.ts";
import { actionWords } from "../../client/words/actions.ts";
import { attentionWords } from "../../client/words/attention.ts";
import {
  type ActionDone,
  attentionReasons,
  type ClassView,
  type Student,
  type Tile,
} from "../../shared/protocol/class.ts";
import { undoNow } from "../../shared/protocol/undo.ts";

const tile = (number: number, over: Partial<Tile> = {}): Tile => ({
  match: `m${number}`,
  number,
  stage: "playing",
  phase: "open",
  paused: false,
  wireHeld: false,
  deadline: null,
  round: 2,
  last: 6,
  openMs: 240_000,
  phaseSince: 1000,
  leftMs: 60_000,
  clockAt: 0,
  running: true,
  longerMs: 240_000,
  escalation: [3, 4],
  widerWar: 20,
  card: null,
  cardsPlayed: [],
  words: { offers: [], broken: [] },
  texts: [],
  seats: [],
  attention: [],
  score: 0,
  ...over,
});

const seat = (id: string, students: readonly string[]): Tile["seats"][number] => ({
  seat: id,
  ready: false,
  bot: students.length === 0,
  why: students.length === 0 ? "empty" : null,
  messages: 0,
  students,
});

const student = (id: string, over: Partial<Student> = {}): Student => ({
  student: id,
  name: id,
  match: "m1",
  seat: "ARM",
  member: id,
  head: false,
  presence: "connected",
  since: 0,
  wroteAt: null,
  mutedUntil: null,
  letThrough: true,
  ...over,
});

const live = { pace: { kind: "live" } };
const view = (over: Partial<ClassView>): ClassView =>
  ({
    settings: live,
    students: [],
    tiles: [],
    help: [],
    reports: [],
    actionsDone: [],
    ...over,
  }) as unknown as ClassView;

const numbers = (tiles: readonly Tile[]) => tiles.map((each) => each.number);

describe("the order of the tiles", () => {
  test("the highest score comes first, equal ones by number, ended tables last", () => {
    const tiles = [
      tile(1),
      tile(2, { score: 40 }),
      tile(3, { score: 80, stage: "ended" }),
      tile(4),
      tile(5, { score: 75 }),
    ];
    expect(numbers(sorted(tiles))).toEqual([5, 2, 1, 4, 3]);
  });

  test("a held order stays whatever the scores become; new tables come after", () => {
    const tiles = [tile(1), tile(2, { score: 90 }), tile(3, { score: 10 })];
    expect(numbers(inOrder(tiles, ["m1", "m3"]))).toEqual([1, 3, 2]);
  });

  test("a late arrival is sent where fewest sit, never to a table that has ended", () => {
    const tiles = [
      tile(1, { stage: "ended", seats: [seat("AZE", [])] }),
      tile(2, { seats: [seat("AZE", ["a", "b"]), seat("ARM", ["c"])] }),
      tile(3, { seats: [seat("AZE", ["d"])] }),
    ];
    const found = thinnest(tiles);
    expect([found?.tile.number, found?.seat.seat]).toEqual([2, "ARM"]);
    expect(thinnest([tile(1, { stage: "ended", seats: [seat("AZE", [])] })])).toBeNull();
  });
});

describe("who is missing at a table", () => {
  const students = [
    student("head", { head: true, wroteAt: 1000 }),
    student("wrote", { wroteAt: 190_000 }),
    student("away", { presence: "gone" }),
    student("done", { seat: "AZE", head: true }),
    student("botted", { seat: "RUS", head: true }),
  ];
  const seats = [
    seat("ARM", ["head", "wrote", "away"]),
    { ...seat("AZE", ["done"]), ready: true },
    { ...seat("RUS", ["botted"]), bot: true },
    seat("TUR", []),
  ];
  const named = (over: Partial<Tile>, now = 200_000) => {
    const { gone, notReady, silent } = missingAt(view({ students }), tile(1, { seats, ...over }), now);
    return [gone, notReady, silent].map((each) => each.map(({ student: id }) => id));
  };

  test.each([
    [
      "late in a round: who is gone, whose head is not ready, who has not written lately",
      {},
      [["away"], ["head"], ["head"]],
    ],
    ["early in it nobody is silent yet", { phaseSince: 100_000 }, [["away"], ["head"], []]],
    ["in the briefing nobody has to write", { stage: "briefing", phase: "briefing" }, [["away"], ["head"], []]],
    ["on the wire nobody has to be ready", { phase: "wire" }, [["away"], [], []]],
    ["in a pause nobody is silent", { paused: true }, [["away"], ["head"], []]],
    ["before the start", { stage: "lobby", phase: "briefing" }, [["away"], [], []]],
    ["after the end nobody is", { stage: "ended" }, [[], [], []]],
  ] as const)("%s", (_name, over, expected) => expect(named(over)).toEqual(expected));

  test("with days for a round nobody is gone or silent, and an absent head is awaited", () => {
    const days = { pace: { kind: "asynchronous" } } as ClassView["settings"];
    const heads = [student("head", { head: true, presence: "gone" }), student("other")];
    const found = missingAt(view({ settings: days, students: heads }), tile(1, { seats }), 900_000);
    expect(found).toEqual({ gone: [], notReady: [heads[0]], silent: [] });
  });

  test("as many names are shown as there is room for, one at the least", () => {
    const long = "x".repeat(40);
    expect(namesWithin([long, long, long], 90)).toEqual({ shown: [long, long], more: 1 });
    expect(namesWithin([long, long], 10)).toEqual({ shown: [long], more: 1 });
    expect(namesWithin(["Ani", "Emin"], 90)).toEqual({ shown: ["Ani", "Emin"], more: 0 });
    expect(namesWithin([], 90)).toEqual({ shown: [], more: 0 });
  });
});

describe("the likely actions of a tile", () => {
  const labels = (of: Tile, around: Partial<ClassView> = {}) => likely(view(around), of).map(({ label }) => label);

  test.each([
    ["a table that waits to start", tile(1, { stage: "lobby" }), ["Start", "Message…"]],
    ["a paused one", tile(1, { paused: true }), ["Go on", "Message…"]],
    ["one on the wire", tile(1, { phase: "wire" }), ["Hold the wire", "Message…"]],
    ["one whose wire is held", tile(1, { phase: "wire", wireHeld: true }), ["Let the wire go", "Message…"]],
    ["one that talks", tile(1), ["+1 min", "Message…"]],
    ["one that talks without a clock", tile(1, { leftMs: null, longerMs: 0 }), ["Lock orders now", "Message…"]],
    ["one that has been lengthened enough", tile(1, { longerMs: 59_999 }), ["Lock orders now", "Message…"]],
    ["one that has ended", tile(1, { stage: "ended" }), []],
    [
      "everybody ready",
      tile(1, { attention: [{ reason: "everyoneReady", weight: 10 }] }),
      ["Lock orders now", "+1 min"],
    ],
    ["near a wider war", tile(1, { attention: [{ reason: "warNear", weight: 64 }] }), ["Play a card…", "Message…"]],
  ])("%s", (_name, of, expected) => expect(labels(of)).toEqual(expected));

  test.each([
    ["that talks", {}],
    ["on the wire", { phase: "wire" }],
    ["whose delegation is gone", { attention: [{ reason: "delegationGone", weight: 60, seat: "ARM" }] }],
    ["that waits for a signature", { attention: [{ reason: "oneSignatureMissing", weight: 50, text: 1 }] }],
  ] as const)("a table %s is not lengthened where rounds end by the day", (_name, over) => {
    const offered = labels(tile(1, { deadline: { at: 1, zone: "UTC" }, longerMs: 0, ...over }));
    expect(offered).not.toContain("+1 min");
    expect(offered).toHaveLength(2);
  });

  const headGone = tile(1, { attention: [{ reason: "headGone", weight: 70, seat: "ARM" }] });

  test("a missing head is replaced by the next member who is there", () => {
    const students = [
      student("gone", { head: true, presence: "gone" }),
      student("away", { presence: "gone" }),
      student("here"),
    ];
    expect(likely(view({ students }), headGone)[0]).toEqual({
      label: "Pass the head on",
      action: { kind: "passHead", student: "here" },
    });
  });

  test("without another member the seat goes to its bot", () => {
    expect(labels(headGone, { students: [student("gone", { head: true, presence: "gone" })] })[0]).toBe(
      "Hand to its bot",
    );
  });

  test("a call for help is answered, and the answer names the call", () => {
    const call = {
      id: 7,
      kind: "help",
      match: "m1",
      student: "s",
      seat: "ARM",
      text: "?",
      at: 0,
      answered: null,
    } as const;
    const asked = tile(1, { attention: [{ reason: "helpAsked", weight: 80, seat: "ARM" }] });
    expect(likely(view({ help: [call] }), asked)[0]).toEqual({ label: "Answer", open: "answer", help: 7 });
    expect(labels(asked, { help: [{ ...call, answered: "Yes." }] })).not.toContain("Answer");
  });
});

describe("what was done is offered to be taken back", () => {
  const at = ["m1"] as [string];
  const extend = { kind: "extend", at, seconds: 60 } as const;
  const letGo = { kind: "holdWire", at, held: false } as const;
  const held = { ...letGo, held: true } as const;
  const pause = { kind: "pause", at, paused: true } as const;
  const card = { kind: "chooseCard", at, card: "alarm", accused: 0 } as const;
  const chosen = { card: "alarm", headline: null };
  test.each([
    ["in its phase", extend, {}, true],
    ["not in a later phase", extend, { phaseSince: 3000 }, false],
    ["not once its table has ended", extend, { stage: "ended" }, false],
    ["while its wire is on", letGo, {}, true],
    ["not when that wire is past", letGo, { phaseSince: 3000 }, false],
    ["while the hold stands, set before its wire", held, { wireHeld: true, phaseSince: 3000 }, true],
    ["not when the hold is gone", held, {}, false],
    ["while the pause stands", pause, { paused: true, phaseSince: 3000 }, true],
    ["not when the match has gone on", pause, {}, false],
    ["while the card waits", card, { card: chosen }, true],
    ["not when the card has been played", card, { cardsPlayed: ["alarm"] }, false],
  ] as const)("%s", (_when, action, over, offered) => {
    const done: ActionDone = { at: 2000, by: "I", action, undo: { kind: "undoCard", at } };
    const tiles = [tile(1, over), tile(2)];
    expect(undoNow({ status: "open", tiles }, done)).toBe(offered ? done.undo : null);
    expect(undoNow({ status: "ended", tiles }, done)).toBe(null);
  });
});

describe("the words", () => {
  const unitedStates = { text: "the United States", start: "The United States", number: "one" } as const;
  const names = {
    named: () => unitedStates,
    textTitle: () => "Truce",
    missing: () => ["USA"],
    help: () => "May we?",
    graceSeconds: 60,
  };

  test.each(attentionReasons)("%s is a whole sentence without a gap", (reason) => {
    const said = attentionWords({ reason, weight: 50, seat: "USA", minutes: 3, text: 1, count: 4 }, names);
    expect(said).toMatch(/^[A-Z“\d].*[.?”]$/);
    expect(said).not.toMatch(/undefined|null|NaN/);
    expect(attentionWords({ reason, weight: 50 }, names)).not.toMatch(/undefined|null|NaN/);
  });

  test.each([
    [{ kind: "extend", at: ["m4"], seconds: 60 }, "extended table 4 by 1 min"],
    [{ kind: "extend", at: ["m4"], seconds: -60 }, "shortened table 4 by 1 min"],
    [{ kind: "pause", at: ["m4"], paused: true }, "paused table 4"],
    [{ kind: "lock", at: ["m4"] }, "locked orders at table 4"],
    [{ kind: "chooseCard", at: ["m4"], card: null, accused: 0 }, "chose no card for table 4"],
    [{ kind: "chooseCard", at: ["m4"], card: "alarm", accused: 0 }, "chose the card “Alarm” for table 4"],
    [{ kind: "pause", at: ["m4"], paused: false }, "let table 4 go on"],
    [{ kind: "seat", student: "s", match: null, seat: null }, "took Mei from their seat"],
    [{ kind: "seat", student: "s", match: "m4", seat: null }, "moved Mei to table 4, as an observer"],
    [{ kind: "bot", at: ["m4"], seat: "USA", bot: false }, "took back the United States at table 4 from its bot"],
  ] as const)("what was done as %o", (action, expected) => {
    const words = {
      at: () => "table 4",
      student: () => "Mei",
      named: () => unitedStates,
      card: () => "Alarm",
      channel: () => "a channel",
    };
    expect(actionWords(action as Parameters<typeof actionWords>[0], words)).toBe(expected);
  });
});

test.each([
  { page: "home" },
  { page: "new", copy: null },
  { page: "new", copy: "c1" },
  { page: "edit", id: "c 1" },
  { page: "wall", id: "c1" },
  { page: "table", id: "c1", match: "m 2" },
] as const)("the address of %o leads back to it", (address) => {
  expect(parseAddress(new URL(makeAddress(address), "http://here").search)).toEqual(address);
});
