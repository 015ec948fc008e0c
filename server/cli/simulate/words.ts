/** What words do, in figures: the same seeds played by different arms (§17). */
import { type Figures, meanOf } from "../../../shared/bots/figures.ts";
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import { armNames, milking, offererOf, playArm } from "./arms.ts";
import type { Batch } from "./batch.ts";
import { shown, table } from "./table.ts";
import type { Targets, WordTarget } from "./targets.ts";

/** The matches of every arm, by its name and in the order of their seeds. */
export type Arms = Readonly<Record<string, readonly Figures[]>>;

/** A figure of the trial; `spread`: two standard errors of a difference over paired seeds, null where it is none. */
export interface WordFigure {
  readonly figure: string;
  readonly value: number;
  readonly spread: number | null;
}

const valuesOf = (matches: readonly Figures[], name: string): number[] => matches.flatMap((match) => match[name] ?? []);

/** Mean of the differences of two arms, seed by seed, and two standard errors of it. */
function paired(one: readonly Figures[], two: readonly Figures[], name: string): { value: number; spread: number } {
  const differences = one.flatMap((match, i) => {
    const [a, b] = [match[name]?.[0], two[i]?.[name]?.[0]];
    return a === undefined || b === undefined ? [] : [a - b];
  });
  const value = meanOf(differences);
  const variance = meanOf(differences.map((each) => (each - value) ** 2));
  return { value, spread: 2 * Math.sqrt(variance / Math.max(1, differences.length - 1)) };
}

/** Rounds by which an offerer's record is made; later ones count. */
const recordMade = 2;

/** Of the later offers that an honest lead gets accepted, the share that a breaker of words does not. */
function refusedToLiar(honest: readonly Figures[], liar: readonly Figures[]): number {
  const shares = honest.flatMap((match, i) =>
    Object.entries(match).flatMap(([name, [accepted]]) => {
      const [kind, round] = name.split(".");
      if (kind !== "offer" || Number(round) <= recordMade || accepted !== 1) return [];
      const same = liar[i]?.[name]?.[0];
      return same === undefined ? [] : [1 - same];
    }),
  );
  return meanOf(shares);
}

/** Every figure of the trial but speed. */
export function wordFigures(scenario: Scenario, arms: Arms): WordFigure[] {
  const of = (arm: string) => arms[arm] ?? [];
  const plain = (figure: string, value: number): WordFigure => ({ figure, value, spread: null });
  const score = `score.${offererOf(scenario)}`;
  const gains = milking
    .flatMap((name) => [`milk.${name}`, `milk.${name}.breaking`])
    .map((arm) => ({ figure: `words.${arm}`, ...paired(of(arm), of("muteLead"), score) }));
  return [
    plain("words.answered", meanOf(armNames.flatMap((arm) => valuesOf(of(arm), "answered")))),
    { figure: "words.mediator.settled", ...paired(of("mediator"), of("muteMediator"), "settled") },
    { figure: "words.mediator.joint", ...paired(of("mediator"), of("muteMediator"), "joint") },
    { figure: "words.everybody.settled", ...paired(of("default"), of("mute"), "settled") },
    { figure: "words.everybody.joint", ...paired(of("default"), of("mute"), "joint") },
    plain("words.liarRefused", refusedToLiar(of("honest"), of("liar"))),
    plain("words.kept.dove", meanOf(valuesOf(of("dove"), "kept"))),
    plain("words.kept.pragmatist", meanOf(valuesOf(of("default"), "kept"))),
    plain("words.kept.hawk", meanOf(valuesOf(of("hawk"), "kept"))),
    plain("words.exchanges", meanOf(valuesOf(of("default"), "exchanges"))),
    plain("words.exchangesKept", meanOf(valuesOf(of("default"), "exchangesKept"))),
    plain("words.milked", Math.max(...gains.map(({ value }) => value))),
    ...gains,
  ];
}

/** Matches a second with words against without, both in turns in this process; a half: half as many. */
export function speedWithWords(
  scenario: Scenario,
  batch: Batch,
  matches: number,
): WordFigure & { readonly rates: string } {
  const spent = { default: 0, mute: 0 };
  for (let i = 0; i < matches; i++)
    for (const arm of ["mute", "default"] as const) {
      const start = performance.now();
      playArm(scenario, batch, arm, i);
      // The first few make the code fast.
      if (i >= matches / 6) spent[arm] += performance.now() - start;
    }
  const timed = matches - Math.ceil(matches / 6);
  const rate = (arm: keyof typeof spent) => ((1000 * timed) / spent[arm]).toFixed(1);
  return {
    figure: "words.speed",
    value: spent.mute / spent.default,
    spread: null,
    rates: `${rate("default")} matches a second with words, ${rate("mute")} without`,
  };
}

const names: Readonly<Record<string, string>> = {
  "words.answered": "asks and offers answered in their round",
  "words.mediator.settled": "settled share, a mediator that speaks against a mute one",
  "words.mediator.joint": "joint result, a mediator that speaks against a mute one",
  "words.everybody.settled": "settled share, all speak against all mute",
  "words.everybody.joint": "joint result, all speak against all mute",
  "words.liarRefused": "refused to a breaker of words, of what an honest one gets",
  "words.kept.dove": "words kept by doves",
  "words.kept.pragmatist": "words kept by pragmatists",
  "words.kept.hawk": "words kept by hawks",
  "words.exchanges": "deeds exchanged between the sides a match",
  "words.exchangesKept": "of these, kept",
  "words.milked": "most that a fixed script of offers gains",
  "words.speed": "matches a second with words, of those without",
};
const shares = /answered|settled|liarRefused|[kK]ept|speed/;

export interface JudgedWord extends WordFigure {
  readonly target: WordTarget | null;
  /** Null: there is no target. */
  readonly holds: boolean | null;
}

/** Does each figure meet its target? */
export const judgeWords = (figures: readonly WordFigure[], targets: Targets["words"] = {}): JudgedWord[] =>
  figures.map((each) => {
    const target = targets[each.figure] ?? null;
    return { ...each, target, holds: target && meets(each, target) };
  });

const meets = ({ value, spread }: WordFigure, { atLeast, atMost, aboveSpread }: WordTarget): boolean =>
  !Number.isNaN(value) &&
  (atLeast === undefined || value >= atLeast) &&
  (atMost === undefined || value <= atMost) &&
  (!aboveSpread || (spread !== null && value > spread));

/** The figures as a table, those with targets and then what each script gains. */
export function wordsTable(figures: readonly JudgedWord[]): string {
  const show = (figure: string, value: number) => (shares.test(figure) ? `${shown(100 * value)} %` : shown(value));
  const wanted = (figure: string, { atLeast, atMost, aboveSpread }: WordTarget): string =>
    [
      ...(aboveSpread ? ["above ±"] : []),
      ...(atLeast === undefined ? [] : [`at least ${show(figure, atLeast)}`]),
      ...(atMost === undefined ? [] : [`at most ${show(figure, atMost)}`]),
    ].join(", ");
  const rows = figures.map(({ figure, value, spread, target, holds }) => [
    names[figure] ?? figure.replace("words.milk.", "  gained by offers of ").replace(".breaking", ", broken"),
    show(figure, value),
    spread === null ? "" : `± ${show(figure, spread)}`,
    target ? wanted(figure, target) : "",
    holds === null ? "" : holds ? "holds" : "MISSED",
  ]);
  return table([["", "is", "", "wanted", ""], ...rows]);
}
