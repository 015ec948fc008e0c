/** When a lesson will have played to its end, and what would have it do so before the bell. */
import { describe, expect, it } from "vitest";
import { momentOf } from "../../client/pages/teach/wall/Bell.tsx";
import { lessonLine } from "../../client/pages/teach/wall/lessonLine.ts";
import { finishOf, remediesFor, slowest } from "../../shared/protocol/bell.ts";
import type { Tile } from "../../shared/protocol/class.ts";

const minute = 60_000;
const pace = { kind: "live", openSeconds: 240, wireSeconds: 60, briefSeconds: 300 } as const;
const at = (over: Partial<Tile>) =>
  ({
    ...{ stage: "playing", phase: "open", round: 3, last: 8, openMs: 4 * minute },
    ...{ leftMs: 2 * minute, clockAt: 0, running: true },
    ...over,
  }) as Tile;

describe("the end of play", () => {
  it.each([
    ["in a round: its rest, its wire, and the rounds to come", {}, 0, 2 + 1 + 5 * 5],
    ["a minute later in the same round", {}, minute, 1 + 1 + 5 * 5],
    ["while the clock stands", { running: false }, minute, 2 + 1 + 5 * 5],
    ["in a wire", { phase: "wire", leftMs: minute / 2 }, 0, 0.5 + 5 * 5],
    ["in the briefing", { stage: "briefing", phase: "briefing", round: 0, leftMs: 3 * minute }, 0, 3 + 8 * 5],
    ["before the start", { stage: "lobby", phase: "briefing", round: 0, leftMs: null }, 0, 5 + 8 * 5],
    ["with an earlier last round", { last: 4 }, 0, 2 + 1 + 5],
    ["with shorter rounds from the next on", { openMs: 2 * minute }, 0, 2 + 1 + 5 * 3],
    ["in the last round", { round: 8 }, 0, 2 + 1],
  ] as const)("%s", (_, over, now, minutes) => {
    expect(finishOf(at(over), pace, now)).toBe(minutes * minute);
  });

  it.each([
    ["no clock ends the rounds", { openMs: null }],
    ["this phase has no clock", { leftMs: null }],
    ["it is over", { stage: "ended", phase: "debrief" }],
  ] as const)("is not known where %s", (_, over) => {
    expect(finishOf(at(over), pace, 0)).toBeNull();
  });

  it("of a class is that of its slowest table, which is named where it comes last alone", () => {
    const [fast, slow] = [at({ round: 5 }), at({ round: 3 })];
    expect(slowest([fast, slow, at({ stage: "ended" })], pace, 0)).toMatchObject({ tile: slow, alone: true });
    expect(slowest([slow, slow], pace, 0)).toMatchObject({ alone: false });
    expect(slowest([], pace, 0)).toBeNull();
  });
});

describe("what makes it fit", () => {
  it.each([
    ["nothing has to change", 30, {}, { roundSeconds: null, lastRound: null }],
    ["shorter rounds, or fewer", 23, {}, { roundSeconds: 180, lastRound: 7 }],
    ["fewer alone, where rounds would be too short", 9, {}, { roundSeconds: null, lastRound: 4 }],
    ["this round is the last that fits", 4, {}, { roundSeconds: null, lastRound: 3 }],
    ["even this round is too long: then it is the last", 1, {}, { roundSeconds: null, lastRound: 3 }],
    ["in the last round nothing", 1, { round: 8 }, { roundSeconds: null, lastRound: null }],
    [
      "in the briefing there is one round at least",
      6,
      { stage: "briefing", phase: "briefing", round: 0 },
      { roundSeconds: null, lastRound: null },
    ],
  ] as const)("%s", (_, available, over, remedies) => {
    expect(remediesFor(at(over), pace, available * minute, 0)).toEqual(remedies);
  });

  it("brings the table to its end in time", () => {
    for (let available = 3; available < 28; available++) {
      const tile = at({});
      const { roundSeconds, lastRound } = remediesFor(tile, pace, available * minute, 0);
      if (roundSeconds !== null)
        expect(finishOf(at({ openMs: roundSeconds * 1000 }), pace, 0)).toBeLessThanOrEqual(available * minute);
      if (lastRound !== null)
        expect(finishOf(at({ last: lastRound }), pace, 0)).toBeLessThanOrEqual(available * minute);
    }
  });
});

describe("the line of a lesson", () => {
  it("has the table in its round, and what the bell cuts off behind it", () => {
    const { segments, here, total } = lessonLine(at({ last: 4 }), pace, 0, 5 * minute);
    expect(segments.map(({ round, state }) => `${round} ${state}`)).toEqual([
      ...["briefing past", "1 past", "2 past", "3 now", "4 late", "debrief late"],
    ]);
    // The briefing, two rounds, and two of the third's five minutes.
    expect([here, total]).toEqual([(5 + 10 + 2) * minute, (5 + 20 + 10) * minute]);
  });

  it("goes on to a bell that is later than the debrief, and begins before the start", () => {
    expect(lessonLine(at({ last: 4 }), pace, 0, 60 * minute).total).toBe((17 + 60) * minute);
    const lobby = lessonLine(at({ stage: "lobby", round: 0, phase: "briefing" }), pace, 0, null);
    expect([lobby.here, lobby.segments.every(({ state }) => state === "ahead")]).toEqual([0, true]);
  });
});

describe("a bell's time of day", () => {
  const now = new Date(2026, 10, 30, 10, 20).getTime();
  it.each([
    ["later today", "10:45", new Date(2026, 10, 30, 10, 45)],
    ["rung within the hour", "09:50", new Date(2026, 10, 30, 9, 50)],
    ["tomorrow", "08:00", new Date(2026, 11, 1, 8, 0)],
  ])("%s", (_, text, moment) => {
    expect(momentOf(text, now)).toBe(moment.getTime());
  });
});
