/** What if: one thing changed, bots from there on. */
import { describe, expect, it } from "vitest";
import { type FromForkWorker, runForks, type ToForkWorker } from "../../client/net/forks.ts";
import { makeMatchFile, parseMatchFile } from "../../shared/log/matchFile.ts";
import { verify } from "../../shared/log/verify.ts";
import type { Change } from "../../shared/review/change.ts";
import { distributionOf } from "../../shared/review/distribution.ts";
import { type ForkOutcome, forkFile, type PreparedFork, prepareFork, runFork } from "../../shared/review/fork.ts";
import { pairedOf } from "../../shared/review/paired.ts";
import { type MatchRecord, recordOf } from "../../shared/review/record.ts";
import type { MatchEvent } from "../../shared/state/event.ts";
import { accepted } from "../golden/golden.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { Log, loudMatch, playBots, says } from "../helpers/reviewMatch.ts";

const record = loudMatch(scenario, setupOf({ seed: "fork 2", roster: 6, form: "short" }), 40).record();
const nothing: Change = { kind: "nothing" };
const last = record.events.length - 1;

const at = (test: (event: MatchEvent) => boolean, round = 1): number =>
  record.events.find((logged) => logged.round >= round && test(logged.event))?.n ?? Number.NaN;
const plan = (n: number, change: Change) => ({ n, change, seed: "what if" });
const lockOf = (round: number) => at((event) => event.kind === "locked", round);

describe("a fork", () => {
  it("runs to an end, the same each time, another for each number", () => {
    const fork = accepted(prepareFork(record, plan(lockOf(3), nothing)));
    expect(fork.round).toBe(3);
    const outcomes = [0, 1, 2, 3].map((number) => runFork(scenario, fork, number));
    expect(runFork(scenario, fork, 2)).toEqual(outcomes[2]);
    expect(new Set(outcomes.map((o) => JSON.stringify(o))).size).toBe(4);
  });

  it("leaves the original as it is", () => {
    const before = structuredClone({ events: record.events, state: record.state, entries: record.entries });
    const fork = accepted(prepareFork(record, plan(lockOf(2), nothing)));
    runFork(scenario, fork, 0);
    accepted(forkFile(record, fork, 0));
    expect({ events: record.events, state: record.state, entries: record.entries }).toEqual(before);
  });

  it("keeps the rest of the changed round as it was played", () => {
    const n = at((event) => event.kind === "roundOpened", 3);
    const fork = accepted(prepareFork(record, plan(n, nothing)));
    const locked = record.events[lockOf(3)]?.event;
    if (locked?.kind !== "locked") throw new Error("no lock");
    for (const [seat, orders] of Object.entries(locked.orders)) {
      if (!locked.standing.includes(seat)) expect(fork.after.seats[seat]?.orders).toEqual(orders);
    }
    expect(fork.after.texts.length).toBe(record.stateAt(lockOf(3) - 1).texts.length);
  });

  it("gives another answer to an offer, as soon as it has been made", () => {
    const log = new Log(scenario, setupOf({ seed: "answer", roster: 3, form: "short" }));
    const hold = (seat: string) => ({ seat, does: { kind: "hold" as const }, not: false, from: 1, to: 1 });
    log.take({ by: "clock", steer: { kind: "openRound" } });
    const word = { kind: "offer" as const, to: "ARM", inConfidence: false, if: [], until: 1 };
    const offer = { ...word, give: [hold("AZE")], get: [hold("ARM")] };
    log.take({
      by: { seat: "AZE", member: "1" },
      act: { kind: "say", channel: "bi:ARM-AZE", text: "", word: offer },
    });
    const id = log.state.words.at(-1)?.id ?? "";
    const no = { says: "no", reason: "war" } as const;
    log.take({ by: { seat: "ARM", member: "2" }, act: { kind: "answer", word: id, answer: no } });
    const asked = log.state.words.at(-1)?.n ?? 0;
    const talk = playBots(log).record();
    const yes: Change = { kind: "answer", seat: "ARM", word: id, answer: { says: "yes" } };
    const fork = accepted(prepareFork(talk, plan(asked - 1, yes)));
    expect(fork.after.words.find((each) => each.id === id)?.status).toBe("accepted");
    const boundIn = ({ after }: PreparedFork) => after.lines.filter((line) => line.word === id).map(({ by }) => by);
    expect(boundIn(fork).sort()).toEqual(["ARM", "AZE"]);
    // From before the offer was made, too; and not once it has been answered.
    const opened = talk.events.find(({ event }) => event.kind === "roundOpened")?.n ?? 0;
    expect(boundIn(accepted(prepareFork(talk, plan(opened, yes))))).toHaveLength(2);
    expect(prepareFork(talk, plan(asked, yes))).toMatchObject({ ok: false, error: { code: "alreadyAnswered" } });
  });

  it("has all sign a text as it stands, whatever they did", () => {
    const log = new Log(scenario, setupOf({ seed: "agree", roster: 3, form: "short" }));
    log.take({ by: "clock", steer: { kind: "openRound" } });
    const clauses = [{ kind: "CEASE" as const, hour: 0 }];
    log.take({ by: { seat: "AZE", member: "1" }, act: { kind: "table", convening: null, title: "Truce", clauses } });
    log.take({ by: { seat: "ARM", member: "2" }, act: { kind: "reject", text: 1 } });
    const refused = playBots(log).record();
    const n = refused.events.find(({ event }) => event.kind === "tabled")?.n ?? 0;
    const fork = accepted(prepareFork(refused, plan(n, { kind: "agree", text: 1 })));
    expect([...(fork.after.texts[0]?.signed ?? [])].sort()).toEqual(["ARM", "AZE"]);
  });

  it("changes a seat's orders and nobody else's", () => {
    const orders = [{ kind: "HOLD" }, { kind: "RESTRAIN" }] as const;
    const fork = accepted(prepareFork(record, plan(lockOf(2), { kind: "orders", seat: "AZE", orders: [...orders] })));
    expect(fork.after.seats.AZE?.orders).toEqual(orders);
    const before = record.stateAt(lockOf(2) - 1);
    expect(fork.after.seats.ARM?.orders).toEqual(before.seats.ARM?.orders);
  });

  it("is a match file that verifies, and a record again", () => {
    const fork = accepted(prepareFork(record, plan(lockOf(2), nothing)));
    const file = accepted(forkFile(record, fork, 5));
    const text = makeMatchFile(file);
    const again = accepted(parseMatchFile(text));
    expect(accepted(verify(scenario, again)).ending).toBe(runFork(scenario, fork, 5).ending);
    const other = accepted(recordOf(scenario, again.entries));
    expect(other.events.slice(0, fork.before.round)).toEqual(record.events.slice(0, fork.before.round));
    expect(other.stateAt(other.events.length - 1).outcome).toEqual(other.state.outcome);
    expect(other.state.outcome?.joint).toBe(runFork(scenario, fork, 5).figures.joint);
    expect(other.events.some(({ event }) => event.kind === "said" && event.text.startsWith("message"))).toBe(true);
  });

  it("has the words of the changed round, too, and no word twice", () => {
    const saidIn = (of: MatchRecord, round: number) =>
      of.events.flatMap((each) => (each.round === round && each.event.kind === "said" ? [each.event.text] : []));
    const opening = at((event) => event.kind === "roundOpened", 2);
    const fork = accepted(prepareFork(record, plan(opening, nothing)));
    const file = accepted(forkFile(record, fork, 5));
    const run = accepted(recordOf(scenario, file.entries));
    expect(saidIn(run, 2)).toEqual(saidIn(record, 2));
    expect(saidIn(run, 2).some((text) => text.startsWith("message"))).toBe(true);
    const words = file.entries.flatMap((entry) => entry.words ?? []);
    expect(new Set(words.map(({ salt }) => salt)).size).toBe(words.length);
    expect(verify(scenario, file).ok).toBe(true);
  });

  it("of which chance is changed afterwards no longer verifies", () => {
    const fork = accepted(prepareFork(record, plan(lockOf(2), nothing)));
    const file = accepted(forkFile(record, fork, 5));
    const entries = file.entries.map((e) => (e.kind === "fork" ? { ...e, body: { seed: "mine" } } : e));
    const verified = verify(scenario, { ...file, entries });
    expect(verified.ok ? [] : verified.error.map(({ code }) => code)).toContain("chainBroken");
  });

  it("can be forked once more", () => {
    const file = accepted(forkFile(record, accepted(prepareFork(record, plan(lockOf(2), nothing))), 1));
    const child = accepted(recordOf(scenario, file.entries));
    const n = child.events.findLast(({ event }) => event.kind === "locked")?.n ?? 0;
    const grandchild = accepted(forkFile(child, accepted(prepareFork(child, plan(n, nothing))), 0));
    expect(verify(scenario, grandchild).ok).toBe(true);
  });

  it.each<[string, number, Change, string]>([
    ["a moment before the match", -1, nothing, "unknownMoment"],
    ["a moment after it", last + 1, nothing, "unknownMoment"],
    ["half a moment", 1.5, nothing, "unknownMoment"],
    ["another seat's power", lockOf(2), { kind: "orders", seat: "RUS", orders: [{ kind: "HOLD" }] }, "notYourPower"],
    ["no posture", lockOf(2), { kind: "orders", seat: "AZE", orders: [] }, "onePosture"],
    ["a seat that is not there", lockOf(2), { kind: "orders", seat: "FRA", orders: [] }, "unknownSeat"],
    ["a text that is not there", lockOf(1), { kind: "sign", seat: "AZE", text: 99 }, "unknownText"],
    ["a name that is not on it", lockOf(1), { kind: "unsign", seat: "AZE", text: 99 }, "unknownText"],
    ["an unknown card", lockOf(2), { kind: "card", card: "comet", accused: 0 }, "unknownCard"],
    ["clauses for no text", lockOf(1), { kind: "clauses", text: 99, clauses: [{ kind: "JOINTCOM" }] }, "unknownText"],
  ])("refuses %s", (_, n, change, code) => {
    expect(prepareFork(record, plan(n, change))).toMatchObject({ ok: false, error: { code } });
  });

  it("has nothing to play on once the match is over", () => {
    const log = new Log(scenario, setupOf({ seed: "short", roster: 3, form: "short" }));
    log.take({ by: "clock", steer: { kind: "openRound" } });
    log.take({ by: "instructor", steer: { kind: "end" } });
    const ended = log.record();
    expect(prepareFork(ended, plan(2, nothing))).toMatchObject({ ok: false, error: { code: "matchOver" } });
    // A moment before the end can still be played on.
    expect(prepareFork(ended, plan(1, nothing)).ok).toBe(true);
  });

  it("at the last moment is one of the last round", () => {
    expect(accepted(prepareFork(record, plan(last, nothing))).round).toBe(record.state.round);
  });
});

/** A truce signed in round 1, as it stood and with other clauses. */
describe("a fork of a text", () => {
  const log = new Log(scenario, setupOf({ seed: "clauses", roster: 3, form: "short" }));
  const act = (seat: string, what: Parameters<typeof says>[3] | object) =>
    log.take(
      typeof what === "string"
        ? says(seat, "1", "plenary", what)
        : ({ by: { seat, member: "1" }, act: what } as Parameters<Log["take"]>[0]),
    );
  log.take({ by: "clock", steer: { kind: "openRound" } });
  act("AZE", { kind: "table", convening: null, title: "Truce", clauses: [{ kind: "CEASE", hour: 0 }] });
  act("AZE", { kind: "sign", text: 1, version: 1 });
  act("RUS", "We watch.");
  act("ARM", { kind: "sign", text: 1, version: 1 });
  act("ARM", { kind: "setOrders", orders: [{ kind: "HOLD" }] });
  act("AZE", { kind: "setOrders", orders: [{ kind: "HOLD" }] });
  log.take({ by: "clock", steer: { kind: "lock" } });
  const signed = playBots(log).record();
  const when = (kind: MatchEvent["kind"]) => signed.events.find(({ event }) => event.kind === kind)?.n ?? -1;

  it("asks those who had signed, or would, to sign the other clauses", () => {
    const clauses = [{ kind: "CEASE", hour: 0 }, { kind: "LINES", round: 1 }, { kind: "JOINTCOM" }] as const;
    for (const n of [when("signed"), when("locked")]) {
      const fork = accepted(prepareFork(signed, plan(n, { kind: "clauses", text: 1, clauses: [...clauses] })));
      expect(fork.after.texts[0]).toMatchObject({ signed: ["AZE", "ARM"], versions: [{ n: 1 }, { n: 2, clauses }] });
      expect(verify(scenario, accepted(forkFile(signed, fork, 0))).ok).toBe(true);
    }
  });

  it("holds longer with a line and a commission than bare", { timeout: 20_000 }, () => {
    const held = (clauses: readonly object[]) => {
      const change = { kind: "clauses", text: 1, clauses } as Change;
      const fork = accepted(prepareFork(signed, plan(when("locked"), change)));
      return Array.from({ length: 12 }, (_, i) => runFork(scenario, fork, i)).filter((o) => o.heldRound).length;
    };
    const bare = held([{ kind: "CEASE", hour: 0 }]);
    const lines = held([{ kind: "CEASE", hour: 0 }, { kind: "LINES", round: 1 }, { kind: "JOINTCOM" }]);
    expect(lines).toBeGreaterThan(bare + 2);
  });

  it("needs an offer before somebody can monitor", () => {
    const clauses = [
      { kind: "CEASE", hour: 0 },
      { kind: "MONITOR", body: "RUS" },
    ] as const;
    const fork = prepareFork(signed, plan(when("locked"), { kind: "clauses", text: 1, clauses: [...clauses] }));
    expect(fork).toMatchObject({ ok: false, error: { code: "offerMissing", with: { seat: "RUS" } } });
  });

  it("keeps a name away that was there, to the end of the round", () => {
    const fork = accepted(prepareFork(signed, plan(when("said"), { kind: "unsign", seat: "AZE", text: 1 })));
    expect(fork.after.texts[0]?.signed).toEqual(["ARM"]);
    const late = prepareFork(signed, plan(when("said"), { kind: "sign", seat: "ARM", text: 1 }));
    expect(accepted(late).after.texts[0]?.signed).toEqual(["AZE", "ARM"]);
  });
});

describe("a distribution", () => {
  const outcome = (joint: number, civilians: number): ForkOutcome => ({
    ending: joint === 0 ? "widerWar" : "lastRound",
    heldRound: joint > 50,
    figures: { civilians, military: 1, displaced: 1, ground: 1, durability: 0, joint, widerWar: 1, truceRounds: 0 },
    final: { AZE: joint },
  });

  it("sums up its runs beside what happened", () => {
    const runs = [60, 0, 40, 80, 20].map((joint, i) => outcome(joint, i * 10));
    const sum = distributionOf(outcome(100, 15), runs);
    expect(sum).toMatchObject({ runs: 5, heldRound: 2, typical: 2, best: 3, worst: 1 });
    expect(sum.endings).toEqual({ settlement: 0, lastRound: 4, widerWar: 1, endedByInstructor: 0 });
    expect(sum.figures.joint).toMatchObject({ median: 40, low: 0, high: 80, from: 0, to: 100, happenedBin: 14 });
    expect(sum.figures.joint.bins.reduce((a, b) => a + b)).toBe(5);
    expect(sum.figures.military).toMatchObject({ from: 1, to: 1, happenedBin: 0 });
  });

  it("has room for what stands beside it, and leaves out what is not over", () => {
    const runs = [undefined, outcome(60, 10), undefined, outcome(40, 20)];
    const sum = distributionOf(outcome(50, 15), runs, [outcome(0, 30)]);
    expect(sum).toMatchObject({ runs: 2, best: 1, worst: 3 });
    expect(sum.figures.joint).toMatchObject({ from: 0, to: 60, low: 40, high: 60 });
    expect(sum.figures.joint.bins.reduce((a, b) => a + b)).toBe(2);
  });

  it("is held against the same runs without the change, run by run", () => {
    const changed = [80, 60, 40, undefined, 20].map((joint) => (joint === undefined ? joint : outcome(joint, 5)));
    const unchanged = [60, 40, 60, 0].map((joint) => outcome(joint, 9));
    const paired = pairedOf(changed, unchanged);
    expect(paired).toMatchObject({ pairs: 3, held: { changed: 2, unchanged: 2 } });
    const { mean, error, low, high } = paired?.figures.joint ?? {};
    // 20, 20 and −20: their standard deviation is √(1600 / 3).
    expect(mean).toBeCloseTo(20 / 3);
    expect(error).toBeCloseTo((2 * Math.sqrt(1600 / 3)) / Math.sqrt(3));
    expect([low, high]).toEqual([-20, 20]);
    expect(paired?.figures.civilians).toEqual({ mean: -4, error: 0, low: -4, high: -4 });
    expect(paired?.final.AZE?.mean).toBeCloseTo(20 / 3);
    expect(pairedOf(changed, [])).toBeNull();
  });
});

describe("runs with a change and without it", () => {
  it("are the same run by run where the change changes nothing, from wherever in the round", () => {
    const orders = [...(record.stateAt(lockOf(3) - 1).seats.AZE?.orders ?? [])];
    const opening = at((event) => event.kind === "roundOpened", 3);
    const same = accepted(prepareFork(record, plan(lockOf(3), { kind: "orders", seat: "AZE", orders })));
    const early = accepted(prepareFork(record, plan(opening, nothing)));
    const late = accepted(prepareFork(record, plan(lockOf(3), nothing)));
    const run = (fork: PreparedFork) => [0, 1, 2].map((number) => runFork(scenario, fork, number));
    expect(run(early)).toEqual(run(late));
    expect(run(same)).toEqual(run(late));
  });
});

describe("runs in workers", () => {
  const fork = accepted(prepareFork(record, plan(lockOf(5), nothing)));
  /** A worker in this thread, that works when it is told to. */
  function bench(fails = false) {
    const jobs: (() => void)[] = [];
    let ended = 0;
    const start = () => {
      let hear: (event: { data: FromForkWorker }) => void = () => {};
      let over = false;
      return {
        addEventListener(type: string, listener: (event: { data: FromForkWorker }) => void) {
          if (type === "message") hear = listener;
        },
        postMessage({ shares }: ToForkWorker) {
          const send = (data: FromForkWorker) => over || hear({ data });
          for (const { way, fork: prepared, runs } of shares)
            for (const n of runs)
              jobs.push(() => send({ kind: "outcomes", way, runs: [n], outcomes: [runFork(scenario, prepared, n)] }));
          jobs.push(() => send(fails ? { kind: "failed" } : { kind: "done" }));
        },
        terminate() {
          over = true;
          ended++;
        },
      };
    };
    return { start, jobs, ended: () => ended };
  }

  it("give the same as one after the other, with progress", async () => {
    const { start, jobs, ended } = bench();
    const told: number[] = [];
    const { result } = runForks({ scenario, fork, runs: 6 }, (done) => told.push(done.changed), start);
    for (const job of jobs) job();
    const straight = Array.from({ length: 6 }, (_, n) => runFork(scenario, fork, n));
    expect(accepted(await result).changed).toEqual(distributionOf(fork.happened, straight));
    expect(told).toEqual([1, 2, 3, 4, 5, 6]);
    expect(ended()).toBeGreaterThan(0);
  });

  it("stop when asked to, with what was done", async () => {
    const { start, jobs } = bench();
    const { result, cancel } = runForks({ scenario, fork, runs: 6 }, undefined, start);
    jobs[0]?.();
    cancel();
    for (const job of jobs.slice(1)) job();
    expect(accepted(await result).changed.runs).toBe(1);
  });

  it("say so where one fails", async () => {
    const { start, jobs } = bench(true);
    const { result } = runForks({ scenario, fork, runs: 2 }, undefined, start);
    for (const job of jobs) job();
    expect(await result).toEqual({ ok: false, error: { code: "internal" } });
  });
});
