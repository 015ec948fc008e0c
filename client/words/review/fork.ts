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
  /** `known`: how many of those without the change were there before. */
  doneBoth: (done: { readonly changed: number; readonly unchanged: number }, of: number, known: number) =>
    `With the change ${count(done.changed)} of ${count(of)}; without it ${count(done.unchanged)} of ${count(of)}${
      known > 0 ? ` (${known === of ? "all" : count(known)} known from before)` : ""
    }.`,
  /** What the wait is for. */
  twice: (known: number, of: number) =>
    known === of
      ? "The bots play each run with the change; the same runs without it are known already."
      : "The bots play each run twice, with the change and without it. The runs without it are kept: another change in this round waits half as long.",
  stop: "Stop",
  starting: "The bots are at work…",
  stoppedFirst: "Stopped before the first run was over.",
  stopped: (done: number, of: number) =>
    `Stopped after ${count(done)} of ${count(of)} runs. What follows rests on these.`,
  stoppedBoth: (done: { readonly changed: number; readonly unchanged: number }, of: number) =>
    `Stopped after ${count(done.changed)} of ${count(of)} runs with the change and ${count(done.unchanged)} without it. What follows rests on these.`,
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

/** "−38": the sign of `value` before what is said of its size. */
const signed = (value: number, size: string): string => `${value > 0 ? "+" : value < 0 ? "−" : ""}${size}`;

export const outcomeWords = {
  figure: "Figure",
  scores: "Scores of the seats",
  scoreOf: (seat: string) => `Score of ${seat}`,
  over: (title: string, runs: number) => `${title} over ${runs} runs`,
  percent: (hundredths: number) => `${Math.round(hundredths)} %`,
  points: " in a hundred",
  signed,
  changed: "with the change",
  unchanged: "without it",
  match: "your match",
  /** Around the median, the middle eight tenths, the same without the change, and what happened. */
  inRuns: (runs: number) => `In ${count(runs)} runs: median `,
  between: (low: string, high: string) => `, eight in ten between ${low} and ${high}. `,
  without: "Without the change: median ",
  happened: "In your match: ",
  /** The difference of two runs of one number; `give`: how far its mean is uncertain, null where that is not known. */
  gap: (it: { mean: string; give: string | null; low: string; high: string; unit: string }) =>
    `Run by run, the change makes ${it.mean}${it.unit} on average${
      it.give === null ? "" : ` (give or take ${it.give})`
    }; in eight runs of ten between ${it.low} and ${it.high}.`,
  noGap: (pairs: number) => `Run by run, the change makes no difference to this in ${count(pairs)} runs.`,
  hardlyAny: (pairs: number) =>
    `Run by run, the change makes hardly any difference to this in ${count(pairs)} runs: none in eight of ten.`,
  held: (round: number, share: string, happened: boolean) =>
    `A truce held through round ${round} in ${share} of the runs${happened ? ", as in your match" : "; in your match none did"}.`,
  heldBoth: (it: { round: number; changed: number; unchanged: number; pairs: number }) =>
    `A truce held through round ${it.round} in ${count(it.changed)} of ${count(it.pairs)} runs, against ${count(it.unchanged)} without the change.`,
  heldGap: (mean: string, give: string | null) =>
    `That is ${mean} in a hundred${give === null ? "" : `, give or take ${give}`}.`,
  heldIn: (happened: boolean) => (happened ? "In your match it held." : "In your match none did."),
  endedSo: (ending: string, share: string, unchanged: string) => `${ending} ${share} (without the change ${unchanged})`,
  ended: (endings: readonly string[], yours: string) =>
    `How they ended: ${endings.join(", ")}. Yours ended so: ${yours}.`,
  /** Where the instructor ended the match: the runs go on beyond it. */
  cutShort:
    "Your match was ended early; the runs went on to an end of their own, so its totals say little beside theirs. Hold the runs against those without the change.",
  cutShortAlone:
    "Your match was ended early; the runs went on to an end of their own, so its totals say little beside theirs.",
  pairedSays:
    "Your match is one draw of many. Each run is therefore played twice from the same moment, with the change and without it, with the same bots and the same chance: the difference is the change's own. “Give or take” is two standard errors.",
  open: "Open a run:",
  runs: {
    typical: { link: "a typical one", name: "a typical run" },
    best: { link: "the best for all", name: "the best run for all" },
    worst: { link: "the worst", name: "the worst run for all" },
  },
} as const;
