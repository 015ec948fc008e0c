/** What became of a word that was given: sign, word, and while it is open the round in which it falls due. */

import * as wordsWords from "words:play/words";
import type { SeenLine } from "../../../shared/state/seatView.ts";
import { useMatch } from "../../match/match.ts";
import { deedWords } from "../../words/spoken.ts";
import { SeatChip } from "../SeatChip.tsx";

const signs: Readonly<Record<SeenLine["mark"], string>> = {
  open: "◔",
  kept: "✓",
  broken: "✕",
  void: "–",
  unknown: "?",
};

export function MarkedLine({ line }: { line: SeenLine }) {
  const { telling } = useMatch();
  if (line.deed === null) return null;
  return (
    <li class="word-line">
      <SeatChip seat={line.by} beside />
      <span class="small">{deedWords(line.deed, telling)}</span>
      <span class="word-mark small" data-mark={line.mark}>
        <span aria-hidden="true">{signs[line.mark]}</span> {wordsWords.marks[line.mark]}
        {line.mark === "open" && <span class="muted">, {wordsWords.due({ round: line.due })}</span>}
      </span>
    </li>
  );
}

/** So many of the latest marks stand in a row. */
const mostMarks = 8;

/** Signs of the latest lines that were kept or broken, oldest first; the words beside them say it too. */
export function Marks({ lines }: { lines: readonly SeenLine[] }) {
  const settled = lines.filter(({ mark }) => mark === "kept" || mark === "broken").slice(-mostMarks);
  return (
    <span class="marks" aria-hidden="true">
      {settled.map(({ id, mark }) => (
        <span key={id} class="word-mark" data-mark={mark}>
          {signs[mark]}
        </span>
      ))}
    </span>
  );
}
