/** The simulator's trial of words: what its figures are made of (RULES §17). */
import { describe, expect, test } from "vitest";
import { armNames, offererOf, playArms } from "../../server/cli/simulate/arms.ts";
import { judgeWords, wordFigures, wordsTable } from "../../server/cli/simulate/words.ts";
import type { Figures } from "../../shared/bots/figures.ts";
import { scenario } from "../helpers/engine.ts";

const score = `score.${offererOf(scenario)}`;
const match = (figures: Figures): Figures => ({ settled: [1], joint: [60], [score]: [50], ...figures });
const arms = (changes: Readonly<Record<string, readonly Figures[]>>) => ({
  ...Object.fromEntries(armNames.map((arm) => [arm, [match({}), match({})]])),
  ...changes,
});
const figure = (name: string, changes: Readonly<Record<string, readonly Figures[]>>) =>
  wordFigures(scenario, arms(changes)).find((each) => each.figure === `words.${name}`);

describe("a figure of the trial", () => {
  test("compares arms seed by seed, and says how far the difference strays", () => {
    const mediator = [match({ joint: [64] }), match({ joint: [62] })];
    expect(figure("mediator.joint", { mediator })).toMatchObject({ value: 3, spread: 2 });
  });

  test("counts only later offers that an honest lead gets accepted, and the breaker makes too", () => {
    const honest = [match({ "offer.2.AZE": [1], "offer.3.AZE": [1], "offer.4.AZE": [1], "offer.5.AZE": [0] })];
    const liar = [match({ "offer.2.AZE": [0], "offer.3.AZE": [0], "offer.4.AZE": [1], "offer.5.AZE": [0] })];
    expect(figure("liarRefused", { honest, liar })?.value).toBe(0.5);
  });

  test("takes the most that any script gains", () => {
    const gain = [match({ [score]: [57] }), match({ [score]: [57] })];
    expect(figure("milked", { "milk.pause.breaking": gain })?.value).toBe(7);
  });

  test("is held against its target, above its spread where that is asked", () => {
    const given = [
      { figure: "words.answered", value: 1, spread: null },
      { figure: "words.mediator.joint", value: 1, spread: 0.5 },
      { figure: "words.mediator.settled", value: 1, spread: 1.5 },
      { figure: "words.milk.pause", value: 3, spread: 1 },
    ];
    const targets = {
      "words.answered": { atLeast: 1 },
      "words.mediator.joint": { aboveSpread: true },
      "words.mediator.settled": { aboveSpread: true },
    } as const;
    const judged = judgeWords(given, targets);
    expect(judged.map(({ holds }) => holds)).toEqual([true, true, false, null]);
    expect(wordsTable(judged).split("\n")[1]).toMatch(/^asks and offers answered in their round\s+100 %/);
  });
});

test("every arm can be played, and bots answer all that they are asked", () => {
  const batch = { setup: { roster: 3, form: "short" }, seed: "trial", tempers: {} } as const;
  for (const arm of armNames) {
    const [figures] = playArms(scenario, batch, arm, { from: 0, to: 1 });
    expect(new Set(figures?.answered), arm).toEqual(arm === "mute" ? new Set() : new Set([1]));
  }
});
