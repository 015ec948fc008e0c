/** Bots that bargain: answers to words by chance, and to the questions that people ask (RULES §17). */
import { describe, expect, test } from "vitest";
import { stream } from "../../shared/base/rng.ts";
import { muted, temperaments } from "../../shared/bots/policy.ts";
import { type Running, settle, type Tempers, take } from "../../shared/bots/runMatch.ts";
import { biChannel } from "../../shared/engine/channels.ts";
import { decide } from "../../shared/engine/decide.ts";
import { waitsFor } from "../../shared/engine/spokenFor.ts";
import type { Answering, Asked, Sayable } from "../../shared/terms/word.ts";
import { byClock, bySeat, opened, scenario, setupOf } from "../helpers/engine.ts";
import { type Draws, randomWord } from "../helpers/randomWords.ts";

/** A match with its first round open. */
function begun(seed: string, roster: number): Running {
  const { state } = opened(setupOf({ seed, roster }));
  const running: Running = { state, events: [], commands: [] };
  take(scenario, running, byClock("openRound"));
  return running;
}

function drawsOn(running: Running, seed: string): Draws {
  const chance = stream(`talk ${seed}`, 0, "players");
  const below = (n: number) => Math.min(n - 1, Math.floor(chance.uniform() * n));
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  return {
    scenario,
    get state() {
      return running.state;
    },
    heads: (odds) => chance.uniform() < odds,
    pick,
    id: pick,
    number: (last) => 1 + below(last),
    clauses: () => [{ kind: "CEASE", hour: 0 }],
  };
}

const everybody = (temperament: (typeof temperaments)[number]): Tempers =>
  Object.fromEntries(scenario.files.scenario.seats.map(({ id }) => [id, temperament]));

describe("every ask and offer to a bot", () => {
  test.each([...temperaments])("is answered in the same round, whatever was said: %ss", (temperament) => {
    let heard = 0;
    for (const roster of [3, 6, 12]) {
      const running = begun(`words ${roster}`, roster);
      const draws = drawsOn(running, `${temperament} ${roster}`);
      while (running.state.phase !== "debrief") {
        settle(scenario, running, running.state.seatOrder, everybody(temperament), { talk: false, ready: false });
        for (let said = 0; said < 25; said++) {
          const seat = draws.pick(running.state.seatOrder);
          const to = draws.pick(running.state.seatOrder.filter((each) => each !== seat));
          const word = randomWord(draws, seat, biChannel(seat, to));
          const command = bySeat(seat, { kind: "say", channel: biChannel(seat, to), text: "", word });
          if (decide(scenario, running.state, command).ok) take(scenario, running, command);
        }
        settle(scenario, running, running.state.seatOrder, everybody(temperament), { talk: false });
        const { words, seatOrder } = running.state;
        const asked = words.filter(({ word }) => word.kind === "ask" || word.kind === "offer");
        heard += asked.length;
        expect(asked.flatMap((word) => seatOrder.filter((seat) => word.to === seat && waitsFor(word, seat)))).toEqual(
          [],
        );
        take(scenario, running, byClock("lock"));
        if (running.state.phase === "wire") take(scenario, running, byClock("openRound"));
      }
    }
    expect(heard).toBeGreaterThan(150);
  });
});

/** What a bot answers to one word of Russia in a bilateral channel, in the first round. */
function answerTo(to: string, word: Sayable, tempers: Tempers = {}): Answering | undefined {
  const running = begun("one word", 8);
  take(scenario, running, bySeat("RUS", { kind: "say", channel: biChannel("RUS", to), text: "", word }));
  const bots = running.state.seatOrder.filter((seat) => seat !== "RUS");
  settle(scenario, running, bots, tempers, { talk: false });
  const [answer] = running.state.words.filter(({ word: each, by }) => each.kind === "answer" && by === to);
  return answer?.word.kind === "answer" ? answer.word.answer : undefined;
}

const ask = (to: string, asked: Asked): Sayable => ({ kind: "ask", to, inConfidence: false, asked }) as Sayable;

describe("a bot is asked", () => {
  test("what would bring it to talks: it names the venue and frame, a step, or why not", () => {
    for (const seat of ["AZE", "ARM"] as const)
      for (const temperament of ["dove", "pragmatist", "hawk"] as const) {
        const answer = answerTo(seat, ask(seat, { for: "talks", venue: "moscow", frame: null }), {
          [seat]: temperament,
        });
        expect(["tells", "no"]).toContain(answer?.says);
        if (answer?.says === "tells") expect(answer.told.of).toBe("talks");
      }
    expect(answerTo("ARM", ask("ARM", { for: "talks", venue: "moscow", frame: null }), { ARM: "dove" })).toMatchObject({
      says: "tells",
      told: { venue: "moscow" },
    });
  });

  test("for what it has no power to do: it says so", () => {
    expect(answerTo("FRA", ask("FRA", { for: "talks", venue: null, frame: null }))).toEqual({
      says: "no",
      reason: "power",
    });
  });

  test("to hold for a round: a dove says yes, and holds", () => {
    const deed = { seat: "ARM", does: { kind: "hold" }, not: false, from: 1, to: 1 } as const;
    expect(answerTo("ARM", ask("ARM", { for: "deeds", deeds: [deed] }), { ARM: "dove" })?.says).toBe("yes");
  });
});

test("a word given is kept: who promised to hold holds", () => {
  const running = begun("kept", 8);
  const { state } = running;
  const hold = (seat: string) => ({ seat, does: { kind: "hold" as const }, not: false, from: 1, to: 1 });
  const word = {
    kind: "offer",
    to: "ARM",
    inConfidence: false,
    give: [hold("AZE")],
    get: [hold("ARM")],
    if: [],
    until: 1,
  };
  take(scenario, running, bySeat("AZE", { kind: "say", channel: "direct", text: "", word: word as Sayable }));
  settle(scenario, running, state.seatOrder, { AZE: "dove", ARM: "dove" }, { talk: false });
  const holds = () =>
    running.state.lines.filter(({ deed, word }) => deed?.does.kind === "hold" && word.startsWith("direct"));
  expect(holds().map(({ by }) => by)).toEqual(["AZE", "ARM"]);
  take(scenario, running, byClock("lock"));
  expect(holds().map(({ mark }) => mark)).toEqual(["kept", "kept"]);
});

describe("bots that begin", () => {
  /** A match of bots that play by their parts, each round open up to the moment before anybody is ready. */
  function* played(seed: string): Generator<Running> {
    const running = begun(seed, 8);
    while (running.state.phase !== "debrief") {
      settle(scenario, running, running.state.seatOrder, {}, { talk: false, ready: false });
      yield running;
      settle(scenario, running, running.state.seatOrder, {}, { talk: false });
      take(scenario, running, byClock("lock"));
      if (running.state.phase === "wire") take(scenario, running, byClock("openRound"));
    }
  }

  test("a mediator has asked both leads before it tables a text, and what it tables after two yeses is signed by both", () => {
    let tabled = 0;
    let agreed = 0;
    for (let seed = 0; seed < 12; seed++)
      for (const { state, events } of played(`p-${seed}`)) {
        const now = events.filter(({ round }) => round === state.round);
        for (const { event, n } of now) {
          if (event.kind !== "tabled" || scenario.seat[event.by]?.side !== null) continue;
          tabled += 1;
          const asked = scenario.leads.map((lead) =>
            now.some(
              (each) =>
                each.n < n &&
                each.event.kind === "said" &&
                each.event.seat === event.by &&
                each.event.word?.to === lead &&
                each.event.word.says.kind === "ask",
            ),
          );
          expect(asked, `round ${state.round} of ${seed}`).toEqual([true, true]);
          const text = state.texts.find(({ id }) => id === event.text);
          if (
            text?.title === "What both sides could sign" &&
            scenario.leads.every((lead) => text.signed.includes(lead))
          )
            agreed += 1;
        }
      }
    expect(tabled).toBeGreaterThan(8);
    expect(agreed).toBeGreaterThan(0);
  });

  test("nobody begins more than eight words a round, and none twice to one seat", () => {
    for (const { state } of played("limits")) {
      const begunNow = state.words.filter(({ round, word }) => round === state.round && word.kind !== "answer");
      for (const seat of state.seatOrder) {
        const own = begunNow.filter(({ by }) => by === seat);
        expect(own.length).toBeLessThanOrEqual(8);
        const keys = own.map(({ to, word }) => `${to} ${JSON.stringify(word)}`);
        expect(new Set(keys).size).toBe(keys.length);
      }
    }
  });

  test("who is muted answers, and begins nothing", () => {
    const running = begun("mute", 8);
    const players = Object.fromEntries(running.state.seatOrder.map((seat) => [seat, muted()]));
    settle(scenario, running, running.state.seatOrder, players, { talk: false });
    expect(running.state.words).toEqual([]);
    expect(answerTo("ARM", ask("ARM", { for: "plan" }))).toBeDefined();
  });

  test("leads spare each other's towns, and a patron backs its client for it", () => {
    const lines = [...played("deals")].at(-1)?.state.lines ?? [];
    const kinds = new Set(lines.map(({ by, deed }) => `${by} ${deed?.not ? "not " : ""}${deed?.does.kind}`));
    expect([...kinds]).toEqual(expect.arrayContaining(["AZE not shell", "ARM not shell", "TUR press"]));
  });

  test("the two leads give one deed for another, and hold to it", () => {
    const running = begun("exchange", 8);
    while (running.state.phase !== "debrief") {
      if (running.state.phase === "open") {
        settle(scenario, running, running.state.seatOrder, {}, { talk: false });
        take(scenario, running, byClock("lock"));
      } else take(scenario, running, byClock("openRound"));
    }
    const { words, lines } = running.state;
    const made = words.filter(
      ({ by, to, word, status }) =>
        [by, to].every((seat) => seat !== null && scenario.leads.includes(seat)) &&
        word.kind === "offer" &&
        status === "accepted",
    );
    const kinds = made.map(({ word }) =>
      word.kind === "offer" ? [word.give, word.get].map(([deed]) => deed?.does.kind) : [],
    );
    expect(kinds.some(([give, get]) => give !== undefined && get !== undefined && give !== get)).toBe(true);
    const bound = lines.filter(({ word }) => made.some(({ id }) => id === word));
    expect(new Set(bound.map(({ by }) => by))).toEqual(new Set(scenario.leads));
    expect(bound.filter(({ mark }) => mark === "broken").length).toBeLessThan(bound.length / 2);
  });
});
