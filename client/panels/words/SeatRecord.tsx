/** How the other seat of a channel kept its words, and those that were given between us. */

import * as wordsWords from "words:play/words";
import { useMatch } from "../../match/match.ts";
import { recordOf } from "../../match/spoken.ts";
import { MarkedLine } from "./LineMark.tsx";
import { useWords } from "./useWords.ts";

export function SeatRecord({ seat }: { seat: string }) {
  const { own, names } = useMatch();
  const { lines } = useWords();
  const known = lines.filter(({ by, to }) => by === seat || (by === own?.seat && (to === seat || to === null)));
  if (known.length === 0) return null;
  return (
    <details class="small seat-record">
      <summary>{wordsWords.record({ seat: names.named(seat), ...recordOf(lines, seat) })}</summary>
      <h3 class="small">{wordsWords.ledger}</h3>
      <ul class="word-lines">
        {[...known].reverse().map((line) => (
          <MarkedLine key={line.id} line={line} />
        ))}
      </ul>
    </details>
  );
}
