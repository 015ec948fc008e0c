/** What a truce that fixes no line is good for, although it will hardly last: a pause, cover before the world, or the blame for who breaks it (RULES §8). */
import type { Side } from "../base/ids.ts";
import { hasClause } from "../rules/clauses.ts";
import type { ReadableText } from "../state/seatView.ts";
import type { Clause } from "../terms/clause.ts";
import { type Desk, mood, otherLead } from "./desk.ts";
import type { Traits } from "./traits.ts";

export type Purpose = "pause" | "cover" | "blame";

/** A truce as a belligerent finds it. */
interface Before {
  readonly text: ReadableText | null;
  readonly clauses: readonly Clause[];
  /** Will that it costs at home. */
  readonly price: number;
}

/** Why the seat would sign these clauses for their own sake; null: it would not. Only without a treaty, and where they are cheap. */
export function purposeOf(desk: Desk, side: Side, traits: Traits, { text, clauses, price }: Before): Purpose | null {
  if (hasClause(clauses, "LINES") || desk.pub.treaty !== null || price > traits.cheap) return null;
  if (needsPause(desk, side, traits)) return "pause";
  // Who may fight on under it wants nobody there to say so.
  if (traits.fightsOnFor === null || hasClause(clauses, "MONITOR")) return null;
  if (asked(desk, traits, text)) return "cover";
  return text?.signed.includes(otherLead(desk)) && mood(desk) > traits.shameless ? "blame" : null;
}

/** Hurt, or short of supplies: wounded to be brought away, reserves to come up. */
function needsPause(desk: Desk, side: Side, traits: Traits): boolean {
  const { own } = desk.own;
  if (own === null) return false;
  return own.hurt >= traits.pauseAt[side] * lengthOf(desk) || own.supply < traits.spentBelow;
}

/** A mediator has asked at its own table, and the seat's name could do with it. */
function asked(desk: Desk, traits: Traits, text: ReadableText | null): boolean {
  if (text === null || text.convening === null) return false;
  const credibility = desk.pub.seats.find(({ id }) => id === desk.seat)?.credibility ?? 0;
  return credibility <= traits.nameWants && mood(desk) > traits.shameless;
}

/** Length of a round against the long form's: where rounds are longer, each hurts more, and patience is measured in rounds. */
export const lengthOf = (desk: Desk): number => desk.pub.daysPerRound / desk.scenario.files.scenario.forms.long.days;
