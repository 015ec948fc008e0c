/** Under "Talks": the words that wait for this seat's answer, as cards to answer here, and its own that are open. */

import * as wordsWords from "words:play/words";
import { useState } from "preact/hooks";
import type { SeenWord } from "../../../shared/state/seatView.ts";
import { useMatch } from "../../match/match.ts";
import { waitingWords } from "../../match/spoken.ts";
import { LateDialog } from "../LateDialog.tsx";
import { SeatChip } from "../SeatChip.tsx";
import { useWords } from "./useWords.ts";
import { WordCard } from "./WordCard.tsx";
import type { Making } from "./WordComposer.tsx";

export function OpenWords() {
  const { own, snapshot } = useMatch();
  const { words } = useWords();
  const [making, setMaking] = useState<Making | null>(null);
  if (!own) return null;
  const waiting = waitingWords(snapshot.view);
  const mine = words.filter(({ by, status }) => by === own.seat && status === "open");
  if (waiting.length + mine.length === 0) return null;
  const cards = (of: readonly SeenWord[]) => (
    <ul class="stack tight">
      {of.map((seen) => (
        <li key={seen.id} class="said">
          <SeatChip seat={seen.by} beside />
          <WordCard seen={seen} onCompose={setMaking} />
        </li>
      ))}
    </ul>
  );
  return (
    <section class="stack tight open-words">
      {waiting.length > 0 && (
        <>
          <h2>{wordsWords.waitsForYou({ count: waiting.length })}</h2>
          {cards(waiting)}
        </>
      )}
      {mine.length > 0 && (
        <details>
          <summary>{wordsWords.youWaitFor({ count: mine.length })}</summary>
          {cards(mine)}
        </details>
      )}
      {making && (
        <LateDialog
          show="WordComposer"
          {...{ channel: "answers" in making ? making.answers.channel : "", other: null, making, over: true }}
          onClose={() => setMaking(null)}
        />
      )}
    </section>
  );
}
