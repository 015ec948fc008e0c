/** One word that waits for this seat's answer, as a card to answer where it stands. */
import { useState } from "preact/hooks";
import type { SeenLine, SeenWord } from "../../../shared/state/seatView.ts";
import { useMatch } from "../../match/match.ts";
import { deedWords } from "../../words/spoken.ts";
import { LateDialog } from "../LateDialog.tsx";
import { WordCard } from "./WordCard.tsx";
import type { Making } from "./WordComposer.tsx";

export function WaitingWord({ seen }: { seen: SeenWord }) {
  const [making, setMaking] = useState<Making | null>(null);
  return (
    <>
      <WordCard seen={seen} onCompose={setMaking} />
      {making && (
        <LateDialog
          show="WordComposer"
          {...{ channel: seen.channel, other: null, making, over: true }}
          onClose={() => setMaking(null)}
        />
      )}
    </>
  );
}

/** The deed that a word bound, in words. */
export function DeedOf({ line }: { line: SeenLine }) {
  const { telling } = useMatch();
  return line.deed && deedWords(line.deed, telling);
}
