/** Why a table wants its instructor, reason by reason, and which comes first. */
import { describe, expect, it } from "vitest";
import { attentionOf, scoreOf, type TableFacts, thresholds } from "../../shared/protocol/attention.ts";

const minute = 60_000;
const seat = (id: string, more: Partial<TableFacts["seats"][number]> = {}): TableFacts["seats"][number] => ({
  ...{ seat: id, people: 2, goneMs: null, headGoneMs: null, bot: false, ready: false, messages: 2, silentMs: 0 },
  ...more,
});
const calm: TableFacts = {
  ...{
    stage: "playing",
    phase: "open",
    paused: false,
    widerWar: 20,
    widerWarBefore: 20,
    worstSector: 2,
    sectorHigh: 10,
  },
  ...{ silentMs: 0, phaseMs: 5 * minute, calls: [], reports: 0, texts: [], words: [] },
  seats: [seat("AZE"), seat("ARM"), seat("RUS")],
};
const reasons = (facts: Partial<TableFacts>) => attentionOf({ ...calm, ...facts }).map(({ reason }) => reason);
const withSeat = (more: Partial<TableFacts["seats"][number]>) => ({
  seats: [seat("AZE", more), seat("ARM"), seat("RUS")],
});

describe("a table", () => {
  it.each<[string, Partial<TableFacts>, string[]]>([
    ["where all goes well", {}, []],
    ["that calls for help", { calls: [{ seat: "AZE", waitingMs: 0 }] }, ["helpAsked"]],
    ["with a reported message", { reports: 2 }, ["messageReported"]],
    ["whose head went a moment ago", withSeat({ headGoneMs: thresholds.headGoneMs - 1 }), []],
    ["whose head is gone", withSeat({ headGoneMs: thresholds.headGoneMs }), ["headGone"]],
    ["with a delegation gone", withSeat({ goneMs: minute, headGoneMs: minute }), ["delegationGone"]],
    ["with an empty seat", withSeat({ people: 0, goneMs: minute }), []],
    ["near the wider war", { widerWar: thresholds.warNear }, ["warNear"]],
    ["with the risk rising", { widerWar: 61, widerWarBefore: 50 }, ["warNear"]],
    ["with the risk falling", { widerWar: 61, widerWarBefore: 70 }, []],
    ["whose front collapses", { worstSector: 8 }, ["collapseNear"]],
    ["one signature short", { texts: [{ id: 3, signed: ["AZE"], needed: ["AZE", "ARM"] }] }, ["oneSignatureMissing"]],
    ["with a text that nobody signed", { texts: [{ id: 3, signed: [], needed: ["AZE", "ARM"] }] }, []],
    ["with a word unanswered", { words: [{ of: "AZE", waitingMs: thresholds.unansweredMs }] }, ["wordUnanswered"]],
    ["with a word said a moment ago", { words: [{ of: "AZE", waitingMs: thresholds.unansweredMs - 1 }] }, []],
    [
      "whose bot has not answered yet",
      { words: [{ of: "AZE", waitingMs: 9 * minute }], ...withSeat({ bot: true }) },
      [],
    ],
    ["where nobody speaks", { silentMs: thresholds.silenceMs }, ["silence"]],
    ["whose round has just opened", { silentMs: thresholds.silenceMs, phaseMs: 1000 }, []],
    ["with a silent seat", withSeat({ silentMs: thresholds.seatSilentMs }), ["seatSilent"]],
    ["with a silent seat that is ready", withSeat({ silentMs: thresholds.seatSilentMs, ready: true }), []],
    ["where one seat does all the talking", withSeat({ messages: 20 }), ["oneSeatDominates"]],
    ["where all are ready", { seats: [seat("AZE", { ready: true }), seat("ARM", { bot: true })] }, ["everyoneReady"]],
    ["that is paused in silence", { paused: true, silentMs: 9 * minute }, []],
    ["in the lobby", { stage: "lobby", ...withSeat({ goneMs: minute }) }, []],
    ["that has ended", { stage: "ended", widerWar: 100 }, []],
  ])("%s", (_, facts, expected) => {
    expect(reasons(facts)).toEqual(expected);
  });

  it("says who, what and for how long", () => {
    const facts = { ...calm, ...withSeat({ goneMs: 3 * minute + 5 }) };
    expect(attentionOf(facts)).toEqual([{ reason: "delegationGone", weight: 85, seat: "AZE", minutes: 3 }]);
  });

  it("comes before another the graver its reasons, and a little more the more there are", () => {
    const score = (facts: Partial<TableFacts>) => scoreOf(attentionOf({ ...calm, ...facts }));
    const asked = { calls: [{ seat: "AZE", waitingMs: 0 }] };
    const ordered = [
      { ...asked, reports: 1 },
      { reports: 1 },
      asked,
      withSeat({ headGoneMs: minute }),
      { silentMs: 3 * minute },
      {},
    ];
    const scores = ordered.map(score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(new Set(scores).size).toBe(scores.length);
    expect(scores.at(-1)).toBe(0);
  });

  it("is heard sooner the longer its call waits", () => {
    const weight = (waitingMs: number) => attentionOf({ ...calm, calls: [{ seat: null, waitingMs }] })[0]?.weight ?? 0;
    expect(weight(4 * minute)).toBeGreaterThan(weight(minute));
  });
});
