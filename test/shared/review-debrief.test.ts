/** The nine questions, each with evidence that stands in the log. */
import { describe, expect, it } from "vitest";
import type { Act } from "../../shared/engine/command.ts";
import { debriefOf, type QuestionId, questionIds } from "../../shared/review/debrief.ts";
import type { MatchRecord } from "../../shared/review/record.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { Log, loudMatch, playBots, says } from "../helpers/reviewMatch.ts";

const evidence = (record: MatchRecord, id: QuestionId) =>
  debriefOf(record).find((each) => each.id === id)?.evidence ?? [];

describe("the debrief", () => {
  const record = loudMatch(scenario, setupOf({ seed: "debrief", roster: 6, form: "long" }), 30).record();

  it("asks all nine in the rulebook's order, with at most twelve pieces each, every one at a moment of its round", () => {
    const questions = debriefOf(record);
    expect(questions.map(({ id }) => id)).toEqual([...questionIds]);
    for (const { evidence: list } of questions) {
      expect(list.length).toBeLessThanOrEqual(12);
      for (const { n, round } of list) expect(record.events[n]?.round).toBe(round);
    }
  });

  it("adds up to what the state says at the end", () => {
    const [first] = evidence(record, "paid");
    const dead = record.state.sides[0].civilianDead - record.stateAt(0).sides[0].civilianDead;
    expect(first).toMatchObject({ kind: "civilians", side: 0, values: { dead } });
  });

  it("has no evidence where nothing happened", () => {
    const empty = debriefOf(new Log(scenario, setupOf({ roster: 3 })).record());
    expect(empty.filter(({ evidence: list }) => list.length > 0).map(({ id }) => id)).toEqual(["hiding", "paid"]);
  });
});

describe("the evidence of a broken truce", () => {
  const log = new Log(scenario, setupOf({ seed: "broken", roster: 6, form: "short" }));
  const act = (seat: string, what: Act) => log.take({ by: { seat, member: "1" }, act: what });
  log.take({ by: "clock", steer: { kind: "openRound" } });
  act("AZE", { kind: "table", convening: null, title: "Truce", clauses: [{ kind: "CEASE", hour: 0 }] });
  for (const seat of ["AZE", "ARM"]) act(seat, { kind: "sign", text: 1, version: 1 });
  act("AZE", { kind: "setOrders", orders: [{ kind: "OFFENSIVE", sector: "S" }] });
  const claim = log.state.claims.find(({ value }) => value >= 10);
  if (!claim) throw new Error("the scenario starts without a claim");
  log.take({ by: "clock", steer: { kind: "lock" } });
  log.take({ by: "clock", steer: { kind: "openRound" } });
  const made = log.state.claims.find(({ round, value }) => round === 1 && value >= 10);
  if (made) log.take(says("RUS", "4", "plenary", `They speak of ${made.value} dead.`));
  act("AZE", { kind: "table", convening: null, title: "Again", clauses: [{ kind: "JOINTCOM" }] });
  act("ARM", { kind: "sign", text: 2, version: 1 });
  const record = playBots(log).record();

  it("says with which clauses, at what risk, by what order", () => {
    expect(evidence(record, "truceFailed")[0]).toMatchObject({
      kind: "truceBroken",
      round: 1,
      values: { text: 1, title: "Truce", clauses: ["CEASE"], largest: { order: "OFFENSIVE" }, chance: 1 },
    });
    // No clause would have stopped an order.
    expect(evidence(record, "truceFailed")[0]?.values).toMatchObject({ best: null });
  });

  it("sets the truth beside what was said", () => {
    expect(evidence(record, "whoBroke")[0]).toMatchObject({ values: { truth: [0], blamed: null, right: null } });
  });

  it("names the party that had no vote", () => {
    const silent = evidence(record, "paid").filter(({ kind }) => kind === "noVote");
    expect(silent[0]).toMatchObject({ seats: ["NKA"], values: { text: 1, title: "Truce" } });
  });

  it("finds a figure that was repeated before anybody had checked it", () => {
    expect(made).toBeDefined();
    expect(evidence(record, "unverified")[0]).toMatchObject({
      kind: "repeated",
      values: { seat: "RUS", claim: made?.id, value: made?.value },
    });
  });
});
