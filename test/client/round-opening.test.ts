/** What a round's opening says: what the last one changed, and what is due. */
import { describe, expect, test } from "vitest";
import { openingOf } from "../../client/match/roundOpening.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";

const quiet = {
  ...{ round: 3, rounds: 8, daysPerRound: 5, treaty: null, nextTalks: null },
  ...{ groundChange: { N: 0, C: 0, S: 0 }, shelled: [] },
};
const treaty = {
  text: 4,
  title: "Truce",
  clauses: [{ kind: "CEASE", hour: 12 }],
  since: 2,
  kept: 0,
  signatories: [],
  endsAt: null,
};
const logged = (...events: readonly object[]) =>
  events.map((event, n) => ({ n, round: 2, event })) as unknown as readonly LoggedEvent[];
const open = (over: object, ...events: readonly object[]) =>
  openingOf({ ...quiet, ...over } as never, logged(...events));

describe("a round's opening", () => {
  test("the first has none", () => {
    expect(open({ round: 1 })).toBeNull();
  });

  test("it begins on the day after the last round", () => {
    expect(open({})?.day).toBe(11);
    expect(open({ daysPerRound: 7 })?.day).toBe(15);
  });

  const breach = { kind: "breached", hours: 53, absorbed: false };
  test.each([
    ["a truce broke", {}, [{ kind: "enteredIntoForce" }, breach], { is: "broke", day: 3 }],
    [
      "a shot was settled",
      {},
      [
        { ...breach, absorbed: true },
        { kind: "keptRound", rounds: 2 },
      ],
      { is: "kept", rounds: 2 },
    ],
    ["a text came into force", {}, [{ kind: "enteredIntoForce" }], { is: "signed" }],
    ["the line moved", { groundChange: { N: 0.1, C: 0, S: -0.6 } }, [], { is: "moved", sector: "S" }],
    ["towns were under fire", { shelled: [{ town: "hadrut", round: 2, struck: false }] }, [], { is: "towns" }],
    ["nothing moved", { shelled: [{ town: "hadrut", round: 1, struck: false }] }, [], { is: "still" }],
  ])("%s", (_, over, events, changed) => {
    expect(open(over, ...events)?.changed).toEqual(changed);
  });

  test.each([
    ["the last round, before all else", { round: 8, treaty }, { is: "last" }],
    ["a text that was left", { treaty: { ...treaty, endsAt: 4 } }, { is: "notice", text: 4, days: 5 }],
    [
      "talks that were promised for now",
      { nextTalks: { venue: "moscow", round: 3 }, treaty },
      { is: "talks", venue: "moscow" },
    ],
    ["a truce in force", { treaty, nextTalks: { venue: "moscow", round: 5 } }, { is: "truce" }],
    ["nothing", {}, { is: "nothing" }],
  ])("due: %s", (_, over, due) => {
    expect(open(over)?.due).toEqual(due);
  });
});
