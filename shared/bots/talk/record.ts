/** How far a seat's word is believed: by what it kept and broke, of the words that this seat knows of (§17). */
import type { SeatId } from "../../base/ids.ts";
import type { Desk } from "../desk.ts";
import type { Traits } from "../traits.ts";
import { linesKnown } from "./heard.ts";

export interface Record {
  readonly kept: number;
  readonly broken: number;
}

/** Words of `seat` kept and broken, within the rounds that the temperament remembers. */
export function recordOf(desk: Desk, traits: Traits, seat: SeatId): Record {
  let kept = 0;
  let broken = 0;
  for (const { by, kind, mark, due } of linesKnown(desk)) {
    if (by !== seat || kind === "plan") continue;
    if (mark === "kept") kept += 1;
    if (mark === "broken" && due >= desk.pub.round - traits.memory) broken += 1;
  }
  return { kept, broken };
}

/** Somebody of whom nothing is known is believed seven times in ten; a broken word weighs as much as three that were kept. */
const prior = { kept: 2.1, all: 3 };
const brokenWeighs = 3;

/** How likely this seat thinks that `seat` keeps a word, 0-1. */
export function belief(desk: Desk, traits: Traits, seat: SeatId): number {
  const { kept, broken } = recordOf(desk, traits, seat);
  return (prior.kept + kept) / (prior.all + kept + brokenWeighs * broken);
}
