/** Short words for the values of the game's lists: stances, styles, frames, goals, endings, reasons of attendance. */

import * as words from "words:labels";
import type { Goal, SeatDef } from "../../shared/scenario/schema.ts";
import type { Answer, Ending, Frame, Phase, Style } from "../../shared/state/matchState.ts";
import type { AttendanceCause, PublicConvening, PublicView } from "../../shared/state/seatView.ts";
import type { Stance, Thirds } from "../../shared/terms/choices.ts";
import type { Names } from "./names.ts";

export const stanceWords: Readonly<Record<Stance, string>> = words.stances;

export const shareWords: Readonly<Record<Thirds, string>> = words.shares;

export const styleWords: Readonly<
  Record<Style, { readonly name: string; readonly as: string; readonly does: string }>
> = words.styles;

export const frameWords: Readonly<Record<Frame, { readonly name: string; readonly does: string }>> = words.frames;

const answerWords: Readonly<Record<Answer, string>> = words.answers;

/** Whether guests can still answer a call: only in its own round, until that is locked. */
export const canAnswer = ({ round }: PublicConvening, now: Pick<PublicView, "round" | "phase">): boolean =>
  round === now.round && now.phase === "open";

/** A guest's answer; silence is final once the round is locked. */
export const answerLine = (answer: Answer, open: boolean): string =>
  answer === "pending" && !open ? words.answers.none : answerWords[answer];

/** A few words for a venue's card on the map: who comes, or who does not. */
export function talksLine(talks: PublicConvening, now: Pick<PublicView, "round" | "phase">, names: Names): string {
  const line = answersLine(talks, canAnswer(talks, now), names);
  return talks.round < now.round ? words.talks.before({ line }) : line;
}

function answersLine({ guests }: PublicConvening, open: boolean, names: Names): string {
  const by = (answer: Answer) => guests.filter((guest) => guest.answer === answer).map(({ seat }) => names.short(seat));
  const [pending, declined] = [by("pending"), by("declined")];
  if (pending.length > 0 && !open) {
    const seats = [...declined, ...pending].join(", ");
    return declined.length > 0 ? words.talks.didNotCome({ seats }) : words.talks.noAnswer({ seats });
  }
  if (pending.length === guests.length) return words.talks.invited;
  if (pending.length > 0) return words.talks.waiting({ seats: pending.join(", ") });
  if (declined.length > 0) return words.talks.declined({ seats: declined.join(", ") });
  return guests.length === 2 ? words.talks.both : words.talks.all;
}

export const phaseWords: Readonly<Record<Phase, string>> = words.phases;

export const kindWords: Readonly<Record<SeatDef["kind"], string>> = words.kinds;

/** What a side's or a mediator's standing with another is: "mediator · ally of the Armenian side". */
export const kindLine = (seat: SeatDef, names: Names): string => `${kindWords[seat.kind]}${standingLine(seat, names)}`;

/** The same after the kind, which a page may explain: " · ally of the Armenian side". */
export function standingLine(seat: SeatDef, names: Names): string {
  const ally = seat.allyOf === null ? "" : words.ally({ side: names.namedSide(seat.allyOf) });
  const fights = seat.kind === "belligerent" && !seat.lead && seat.side !== null;
  const beside = fights && seat.side !== null ? words.beside({ side: names.namedSide(seat.side) }) : "";
  return `${ally}${beside}`;
}

const goalNames: Readonly<Record<Goal["goal"], string>> = words.goals;

/** The words for a goal of OwnView.goals; `clause` is named where the goal is about one. */
export function goalWords(goal: string, names: Names, clause?: string): string {
  const known = goalNames[goal as Goal["goal"]] ?? goal;
  return clause ? words.goalOf({ goal: known, clause: names.named(clause) }) : known;
}

export const endingWords: Readonly<Record<Ending, { readonly title: string; readonly says: string }>> = words.endings;

/** Why it is easier or harder to come to talks (RULES §5). */
export const attendanceWords: Readonly<Record<AttendanceCause, string>> = words.attendance;

export const factStatusWords = words.factStatus;
