/** A word in the making: its kind, our deeds and theirs, and the word or the answer that they come to. Pure. */
import type { SeatId } from "../../shared/base/ids.ts";
import type { SeenWord } from "../../shared/state/seatView.ts";
import type { Deed } from "../../shared/terms/deed.ts";
import type { Answering, Asked, Sayable, WordOf } from "../../shared/terms/word.ts";
import { bargainIn } from "./spoken.ts";

export const madeKinds = ["ask", "offer", "promise", "warn"] as const;
export type MadeKind = (typeof madeKinds)[number];

export interface WordDraft {
  readonly kind: MadeKind | "counter" | "tell";
  /** Null: everybody in the channel. */
  readonly to: SeatId | null;
  readonly ours: readonly Deed[];
  readonly theirs: readonly Deed[];
  /** Deeds of others on which an offer that is answered depends. */
  readonly others: readonly Deed[];
  /** Last round in which an offer stands open. */
  readonly until: number;
  /** A figure that is told. */
  readonly figure: number;
  readonly inConfidence: boolean;
}

/** What an answer to this word begins with: the bargain turned round, or nothing. */
export function answerDraft(seen: SeenWord, round: number): WordDraft {
  const bargain = bargainIn(seen);
  const none = { to: seen.by, figure: 0, inConfidence: false };
  if (!bargain) return { ...none, kind: "tell", ours: [], theirs: [], others: [], until: round };
  const { give, get, if: others, until } = bargain;
  return { ...none, kind: "counter", ours: get, theirs: give, others, until: Math.max(until, round) };
}

export type DeedsOf = "ours" | "theirs";

/** Whose deeds such a word is made of, in the order in which its sentence says them. */
export function deedsIn(kind: WordDraft["kind"], asked: Asked | null): readonly DeedsOf[] {
  if (kind === "ask") return ["theirs"];
  if (kind === "tell") return asked?.for === "plan" ? ["ours"] : asked?.for === "figure" ? [] : ["theirs"];
  return kind === "promise" ? ["ours", "theirs"] : ["theirs", "ours"];
}

/** The word; null where a deed is still missing. */
export function sayableOf({ kind, to, ours, theirs, until, inConfidence }: WordDraft): Sayable | null {
  const head = { to, inConfidence };
  const [own, other] = [[...ours], [...theirs]];
  switch (kind) {
    case "ask":
      return other.length > 0 ? { ...head, kind, asked: { for: "deeds", deeds: other } } : null;
    case "offer":
      return own.length + other.length > 0 ? { ...head, kind, give: own, get: other, if: [], until } : null;
    case "promise":
      return own.length > 0 ? { ...head, kind, deeds: own, if: other } : null;
    case "warn":
      return own.length > 0 && other.length > 0 ? { ...head, kind, deeds: own, if: other } : null;
    default:
      return null;
  }
}

/** The answer to a word; null where a deed is still missing. */
export function answeringOf(draft: WordDraft, { word }: SeenWord): Answering | null {
  const [ours, theirs] = [[...draft.ours], [...draft.theirs]];
  if (draft.kind === "counter") {
    if (ours.length + theirs.length === 0) return null;
    return { says: "onlyIf", give: ours, get: theirs, if: [...draft.others], until: draft.until };
  }
  return word.kind === "ask" ? told(word, draft, ours, theirs) : null;
}

function told({ asked }: WordOf<"ask">, { figure }: WordDraft, ours: Deed[], needs: Deed[]): Answering | null {
  switch (asked.for) {
    case "plan":
      return ours.length > 0 ? { says: "tells", told: { of: "plan", deeds: ours } } : null;
    case "talks":
      return { says: "tells", told: { of: "talks", venue: asked.venue, frame: asked.frame, needs } };
    case "signature":
      return { says: "tells", told: { of: "signature", text: asked.text, having: [], lacking: [], needs } };
    case "figure":
      return { says: "tells", told: { of: "figure", figure: asked.figure, side: asked.side, value: figure } };
    case "deeds":
      return null;
  }
}
