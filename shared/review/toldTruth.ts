/** What was told against what was so: figures, prices of a signature, plans (§17). Marked in the debrief alone. */
import { latestClauses } from "../rules/clauses.ts";
import { settled } from "../rules/settled.ts";
import { toldBy } from "../rules/textsInLog.ts";
import type { SpokenWord } from "../state/spoken.ts";
import type { Clause, ClauseKind } from "../terms/clause.ts";
import type { Told } from "../terms/word.ts";
import { benchAt } from "./bench.ts";
import type { MatchRecord } from "./record.ts";
import { heldByBot } from "./seatSheets.ts";

/** more: it would have signed, and asked for clauses that it did not need. */
export type TruthOfTold = "true" | "false" | "more";

export interface ToldTruth {
  readonly word: SpokenWord;
  readonly told: Told;
  readonly verdict: TruthOfTold;
  /** The true figure; null for all else. */
  readonly truth: number | null;
  /** Clauses that it asked for and did not need. */
  readonly excess: readonly ClauseKind[];
  /** By the speaker's own sheet; false: by the score, for nobody knows a person's reasons. */
  readonly own: boolean;
}

/** Every word that told something which the record can check, in order. */
export const toldTruths = (record: MatchRecord): ToldTruth[] =>
  record.state.words.flatMap((word) => {
    const told = toldBy(word.word);
    const found = told && check(record, word, told);
    return told && found ? [{ word, told, ...found }] : [];
  });

type Found = Pick<ToldTruth, "verdict" | "truth" | "excess" | "own">;
const plain = (verdict: TruthOfTold): Found => ({ verdict, truth: null, excess: [], own: true });

function check(record: MatchRecord, word: SpokenWord, told: Told): Found | null {
  switch (told.of) {
    case "figure":
      return word.truth === null
        ? null
        : { ...plain(isNear(told.value, word.truth) ? "true" : "false"), truth: word.truth };
    case "plan":
      return planTruth(record, word);
    case "did":
      return didTruth(record, told);
    case "signature":
      return priceTruth(record, word, told);
    default:
      return null;
  }
}

/** A figure is true as people round it: to a hundredth of itself, or a tenth. */
const isNear = (told: number, truth: number): boolean => Math.abs(told - truth) <= Math.max(0.1, Math.abs(truth) / 100);

function planTruth(record: MatchRecord, word: SpokenWord): Found | null {
  const marks = record.state.lines
    .filter((line) => line.word === word.id && line.kind === "plan")
    .map(({ mark }) => mark);
  if (marks.includes("broken")) return plain("false");
  return marks.length > 0 && marks.every((mark) => mark === "kept") ? plain("true") : null;
}

/** As the whole log shows it. */
function didTruth(record: MatchRecord, { deeds }: Extract<Told, { of: "did" }>): Found | null {
  const verdicts = deeds.map((deed) => settled(record.scenario, deed, record.events).is);
  if (verdicts.includes("undone")) return plain("false");
  return verdicts.every((is) => is === "done") ? plain("true") : null;
}

/** Would it have signed a text with what it asked for, and needed all of that? Null where it asked for deeds, too: that cannot be played through here. */
function priceTruth(record: MatchRecord, word: SpokenWord, told: Extract<Told, { of: "signature" }>): Found | null {
  const { scenario } = record;
  const n = word.n - 1;
  const state = record.stateAt(n);
  const text = told.text === null ? undefined : state.texts[told.text - 1];
  if (scenario.seat[word.by]?.side == null || told.needs.length > 0 || (told.text !== null && !text)) return null;
  const bench = benchAt(record, n, text?.convening ?? null);
  const forms = bench.writable();
  const asked = told.having.flatMap(({ kind }) => (kind === null ? [] : [kind]));
  const barred = new Set(told.lacking.map(({ kind }) => kind));
  const kept = (text ? latestClauses(text) : []).filter(({ kind }) => !barred.has(kind) && !asked.includes(kind));
  const added = asked.flatMap((kind): readonly Clause[] => forms[kind].slice(0, 1));
  const signs = (clauses: readonly Clause[]) => bench.opinion(word.by, clauses, text?.signed ?? []).accepts;
  const own = heldByBot(record, word.by, state.round);
  const whole = [...kept, ...added];
  if (whole.length === 0) return null;
  if (!signs(whole)) return { ...plain("false"), own };
  const excess = text ? added.filter((clause) => signs(whole.filter((each) => each !== clause))) : [];
  return { ...plain(excess.length > 0 ? "more" : "true"), excess: excess.map(({ kind }) => kind), own };
}
