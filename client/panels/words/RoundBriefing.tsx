/** At the start of a round: the answers that came in since the last one began, and what became of words that fell due. */

import * as wordsWords from "words:play/words";
import { useMatch } from "../../match/match.ts";
import { cameIn } from "../../match/spoken.ts";
import { type StartTab, useStartTab } from "../../match/startTab.ts";
import { SeatChip } from "../SeatChip.tsx";
import { MarkedLine } from "./LineMark.tsx";
import { Spoken } from "./Spoken.tsx";

/** `at`: the tab that asks; any but the seat's first shows nothing. */
export function RoundBriefing({ at }: { at: StartTab }) {
  const { pub, snapshot } = useMatch();
  const start = useStartTab();
  const { answers, settled } = cameIn(snapshot.view);
  if (at !== start || pub.phase !== "open" || answers.length + settled.length === 0) return null;
  return (
    <details class="note small round-briefing" open>
      <summary>{wordsWords.sinceLast}</summary>
      {answers.length > 0 && (
        <>
          <h2 class="overline">{wordsWords.answersIn}</h2>
          <ul class="stack tight">
            {answers.map(({ id, by, word }) => (
              <li key={id} class="word-line">
                <SeatChip seat={by} beside />
                <span class="small">
                  <Spoken word={word} by={by} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {settled.length > 0 && (
        <>
          <h2 class="overline">{wordsWords.fellDue}</h2>
          <ul class="word-lines">
            {settled.map((line) => (
              <MarkedLine key={line.id} line={line} />
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
