/** A word in the making: its kind, whose deeds it is made of, what else it names, and the word or the answer that they come to. Pure. */

import type { SeatId, Side } from "../../shared/base/ids.ts";
import { latestClauses } from "../../shared/rules/clauses.ts";
import type { ReadableText, SeenWord } from "../../shared/state/seatView.ts";
import type { Frame, figureKinds } from "../../shared/terms/choices.ts";
import type { ClauseKind } from "../../shared/terms/clause.ts";
import type { Deed } from "../../shared/terms/deed.ts";
import type { Accusation, Answering, Asked, Sayable, Told } from "../../shared/terms/word.ts";
import type { MadeKind } from "./madeKinds.ts";
import { bargainIn } from "./spoken.ts";

export const askedKinds = ["deeds", "talks", "signature", "plan", "figure"] as const satisfies readonly Asked["for"][];
export const toldKinds = [
  ...(["plan", "did", "figure", "talks", "signature", "text", "support", "fact"] as const),
] as const satisfies readonly Told["of"][];
export const accusedKinds = ["word", "clause", "town"] as const satisfies readonly Accusation["of"][];

export type FigureKind = (typeof figureKinds)[number];

/** What a word names beside deeds; each kind of word reads those that it needs. */
export interface Named {
  readonly asked: Asked["for"];
  readonly told: Told["of"];
  readonly accused: Accusation["of"];
  readonly figure: FigureKind;
  readonly side: Side;
  readonly value: number;
  readonly venue: string | null;
  readonly frame: Frame | null;
  /** Null: any text. */
  readonly text: number | null;
  readonly having: readonly ClauseKind[];
  readonly lacking: readonly ClauseKind[];
  readonly clause: ClauseKind | null;
  /** Empty until one is chosen, as those below. */
  readonly seat: SeatId;
  readonly fact: string;
  readonly line: string;
  readonly town: string;
  readonly word: string;
}

export interface WordDraft extends Named {
  readonly kind: MadeKind | "counter" | "answer";
  /** Null: everybody in the channel. */
  readonly to: SeatId | null;
  readonly ours: readonly Deed[];
  /** What the addressee is to do or, in a promise and a warning, anybody else. */
  readonly theirs: readonly Deed[];
  /** Deeds of others on which an offer depends. */
  readonly others: readonly Deed[];
  /** Last round in which an offer stands open. */
  readonly until: number;
  /** What was done, by whomever. */
  readonly past: readonly Deed[];
  readonly inConfidence: boolean;
}

const named: Named = {
  ...{ asked: "deeds", told: "plan", accused: "word", figure: "militaryDead", side: 0, value: 0 },
  ...{ venue: null, frame: null, text: null, having: [], lacking: [], clause: null },
  ...{ seat: "", fact: "", line: "", town: "", word: "" },
};

/** A new word to `to`; `round`: the first in which anything can still be done. */
export const newDraft = (kind: MadeKind, to: SeatId | null, round: number): WordDraft => ({
  ...named,
  ...{ kind, to, ours: [], theirs: [], others: [], past: [], until: round, inConfidence: false },
});

/** What an answer to this word of another's begins with: the bargain turned round, what was asked with a condition to come, or nothing. */
export function answerDraft(seen: SeenWord, on: { me: SeatId; round: number; only: boolean }): WordDraft {
  const { me, round, only } = on;
  const begun = newDraft("offer", seen.by, round);
  const bargain = bargainIn(seen);
  if (bargain) {
    const { give, get, if: others, until } = bargain;
    return { ...begun, kind: "counter", ours: get, theirs: give, others, until: Math.max(until, round) };
  }
  const asked = seen.word.kind === "ask" ? seen.word.asked : null;
  if (only) return { ...begun, kind: "counter", ours: asked ? wouldDo(asked, me, round) : [] };
  return { ...begun, kind: "answer", ...(asked && toldFor(asked)) };
}

/** The deeds by which `me` would do what was asked. */
function wouldDo(asked: Asked, me: SeatId, round: number): readonly Deed[] {
  const when = { seat: me, not: false, from: round, to: round };
  if (asked.for === "deeds") return asked.deeds.filter(({ seat }) => seat === me);
  if (asked.for === "talks") return [{ ...when, does: { kind: "comeToTalks", host: null, venue: asked.venue } }];
  if (asked.for !== "signature") return [];
  return [{ ...when, does: { kind: "sign", texts: { text: asked.text, having: [], lacking: [] }, unless: null } }];
}

function toldFor(asked: Asked): Partial<Named> {
  if (asked.for === "deeds") return { told: "plan" };
  const { for: told, ...of } = asked;
  return { told, ...of };
}

export type DeedsOf = "ours" | "theirs" | "others" | "past";

const toldIn: Partial<Record<Told["of"], readonly DeedsOf[]>> = {
  ...{ plan: ["ours"], did: ["past"], talks: ["theirs"], signature: ["theirs"] },
};

/** Whose deeds such a word is made of, in the order in which its sentence says them. */
export function deedsIn({ kind, asked, told }: WordDraft): readonly DeedsOf[] {
  if (kind === "ask") return asked === "deeds" ? ["theirs"] : [];
  if (kind === "tell" || kind === "answer") return toldIn[told] ?? [];
  if (kind === "promise") return ["ours", "theirs"];
  if (kind === "warn") return ["theirs", "ours"];
  return kind === "offer" || kind === "counter" ? ["theirs", "ours", "others"] : [];
}

/** Is what the word names of others a condition, which any other seat can fulfil, rather than what the addressee is to do? */
export const isCondition = ({ kind, to }: WordDraft, whose: DeedsOf): boolean =>
  whose === "others" ||
  (whose === "theirs" && (["promise", "warn", "tell", "answer"].includes(kind) || (kind === "ask" && to === null)));

/** The word; null where something is still missing. `texts`: those that the seat reads. */
export function sayableOf(draft: WordDraft, texts: readonly ReadableText[]): Sayable | null {
  const { kind, to, inConfidence } = draft;
  const head = { to, inConfidence };
  const [ours, theirs] = [[...draft.ours], [...draft.theirs]];
  switch (kind) {
    case "ask": {
      const asked = askedOf(draft);
      return asked && { ...head, kind, asked };
    }
    case "offer":
      return to !== null && ours.length + theirs.length > 0 ? { ...head, kind, ...bargainOf(draft) } : null;
    case "promise":
      return ours.length > 0 ? { ...head, kind, deeds: ours, if: theirs } : null;
    case "warn":
      return ours.length > 0 && theirs.length > 0 ? { ...head, kind, deeds: ours, if: theirs } : null;
    case "tell": {
      const told = toldOf(draft, texts);
      return told && { ...head, kind, told };
    }
    case "accuse": {
      const accusation = accusationOf(draft);
      return accusation && { ...head, kind, seat: draft.seat, accusation };
    }
    case "passOn":
      return draft.word === "" ? null : { ...head, kind, word: draft.word };
    default:
      return null;
  }
}

/** The answer to a word; null where something is still missing. */
export function answeringOf(draft: WordDraft, texts: readonly ReadableText[]): Answering | null {
  if (draft.kind === "counter")
    return draft.ours.length + draft.theirs.length > 0 ? { says: "onlyIf", ...bargainOf(draft) } : null;
  const told = toldOf(draft, texts);
  return told && { says: "tells", told };
}

const bargainOf = ({ ours, theirs, others, until }: WordDraft) => ({
  give: [...ours],
  get: [...theirs],
  if: [...others],
  until,
});

function askedOf(draft: WordDraft): Asked | null {
  const { asked, theirs, venue, frame, text, figure, side } = draft;
  switch (asked) {
    case "deeds":
      return theirs.length > 0 ? { for: asked, deeds: [...theirs] } : null;
    case "talks":
      return { for: asked, venue, frame };
    case "signature":
      return { for: asked, text };
    case "figure":
      return { for: asked, figure, side };
    case "plan":
      return { for: asked };
  }
}

const patternsOf = (kinds: readonly ClauseKind[]) => kinds.map((kind) => ({ kind, about: null }));

function toldOf(draft: WordDraft, texts: readonly ReadableText[]): Told | null {
  const { told: of, figure, side, value, venue, frame, text, having, lacking, seat, clause, fact } = draft;
  const needs = [...draft.theirs];
  switch (of) {
    case "figure":
      return { of, figure, side, value };
    case "talks":
      return { of, venue, frame, needs };
    case "signature":
      return { of, text, having: patternsOf(having), lacking: patternsOf(lacking), needs };
    case "plan":
      return draft.ours.length > 0 ? { of, deeds: [...draft.ours] } : null;
    case "did":
      return draft.past.length > 0 ? { of, deeds: [...draft.past] } : null;
    case "fact":
      return fact === "" ? null : { of, fact };
    case "text": {
      const shown = texts.find(({ id }) => id === text);
      return shown ? { of, text, clauses: [...latestClauses(shown)] } : null;
    }
    case "support":
      return seat === "" ? null : { of, seat, clause };
  }
}

function accusationOf({ accused: of, seat, line, text, clause, town }: WordDraft): Accusation | null {
  if (seat === "") return null;
  if (of === "word") return line === "" ? null : { of, line };
  if (of === "town") return town === "" ? null : { of, town };
  return text === null || clause === null ? null : { of, text, clause };
}
