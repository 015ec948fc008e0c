/** Laws of words that count (RULES §17), by tables of random players. */
import { describe, expect, test } from "vitest";
import { fold } from "../../shared/engine/apply.ts";
import { decide } from "../../shared/engine/decide.ts";
import { scrub } from "../../shared/engine/scrub.ts";
import { type Viewer, viewFor } from "../../shared/engine/viewFor.ts";
import { settled } from "../../shared/rules/settled.ts";
import type { LoggedEvent } from "../../shared/state/event.ts";
import type { MatchState } from "../../shared/state/matchState.ts";
import { open } from "../../shared/state/setup.ts";
import { knows } from "../../shared/state/spoken.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { type RandomStep, randomPlay } from "../helpers/randomPlay.ts";
import { accepted } from "../helpers/tables.ts";

const seeds = [
  ["talk a", 3],
  ["talk b", 6],
  ["talk c", 10],
  ["talk d", 12],
] as const;

interface Played {
  readonly steps: readonly RandomStep[];
  readonly events: readonly LoggedEvent[];
  readonly state: MatchState;
}
const matches: readonly Played[] = seeds.map(([seed, roster]) => {
  const steps: RandomStep[] = [];
  const watch = (step: RandomStep) => void steps.push(step);
  const { events, state } = randomPlay(scenario, setupOf({ seed, roster }), { acts: 12, words: 40, watch });
  return { steps, events, state };
});
const taken = matches.flatMap(({ steps }) => steps.filter(({ result }) => result.ok));
const talk = taken.filter(
  ({ command }) =>
    "act" in command && (command.act.kind === "answer" || (command.act.kind === "say" && command.act.word)),
);
const viewersOf = (state: MatchState): Viewer[] => [...state.seatOrder, "observer"];

test("the random tables say words of every kind, and settle them in every way", () => {
  const words = new Set(matches.flatMap(({ state }) => state.words.map(({ word }) => word.kind)));
  expect([...words].sort()).toEqual(["accuse", "answer", "ask", "offer", "passOn", "promise", "tell", "warn"]);
  const marks = new Set(matches.flatMap(({ state }) => state.lines.map(({ mark, because }) => because ?? mark)));
  expect([...marks]).toEqual(expect.arrayContaining(["broken", "condition", "kept"]));
  expect(talk.length).toBeGreaterThan(150);
});

describe("a word", () => {
  test("changes nothing that a seat may see that did not hear it", () => {
    let looked = 0;
    for (const { before, after, result } of talk.filter((_, i) => i % 3 === 0)) {
      const said = result.ok ? result.value.find(({ kind }) => kind === "said") : undefined;
      if (said?.kind !== "said" || !said.word) continue;
      for (const viewer of viewersOf(after)) {
        if (viewer !== "observer" && knows(said.word.heard, viewer)) continue;
        if (said.word.heard === null) continue;
        expect(viewFor(scenario, after, viewer)).toEqual(viewFor(scenario, before, viewer));
        expect(scrub(scenario, after, said, viewer)).toBeNull();
        looked += 1;
      }
    }
    expect(looked).toBeGreaterThan(150);
  });

  test("spends no points and moves no number when it is said", () => {
    const numbers = ({ seats, sides, escalation, widerWar, ground }: MatchState) => ({
      seats,
      sides,
      escalation,
      widerWar,
      ground,
    });
    for (const { before, after } of talk) expect(numbers(after)).toEqual(numbers(before));
  });

  test("is refused without a trace where it cannot be said", () => {
    const refused = matches.flatMap(({ steps }) => steps.filter(({ result }) => !result.ok));
    expect(refused.length).toBeGreaterThan(100);
    for (const { before, after } of refused) expect(after).toBe(before);
  });
});

describe("a line of the ledger", () => {
  test("never changes once it is settled", () => {
    for (const { before, after } of taken)
      for (const [i, line] of before.lines.entries()) {
        if (line.mark !== "open") expect(after.lines[i]).toBe(line);
        else expect(after.lines[i]).toMatchObject({ id: line.id, deed: line.deed, if: line.if });
      }
  });

  test("is settled by the resolution of the round in which it falls due", () => {
    for (const { after } of taken.filter(({ command }) => "steer" in command && command.steer.kind === "lock"))
      expect(after.lines.filter(({ mark, due }) => mark === "open" && due <= after.round)).toEqual([]);
  });

  test("is settled as the whole log says, the acts of other rounds left out", () => {
    for (const { events, state } of matches) {
      const done = state.lines.filter(
        ({ mark, because }) => (mark === "kept" || mark === "broken") && because === null,
      );
      for (const { deed, mark, shownBy } of done) {
        if (deed === null) continue;
        expect(settled(scenario, deed, events)).toEqual({ is: mark === "kept" ? "done" : "undone", by: shownBy });
      }
    }
  });

  test("shows nobody more than the deed did", () => {
    for (const { after } of taken.filter((_, i) => i % 11 === 0)) {
      if (after.phase === "debrief") continue;
      for (const viewer of after.seatOrder) {
        const { own, pub } = viewFor(scenario, after, viewer);
        for (const line of [...pub.spoken.lines.filter(({ by }) => by === viewer), ...(own?.spoken.lines ?? [])]) {
          const truth = after.lines.find(({ id }) => id === line.id);
          const sees = truth && (truth.by === viewer || knows(truth.seenBy, viewer));
          if (truth?.mark !== "open" && !sees) expect(["open", "unknown"]).toContain(line.mark);
        }
      }
    }
  });

  test("lies open to all who knew of the word when the match is over", () => {
    for (const { state } of matches)
      for (const seat of state.seatOrder) {
        const { own } = viewFor(scenario, state, seat);
        for (const line of own?.spoken.lines ?? [])
          expect(state.lines.find(({ id }) => id === line.id)?.mark).toBe(line.mark);
      }
  });
});

test("a match with words, decided anew from its commands, is the same", () => {
  for (const [i, { steps, state }] of matches.entries()) {
    const [seed, roster] = seeds[i] ?? seeds[0];
    let again = accepted(open(scenario, setupOf({ seed, roster }))).state;
    for (const { command, result } of steps)
      if (result.ok) again = fold(again, accepted(decide(scenario, again, command)));
    expect(again).toEqual(state);
  }
});
