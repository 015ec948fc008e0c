/** Texts as the log tells of them: what was tabled and signed, who had said yes to it, to whom it had been shown (§17). */
import { canonical } from "../base/hash.ts";
import type { SeatId } from "../base/ids.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { EventKind, EventOf, LoggedEvent } from "../state/event.ts";
import { seatDef } from "../state/seating.ts";
import { knows } from "../state/spoken.ts";
import type { Clause } from "../terms/clause.ts";
import type { ClausePattern, Deed, TextPattern, Unless } from "../terms/deed.ts";
import type { Told, Word } from "../terms/word.ts";
import { clauseAbout } from "./clauseKeys.ts";
import { neededSeats } from "./signatures.ts";

/** A text at one moment. */
export interface TextThen {
  /** Null: a draft that lay on no table. */
  readonly text: number | null;
  readonly clauses: readonly Clause[];
}

/** Do the clauses have one like that? */
export const hasLike = (clauses: readonly Clause[], { kind, about }: ClausePattern): boolean =>
  clauses.some(
    (clause) => (kind === null || clause.kind === kind) && (about === null || clauseAbout(clause) === about),
  );

/** Is it such a text? */
export const isSuch = ({ text, clauses }: TextThen, pattern: TextPattern): boolean =>
  (pattern.text === null || pattern.text === text) &&
  pattern.having.every((one) => hasLike(clauses, one)) &&
  !pattern.lacking.some((one) => hasLike(clauses, one));

const kindOf = <K extends EventKind>(
  log: readonly LoggedEvent[],
  kind: K,
): readonly (LoggedEvent & { readonly event: EventOf<K> })[] =>
  log.filter((entry) => entry.event.kind === kind) as never;

/** The text's clauses just before event `n`; none where it was not tabled. */
export function clausesBefore(log: readonly LoggedEvent[], text: number, n: number): readonly Clause[] {
  const version = log.findLast(
    ({ n: at, event }) => at < n && (event.kind === "tabled" || event.kind === "amended") && event.text === text,
  )?.event;
  return version?.kind === "tabled" || version?.kind === "amended" ? version.clauses : [];
}

/** Was there, before event `n`, what excuses a deed on this text? */
export function excused(
  scenario: Scenario,
  log: readonly LoggedEvent[],
  unless: Unless,
  on: TextThen & { readonly n: number },
): boolean {
  const before = log.filter(({ n }) => n < on.n);
  return unless.is === "yesOf" ? saidYes(before, unless.seat, on) : wasShown(scenario, before, unless.seat, on);
}

/** A yes: its name under the latest version, or a word that says it signs or endorses such a text. */
function saidYes(log: readonly LoggedEvent[], seat: SeatId, on: TextThen): boolean {
  const last = log.findLast(
    ({ event }) =>
      (event.kind === "amended" && event.text === on.text) ||
      ((event.kind === "signed" ||
        event.kind === "endorsed" ||
        event.kind === "unsigned" ||
        event.kind === "rejected") &&
        event.text === on.text &&
        event.seat === seat),
  )?.event.kind;
  if (last === "signed" || last === "endorsed") return true;
  return kindOf(log, "said").some(
    ({ event }) =>
      event.seat === seat &&
      event.word !== undefined &&
      deedsSaid(log, event.word.says).some(
        ({ seat: whose, does, not }) =>
          whose === seat && !not && (does.kind === "sign" || does.kind === "endorse") && isSuch(on, does.texts),
      ),
  );
}

/** The deeds that a word gives, or says yes to. */
function deedsSaid(log: readonly LoggedEvent[], word: Word): readonly Deed[] {
  if (word.kind === "promise") return word.deeds;
  const told = toldBy(word);
  if (told?.of === "plan") return told.deeds;
  if (word.kind !== "answer" || word.answer.says !== "yes") return [];
  const asked = kindOf(log, "said").find(({ event }) => event.word?.id === word.answers)?.event.word?.says;
  if (asked?.kind === "ask") return asked.asked.for === "deeds" ? asked.asked.deeds : [];
  if (asked?.kind === "offer") return asked.get;
  return asked?.kind === "answer" && asked.answer.says === "onlyIf" ? asked.answer.get : [];
}

/** What a word tells, by itself or as an answer. */
export function toldBy(word: Word): Told | null {
  if (word.kind === "tell") return word.told;
  return word.kind === "answer" && word.answer.says === "tells" ? word.answer.told : null;
}

/** Shown: it sits at that table, must sign it as a third party, has put its name to it, or was told its words. */
function wasShown(scenario: Scenario, log: readonly LoggedEvent[], seat: SeatId, on: TextThen): boolean {
  if (on.text !== null && atItsTable(scenario, log, seat, on.text)) return true;
  if (
    seatDef(scenario, seat).side === null &&
    neededSeats(scenario, Object.keys(scenario.seat), on.clauses, null).includes(seat)
  )
    return true;
  return showings(log, seat).some(
    (shown) => (shown.text !== null && shown.text === on.text) || canonical(shown.clauses) === canonical(on.clauses),
  );
}

function atItsTable(scenario: Scenario, log: readonly LoggedEvent[], seat: SeatId, text: number): boolean {
  const tabled = kindOf(log, "tabled").find(({ event }) => event.text === text)?.event;
  if (!tabled) return false;
  if (tabled.by === seat) return true;
  if (tabled.convening === null) return scenario.leads.includes(seat);
  return log.some(
    ({ event }) =>
      (event.kind === "convened" && event.convening === tabled.convening && event.host === seat) ||
      (event.kind === "responded" &&
        event.convening === tabled.convening &&
        event.seat === seat &&
        event.answer === "confirmed"),
  );
}

/** Texts that words told this seat, each with its event. */
function showings(log: readonly LoggedEvent[], seat: SeatId): (TextThen & { n: number; by: SeatId })[] {
  return kindOf(log, "said").flatMap(({ n, event }) => {
    const told = event.word && knows(event.word.heard, seat) ? toldBy(event.word.says) : null;
    return told?.of === "text" ? [{ n, by: event.seat, text: told.text, clauses: told.clauses }] : [];
  });
}

/** The showings of `by` to `seat`, each with its event. */
export const showingsBy = (log: readonly LoggedEvent[], by: SeatId, seat: SeatId) =>
  showings(log, seat).filter((shown) => shown.by === by);

/** Signatures of a seat that stood when a round was resolved, each with the event that set it. */
export function standingSignatures(
  log: readonly LoggedEvent[],
  seat: SeatId,
): (TextThen & { n: number; round: number })[] {
  const standing = new Map<number, TextThen & { n: number }>();
  const found: (TextThen & { n: number; round: number })[] = [];
  for (const { n, round, event } of log) {
    if (event.kind === "signed" && event.seat === seat)
      standing.set(event.text, { n, text: event.text, clauses: clausesBefore(log, event.text, n) });
    else if (event.kind === "amended" || (event.kind === "unsigned" && event.seat === seat))
      standing.delete(event.text);
    else if (event.kind === "locked") for (const signature of standing.values()) found.push({ ...signature, round });
    else if (event.kind === "enteredIntoForce" || event.kind === "voided") standing.delete(event.text);
  }
  return found;
}
