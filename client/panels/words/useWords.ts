/** The words that the seat knows of, in the snapshot at hand. */

import type { SeenLine, SeenWord } from "../../../shared/state/seatView.ts";
import { useMatch } from "../../match/match.ts";
import { linesSeen, wordsSeen } from "../../match/spoken.ts";

export function useWords(): { readonly words: readonly SeenWord[]; readonly lines: readonly SeenLine[] } {
  const { view } = useMatch().snapshot;
  return { words: wordsSeen(view), lines: linesSeen(view) };
}
