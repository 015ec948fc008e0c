/** In the head of a channel between two: how the other seat kept its words, as far as one knows, and those given between both. */

import * as wordsWords from "words:play/words";
import { useMatch } from "../../match/match.ts";
import { recordOf } from "../../match/spoken.ts";
import { MarkedLine, Marks } from "./LineMark.tsx";
import { useWords } from "./useWords.ts";

export function SeatRecord({ seat }: { seat: string }) {
  const { own, names } = useMatch();
  const { lines } = useWords();
  const known = lines.filter(({ by, to }) => by === seat || (by === own?.seat && (to === seat || to === null)));
  const { kept, broken, open } = recordOf(lines, seat);
  const named = names.named(seat);
  if (known.length === 0) return <p class="muted small seat-record">{wordsWords.noRecord({ seat: named })}</p>;
  return (
    <details class="small seat-record">
      <summary>
        {kept + broken > 0
          ? wordsWords.record({ seat: named, kept, all: kept + broken })
          : open > 0
            ? wordsWords.recordOpen({ seat: named, open })
            : wordsWords.noRecord({ seat: named })}{" "}
        <Marks lines={lines.filter(({ by, kind }) => by === seat && kind !== "plan")} />
      </summary>
      <h2 class="overline">{wordsWords.ledger}</h2>
      <ul class="word-lines">
        {[...known].reverse().map((line) => (
          <MarkedLine key={line.id} line={line} />
        ))}
      </ul>
    </details>
  );
}
