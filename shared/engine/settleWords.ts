/** The settlement of words at a round's resolution: kept, broken or void, with the event that shows it (§17). */
import type { SeatId } from "../base/ids.ts";
import type { Resolution } from "../rules/resolution.ts";
import { settled, type Verdict } from "../rules/settled.ts";
import type { LoggedEvent } from "../state/event.ts";
import type { Term } from "../state/gauge.ts";
import { type Knowing, knows, type SpokenWord, type WordLine } from "../state/spoken.ts";
import type { LineMark, VoidReason } from "../terms/choices.ts";
import { bothKnow, whoSees } from "./deedSight.ts";
import { offerOf } from "./foldWords.ts";

/** Settles all that can be settled, ends what has waited long enough, and moves credibility for what was said before many. */
export function settleWords(r: Resolution): void {
  if (r.state.words.length === 0) return;
  for (const word of r.state.words)
    if (isOver(word, r.state.round)) r.emit({ kind: "wordExpired", word: word.id, seat: word.by });
  const open = r.state.lines.filter(({ mark }) => mark === "open");
  if (open.length === 0) return;
  const log = r.state.past.flat();
  const outcomes = open.flatMap((line) => outcomeOf(r, log, line) ?? []);
  const all = [...outcomes, ...released(r, outcomes)];
  for (const { line, ...of } of all) r.emit({ kind: "wordSettled", line: line.id, seat: line.by, to: line.to, ...of });
  moveCredibility(r, all);
}

/** A question waits for its round, an offer as long as it says; an accusation's right of reply has no end. */
function isOver({ status, word, round }: SpokenWord, now: number): boolean {
  if (status !== "open") return false;
  const offer = offerOf(word);
  return offer ? offer.until <= now : word.kind === "ask" && round <= now;
}

interface Settled {
  readonly line: WordLine;
  readonly mark: Exclude<LineMark, "open">;
  readonly shownBy: number | null;
  readonly because: VoidReason | null;
  readonly seenBy: Knowing;
}

/** What becomes of the line now; null while its deed or its condition is open. */
function outcomeOf(r: Resolution, log: readonly LoggedEvent[], line: WordLine): Settled | null {
  if (line.deed === null) return null;
  const on = { scenario: r.scenario, state: r.state, log };
  const conditions = line.if.map((deed) => ({ deed, verdict: settled(r.scenario, deed, log) }));
  const failed = conditions.find(({ verdict }) => verdict.is === "undone");
  if (failed) {
    const seenBy = whoSees(on, failed.deed, failed.verdict);
    return { line, mark: "void", shownBy: failed.verdict.by, because: "condition", seenBy };
  }
  const verdict: Verdict = settled(r.scenario, line.deed, log);
  if (verdict.is === "open" || conditions.some((each) => each.verdict.is === "open")) return null;
  const seenBy = conditions
    .map((each) => whoSees(on, each.deed, each.verdict))
    .reduce(bothKnow, whoSees(on, line.deed, verdict));
  return { line, mark: verdict.is === "done" ? "kept" : "broken", shownBy: verdict.by, because: null, seenBy };
}

/** A party to a bargain who sees the other break it is released from its own part. */
function released(r: Resolution, outcomes: readonly Settled[]): Settled[] {
  const now = new Set(outcomes.map(({ line }) => line.id));
  const breaches = outcomes.filter(({ mark, line }) => mark === "broken" && line.word !== line.boundBy);
  return r.state.lines.flatMap((line): Settled[] => {
    if (line.mark !== "open" || now.has(line.id)) return [];
    const breach = breaches.find(
      (each) => each.line.boundBy === line.boundBy && each.line.by !== line.by && knows(each.seenBy, line.by),
    );
    if (!breach) return [];
    return [{ line, mark: "void", shownBy: breach.shownBy, because: "released", seenBy: breach.seenBy }];
  });
}

/** Only for words given before several seats, and only where all of these could see the outcome. */
function moveCredibility(r: Resolution, outcomes: readonly Settled[]): void {
  const { kept, broken, mostARound } = r.numbers.words;
  const terms = new Map<SeatId, Term[]>();
  for (const { line, mark, seenBy } of outcomes) {
    if (!line.public || mark === "void" || !seenByAll(r, line, seenBy)) continue;
    const term: Term =
      mark === "kept"
        ? { cause: "wordKept", amount: kept, line: line.id }
        : { cause: "wordBroken", amount: broken, line: line.id };
    terms.set(line.by, [...(terms.get(line.by) ?? []), term]);
  }
  for (const [seat, own] of terms) {
    const sum = own.reduce((total, { amount }) => total + (amount ?? 0), 0);
    const over = Math.max(-mostARound, Math.min(mostARound, sum)) - sum;
    r.move({ gauge: "credibility", seat }, over === 0 ? own : [...own, { cause: "atLimit", amount: over }]);
  }
}

function seenByAll(r: Resolution, line: WordLine, seenBy: Knowing): boolean {
  const heard = r.state.words.find(({ id }) => id === line.boundBy)?.heard ?? null;
  return heard === null ? seenBy === null : heard.every((seat) => knows(seenBy, seat));
}
