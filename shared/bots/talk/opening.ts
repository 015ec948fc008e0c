/** What a bot says of itself in the round: each thing once, so that no two bots talk in circles (§17). */
import type { SeatId } from "../../base/ids.ts";
import { biChannel } from "../../engine/channels.ts";
import type { Act } from "../../engine/command.ts";
import type { SeenWord } from "../../state/seatView.ts";
import type { Deed } from "../../terms/deed.ts";
import type { Asked, Sayable } from "../../terms/word.ts";
import type { Desk } from "../desk.ts";
import { wordsHeard } from "./heard.ts";

/** Words that a bot begins in one round: enough to sound out two sides, few enough to be read. */
export const mostOpenings = 8;

/** Its own words of this round that answer nobody. */
export const openings = (desk: Desk): readonly SeenWord[] =>
  wordsHeard(desk).filter(
    ({ by, round, word }) => by === desk.seat && round === desk.pub.round && word.kind !== "answer",
  );

/** A word to one seat, where only the two hear it. */
export const sayTo = (desk: Desk, to: SeatId, word: Sayable): Act => ({
  kind: "say",
  channel: biChannel(desk.seat, to),
  text: "",
  word,
});

export const ask = (to: SeatId, asked: Asked): Sayable => ({ kind: "ask", to, inConfidence: false, asked }) as Sayable;

/** An offer that stands for this round; should `others` be done as well. */
export const offer = (
  desk: Desk,
  to: SeatId,
  give: readonly Deed[],
  get: readonly Deed[],
  others: readonly Deed[] = [],
): Sayable => ({
  kind: "offer",
  to,
  inConfidence: false,
  give: [...give],
  get: [...get],
  if: [...others],
  until: desk.pub.round,
});

/** Has it asked this seat such a thing in this round? */
export const hasAsked = (said: readonly SeenWord[], to: SeatId, what: Asked["for"]): boolean =>
  said.some((each) => each.to === to && each.word.kind === "ask" && each.word.asked.for === what);

/** Has it made this seat an offer in this round? */
export const hasOffered = (said: readonly SeenWord[], to: SeatId): boolean =>
  said.some((each) => each.to === to && each.word.kind === "offer");
