/** The words of "what if?". */
import type { ForkFigure } from "../../../shared/review/fork.ts";
import { list } from "../gauges.ts";

export const figureWords = {
  civilians: "Civilians killed",
  military: "Soldiers killed",
  displaced: "Displaced, thousands",
  ground: "Ground changed hands, points",
  durability: "Chance that peace lasts 90 days",
  joint: "Joint score",
  widerWar: "Risk of a wider war",
  truceRounds: "Rounds of truce kept",
} satisfies Record<ForkFigure, string>;

const count = (number: number): string => number.toLocaleString("en-GB");

/** A text that shares its title with another. */
export const numbered = (title: string, text: number): string => `${title} (text ${text})`;

/** What can be changed. */
export const changeWords = {
  orders: "A seat gives other orders",
  sign: "A seat signs, or does not",
  clauses: "A text says something else",
  card: "Another event comes",
  nothing: "Nothing: only chance and the bots differ",
} as const;

export const forkWords = {
  heading: "What if?",
  open: (round: number) => `Change one thing in round ${round}…`,
  done: "Runs done",
  doneOf: (done: number, of: number) => `${count(done)} of ${count(of)}`,
  stop: "Stop",
  starting: "The bots are at work…",
  stoppedFirst: "Stopped before the first run was over.",
  stopped: (done: number, of: number) =>
    `Stopped after ${count(done)} of ${count(of)} runs. What follows rests on these.`,
  what: "What is changed",
  start: "Let bots play on",
  often: "How often",
  times: (runs: number) => `${count(runs)} times`,
  rest: "The rest of the round stays as it was played; bots hold every seat from the next one on.",
  card: { legend: "Which event", none: "None" },
  clauses: { which: "Which text", legend: "What it says", signedBy: "Signed by", nobody: "nobody" },
  orders: { which: "Which seat", legend: "Its orders", asItWas: "as it was" },
  signature: { legend: "Whose name" },
} as const;

/** What was chosen, as a heading; `seat` as it stands inside a sentence. */
export const ifWords = {
  nothing: "If all had been as it was",
  noCard: "If no event had come",
  card: (card: string) => `If the event had been: ${card}`,
  accused: (card: string, side: string) => `${card} (${side} accused)`,
  clauses: (title: string, added: readonly string[], gone: readonly string[]) => {
    const parts = [added.length > 0 && `with ${list(added)}`, gone.length > 0 && `without ${list(gone)}`];
    return `If “${title}” had been ${list(parts.filter((part) => part !== false))}`;
  },
  /** The choice itself. */
  signs: (seat: string, title: string) => `${seat} signs “${title}”`,
  doesNotSign: (seat: string, title: string) => `${seat} does not sign “${title}”`,
  signed: (seat: string, title: string) => `If ${seat} had signed “${title}”`,
  notSigned: (seat: string, title: string) => `If ${seat} had not signed “${title}”`,
  /** "ordered “Hold” instead of “Attack in the north”": one of the two has something. */
  orders: (seat: string, added: readonly string[], gone: readonly string[]) => {
    const said = (orders: readonly string[]) => list(orders.map((order) => `“${order}”`));
    if (added.length === 0) return `If ${seat} had not ordered ${said(gone)}`;
    const instead =
      gone.length === 0 ? `also ordered ${said(added)}` : `ordered ${said(added)} instead of ${said(gone)}`;
    return `If ${seat} had ${instead}`;
  },
} as const;

export const outcomeWords = {
  figure: "Figure",
  scores: "Scores of the seats",
  scoreOf: (seat: string) => `Score of ${seat}`,
  over: (title: string, runs: number) => `${title} over ${runs} runs`,
  percent: (hundredths: number) => `${Math.round(hundredths)} %`,
  /** Around the median, the middle eight tenths, and what happened. */
  inRuns: (runs: number) => `In ${count(runs)} runs: median `,
  between: (low: string, high: string) => `, eight in ten between ${low} and ${high}. In your match: `,
  marked: ", the marked bar.",
  held: (round: number, share: string, happened: boolean) =>
    `A truce held through round ${round} in ${share} of the runs${happened ? ", as in your match" : "; in your match none did"}.`,
  ended: (endings: readonly string[], yours: string) =>
    `How they ended: ${endings.join(", ")}. Yours ended so: ${yours}.`,
  /** Where the instructor ended the match: the runs go on beyond it. */
  cutShort: `Your match was ended early; the runs went on to an end of their own, so its totals say little beside theirs. Run “${changeWords.nothing}” as well, and compare the two.`,
  open: "Open a run:",
  runs: {
    typical: { link: "a typical one", name: "a typical run" },
    best: { link: "the best for all", name: "the best run for all" },
    worst: { link: "the worst", name: "the worst run for all" },
  },
} as const;
