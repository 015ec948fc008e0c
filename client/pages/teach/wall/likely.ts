/** Which actions stand on a tile: those that its first reasons ask for, then those of its phase. At most two; looking in comes besides. */

import * as words from "words:teachWall";
import type { Attention, ClassView, Tile } from "../../../../shared/protocol/class.ts";
import type { InstructorAction } from "../../../../shared/terms/action.ts";
import { delegation, openCalls } from "../class/classContext.ts";

/** What a tile's button does: an action at once, or a dialog first. */
export type Likely = { readonly label: string } & (
  | { readonly action: InstructorAction }
  | { readonly open: "message"; readonly seat?: string; readonly text?: string }
  | { readonly open: "answer"; readonly help: number }
  | { readonly open: "card" }
);

const mostLikely = 2;

/** What an instructor is likeliest to want at this table now, the first in front. */
export function likely(view: ClassView, tile: Tile): Likely[] {
  if (tile.stage === "ended") return [];
  const asked = tile.attention.flatMap((attention) => forReason(view, tile, attention));
  const all = [...asked, ...forPhase(tile)].filter((each) => !lengthens(each) || mayExtend(tile, 1));
  return all.filter(({ label }, at) => all.findIndex((each) => each.label === label) === at).slice(0, mostLikely);
}

/** Whether the phase can be made so many minutes longer. */
export const mayExtend = ({ stage, longerMs }: Pick<Tile, "stage" | "longerMs">, minutes: number): boolean =>
  stage !== "lobby" && stage !== "ended" && longerMs >= minutes * 60_000;

const lengthens = (each: Likely): boolean => "action" in each && each.action.kind === "extend";

function forReason(view: ClassView, tile: Tile, { reason, seat }: Attention): Likely[] {
  const at: [string] = [tile.match];
  const message: Likely = { label: words.message, open: "message", ...(seat && { seat }) };
  const nudge: Likely = { label: words.nudge, open: "message", text: words.nudgeText, ...(seat && { seat }) };
  const extend: Likely = { label: words.extend({ minutes: 1 }), action: { kind: "extend", at, seconds: 60 } };
  switch (reason) {
    case "helpAsked": {
      const call = openCalls(view).find(
        (each) => each.match === tile.match && each.kind === "help" && (!seat || each.seat === seat),
      );
      return call ? [{ label: words.answer, open: "answer", help: call.id }, nudge] : [message];
    }
    case "headGone": {
      const next = seat && delegation(view, tile.match, seat).find((each) => !each.head && each.presence !== "gone");
      return next
        ? [{ label: words.passHead, action: { kind: "passHead", student: next.student } }, extend]
        : seat
          ? [{ label: words.toBot, action: { kind: "bot", at, seat, bot: true } }, extend]
          : [extend];
    }
    case "delegationGone":
      return seat ? [{ label: words.toBot, action: { kind: "bot", at, seat, bot: true } }, extend] : [extend];
    case "oneSignatureMissing":
      return [message, extend];
    case "collapseNear":
    case "warNear":
      return [{ label: words.playCard, open: "card" }, message];
    case "silence":
    case "seatSilent":
    case "wordUnanswered":
      return [nudge];
    case "oneSeatDominates":
    case "messageReported":
      return [message];
    case "everyoneReady":
      return [force(tile)];
  }
}

function forPhase(tile: Tile): Likely[] {
  const at = [tile.match];
  const message: Likely = { label: words.message, open: "message" };
  if (tile.stage === "lobby") return [{ label: words.start, action: { kind: "start", at } }, message];
  if (tile.paused) return [{ label: words.resume, action: { kind: "pause", at, paused: false } }, message];
  if (tile.phase === "wire") {
    const label = tile.wireHeld ? words.release : words.hold;
    return [{ label, action: { kind: "holdWire", at, held: !tile.wireHeld } }, message];
  }
  return [
    mayExtend(tile, 1)
      ? { label: words.extend({ minutes: 1 }), action: { kind: "extend", at, seconds: 60 } }
      : force(tile),
    message,
  ];
}

/** The action by which a phase is ended. */
export const phaseEnd = ({ phase }: Pick<Tile, "phase">): "lock" | "openRound" =>
  phase === "open" ? "lock" : "openRound";

/** The same at several tables, whatever phase each is in. */
export function phaseEnds(tiles: readonly Tile[]): InstructorAction[] {
  const byKind = Map.groupBy(tiles, phaseEnd);
  return [...byKind].map(([kind, at]) => ({ kind, at: at.map(({ match }) => match) }));
}

/** Ends the phase, in the words of what comes next. */
function force(tile: Tile): Likely {
  const label = tile.stage === "briefing" ? words.openFirst : tile.phase === "wire" ? words.openRound : words.lock;
  return { label, action: { kind: phaseEnd(tile), at: [tile.match] } };
}
