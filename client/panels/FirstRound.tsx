/** The brief's advice, while it can still be followed, in the tab where the seat begins. */

import * as seatWords from "words:play/seat";
import { mayAct, useMatch } from "../match/match.ts";
import { type StartTab, useStartTab } from "../match/startTab.ts";

/** `at`: the tab that asks; any but the seat's first shows nothing. */
export function FirstRound({ at }: { at: StartTab }) {
  const match = useMatch();
  const { own, pub, scenario, names } = match;
  const start = useStartTab();
  const brief = scenario.files.briefs.briefs.find((each) => each.seat === own?.seat);
  if (!brief || at !== start || pub.round !== 1 || !mayAct(match)) return null;
  return <p class="note small">{seatWords.firstRound({ advice: names.fill(brief.advice) })}</p>;
}
