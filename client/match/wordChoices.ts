/** What a word can be about, from what the seat knows: conditions of many, words to pass on, and what somebody can be accused of. Pure. */
import type { SeatId } from "../../shared/base/ids.ts";
import { latestClauses } from "../../shared/rules/clauses.ts";
import type { Scenario } from "../../shared/scenario/scenario.ts";
import { seatingOf } from "../../shared/state/seating.ts";
import type { SeatView, SeenLine, SeenWord } from "../../shared/state/seatView.ts";
import type { ClauseKind } from "../../shared/terms/clause.ts";
import type { Deed, Doing } from "../../shared/terms/deed.ts";
import { firstRound, linesSeen } from "./spoken.ts";

export interface Condition {
  readonly is: "signed" | "silence" | "kept";
  /** Of "signed". */
  readonly text: number | null;
  readonly deeds: readonly Deed[];
}

/** Conditions that several seats fulfil together, such as that a text is signed by all; each is a deed of every one of them but `me`. */
export function conditionsOfMany(scenario: Scenario, view: SeatView, me: SeatId): readonly Condition[] {
  const { pub, own } = view;
  const round = Math.min(firstRound(pub), pub.rounds);
  const of = (seats: readonly SeatId[], does: Doing) =>
    seats.filter((seat) => seat !== me).map((seat): Deed => ({ seat, does, not: false, from: round, to: round }));
  const signed = (own?.texts ?? [])
    .filter(({ status }) => status === "open")
    .map(({ id, needed }): Condition => {
      const does: Doing = { kind: "sign", texts: { text: id, having: [], lacking: [] }, unless: null };
      return { is: "signed", text: id, deeds: of(needed, does) };
    });
  const { posture } = seatingOf(scenario, pub.roster);
  const silence = of(posture.flat(), { kind: "hold" });
  const kept = pub.treaty ? of(scenario.leads, { kind: "keepText", text: pub.treaty.text }) : [];
  return [
    ...signed,
    { is: "silence" as const, text: null, deeds: silence },
    { is: "kept" as const, text: null, deeds: kept },
  ].filter(({ deeds }) => deeds.length > 0);
}

/** The seats of a channel that its name tells; null: more than its name tells. */
const seatsIn = (channel: string): readonly SeatId[] | null =>
  channel.startsWith("bi:") ? channel.slice(3).split("-") : null;

const mostPassed = 20;

/** Words heard elsewhere that `channel` has not heard, the newest first. What is public, everybody heard. */
export function passable(view: SeatView, channel: string): readonly SeenWord[] {
  const here = seatsIn(channel) ?? [];
  const heardThere = (word: SeenWord) => {
    const there = seatsIn(word.channel);
    return here.length > 0 && there !== null && here.every((seat) => there.includes(seat));
  };
  const words = view.own?.spoken.words ?? [];
  const passed = new Set(
    words.flatMap(({ word, channel: at }) => (word.kind === "passOn" && at === channel ? [word.word] : [])),
  );
  return words
    .filter(
      (word) => !passed.has(word.id) && word.channel !== channel && word.word.kind !== "passOn" && !heardThere(word),
    )
    .slice(-mostPassed)
    .reverse();
}

/** Was the word said in confidence by another than `me`? Then passing it on breaks a word. */
export const isConfided = ({ word, by }: SeenWord, me: SeatId): boolean =>
  by !== me && "inConfidence" in word && word.inConfidence;

/** Lines of `seat` that somebody might call broken: those seen broken first, then those that fell due unseen, then what is open. */
export const accusableLines = (view: SeatView, seat: SeatId): readonly SeenLine[] =>
  linesSeen(view)
    .filter(({ by, kind, mark, deed }) => by === seat && kind !== "plan" && deed !== null && mark !== "kept")
    .sort((a, b) => rank(a) - rank(b));
const rank = ({ mark }: SeenLine): number => ["broken", "unknown", "open", "void"].indexOf(mark);

export interface SignedClause {
  readonly text: number;
  readonly clause: ClauseKind;
}

/** Clauses of texts that `seat` has signed, as far as one can read them. */
export const accusableClauses = ({ own }: SeatView, seat: SeatId): readonly SignedClause[] =>
  (own?.texts ?? [])
    .filter(({ signed }) => signed.includes(seat))
    .flatMap((text) => latestClauses(text).map(({ kind }) => ({ text: text.id, clause: kind })));

/** Towns that `seat` could have fired on. */
export function accusableTowns(scenario: Scenario, seat: SeatId): readonly string[] {
  const side = scenario.seat[seat]?.side ?? null;
  if (side === null) return [];
  return scenario.files.scenario.towns.filter((town) => town.side !== side).map(({ id }) => id);
}
